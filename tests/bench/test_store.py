"""The library with 100,000 stories: list, search, first page, saving."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from sqlite_utils import Database

from db.records import Order, Place, Status, StoryQuery
from db.store import stories
from db.store.first_page import first_page
from db.store.library import close_library, open_library
from db.store.search import counts, facets, page
from tests.bench.stock import WORDS_A_STORY

pytestmark = pytest.mark.timeout(900)


@pytest.fixture(scope="module")
def path(big_library: Path) -> Path:
    return big_library


@pytest.fixture
def reader(path: Path) -> Iterator[Database]:
    db = open_library(path, readonly=True)
    yield db
    close_library(db)


@pytest.mark.parametrize(
    "query",
    [
        pytest.param(StoryQuery(), id="list"),
        pytest.param(StoryQuery(order=Order.HEADLINE), id="list by headline"),
        pytest.param(StoryQuery(statuses=(Status.DRAFT,)), id="list of drafts"),
        pytest.param(StoryQuery(section="World"), id="list of a section"),
        pytest.param(StoryQuery(author="Deniz Kaya"), id="list of an author"),
        pytest.param(StoryQuery(text="quayside"), id="rare word"),
        pytest.param(StoryQuery(text="the "), id="word in every story"),
        pytest.param(StoryQuery(text="the quayside"), id="both"),
        pytest.param(StoryQuery(text="t"), id="one letter"),
        pytest.param(StoryQuery(text="th"), id="two letters"),
        pytest.param(StoryQuery(text="quay"), id="beginning of a rare word"),
        pytest.param(StoryQuery(text="harbou"), id="beginning of a frequent word"),
        pytest.param(StoryQuery(text="harbour strike"), id="two frequent words"),
        pytest.param(StoryQuery(text="harbour by:deniz"), id="frequent word by an author"),
        pytest.param(StoryQuery(text="harbour after:2024"), id="frequent word since a day"),
    ],
)
def test_page(benchmark: BenchmarkFixture, reader: Database, query: StoryQuery) -> None:
    assert benchmark(page, reader, query).rows


def test_counts(benchmark: BenchmarkFixture, reader: Database) -> None:
    assert benchmark(counts, reader)


def test_facets(benchmark: BenchmarkFixture, reader: Database) -> None:
    assert benchmark(facets, reader).authors


def test_first_page(benchmark: BenchmarkFixture, path: Path) -> None:
    found = benchmark(first_page, path)
    assert found.open_story
    assert len(found.page.rows) == StoryQuery().limit


@pytest.mark.parametrize("words", [WORDS_A_STORY, 10_000])
def test_save(benchmark: BenchmarkFixture, path: Path, words: int) -> None:
    db = open_library(path)
    place = stories.last_open(db)
    assert place
    story = stories.get(db, place.story_id)
    text = " ".join(itertools.islice(itertools.cycle(story.body.split()), words))
    revisions = itertools.count(story.revision)

    def save() -> None:
        revision = next(revisions)
        newer = replace(story, revision=revision + 1, body=f"{text} {revision}")
        stories.save(db, newer, committed=revision, words=words, place=Place(story.id, revision))

    benchmark.pedantic(save, rounds=100)
    assert stories.get(db, story.id).revision > story.revision
    close_library(db)
