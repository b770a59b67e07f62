"""Stories are closed and brought back, and searches kept, in the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.records import StoryQuery
from db.store import stories
from db.store.library import close_library, open_library
from db.store.search import page
from desktop.dialogs.note import SearchSheet
from desktop.main import Desk, open_desk
from desktop.widgets.story_rows import StoryListView
from tests.fakes import sample_story

WAIT_MS = 60_000


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    library = tmp_path / "library.db"
    db = open_library(library)
    for body in ("About the quay.", "About the pier."):
        stories.add(db, sample_story(body=body))
    close_library(db)
    opened = open_desk(library)
    qtbot.waitUntil(lambda: opened.is_awake, timeout=WAIT_MS)
    yield opened
    opened.close()


def body_of(desk: Desk) -> str:
    return desk.window.panels.editor.body.text()


def open_id(desk: Desk) -> str:
    return desk.draft.story.id if desk.draft.story else ""


def open_story(desk: Desk, qtbot: QtBot, row: int) -> str:
    view = desk.window.panels.stories.findChild(StoryListView, "storyList")
    assert view is not None
    view.opened.emit(view.model().index(row, 0))
    qtbot.waitUntil(lambda: body_of(desk).startswith("About"), timeout=WAIT_MS)
    assert desk.draft.story is not None
    return desk.draft.story.id


def test_closed_stories_come_back_the_last_one_first(desk: Desk, qtbot: QtBot) -> None:
    actions = desk.window.actions_by_name
    assert not actions["file.reopen"].isEnabled()
    first = open_story(desk, qtbot, 0)
    desk.window.panels.editor.body.replace_text("Changed words.")
    actions["file.close"].trigger()
    qtbot.waitUntil(lambda: body_of(desk) == "", timeout=WAIT_MS)
    second = open_story(desk, qtbot, 1)
    actions["file.close"].trigger()
    qtbot.waitUntil(lambda: body_of(desk) == "", timeout=WAIT_MS)
    actions["file.close"].trigger()
    actions["file.reopen"].trigger()
    qtbot.waitUntil(lambda: open_id(desk) == second, timeout=WAIT_MS)
    actions["file.reopen"].trigger()
    qtbot.waitUntil(lambda: open_id(desk) == first, timeout=WAIT_MS)
    assert body_of(desk) == "Changed words."
    assert not actions["file.reopen"].isEnabled()


def test_a_search_is_kept_and_shown_again(desk: Desk, qtbot: QtBot) -> None:
    panel = desk.window.panels.stories
    panel.search(StoryQuery(text="pier"))
    panel.search_save_asked.emit()
    sheet = desk.window.findChild(SearchSheet)
    assert sheet is not None
    sheet.set_note("At the pier")
    sheet.accept()
    assert dict(desk.settings.preferences.searches) == {"At the pier": ("text=pier",)}
    panel.clear_filters()
    panel.search_chosen.emit("At the pier")
    assert panel.query().text == "pier"
    panel.search_removed.emit("At the pier")
    assert not desk.settings.preferences.searches


def recent(desk: Desk, qtbot: QtBot, count: int) -> list[QAction]:
    """Open the File menu, and give what Recent then offers."""
    menu = desk.window.recent
    menu.clear()
    desk.window.recent_asked.emit()

    def offered() -> list[QAction]:
        return [each for each in menu.actions() if each.isEnabled()]

    qtbot.waitUntil(lambda: bool(menu.actions()), timeout=WAIT_MS)
    assert len(offered()) == count
    return offered()


def go_to(desk: Desk, qtbot: QtBot, story_id: str) -> None:
    desk.library.open(story_id)
    qtbot.waitUntil(lambda: open_id(desk) == story_id, timeout=WAIT_MS)


@pytest.fixture
def ids(desk: Desk, tmp_path: Path) -> list[str]:
    """The stories of the library, none of which was open lately."""
    db = open_library(tmp_path / "library.db", readonly=True)
    found = [row.id for row in page(db, StoryQuery()).rows]
    close_library(db)
    desk.settings.change(recent_stories=())
    return found


def test_recent_names_what_was_open_lately(desk: Desk, qtbot: QtBot, ids: list[str]) -> None:
    assert [each.text() for each in desk.window.recent.actions()] == ["No Other Story Yet"]
    desk.window.actions_by_name["file.new"].trigger()
    for story_id in ids:
        go_to(desk, qtbot, story_id)
    [action] = recent(desk, qtbot, 1)
    assert action.data() == ids[0]
    action.trigger()
    qtbot.waitUntil(lambda: open_id(desk) == ids[0], timeout=WAIT_MS)
    assert [each.data() for each in recent(desk, qtbot, 1)] == [ids[1]]


def test_recent_leaves_spiked_stories_out_and_keeps_an_ampersand(
    desk: Desk, qtbot: QtBot, ids: list[str]
) -> None:
    go_to(desk, qtbot, ids[1])
    go_to(desk, qtbot, ids[0])
    desk.window.panels.editor.head.headline.replace_text("Sea & Son")
    go_to(desk, qtbot, ids[1])
    [action] = recent(desk, qtbot, 1)
    assert "Sea && Son" in action.text()
    assert action.text().startswith("&1")
    with qtbot.waitSignal(desk.library.listed, timeout=WAIT_MS):
        desk.library.spike([ids[0]])
    recent(desk, qtbot, 0)
