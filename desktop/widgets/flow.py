"""A layout that sets its items in lines, as words are set."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

MOST_PX = 16_777_215
"""QWIDGETSIZE_MAX: as large as a widget may be."""


class FlowLayout(QLayout):
    """Set items from the leading edge and wrap; the last may grow to the line's end."""

    def __init__(
        self, parent: QWidget | None = None, spacing_px: int = 4, *, grow_last: bool = False
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._grow_last = grow_last
        self.setSpacing(spacing_px)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        self._items.append(item)

    def insert_widget(self, place: int, widget: QWidget) -> None:
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # noqa: N802
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # noqa: N802
        if not 0 <= index < len(self._items):
            return None
        item = self._items.pop(index)
        self.invalidate()
        return item

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._set(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        super().setGeometry(rect)
        self._set(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _set(self, rect: QRect, *, move: bool) -> int:
        """Place the items, or only measure; answer with the height used."""
        inner = rect.marginsRemoved(self.contentsMargins())
        x, y, line_px = inner.x(), inner.y(), 0
        for number, item in enumerate(self._items):
            growing = self._grow_last and number == len(self._items) - 1
            size = QSize(item.sizeHint().boundedTo(QSize(max(inner.width(), 0), MOST_PX)))
            if growing:
                size.setWidth(item.minimumSize().width())
            if x > inner.x() and x + size.width() > inner.right() + 1:
                x, y, line_px = inner.x(), y + line_px + self.spacing(), 0
            if growing:
                size.setWidth(max(size.width(), inner.right() + 1 - x))
            if move:
                self._move(item, QRect(QPoint(x, y), size), inner)
            x += size.width() + self.spacing()
            line_px = max(line_px, size.height())
        margins = self.contentsMargins()
        return y + line_px - rect.y() + margins.bottom()

    def _move(self, item: QLayoutItem, place: QRect, inner: QRect) -> None:
        parent = self.parentWidget()
        if parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            place.moveRight(inner.right() - (place.x() - inner.x()))
        item.setGeometry(place)


def hold_height(widget: QWidget) -> None:
    """Let a widget whose layout flows ask for the height that its width needs."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
