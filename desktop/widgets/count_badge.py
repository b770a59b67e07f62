"""A number in a pill, as on the Check button; gone when it is nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTabBar, QWidget

from desktop.models.wording import number

TAB_GAP_PX = 12
"""As far as a tab's words stand from its edge."""


class CountBadge(QLabel):
    """Show a count.

    Signals: `resized()`: it came, went, or has another width.
    """

    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setProperty("badge", "true")
        self.hide()

    def show_count(self, count: int, *, grave: bool) -> None:
        """Show `count`, in the colour of blockers when `grave`; 0 hides it."""
        kind = "blocker" if grave else "true"
        if self.property("badge") != kind:
            self.setProperty("badge", kind)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setText(number(count))
        self.adjustSize()
        self.setVisible(count > 0)
        self.resized.emit()


class TabCount(QWidget):
    """A count behind the words of a tab."""

    def __init__(self, bar: QTabBar, place: int) -> None:
        super().__init__(bar)
        self._bar, self._place = bar, place
        self.badge = CountBadge(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.badge)
        line.addSpacing(TAB_GAP_PX)
        self.hide()
        self.badge.resized.connect(self._sit)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.size() != self.sizeHint():
            self._sit()
        return done

    @Slot()
    def _sit(self) -> None:
        """Be put on the tab anew: it measures a widget only then."""
        side = QTabBar.ButtonPosition.RightSide
        self._bar.setTabButton(self._place, side, None)  # type: ignore[arg-type]
        if not self.badge.isHidden():
            self.resize(self.sizeHint())
            self._bar.setTabButton(self._place, side, self)
