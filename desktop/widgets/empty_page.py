"""What a list shows when it has nothing to show: why, and a way out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

MARGIN_PX = 16


class EmptyPage(QWidget):
    """Say why there is nothing.

    Signals: `left()`: the way out was taken.
    """

    left = Signal()

    def __init__(self, way_out: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLabel(self)
        self._text.setProperty("role", "muted")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._way_out = QPushButton(way_out, self)
        self._way_out.setProperty("kind", "link")
        self._way_out.clicked.connect(self.left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        layout.setSpacing(4)
        layout.addWidget(self._text)
        layout.addWidget(self._way_out, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addStretch(1)

    def say(self, text: str, *, has_way_out: bool) -> None:
        self._text.setText(text)
        self._way_out.setVisible(has_way_out)
