"""The list and the search: one page of stories, counts, and what they can be narrowed by."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from sqlite_utils import Database

from db import schema
from db.folding import fold
from db.records import Facets, Order, Status, StoryPage, StoryQuery, StoryRow
from db.store.asking import Asked, column_match, understand
from db.store.connection import driver, number, readable, rows
from db.store.cutting import Word
from db.store.library import reading
from db.store.snippets import cut_snippets

NARROW = 2000
"""With more hits than this a rank says little and costs much: newest come first."""

FREQUENT = 20_000
PROBES = 1500
"""With more than `FREQUENT` hits so many stories are asked one by one whether they are one,
before all hits are gathered."""

_WEIGHTS = "1.0, 8.0, 4.0, 2.0, 1.0, 0.0"
_ORDERS = {
    Order.UPDATED: "updated DESC",
    Order.DEADLINE: "deadline IS NULL, deadline, updated DESC",
    Order.HEADLINE: "sort_key = '', sort_key, updated DESC",
    Order.STATUS: f"{schema.STATUS_RANK}, updated DESC",
}
_COUNT_BY_STATUS = "SELECT coalesce(sum(stories), 0) FROM tallies"
_HITS = "WITH hits AS MATERIALIZED (SELECT rowid AS hit FROM search WHERE search MATCH :match)"
_RANKED_HITS = (
    f"WITH hits AS MATERIALIZED (SELECT rowid AS hit, bm25(search, {_WEIGHTS}) AS score "
    "FROM search WHERE search MATCH :match)"
)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A query as SQL: conditions on `stories`, their values, and FTS5's words in `match`.

    `is_plain` says that nothing but the status narrows the hits, `grows_far` that asking
    the index story by story is slow.
    """

    where: str
    values: dict[str, Any]
    match: str
    statuses: frozenset[Status]
    order: str
    words: tuple[Word, ...]
    is_plain: bool
    grows_far: bool
    limit: int
    offset: int


def page(db: Database, query: StoryQuery) -> StoryPage:
    """Return one page of the stories that `query` asks for; never raises on odd input.

    A search that leaves few stories ranks them by how well they match, unless the query
    asks for an order other than the newest first.
    """
    wanted = _wanted(query)
    with reading(db) as connection:
        if not wanted.match:
            return _listed(connection, wanted)
        numbers, total = _found(connection, wanted, ranked=query.order is Order.UPDATED)
        return StoryPage(_shown(connection, numbers, wanted), total, wanted.offset)


def rows_of(db: Database, ids: Sequence[str]) -> tuple[StoryRow, ...]:
    """Return the list rows of these stories in this order; ids that are gone are passed over."""
    with reading(db) as connection:
        cursor = connection.execute(
            f"SELECT {schema.LIST_COLUMNS} FROM stories "
            "WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids)),),
        )
        found = {row["id"]: readable(schema.row_to_list_row, row) for row in rows(cursor)}
    return tuple(found[story_id] for story_id in ids if story_id in found)


def counts(db: Database) -> dict[Status, int]:
    """Return how many stories stand at each status, spiked ones too."""
    with reading(db) as connection:
        counted = dict(connection.execute("SELECT status, stories FROM tallies").fetchall())
    return {status: counted.get(status.value, 0) for status in Status}


def facets(db: Database) -> Facets:
    """Return what stories that are not spiked can be narrowed by, each sorted."""
    with reading(db) as connection:
        bylines = [schema.read_authors(authors) for authors in _distinct(connection, "authors")]
        return Facets(
            sections=tuple(sorted(_distinct(connection, "section"), key=fold)),
            authors=tuple(sorted({a.name for byline in bylines for a in byline}, key=fold)),
            languages=tuple(_distinct(connection, "language")),
        )


