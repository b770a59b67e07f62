"""What shows that a section is folded: a mark behind its subhead, a chevron beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSizeF, Qt, Slot
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QTextBlock
from PySide6.QtWidgets import QWidget

from desktop.models.wording import words as in_words
from desktop.widgets.folds import is_folded, is_subhead

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.widgets.folds import Folds
    from desktop.widgets.look import Look
    from desktop.widgets.prose_view import ProseView

APART_PX, SIDE_PX, PAD_PX = 10, 7, 2
RADIUS_PX = 6
MARGIN_PX = 24
CHEVRON_PX = 15
"""The mark stands so far from the subhead's last letter; the chevron's column is a target."""


class FoldMarks:
    """Mark folded subheads in a view with what they hide: “… 214 words”."""

    def __init__(self, look: Look, view: ProseView, folds: Folds) -> None:
        self._look = look
        self._view = view
        self._folds = folds

    def at(self, point: QPointF) -> int:
        """Give the number of the section whose mark is at a point of the view, or -1."""
        marks = self._in_view(self._view.viewport().rect()) if self._folds else ()
        return next((number for number, place, _words in marks if place.contains(point)), -1)

    def paint(self, dirty: QRect) -> None:
        painter = QPainter(self._view.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font("chip"))
        for _number, place, words in self._in_view(dirty):
            painter.setPen(QPen(self._look.colour("line"), 1))
            painter.setBrush(self._look.colour("panel"))
            painter.drawRoundedRect(place, RADIUS_PX, RADIUS_PX)
            painter.setPen(self._look.colour("mutedText"))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), words)

    def _in_view(self, dirty: QRect) -> Iterator[tuple[int, QRectF, str]]:
        """Give the folded sections in view, where each is marked, and with what words."""
        metrics = QFontMetricsF(self._look.font("chip"))
        for block, origin in self._view.blocks_in_view(dirty):
            if is_subhead(block) and is_folded(block):
                number = self._folds.number_of(block)
                if number >= 0:
                    words = "… " + in_words(self._folds.hidden_words(number))
                    yield number, _place(block, metrics, words).translated(origin), words


def _place(block: QTextBlock, metrics: QFontMetricsF, words: str) -> QRectF:
    """Give a mark's place behind the last letter, or over it where the line is full."""
    layout = block.layout()
    line = layout.lineAt(layout.lineCount() - 1)
    used = line.naturalTextRect()
    size = QSizeF(metrics.horizontalAdvance(words) + 2 * SIDE_PX, metrics.height() + 2 * PAD_PX)
    left = min(used.right() + APART_PX, line.x() + line.width() - size.width())
    if block.textDirection() == Qt.LayoutDirection.RightToLeft:
        left = max(line.x(), used.left() - APART_PX - size.width())
    return QRectF(QPointF(left, used.center().y() - size.height() / 2), size)


class FoldMargin(QWidget):
    """The column beside the body with a chevron for each subhead.

    A folded one's always shows, the others while the pointer is over the story.
    """

    def __init__(self, look: Look, body: ProseView, folds: Folds, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._body = body
        self._folds = folds
        self._is_near = False
        self.setAccessibleName(self.tr("Folding"))
        self.setAccessibleDescription(self.tr("A chevron beside a subhead folds its section"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        body.updateRequest.connect(self._on_body_painted)
        look.changed.connect(self.update)

    def settle(self) -> None:
        """Stand beside the text, where its lines begin."""
        body, margin = self._body, round(self._body.document().documentMargin())
        place = QRect(body.x() + margin - MARGIN_PX, body.y(), MARGIN_PX, body.height())
        if self._runs_left:
            place.moveLeft(body.x() + body.width() - margin)
        self.setGeometry(place)

    def show_all(self, *, shown: bool) -> None:
        """Show the chevrons of subheads that are not folded, too."""
        self._is_near = shown
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        closed = "chevron-left" if self._runs_left else "chevron-right"
        for block, place in self._chevrons(event.rect()):
            name = closed if is_folded(block) else "chevron-down"
            if self._is_near or name == closed:
                self._look.icon(name, "mutedText").paint(painter, place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        hit = (block for block, place in self._chevrons(self.rect()) if _near(place, point))
        number = self._folds.number_of(block) if (block := next(hit, None)) else -1
        if number < 0 or event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
        else:
            self._folds.toggle(number)

    @property
    def _runs_left(self) -> bool:
        option = self._body.document().defaultTextOption()
        return option.textDirection() == Qt.LayoutDirection.RightToLeft

    def _chevrons(self, dirty: QRect) -> Iterator[tuple[QTextBlock, QRect]]:
        """Give the subheads in view that have text below, each with its chevron's place."""
        for block, origin in self._body.blocks_in_view(dirty):
            if is_subhead(block) and block.next().isValid():
                line = block.layout().lineAt(0)
                middle = round(origin.y() + line.y() + line.height() / 2)
                place = QRect(0, 0, CHEVRON_PX, CHEVRON_PX)
                place.moveCenter(QPoint(MARGIN_PX // 2, middle))
                yield block, place

    @Slot(QRect, int)
    def _on_body_painted(self, rect: QRect, down_px: int) -> None:
        if down_px:
            self.update()
        else:
            self.update(0, rect.y(), self.width(), rect.height())


def _near(place: QRect, point: QPoint) -> bool:
    return abs(place.center().y() - point.y()) <= MARGIN_PX // 2
