"""A bare text field for a story's words: its font, line pitch, direction, caret and selection."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Slot
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlock,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from desktop.core.markup import languages
from desktop.widgets.hidden_marks import paint_controls, x_of
from desktop.widgets.line_layout import LineLayout, Room
from desktop.widgets.look import PX_PER_POINT
from desktop.widgets.squiggles import GRAVE, LIGHT, Marked, paint_ground, paint_line, shifted
from desktop.widgets.tints import mixed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.widgets.look import Look

CARET_PX = 2
NO_CARET = -1
"""What Qt gives for the caret while it blinks away."""

HIT_SHARE = 0.25
"""How much of the warning colour marks a hit."""

SELECTION_SHARE = 0.28
"""How much of the link colour a selection takes from the paper: words stay at 4.5:1."""


class ProseView(QPlainTextEdit):
    """Show text in a font role of the look, its lines at a pitch of that role."""

    def __init__(self, look: Look, role: str, pitch_px: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._role = role
        self._pitch_px = pitch_px
        self._zoom = 1.0
        self._hint = ""
        self._hits: Sequence[tuple[int, int]] = ()
        self._marks: Sequence[Marked] = ()
        self.setProperty("prose", role)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self._layout = LineLayout(self.document(), self._room_of)
        self.document().setDocumentLayout(self._layout)
        # Qt inverts the pixels under its caret; ours is painted in the accent colour. The
        # layout is what keeps the width.
        self.setCursorWidth(0)
        look.changed.connect(self._wear)
        self._wear()

    @property
    def scale(self) -> float:
        """How many times its plain size the text has."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Scale the story's text, apart from the interface's."""
        self._zoom = percent / 100
        self._wear()

    def set_language(self, language: str) -> None:
        """Let every block run in the direction of a BCP 47 language; empty means Qt's."""
        option = self.document().defaultTextOption()
        direction = Qt.LayoutDirection.LayoutDirectionAuto
        if language:
            right_to_left = languages.direction(language) == "rtl"
            direction = (
                Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
            )
        if option.textDirection() != direction:
            option.setTextDirection(direction)
            # Qt reads "left" as it stands here, whatever the direction.
            mirrored = direction == Qt.LayoutDirection.RightToLeft
            edge = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            option.setAlignment(edge)
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            self.document().setDefaultTextOption(option)

    def role_font(self, role: str) -> QFont:
        """Give the font of a role at this view's zoom."""
        font = self._look.font(role)
        plain_px = font.pixelSize() if font.pixelSize() > 0 else font.pointSizeF() * PX_PER_POINT
        # The interface's text is scaled apart from the story's.
        wanted_px = plain_px * self._zoom / self._look.scale
        # Qt rounds every font to whole pixels (QFontDatabase, 6.11): 16.5 would be set as 17
        # wide and high. Its width is kept true, so that lines break where they are meant to.
        whole_px = max(1, int(wanted_px))
        font.setPixelSize(whole_px)
        font.setStretch(round(100 * wanted_px / whole_px))
        return font

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # The style sheet's interface font reaches every widget and resets the document's.
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._set_document_font()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._marks:
            self._paint_marks(event.rect(), below=True)
        if self._hits:
            self._paint_hits(event.rect())
        if self.textCursor().hasSelection():
            self._paint_selection(event.rect())
        super().paintEvent(event)
        if self._marks:
            self._paint_marks(event.rect(), below=False)
        if self._has_controls():
            colour = self._look.colour("warn")
            dirty = event.rect()
            paint_controls(self, self.blocks_in_view(dirty), dirty, colour)
        if self._hint and self.document().isEmpty():
            self._paint_hint()
        if self.getPaintContext().cursorPosition != NO_CARET and self.hasFocus():
            rect = self.cursorRect()
            rect.setWidth(CARET_PX)
            QPainter(self.viewport()).fillRect(rect, self._look.colour("accent"))

    def set_hint(self, hint: str) -> None:
        """Say what belongs here while it is empty, in the font that it will have."""
        self._hint = hint
        self.viewport().update()

    def paint_hits_at(self, positions: Sequence[tuple[int, int]]) -> None:
        """Mark places by Qt's positions, in order, until others are given."""
        if self._hits or positions:
            self._hits = positions
            self.viewport().update()

    def paint_marks_at(self, marks: Sequence[Marked]) -> None:
        """Show what the checks found, in order, until others are given."""
        if self._marks or marks:
            self._marks = marks
            self.viewport().update()

    def mark_at(self, position: int) -> Marked | None:
        """Give the mark that a position is in or beside."""
        return next((m for m in self._marks if m.start <= position <= m.end), None)

    def _shift_marks(self, position: int, removed: int, added: int) -> None:
        """Keep marks at their words while nobody has checked anew."""
        if self._marks:
            self._marks = shifted(self._marks, position, removed, added)

    def _paint_marks(self, dirty: QRect, *, below: bool) -> None:
        """Draw grounds below the words, or lines under them; never under the caret's word."""
        painter = QPainter(self.viewport())
        painter.setClipRect(dirty)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        caret = self.textCursor().position() if self.hasFocus() else NO_CARET
        paint = paint_ground if below else paint_line
        for block, origin in self.blocks_in_view(dirty):
            first, last = block.position(), block.position() + block.length()
            at = bisect_left(self._marks, first, key=itemgetter(1))
            while at < len(self._marks) and self._marks[at].start < last:
                mark = self._marks[at]
                at += 1
                is_ground = mark.kind in (GRAVE, LIGHT)
                if is_ground is not below or (not below and mark.start <= caret <= mark.end):
                    continue
                for rect in self._rects(block, mark.start, mark.end):
                    paint(painter, self._look, mark.kind, rect.translated(origin))

    def _paint_hits(self, dirty: QRect) -> None:
        painter = QPainter(self.viewport())
        painter.setClipRect(dirty)
        colour = mixed(self._look.colour("paper"), self._look.colour("warn"), HIT_SHARE)
        for block, origin in self.blocks_in_view(dirty):
            first, last = block.position(), block.position() + block.length()
            at = bisect_left(self._hits, first, key=itemgetter(1))
            while at < len(self._hits) and self._hits[at][0] < last:
                for rect in self._rects(block, *self._hits[at]):
                    painter.fillRect(rect.translated(origin), colour)
                at += 1

    def _has_controls(self) -> bool:
        """Tell whether the text may hold characters that turn its direction."""
        return False

    def _paint_hint(self) -> None:
        if self.document().firstBlock().layout().preeditAreaText():
            return
        painter = QPainter(self.viewport())
        painter.setFont(self.document().defaultFont())
        painter.setPen(self._look.colour("muted"))
        option = self.document().defaultTextOption()
        margin = round(self.document().documentMargin())
        line = self.cursorRect()
        place = self.viewport().rect().adjusted(margin, 0, -margin, 0)
        place.setTop(line.top())
        place.setHeight(line.height())
        side = option.alignment() | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, int(side | Qt.TextFlag.TextSingleLine), self._hint)

    def _room_of(self, block: QTextBlock) -> Room:  # noqa: ARG002 - subclasses look at the block
        return Room(0.0, self._pitch_px * self.scale)

    @Slot()
    def _wear(self) -> None:
        palette = self.palette()
        paper, ink = self._look.colour("paper"), self._look.colour("link")
        shade = mixed(paper, ink, SELECTION_SHARE)
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, QPalette.ColorRole.Highlight, shade)
            palette.setColor(group, QPalette.ColorRole.HighlightedText, self._look.colour("ink"))
        self.setPalette(palette)
        self._set_document_font()

    def _set_document_font(self) -> None:
        if not hasattr(self, "_layout"):
            return
        font = self.role_font(self._role)
        self._layout.set_font(font)
        if self.document().defaultFont() != font:
            self.document().setDefaultFont(font)

    def blocks_in_view(self, dirty: QRect) -> Iterator[tuple[QTextBlock, QPointF]]:
        """Give the visible blocks with the point each is painted from."""
        block = self.firstVisibleBlock()
        offset = self.contentOffset()
        top = self.blockBoundingGeometry(block).translated(offset).top()
        while block.isValid() and top <= dirty.bottom():
            # Asked first: a block whose lines were given up has them again from here on.
            height = self._layout.blockBoundingRect(block).height()
            if block.isVisible():
                yield block, QPointF(offset.x(), top)
            top += height
            block = block.next()

    def _paint_selection(self, dirty: QRect) -> None:
        """Fill the gaps that Qt leaves between selected lines set wider than their font."""
        cursor = self.textCursor()
        painter = QPainter(self.viewport())
        painter.setClipRect(dirty)
        colour = self.palette().color(QPalette.ColorRole.Highlight)
        for block, origin in self.blocks_in_view(dirty):
            if block.position() <= cursor.selectionEnd():
                for rect in self._rects(block, cursor.selectionStart(), cursor.selectionEnd()):
                    painter.fillRect(rect.translated(origin), colour)

    def _rects(self, block: QTextBlock, start: int, end: int) -> list[QRectF]:
        """Give where positions of the document stand in a block, line by line."""
        start = max(0, start - block.position())
        end = min(block.length() - 1, end - block.position())
        if start >= end:
            return []
        room = self._room_of(block)
        layout = block.layout()
        rects: list[QRectF] = []
        line = layout.lineForTextPosition(start)
        for index in range(max(0, line.lineNumber()), layout.lineCount()):
            line = layout.lineAt(index)
            first, last = line.textStart(), line.textStart() + line.textLength()
            if first >= end:
                break
            left, right = _span(line, max(first, start), min(last, end))
            top = room.above_px + index * room.pitch_px
            rects.append(QRectF(left, top, right - left, room.pitch_px))
        return rects


def _span(line: QTextLine, start: int, end: int) -> tuple[float, float]:
    ends = [x_of(line, start), x_of(line, end)]
    return min(ends), max(ends)
