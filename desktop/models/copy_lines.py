"""Incoming copy as a Qt model: a row for each line that is not blank."""

from __future__ import annotations

from dataclasses import dataclass
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
from desktop.core.ingest.passages import whole_lines
from desktop.models.sentences import localised

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.core.ingest.parts import Copy, Line, Passage

LINE_ROLE = Qt.ItemDataRole.UserRole
SPANS_ROLE = LINE_ROLE + 1
WORDS_ROLE = LINE_ROLE + 2
Span = tuple[int, int, Kind]
"""Where in a text words of another kind stand: two indexes, and what they are."""

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


@dataclass(frozen=True, slots=True)
class Words:
    """A line with all its rows: its text, and the words in it that are something else."""

    number: int
    kind: Kind
    text: str
    spans: tuple[Span, ...]

    def told(self) -> list[tuple[Kind, str]]:
        """Give each kind inside the line with its words."""
        return [(kind, self.text[start:end].strip()) for start, end, kind in self.spans]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the list: a row of the copy, and the line that it belongs to."""

    line: Line
    words: Words
    spans: tuple[Span, ...]


class CopyLinesModel(QAbstractListModel):
    """Show the lines of a Copy.

    LINE_ROLE gives the Line, SPANS_ROLE the words in it that are something else, WORDS_ROLE
    the whole line that a row of hard-wrapped copy belongs to.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show_copy(self, copy: Copy, passages: Iterable[Passage] = ()) -> None:
        """Show a copy; a corrected one changes only the rows that differ."""
        fresh = _rows_of(copy, passages)
        same = [row.line.number for row in fresh] == [row.line.number for row in self._rows]
        if not same:
            self.beginResetModel()
            self._rows = fresh
            self.endResetModel()
            return
        for at, row in enumerate(fresh):
            if row != self._rows[at]:
                self._rows[at] = row
                self.dataChanged.emit(self.index(at), self.index(at))

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        line = row.line
        if role == LINE_ROLE:
            return line
        if role == SPANS_ROLE:
            return row.spans
        if role == WORDS_ROLE:
            return row.words
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
            inside = (f"{kind_name(kind)}: {line.text[a:b].strip()}" for a, b, kind in row.spans)
            parts = (kind_name(line.kind), doubt, line.text, *inside, localised(line.reason))
            return ", ".join(part for part in parts if part)
        return None

    def next_doubtful(self, after: int) -> QModelIndex:
        """Find the next doubtful row, round the end; invalid when there is none."""
        count = len(self._rows)
        for step in range(1, count + 1):
            row = (after + step) % count
            if is_doubtful(self._rows[row].line):
                return self.index(row)
        return QModelIndex()

    def set_aside(self) -> int:
        """Count the lines that were dropped, and the words dropped out of others."""
        lines = sum(row.line.kind is Kind.DROPPED for row in self._rows)
        firsts = (row.words for row in self._rows if row.line.number == row.words.number)
        return lines + sum(span[2] is Kind.DROPPED for words in firsts for span in words.spans)

    def lines(self) -> tuple[Line, ...]:
        return tuple(row.line for row in self._rows)


def _rows_of(copy: Copy, passages: Iterable[Passage]) -> list[Row]:
    spans: dict[int, list[Span]] = {}
    for each in passages:
        if each.kind is not copy.lines[each.line].kind:
            spans.setdefault(each.line, []).append((each.start, each.end, each.kind))
    rows: list[Row] = []
    for whole in whole_lines(copy):
        first, text = whole.line.number, whole.text
        inside = tuple(
            (a, a + len(text[a:b].rstrip()), kind) for a, b, kind in spans.get(first, ())
        )
        words = Words(first, whole.line.kind, text, inside)
        for number, start in whole.starts:
            line = copy.lines[number]
            indent = 0 if copy.markdown else len(line.text) - len(line.text.lstrip())
            rows.append(Row(line, words, _in_row(line.text, indent - start, words.spans)))
    return rows


def _in_row(text: str, shift: int, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Give the spans of a line as they fall into one of its rows."""
    moved = ((max(0, a + shift), min(len(text), b + shift), kind) for a, b, kind in spans)
    return tuple(span for span in moved if span[0] < span[1])
