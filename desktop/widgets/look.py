"""How the window looks: palette tokens, fonts, icons and the style sheet."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QDir, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

ICON_PX = 15
"""Side of an icon in logical pixels (interface.md, Shape)."""

SANS, SERIF = "Inter", "Source Serif 4"
PX_PER_POINT = 96 / 72


class Theme(StrEnum):
    """Which palette the window wears; *system* follows the desktop, live."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Palette:
    """Named colours, as the palette file gives them; `border_px` is the width of a frame."""

    name: str
    dark: bool
    border_px: int
    tokens: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Face:
    """A font's family, size in pixels at scale 1, and weight; `tabular` aligns figures."""

    family: str
    size_px: float
    weight: QFont.Weight = QFont.Weight.Normal
    spacing_px: float = 0.0
    tabular: bool = False


FACES = {
    "ui": Face(SANS, 13),
    "strong": Face(SANS, 13, QFont.Weight.DemiBold),
    "small": Face(SANS, 12),
    "count": Face(SANS, 12, tabular=True),
    "chip": Face(SANS, 11),
    "section": Face(SANS, 12, QFont.Weight.DemiBold, 0.5),
    "kicker": Face(SANS, 11, QFont.Weight.Bold, 0.7),
    "headline": Face(SERIF, 29, QFont.Weight.Bold),
    "deck": Face(SERIF, 18),
    "body": Face(SERIF, 16.5),
    "subhead": Face(SERIF, 18, QFont.Weight.Bold),
    "passage": Face(SERIF, 15),
}


class Look(QObject):
    """Hand out colours, fonts and icons of the palette in use.

    `changed` is emitted without payload once the application wears another palette:
    whoever painted with a colour or set an icon asks again.
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._theme = Theme.SYSTEM
        self._scale = 1.0
        self._palette = read_palette("light")
        self._worn: tuple[str, float] | None = None
        self._icons: dict[tuple[str, str], QIcon] = {}
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        app.screenAdded.connect(self._repaint_icons)

    @property
    def dark(self) -> bool:
        return self._palette.dark

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def scale(self) -> float:
        return self._scale

    def colour(self, token: str) -> QColor:
        """Give the colour of a token; KeyError when the palettes name no such token."""
        return QColor(self._palette.tokens[token])

    def font(self, role: str) -> QFont:
        """Give the font of a role (a key of FACES) at the reader's text scale."""
        face = FACES[role]
        font = QFont(face.family)
        size_px = face.size_px * self._scale
        if size_px == int(size_px):
            font.setPixelSize(int(size_px))
        else:
            font.setPointSizeF(size_px / PX_PER_POINT)
        font.setWeight(face.weight)
        if face.spacing_px:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, face.spacing_px)
        if face.tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def icon(self, name: str, token: str = "ink") -> QIcon:
        """Give a Lucide icon in a token's colour, sharp at any device pixel ratio."""
        key = (name, token)
        if key not in self._icons:
            self._icons[key] = self._painted(name, token)
        return self._icons[key]

    def set_theme(self, theme: Theme | str) -> None:
        """Wear another palette at once; unknown names raise ValueError."""
        self._theme = Theme(theme)
        self._wear(self._wanted_palette())

    def set_scale(self, scale: float) -> None:
        """Scale the interface text, 0.8 to 2.0."""
        self._scale = min(2.0, max(0.8, scale))
        self._wear(self._palette.name)

    @Slot()
    def _repaint_icons(self) -> None:
        """Draw icons for the pixels of a screen that came."""
        self._icons.clear()
        self.changed.emit()

    def _wanted_palette(self) -> str:
        if self._theme is not Theme.SYSTEM:
            return self._theme.value
        scheme = self._app.styleHints().colorScheme()
        return "dark" if scheme == Qt.ColorScheme.Dark else "light"

    @Slot()
    def _follow_system(self) -> None:
        if self._theme is Theme.SYSTEM and self._wanted_palette() != self._palette.name:
            self._wear(self._wanted_palette())

    def _wear(self, name: str) -> None:
        if self._worn == (name, self._scale):
            return  # polishing a whole window anew takes longer than painting it
        self._worn = (name, self._scale)
        self._palette = read_palette(name)
        self._icons.clear()
        self._app.setFont(self.font("ui"))
        self._app.setPalette(self._qt_palette())
        self._app.setStyleSheet(style_sheet(self._palette, self._scale))
        self.changed.emit()

    def _qt_palette(self) -> QPalette:
        palette = QPalette()
        for role, token in QT_ROLES.items():
            palette.setColor(role, self.colour(token))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("muted"))
        return palette

    def _painted(self, name: str, token: str) -> QIcon:
        icon = QIcon()
        for mode, colour in (
            (QIcon.Mode.Normal, self.colour(token)),
            (QIcon.Mode.Disabled, self.colour("muted")),
        ):
            for ratio in {ceil(screen.devicePixelRatio()) for screen in self._app.screens()}:
                for size_px in {ICON_PX, round(ICON_PX * max(1.0, self._scale))}:
                    icon.addPixmap(_pixmap(name, colour, ratio, size_px), mode)
        return icon


QT_ROLES = {
    QPalette.ColorRole.Window: "panel",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "paper",
    QPalette.ColorRole.AlternateBase: "panel",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "panel",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "ink",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.ToolTipBase: "ink",
    QPalette.ColorRole.ToolTipText: "paper",
    QPalette.ColorRole.Accent: "accent",
}


def bundled_look(theme: Theme = Theme.SYSTEM) -> Look:
    """Load the bundled fonts and icons into the running application; call once."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        msg = "The look needs a QApplication"
        raise TypeError(msg)
    QDir.setSearchPaths("icons", [str(resource("icons"))])
    for file in resource("fonts").iterdir():
        if file.name.endswith(".ttf"):
            QFontDatabase.addApplicationFontFromData(QByteArray(file.read_bytes()))
    app.setStyle("Fusion")
    look = Look(app)
    look.set_theme(theme)
    return look


def theme_named(name: str) -> Theme:
    """Give the theme a setting names; an unknown one follows the desktop."""
    return Theme(name) if name in set(Theme) else Theme.SYSTEM


@lru_cache
def read_palette(name: str) -> Palette:
    """Read a bundled palette by name; FileNotFoundError when there is none."""
    found = json.loads(resource(f"palettes/{name}.json").read_text(encoding="utf-8"))
    return Palette(found["name"], found["dark"], found["border"], found["tokens"])


def style_sheet(palette: Palette, scale: float) -> str:
    """Fill the bundled style sheet from a palette and a text scale.

    `@shade` names the drawings that stand on the accent, `@inkshade` those on a panel.
    """
    text = resource("styles/window.qss").read_text(encoding="utf-8")
    shades = {"shade": "dark", "inkshade": "light"}
    if not palette.dark:
        shades = {"shade": "light", "inkshade": "dark"}
    words = {**palette.tokens, **shades}
    text = text.replace("@border", str(palette.border_px))
    text = re.sub(r"@(\w+)", lambda found: words[found[1]], text)
    return re.sub(r"\b(\d+)sp\b", lambda found: f"{round(int(found[1]) * scale)}px", text)


@lru_cache(maxsize=512)
def _svg(name: str) -> str:
    return resource(f"icons/lucide/{name}.svg").read_text(encoding="utf-8")


def _pixmap(name: str, colour: QColor, ratio: int, size_px: int) -> QPixmap:
    drawing = _svg(name).replace("currentColor", colour.name())
    pixmap = QPixmap(size_px * ratio, size_px * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(
        painter, QRectF(0, 0, size_px * ratio, size_px * ratio)
    )
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
