"""Stories for the tests of the store, made in one line."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from db.records import Author, Byline, Filing, Head, Internal, Status, Story, Times

NOON = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)


def sample(
    body: str = "",
    *,
    headline: str = "",
    slug: str = "",
    section: str = "",
    authors: tuple[str, ...] = (),
    note: str = "",
    status: Status = Status.DRAFT,
    updated: dt.datetime = NOON,
    **fields: Any,
) -> Story:
    """Return a new story; `fields` are those of Story itself."""
    return Story(
        id=str(uuid.uuid4()),
        times=Times(NOON, updated),
        head=Head(headline=headline),
        byline=Byline(tuple(Author(name) for name in authors)),
        filing=Filing(slug=slug, section=section),
        internal=Internal(editors_note=note),
        status=status,
        body=body,
        **fields,
    )
