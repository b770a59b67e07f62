"""When a version is kept by itself, and what is done with those that were."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from db import errors
from db.records import Head, Reason, Status
from db.store import stories, versions
from desktop.models.versions import reason_label
from desktop.session.draft import DraftSession
from desktop.session.history import Compared, HistorySession
from desktop.session.library import LibrarySession
from tests.fakes import MORNING, HandClock, HeldRunner, sample_story


class Desk:
    """The open story and its past, on a real library in memory."""

    def __init__(self) -> None:
        self.clock = HandClock()
        self.runner = HeldRunner()
        make = self.clock.make_timer
        self.draft = DraftSession(self.runner, self.clock.now, make_timer=make)
        self.history = HistorySession(self.runner, self.draft, self.clock.now, make_timer=make)
        self.library = LibrarySession(self.runner, self.draft, self.clock.now, make_timer=make)
        self.listed: list[Any] = []
        self.compared: list[Compared] = []
        self.failed: list[str] = []
        self.history.listed.connect(lambda _id, rows: self.listed.append(rows))
        self.history.compared.connect(self.compared.append)
        self.history.failed.connect(self.failed.append)

    def open_stored(self, **changes: Any):
        story = sample_story(**changes)
        stories.add(self.runner.disk_db, story)
        self.draft.open(story)
        return story

    def type(self, text: str, ms: int = 0) -> None:
        self.draft.set_body(text)
        self.clock.advance(ms)

    def kept(self, story_id: str = "") -> list[Reason]:
        assert self.draft.story is not None
        rows = versions.page(self.runner.disk_db, story_id or self.draft.story.id)
        return [row.reason for row in rows]

    def texts(self) -> list[str]:
        assert self.draft.story is not None
        db = self.runner.disk_db
        return [
            versions.get(db, row.number).story.body
            for row in versions.page(db, self.draft.story.id)
        ]


@pytest.fixture
def desk(qapp: object) -> Desk:
    return Desk()


def test_a_pause_of_five_seconds_keeps_the_text(desk: Desk) -> None:
    desk.open_stored(body="Before.")
    desk.type("One", 4999)
    assert desk.kept() == [Reason.OPENED]
    desk.type("One two", 4999)
    assert desk.kept() == [Reason.OPENED]
    desk.clock.advance(1)
    assert desk.kept() == [Reason.TYPED, Reason.OPENED]
    assert desk.texts() == ["One two", "Before."]
    assert [row.reason for row in desk.listed[-1]] == desk.kept()


def test_pauses_keep_one_a_minute_at_most(desk: Desk) -> None:
    desk.open_stored()
    for number in range(13):
        desk.type(f"Text {number}.", 10_000)
    # The first after 5 s; then at 65 and 125 s, when a minute has gone by.
    assert desk.kept().count(Reason.TYPED) == 3
    assert desk.texts()[:3] == ["Text 12.", "Text 6.", "Text 0."]


def test_an_edit_after_a_quiet_hour_waits_five_seconds_only(desk: Desk) -> None:
    desk.open_stored()
    desk.type("One.", 3_600_000)
    desk.type("Two.", 5000)
    assert desk.texts()[0] == "Two."


def test_no_edit_no_version(desk: Desk) -> None:
    desk.open_stored()
    desk.clock.advance(3_600_000)
    assert desk.kept() == []


def test_leaving_keeps_what_no_pause_has(desk: Desk) -> None:
    story = desk.open_stored()
    desk.type("Left in a hurry.", 500)
    desk.open_stored()
    assert desk.kept(story.id) == [Reason.LEFT, Reason.OPENED]
    desk.clock.advance(60_000)
    assert desk.kept() == []


def test_a_new_story_is_kept_from_its_first_pause(desk: Desk) -> None:
    desk.library.create("en")
    desk.type("First words.", 5000)
    assert desk.kept() == [Reason.TYPED]


def test_saving_a_version_waits_for_the_text_to_be_saved(desk: Desk) -> None:
    said: list[bool] = []
    desk.history.named.connect(lambda: said.append(desk.draft.is_saved))
    desk.open_stored(body="Before.")
    desk.type("Mine.")
    desk.history.save_version("before the union called")
    assert desk.kept() == []
    desk.clock.advance(500)
    assert desk.kept() == [Reason.NAMED, Reason.OPENED]
    assert desk.listed[-1][0].note == "before the union called"
    assert said == [True]
    desk.clock.advance(60_000)
    assert desk.kept() == [Reason.NAMED, Reason.OPENED]


def test_an_empty_story_has_nothing_to_keep(desk: Desk) -> None:
    desk.library.create("en")
    desk.history.save_version()
    assert desk.failed == ["There is nothing to keep yet: write something first."]


def test_a_new_status_is_kept(desk: Desk) -> None:
    desk.open_stored()
    desk.draft.set_part("status", Status.READY)
    desk.clock.advance(500)
    assert desk.kept()[0] is Reason.STATUS
    assert desk.listed[-1][0].note == "ready"


def test_a_status_is_signed_by_who_gave_it(desk: Desk) -> None:
    story = desk.open_stored()
    desk.history.set_user("Ana Ruiz")
    desk.library.begin_stories_with("Ana Ruiz", "")
    desk.draft.set_part("status", Status.READY)
    desk.clock.advance(500)
    row = desk.listed[-1][0]
    assert reason_label(row, MORNING) == "Status: Ready, by Ana Ruiz"
    desk.open_stored()
    desk.library.set_status([story.id], Status.IN_REVIEW)
    desk.library.open(story.id)
    assert reason_label(desk.listed[-1][0], MORNING) == "Status: In review, by Ana Ruiz"


def test_a_status_given_in_the_list_is_kept_too(desk: Desk) -> None:
    story = desk.open_stored()
    desk.open_stored()
    desk.library.set_status([story.id], Status.IN_REVIEW)
    desk.library.spike([story.id])
    desk.library.undo_spike()
    assert desk.kept(story.id) == [Reason.STATUS] * 3


def test_what_came_in_is_kept_as_it_came(desk: Desk) -> None:
    desk.library.import_story(sample_story(body="As it came."), "docx")
    assert desk.kept() == [Reason.IMPORTED]
    assert desk.listed[-1][0].note == "docx"
    desk.type("Changed.", 5000)
    assert desk.texts() == ["Changed.", "As it came."]


def test_a_large_paste_keeps_the_text_before_it(desk: Desk) -> None:
    desk.open_stored(body="Before.")
    desk.type("Before. " + "word " * 200, 500)
    assert desk.kept() == [Reason.OPENED]
    desk.type("other " * 201, 500)
    assert desk.kept()[0] is Reason.BEFORE_PASTE
    assert desk.listed[-1][0].note == "201"
    assert desk.texts()[0].startswith("Before. word")


def test_a_large_paste_as_first_edit_is_said_to_be_one(desk: Desk) -> None:
    desk.open_stored(body="Before.")
    desk.type("word " * 412, 500)
    assert desk.kept() == [Reason.BEFORE_PASTE]
    assert desk.texts() == ["Before."]


def test_restoring_keeps_the_present_and_adds_the_past(desk: Desk) -> None:
    story = desk.open_stored(body="Old" + " word" * 300)
    desk.history.save_version("old")
    desk.type("New.", 500)
    handed: list[Any] = []
    desk.history.restoring.connect(handed.append)
    desk.history.restore(desk.listed[-1][-1].number)
    [version] = handed
    assert version.story.body == story.body
    assert desk.texts() == ["New.", story.body]
    desk.draft.set_body(version.story.body)
    desk.draft.set_part("head", replace(story.head, headline="Old headline"))
    desk.history.note_restored(version)
    desk.clock.advance(500)
    assert desk.kept() == [Reason.RESTORED, Reason.BEFORE_RESTORE, Reason.NAMED]
    assert [len(text) for text in desk.texts()] == [1503, 4, 1503]
    assert desk.listed[-1][0].note == MORNING.isoformat()


def test_a_version_of_another_story_is_not_restored_into_this_one(desk: Desk) -> None:
    desk.open_stored()
    desk.history.save_version()
    number = desk.listed[-1][0].number
    other = desk.open_stored()
    desk.history.restore(number)
    assert desk.draft.story == other
    assert desk.kept() == []


def test_comparing_with_the_present_follows_it_while_seen(desk: Desk) -> None:
    desk.open_stored(body="One two.")
    desk.history.save_version()
    older = desk.listed[-1][0].number
    desk.type("One three.", 500)
    desk.history.compare(older)
    assert desk.compared[-1].newer is None
    assert desk.compared[-1].changes.inserted_words == 1
    desk.type("One three four.", 500)
    assert len(desk.compared) == 1
    desk.history.watch(is_watched=True)
    desk.type("One three four five.", 400)
    assert desk.compared[-1].changes.inserted_words == 3
    desk.history.end_comparison()
    count = len(desk.compared)
    desk.type("One.", 1000)
    assert len(desk.compared) == count


def test_comparing_any_two(desk: Desk) -> None:
    desk.open_stored(body="One.", head=Head(headline="A"))
    desk.history.save_version("a")
    desk.type("Two.", 500)
    desk.history.save_version("b")
    desk.type("Three.", 500)
    newer, older = desk.listed[-1]
    desk.history.compare(older.number, newer.number)
    found = desk.compared[-1]
    assert (found.older, found.newer) == (older, newer)
    assert [piece.text for piece in found.changes.passages[0].pieces] == ["One", "Two", "."]


def test_nothing_is_thinned_before_the_library_was_found_whole(desk: Desk) -> None:
    story = desk.open_stored(body="0")
    for number in range(1, 4):
        desk.type(str(number), 61_000)
    assert len(desk.kept()) == 4
    desk.clock.advance(3 * 24 * 3_600_000)
    desk.type("late", 500)
    desk.open_stored()
    assert len(desk.kept(story.id)) == 5
    desk.history.allow_thinning()
    desk.draft.open(stories.get(desk.runner.disk_db, story.id))
    desk.type("later", 500)
    desk.open_stored()
    # The first is what the others are compressed with; of that hour the last stays.
    assert len(desk.kept(story.id)) == 4


def test_a_version_that_cannot_be_written_is_said_only_when_asked_for(desk: Desk) -> None:
    desk.open_stored()
    desk.type("One.", 500)
    desk.runner.fault = errors.LibraryFull("news.db")
    desk.clock.advance(5000)
    assert desk.failed == []
    desk.history.save_version()
    assert len(desk.failed) == 1
    assert "is full" in desk.failed[0]


def test_a_faulty_disk_does_not_pile_up_texts(desk: Desk) -> None:
    desk.open_stored()
    desk.runner.fault = errors.LibraryFull("news.db")
    for number in range(5):
        desk.type(f"{number}", 61_000)
    desk.runner.fault = None
    desk.clock.advance(5000)
    assert desk.kept() == [Reason.TYPED, Reason.OPENED]


def test_a_lost_race_is_a_branch_of_the_story_it_lost(desk: Desk) -> None:
    story = desk.open_stored(body="Both grew from this.")
    desk.type("Ours, first.", 5000)
    parent = desk.listed[-1][0].number
    theirs = replace(story, body="Theirs.", revision=9)
    stories.save(desk.runner.disk_db, theirs, committed=1)
    desk.type("Ours, second.", 500)
    assert stories.get(desk.runner.disk_db, story.id).body == "Theirs."
    branch = versions.page(desk.runner.disk_db, story.id)[0]
    assert (branch.reason, branch.parent) == (Reason.BRANCH, parent)
    assert versions.get(desk.runner.disk_db, branch.number).story.body == "Ours, second."
    desk.clock.advance(60_000)
    assert desk.kept() == [Reason.TYPED]
    assert desk.listed[-1][0].story_id != story.id
