"""Every pair of colours in use can be read; themes, fonts and icons are there."""

import re

import pytest
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QApplication, QListWidget

from desktop.widgets.look import FACES, Look, Theme, bundled_look, read_palette, style_sheet
from resources import resource

SURFACES = ("panel", "paper")
TEXT_PAIRS = [
    *((token, surface) for token in ("ink", "muted", "accent", "link") for surface in SURFACES),
    *(
        (token, surface)
        for token in ("ink", "mutedText", "okText", "warnText")
        for surface in (*SURFACES, "background", "selection")
    ),
    ("link", "selection"),
    ("accent", "selection"),
    ("onAccent", "accent"),
    ("onAccent", "warnText"),
    ("okText", "insert"),
    ("accent", "delete"),
    ("ink", "insert"),
    ("ink", "delete"),
]
MARK_PAIRS = [
    (token, surface) for token in ("ok", "warn", "accent", "squiggle") for surface in SURFACES
]


def luminance(colour: QColor) -> float:
    """Relative luminance (WCAG 2.2, definition)."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(QColor(first)), luminance(QColor(second))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return bundled_look()


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
@pytest.mark.parametrize(("token", "surface"), TEXT_PAIRS)
def test_text_can_be_read(name: str, token: str, surface: str) -> None:
    tokens = read_palette(name).tokens
    assert contrast(tokens[token], tokens[surface]) >= 4.5


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_text_can_be_read_on_what_its_rule_paints(name: str) -> None:
    tokens = read_palette(name).tokens
    sheet = resource("styles/window.qss").read_text(encoding="utf-8")
    rules = re.findall(r"([^{}]+)\{([^}]*)\}", sheet)
    pairs = {
        selector.strip(): (ink[1] if ink else "ink", ground[1])
        for selector, body in rules
        if (ground := re.search(r"(?<![-\w])background: @(\w+)", body))
        and ((ink := re.search(r"(?<![-\w])color: @(\w+)", body)) or ":pressed" in selector)
    }
    faint = [
        selector
        for selector, (ink, ground) in pairs.items()
        if contrast(tokens[ink], tokens[ground]) < 4.5
    ]
    assert len(pairs) > 10
    assert faint == []


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
@pytest.mark.parametrize(("token", "surface"), MARK_PAIRS)
def test_marks_stand_out(name: str, token: str, surface: str) -> None:
    tokens = read_palette(name).tokens
    assert contrast(tokens[token], tokens[surface]) >= 3.0


def test_palettes_name_the_same_tokens() -> None:
    assert (
        read_palette("light").tokens.keys()
        == read_palette("dark").tokens.keys()
        == read_palette("contrast").tokens.keys()
    )


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_style_sheet_is_filled(name: str) -> None:
    sheet = style_sheet(read_palette(name), 1.0)
    assert "@" not in sheet.split("*/", 1)[1]
    assert "sp;" not in sheet


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_what_is_ticked_in_a_menu_shows_a_tick(name: str) -> None:
    palette = read_palette(name)
    sheet = style_sheet(palette, 1.0)
    found = re.search(r"QMenu::indicator:checked \{ image: url\(icons:([^)]+)\)", sheet)
    assert found
    drawing = resource(f"icons/{found[1]}").read_text(encoding="utf-8")
    stroke = re.search(r'stroke="(#\w+)"', drawing)
    assert "lucide-check" in drawing
    assert stroke
    assert contrast(stroke[1], palette.tokens["panel"]) >= 4.5


def test_style_sheet_scales_text() -> None:
    assert "font-size: 26px" in style_sheet(read_palette("light"), 2.0)


@pytest.mark.parametrize("role", FACES)
def test_fonts_are_the_bundled_ones(look: Look, role: str) -> None:
    assert QFontInfo(look.font(role)).family() == FACES[role].family


def test_another_theme_is_worn_at_once(look: Look, qtbot) -> None:
    look.set_theme(Theme.LIGHT)
    with qtbot.waitSignal(look.changed):
        look.set_theme("dark")
    assert look.dark
    assert look.colour("paper").name() == "#18181a"
    with pytest.raises(ValueError, match="sepia"):
        look.set_theme("sepia")


def test_icons_take_the_token_colour(look: Look) -> None:
    look.set_theme(Theme.LIGHT)
    image = look.icon("bold", "accent").pixmap(15, 15).toImage()
    seen = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert seen == {"#b3261e"}


def test_every_icon_file_is_a_drawing() -> None:
    for file in resource("icons/lucide").iterdir():
        if file.name.endswith(".svg"):
            assert "currentColor" in file.read_text(encoding="utf-8"), file.name


def test_the_ring_round_a_list_of_pages_is_not_covered_by_its_rows(look: Look, qtbot) -> None:
    pages = QListWidget()
    pages.setProperty("nav", "true")
    pages.addItems(["You", "Writing"])
    qtbot.addWidget(pages)
    pages.show()
    assert pages.viewport().geometry().top() >= 2
    assert pages.viewport().geometry().left() >= 2
