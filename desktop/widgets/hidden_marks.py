"""Marks for characters that turn the direction of text and show nothing themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPolygonF, QTextBlock, QTextLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QPlainTextEdit

CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_TO_LEFT = frozenset("\u061c\u200f\u202b\u202e\u2067")
_FLAG_PX = 4


def x_of(line: QTextLine, position: int) -> float:
    """Give where a position of a block stands in its line."""
    # The stubs promise an object: PySide gives the place and the position it settled on.
    found = line.cursorToX(position)
    return (
        cast("tuple[float, int]", found)[0] if isinstance(found, tuple) else cast("float", found)
    )


def paint_controls(
    view: QPlainTextEdit,
    blocks: Iterator[tuple[QTextBlock, QPointF]],
    dirty: QRect,
    colour: QColor,
) -> None:
    """Draw a small flag, pointing its way, at each control of the blocks in view."""
    painter = QPainter(view.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(dirty)
    painter.setPen(colour)
    painter.setBrush(colour)
    for block, origin in blocks:
        text = block.text()
        for found in CONTROLS.finditer(text):
            position = len(text[: found.start()].encode("utf-16-le")) // 2
            line = block.layout().lineForTextPosition(position)
            if line.isValid():
                top = origin + QPointF(x_of(line, position), line.y())
                _paint_flag(painter, top, line.height(), to_left=found[0] in _TO_LEFT)


def _paint_flag(painter: QPainter, top: QPointF, height_px: float, *, to_left: bool) -> None:
    way = -_FLAG_PX if to_left else _FLAG_PX
    painter.drawLine(top, top + QPointF(0, height_px))
    tip = top + QPointF(way, _FLAG_PX / 2)
    painter.drawPolygon(QPolygonF([top, tip, top + QPointF(0, _FLAG_PX)]))
