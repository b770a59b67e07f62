"""Choose a story to begin from, having seen what is in it; name one to be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QWidget,
)

from desktop.dialogs.frame import FramedDialog

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WIDTH_PX, HEIGHT_PX, NAV_PX, NAME_PX, LONGEST = 720, 480, 210, 440, 60


class Sample(NamedTuple):
    """A row: its name, the words of the template, and whether it may be deleted."""

    name: str
    text: str
    is_own: bool


class TemplatesDialog(FramedDialog):
    """Show templates; the chosen one begins a story.

    Signals: `begun(int)` and `delete_asked(int)`: the place of a Sample among those shown;
    `renamed(int, str)`, with its new name.
    """

    begun = Signal(int)
    delete_asked = Signal(int)
    renamed = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("templatesDialog", "", parent)
        title = self.tr("Templates")
        self.setWindowTitle(title)
        self.title.setText(title)
        self._samples: tuple[Sample, ...] = ()
        self._given = ""
        self._is_waiting = False
        self.begin_at(WIDTH_PX, HEIGHT_PX)
        self._list = QListWidget(self)
        self._list.setProperty("nav", "true")
        self._list.setAccessibleName(self.tr("Templates"))
        self._list.setFixedWidth(self._scaled(QSize(NAV_PX, 0)).width())
        self._list.setEditTriggers(QListWidget.EditTrigger.EditKeyPressed)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._text = QPlainTextEdit(self)
        self._text.setProperty("field", "true")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("What the story begins with"))
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self._list)
        line.addWidget(self._text, 1)
        self.body.addLayout(line, 1)
        self._rename = self.add_button(self.tr("Rename"))
        self._rename.clicked.connect(self._on_rename)
        self._delete = self.add_button(self.tr("Delete"))
        self.foot.addStretch(1)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self._begin = self.add_button(self.tr("New Story"), "primary")
        self._begin.clicked.connect(self._on_begun)
        self._delete.clicked.connect(self._on_delete)
        self._list.currentRowChanged.connect(self._show_sample)
        self._list.itemActivated.connect(self._on_begun)
        self._list.itemChanged.connect(self._on_renamed)
        self._show_sample(self._list.currentRow())
        self._list.setFocus()

    def show_samples(self, samples: Sequence[Sample]) -> None:
        """Show these; the row stays where it was, or goes with the name just given."""
        if tuple(samples) == self._samples and not self._is_waiting:
            return  # a name may be being written
        row, given = max(0, self._list.currentRow()), self._given
        self._samples, self._given, self._is_waiting = tuple(samples), "", False
        blocker = QSignalBlocker(self._list)
        self._list.clear()
        for sample in samples:
            item = QListWidgetItem(sample.name, self._list)
            item.setToolTip(sample.name)
            if sample.is_own:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        blocker.unblock()
        own = [sample.name for sample in samples if sample.is_own]  # they come first
        row = own.index(given) if given in own else row
        self._list.setCurrentRow(min(row, len(samples) - 1))
        self._show_sample(self._list.currentRow())

    @Slot(int)
    def _show_sample(self, row: int) -> None:
        known = 0 <= row < len(self._samples)
        self._text.setPlainText(self._samples[row].text if known else "")
        self._begin.setEnabled(known)
        is_own = known and self._samples[row].is_own
        for button in (self._rename, self._delete):
            button.setEnabled(is_own and not self._is_waiting)
            ships = self.tr("This one ships with Copydesk.")
            button.setToolTip(ships if known and not is_own else "")

    @Slot()
    def _on_begun(self) -> None:
        self.accept()
        self.begun.emit(self._list.currentRow())

    @Slot()
    def _on_rename(self) -> None:
        self._list.setFocus()
        self._list.editItem(self._list.currentItem())

    @Slot(QListWidgetItem)
    def _on_renamed(self, item: QListWidgetItem) -> None:
        """Have a template named as was written; a name of blanks is none."""
        row, name = self._list.row(item), " ".join(item.text().split())
        if name and name != self._samples[row].name:
            self._given = name
            self._wait()
            self.renamed.emit(row, name)
        else:
            blocker = QSignalBlocker(self._list)
            item.setText(self._samples[row].name)
            blocker.unblock()

    def _wait(self) -> None:
        """Change nothing more until the list is told anew: its places may be others by then."""
        self._is_waiting = True
        self._rename.setEnabled(False)
        self._delete.setEnabled(False)

    @Slot()
    def _on_delete(self) -> None:
        self._wait()
        self.delete_asked.emit(self._list.currentRow())


class TemplateNameSheet(FramedDialog):
    """Ask for a template's name; `value()` is what was written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("templateNameSheet", self.tr("Save as Template"), parent)
        self.fit_width(NAME_PX)
        words = QLabel(
            self.tr(
                "New stories can begin with these words. Slug, dates, pictures and private "
                "sources are left out."
            ),
            self,
        )
        words.setProperty("role", "muted")
        words.setWordWrap(True)
        self._name = QLineEdit(self)
        self._name.setMaxLength(LONGEST)
        self._name.setAccessibleName(self.tr("Name of the template"))
        self._name.setPlaceholderText(self.tr("Court report"))
        words.setBuddy(self._name)
        self._taken: frozenset[str] = frozenset()
        self._told = QLabel(" ", self)
        self._told.setProperty("role", "warn")
        self._told.setWordWrap(True)
        self.body.addWidget(words)
        self.body.addWidget(self._name)
        self.body.addWidget(self._told)
        self.foot.addStretch(1)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        save = self.add_button(self.tr("Save Template"), "primary")
        save.setEnabled(False)
        save.clicked.connect(self.accept)
        self._name.textChanged.connect(lambda text: save.setEnabled(bool(text.strip())))
        self._name.textChanged.connect(self._warn)
        self._name.setFocus()

    def set_name(self, name: str) -> None:
        self._name.setText(name)

    def set_taken(self, names: Iterable[str]) -> None:
        """Warn of these names: what is kept under one of them is replaced."""
        self._taken = frozenset(name.casefold() for name in names)
        self._warn()

    @Slot()
    def _warn(self) -> None:
        taken = self.value().casefold() in self._taken
        told = self.tr("The template of this name is replaced.")
        self._told.setText(told if taken else " ")

    def value(self) -> str:
        return self._name.text().strip()
