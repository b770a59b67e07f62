"""A native window of its own for one widget deep inside an ordinary window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QWidget


def give_native_window(widget: QWidget) -> None:
    """Let a widget that draws with textures leave the window round it alone.

    Into a window on show, Qt 6.4 and later bring the first textures by closing that window
    and opening another: a flicker (qutebrowser#7504). Wayland draws a second title bar for
    a native child (open-numismat#403) and does without. The offscreen platform has no place
    for a child window: it would answer every setting with a move, for ever.

    Its siblings would get theirs with it, and so would every widget round them: hence the
    application's attribute. What lies over such a widget needs a native window of its own, or
    it does not hear the clicks on it.
    """
    if QGuiApplication.platformName().startswith(("wayland", "offscreen")):
        return
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontCreateNativeWidgetSiblings)
    widget.setAttribute(Qt.WidgetAttribute.WA_DontCreateNativeAncestors)
    widget.setAttribute(Qt.WidgetAttribute.WA_NativeWindow)
    _Follower(widget)


class _Follower(QObject):
    """Keep a native child where its widget is.

    Qt 6.11 moves it with its own widget only, not when an ancestor without a native window
    moves, as by a splitter. The place is counted from the nearest native ancestor: counted
    from any other, Qt answers with a move, that is followed with another, for ever.

    Qt 6.11 does not restore what a dialog covered of a window with textures deep inside it:
    that window is painted anew whenever it is exposed.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._watched: list[QWidget] = []
        self._exposed: QWindow | None = None
        self._watch()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Expose:
            self._widget.window().update()
        elif kind in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show):
            self._follow()
        elif kind == QEvent.Type.ParentChange:
            self._watch()
        return super().eventFilter(watched, event)

    def _watch(self) -> None:
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = []
        widget: QWidget | None = self._widget
        while widget is not None:
            self._watched.append(widget)
            widget.installEventFilter(self)
            # The outermost too: it may yet be put into a window.
            widget = None if widget.isWindow() else widget.parentWidget()

    def _follow(self) -> None:
        handle = self._widget.windowHandle()
        host = self._widget.nativeParentWidget()
        if handle is None or host is None:
            return
        self._watch_exposures()
        place = self._widget.mapTo(host, QPoint())
        handle.setGeometry(QRect(place, self._widget.size()))

    def _watch_exposures(self) -> None:
        window = self._widget.window().windowHandle()
        if window is not self._exposed:
            self._exposed = window
            window.installEventFilter(self)
