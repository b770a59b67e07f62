"""The frame all dialogs share: a title, a body, and a row of buttons."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

MARGIN_PX, FOOT_PX, GAP_PX, BUTTON_GAP_PX = 24, 16, 16, 8
BASE_PX, MOST_SCALE = 13, 1.5


class FramedDialog(QDialog):
    """A window-modal dialog with its title inside, as the mockups draw it."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._area: QScrollArea | None = None
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.title = QLabel(title, self)
        self.title.setProperty("role", "title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP_PX)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(BUTTON_GAP_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_PX, MARGIN_PX - 4, MARGIN_PX, FOOT_PX)
        column.setSpacing(GAP_PX)
        column.addWidget(self.title)
        column.addLayout(self.body, 1)
        column.addLayout(self.foot)

    def begin_at(self, width_px: int, height_px: int) -> None:
        """Open at this size, and larger for large text as far as the screen goes."""
        self.resize(self._scaled(QSize(width_px, height_px)))

    def fit_width(self, width_px: int) -> None:
        """Be this wide, and wider for large text as far as the screen goes."""
        self.setFixedWidth(self._scaled(QSize(width_px, 0)).width())

    def _scaled(self, size: QSize) -> QSize:
        self.ensurePolished()
        scale = min(MOST_SCALE, max(1.0, self.font().pixelSize() / BASE_PX))
        most = self.screen().availableGeometry().size() - QSize(2 * MARGIN_PX, 2 * MARGIN_PX)
        return (size * scale).boundedTo(most)

    def fit_height(self) -> None:
        """Be as high as what is shown needs at this width, wrapped texts included."""
        column = self.layout()
        assert column is not None
        column.invalidate()
        column.activate()
        needed = column.totalHeightForWidth(self.width())
        most = self.screen().availableGeometry().height() - 2 * MARGIN_PX
        if needed > most and self._area is None:
            self._let_body_scroll()
        self.setFixedHeight(most if self._area is not None else needed)

    def _let_body_scroll(self) -> None:
        """Keep the buttons on the screen, where the body is higher than that."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        focus = self.focusWidget()
        column.removeItem(self.body)
        self.body.setParent(None)
        inside = QWidget()
        inside.setProperty("surface", "panel")
        inside.setLayout(self.body)
        self.body.setContentsMargins(0, 0, 0, 0)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        column.insertWidget(1, self._area, 1)
        if focus is not None:
            focus.setFocus()

    def add_button(self, text: str, kind: str = "") -> QPushButton:
        """Add a button to the foot; only the primary one answers to Enter."""
        button = QPushButton(text, self)
        button.setProperty("kind", kind)
        button.setAutoDefault(False)
        button.setDefault(kind == "primary")
        self.foot.addWidget(button)
        return button
