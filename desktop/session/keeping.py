"""Jobs of History on the disk and reading threads; the store loads with them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.changes import Changes
from db.records import Reason, Status, Story, Version, VersionRow

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Keepsake:
    """A text to keep in History: why, since when it stands so, and a note on the reason."""

    story: Story
    reason: Reason
    moment: dt.datetime
    note: str = ""


def signed(status: Status, user: str) -> str:
    """Note a status and who gave it, as `models.versions` reads them."""
    return f"{status.value}\n{user}" if user else status.value


def keep(db: Database, keepsake: Keepsake) -> Changes:
    """Add a version."""
    from db.store import versions
    from desktop.core.markup.counting import body_words

    return versions.add(
        db,
        keepsake.story,
        reason=keepsake.reason,
        moment=keepsake.moment,
        note=keepsake.note,
        words=body_words(keepsake.story.body),
    )


def keep_branch(db: Database, story: Story, committed: int, moment: dt.datetime) -> Changes:
    """Add a text that lost a race to its story's versions, and name what both grew from."""
    from db.store import versions
    from desktop.core.markup.counting import body_words

    return versions.add(
        db,
        story,
        reason=Reason.BRANCH,
        moment=moment,
        words=body_words(story.body),
        parent=versions.parent_of(db, story.id, committed),
    )


def listed(db: Database, story_id: str) -> tuple[VersionRow, ...]:
    """Return a story's versions, newest first."""
    from db.store import versions

    return versions.page(db, story_id)


def fetched(db: Database, numbers: Sequence[int]) -> tuple[Version, ...]:
    """Return versions with their texts."""
    from db.store import versions

    return tuple(versions.get(db, number) for number in numbers)


def thin(db: Database, story_id: str, now: dt.datetime) -> Changes:
    """Let go of automatic versions that are no longer needed."""
    from db.store import versions

    return versions.thin(db, story_id, now)


def newest_published(db: Database, story_id: str) -> Version | None:
    """Return what readers have of a story."""
    from db.store import versions

    return versions.newest_published(db, story_id)
