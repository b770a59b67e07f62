"""Published stories stand beside one another, by date and within their section."""

import datetime as dt
from dataclasses import replace

import pytest
from sqlite_utils import Database

from db.records import Status, Story
from db.store import published, stories
from tests.db.samples import NOON, sample


def out(
    db: Database, day: int, section: str = "World", status: Status = Status.PUBLISHED
) -> Story:
    story = sample(f"Day {day}.", section=section, status=status)
    moment = NOON + dt.timedelta(days=day)
    story = replace(story, times=replace(story.times, first_published=moment))
    stories.add(db, story)
    return story


@pytest.fixture
def run(db: Database) -> list[Story]:
    return [
        out(db, 1),
        out(db, 2, "Sport"),
        out(db, 3, status=Status.CORRECTED),
        out(db, 4, status=Status.SPIKED),
        out(db, 5, status=Status.DRAFT),
        out(db, 6, "Sport"),
        out(db, 7),
    ]


def test_neighbours_by_date(db: Database, run: list[Story]) -> None:
    middle = run[2]
    assert published.before(db, middle, in_section=False) == run[1].id
    assert published.after(db, middle, in_section=False) == run[5].id


def test_neighbours_within_the_section(db: Database, run: list[Story]) -> None:
    middle = run[2]
    assert published.before(db, middle, in_section=True) == run[0].id
    assert published.after(db, middle, in_section=True) == run[6].id


def test_the_ends_have_one_neighbour_and_a_draft_has_none(db: Database, run: list[Story]) -> None:
    assert published.before(db, run[0], in_section=False) == ""
    assert published.after(db, run[6], in_section=False) == ""
    draft = sample("Not out.", section="World")
    stories.add(db, draft)
    assert published.before(db, draft, in_section=False) == ""
    assert published.after(db, draft, in_section=False) == ""


def test_the_newest_of_a_section(db: Database, run: list[Story]) -> None:
    assert published.newest_of_section(db, run[0], 9) == (run[6].id, run[2].id)
    assert published.newest_of_section(db, run[0], 1) == (run[6].id,)


def test_the_index_answers(db: Database, run: list[Story]) -> None:
    for sql in (
        "SELECT id FROM stories WHERE first_published < '2026' ORDER BY first_published DESC",
        "SELECT id FROM stories WHERE section = 'World' AND first_published > '2026'",
    ):
        [plan] = [row["detail"] for row in db.query(f"EXPLAIN QUERY PLAN {sql}")]
        assert "stories_by_publication" in plan
        assert "SCAN" not in plan
