"""The sessions on their real threads and a real file, as the window runs them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from db.records import Place, StoryPage, StoryQuery
from db.store import stories
from db.store.library import close_library, open_library
from desktop.jobs.threads import ThreadRunner
from desktop.session.draft import DraftSession
from desktop.session.library import LibrarySession
from tests.fakes import sample_story

LONG_MS = 20_000


class Desk:
    def __init__(self, path: Path) -> None:
        self.runner = ThreadRunner(
            partial(open_library, path),
            partial(open_library, path, readonly=True),
            close_disk=close_library,
            close_reading=close_library,
        )
        self.draft = DraftSession(self.runner, partial(dt.datetime.now, dt.UTC))
        self.library = LibrarySession(self.runner, self.draft, partial(dt.datetime.now, dt.UTC))
        self.pages: list[StoryPage] = []
        self.states: list[str] = []
        self.failures: list[str] = []
        self.library.listed.connect(self.pages.append)
        self.library.failed.connect(self.failures.append)
        self.draft.save_state.connect(lambda text, _tone: self.states.append(text))
        self.runner.start()

    def close(self) -> None:
        assert self.runner.close(LONG_MS)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def desk(qapp, path: Path) -> Iterator[Desk]:
    desk = Desk(path)
    yield desk
    desk.close()


def stored(path: Path, story_id: str):
    db = open_library(path, readonly=True)
    try:
        return stories.get(db, story_id), stories.last_open(db)
    finally:
        close_library(db)


def test_a_new_library_is_made_typed_in_and_listed(desk: Desk, path: Path, qtbot):
    desk.library.refresh(StoryQuery())
    desk.library.create("en")
    story = desk.draft.story
    assert story is not None
    for end in range(1, 40):
        desk.draft.set_body("The harbour strike halts all grain exports."[:end])
    desk.draft.note_place(39, 0)
    qtbot.waitUntil(lambda: desk.draft.is_saved, timeout=LONG_MS)
    assert desk.states[-1].startswith("Saved ")
    after, place = stored(path, story.id)
    assert after == desk.draft.story
    assert place is not None
    assert place.story_id == story.id
    qtbot.waitUntil(lambda: bool(desk.pages) and desk.pages[-1].total == 1, timeout=LONG_MS)
    assert desk.failures == []


def test_what_was_typed_is_on_the_disk_when_the_desk_has_closed(qapp, path: Path, qtbot):
    desk = Desk(path)
    flushed: list[bool] = []
    desk.library.import_story(sample_story())
    qtbot.waitUntil(lambda: desk.draft.story is not None, timeout=LONG_MS)
    story = desk.draft.story
    assert story is not None
    desk.draft.set_body("Last words.")
    desk.draft.note_place(5, 9)
    desk.draft.flush(flushed.append)
    qtbot.waitUntil(lambda: bool(flushed), timeout=LONG_MS)
    desk.close()
    assert flushed == [True]
    assert not path.with_name("library.db-wal").exists()
    after, place = stored(path, story.id)
    assert after.body == "Last words."
    assert place == Place(story.id, 5, 9)


def test_a_library_held_by_another_program_is_waited_for(desk: Desk, path: Path, qtbot):
    desk.library.import_story(sample_story())
    qtbot.waitUntil(lambda: desk.draft.story is not None, timeout=LONG_MS)
    story = desk.draft.story
    assert story is not None
    other = open_library(path)
    other.execute("BEGIN IMMEDIATE")
    desk.draft.set_body("Typed behind a lock.")
    qtbot.waitUntil(
        lambda: desk.states[-1] == "Saving… waiting for another program", timeout=LONG_MS
    )
    assert not desk.draft.is_saved
    other.rollback()
    close_library(other)
    qtbot.waitUntil(lambda: desk.draft.is_saved, timeout=LONG_MS)
    assert stored(path, story.id)[0].body == "Typed behind a lock."


def test_a_foreign_file_is_told_and_left_alone(qapp, path: Path, qtbot):
    path.write_text("not a library at all, but somebody's text\n" * 100)
    before = path.read_bytes()
    desk = Desk(path)
    desk.library.refresh(StoryQuery())
    qtbot.waitUntil(lambda: bool(desk.failures), timeout=LONG_MS)
    desk.close()
    assert "not a Copydesk library" in desk.failures[0]
    assert path.read_bytes() == before
