"""What the window shows at its first paint, read without importing anything slow."""

from __future__ import annotations

from pathlib import Path

from db import errors, schema
from db.records import FirstPage, StoryPage, StoryQuery
from db.store.connection import (
    connect_reader,
    driver,
    number,
    readable,
    require_tables,
    rows,
    translated,
)


def first_page(path: Path, limit: int = StoryQuery().limit) -> FirstPage:
    """Return the list as `search.page` gives it, and the story that was open last.

    Opens and closes a connection of its own that only reads. No library, or an empty one
    that is still to be made, is an empty page; raises `StoreError` for anything else.
    """
    try:
        connection = connect_reader(path)
    except errors.LibraryMissing:
        return FirstPage(StoryPage((), 0))
    try:
        with translated(path.name):
            if not number(connection, "PRAGMA user_version"):
                return FirstPage(StoryPage((), 0))
            require_tables(connection, path.name)
            return _read(connection, limit, path.name)
    finally:
        connection.close()


def _read(connection: driver.Connection, limit: int, name: str) -> FirstPage:
    listed = rows(connection.execute(schema.FIRST_PAGE, (limit,)))
    page = StoryPage(
        tuple(readable(schema.row_to_list_row, row) for row in listed),
        number(connection, schema.COUNT_NOT_SPIKED),
    )
    opened = rows(connection.execute(schema.OPEN_STORY))
    if not opened:
        return FirstPage(page)
    row = opened[0]
    story = readable(schema.row_to_story, row)
    if schema.body_digest(story.body) != row["body_sha256"]:
        raise errors.LibraryDamaged(name)
    return FirstPage(page, story, row["caret"], row["scroll"])
