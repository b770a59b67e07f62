"""The body of a story: Markdown, laid out and styled as it is typed."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QRect, QRectF, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QToolTip

from desktop.core.markup import toggles
from desktop.widgets import link_hints
from desktop.widgets.fold_marks import FoldMarks
from desktop.widgets.folds import Folds, is_folded, is_subhead
from desktop.widgets.highlighter import MarkdownHighlighter
from desktop.widgets.line_layout import Room
from desktop.widgets.markdown_typing import MarkdownTyping
from desktop.widgets.story_text import block_range

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.core.markup.keystrokes import Edit
    from desktop.widgets.look import Look

LINE_PX = 27
GAP_PX = 13
SUBHEAD_ABOVE_PX = 11
SUBHEAD_PX = 22
"""Lines and the blank ones between paragraphs (interface.md, Type)."""

LAID_OUT_AT_ONCE = 40
"""Blocks laid out ahead in one turn of the event loop: about 4 ms."""

VEIL = 0.62
"""How much of a paragraph the paper covers while another is in focus."""

LONGEST_RUN = 16
"""Blank lines in a row that are told apart."""

_PAGE = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class Rooms(NamedTuple):
    """The heights of the body's blocks."""

    line: Room
    gap: Room
    subhead: Room
    first_subhead: Room
    folded: Room
    first_folded: Room


