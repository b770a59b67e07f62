"""Lines of plain text at an even pitch, which QPlainTextEdit by itself cannot give."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock, QTextDocument, QTextLine
from PySide6.QtWidgets import QPlainTextDocumentLayout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_NOWHERE = QRectF()
"""What a hidden block takes up."""


@dataclass(frozen=True, slots=True)
class Room:
    """The height of a block: blank space, lines this far apart, blank space below, in px."""

    above_px: float
    pitch_px: float
    below_px: float = 0.0


class LineLayout(QPlainTextDocumentLayout):
    """Put the base lines of a block at the pitch that `room_of` gives for it.

    Qt lays a block out before it asks for its rectangle, so the lines are moved here, and
    stay moved until the block is laid out anew.
    """

    def __init__(self, document: QTextDocument, room_of: Callable[[QTextBlock], Room]) -> None:
        super().__init__(document)
        self._room_of = room_of
        self._ascent = self._height = 0.0
        self._gathered: list[tuple[int, int]] | None = None

    def set_font(self, font: QFont) -> None:
        """Centre lines by this font: one fallback glyph then moves no base line."""
        metrics = QFontMetricsF(font)
        self._ascent = metrics.ascent()
        self._height = metrics.ascent() + metrics.descent()

    def documentChanged(self, from_: int, removed: int, added: int) -> None:  # noqa: ARG002, N802
        # Qt (6.11) adds both counts to find the last block changed, though what was removed
        # is gone. New formats count a block as removed and added: at every key the next
        # blocks too would be laid out, and everything painted.
        if self._gathered is not None:
            self._gathered.append((from_, from_ + max(1, added)))
        else:
            super().documentChanged(from_, 0, max(1, added))

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Lay out in one go what changes inside: Qt looks at all the screen at every change."""
        self._gathered = []
        try:
            yield
        finally:
            gathered, self._gathered = self._gathered, None
            if gathered:
                first, last = min(gathered)[0], max(end for _start, end in gathered)
                super().documentChanged(first, 0, last - first)

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        # Called some fifty times a key: Qt's own answer is asked for only to lay out.
        if not block.isVisible():
            return _NOWHERE
        layout = block.layout() if block.isValid() else None
        if layout is None or not layout.lineCount():
            rect = super().blockBoundingRect(block)
            if layout is None or not layout.lineCount():
                return rect
        room = self._room_of(block)
        pitch, count = room.pitch_px, layout.lineCount()
        base = room.above_px + (pitch - self._height) / 2 + self._ascent
        first = layout.lineAt(0)
        if abs(first.y() + first.ascent() - base) > 0.01:
            for index in range(count):
                _move(layout.lineAt(index), base + index * pitch)
        margin = 0 if block.next().isValid() else self.document().documentMargin()
        width = first.x() + first.width() + self.document().documentMargin()
        return QRectF(0, 0, width, room.above_px + count * pitch + room.below_px + margin)


def _move(line: QTextLine, base: float) -> None:
    line.setPosition(QPointF(line.position().x(), base - line.ascent()))
