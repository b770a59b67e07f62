"""The outline panel jumps on click and Enter, and follows the caret in silence."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.core.markup.outline import Section
from desktop.widgets.look import Look
from desktop.widgets.outline_tree import OutlinePanel, OutlineView


def section(number: int, level: int, title: str, words: int) -> Section:
    return Section(number, level, title, 0, 0, words, 0, 0, 0)


SECTIONS = (
    section(0, 0, "", 38),
    section(1, 2, "Terms of the deal", 214),
    section(2, 2, "Backlog of ships", 180),
    section(3, 3, "Perishable cargo", 71),
)


@pytest.fixture
def panel(qtbot: QtBot, look: Look) -> OutlinePanel:
    made = OutlinePanel(look)
    qtbot.addWidget(made)
    made.resize(272, 300)
    made.show()
    return made


def view(panel: OutlinePanel) -> OutlineView:
    found = panel.findChild(OutlineView, "outlineTree")
    assert found is not None
    return found


def texts(panel: OutlinePanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_an_empty_story_says_what_will_come(panel: OutlinePanel) -> None:
    panel.show_sections((section(0, 0, "", 0),), 0, 0)
    assert "Subheads appear here. Press Ctrl+2." in texts(panel)


def test_the_header_counts(panel: OutlinePanel) -> None:
    panel.show_sections(SECTIONS, 612, 3)
    assert "612 words · 3 min" in texts(panel)
    panel.show_sections(SECTIONS, 612, 3, 850)
    assert "612 of 850 words · 3 min" in texts(panel)


def test_a_click_on_a_child_jumps(panel: OutlinePanel, qtbot: QtBot) -> None:
    panel.show_sections(SECTIONS, 612, 3)
    parent = view(panel).model().index(2, 0)
    place = view(panel).visualRect(view(panel).model().index(0, 0, parent)).center()
    with qtbot.waitSignal(panel.section_chosen) as chosen:
        qtbot.mouseClick(view(panel).viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [3]


def test_following_the_caret_never_jumps(panel: OutlinePanel, qtbot: QtBot) -> None:
    panel.show_sections(SECTIONS, 612, 3)
    with qtbot.assertNotEmitted(panel.section_chosen):
        panel.mark_current(2)
    with qtbot.waitSignal(panel.section_chosen) as chosen:
        qtbot.keyClick(view(panel), Qt.Key.Key_Return)
    assert chosen.args == [2]
    panel.grab()
