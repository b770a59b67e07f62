"""The bytes of a story's pictures."""

from __future__ import annotations

import hashlib

from sqlite_utils import Database

from db import errors, schema
from db.changes import Changes
from db.records import PictureFile
from db.store.library import reading, writing


def add(db: Database, story_id: str, picture: PictureFile) -> Changes:
    """Keep the picture's bytes; one of the same name in the same story is replaced.

    Raises StoryMissing when there is no such story.
    """
    with writing(db) as connection:
        kept = connection.execute(
            "INSERT INTO pictures (story_id, name, media_type, width, height, sha256, bytes) "
            "SELECT id, ?, ?, ?, ?, ?, ? FROM stories WHERE id = ? "
            "ON CONFLICT (story_id, name) DO UPDATE SET media_type = excluded.media_type, "
            "width = excluded.width, height = excluded.height, sha256 = excluded.sha256, "
            "bytes = excluded.bytes",
            (
                picture.name,
                picture.media_type,
                picture.width_px,
                picture.height_px,
                _digest(picture.data),
                picture.data,
                story_id,
            ),
        ).rowcount
        if not kept:
            raise errors.StoryMissing(story_id)
    return Changes(frozenset({story_id}), frozenset({schema.PICTURES}))


def get(db: Database, story_id: str, name: str) -> PictureFile:
    """Return the picture. Raises PictureMissing when it is not there or not whole."""
    with reading(db) as connection:
        found = connection.execute(
            "SELECT bytes, media_type, width, height, sha256 FROM pictures "
            "WHERE story_id = ? AND name = ?",
            (story_id, name),
        ).fetchone()
    if not found or _digest(found[0]) != found[4]:
        raise errors.PictureMissing(name)
    data, media_type, width_px, height_px, _ = found
    return PictureFile(name, data, media_type, width_px, height_px)


def names(db: Database, story_id: str) -> tuple[str, ...]:
    """Return the names of the pictures kept for the story, sorted."""
    with reading(db) as connection:
        found = connection.execute(
            "SELECT name FROM pictures WHERE story_id = ? ORDER BY name", (story_id,)
        ).fetchall()
    return tuple(name for (name,) in found)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
