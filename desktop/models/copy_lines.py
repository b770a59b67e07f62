"""Incoming copy as a Qt model: a row for each line that is not blank."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop.core.ingest.parts import Kind
from desktop.models.sentences import localised

if TYPE_CHECKING:
    from desktop.core.ingest.parts import Copy, Line

LINE_ROLE = Qt.ItemDataRole.UserRole
DOUBTFUL_BELOW = 0.6
AnyIndex = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


def kind_name(kind: Kind) -> str:
    say = QCoreApplication.translate
    return {
        Kind.KICKER: say("Kind", "Kicker"),
        Kind.HEADLINE: say("Kind", "Headline"),
        Kind.DECK: say("Kind", "Deck"),
        Kind.BYLINE: say("Kind", "Byline"),
        Kind.DATELINE: say("Kind", "Dateline"),
        Kind.PARAGRAPH: say("Kind", "Paragraph"),
        Kind.SUBHEAD: say("Kind", "Subhead"),
        Kind.QUOTE: say("Kind", "Quote"),
        Kind.LIST_ITEM: say("Kind", "List item"),
        Kind.TABLE: say("Kind", "Table"),
        Kind.CAPTION: say("Kind", "Caption"),
        Kind.CREDIT: say("Kind", "Credit"),
        Kind.SOURCE: say("Kind", "Source"),
        Kind.PUBLISHED: say("Kind", "Published"),
        Kind.NOTE: say("Kind", "Desk note"),
        Kind.FLAG: say("Kind", "Flag"),
        Kind.EMBARGO: say("Kind", "Embargo"),
        Kind.SIGNOFF: say("Kind", "Sign-off"),
        Kind.DROPPED: say("Kind", "Dropped"),
        Kind.BLANK: say("Kind", "Blank"),
    }[kind]


def is_doubtful(line: Line) -> bool:
    """Tell whether a line deserves a look: its kind was a guess."""
    return line.confidence < DOUBTFUL_BELOW and line.kind is not Kind.BLANK


class CopyLinesModel(QAbstractListModel):
    """Show the lines of a Copy; LINE_ROLE gives the Line."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []

    def show_copy(self, copy: Copy) -> None:
        """Show a copy; a corrected one changes only the rows that differ."""
        fresh = [line for line in copy.lines if line.kind is not Kind.BLANK]
        same = [line.number for line in fresh] == [line.number for line in self._lines]
        if not same:
            self.beginResetModel()
            self._lines = fresh
            self.endResetModel()
            return
        for row, line in enumerate(fresh):
            if line != self._lines[row]:
                self._lines[row] = line
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.ToolTipRole:
            # Rich text wraps; a long plain line would run off the screen.
            parts = (
                f"<p>{escape(part)}</p>" for part in (line.text, localised(line.reason)) if part
            )
            return "".join(parts)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            doubt = self.tr("doubtful") if is_doubtful(line) else ""
            parts = (kind_name(line.kind), doubt, line.text, localised(line.reason))
            return ", ".join(part for part in parts if part)
        return None

    def next_doubtful(self, after: int) -> QModelIndex:
        """Find the next doubtful row, round the end; invalid when there is none."""
        count = len(self._lines)
        for step in range(1, count + 1):
            row = (after + step) % count
            if is_doubtful(self._lines[row]):
                return self.index(row)
        return QModelIndex()

    def lines(self) -> tuple[Line, ...]:
        return tuple(self._lines)
