"""Grey lines in the shape of an article, until the page is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

MARGIN_PX = 26
LINES = (
    # height, space below, width as a share of the measure
    (10, 14, 0.12),
    (24, 10, 0.92),
    (24, 18, 0.78),
    (14, 10, 0.98),
    (14, 40, 0.45),
    *((12, 13, share) for share in (1.0, 0.96, 0.99, 0.62)),
    (12, 34, 0.0),
    *((12, 13, share) for share in (0.97, 1.0, 0.94, 0.38)),
)


class Skeleton(QWidget):
    """Hold the place of the text, or show a sentence when there is none."""

    def __init__(self, ground: QColor, lines: QColor, words: QColor, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground, self._lines, self._words = ground, lines, words
        self._sentence = ""

    def say(self, sentence: str) -> None:
        """Show a sentence instead of lines; "" shows the lines again."""
        self._sentence = sentence
        self.setAccessibleName(sentence)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._ground)
        if self._sentence:
            painter.setPen(self._words)
            place = self.rect().adjusted(MARGIN_PX, MARGIN_PX, -MARGIN_PX, -MARGIN_PX)
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(place, flags, self._sentence)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._lines)
        top, measure = float(MARGIN_PX), self.width() - 2 * MARGIN_PX
        for height, space, share in LINES:
            painter.drawRoundedRect(QRectF(MARGIN_PX, top, measure * share, height), 3, 3)
            top += height + space
