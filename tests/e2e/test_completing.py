"""The details form in the real window completes from what ships and from other stories."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from db.records import Author, Byline, Role, Story
from db.store import stories
from db.store.library import close_library, open_library
from desktop.main import Desk, open_desk
from desktop.widgets.details.chips import ChipsField
from tests.fakes import sample_story

WAIT_MS = 60_000
INES = Author("Ines Okonjo", Role.PHOTOGRAPHER, "Lisbon", "https://okonjo.example")
SLUG = "harbour-strike"


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    library = tmp_path / "library.db"
    db = open_library(library)
    story = sample_story(byline=Byline((INES,)))
    stories.add(db, replace(story, filing=replace(story.filing, slug=SLUG)))
    close_library(db)
    opened = open_desk(library, settings_file=tmp_path / "settings.json")
    qtbot.waitUntil(lambda: opened.is_awake, timeout=WAIT_MS)
    opened.window.actions_by_name["file.new"].trigger()
    opened.window.panels.details.build()
    yield opened
    opened.close()


def field(desk: Desk, name: str) -> QLineEdit:
    found = desk.window.panels.details.findChild(QLineEdit, name)
    assert found is not None
    return found


def open_story(desk: Desk) -> Story:
    assert desk.draft.story is not None
    return desk.draft.story


def test_a_contributor_comes_with_all_that_is_known(desk: Desk, qtbot: QtBot) -> None:
    add = field(desk, "bylineField")

    def named() -> bool:
        add.setText(INES.name)
        add.returnPressed.emit()
        return INES in open_story(desk).byline.authors

    qtbot.waitUntil(named, timeout=WAIT_MS)


def test_places_and_topics_are_offered(desk: Desk, qtbot: QtBot) -> None:
    chips = [
        chips
        for chips in desk.window.panels.details.findChildren(ChipsField)
        if (edit := chips.focusProxy()) is not None and edit.accessibleName() == "Topics"
    ]
    topics = chips[0].focusProxy()
    assert isinstance(topics, QLineEdit)
    qtbot.waitUntil(lambda: topics.completer() is not None, timeout=WAIT_MS)
    topics.setText("Crime, law and justice")
    chips[0].commit()
    assert open_story(desk).filing.topics == ("medtop:02000000",)
    place = field(desk, "datelinePlaceField")
    qtbot.waitUntil(lambda: place.completer() is not None, timeout=WAIT_MS)
    place.completer().setCompletionPrefix("lisb")
    assert place.completer().currentCompletion() == "Lisbon"


def test_a_slug_that_another_story_has_is_told(desk: Desk, qtbot: QtBot) -> None:
    slug = field(desk, "slugField")
    slug.setText(SLUG)
    qtbot.waitUntil(lambda: "Another story" in slug.accessibleDescription(), timeout=WAIT_MS)
