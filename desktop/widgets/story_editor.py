"""The centre column: head, chips and body of a story, scrolling as one sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QRect,
    QSignalBlocker,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QEnterEvent,
    QGuiApplication,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QScrollBar, QWidget

from desktop.widgets.editor import LINE_PX, BodyEditor
from desktop.widgets.fold_marks import FoldMargin
from desktop.widgets.head_fields import HeadFields
from desktop.widgets.line_field import MARGIN_PX, LineField
from desktop.widgets.meta_chips import MetaChips

if TYPE_CHECKING:
    from db.records import Story
    from desktop.widgets.look import Look
    from desktop.widgets.story_text import StoryText

MEASURE_PX = 560
SIDE_MIN_PX = 24
CHIPS_ABOVE_PX, RULE_ABOVE_PX, RULE_BELOW_PX = 6, 13, 11
BAR_PX = 10
FOOT_PX = 48
"""Blank sheet below the last line: nobody writes on the window's edge."""

SLACK_PX = 64
"""How much higher the body is than the view, so that it can be moved by less than a line."""

EDGE_PX = 4
"""What stays between the caret's line and the view's edge."""

TYPEWRITER_AT = 0.45
"""Where in the view the caret's line stays (interface.md, Editor)."""

WHEEL_NOTCH = 120
LINES_A_NOTCH = 3


