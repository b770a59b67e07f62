"""A library with any number of invented stories, the same for the same number."""

from __future__ import annotations

import datetime as dt
import itertools
import random
import uuid
from pathlib import Path

from db.records import Author, Byline, Filing, Head, Place, Source, Status, Story, Times
from db.store import library, stories

START = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
SECTIONS = ("World", "Politics", "Economy", "Culture", "Sport", "Yerel")
NAMES = ("Deniz Kaya", "Işıl Aksoy", "Tomás Ortega", "Mara Lindqvist", "John Reed", "Aylin Demir")
STATUSES = (*[Status.PUBLISHED] * 7, Status.DRAFT, Status.IN_REVIEW, Status.SPIKED)
WORDS_A_STORY = 350
BATCH = 2000


def stock_library(path: Path, count: int) -> None:
    """Fill a new library at `path`; every story holds “the”, one in a thousand “quayside”."""
    db = library.open_library(path)
    chance = random.Random(count)
    vocabulary = _vocabulary(chance, 30_000)
    weights = list(itertools.accumulate(1 / rank for rank in range(2, len(vocabulary) + 2)))
    for batch in range(0, count, BATCH):
        with db.atomic():
            for index in range(batch, min(batch + BATCH, count)):
                story = _story(chance, index, vocabulary, weights)
                place = Place(story.id, 10, 20) if index == count - 1 else None
                stories.add(db, story, words=WORDS_A_STORY, place=place)
    library.close_library(db)


def _vocabulary(chance: random.Random, size: int) -> list[str]:
    syllables = ("ka", "ro", "the", "mi", "ış", "lan", "dor", "sé", "ve", "tu", "nas", "gö", "ber")
    found: dict[str, None] = {"the": None, "harbour": None, "strike": None}
    while len(found) < size:
        found["".join(chance.choices(syllables, k=chance.randint(2, 5)))] = None
    return list(found)


def _story(
    chance: random.Random, index: int, vocabulary: list[str], weights: list[float]
) -> Story:
    words = chance.choices(vocabulary, cum_weights=weights, k=WORDS_A_STORY)
    words.insert(3, "the")
    if index % 1000 == 7:
        words.insert(40, "quayside")
    paragraphs = [" ".join(words[at : at + 50]) + "." for at in range(0, len(words), 50)]
    moment = START + dt.timedelta(minutes=chance.randrange(3_000_000))
    return Story(
        id=str(uuid.UUID(int=chance.getrandbits(128), version=4)),
        times=Times(moment, moment),
        revision=1,
        status=chance.choice(STATUSES),
        head=Head(kicker="Wire", headline=" ".join(words[:8]), deck=" ".join(words[8:20])),
        byline=Byline((Author(chance.choice(NAMES)),)),
        filing=Filing(
            slug=f"story-{index}",
            section=chance.choice(SECTIONS),
            keywords=tuple(words[20:23]),
            language=chance.choice(("en", "tr")),
        ),
        source=Source(name="Harbour Wire"),
        body="\n\n".join(paragraphs),
    )
