"""What History keeps of each story: whole texts, compressed, each with its SHA-256."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import zlib
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, Final, NamedTuple, cast

from sqlite_utils import Database

from db import errors, schema
from db.changes import Changes
from db.plain import story_from_plain, story_to_plain
from db.records import Reason, Story, Version, VersionRow
from db.store.connection import driver, number, rows
from db.store.library import reading, writing
from db.thinning import thinned

LARGEST_BYTES: Final = 64 * 1024 * 1024
"""No story is longer; damaged bytes may claim to be."""

_LISTED: Final = "number, story_id, revision, moment, reason, note, words, parent"


class _Kept(NamedTuple):
    """A record as it lies in the table; `base` is NULL when it is not compressed."""

    number: int
    base: int | None
    sha256: str
    record: bytes


def add(
    db: Database,
    story: Story,
    *,
    reason: Reason,
    moment: dt.datetime,
    note: str = "",
    words: int = 0,
    parent: int = 0,
) -> Changes:
    """Keep the story as it is; nothing that was kept before is touched.

    A text that is kept already is not kept twice: an automatic version then changes nothing,
    and a lasting one takes the place of an automatic one. Raises StoryMissing when the
    story itself is not in the library.
    """
    with writing(db) as connection:
        connection.execute(_TAKE_THE_LOCK)
        plain = to_bytes(story)
        row = {
            "story_id": story.id,
            "revision": story.revision,
            "moment": schema.moment_column(moment),
            "reason": reason.value,
            "note": note,
            "is_kept": int(not reason.is_automatic),
            "words": words,
            "parent": parent,
            "sha256": _digest(plain),
        }
        same = _newest_if_same(connection, row)
        if same is not None and reason.is_automatic:
            return Changes()
        if same is not None and same.reason.is_automatic:
            connection.execute(_RELABEL, {**row, "number": same.number})
        else:
            _insert(connection, row, plain)
    return Changes(frozenset({story.id}), frozenset({schema.VERSIONS}))


def page(db: Database, story_id: str) -> tuple[VersionRow, ...]:
    """Return the versions of a story, newest first, without their texts.

    A row that says what no version says is passed over; `damaged` names it.
    """
    with reading(db) as connection:
        return _listed(connection, story_id)


def get(db: Database, version: int) -> Version:
    """Return a version with its story. Raises VersionMissing or VersionDamaged."""
    with reading(db) as connection:
        found = rows(
            connection.execute(f"SELECT {_LISTED} FROM versions WHERE number = ?", [version])
        )
        plain = _plain(connection, version)
    try:
        return Version(_row(found[0]), from_bytes(plain))
    except ValueError as error:
        raise errors.VersionDamaged(version) from error


def newest_published(db: Database, story_id: str) -> Version | None:
    """Return what readers have: the last text that was exported after it was published.

    A version that cannot be read is passed over.
    """
    sql = (
        "SELECT number FROM versions WHERE story_id = ? AND reason = ? "
        "ORDER BY moment DESC, number DESC"
    )
    with reading(db) as connection:
        found = rows(connection.execute(sql, [story_id, Reason.EXPORTED.value]))
    for row in found:
        with suppress(errors.VersionDamaged, errors.VersionMissing):
            version = get(db, row["number"])
            if version.story.times.first_published is not None:
                return version
    return None


def parent_of(db: Database, story_id: str, committed: int) -> int:
    """Return the number of the newest version up to a revision; 0 when there is none."""
    sql = (
        "SELECT coalesce(max(number), 0) FROM versions "
        "WHERE story_id = ? AND revision <= ? AND reason <> ?"
    )
    with reading(db) as connection:
        return number(connection, sql, (story_id, committed, Reason.BRANCH.value))


def thin(db: Database, story_id: str, now: dt.datetime) -> Changes:
    """Delete the automatic versions that need not be kept any longer at `now`."""
    with reading(db) as connection:
        going = thinned(_listed(connection, story_id), now)
    if not going:
        return Changes()
    with writing(db) as connection:
        gone = connection.execute(
            "DELETE FROM versions WHERE number IN (SELECT value FROM json_each(?)) "
            "AND base IS NOT NULL AND NOT is_kept",
            [json.dumps(sorted(going))],
        ).rowcount
    if not gone:
        return Changes()
    return Changes(frozenset({story_id}), frozenset({schema.VERSIONS}))


def damaged(db: Database) -> tuple[int, ...]:
    """Return the numbers of all versions whose bytes are not those that were kept."""
    found: list[int] = []
    with reading(db) as connection:
        for row in rows(connection.execute(f"SELECT {_LISTED} FROM versions")):
            try:
                _row(row)
                _plain(connection, row["number"])
            except (ValueError, errors.VersionDamaged):
                found.append(row["number"])
    return tuple(found)


def to_bytes(story: Story) -> bytes:
    """Write the whole story as JSON; the body comes last.

    There zlib's window of 32 kB reaches most of what two versions have in common.
    """
    plain = story_to_plain(story)
    plain["body"] = plain.pop("body")
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def from_bytes(record: bytes) -> Story:
    """Read what `to_bytes` wrote. Raises ValueError when it is not that."""
    plain = json.loads(record)
    if not isinstance(plain, dict):
        message = "a story should be an object"
        raise ValueError(message)
    return story_from_plain(cast("Mapping[str, Any]", plain))


def _insert(connection: driver.Connection, row: dict[str, Any], plain: bytes) -> None:
    base = _base(connection, row["story_id"])
    if base is None:
        laid = {"base": None, "record": plain}
    else:
        dictionary = base.record
        packer = zlib.compressobj(zdict=dictionary)
        laid = {"base": base.number, "record": packer.compress(plain) + packer.flush()}
    row = {**row, **laid}
    names = ", ".join(row)
    values = ", ".join(f":{name}" for name in row)
    added = connection.execute(
        f"INSERT INTO versions ({names}) SELECT {values} FROM stories WHERE id = :story_id", row
    ).rowcount
    if not added:
        raise errors.StoryMissing(row["story_id"])


def _base(connection: driver.Connection, story_id: str) -> _Kept | None:
    """Find the version to compress with: the story's first that is whole."""
    found = connection.execute(
        "SELECT number, base, sha256, record FROM versions "
        "WHERE story_id = ? AND base IS NULL ORDER BY number",
        [story_id],
    )
    for kept in map(_Kept._make, found):
        if _digest(kept.record) == kept.sha256:
            return kept
    return None