class StoryEditor(QWidget):
    """Hold one story's words in one scrolling column.

    The body scrolls itself by whole lines, for it lays out only what it shows. The column
    moves it by the rest: `shift` is how far the sheet stands above its place when the body
    shows its first line.

    Signals: `scrolled` without payload when the writer went elsewhere; `place` tells where.
    """

    scrolled = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._zoom = 1.0
        self._shift = 0.0
        self._head_px = 0
        self._moving = False
        self._typewriter = False
        self.range_field: StoryText | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("surface", "paper")
        self._sheet = QWidget(self)
        self.head = HeadFields(look, self._sheet)
        self.chips = MetaChips(look, self._sheet)
        self._rule = QFrame(self._sheet)
        self._rule.setProperty("rule", "across")
        self.body = BodyEditor(look, self)
        self._fold_margin = FoldMargin(look, self.body, self.body.folds, self)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.setAccessibleName(self.tr("Story position"))
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._sheet.raise_()
        self._bar.raise_()
        self.setFocusProxy(self.body)
        self._join()

    def load(self, story: Story, caret: int = 0, scroll: int = 0) -> None:
        """Show another story at a caret, and where it had been scrolled to."""
        language = story.filing.language
        self.head.load(story.head, language)
        self.chips.show_story(story)
        self.body.load(story.body, caret, language)
        self.set_scroll_value(scroll)

    def set_zoom(self, percent: int) -> None:
        """Scale the story's words and their measure."""
        self._zoom = percent / 100
        self.head.set_zoom(percent)
        self.body.set_zoom(percent)
        self._fit()

    def set_typewriter(self, *, wanted: bool) -> None:
        """Hold the caret's line at its height while the text moves."""
        self._typewriter = wanted
        self._show_caret()

    def set_read_only(self, read_only: bool) -> None:
        self.head.set_read_only(read_only)
        self.body.set_read_only(read_only)

    def show_range(self, field: StoryText, start: int, end: int) -> None:
        """Select a place of one of the story's fields and bring it into view."""
        self.range_field = field
        field.select(start, end)
        if isinstance(field, LineField):
            self._show_field(field)
        else:
            self.show_place()

    def scroll_value(self) -> int:
        """Give the index of the first character in view, 0 while the head shows."""
        if self._shift < self._head_px:
            return 0
        return self.body.index_of(self.body.firstVisibleBlock().position())

    def set_scroll_value(self, index: int) -> None:
        """Bring an index to the top of the view; 0 shows the head."""
        block = self.body.document().findBlock(self.body.position_of(index))
        line = block.firstLineNumber() if index and block.isValid() else 0
        self._move_to(line, self._head_px if line else 0)

    def scroll_by(self, down_px: float) -> None:
        """Move the sheet up by so many pixels, as far as there is text."""
        before = (self._line(), self._shift)
        self._shift_by(down_px)
        if before != (self._line(), self._shift):
            self.scrolled.emit()

    def place(self) -> float:
        """Tell which place is being read: an index in the body with a share, see `reading_place`.

        The line that is read stands as far down the view as the story is scrolled: at the top
        of the view at the story's top, at its foot at the story's end.
        """
        full = self._bar.maximum()
        y = self.height() * self._bar.value() / full if full else 0.0
        if y + self._shift < self._head_px:
            return (y + self._shift) / self._head_px - 1
        block = self.body.cursorForPosition(QPoint(0, round(y) - self.body.y())).block()
        top, height = self._stand_of(block)
        share = min(1.0, max(0.0, (y - top) / height)) if height else 0.0
        start = self.body.index_of(block.position())
        return start + share * len(block.text())

    def follow(self, place: float) -> None:
        """Be at a place, as `place` gives it, without telling of it."""
        full, step = self._bar.maximum(), LINE_PX * self.body.scale
        whole = max(1, full + self.height())
        if place < 0:
            self._move_to(0, (1 + place) * self._head_px * full / whole)
            return
        index = int(place)
        block = self.body.document().findBlock(self.body.position_of(index))
        line = block.firstLineNumber()
        self._move_to(line, self._head_px)
        top, height = self._stand_of(block)
        share = (place - self.body.index_of(block.position())) / max(1, len(block.text()))
        here = top + min(1.0, max(0.0, share)) * height
        down = (self._head_px + line * step + here - top) / whole
        self._shift_by(here - min(1.0, down) * self.height())

    def _stand_of(self, block: QTextBlock) -> tuple[float, float]:
        """Give where a block begins in the view, and its height, in pixels."""
        box = self.body.blockBoundingGeometry(block).translated(self.body.contentOffset())
        return self.body.y() + box.top(), box.height()

    def _shift_by(self, down_px: float) -> None:
        line, shift = self._line(), self._shift
        while down_px > 0:
            last = line >= self._last_line()
            room = max(0.0, (self._end_shift() if last else self._shift_to_next(line)) - shift)
            if last or down_px < room:
                shift += min(room, down_px)
                break
            down_px, line, shift = down_px - room, line + 1, float(self._head_px)
            self._scroll_body(line)
        while down_px < 0:
            room = shift - (self._head_px if line else 0)
            if -down_px <= room or not line:
                shift = max(0.0, shift + down_px)
                break
            self._lay_out_above()
            down_px, line = down_px + room, self._line() - 1
            shift = self._shift_to_next(line)
            self._scroll_body(line)
        self._move_to(line, shift)

    def wheelEvent(self, event: QWheelEvent) -> None:
        exact = event.pixelDelta().y()
        notches = event.angleDelta().y() / WHEEL_NOTCH
        self.scroll_by(-exact if exact else -notches * LINES_A_NOTCH * LINE_PX)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the caret into the line beside a click in the margin."""
        point = self.body.viewport().mapFrom(self, event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and point.y() >= 0:
            self.body.setTextCursor(self.body.cursorForPosition(point))
            self.body.setFocus(Qt.FocusReason.MouseFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if event.size().width() != event.oldSize().width():
            self.body.lay_out_ahead()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._fold_margin.show_all(shown=True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._fold_margin.show_all(shown=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.chips and event.type() == QEvent.Type.LayoutRequest:
            self._soon.start()
        return super().eventFilter(watched, event)

    def _join(self) -> None:
        self.chips.installEventFilter(self)
        self._soon.timeout.connect(self._fit)
        self.head.resized.connect(self._fit)
        self.head.left_downwards.connect(self.body.take_focus_at_start)
        self.head.caret_moved.connect(self._show_field)
        self.body.left_upwards.connect(self.head.deck.take_focus_at_end)
        self.body.cursorPositionChanged.connect(self._show_caret)
        self.body.page_asked.connect(self._turn_page)
        self.body.jumped.connect(self.show_place)
        self.body.verticalScrollBar().valueChanged.connect(self._on_body_scrolled)
        self.body.document().documentLayout().documentSizeChanged.connect(self._on_lines_changed)
        self._bar.valueChanged.connect(self._on_bar_moved)
        self._look.changed.connect(self._soon.start)

    @Slot()
    def _fit(self) -> None:
        """Set everything at the width there is."""
        room = self.width() - 2 * SIDE_MIN_PX
        measure = max(1, min(round(MEASURE_PX * self.body.scale), room))
        x = (self.width() - measure) // 2
        width = measure + 2 * MARGIN_PX
        y = self.head.fit(width) + CHIPS_ABOVE_PX
        chips_px = self.chips.heightForWidth(measure)
        self.chips.setGeometry(MARGIN_PX, y, measure, chips_px)
        y += chips_px + RULE_ABOVE_PX
        self._rule.setGeometry(MARGIN_PX, y, measure, 1)
        head_px = y + 1 + RULE_BELOW_PX
        if self._shift >= self._head_px:
            self._shift += head_px - self._head_px
        self._head_px = head_px
        self._sheet.setGeometry(x - MARGIN_PX, -round(self._shift), width, head_px)
        margin = round(self.body.document().documentMargin())
        self.body.setGeometry(
            QRect(x - margin, self.body.y(), measure + 2 * margin, self.height() + SLACK_PX)
        )
        self._bar.setGeometry(self.width() - BAR_PX, 0, BAR_PX, self.height())
        self._move_to(self._line(), self._shift)
        self._carry()

    def _move_to(self, line: int, shift: float) -> None:
        self._scroll_body(line)
        low = self._head_px if self._line() else 0
        high = self._end_shift() if self._line() >= self._last_line() else shift
        self._shift = max(low, min(shift, high))
        self._sheet.move(self._sheet.x(), -round(self._shift))
        self.body.move(self.body.x(), self._head_px - round(self._shift))
        self._fold_margin.settle()
        self._show_bar()

    def _carry(self) -> None:
        """Let the body scroll what is now more than a line: the view became lower."""
        line = self._line()
        over = self._shift - self._shift_to_next(line) if line < self._last_line() else 0
        if over > 0:
            self._shift -= over
            self._shift_by(over)

    def _scroll_body(self, line: int) -> None:
        self._moving = True
        self.body.verticalScrollBar().setValue(line)
        self._moving = False

    def _line(self) -> int:
        return self.body.verticalScrollBar().value()

    def _last_line(self) -> int:
        return self.body.verticalScrollBar().maximum()

    def _end_shift(self) -> float:
        """Give the shift that shows the foot of the sheet, from the body's last lines."""
        block = self.body.document().lastBlock()
        place = self.body.blockBoundingGeometry(block).translated(self.body.contentOffset())
        foot = self._head_px + place.bottom() + FOOT_PX * self.body.scale
        return max(foot - self.height(), float(self._head_px if self._line() else 0))

    def _shift_to_next(self, line: int) -> float:
        """Give the shift at which the body's next line takes over."""
        block = self.body.document().findBlockByLineNumber(line)
        height = self.body.document().documentLayout().blockBoundingRect(block).height()
        number = line - block.firstLineNumber()
        count = block.layout().lineCount()
        end = height if number >= count - 1 else _line_top(block, number + 1)
        margin = 0 if line else self.body.document().documentMargin()
        return self._head_px + end - _line_top(block, number) + margin

    def _lay_out_above(self) -> None:
        """Lay out the block above the view: until then Qt counts it as one line."""
        above = self.body.firstVisibleBlock().previous()
        while above.isValid() and not above.isVisible():
            above = above.previous()
        if above.isValid():
            self.body.document().documentLayout().blockBoundingRect(above)

    def _show_bar(self) -> None:
        line, last = self._line(), self._last_line()
        step = LINE_PX * self.body.scale
        if last:
            full = self._head_px + last * step + FOOT_PX
            over = self._shift - self._head_px
            value = self._shift if not line else self._head_px + line * step + min(over, step)
            if line >= last:
                value = full if over >= self._end_shift() - self._head_px - 1 else value
        else:
            full, value = self._end_shift(), self._shift
        blocker = QSignalBlocker(self._bar)
        self._bar.setRange(0, round(full))
        self._bar.setPageStep(self.height())
        self._bar.setSingleStep(round(step))
        self._bar.setValue(round(value))
        blocker.unblock()
        self._bar.setVisible(full >= 1)

    @Slot(int)
    def _on_bar_moved(self, value: int) -> None:
        step = LINE_PX * self.body.scale
        if value <= self._head_px or not self._last_line():
            self._move_to(0, value)
            self.scrolled.emit()
            return
        line, rest = divmod(value - self._head_px, step)
        last = self._last_line()
        if line >= last:
            line, rest = last, value - self._head_px - last * step
        self._move_to(int(line), self._head_px + rest)
        self.scrolled.emit()

    @Slot()
    def _on_body_scrolled(self) -> None:
        """Follow the body where it scrolled by itself to keep the caret in view."""
        if not self._moving:
            line = self._line()
            self._move_to(line, self._head_px if line else self._shift)
            self.scrolled.emit()

    @Slot()
    def _on_lines_changed(self) -> None:
        self._move_to(self._line(), self._shift)

    @Slot()
    def _show_caret(self) -> None:
        rect = self.body.cursorRect()
        if not self.body.viewport().rect().contains(rect.topLeft()):
            self.body.ensureCursorVisible()
            rect = self.body.cursorRect()
        pressed = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if self._typewriter and not pressed and self.body.hasFocus():
            self.scroll_by(self.body.y() + rect.top() - self.height() * TYPEWRITER_AT)
            return
        foot = 0 if pressed else min(FOOT_PX, self.height() // 6)
        self._bring(self.body.y() + rect.top() - EDGE_PX, self.body.y() + rect.bottom() + foot)

    @Slot(object)
    def _show_field(self, field: LineField) -> None:
        rect = field.cursorRect()
        top = field.mapTo(self, rect.topLeft()).y()
        self._bring(top - EDGE_PX, top + rect.height() + EDGE_PX)

    @Slot()
    def show_place(self) -> None:
        """Show a place jumped to with text round it, as a reader opens a page."""
        top = self.body.y() + self.body.cursorRect().top()
        if not self.height() * 0.08 <= top <= self.height() * 0.7:
            self.scroll_by(top - self.height() * 0.2)

    def _bring(self, top: int, bottom: int) -> None:
        if bottom > self.height():
            self.scroll_by(min(bottom - self.height(), top))
        elif top < 0:
            self.scroll_by(top)

    @Slot(int, bool)
    def _turn_page(self, direction: int, grows: bool) -> None:
        """Scroll by a view and keep the caret at its height; at an end go to the end."""
        rect = self.body.cursorRect()
        point = self.body.mapTo(self, rect.center())
        before = (self._line(), self._shift)
        self.scroll_by(direction * (self.height() - 2 * LINE_PX))
        cursor = self.body.textCursor()
        mode = QTextCursor.MoveMode.KeepAnchor if grows else QTextCursor.MoveMode.MoveAnchor
        if before == (self._line(), self._shift):
            end = QTextCursor.MoveOperation
            cursor.movePosition(end.End if direction > 0 else end.Start, mode)
        else:
            found = self.body.cursorForPosition(self.body.mapFrom(self, point))
            cursor.setPosition(found.position(), mode)
        self.body.setTextCursor(cursor)


def _line_top(block: QTextBlock, number: int) -> float:
    """Give where Qt begins a line that is first in view: at the end of the one above."""
    if not number:
        return 0.0
    return block.layout().lineAt(number - 1).naturalTextRect().bottom()