class BodyEditor(MarkdownTyping):
    """Edit the body; the column it stands in scrolls it.

    Signals, besides those of its bases: `page_asked` with 1 for down and -1 for up, and
    whether the selection grows; `jumped` without payload once a jump put the caret elsewhere;
    `escaped` without payload when Esc is pressed; `link_asked` with the address of a link
    clicked to be opened.
    """

    page_asked = Signal(int, bool)
    jumped = Signal()
    escaped = Signal()
    link_asked = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, "body", LINE_PX, parent)
        self.setObjectName("bodyEditor")
        self.setAccessibleName(self.tr("Body"))
        self.viewport().setMouseTracking(True)
        self.set_hint(self.tr("Start writing"))
        self._dimmed = False
        self.folds = Folds(self)
        self._fold_marks = FoldMarks(look, self, self.folds)
        self.folds.reshaped.connect(self._on_reshaped)
        self.cursorPositionChanged.connect(self._on_caret_left_block)
        self._unlaid = self.document().firstBlock()
        self._ahead = QTimer(self, interval=0)
        self._ahead.timeout.connect(self._lay_out_ahead)
        self._highlighter = MarkdownHighlighter(self.document(), look, self.role_font("subhead"))

    def load(self, text: str, caret: int = 0, language: str = "") -> None:
        self.folds.forget()
        super().load(text, caret, language)
        self.lay_out_ahead()

    def jump_to(self, index: int) -> None:
        super().jump_to(index)
        self.jumped.emit()

    def set_zoom(self, percent: int) -> None:
        super().set_zoom(percent)
        self._highlighter.set_subhead_font(self.role_font("subhead"))

    def set_read_only(self, read_only: bool) -> None:
        self.setReadOnly(read_only)

    @Slot()
    def toggle_bold(self) -> None:
        self._toggle_emphasis("**")

    @Slot()
    def toggle_italic(self) -> None:
        self._toggle_emphasis("*")

    @Slot(int)
    def set_subhead(self, level: int) -> None:
        """Make the caret's paragraph a subhead of level 2 to 4, or a paragraph again."""
        cursor = self.textCursor()
        block = cursor.block()
        text = block.text()
        caret = self.caret() - self.index_of(block.position())
        self._apply(block.position(), text, toggles.subhead(text, level, caret))
        self.setFocus()

    @Slot()
    def toggle_quote(self) -> None:
        self._change_paragraphs(toggles.quote)

    @Slot(bool)
    def toggle_list(self, ordered: bool) -> None:
        self._change_paragraphs(toggles.numbers if ordered else toggles.bullets)

    @Slot(str)
    def insert_link(self, address: str) -> None:
        """Link the selection; with an empty address the caret waits inside the brackets."""
        self._change_selection(lambda text, a, b: toggles.link(text, a, b, address))

    @Slot()
    def insert_to_come(self) -> None:
        self._change_selection(toggles.to_come)

    @Slot()
    def toggle_desk_note(self) -> None:
        self._change_selection(toggles.desk_note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        grows = modifiers == Qt.KeyboardModifier.ShiftModifier
        if event.key() in _PAGE and (grows or modifiers == Qt.KeyboardModifier.NoModifier):
            self.page_asked.emit(_PAGE[Qt.Key(event.key())], grows)
            event.accept()
            return
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        super().keyPressEvent(event)

    def set_dimmed(self, *, dimmed: bool) -> None:
        """Show every paragraph but the caret's pale."""
        self._dimmed = dimmed
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.folds:
            self._fold_marks.paint(event.rect())
        if self._dimmed:
            self._paint_veil(event.rect())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._fold_marks.at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and number >= 0:
            self.folds.unfold((number,))
            event.accept()
            return
        address = self._link_meant(event)
        if event.button() == Qt.MouseButton.LeftButton and address:
            event.accept()
            self.link_asked.emit(address)
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over_mark = self._fold_marks.at(event.position()) >= 0
        clickable = over_mark or bool(self._link_meant(event))
        shape = Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            address = link_hints.address_under(self, event.pos())
            QToolTip.showText(
                event.globalPos(), link_hints.hint(address) if address else "", self.viewport()
            )
            return True
        return super().viewportEvent(event)

    def _link_meant(self, event: QMouseEvent) -> str:
        """Give the address under a pointer while Ctrl is held alone, or ""."""
        if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            return ""
        return link_hints.address_under(self, event.position().toPoint())

    @Slot()
    def _on_reshaped(self) -> None:
        """Show what came into sight, at its place."""
        self._layout.documentSizeChanged.emit(self._layout.documentSize())
        self.viewport().update()
        self.lay_out_ahead()

    @Slot()
    def _on_caret_left_block(self) -> None:
        if self._dimmed:
            self.viewport().update()

    def _paint_veil(self, dirty: QRect) -> None:
        painter = QPainter(self.viewport())
        veil = self._look.colour("paper")
        veil.setAlphaF(VEIL)
        here = self.textCursor().block()
        while here.previous().isValid() and here.length() > 1 and here.previous().length() > 1:
            here = here.previous()
        first = here.blockNumber()
        while here.next().isValid() and here.next().length() > 1:
            here = here.next()
        last = here.blockNumber()
        for block, origin in self.blocks_in_view(dirty):
            if not first <= block.blockNumber() <= last:
                height = self._layout.blockBoundingRect(block).height()
                painter.fillRect(QRectF(0, origin.y(), self.viewport().width(), height), veil)

    @property
    def layout_pending(self) -> bool:
        return self._ahead.isActive()

    def lay_out_ahead(self) -> None:
        """Lay out what has not been seen yet, in slices, so that the scroll bar tells true."""
        self._unlaid = self.document().firstBlock()
        self._ahead.start()

    def _room_of(self, block: QTextBlock) -> Room:
        rooms = _rooms(self.scale)
        # A length of 1 is a line end alone; most blocks are settled before their text is read.
        if block.length() == 1:
            return rooms.gap if _parts_paragraphs(block) else rooms.line
        if is_subhead(block):
            if self.folds and is_folded(block):
                return rooms.folded if block.blockNumber() else rooms.first_folded
            return rooms.subhead if block.blockNumber() else rooms.first_subhead
        return rooms.line

    def _toggle_emphasis(self, mark: str) -> None:
        self._change_selection(lambda text, a, b: toggles.emphasis(text, a, b, mark))

    def _change_selection(self, change: Callable[[str, int, int], Edit]) -> None:
        """Change the lines that the selection touches."""
        cursor = self.textCursor()
        first = self.document().findBlock(cursor.selectionStart())
        last = self.document().findBlock(cursor.selectionEnd())
        text = block_range(first, last)
        start, end = self.selection()
        base = self.index_of(first.position())
        self._apply(first.position(), text, change(text, start - base, end - base))
        self.setFocus()

    def _change_paragraphs(self, change: Callable[[str], Edit]) -> None:
        """Change the whole paragraphs that the selection touches."""
        cursor = self.textCursor()
        first = self.document().findBlock(cursor.selectionStart())
        last = self.document().findBlock(cursor.selectionEnd())
        if last != first and last.position() == cursor.selectionEnd():
            last = last.previous()
        while first.text().strip() and first.previous().text().strip():
            first = first.previous()
        while last.text().strip() and last.next().text().strip():
            last = last.next()
        text = block_range(first, last)
        self._apply(first.position(), text, change(text))
        self.setFocus()

    def _insert_pasted(self, text: str) -> None:
        words = self.selection_text()
        linkable = words and "\n" not in words and not toggles.is_address(words)
        if linkable and toggles.is_address(text):
            self.insert_link(text)
        else:
            super()._insert_pasted(text)

    @Slot()
    def _lay_out_ahead(self) -> None:
        block = self._unlaid
        # Qt would walk the last screenful after each block.
        blocker = QSignalBlocker(self._layout)
        for _ in range(LAID_OUT_AT_ONCE):
            if not block.isValid():
                break
            self._layout.blockBoundingRect(block)
            block = block.next()
        blocker.unblock()
        self._unlaid = block
        if not block.isValid():
            self._ahead.stop()
            self._layout.documentSizeChanged.emit(self._layout.documentSize())


@lru_cache
def _rooms(scale: float) -> Rooms:
    line, gap = Room(0.0, LINE_PX * scale), Room(0.0, GAP_PX * scale)
    subhead_px = SUBHEAD_PX * scale
    above_px, below_px = SUBHEAD_ABOVE_PX * scale, GAP_PX * scale
    return Rooms(
        line,
        gap,
        Room(above_px, subhead_px),
        Room(0.0, subhead_px),
        Room(above_px, subhead_px, below_px),
        Room(0.0, subhead_px, below_px),
    )


def _parts_paragraphs(block: QTextBlock) -> bool:
    """Tell the gap after a paragraph from an empty paragraph being begun.

    In a run of blank lines every second one is a paragraph yet to be written: it has the
    height it will have, so that nothing jumps at its first letter.
    """
    gap = False
    for _ in range(LONGEST_RUN):
        if not block.isValid() or block.length() != 1:
            break
        gap = not gap
        block = block.previous()
    return gap
