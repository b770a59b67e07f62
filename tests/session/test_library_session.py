from __future__ import annotations

from dataclasses import replace

import pytest

from db import errors
from db.changes import Changes
from db.records import Filing, Head, Place, Status, Story, StoryPage, StoryQuery
from db.store import stories
from desktop.session.draft import DraftSession
from desktop.session.library import LibrarySession
from tests.fakes import MORNING, HandClock, HeldRunner, sample_story


class Desk:
    """A library session with its draft on a real library in memory."""

    def __init__(self) -> None:
        self.clock = HandClock()
        self.runner = HeldRunner()
        self.draft = DraftSession(self.runner, self.clock.now, make_timer=self.clock.make_timer)
        self.library = LibrarySession(
            self.runner, self.draft, self.clock.now, make_timer=self.clock.make_timer
        )
        self.pages: list[StoryPage] = []
        self.opened: list[Story] = []
        self.changes: list[Changes] = []
        self.spiked: list[tuple[str, ...]] = []
        self.failures: list[str] = []
        self.library.listed.connect(self.pages.append)
        self.draft.opened.connect(self.opened.append)
        self.library.changed.connect(self.changes.append)
        self.library.spiked.connect(self.spiked.append)
        self.library.failed.connect(self.failures.append)

    @property
    def db(self):
        return self.runner.disk_db

    def put(self, **changes) -> Story:
        story = sample_story(**changes)
        stories.add(self.db, story)
        return story

    def status_of(self, story: Story) -> Status:
        return stories.get(self.db, story.id).status

    def let_go(self) -> None:
        self.runner.is_holding = False
        self.runner.release()

    @property
    def listed_ids(self) -> set[str]:
        return {row.id for row in self.pages[-1].rows}


@pytest.fixture
def desk(qapp) -> Desk:
    return Desk()


def test_lists_what_is_asked_for(desk: Desk):
    mine = desk.put()
    desk.put(head=Head(headline="Frost"), body="Cold.", filing=Filing(slug="frost"))
    desk.library.refresh(StoryQuery(text="harbour"))
    assert desk.listed_ids == {mine.id}


def test_only_the_newest_query_of_a_fast_typist_is_run_and_shown(desk: Desk):
    desk.put()
    desk.runner.is_holding = True
    for text in ("h", "ha", "har"):
        desk.library.refresh(StoryQuery(text=text))
    desk.runner.release(1)
    assert desk.pages == []
    desk.runner.release(1)
    assert len(desk.pages) == 1
    desk.let_go()
    assert len(desk.pages) == 1


def test_more_pages_follow_and_a_change_asks_for_as_many_rows(desk: Desk):
    for number in range(5):
        desk.put(filing=Filing(slug=f"s-{number}"))
    query = StoryQuery(limit=2)
    desk.library.refresh(query)
    desk.library.refresh(replace(query, offset=2))
    assert [page.offset for page in desk.pages] == [0, 2]
    desk.library.refresh()
    assert (desk.pages[-1].offset, len(desk.pages[-1].rows)) == (0, 4)


def test_a_late_page_of_another_query_is_dropped(desk: Desk):
    desk.put()
    desk.library.refresh(StoryQuery())
    desk.runner.is_holding = True
    desk.library.refresh(StoryQuery(offset=200))
    desk.library.refresh(StoryQuery(text="frost"))
    desk.runner.release(1)
    assert len(desk.pages) == 1


def test_a_save_of_the_open_story_refreshes_the_list(desk: Desk):
    story = desk.put()
    desk.library.refresh(StoryQuery())
    desk.library.open(story.id)
    desk.draft.set_part("head", Head(headline="New words"))
    desk.clock.advance(500)
    assert desk.pages[-1].rows[0].headline == "New words"
    assert story.id in desk.changes[-1].stories


def test_steady_typing_lists_once_a_second_and_at_its_end(desk: Desk):
    story = desk.put()
    desk.library.refresh(StoryQuery())
    desk.library.open(story.id)
    for number in range(40):
        desk.draft.set_part("head", Head(headline=f"Words {number}"))
        desk.clock.advance(100)
    assert 4 <= len(desk.pages) <= 6
    desk.clock.advance(2000)
    assert desk.pages[-1].rows[0].headline == "Words 39"


def test_opens_at_the_remembered_place(desk: Desk):
    story = desk.put()
    stories.remember_open(desk.db, story.id, 17, 4)
    desk.library.open(story.id)
    assert desk.opened == [story]
    assert desk.draft.place == Place(story.id, 17, 4)


def test_what_was_typed_is_committed_before_another_story_opens(desk: Desk):
    first, second = desk.put(), desk.put(filing=Filing())
    desk.library.open(first.id)
    desk.draft.set_body("Typed just now.")
    desk.library.open(second.id)
    assert stories.get(desk.db, first.id).body == "Typed just now."
    assert desk.draft.story == second


