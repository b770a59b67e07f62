"""One part of a story's head: a paragraph that wraps, grows and never holds a line end."""

from __future__ import annotations

import re
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPalette

from desktop.core.ingest.admission import admit
from desktop.core.markup import casing
from desktop.widgets.smart_typing import SmartTyping

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from desktop.widgets.look import Look

MARGIN_PX = 2
"""Blank edge round the text: the caret at a line's end needs its own width."""

_LINE_ENDS = re.compile(r"[ \t]*\n\s*")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LineField(SmartTyping):
    """Edit one paragraph in a font role; Enter and the arrows lead on to the next field.

    Signals, besides those of its bases: `height_changed` without payload.
    """

    height_changed = Signal()

    def __init__(self, look: Look, role: str, pitch_px: float, parent: QWidget) -> None:
        super().__init__(look, role, pitch_px, parent)
        self.document().setDocumentMargin(MARGIN_PX)
        self.set_paste_filter(_as_one_line)
        self._layout.documentSizeChanged.connect(self.height_changed)

    def set_snippets(self, known: Mapping[str, str]) -> None:
        super().set_snippets({short: _as_one_line(text) for short, text in known.items()})

    def height_for(self, width_px: int) -> int:
        """Wrap the text at a width and say how high it stands."""
        self.resize(width_px, max(1, self.height()))
        block = self.document().firstBlock()
        height = float(MARGIN_PX)
        while block.isValid():
            height += self._layout.blockBoundingRect(block).height()
            block = block.next()
        # Qt wants a pixel more than the lines, or it lets the field scroll.
        return ceil(height) + 1

    def settle(self, place: QRect) -> None:
        """Stand where the whole text shows: a field never scrolls by itself."""
        self.setGeometry(place)
        self.verticalScrollBar().setValue(0)

    def _edited_by_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ENTER:
            if modifiers == Qt.KeyboardModifier.NoModifier:
                self.left_downwards.emit()
            return True
        if modifiers == Qt.KeyboardModifier.NoModifier:
            if key == Qt.Key.Key_Down and self.on_last_line():
                self.left_downwards.emit()
                return True
            if key == Qt.Key.Key_Up and self.on_first_line():
                self.left_upwards.emit()
                return True
        return False


class KickerField(LineField):
    """Show the kicker in the capitals of its language, unless it is being edited."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus() or not self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self.viewport())
        painter.setFont(self.document().defaultFont())
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        place = self.viewport().rect().adjusted(MARGIN_PX, MARGIN_PX, -MARGIN_PX, 0)
        option = self.document().defaultTextOption()
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.setLayoutDirection(option.textDirection())
        painter.drawText(place, int(leading | Qt.TextFlag.TextSingleLine), self.shown_text())

    def set_language(self, language: str) -> None:
        super().set_language(language)
        self.viewport().update()

    def shown_text(self) -> str:
        """Give the capitals as painted, cut where they do not fit."""
        capitals = casing.upper(self.text(), self._language)
        metrics = QFontMetrics(self.document().defaultFont())
        room = self.viewport().width() - 2 * MARGIN_PX
        return metrics.elidedText(capitals, Qt.TextElideMode.ElideRight, room)


def _as_one_line(text: str) -> str:
    return _LINE_ENDS.sub(" ", admit(text).text.strip("\n"))
