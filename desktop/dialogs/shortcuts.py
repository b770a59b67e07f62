"""The page on which every shortcut can be given other keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.core.subsequence import rank

if TYPE_CHECKING:
    from collections.abc import Sequence

NATIVE = QKeySequence.SequenceFormat.NativeText
NAME_ROLE = Qt.ItemDataRole.UserRole


class Keys(NamedTuple):
    """An action with its menu and its keys, in Qt's portable words."""

    name: str
    title: str
    menu: str
    keys: tuple[str, ...]
    is_default: bool = True


class ShortcutsPage(QWidget):
    """List the actions with their keys; keys that are taken are named and refused.

    Signals: `keys_chosen(str, object)`: an action and its keys, a tuple that may be empty;
    `reset_asked(str)`: an action, or nothing for all of them; `sheet_asked()`.
    """

    keys_chosen = Signal(str, object)
    reset_asked = Signal(str)
    sheet_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Keys, ...] = ()
        self.setAccessibleDescription(self.tr("shortcuts keys keyboard actions"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        self._filter = QLineEdit(self)
        self._filter.setObjectName("shortcutsFilter")
        self._filter.setAccessibleName(self.tr("Find an action or its keys"))
        self._filter.setPlaceholderText(self.tr("Find an action or its keys"))
        self._filter.textChanged.connect(self._narrow)
        self._tree = QTreeWidget(self)
        self._tree.setObjectName("shortcutsList")
        self._tree.setAccessibleName(self.tr("Shortcuts"))
        self._tree.setProperty("framed", "true")
        self._tree.setRootIsDecorated(False)
        self._tree.setUniformRowHeights(True)
        self._tree.setHeaderLabels([self.tr("Action"), self.tr("Menu"), self.tr("Keys")])
        for section in (0, 1):
            mode = QHeaderView.ResizeMode.ResizeToContents
            self._tree.header().setSectionResizeMode(section, mode)
        self._tree.currentItemChanged.connect(self._on_current)
        column.addWidget(self._filter)
        column.addWidget(self._tree, 1)
        column.addLayout(self._built_edit())
        self._note = QLabel(self)
        self._note.setProperty("role", "error")
        self._note.setWordWrap(True)
        column.addWidget(self._note)
        column.addLayout(self._built_foot())
        self._on_current()

    def show_keys(self, rows: Sequence[Keys]) -> None:
        """Show all actions, and stay at the current one."""
        current = self._current()
        self._rows = tuple(rows)
        self._tree.clear()
        for row in self._rows:
            keys = ", ".join(QKeySequence(each).toString(NATIVE) for each in row.keys)
            item = QTreeWidgetItem([row.title, row.menu, keys])
            item.setData(0, NAME_ROLE, row.name)
            if not row.is_default:
                font = item.font(2)
                font.setBold(True)
                item.setFont(2, font)
            self._tree.addTopLevelItem(item)
            if current is not None and row.name == current.name:
                self._tree.setCurrentItem(item)
        self._narrow(self._filter.text())

    def _built_edit(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self._keys = QKeySequenceEdit(self)
        self._keys.setObjectName("shortcutsKeys")
        self._keys.setAccessibleName(self.tr("New keys"))
        self._keys.setMaximumSequenceLength(1)
        self._set = self._button(self.tr("Set"), "shortcutsSet")
        self._set.clicked.connect(self._on_set)
        self._clear = self._button(self.tr("Remove"), "shortcutsRemove")
        self._clear.clicked.connect(self._on_removed)
        self._reset = self._button(self.tr("Reset"), "shortcutsReset")
        self._reset.clicked.connect(self._on_reset)
        line.addWidget(self._keys, 1)
        for button in (self._set, self._clear, self._reset):
            line.addWidget(button)
        return line

    def _built_foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        every = self._button(self.tr("Reset All"), "shortcutsResetAll")
        every.clicked.connect(self._on_reset_all)
        sheet = self._button(self.tr("Printable Sheet…"), "shortcutsSheet")
        sheet.clicked.connect(self.sheet_asked)
        line.addWidget(every)
        line.addWidget(sheet)
        line.addStretch(1)
        return line

    def _button(self, text: str, name: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _current(self) -> Keys | None:
        item = self._tree.currentItem()
        if item is None:
            return None
        name = item.data(0, NAME_ROLE)
        return next((row for row in self._rows if row.name == name), None)

    @Slot()
    def _on_current(self) -> None:
        row = self._current()
        for widget in (self._keys, self._set, self._clear, self._reset):
            widget.setEnabled(row is not None)
        self._note.clear()
        self._keys.setKeySequence(QKeySequence(row.keys[0] if row and row.keys else ""))

    @Slot()
    def _on_set(self) -> None:
        row, wanted = self._current(), self._keys.keySequence()
        if row is None or wanted.isEmpty():
            return
        taken = next(
            (
                each
                for each in self._rows
                if each.name != row.name and wanted in map(QKeySequence, each.keys)
            ),
            None,
        )
        if taken is not None:
            self._note.setText(
                self.tr("{0} belongs to “{1}” ({2}). Give that one other keys first.").format(
                    wanted.toString(NATIVE), taken.title, taken.menu
                )
            )
            return
        self._note.clear()
        self.keys_chosen.emit(
            row.name, (wanted.toString(QKeySequence.SequenceFormat.PortableText),)
        )

    @Slot()
    def _on_removed(self) -> None:
        if row := self._current():
            self.keys_chosen.emit(row.name, ())

    @Slot()
    def _on_reset(self) -> None:
        if row := self._current():
            self.reset_asked.emit(row.name)

    @Slot()
    def _on_reset_all(self) -> None:
        self.reset_asked.emit("")

    @Slot(str)
    def _narrow(self, text: str) -> None:
        for place in range(self._tree.topLevelItemCount()):
            item = self._tree.topLevelItem(place)
            if item is not None:
                words = " ".join(item.text(column) for column in range(3))
                item.setHidden(rank(text, words) is None)
