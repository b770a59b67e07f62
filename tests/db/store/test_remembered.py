"""Names, places and sources are gathered from stories, the newest use first."""

from dataclasses import replace
from datetime import timedelta

from sqlite_utils import Database

from db.records import Author, Byline, Role, Source, Status
from db.store import stories
from db.store.remembered import remembered
from tests.db.samples import NOON, sample


def test_each_is_named_once_and_the_newest_use_counts(db: Database) -> None:
    ines = Author("Ines Okonjo", Role.PHOTOGRAPHER, url="https://o.example")
    new = sample(
        updated=NOON + timedelta(hours=1), source=Source("Coast", credit="C", original="secret")
    )
    stories.add(db, sample(authors=("ines okonjo", "Ana Ruiz")))
    stories.add(db, replace(new, byline=Byline((ines,))))
    found = remembered(db)
    assert found.contributors == (ines, Author("Ana Ruiz"))
    assert found.sources == (Source("Coast", credit="C"),)


def test_spiked_stories_are_forgotten(db: Database) -> None:
    stories.add(db, sample(authors=("Ana Ruiz",), status=Status.SPIKED))
    assert remembered(db).contributors == ()


def test_a_slug_is_taken_by_another_story_alone(db: Database) -> None:
    story = sample(slug="tides")
    stories.add(db, story)
    assert stories.has_slug(db, "tides")
    assert not stories.has_slug(db, "tides", but=story.id)
