"""A hundred versions of a story: what they weigh, and how long keeping and showing takes."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from sqlite_utils import Database

from db.records import Reason, Story
from db.store import stories, versions
from db.store.library import close_library, open_library
from desktop.core.compare.stories import compare_stories
from tests.fakes import MORNING, sample_story

VERSIONS = 100
BUDGET_KB = {700: 250, 10_000: 3000}
"""What a hundred versions may weigh, by the story's words (durability.md: 2 kB at 700)."""


def grown(words: int, share: float = 1.0) -> str:
    """Write a story of paragraphs; a smaller share is an earlier state of the same."""
    chance = random.Random(7)
    stock = ["".join(chance.choices("aeiorstnldmkp", k=chance.randint(2, 9))) for _ in range(2000)]
    text = chance.choices(stock, weights=[1 / (n + 1) for n in range(2000)], k=words)
    text = text[: int(words * share)]
    return "\n\n".join(" ".join(text[at : at + 50]) for at in range(0, len(text), 50))


@pytest.fixture(params=BUDGET_KB, ids=lambda words: f"{words} words")
def story(request: pytest.FixtureRequest) -> Story:
    return sample_story(body=grown(request.param))


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    db = open_library(tmp_path / "library.db")
    yield db
    close_library(db)


def keep(db: Database, story: Story, number: int) -> None:
    """Keep a state of a story that grows to its end, as a day of writing does."""
    words = len(story.body.split())
    body = grown(words, (number + 1) / VERSIONS)
    moment = MORNING + dt.timedelta(minutes=number)
    state = replace(story, body=body, revision=number)
    versions.add(db, state, reason=Reason.NAMED, moment=moment, words=words)


def test_keeping(benchmark: BenchmarkFixture, db: Database, story: Story) -> None:
    stories.add(db, story)
    numbers = iter(range(VERSIONS))
    benchmark.pedantic(lambda: keep(db, story, next(numbers)), rounds=VERSIONS)
    [(weight,)] = db.execute("SELECT sum(length(record)) FROM versions").fetchall()
    words = len(story.body.split())
    print(f"\n{VERSIONS} versions of {words} words: {weight / 1000:.0f} kB")
    assert weight < BUDGET_KB[words] * 1000


def test_listing(benchmark: BenchmarkFixture, db: Database, story: Story) -> None:
    stories.add(db, story)
    for number in range(VERSIONS):
        keep(db, story, number)
    assert len(benchmark(versions.page, db, story.id)) == VERSIONS


def test_fetching(benchmark: BenchmarkFixture, db: Database, story: Story) -> None:
    stories.add(db, story)
    for number in range(10):
        keep(db, story, number)
    assert benchmark(versions.get, db, 9).story.id == story.id


@pytest.mark.parametrize("edits", [10, 500])
def test_comparing(benchmark: BenchmarkFixture, story: Story, edits: int) -> None:
    chance, words = random.Random(3), story.body.split(" ")
    for _ in range(edits):
        words[chance.randrange(len(words))] = f"edit{chance.randrange(99)}"
    assert benchmark(compare_stories, story, replace(story, body=" ".join(words)))