def _plain(connection: driver.Connection, version: int) -> bytes:
    kept = _fetched(connection, version)
    if kept is None:
        raise errors.VersionMissing(version)
    plain = kept.record
    if kept.base is not None:
        base = _fetched(connection, kept.base)
        plain = _unpacked(kept, base.record if base is not None else b"")
    if _digest(plain) != kept.sha256:
        raise errors.VersionDamaged(version)
    return plain


def _unpacked(kept: _Kept, dictionary: bytes) -> bytes:
    try:
        return zlib.decompressobj(zdict=dictionary).decompress(kept.record, LARGEST_BYTES)
    except zlib.error as error:
        raise errors.VersionDamaged(kept.number) from error


def _fetched(connection: driver.Connection, version: int) -> _Kept | None:
    found = connection.execute(
        "SELECT number, base, sha256, record FROM versions WHERE number = ?", [version]
    ).fetchone()
    return None if found is None else _Kept(*found)


def _newest_if_same(connection: driver.Connection, row: dict[str, Any]) -> VersionRow | None:
    newest = rows(
        connection.execute(
            f"SELECT {_LISTED}, sha256 FROM versions WHERE story_id = ? "
            "ORDER BY number DESC LIMIT 1",
            [row["story_id"]],
        )
    )
    return _row(newest[0]) if newest and newest[0]["sha256"] == row["sha256"] else None


def _listed(connection: driver.Connection, story_id: str) -> tuple[VersionRow, ...]:
    found = connection.execute(
        f"SELECT {_LISTED} FROM versions WHERE story_id = ? ORDER BY moment DESC, number DESC",
        [story_id],
    )
    readable: list[VersionRow] = []
    for row in rows(found):
        with suppress(ValueError):
            readable.append(_row(row))
    return tuple(readable)


def _row(row: schema.Row) -> VersionRow:
    return VersionRow(
        number=row["number"],
        story_id=row["story_id"],
        revision=row["revision"],
        moment=dt.datetime.fromisoformat(row["moment"]),
        reason=Reason(row["reason"]),
        note=row["note"],
        words=row["words"],
        parent=row["parent"],
    )


def _digest(plain: bytes) -> str:
    return hashlib.sha256(plain).hexdigest()


_TAKE_THE_LOCK: Final = "DELETE FROM versions WHERE number = 0"
"""Changes nothing; a transaction that reads before it writes can fail where others wait."""

_RELABEL: Final = (
    "UPDATE versions SET reason = :reason, note = :note, moment = :moment, is_kept = 1, "
    "parent = :parent WHERE number = :number"
)