def _wanted(query: StoryQuery) -> _Wanted:
    asked = understand(query.text)
    statuses = _statuses(query, asked)
    narrowing = _narrowing(query, asked)
    conditions = [_status_condition(statuses), *(condition for condition, _ in narrowing)]
    values: dict[str, Any] = {}
    for _, value in narrowing:
        values.update({name: _storable(text) for name, text in value.items()})
    return _Wanted(
        where=" AND ".join(conditions),
        values=values,
        match=_full_text(query, asked),
        statuses=statuses,
        order=_ORDERS[query.order],
        words=asked.words,
        is_plain=not narrowing,
        grows_far=asked.grows_far,
        limit=max(0, query.limit),
        offset=max(0, query.offset),
    )


def _full_text(query: StoryQuery, asked: Asked) -> str:
    author = column_match("byline", query.author)
    # The index by section is faster when there is nothing else to look up.
    section = column_match("section", query.section) if asked.match or author else ""
    return " AND ".join(filter(None, (asked.match, author, section)))


def _statuses(query: StoryQuery, asked: Asked) -> frozenset[Status]:
    statuses = frozenset(query.statuses) if query.statuses else None
    if asked.statuses is not None:
        statuses = asked.statuses if statuses is None else statuses & asked.statuses
    return frozenset(Status) - {Status.SPIKED} if statuses is None else statuses


def _status_condition(statuses: frozenset[Status]) -> str:
    # The second half is what the planner looks for before it takes a partial index.
    not_spiked = "" if Status.SPIKED in statuses else schema.NOT_SPIKED
    if statuses == frozenset(Status) - {Status.SPIKED}:
        return not_spiked
    named = ", ".join(f"'{status.value}'" for status in statuses)
    return " AND ".join(filter(None, (f"status IN ({named})", not_spiked)))


def _narrowing(query: StoryQuery, asked: Asked) -> list[tuple[str, dict[str, str]]]:
    found: list[tuple[str, dict[str, str]]] = []
    if query.section:
        found.append(("section = :section", {"section": query.section}))
    if query.author and not column_match("byline", query.author):
        found.append(("instr(authors, :author)", {"author": schema.author_mark(query.author)}))
    if query.language:
        found.append(("language = :language", {"language": query.language}))
    if asked.before:
        found.append(("updated < :before", {"before": asked.before.isoformat()}))
    if asked.after:
        found.append(("updated >= :after", {"after": asked.after.isoformat()}))
    return found


def _storable(text: str) -> str:
    # A lone surrogate, from an argument that was no UTF-8, cannot be handed to SQLite.
    return text.encode(errors="replace").decode()


def _listed(connection: driver.Connection, wanted: _Wanted) -> StoryPage:
    counting = _COUNT_BY_STATUS if wanted.is_plain else "SELECT count(*) FROM stories"
    total = number(connection, f"{counting} WHERE {wanted.where}", wanted.values)
    cursor = connection.execute(
        f"SELECT {schema.LIST_COLUMNS} FROM stories WHERE {wanted.where} "
        f"ORDER BY {wanted.order} LIMIT :limit OFFSET :offset",
        {**wanted.values, "limit": wanted.limit, "offset": wanted.offset},
    )
    listed = tuple(readable(schema.row_to_list_row, row) for row in rows(cursor))
    return StoryPage(listed, total, wanted.offset)


def _found(
    connection: driver.Connection, wanted: _Wanted, *, ranked: bool
) -> tuple[list[int], int]:
    """Return the numbers of the stories on the page, in order, and how many there are."""
    if _is_narrow(connection, wanted):
        numbers = _gathered(connection, wanted, by_rank=ranked and bool(wanted.words))
        return numbers[wanted.offset : wanted.offset + wanted.limit], len(numbers)
    if wanted.is_plain and not wanted.grows_far:
        total = _count_in_index(connection, wanted)
        numbers = _probed(connection, wanted) if total > FREQUENT else []
        if len(numbers) == wanted.limit:
            return numbers, total
    return _walked(connection, wanted)


def _is_narrow(connection: driver.Connection, wanted: _Wanted) -> bool:
    sql = "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)"
    return number(connection, sql, (wanted.match, NARROW + 1)) <= NARROW


