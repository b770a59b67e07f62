"""What the checks found, drawn where it stands: waves, dots and grounds under words."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from desktop.widgets.tints import mixed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.widgets.look import Look

SPELLING, NEAR, NAME, GRAVE, LIGHT = "spelling", "near", "name", "grave", "light"
"""A misspelt word; nearly a name; a name to check; a blocker's words; a warning's."""

GROUND_SHARE = 0.22
"""How much of its colour a ground takes from the paper: words stay at 4.5:1."""

STEP_PX, RISE_PX, ABOVE_FOOT_PX = 2.0, 2.0, 5.0
WAVE_PX, DOT_PX = 1.0, 1.6
"""Half the thickness of a wave, with room for its soft edge; and of a dot."""

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
    colour = look.colour(TOKENS[kind])
    if kind == NAME:
        painter.setPen(QPen(colour, DOT_PX, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(rect.left(), y + 1), QPointF(rect.right(), y + 1))
        return
    wave = _wave(colour.rgba(), painter.device().devicePixelRatio())
    place = QRectF(rect.left(), y - WAVE_PX, rect.width(), RISE_PX + 2 * WAVE_PX)
    painter.drawTiledPixmap(place, wave)


@lru_cache(maxsize=16)
def _wave(rgba: int, ratio: float) -> QPixmap:
    """Draw one wave to repeat, in a colour and for a screen: a line costs a key too much."""
    tile = QPixmap(QSizeF(2 * STEP_PX * ratio, (RISE_PX + 2 * WAVE_PX) * ratio).toSize())
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor.fromRgba(rgba), 1.2))
    low, high = WAVE_PX + RISE_PX, WAVE_PX
    steps = [QPointF(n * STEP_PX, high if n % 2 else low) for n in range(-1, 4)]
    painter.drawPolyline(QPolygonF(steps))
    painter.end()
    return tile
