"""Commits a draft on the disk thread, and puts the outcome into words.

The store is imported inside the jobs: sqlite-utils is too slow for the first paint.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db import errors
from db.changes import Changes
from db.records import Place, Story

if TYPE_CHECKING:
    from sqlite_utils import Database

Stamp = tuple[int, dt.datetime]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A story to commit, and what is known of its row.

    `committed` is the revision the row should hold, None when there should be no row.
    `doubtful` are snapshots whose commit failed here: they may stand in the row all the
    same, for an error can follow a commit.
    """

    story: Story
    place: Place
    committed: int | None
    doubtful: frozenset[Stamp] = frozenset()


def stamp(story: Story) -> Stamp:
    """Tell one snapshot of a story from every other."""
    return story.revision, story.times.modified


def commit(db: Database, snapshot: Snapshot) -> Changes:
    """Write the snapshot; raises StaleRevision when someone else wrote the row.

    A row that was deleted meanwhile is made again: the text is never the one to yield.
    """
    from db.store import stories
    from desktop.core.markup.counting import body_words

    story, place = snapshot.story, snapshot.place
    words = body_words(story.body)
    committed = _in_the_row(db, snapshot) if snapshot.doubtful else snapshot.committed
    if committed is not None:
        try:
            return stories.save(db, story, committed=committed, words=words, place=place)
        except errors.StoryMissing:
            pass
    return stories.add(db, story, words=words, place=place)


def remember_place(db: Database, place: Place) -> Changes:
    """Note where the desk stands in a story, without a new revision."""
    from db.store import stories

    return stories.remember_open(db, place.story_id, place.caret, place.scroll)


def slugs_but(db: Database, story_id: str) -> frozenset[str]:
    """Return the slugs in use by other stories than this one."""
    from db.store import stories

    return stories.slugs(db, but=story_id)


def second_version(story: Story, story_id: str, mark: str) -> Story:
    """Turn a text that lost a race into a story of its own; `mark` tells it in the list."""
    headline = f"{story.head.headline} {mark}".strip()
    slug = f"{story.filing.slug}-{story_id[:4]}" if story.filing.slug else ""
    return replace(
        story,
        id=story_id,
        head=replace(story.head, headline=headline),
        filing=replace(story.filing, slug=slug),
    )


def why_not_saved(error: Exception) -> str:
    """Put the reason into the few words that the status line has room for."""
    tr = QCoreApplication.translate
    match error:
        case errors.LibraryFull():
            return tr("Saving", "Not saved: disk full")
        case errors.LibraryReadOnly() | errors.LibraryForbidden():
            return tr("Saving", "Not saved: the library cannot be written")
        case errors.LibraryUnreachable():
            return tr("Saving", "Not saved: the disk does not answer")
        case errors.LibraryMissing():
            return tr("Saving", "Not saved: the library is gone")
        case errors.LibraryDamaged() | errors.NotALibrary():
            return tr("Saving", "Not saved: the library is damaged")
        case errors.NewerLibrary():
            return tr("Saving", "Not saved: the library is from a newer Copydesk")
        case _:
            return tr("Saving", "Not saved: something went wrong")


def _in_the_row(db: Database, snapshot: Snapshot) -> int | None:
    from db.store import stories

    try:
        stored = stories.get(db, snapshot.story.id)
    except errors.StoryMissing:
        return None
    return stored.revision if stamp(stored) in snapshot.doubtful else snapshot.committed
