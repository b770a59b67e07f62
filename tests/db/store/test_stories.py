"""Adding, saving, getting and deleting stories."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from sqlite_utils import Database

from db import errors
from db.records import Head, Place, Status, Story, StoryQuery
from db.schema import body_digest
from db.store import stories
from db.store.library import open_library
from db.store.search import counts, page
from tests.db.samples import NOON, sample
from tests.db.strategies import stories as any_story

LATER = NOON + dt.timedelta(hours=1)


def whole_library(db: Database) -> list[tuple[object, ...]]:
    return [
        row
        for table in ("stories", "search_text", "places", "pictures", "tallies")
        for row in db.execute(f"SELECT * FROM {table}").fetchall()
    ]


@given(any_story())
def test_a_story_comes_back_as_it_was(story: Story) -> None:
    with open_library(None) as db:
        stories.add(db, story)
        assert stories.get(db, story.id) == story


@given(any_story(), any_story())
def test_a_saved_story_comes_back_as_it_was(first: Story, second: Story) -> None:
    second = replace(second, id=first.id)
    with open_library(None) as db:
        stories.add(db, first)
        stories.save(db, second, committed=first.revision)
        assert stories.get(db, first.id) == second
        assert len(page(db, StoryQuery(statuses=tuple(Status))).rows) == 1


def test_a_write_tells_what_it_touched(db: Database) -> None:
    story = sample()
    added = stories.add(db, story)
    assert added.stories == {story.id}
    assert added.tables == {"stories"}
    saved = stories.save(db, story, committed=0, place=Place(story.id, 2, 3))
    assert saved.tables == {"stories", "places"}


def test_words_and_digest_lie_in_the_row(db: Database) -> None:
    story = sample("Liman sustu.")
    stories.add(db, story, words=2)
    row = db.execute("SELECT words, body_sha256 FROM stories").fetchone()
    assert row == (2, body_digest("Liman sustu."))


def test_a_lost_race_leaves_everything_untouched(db: Database) -> None:
    story = sample("first")
    stories.add(db, story)
    stories.save(db, replace(story, revision=1, body="second"), committed=0)
    before = whole_library(db)
    with pytest.raises(errors.StaleRevision):
        stories.save(
            db, replace(story, revision=1, body="other"), committed=0, place=Place(story.id, 9, 9)
        )
    assert whole_library(db) == before
    assert not db.conn.in_transaction


def test_saving_a_deleted_story_says_so(db: Database) -> None:
    with pytest.raises(errors.StoryMissing):
        stories.save(db, sample(), committed=0)


def test_getting_what_is_not_there_says_so(db: Database) -> None:
    with pytest.raises(errors.StoryMissing, match="gone"):
        stories.get(db, "gone")


@pytest.mark.parametrize(
    "damage", ["status = 'burnt'", "authors = '['", "authors = '[{}]'", "created = 'once'"]
)
def test_a_row_changed_by_hand_is_named(db: Database, damage: str) -> None:
    story = sample()
    stories.add(db, story)
    db.execute(f"UPDATE stories SET {damage}")
    with pytest.raises(errors.StoryUnreadable, match=story.id):
        stories.get(db, story.id)


def test_a_status_is_given_to_many_and_raises_their_revision(db: Database) -> None:
    first, second, third = sample(), sample(), sample(status=Status.SPIKED)
    for story in (first, second, third):
        stories.add(db, story)
    changes = stories.set_status(db, [first.id, third.id, "gone"], Status.SPIKED, LATER)
    assert changes.stories == {first.id}
    spiked = stories.get(db, first.id)
    assert (spiked.status, spiked.revision, spiked.times.modified) == (Status.SPIKED, 1, LATER)
    assert stories.get(db, second.id) == second
    assert counts(db)[Status.SPIKED] == 2
    assert counts(db)[Status.DRAFT] == 1


def test_a_status_that_changes_nothing_touches_nothing(db: Database) -> None:
    assert not stories.set_status(db, ["gone"], Status.READY, LATER)


def test_only_spiked_stories_are_deleted(db: Database) -> None:
    draft, spiked = sample("draft"), sample("spiked", status=Status.SPIKED)
    for story in (draft, spiked):
        stories.add(db, story, place=Place(story.id))
    before = whole_library(db)
    with pytest.raises(errors.NotSpiked):
        stories.delete(db, [draft.id, spiked.id])
    assert whole_library(db) == before
    assert stories.delete(db, [spiked.id, "gone"]).stories == {spiked.id}
    assert stories.get(db, draft.id) == draft
    assert counts(db)[Status.SPIKED] == 0
    assert [row["story_id"] for row in db["places"].rows] == [draft.id]


def test_slugs_in_use_are_all_stories(db: Database) -> None:
    port = sample(slug="port")
    for story in (port, sample(slug="strike", status=Status.SPIKED), sample()):
        stories.add(db, story)
    assert stories.slugs(db) == {"port", "strike"}
    assert stories.slugs(db, but=port.id) == {"strike"}


def test_slugs_of_several_stories(db: Database) -> None:
    for slug in ("port", "strike", "port", "", ""):
        stories.add(db, sample(slug=slug))
    assert stories.shared_slugs(db) == {"port"}


def test_the_desk_remembers_one_open_story_and_each_place(db: Database) -> None:
    first, second = sample(), sample()
    stories.add(db, first)
    stories.add(db, second)
    assert stories.last_open(db) is None
    stories.remember_open(db, first.id, 5, 100)
    changes = stories.remember_open(db, second.id, 7, 200)
    assert changes.tables == {"places"}
    assert stories.last_open(db) == Place(second.id, 7, 200)
    assert stories.place(db, first.id) == Place(first.id, 5, 100)
    assert stories.get(db, second.id).revision == 0


def test_a_story_never_opened_begins_at_its_beginning(db: Database) -> None:
    assert stories.place(db, "new") == Place("new", 0, 0)


def test_a_place_in_no_story_is_refused(db: Database) -> None:
    with pytest.raises(errors.StoryMissing):
        stories.remember_open(db, "gone", 0, 0)


@pytest.mark.parametrize("broken", [{"body": "a\ud800"}, {"head": Head(headline="\udcff")}])
def test_half_a_character_is_refused_and_nothing_changes(
    db: Database, broken: dict[str, Any]
) -> None:
    story = sample("whole")
    stories.add(db, story)
    before = whole_library(db)
    with pytest.raises(errors.IllegalText):
        stories.save(db, replace(story, revision=1, **broken), committed=0)
    with pytest.raises(errors.IllegalText):
        stories.get(db, "\udcff")
    assert whole_library(db) == before
    assert not db.conn.in_transaction
