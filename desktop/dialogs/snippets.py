"""The page of the preferences on which a desk keeps its abbreviations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.core.markup.snippets import usable

if TYPE_CHECKING:
    from collections.abc import Mapping

SHORT_PX = 130
LINE_END = "⏎"
"""Stands in the table for a line's end, which a cell cannot show."""


class SnippetsPage(QWidget):
    """Edit abbreviations and their texts in a table.

    Signals: `changed(object)`: the abbreviations with their texts, as soon as one is right;
    rows not yet usable are left out.
    """

    changed = Signal(object)

    def __init__(self, snippets: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleDescription(self.tr("Snippets, abbreviations"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 12, 4)
        note = QLabel(
            self.tr(
                "Type an abbreviation and a space or a stop, and its text takes its place: “;aa” "
                "may stand for “Anadolu Agency”. Undo gives back what you typed. {0} ends a line."
            ).format(LINE_END),
            self,
        )
        note.setProperty("role", "small")
        note.setWordWrap(True)
        column.addWidget(note)
        self._tree = self._built_tree()
        column.addWidget(self._tree, 1)
        self._told = QLabel(" ", self)
        self._told.setProperty("role", "error")
        self._told.setWordWrap(True)
        column.addWidget(self._told)
        column.addLayout(self._built_foot())
        self.show_snippets(snippets)

    def show_snippets(self, snippets: Mapping[str, str]) -> None:
        """Show these, unless they stand in the table already."""
        if dict(snippets) == self.value():
            return
        blocker = QSignalBlocker(self._tree)
        self._tree.clear()
        for short, text in snippets.items():
            self._add(short, text.replace("\n", LINE_END))
        blocker.unblock()

    def value(self) -> dict[str, str]:
        """Give the rows that can be used; of an abbreviation written twice the first holds."""
        found: dict[str, str] = {}
        for short, text in self._rows():
            if usable(short, text):
                found.setdefault(short, text)
        return found

    def _built_tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setObjectName("snippets")
        tree.setAccessibleName(self.tr("Snippets"))
        tree.setHeaderLabels([self.tr("Abbreviation"), self.tr("Text")])
        tree.setProperty("framed", "true")
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.header().setMinimumSectionSize(SHORT_PX)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        tree.itemChanged.connect(self._on_changed)
        return tree

    def _built_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        for words, act in (
            (self.tr("Add Snippet"), self._on_add),
            (self.tr("Remove"), self._on_remove),
        ):
            button = QPushButton(words, self)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            foot.addWidget(button)
        foot.addStretch(1)
        return foot

    def _add(self, short: str, text: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([short, text])
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self._tree.addTopLevelItem(item)
        return item

    def _rows(self) -> list[tuple[str, str]]:
        found = filter(None, map(self._tree.topLevelItem, range(self._tree.topLevelItemCount())))
        return [(row.text(0).strip(), row.text(1).replace(LINE_END, "\n")) for row in found]

    @Slot()
    def _on_add(self) -> None:
        item = self._add("", "")
        self._tree.setCurrentItem(item, 0)
        self._tree.editItem(item, 0)

    @Slot()
    def _on_remove(self) -> None:
        item = self._tree.currentItem()
        if item is not None:
            self._tree.takeTopLevelItem(self._tree.indexOfTopLevelItem(item))
            self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        self._told.setText(self._fault() or " ")
        self.changed.emit(self.value())

    def _fault(self) -> str:
        """Say what is wrong with the first row that is, once both of its cells are filled."""
        seen: set[str] = set()
        for short, text in self._rows():
            if short in seen and short:
                return self.tr("“{0}” stands here twice; the first one holds.").format(short)
            seen.add(short)
            if short and text and not usable(short, text):
                return self.tr(
                    "“{0}” cannot be used: an abbreviation has two letters or more and no blank."
                ).format(short)
        return ""
