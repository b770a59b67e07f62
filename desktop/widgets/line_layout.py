"""Lines of plain text at an even pitch, which QPlainTextEdit by itself cannot give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock, QTextDocument, QTextLine
from PySide6.QtWidgets import QPlainTextDocumentLayout

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Room:
    """The height of a block: blank space above, then every line this far apart, in px."""

    above_px: float
    pitch_px: float


class LineLayout(QPlainTextDocumentLayout):
    """Put the base lines of a block at the pitch that `room_of` gives for it.

    Qt lays a block out before it asks for its rectangle, so the lines are moved here, and
    stay moved until the block is laid out anew.
    """

    def __init__(self, document: QTextDocument, room_of: Callable[[QTextBlock], Room]) -> None:
        super().__init__(document)
        self._room_of = room_of
        self._ascent = self._height = 0.0

    def set_font(self, font: QFont) -> None:
        """Centre lines by this font: one fallback glyph then moves no base line."""
        metrics = QFontMetricsF(font)
        self._ascent = metrics.ascent()
        self._height = metrics.ascent() + metrics.descent()

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        rect = super().blockBoundingRect(block)
        if not block.isVisible():
            return rect
        layout = block.layout()
        count = layout.lineCount()
        if not count:
            return rect
        room = self._room_of(block)
        pitch = room.pitch_px
        base = room.above_px + (pitch - self._height) / 2 + self._ascent
        first = layout.lineAt(0)
        if abs(first.y() + first.ascent() - base) > 0.01:
            for index in range(count):
                _move(layout.lineAt(index), base + index * pitch)
        margin = 0 if block.next().isValid() else self.document().documentMargin()
        rect.setHeight(room.above_px + count * pitch + margin)
        return rect


def _move(line: QTextLine, base: float) -> None:
    line.setPosition(QPointF(line.position().x(), base - line.ascent()))
