"""The bytes of pictures."""

from __future__ import annotations

import pytest
from sqlite_utils import Database

from db import errors
from db.records import PictureFile, Status
from db.store import pictures, stories
from tests.db.samples import NOON, sample

PIER = PictureFile("pier.jpg", b"\xff\xd8\x00bytes", "image/jpeg", 1200, 800)


def test_a_picture_comes_back_as_it_was(db: Database) -> None:
    story = sample()
    stories.add(db, story)
    changes = pictures.add(db, story.id, PIER)
    assert (changes.stories, changes.tables) == ({story.id}, {"pictures"})
    assert pictures.get(db, story.id, "pier.jpg") == PIER


def test_the_same_name_replaces(db: Database) -> None:
    story = sample()
    stories.add(db, story)
    pictures.add(db, story.id, PIER)
    newer = PictureFile("pier.jpg", b"newer", "image/png", 1, 2)
    pictures.add(db, story.id, newer)
    assert pictures.get(db, story.id, "pier.jpg") == newer
    assert pictures.names(db, story.id) == ("pier.jpg",)


def test_a_picture_of_no_story_is_refused(db: Database) -> None:
    with pytest.raises(errors.StoryMissing):
        pictures.add(db, "gone", PIER)


def test_a_missing_or_damaged_picture_is_named(db: Database) -> None:
    story = sample()
    stories.add(db, story)
    with pytest.raises(errors.PictureMissing, match="pier"):
        pictures.get(db, story.id, "pier.jpg")
    pictures.add(db, story.id, PIER)
    db.execute("UPDATE pictures SET bytes = x'00'")
    with pytest.raises(errors.PictureMissing, match="pier"):
        pictures.get(db, story.id, "pier.jpg")


def test_pictures_go_with_their_story(db: Database) -> None:
    story = sample()
    stories.add(db, story)
    pictures.add(db, story.id, PIER)
    stories.set_status(db, [story.id], Status.SPIKED, NOON)
    stories.delete(db, [story.id])
    assert pictures.names(db, story.id) == ()
