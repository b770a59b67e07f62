"""Versions in the library: every byte comes back, and damage is noticed."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

import pytest
from hypothesis import given
from sqlite_utils import Database

from db import errors
from db.changes import Changes
from db.records import Head, Reason, Status, Story
from db.store import stories, versions
from db.store.library import open_library
from tests.db import strategies
from tests.db.samples import NOON, sample

WORDS = ("quay", "crane", "harbour", "wage", "strike", "vessel", "talks", "Friday", "union")


def kept(
    db: Database, story: Story, reason: Reason = Reason.TYPED, minutes: float = 0, note: str = ""
) -> Changes:
    moment = NOON + dt.timedelta(minutes=minutes)
    return versions.add(db, story, reason=reason, moment=moment, note=note)


def stored(db: Database, body: str = "One.", **fields: object) -> Story:
    story = sample(body, **fields)  # type: ignore[arg-type]
    stories.add(db, story)
    return story


def prose(words: int, seed: int = 1) -> str:
    chance = random.Random(seed)
    return " ".join(f"{chance.choice(WORDS)}{chance.randrange(900)}" for _ in range(words))


@given(strategies.stories(), strategies.stories())
def test_every_field_comes_back(first: Story, second: Story) -> None:
    db = open_library(None)
    second = replace(second, id=first.id)
    stories.add(db, first)
    kept(db, first, Reason.IMPORTED)
    kept(db, second, Reason.NAMED)
    rows = versions.page(db, first.id)
    assert [versions.get(db, row.number).story for row in reversed(rows)] == [first, second]
    assert not versions.damaged(db)
    db.close()


def test_a_row_tells_when_why_and_how_long(db: Database) -> None:
    story = stored(db, "Four words stand here.")
    changes = versions.add(
        db, story, reason=Reason.NAMED, moment=NOON, note="before the union called", words=4
    )
    assert changes == Changes(frozenset({story.id}), frozenset({"versions"}))
    [row] = versions.page(db, story.id)
    assert (row.moment, row.reason, row.note, row.words, row.parent) == (
        NOON,
        Reason.NAMED,
        "before the union called",
        4,
        0,
    )
    assert versions.get(db, row.number).row == row


def test_newest_first_and_each_story_its_own(db: Database) -> None:
    one, other = stored(db), stored(db)
    kept(db, one, minutes=1)
    kept(db, replace(one, body="Two."), minutes=3)
    kept(db, other, minutes=2)
    assert [row.moment.minute for row in versions.page(db, one.id)] == [3, 1]
    assert len(versions.page(db, other.id)) == 1


def test_the_same_text_is_not_kept_twice(db: Database) -> None:
    story = stored(db)
    kept(db, story)
    assert not kept(db, story, Reason.LEFT, 1)
    kept(db, story, Reason.NAMED, 2, "mine")
    [row] = versions.page(db, story.id)
    assert (row.reason, row.note, row.moment.minute) == (Reason.NAMED, "mine", 2)
    assert not kept(db, story, Reason.LEFT, 3)
    kept(db, story, Reason.EXPORTED, 4)
    assert [row.reason for row in versions.page(db, story.id)] == [
        Reason.EXPORTED,
        Reason.NAMED,
    ]


def test_a_story_that_is_not_there_has_no_versions(db: Database) -> None:
    with pytest.raises(errors.StoryMissing):
        kept(db, sample())
    with pytest.raises(errors.VersionMissing):
        versions.get(db, 7)


def test_versions_go_with_their_story(db: Database) -> None:
    story = stored(db, status=Status.SPIKED)
    kept(db, story)
    stories.delete(db, [story.id])
    assert db.execute("SELECT count(*) FROM versions").fetchone() == (0,)


def test_the_first_is_plain_and_the_rest_cost_little(db: Database) -> None:
    story = stored(db, prose(700))
    kept(db, story)
    for edit in range(1, 101):
        body = f"{story.body} {prose(edit, seed=edit)}"
        kept(db, replace(story, body=body, revision=edit), minutes=edit)
    sizes = [
        (base, size)
        for base, size in db.execute("SELECT base, length(record) FROM versions ORDER BY number")
    ]
    assert sizes[0] == (None, len(versions.to_bytes(story)))
    assert all(base == 1 for base, _size in sizes[1:])
    assert max(size for _base, size in sizes[1:]) < sizes[0][1] / 4


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE versions SET record = zeroblob(length(record)) WHERE number = 2",
        "UPDATE versions SET record = substr(record, 1, length(record) / 2) WHERE number = 2",
        "UPDATE versions SET record = x'' WHERE number = 2",
        "UPDATE versions SET sha256 = 'x' WHERE number = 2",
        "UPDATE versions SET reason = 'no reason' WHERE number = 2",
    ],
)
def test_a_damaged_version_is_noticed(db: Database, spoil: str) -> None:
    story = stored(db)
    for number in range(1, 4):
        kept(db, replace(story, body=f"Text {number}.", revision=number), minutes=number)
    assert versions.get(db, 2).story.body == "Text 2."
    with db.atomic():
        db.execute(spoil)
    with pytest.raises(errors.VersionDamaged):
        versions.get(db, 2)
    assert versions.get(db, 3).story.body == "Text 3."
    assert versions.damaged(db) == (2,)
    assert len(versions.page(db, story.id)) == (2 if "reason" in spoil else 3)


def test_a_damaged_first_version_is_no_dictionary_any_more(db: Database) -> None:
    story = stored(db)
    kept(db, story)
    with db.atomic():
        db.execute("UPDATE versions SET record = zeroblob(length(record))")
    kept(db, replace(story, body="Two.", revision=1), minutes=1)
    kept(db, replace(story, body="Three.", revision=2), minutes=2)
    assert versions.get(db, 3).story.body == "Three."
    assert versions.damaged(db) == (1,)


def test_thinning_spares_the_first_and_what_is_kept(db: Database) -> None:
    story = stored(db)
    for number in range(1, 7):
        reason = Reason.NAMED if number == 3 else Reason.TYPED
        kept(db, replace(story, body=f"{number}", revision=number), reason, minutes=number)
    later = NOON + dt.timedelta(days=3)
    assert not versions.thin(db, story.id, NOON + dt.timedelta(hours=1))
    assert versions.thin(db, story.id, later).stories == {story.id}
    assert [row.number for row in versions.page(db, story.id)] == [6, 3, 1]
    assert [versions.get(db, n).story.body for n in (6, 3, 1)] == ["6", "3", "1"]
    assert not versions.thin(db, story.id, later)


def test_the_parent_is_the_newest_text_both_grew_from(db: Database) -> None:
    story = stored(db)
    assert versions.parent_of(db, story.id, 9) == 0
    for number, revision in enumerate((2, 5, 9), 1):
        kept(db, replace(story, revision=revision), minutes=number)
    kept(db, replace(story, revision=6, body="branch"), Reason.BRANCH, 9)
    assert versions.parent_of(db, story.id, 7) == 2


def test_broken_characters_are_said_plainly(db: Database) -> None:
    story = stored(db)
    with pytest.raises(errors.IllegalText):
        kept(db, replace(story, head=Head(headline="\ud800")))
    assert not versions.page(db, story.id)
