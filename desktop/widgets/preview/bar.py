"""The bar above the page: the widths it is tried on, and its theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from desktop.widgets.preview.mat import Width

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.widgets.look import Look

ICONS = {Width.DESKTOP: "monitor", Width.TABLET: "tablet", Width.PHONE: "smartphone"}
KINDS = {"search": "search", "social": "share-2", "print": "printer"}
"""What others and paper make of the page, each with its icon."""

THEME_LEAST_PX = 48
GAP = "\N{NO-BREAK SPACE}"


class PreviewBar(QWidget):
    """Choose width and theme.

    Signals: `width_chosen` with a Width; `kind_chosen` with "" for the page itself,
    "search", "social" or "print"; `theme_chosen` with a theme's name.
    """

    width_chosen = Signal(object)
    kind_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("bar", "preview")
        self._buttons: dict[Width, QPushButton] = {}
        self._kinds: dict[str, QPushButton] = {}
        self._kind = ""
        self._group = QButtonGroup(self)
        segments = self._segments()
        self._themes = QComboBox(self)
        self._themes.setObjectName("themeChoice")
        self._themes.setProperty("kind", "plain")
        self._themes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._themes.setAccessibleName(self.tr("Theme"))
        self._themes.setMinimumWidth(THEME_LEAST_PX)
        self._themes.activated.connect(self._choose_theme)
        self._segments_frame = segments
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(segments)
        row.addStretch(1)
        row.addWidget(self._themes)
        look.changed.connect(self._dress)
        self._buttons[Width.DESKTOP].setChecked(True)

    @property
    def width_choice(self) -> Width:
        checked = (width for width, button in self._buttons.items() if button.isChecked())
        return next(checked, Width.DESKTOP)

    def set_themes(self, themes: Sequence[tuple[str, str]], current: str = "") -> None:
        """Offer themes as (name, title)."""
        self._themes.clear()
        for name, title in themes:
            self._themes.addItem(title, name)
        self._themes.setCurrentIndex(max(0, self._themes.findData(current)))
        self._fit()

    def set_width(self, width: Width) -> None:
        """Check a width's button, as a menu asks; emits `width_chosen` on a change."""
        self._buttons[width].setChecked(True)

    def _fit(self) -> None:
        """Show as many words as there is room for: all, the first one's, or icons alone.

        The theme goes below the icons where it does not fit beside them.
        """
        margins = self._row.contentsMargins()
        room_px = self.width() - margins.left() - margins.right()
        beside_px = room_px - self._row.spacing() - self._themes.sizeHint().width()
        fits = any(self._label_within(words, beside_px) for words in self._labels())
        Direction = QBoxLayout.Direction  # noqa: N806
        self._row.setDirection(Direction.LeftToRight if fits else Direction.TopToBottom)

    def _labels(self) -> Iterator[dict[QPushButton, str]]:
        """Give what the buttons may say, most words first."""
        first = {self._buttons[Width.DESKTOP]: self.tr("Desktop")}
        kinds = {
            "search": self.tr("Search"),
            "social": self.tr("Social"),
            "print": self.tr("Print"),
        }
        yield first | {self._kinds[kind]: words for kind, words in kinds.items()}
        yield first
        yield {}

    def _label_within(self, words: Mapping[QPushButton, str], room_px: int) -> bool:
        for button in self._group.buttons():
            label = words.get(cast("QPushButton", button), "")
            button.setText(f"{GAP}{label}" if label else "")
        return self._segments_frame.sizeHint().width() <= room_px

    def minimumSizeHint(self) -> QSize:
        """Let the pane be narrower than the words: they give way to the icons."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _segments(self) -> QFrame:
        frame = QFrame(self)
        frame.setObjectName("previewWidths")
        frame.setProperty("segments", "true")
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        names = {
            Width.DESKTOP: self.tr("Desktop"),
            Width.TABLET: self.tr("Tablet"),
            Width.PHONE: self.tr("Phone"),
        }
        for width, name in names.items():
            self._buttons[width] = self._segment(name, frame)
            row.addWidget(self._buttons[width])
        others = {
            "search": self.tr("Search result"),
            "social": self.tr("Social card"),
            "print": self.tr("Print"),
        }
        for kind, name in others.items():
            self._kinds[kind] = self._segment(name, frame)
            row.addWidget(self._kinds[kind])
        return frame

    def _segment(self, name: str, frame: QFrame) -> QPushButton:
        button = QPushButton(frame)
        button.setProperty("kind", "segment")
        button.setCheckable(True)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.toggled.connect(self._on_toggled)
        self._group.addButton(button)
        return button

    @Slot(bool)
    def _on_toggled(self, checked: bool) -> None:
        self._dress()
        if not checked:
            return
        button = self._group.checkedButton()
        if button is not None:
            self.setFocusProxy(button)
        kind = next((kind for kind, each in self._kinds.items() if each is button), "")
        if kind != self._kind:
            self._kind = kind
            self.kind_chosen.emit(kind)
        if not kind:
            self.width_chosen.emit(self.width_choice)

    @Slot()
    def _dress(self) -> None:
        for width, button in self._buttons.items():
            token = "ink" if button.isChecked() else "mutedText"
            button.setIcon(self._look.icon(ICONS[width], token))
        for kind, button in self._kinds.items():
            token = "ink" if button.isChecked() else "mutedText"
            button.setIcon(self._look.icon(KINDS[kind], token))
        self._fit()

    @Slot(int)
    def _choose_theme(self, row: int) -> None:
        self.theme_chosen.emit(self._themes.itemData(row))
