"""A message over the window that offers what to do next, and goes by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QEnterEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRegion,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.models.sentences import localised
from desktop.widgets.preview.native_place import give_native_window
from desktop.widgets.status import announce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.widgets.look import Look

STAY_MS, MARGIN_PX, MOST_PX = 15_000, 24, 640
RADIUS_PX = 8
"""As in the style sheet."""


class Toast(QFrame):
    """Lie over the foot of a window for 15 seconds; longer under the pointer or with focus.

    It gives way to a dialog and comes back after it.

    Signals: `action_chosen(str)`: the id of the action that was clicked.
    """

    action_chosen = Signal(str)

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(host)
        self._look = look
        self._host = host
        self._actions: list[tuple[QPushButton, str]] = []
        self._waits = self._is_blocked = False
        self.setObjectName("toast")
        self.setProperty("toast", "true")
        give_native_window(self)  # it may lie over the preview, which has one
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(16, 8, 8, 8)
        self._line.setSpacing(8)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._close = QPushButton(self)
        self._close.setProperty("kind", "icon")
        self._close.setAccessibleName(self.tr("Dismiss"))
        self._close.clicked.connect(self.hide)
        self._line.addWidget(self._text, 1)
        self._line.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAY_MS)
        self._timer.timeout.connect(self._on_time)
        host.installEventFilter(self)
        look.changed.connect(self._wear)
        self._wear()
        self.hide()

    def say(self, text: str, actions: Sequence[tuple[str, str]] = ()) -> None:
        """Show a text with its actions, each an id and its words, and have it read out."""
        for button, _ in self._actions:
            self._line.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._actions = [(self._button(words), name) for name, words in actions]
        for place, (button, _) in enumerate(self._actions):
            self._line.insertWidget(1 + place, button)
            button.show()
        self._waits = False
        text = localised(text)
        self._text.setText(text)
        self.setAccessibleName(text)
        self.ensurePolished()
        self._place()
        self.show()
        self._place()
        self.raise_()
        self._timer.start()
        announce(self, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host:
            kind = event.type()
            if kind == QEvent.Type.Resize and self.isVisible():
                self._place()
            elif kind == QEvent.Type.WindowBlocked:
                self._give_way()
            elif kind == QEvent.Type.WindowUnblocked:
                self._come_back()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.testAttribute(Qt.WidgetAttribute.WA_NativeWindow):
            # A native window is black where nothing is painted: at the edge of its corners.
            outside = QPainterPath()
            outside.addRect(self.rect())
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(outside.subtracted(self._shape()), self._look.colour("muted"))

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if self.isVisible():
            self._timer.start()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("kind", "link")
        button.clicked.connect(self._on_clicked)
        return button

    def _place(self) -> None:
        self._text.setWordWrap(False)
        width_px = min(self.sizeHint().width(), MOST_PX, self._host.width() - 2 * MARGIN_PX)
        self._text.setWordWrap(width_px < self.sizeHint().width())
        height_px = self.sizeHint().height()
        if self.hasHeightForWidth():
            height_px = self.heightForWidth(width_px)
        self.resize(width_px, height_px)
        self.move(
            (self._host.width() - width_px) // 2, self._host.height() - height_px - 2 * MARGIN_PX
        )
        if self.testAttribute(Qt.WidgetAttribute.WA_NativeWindow):
            self._cut_corners()

    def _give_way(self) -> None:
        """Wait while a dialog lies over the window: what is offered could not be clicked."""
        self._is_blocked = True
        self._waits = self._waits or self.isVisible()
        self._timer.stop()
        self.hide()

    def _come_back(self) -> None:
        self._is_blocked = False
        if self._waits:
            self._waits = False
            self.show()
            self.raise_()
        if self.isVisible():
            self._timer.start()

    def _cut_corners(self) -> None:
        """Leave out what a native window paints black over the page of the preview."""
        self.setMask(QRegion(self._shape().toFillPolygon().toPolygon()))

    def _shape(self) -> QPainterPath:
        shape = QPainterPath()
        shape.addRoundedRect(self.rect(), RADIUS_PX, RADIUS_PX)
        return shape

    @Slot()
    def _on_clicked(self) -> None:
        sender = self.sender()
        chosen = next(name for button, name in self._actions if button is sender)
        self.hide()
        self.action_chosen.emit(chosen)

    @Slot()
    def _on_time(self) -> None:
        """Go, unless the keyboard is inside or a dialog above: nothing vanishes unreached."""
        focused = self._host.window().focusWidget()
        if self._is_blocked or (focused is not None and self.isAncestorOf(focused)):
            self._timer.start()
        else:
            self.hide()

    @Slot()
    def _wear(self) -> None:
        self._close.setIcon(self._look.icon("x", "mutedText"))
