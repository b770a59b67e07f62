"""Chips show what a story says of itself and ask for its fields."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.records import Author, Byline, Dateline, Filing, Source, Story, Times
from desktop.widgets.look import Look
from desktop.widgets.meta_chips import Chip, MetaChips

NOW = dt.datetime(2026, 11, 24, 9, 41, tzinfo=dt.UTC)


def story(**parts: object) -> Story:
    return Story("id", Times(NOW, NOW), **parts)  # type: ignore[arg-type]


@pytest.fixture
def chips(qtbot: QtBot, look: Look) -> MetaChips:
    chips = MetaChips(look, None)  # type: ignore[arg-type]
    qtbot.addWidget(chips)
    chips.resize(560, 30)
    chips.show()
    return chips


def shown(chips: MetaChips) -> list[str]:
    found = [chip for chip in chips.findChildren(Chip) if chip.isVisible()]
    return [chip.accessibleName() for chip in found]


def test_filled_fields_are_chips(chips: MetaChips) -> None:
    chips.show_story(
        story(
            byline=Byline((Author("Mira Halvorsen"), Author("Tomas Rehn"))),
            dateline=Dateline("PORT ALDER", agency="CD", date="Nov. 24", separator="-"),
            source=Source("Copydesk Wire"),
        )
    )
    assert sorted(shown(chips)) == [
        "Add a field",
        "By Mira Halvorsen, Tomas Rehn",
        "Dateline PORT ALDER (CD)",
        "Source Copydesk Wire",
    ]
    chips.show_story(story())
    assert shown(chips) == ["Add a field"]


def test_a_chip_asks_for_its_field(qtbot: QtBot, chips: MetaChips) -> None:
    chips.show_story(story(source=Source("Copydesk Wire")))
    chip = next(c for c in chips.findChildren(Chip) if c.fact.field == "source")
    with qtbot.waitSignal(chips.field_asked) as asked:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert asked.args == ["source"]


def test_empty_fields_are_offered(qtbot: QtBot, chips: MetaChips) -> None:
    chips.show_story(story(source=Source("Copydesk Wire"), filing=Filing(section="World")))
    menu = next(c for c in chips.findChildren(Chip) if c.menu()).menu()
    menu.aboutToShow.emit()
    offered = {action.text(): action for action in menu.actions()}
    assert "By" in offered
    assert not {"Source", "Section"} & set(offered)
    with qtbot.waitSignal(chips.field_asked) as asked:
        offered["Embargo"].trigger()
    assert asked.args == ["embargo"]


def test_the_same_facts_keep_their_chips(chips: MetaChips) -> None:
    chips.show_story(story(source=Source("Copydesk Wire")))
    before = chips.findChildren(Chip)
    chips.show_story(story(source=Source("Copydesk Wire"), body="More."))
    assert chips.findChildren(Chip) == before
