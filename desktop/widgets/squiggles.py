"""What the checks found, drawn where it stands: waves, dots and grounds under words."""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from desktop.widgets.tints import mixed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.widgets.look import Look

SPELLING, NEAR, NAME, GRAVE, LIGHT = "spelling", "near", "name", "grave", "light"
"""A misspelt word; nearly a name; a name to check; a blocker's words; a warning's."""

GROUND_SHARE = 0.22
"""How much of its colour a ground takes from the paper: words stay at 4.5:1."""

STEP_PX, RISE_PX, ABOVE_FOOT_PX = 2.0, 2.0, 5.0
TOKENS = {SPELLING: "squiggle", NEAR: "warn", NAME: "muted", GRAVE: "accent", LIGHT: "warn"}


class Marked(NamedTuple):
    """A place by Qt's positions, and which of the five it is."""

    start: int
    end: int
    kind: str


def shifted(marks: Sequence[Marked], position: int, removed: int, added: int) -> list[Marked]:
    """Keep marks where their words are after an edit; those that it touched are gone."""
    first = bisect_right(marks, position - 1, key=itemgetter(1))
    kept = list(marks[:first])
    end, by = position + removed, added - removed
    for mark in marks[first:]:
        if mark.start >= end and mark.start > position - 1:
            kept.append(Marked(mark.start + by, mark.end + by, mark.kind))
        elif mark.end <= position:
            kept.append(mark)
    return kept


def paint_ground(painter: QPainter, look: Look, kind: str, rect: QRectF) -> None:
    """Shade the words of a finding about more than one word."""
    colour = mixed(look.colour("paper"), look.colour(TOKENS[kind]), GROUND_SHARE)
    painter.fillRect(rect.adjusted(0, 3, 0, -2), colour)


def paint_line(painter: QPainter, look: Look, kind: str, rect: QRectF) -> None:
    """Draw a wave under a word, or dots under a name: told apart without colour."""
    y = rect.bottom() - ABOVE_FOOT_PX
    pen = QPen(look.colour(TOKENS[kind]), 1.2)
    if kind == NAME:
        pen.setStyle(Qt.PenStyle.DotLine)
        pen.setWidthF(1.6)
        painter.setPen(pen)
        painter.drawLine(QPointF(rect.left(), y + 1), QPointF(rect.right(), y + 1))
        return
    painter.setPen(pen)
    points = QPolygonF()
    x, up = rect.left(), False
    while x <= rect.right():
        points.append(QPointF(x, y if up else y + RISE_PX))
        x, up = x + STEP_PX, not up
    painter.drawPolyline(points)