def test_an_unsaved_story_is_not_left(desk: Desk):
    first, second = desk.put(), desk.put(filing=Filing())
    desk.library.open(first.id)
    desk.runner.fault = errors.LibraryFull("l.db")
    desk.draft.set_body("Nowhere else.")
    desk.library.open(second.id)
    assert desk.failures
    assert desk.draft.story is not None
    assert desk.draft.story.body == "Nowhere else."


def test_the_last_of_two_choices_opens(desk: Desk):
    first, second = desk.put(), desk.put(filing=Filing())
    desk.runner.is_holding = True
    desk.library.open(first.id)
    desk.library.open(second.id)
    desk.let_go()
    assert desk.opened == [second]


def test_a_story_that_is_gone_is_told(desk: Desk):
    desk.library.open("no-such-id")
    assert len(desk.failures) == 1
    assert desk.opened == []


def test_a_blank_story_leaves_nothing_behind_until_it_is_typed_in(desk: Desk):
    desk.library.create("tr")
    story = desk.opened[-1]
    assert story.filing.language == "tr"
    assert desk.db["stories"].count == 0
    desk.draft.set_body("H")
    assert desk.db["stories"].count == 1


def test_an_imported_story_is_stored_under_a_slug_of_its_own_and_opens(desk: Desk):
    there = desk.put()
    desk.library.import_story(sample_story())
    assert desk.draft.story is not None
    assert desk.draft.story.filing.slug == f"{there.filing.slug}-2"
    assert desk.db["stories"].count == 2


def test_a_duplicate_is_a_fresh_draft(desk: Desk):
    times = replace(sample_story().times, first_published=MORNING)
    story = desk.put(status=Status.PUBLISHED, times=times, revision=9)
    desk.library.open(story.id)
    desk.draft.set_body("Newest words.")
    desk.library.duplicate(story.id)
    copy = desk.draft.story
    assert copy is not None
    assert copy.id != story.id
    assert (copy.status, copy.revision, copy.body) == (Status.DRAFT, 0, "Newest words.")
    assert copy.times.first_published is None
    assert stories.get(desk.db, copy.id) == copy


def test_status_of_open_and_other_stories_changes_without_a_race(desk: Desk):
    first, second = desk.put(), desk.put(filing=Filing())
    desk.library.open(first.id)
    desk.draft.set_body("Typed.")
    desk.library.set_status([first.id, second.id], Status.READY)
    assert [desk.status_of(each) for each in (first, second)] == [Status.READY] * 2
    assert stories.get(desk.db, first.id).body == "Typed."
    assert desk.db["stories"].count == 2


def test_a_status_set_while_the_story_was_opening_is_no_race(desk: Desk):
    story = desk.put()
    desk.runner.is_holding = True
    desk.library.open(story.id)
    desk.library.set_status([story.id], Status.READY)
    desk.let_go()
    desk.draft.set_body("Typed.")
    desk.clock.advance(500)
    assert desk.status_of(story) is Status.READY
    assert desk.db["stories"].count == 1


def test_spike_and_undo(desk: Desk):
    first, second = desk.put(status=Status.READY), desk.put(filing=Filing())
    desk.library.refresh(StoryQuery())
    desk.library.open(first.id)
    desk.library.spike([first.id, second.id])
    assert desk.listed_ids == set()
    assert set(desk.spiked[-1]) == {first.id, second.id}
    desk.library.undo_spike()
    assert desk.status_of(first) is Status.READY
    assert desk.status_of(second) is Status.DRAFT
    assert desk.listed_ids == {first.id, second.id}


def test_only_spiked_stories_are_deleted_and_the_open_one_makes_way(desk: Desk):
    first, second = desk.put(status=Status.SPIKED), desk.put(filing=Filing())
    desk.library.delete([second.id])
    assert desk.failures
    desk.library.open(first.id)
    desk.library.delete([first.id])
    assert desk.db["stories"].count == 1
    assert desk.draft.story is not None
    assert desk.draft.story.id != first.id


def test_the_list_survives_a_library_that_does_not_answer(desk: Desk, monkeypatch):
    def fail(_job, _done=None, failed=None):
        assert failed is not None
        failed(errors.LibraryLocked("l.db"))

    with monkeypatch.context() as patch:
        patch.setattr(
            desk.runner, "reading", lambda job, done=None, failed=None: fail(job, done, failed)
        )
        desk.library.refresh(StoryQuery())
    assert len(desk.failures) == 1
    desk.library.refresh(StoryQuery())
    assert len(desk.pages) == 1