def _gathered(connection: driver.Connection, wanted: _Wanted, *, by_rank: bool) -> list[int]:
    if by_rank:
        sql = (
            f"{_RANKED_HITS} SELECT number FROM hits JOIN stories ON number = hit "
            f"WHERE {wanted.where} ORDER BY score, updated DESC"
        )
    else:
        sql = (
            f"{_HITS} SELECT number FROM stories WHERE {wanted.where} AND number IN hits "
            f"ORDER BY {wanted.order}"
        )
    found = connection.execute(sql, {**wanted.values, "match": wanted.match}).fetchall()
    return [story_number for (story_number,) in found]


def _walked(connection: driver.Connection, wanted: _Wanted) -> tuple[list[int], int]:
    """Go through the stories in order and take those that the index knows to be hits."""
    sql = "SELECT rowid FROM search WHERE search MATCH ?"
    found = connection.execute(sql, (_match_with_status(wanted),)).fetchall()
    hits = frozenset(hit for (hit,) in found)
    walk = connection.execute(
        f"SELECT number FROM stories WHERE {wanted.where} ORDER BY {wanted.order}", wanted.values
    )
    numbers = (candidate for (candidate,) in walk if candidate in hits)
    if wanted.is_plain:
        return list(islice(numbers, wanted.offset, wanted.offset + wanted.limit)), len(hits)
    every = list(numbers)
    return every[wanted.offset : wanted.offset + wanted.limit], len(every)


def _probed(connection: driver.Connection, wanted: _Wanted) -> list[int]:
    candidates = connection.execute(
        f"SELECT number FROM stories WHERE {wanted.where} ORDER BY {wanted.order} LIMIT ?",
        (PROBES,),
    )
    sql = "SELECT 1 FROM search WHERE search MATCH ? AND rowid = ?"
    hits = (
        candidate
        for (candidate,) in candidates.fetchall()
        if connection.execute(sql, (wanted.match, candidate)).fetchone()
    )
    return list(islice(hits, wanted.offset, wanted.offset + wanted.limit))


def _count_in_index(connection: driver.Connection, wanted: _Wanted) -> int:
    sql = "SELECT count(*) FROM search WHERE search MATCH ?"
    return number(connection, sql, (_match_with_status(wanted),))


def _match_with_status(wanted: _Wanted) -> str:
    others = frozenset(Status) - wanted.statuses
    if not others:
        return wanted.match
    if len(others) < len(wanted.statuses):
        return f"({wanted.match}) NOT {_status_match(others)}"
    return f"({wanted.match}) AND {_status_match(wanted.statuses)}"


def _status_match(statuses: frozenset[Status]) -> str:
    named = " OR ".join(f'"{status.value}"' for status in statuses)
    return f"status : ({named})"


def _shown(
    connection: driver.Connection, numbers: list[int], wanted: _Wanted
) -> tuple[StoryRow, ...]:
    cursor = connection.execute(
        f"SELECT number, {schema.LIST_COLUMNS} FROM stories "
        "WHERE number IN (SELECT value FROM json_each(?))",
        (json.dumps(numbers),),
    )
    found = {row["number"]: readable(schema.row_to_list_row, row) for row in rows(cursor)}
    snippets = cut_snippets(connection, numbers, wanted.words)
    return tuple(replace(found[n], snippet=snippets.get(n)) for n in numbers if n in found)


def _distinct(connection: driver.Connection, column: str) -> list[str]:
    # SELECT DISTINCT reads the whole index; this jumps from value to value.
    found = connection.execute(
        f"WITH RECURSIVE jump (value) AS ("
        f"SELECT min({column}) FROM stories WHERE {schema.NOT_SPIKED} UNION ALL "
        f"SELECT (SELECT min({column}) FROM stories WHERE {column} > value "
        f"AND {schema.NOT_SPIKED}) FROM jump WHERE value IS NOT NULL"
        ") SELECT value FROM jump WHERE value <> ''"
    )
    return [value for (value,) in found.fetchall()]
