"""Reads what can still be read of a damaged library, from private copies of its files."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from db import schema
from db.records import PictureFile, Story
from db.store.beside import journal_file
from db.store.connection import connect, driver, rows

MOST_ROWS = 200_000
"""How far row numbers are tried one by one when the table cannot say its last one."""
MOST_MISSES = 1000
"""How many numbers without a row, one after the other, end the trying."""

Pictures = dict[tuple[str, str], PictureFile]


@dataclass(slots=True)
class Salvaged:
    """What was read: stories whose body fits its SHA-256, pictures that fit theirs.

    A story may come in two revisions. `broken` are the ids and revisions of rows that are
    there but no longer hold their story.
    """

    stories: list[Story] = field(default_factory=list[Story])
    pictures: Pictures = field(default_factory=dict[tuple[str, str], PictureFile])
    broken: set[tuple[str, int]] = field(default_factory=set[tuple[str, int]])


def salvage(library: Path) -> Salvaged:
    """Read all that can be read, with and without the ``-wal``, which may be a foreign one.

    Nothing is written into the library or beside it.
    """
    salvaged = Salvaged()
    with tempfile.TemporaryDirectory(prefix="copydesk-") as folder:
        for number, with_log in enumerate((True, False)):
            place = Path(folder) / str(number) / "library.db"
            place.parent.mkdir()
            with suppress(OSError, driver.Error):
                _copy(library, place, with_log=with_log)
                with closing(connect(place, "rw")) as connection:
                    _read_stories(connection, salvaged)
                    salvaged.pictures |= _pictures(connection)
    return salvaged


def _copy(library: Path, place: Path, *, with_log: bool) -> None:
    shutil.copyfile(library, place)
    log = journal_file(library)
    if with_log and log.exists():
        shutil.copyfile(log, journal_file(place))


def _read_stories(connection: driver.Connection, salvaged: Salvaged) -> None:
    for row in _rows(connection, schema.STORIES):
        try:
            story = schema.row_to_story(row)
            is_whole = schema.body_digest(story.body) == row["body_sha256"]
        except (ValueError, KeyError, TypeError, AttributeError):
            # What damage leaves in a column may be of any type.
            is_whole, story = False, None
        if is_whole and story is not None:
            salvaged.stories.append(story)
        elif isinstance(row.get("id"), str) and isinstance(row.get("revision"), int):
            salvaged.broken.add((row["id"], row["revision"]))


def _pictures(connection: driver.Connection) -> Pictures:
    return {
        (row["story_id"], row["name"]): PictureFile(
            row["name"],
            row["bytes"],
            row["media_type"],
            row["width"],
            row["height"],
        )
        for row in _rows(connection, schema.PICTURES)
        if hashlib.sha256(row["bytes"] or b"").hexdigest() == row["sha256"]
    }


def _rows(connection: driver.Connection, table: str) -> Iterator[dict[str, Any]]:
    """Give each row that can be read: in one go if it can be, else one by one."""
    try:
        numbers = [row[0] for row in connection.execute(f"SELECT rowid FROM {table}")]
    except driver.Error:
        numbers = list(range(1, _last(connection, table) + 1))
    misses = 0
    for number in numbers:
        found: list[dict[str, Any]] = []
        with suppress(driver.Error):
            found = rows(connection.execute(f"SELECT * FROM {table} WHERE rowid = ?", [number]))
        yield from found
        misses = 0 if found else misses + 1
        if misses > MOST_MISSES:
            return


def _last(connection: driver.Connection, table: str) -> int:
    try:
        return int(connection.execute(f"SELECT max(rowid) FROM {table}").fetchone()[0] or 0)
    except driver.Error:
        return MOST_ROWS
