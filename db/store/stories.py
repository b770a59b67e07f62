"""Stories in the library: add, save, get, set status, delete, and where the desk was."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from typing import Any

from sqlite_utils import Database

from db import errors, schema
from db.changes import Changes
from db.records import Place, Status, Story, StoryWords
from db.store.connection import driver, readable, rows
from db.store.library import reading, writing


def add(db: Database, story: Story, *, words: int = 0, place: Place | None = None) -> Changes:
    """Store a new story; `words` counts its body, `place` is where the desk stands in it."""
    with writing(db) as connection:
        row = schema.story_to_row(story, words)
        connection.execute(_insert(schema.STORIES, row), row)
        connection.execute(_INSERT_SEARCH_TEXT, {"id": story.id, **schema.search_row(story)})
        tables = _remember(connection, place)
    return Changes(frozenset({story.id}), tables | {schema.STORIES})


def save(
    db: Database, story: Story, *, committed: int, words: int = 0, place: Place | None = None
) -> Changes:
    """Replace the row last committed at revision `committed` by the whole story.

    Raises StaleRevision, with the row untouched, when another save came first, and
    StoryMissing when there is no such story.
    """
    with writing(db) as connection:
        row = schema.story_to_row(story, words)
        changed = connection.execute(_update(row), {**row, "committed": committed}).rowcount
        if not changed:
            _require(connection, story.id)
            raise errors.StaleRevision(story.id, committed)
        connection.execute(_UPDATE_SEARCH_TEXT, {"id": story.id, **schema.search_row(story)})
        tables = _remember(connection, place)
    return Changes(frozenset({story.id}), tables | {schema.STORIES})


def get(db: Database, story_id: str) -> Story:
    """Return the story as last committed. Raises StoryMissing or StoryUnreadable."""
    with reading(db) as connection:
        found = rows(connection.execute("SELECT * FROM stories WHERE id = ?", [story_id]))
    if not found:
        raise errors.StoryMissing(story_id)
    return readable(schema.row_to_story, found[0])


def set_status(db: Database, ids: Iterable[str], status: Status, now: dt.datetime) -> Changes:
    """Give the stories a status at `now` (UTC); each that changes rises by one revision."""
    with writing(db) as connection:
        changed = connection.execute(
            "UPDATE stories SET status = :status, updated = :now, revision = revision + 1 "
            "WHERE id IN (SELECT value FROM json_each(:ids)) AND status <> :status "
            "RETURNING id",
            {
                "status": status.value,
                "now": schema.moment_column(now),
                "ids": json.dumps(list(ids)),
            },
        ).fetchall()
    return _changes(changed, schema.STORIES)


def delete(db: Database, ids: Iterable[str]) -> Changes:
    """Delete spiked stories for good, with their pictures; ids that are gone are passed over.

    Raises NotSpiked, with nothing deleted, when one of them is not spiked.
    """
    wanted = {"ids": json.dumps(list(ids))}
    with writing(db) as connection:
        deleted = connection.execute(
            "DELETE FROM stories WHERE id IN (SELECT value FROM json_each(:ids)) "
            "RETURNING id, status",
            wanted,
        ).fetchall()
        if any(status != Status.SPIKED for _, status in deleted):
            raise errors.NotSpiked
    return _changes(deleted, schema.STORIES, schema.PICTURES, schema.PLACES)


def words_after(db: Database, last: str, limit: int) -> tuple[StoryWords, ...]:
    """Return the words of the next stories by id, spiked ones left out; "" begins."""
    sql = (
        "SELECT id, language, kicker, headline, deck, body FROM stories "
        f"WHERE id > ? AND {schema.NOT_SPIKED} ORDER BY id LIMIT ?"
    )
    with reading(db) as connection:
        return tuple(StoryWords(*row) for row in connection.execute(sql, (last, limit)))


def finished_bodies(db: Database, limit: int) -> tuple[tuple[str, str], ...]:
    """Return language and body of the newest stories that are ready or out."""
    sql = (
        "SELECT language, body FROM stories WHERE status IN ('ready', 'published', 'corrected') "
        "ORDER BY updated DESC LIMIT ?"
    )
    with reading(db) as connection:
        return tuple((language, body) for language, body in connection.execute(sql, (limit,)))


def has_slug(db: Database, slug: str, *, but: str = "") -> bool:
    """Tell whether a story, spiked ones too, but not the story `but`, has this slug."""
    sql = "SELECT 1 FROM stories WHERE slug = ? AND id <> ? LIMIT 1"
    with reading(db) as connection:
        return connection.execute(sql, (slug, but)).fetchone() is not None


def slugs(db: Database, *, but: str = "") -> frozenset[str]:
    """Return every slug in use, spiked stories' too; that of the story `but` is left out."""
    sql = "SELECT DISTINCT slug FROM stories WHERE slug <> '' AND id <> ?"
    with reading(db) as connection:
        found = connection.execute(sql, [but]).fetchall()
    return frozenset(slug for (slug,) in found)


