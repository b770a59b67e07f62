"""Looks for damage in an open library, most of which SQLite's own check cannot see."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from db import schema
from db.records import Story
from db.store import sidecars
from db.store.connection import driver, require_tables, rows, translated

FETCHED_ROWS = 200


@dataclass(frozen=True, slots=True)
class Swept:
    """What a sweep read, and what it found: `problems` are plain sentences."""

    stories: int
    problems: tuple[str, ...] = ()


def sweep(
    connection: driver.Connection,
    name: str,
    *,
    thorough: bool = False,
    copies: Path | None = None,
    saved: driver.Connection | None = None,
) -> Swept:
    """Check the pages, then every text and picture against its SHA-256.

    `thorough` asks SQLite for its slow check. With `copies`, a folder of sidecars, each
    story is compared with its own, else with that in `saved`, an open backup: this finds
    damage to what has no digest, and a library that fell behind. Damage is returned;
    raises `StoreError` for what is not damage.
    """
    try:
        with translated(name):
            require_tables(connection, name)
            problems = _pages(connection, thorough=thorough)
            counted, texts = _texts(connection)
            problems += texts + _pictures(connection)
            if copies is not None and not problems:
                problems += _against(connection, copies, saved)
            return Swept(counted, tuple(problems))
    except driver.Error as error:
        return Swept(0, (f"The library cannot be read to its end ({error}).",))


def _pages(connection: driver.Connection, *, thorough: bool) -> list[str]:
    check = "integrity_check" if thorough else "quick_check"
    found = [str(row[0]) for row in connection.execute(f"PRAGMA {check}(20)")]
    return [] if found == ["ok"] else [f"The file is damaged: {line}." for line in found]


def _texts(connection: driver.Connection) -> tuple[int, list[str]]:
    # As bytes: what is no longer UTF-8 shall be found here, not raise on its way.
    cursor = connection.execute("SELECT id, CAST(body AS BLOB), body_sha256 FROM stories")
    counted, problems = 0, list[str]()
    while found := cursor.fetchmany(FETCHED_ROWS):
        counted += len(found)
        problems += [
            f"The text of the story {story_id} is damaged."
            for story_id, body, digest in found
            if hashlib.sha256(body or b"").hexdigest() != digest
        ]
    return counted, problems


def _pictures(connection: driver.Connection) -> list[str]:
    cursor = connection.execute("SELECT story_id, name, sha256, bytes FROM pictures")
    problems = list[str]()
    for story_id, name, digest, data in cursor:
        if hashlib.sha256(data).hexdigest() != digest:
            problems.append(f"The picture “{name}” of the story {story_id} is damaged.")
    return problems


def _against(
    connection: driver.Connection, folder: Path, saved: driver.Connection | None
) -> list[str]:
    kept = {name.stem: name for name in folder.glob(f"*{sidecars.ENDING}")}
    problems = list[str]()
    for row in rows(connection.execute("SELECT * FROM stories")):
        try:
            story = schema.row_to_story(row)
        except ValueError:
            problems.append(f"The story {row['id']} cannot be read.")
            continue
        copy = kept.pop(Path(sidecars.file_name(story.id)).stem, None)
        other = _copied(story, copy) if copy else _saved(saved, story.id)
        problems += _differing(story, other)
    problems += [_lost(path) for path in kept.values() if _is_whole(path)]
    return problems + _swapped(connection, saved)


def _copied(story: Story, copy: Path) -> Story | None:
    """Return what the sidecar holds, None when it can bear no witness."""
    try:
        if copy.read_bytes() == sidecars.to_text(story).encode():
            return story
        kept = sidecars.read_file(copy)
    except (OSError, ValueError, RecursionError):
        return None
    return kept.story if kept.is_whole else None


def _saved(saved: driver.Connection | None, story_id: str) -> Story | None:
    if saved is None:
        return None
    found = rows(saved.execute("SELECT * FROM stories WHERE id = ?", [story_id]))
    return schema.row_to_story(found[0]) if found else None


def _swapped(connection: driver.Connection, saved: driver.Connection | None) -> list[str]:
    """Notice a library that is another one: a ``-wal`` from elsewhere can make it so.

    Some stories of a backup may have been deleted since; not most of them.
    """
    if saved is None:
        return []
    ids = {row[0] for row in saved.execute("SELECT id FROM stories")}
    gone = ids - {row[0] for row in connection.execute("SELECT id FROM stories")}
    if len(gone) <= len(ids) / 2:
        return []
    return [f"{len(gone)} of the {len(ids)} stories of the newest backup are missing."]


def _differing(story: Story, other: Story | None) -> list[str]:
    """Compare a story with its copy; a copy that is merely older says nothing."""
    if other is None or other == story or other.revision < story.revision:
        return []
    if other.revision > story.revision:
        return [f"The story {story.id} is older than its copy."]
    return [f"The story {story.id} differs from its copy of the same revision."]


def _is_whole(path: Path) -> bool:
    try:
        return sidecars.read_file(path).is_whole
    except (OSError, ValueError, RecursionError):
        return False


def _lost(path: Path) -> str:
    return f"The story {path.stem} is missing, but its readable copy is there."
