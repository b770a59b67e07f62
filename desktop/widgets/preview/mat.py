"""The surface behind the page: it gives the sheet its width, edge and shadow."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.widgets.preview.native_place import give_native_window

if TYPE_CHECKING:
    from desktop.widgets.look import Look

MARGIN_PX = 15
WIDEST_DESKTOP_PX = 1200
SHADOW_PX = 3


class Width(Enum):
    """The screens a page is tried on, with their width in CSS pixels; 0 is the pane's own."""

    DESKTOP = 0
    TABLET = 768
    PHONE = 390


class Mat(QWidget):
    """Place one sheet in the middle, ready for one that draws with textures.

    Signals: `zoomed` with the factor at which the sheet shows its page, at most 1.
    """

    zoomed = Signal(float)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._width = Width.DESKTOP
        self._sheet: QWidget | None = None
        self._has_edge = True
        self.setProperty("surface", "mat")
        give_native_window(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        look.changed.connect(self.update)

    @property
    def zoom(self) -> float:
        """At most 1: a page is scaled down to fit, never up."""
        wanted = self._width.value
        room = self._room().width()
        return min(1.0, room / wanted) if wanted and room > 0 else 1.0

    def set_width(self, width: Width) -> None:
        self._width = width
        self._lay_out()

    def set_sheet(self, sheet: QWidget, *, has_edge: bool = True) -> None:
        """Show a widget as the sheet; what was there is hidden and left to its owner.

        One without an edge draws its own.
        """
        if self._sheet is sheet:
            return
        self._has_edge = has_edge
        if self._sheet is not None:
            self._sheet.hide()
        self._sheet = sheet
        self._lay_out()
        sheet.show()

    def fit(self, sheet: QWidget) -> None:
        """Give a widget the sheet's place without showing it, so that it can prepare."""
        sheet.setGeometry(self.sheet_rect())

    def sheet_rect(self) -> QRect:
        """Tell where the sheet lies."""
        room = self._room()
        widest = self._width.value or WIDEST_DESKTOP_PX
        width = max(1, min(room.width(), widest))
        left = room.left() + (room.width() - width) // 2
        return QRect(left, room.top(), width, max(1, room.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._has_edge:
            return
        painter = QPainter(self)
        shade = self._look.colour("ink" if not self._look.dark else "background")
        sheet = self.sheet_rect()
        for step in range(SHADOW_PX, 0, -1):
            shade.setAlphaF(0.05 * (SHADOW_PX + 1 - step) / SHADOW_PX)
            painter.setPen(shade)
            painter.drawRoundedRect(sheet.adjusted(-step, -step + 1, step - 1, step), 2, 2)
        painter.setPen(self._look.colour("line"))
        painter.drawRect(sheet.adjusted(-1, -1, 0, 0))

    def _room(self) -> QRect:
        return self.rect().adjusted(MARGIN_PX, MARGIN_PX, -MARGIN_PX, -MARGIN_PX)

    def _lay_out(self) -> None:
        if self._sheet is not None:
            self._sheet.setGeometry(self.sheet_rect())
        self.zoomed.emit(self.zoom)
        self.update()
