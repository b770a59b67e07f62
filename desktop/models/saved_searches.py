"""Searches of the story list as the settings keep them: plain texts by field."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from db.records import Order, Status, StoryQuery

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FIELDS = ("text", "section", "author", "language")
ORDER, STATUS = "order", "status"


def saved(query: StoryQuery) -> tuple[str, ...]:
    """Write what a query asks for as ``field=value``; what it leaves open is left out."""
    asked = [(field, getattr(query, field)) for field in FIELDS]
    asked += [(STATUS, status.value) for status in query.statuses]
    asked += [(ORDER, query.order.value)] if query.order is not Order.UPDATED else []
    return tuple(f"{field}={value}" for field, value in asked if value)


def query_of(parts: Sequence[str]) -> StoryQuery:
    """Read a query; what a newer Copydesk wrote and this one does not know is passed over."""
    query: dict[str, object] = {}
    statuses: list[Status] = []
    for part in parts:
        field, _, value = part.partition("=")
        if field in FIELDS:
            query[field] = value
        elif field == STATUS:
            with suppress(ValueError):
                statuses.append(Status(value))
        elif field == ORDER:
            with suppress(ValueError):
                query[field] = Order(value)
    return StoryQuery(**query, statuses=tuple(statuses))  # pyright: ignore[reportArgumentType]


def name_of(query: StoryQuery, searches: Mapping[str, Sequence[str]]) -> str:
    """Find under which name a query is kept, "" where under none."""
    parts = set(saved(query))
    return next((name for name, kept in searches.items() if set(kept) == parts), "")


def is_worth_saving(query: StoryQuery) -> bool:
    """Tell whether a query narrows the list at all."""
    return any(not part.startswith(f"{ORDER}=") for part in saved(query))
