"""A story with the very same words is found, and no other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlite_utils import Database

from db.records import Head, Status, Story
from db.store import stories
from db.store.duplicates import same_headline, same_words
from db.store.library import open_library
from tests.db.samples import sample


def twin(story: Story, **changes: object) -> Story:
    return replace(story, id="twin", **changes)  # type: ignore[arg-type]


@pytest.fixture
def db() -> Database:
    return open_library(None)


def test_the_same_headline_and_body_are_the_same_words(db: Database) -> None:
    story = sample("Dock workers walked out.", headline="Harbour strike")
    stories.add(db, story)
    assert same_words(db, twin(story)) == story.id
    assert same_words(db, story) == ""


@pytest.mark.parametrize(
    "changes", [{"body": "Other words."}, {"head": Head(headline="Another headline")}]
)
def test_another_headline_or_body_is_another_story(
    db: Database, changes: dict[str, object]
) -> None:
    story = sample("Dock workers walked out.", headline="Harbour strike")
    stories.add(db, story)
    assert same_words(db, twin(story, **changes)) == ""


def test_a_spiked_story_does_not_count(db: Database) -> None:
    stories.add(
        db, sample("Dock workers walked out.", headline="Harbour strike", status=Status.SPIKED)
    )
    assert (
        same_words(db, twin(sample("Dock workers walked out.", headline="Harbour strike"))) == ""
    )


def test_stories_without_a_headline_are_compared_by_their_body(db: Database) -> None:
    story = sample("Dock workers walked out.")
    stories.add(db, story)
    assert same_words(db, twin(story)) == story.id


def test_the_index_is_used(db: Database) -> None:
    from db.store import duplicates

    values = {"sort_key": "a", "headline": "a", "digest": "a", "id": "a"}
    plan = db.execute(f"EXPLAIN QUERY PLAN {duplicates._SAME}", values).fetchall()
    assert any("stories_by_headline" in str(row) for row in plan)


def test_the_same_headline_over_other_words_is_found_too(db: Database) -> None:
    story = sample("Dock workers walked out.", headline="Harbour strike")
    stories.add(db, story)
    later = twin(story, body="Dock workers went back.")
    assert same_words(db, later) == ""
    assert same_headline(db, later) == story.id
    assert same_headline(db, story) == ""
    assert same_headline(db, twin(story, head=Head(headline="Harbour"))) == ""


def test_stories_without_a_headline_are_nobodys_namesakes(db: Database) -> None:
    stories.add(db, sample("Dock workers walked out.", headline=""))
    assert same_headline(db, twin(sample("Others.", headline=""))) == ""


def test_a_spiked_namesake_does_not_count(db: Database) -> None:
    story = sample("Dock workers walked out.", headline="Harbour strike")
    stories.add(db, replace(story, status=Status.SPIKED))
    assert same_headline(db, twin(story)) == ""
