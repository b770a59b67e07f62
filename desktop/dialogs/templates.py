"""Choose a story to begin from, having seen what is in it; name one to be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QWidget,
)

from desktop.dialogs.frame import FramedDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH_PX, HEIGHT_PX, NAV_PX, NAME_PX, LONGEST = 720, 480, 210, 440, 60


class Sample(NamedTuple):
    """A row: its name, the words of the template, and whether it may be deleted."""

    name: str
    text: str
    is_own: bool


class TemplatesDialog(FramedDialog):
    """Show templates; the chosen one begins a story.

    Signals: `begun(int)` and `delete_asked(int)`: the place of a Sample among those shown.
    """

    begun = Signal(int)
    delete_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("templatesDialog", self.tr("New Story from Template"), parent)
        self._samples: tuple[Sample, ...] = ()
        self.begin_at(WIDTH_PX, HEIGHT_PX)
        self._list = QListWidget(self)
        self._list.setProperty("nav", "true")
        self._list.setAccessibleName(self.tr("Templates"))
        self._list.setFixedWidth(NAV_PX)
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
        self._delete = self.add_button(self.tr("Delete"))
        self.foot.addStretch(1)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self._begin = self.add_button(self.tr("New Story"), "primary")
        self._begin.clicked.connect(self._on_begun)
        self._delete.clicked.connect(self._on_delete)
        self._list.currentRowChanged.connect(self._show_sample)
        self._list.itemActivated.connect(self._on_begun)
        self._list.setFocus()

    def show_samples(self, samples: Sequence[Sample]) -> None:
        """Show these; the row stays where it was."""
        row = max(0, self._list.currentRow())
        self._samples = tuple(samples)
        self._list.clear()
        self._list.addItems([sample.name for sample in samples])
        self._list.setCurrentRow(min(row, len(samples) - 1))

    @Slot(int)
    def _show_sample(self, row: int) -> None:
        known = 0 <= row < len(self._samples)
        self._text.setPlainText(self._samples[row].text if known else "")
        self._begin.setEnabled(known)
        self._delete.setEnabled(known and self._samples[row].is_own)
        own = known and not self._samples[row].is_own
        self._delete.setToolTip(self.tr("This one ships with Copydesk.") if own else "")

    @Slot()
    def _on_begun(self) -> None:
        self.accept()
        self.begun.emit(self._list.currentRow())

    @Slot()
    def _on_delete(self) -> None:
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
        self.body.addWidget(words)
        self.body.addWidget(self._name)
        self.foot.addStretch(1)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        save = self.add_button(self.tr("Save Template"), "primary")
        save.setEnabled(False)
        save.clicked.connect(self.accept)
        self._name.textChanged.connect(lambda text: save.setEnabled(bool(text.strip())))
        self._name.setFocus()

    def set_name(self, name: str) -> None:
        self._name.setText(name)

    def value(self) -> str:
        return self._name.text().strip()
