"""The bar of buttons above the columns; labels give way to icons when space is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from db.records import Status
from desktop.models.wording import status_name
from desktop.widgets.count_badge import CountBadge
from desktop.widgets.look import ICON_PX

if TYPE_CHECKING:
    from desktop.widgets.look import Look


HEIGHT_PX, WORDS_PX = 46, 18
BADGE_GAP_PX, BADGE_PAD_PX = 6, 10


class ToolButton(QToolButton):
    """A button for an action, its icon set a little apart from its words."""

    def __init__(self, parent: QWidget, action: QAction, label: str, kind: str) -> None:
        super().__init__(parent)
        self._label = label
        self._icon_px = ICON_PX
        self._badge: CountBadge | None = None
        self.setProperty("kind", kind)
        self.setDefaultAction(action)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(action.text().rstrip("…"))
        self.show_label(shown=True)
        action.changed.connect(self._keep_label)

    def show_label(self, *, shown: bool) -> None:
        """Show the words beside the icon, or the icon alone."""
        with_words = shown and bool(self._label)
        self.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            if with_words
            else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        self.setIconSize(QSize(self._icon_px, self._icon_px))
        if self.property("labelled") != with_words:
            self.setProperty("labelled", with_words)
            self.style().unpolish(self)
            self.style().polish(self)
        self._keep_label()

    def set_scale(self, scale: float) -> None:
        """Draw the icon as large as the words beside it."""
        self._icon_px = round(ICON_PX * max(1.0, scale))
        self.setIconSize(QSize(self._icon_px, self._icon_px))

    def add_badge(self) -> CountBadge:
        """Put a number at the end of the button, which grows while there is one."""
        self._badge = CountBadge(self)
        self._badge.resized.connect(self._make_room)
        return self._badge

    @Slot()
    def _make_room(self) -> None:
        if self._badge is None:
            return
        room = self._badge.width() + BADGE_GAP_PX if not self._badge.isHidden() else 0
        end = "left" if self._is_mirrored() else "right"
        self.setStyleSheet(f"QToolButton {{ padding-{end}: {BADGE_PAD_PX + room}px; }}")
        self.updateGeometry()
        self._place_badge()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_badge()

    def _place_badge(self) -> None:
        if self._badge is not None:
            x = self.width() - self._badge.width() - BADGE_PAD_PX
            if self._is_mirrored():
                x = BADGE_PAD_PX
            self._badge.move(x, (self.height() - self._badge.height()) // 2)

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    @Slot()
    def _keep_label(self) -> None:
        # A thin no-break space: Qt sets icon and words only 4 px apart.
        self.setText(f"\N{NO-BREAK SPACE}{self._label}" if self._label else "")


class ToolBar(QWidget):
    """Hold the buttons of the window's actions and the story's status.

    Signals: `status_chosen` with the Status asked for.
    """

    status_chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._buttons: list[ToolButton] = []
        self._dressed: list[tuple[QToolButton, str, str]] = []
        self.setProperty("bar", "tools")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT_PX)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 0, 12, 0)
        self._row.setSpacing(6)
        self._status = self._status_button()
        look.changed.connect(self._dress)

    def add_button(
        self, action: QAction, label: str = "", *, kind: str = "plain", token: str = ""
    ) -> ToolButton:
        """Add a button; plain ones lose their label first when space is short."""
        button = ToolButton(self, action, label, kind)
        self._row.addWidget(button)
        self._buttons.append(button)
        if token:
            action.changed.connect(self._dress)
            self._dressed.append((button, "upload", token))
            self._dress()
        return button

    def add_rule(self) -> None:
        """Add a thin rule between groups of buttons."""
        rule = QFrame(self)
        rule.setFrameShape(QFrame.Shape.VLine)
        rule.setProperty("rule", "true")
        rule.setFixedHeight(22)
        self._row.addSpacing(6)
        self._row.addWidget(rule)
        self._row.addSpacing(6)

    def add_space(self) -> None:
        """Push what follows to the far end."""
        self._row.addStretch(1)

    def add_status(self) -> None:
        """Add the choice of the story's status."""
        self._row.addWidget(self._status)
        self._status.show()

    def show_status(self, status: Status | None) -> None:
        """Name the open story's status; none disables the choice."""
        self._status.setEnabled(status is not None)
        self.status_menu.setEnabled(status is not None)
        for action in self.status_menu.actions():
            action.setChecked(action.data() == status)
        self._status.setText(status_name(status) if status else self.tr("No story"))
        self._status.setAccessibleName(self.tr("Status: {0}").format(self._status.text()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        for without in ((), ("plain",), ("plain", ""), ("plain", "", "primary")):
            for button in self._buttons:
                button.show_label(shown=button.property("kind") not in without)
            self._row.invalidate()
            if self._row.minimumSize().width() <= self.width():
                return

    def _status_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("statusChoice")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIconSize(QSize(ICON_PX, ICON_PX))
        # The chevron stands behind the word: Qt only puts an icon at the start.
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        button.setLayoutDirection(
            Qt.LayoutDirection.LeftToRight if mirrored else Qt.LayoutDirection.RightToLeft
        )
        menu = self.status_menu = QMenu(self.tr("Status"), button)
        menu.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        one_of = QActionGroup(menu)
        for status in Status:
            action = menu.addAction(status_name(status))
            action.setObjectName(f"action.status.{status.name.lower()}")
            action.setCheckable(True)
            one_of.addAction(action)
            action.setData(status)
        menu.triggered.connect(self._on_status)
        button.setMenu(menu)
        button.hide()
        self._dressed.append((button, "chevron-down", "muted"))
        return button

    @Slot(QAction)
    def _on_status(self, action: QAction) -> None:
        # Qt gives a string back for what was put in as a StrEnum.
        self.status_chosen.emit(Status(action.data()))

    @Slot()
    def _dress(self) -> None:
        scale = max(1.0, self._look.scale)
        self.setFixedHeight(HEIGHT_PX + round(WORDS_PX * (scale - 1)))
        for button in self._buttons:
            button.set_scale(scale)
        QTimer.singleShot(0, self, self._fit)
        for button, icon, token in self._dressed:
            button.setIcon(self._look.icon(icon, token))