def shared_slugs(db: Database) -> frozenset[str]:
    """Return the slugs that more than one story has, spiked ones too."""
    sql = "SELECT slug FROM stories WHERE slug <> '' GROUP BY slug HAVING count(*) > 1"
    with reading(db) as connection:
        return frozenset(slug for (slug,) in connection.execute(sql).fetchall())


def remember_open(db: Database, story_id: str, caret: int, scroll: int) -> Changes:
    """Note which story is open and where the desk stands in it, without a new revision."""
    with writing(db) as connection:
        _require(connection, story_id)
        return Changes(tables=_remember(connection, Place(story_id, caret, scroll)))


def last_open(db: Database) -> Place | None:
    """Return the story that was open last, and the place in it."""
    return _place(db, "SELECT story_id, caret, scroll FROM places WHERE is_open", [])


def place(db: Database, story_id: str) -> Place:
    """Return where the desk was in the story; its beginning when it never was there."""
    sql = "SELECT story_id, caret, scroll FROM places WHERE story_id = ?"
    return _place(db, sql, [story_id]) or Place(story_id)


def _place(db: Database, sql: str, parameters: list[str]) -> Place | None:
    with reading(db) as connection:
        found = connection.execute(sql, parameters).fetchone()
    return Place(*found) if found else None


def _remember(connection: driver.Connection, place: Place | None) -> frozenset[str]:
    if place is None:
        return frozenset()
    connection.execute(
        "UPDATE places SET is_open = 0 WHERE is_open AND story_id <> ?", [place.story_id]
    )
    connection.execute(
        "INSERT INTO places (story_id, caret, scroll, is_open) VALUES (?, ?, ?, 1) "
        "ON CONFLICT (story_id) DO UPDATE SET "
        "caret = excluded.caret, scroll = excluded.scroll, is_open = 1",
        [place.story_id, place.caret, place.scroll],
    )
    return frozenset({schema.PLACES})


def _require(connection: driver.Connection, story_id: str) -> None:
    if not connection.execute("SELECT 1 FROM stories WHERE id = ?", [story_id]).fetchone():
        raise errors.StoryMissing(story_id)


def _changes(changed: list[tuple[str, ...]], *tables: str) -> Changes:
    if not changed:
        return Changes()
    return Changes(frozenset(row[0] for row in changed), frozenset(tables))


def _insert(table: str, row: dict[str, Any]) -> str:
    values = ", ".join(f":{name}" for name in row)
    return f"INSERT INTO {table} ({', '.join(row)}) VALUES ({values})"


def _update(row: dict[str, Any]) -> str:
    pairs = ", ".join(f"{name} = :{name}" for name in row if name != "id")
    return f"UPDATE stories SET {pairs} WHERE id = :id AND revision = :committed"


_FIELDS = (*schema.SearchText._fields, "status")
_INSERT_SEARCH_TEXT = (
    f"INSERT INTO search_text (number, {', '.join(_FIELDS)}) "
    f"SELECT number, {', '.join(f':{name}' for name in _FIELDS)} FROM stories WHERE id = :id"
)
_UPDATE_SEARCH_TEXT = (
    f"UPDATE search_text SET {', '.join(f'{name} = :{name}' for name in _FIELDS)} "
    "WHERE number = (SELECT number FROM stories WHERE id = :id)"
)
