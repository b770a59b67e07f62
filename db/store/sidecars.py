"""A story as a file that people can read and a lost library can be rebuilt from."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from db import errors, schema
from db.plain import story_from_plain, story_to_plain
from db.records import Story
from db.store.connection import readable, rows

if TYPE_CHECKING:
    from sqlite_utils import Database

FORMAT: Final = "copydesk-story/1"
ENDING: Final = ".md"
FENCE: Final = "---\n"
_PLAIN_ID: Final = re.compile(r"[0-9A-Za-z][0-9A-Za-z-]{0,63}")


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What a file says; `is_whole` tells whether its digest still fits its words."""

    story: Story
    is_whole: bool = True


def file_name(story_id: str) -> str:
    """Name the story's file. An id that is no UUID gives one that no folder can refuse."""
    if _PLAIN_ID.fullmatch(story_id):
        return story_id + ENDING
    return hashlib.sha256(story_id.encode(errors="replace")).hexdigest() + ENDING


def to_text(story: Story) -> str:
    """Write the whole record: YAML front matter that is also JSON, then the body as it is."""
    facts = story_to_plain(story)
    body = facts.pop("body")
    front = {"format": FORMAT, "sha256": _digest(facts, body), **facts}
    words = json.dumps(front, ensure_ascii=False, indent=1)
    return f"{FENCE}{words}\n{FENCE}\n{body}\n"


def from_text(text: str) -> Sidecar:
    """Read what `to_text` wrote, also after someone changed it by hand.

    Raises ValueError with a plain sentence when no story can be made of it.
    """
    opened, _, rest = text.partition(FENCE)
    front, fence, body = rest.partition("\n" + FENCE)
    if opened or not fence:
        message = "the file does not begin with a story's front matter"
        raise ValueError(message)
    found = json.loads(front)
    if not isinstance(found, dict):
        message = "the front matter is not an object"
        raise ValueError(message)
    facts = cast("dict[str, Any]", found)
    digest = facts.pop("sha256", "")
    facts.pop("format", None)
    body = body.removeprefix("\n").removesuffix("\n")
    story = story_from_plain({**facts, "body": body})
    return Sidecar(story, is_whole=digest == _digest(facts, body))


def read_file(path: Path) -> Sidecar:
    """Read one file. Raises ValueError, also for what is not text, and OSError."""
    return from_text(path.read_bytes().decode())


def read_folder(folder: Path) -> Iterator[tuple[Path, Sidecar | None]]:
    """Read every story's file in a folder, in the order of names; None where it cannot be."""
    if not folder.is_dir():
        return
    for path in sorted(folder.glob(f"*{ENDING}")):
        try:
            yield path, read_file(path)
        except (ValueError, OSError, RecursionError):
            yield path, None


def newest(sidecars: list[Sidecar]) -> dict[str, Sidecar]:
    """Keep, for each story, the sidecar of the highest revision; whole ones come first."""
    found: dict[str, Sidecar] = {}
    for each in sidecars:
        known = found.get(each.story.id)
        if known is None or _rank(each) > _rank(known):
            found[each.story.id] = each
    return found


def _rank(sidecar: Sidecar) -> tuple[bool, int]:
    return sidecar.is_whole, sidecar.story.revision


def _digest(facts: dict[str, Any], body: str) -> str:
    words = json.dumps(facts, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(f"{words}\n{body}".encode()).hexdigest()


def current(db: Database, story_id: str) -> Story:
    """Return a story to be copied. Raises StoryMissing, and StoryUnreadable when damaged."""
    from db.store.library import reading  # sqlite-utils takes 130 ms to import

    with reading(db) as connection:
        found = rows(connection.execute("SELECT * FROM stories WHERE id = ?", [story_id]))
    if not found:
        raise errors.StoryMissing(story_id)
    story = readable(schema.row_to_story, found[0])
    if schema.body_digest(story.body) != found[0]["body_sha256"]:
        raise errors.StoryUnreadable(story_id)
    return story


def behind(db: Database, folder: Path) -> tuple[str, ...]:
    """Return the ids of the stories that changed after their file was written."""
    from db.store.library import reading  # sqlite-utils takes 130 ms to import

    written = {path.name: path.stat().st_mtime for path in folder.glob(f"*{ENDING}")}
    with reading(db) as connection:
        found = connection.execute("SELECT id, updated FROM stories").fetchall()
    return tuple(
        story_id
        for story_id, updated in found
        if written.get(file_name(story_id), 0) < int(_seconds(updated))
    )


def _seconds(updated: str) -> float:
    return dt.datetime.fromisoformat(updated).timestamp()
