"""People, places and sources of stories written before, for forms that complete them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from sqlite_utils import Database

from db import schema
from db.folding import fold
from db.records import Remembered, Source
from db.store.connection import rows
from db.store.library import reading

T = TypeVar("T")

LATEST = 2_000
"""Stories looked through: a few milliseconds, whatever the library holds."""

_COLUMNS = (
    "authors, dateline_place, dateline_agency, source_name, source_url, source_credit, "
    "source_rights, keywords"
)


def remembered(db: Database) -> Remembered:
    """Gather from the newest stories that are not spiked; the newest use of a name counts."""
    with reading(db) as connection:
        found = list(
            rows(
                connection.execute(
                    f"SELECT {_COLUMNS} FROM stories WHERE {schema.NOT_SPIKED} "
                    "ORDER BY updated DESC LIMIT ?",
                    (LATEST,),
                )
            )
        )
    authors = (author for row in found for author in schema.read_authors(row["authors"]))
    return Remembered(
        contributors=_by_name((author.name, author) for author in authors),
        places=_words(row["dateline_place"] for row in found),
        agencies=_words(row["dateline_agency"] for row in found),
        sources=_by_name((row["source_name"], _source(row)) for row in found),
        keywords=_words(word for row in found for word in json.loads(row["keywords"])),
    )


def _source(row: Any) -> Source:
    return Source(
        name=row["source_name"],
        url=row["source_url"],
        credit=row["source_credit"],
        rights=row["source_rights"],
    )


def _by_name(named: Iterator[tuple[str, T]]) -> tuple[T, ...]:
    """Keep the first of each name, in any case and with any accents."""
    kept: dict[str, T] = {}
    for name, value in named:
        if name:
            kept.setdefault(fold(name), value)
    return tuple(kept.values())


def _words(words: Iterable[str]) -> tuple[str, ...]:
    return _by_name((word, word) for word in words)
