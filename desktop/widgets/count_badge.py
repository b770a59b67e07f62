"""A number in a pill, as on the Check button; gone when it is nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from desktop.models.wording import number


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
