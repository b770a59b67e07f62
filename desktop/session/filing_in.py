"""Jobs of the story list on the disk and reading threads; the store loads with them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from db.changes import Changes
from db.records import (
    Author,
    Byline,
    Facets,
    Filing,
    Place,
    Reason,
    Status,
    Story,
    StoryPage,
    StoryQuery,
    Times,
)
from desktop.session.keeping import Keepsake, keep, signed
from desktop.session.slugs import made_slug, unique_slug

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Added:
    """A story that was put into the library, as it stands there."""

    story: Story
    changes: Changes


@dataclass(frozen=True, slots=True)
class Spiked:
    """Stories that were spiked, each with the status it had before."""

    before: tuple[tuple[str, Status], ...]
    changes: Changes


def find(db: Database, query: StoryQuery) -> StoryPage:
    """Return one page of the list or of a search."""
    from db.store import search

    return replace(search.page(db, query), offset=query.offset)


def facets(db: Database) -> Facets:
    """Return what the list can be narrowed by."""
    from db.store import search

    return search.facets(db)


def fetch(db: Database, story_id: str) -> tuple[Story, Place]:
    """Return a story and where the desk was in it."""
    from db.store import stories

    return stories.get(db, story_id), stories.place(db, story_id)


def add(db: Database, story: Story) -> Added:
    """Put a story into the library under a slug of its own."""
    from db.store import stories
    from desktop.core.markup.counting import body_words

    slug = unique_slug(made_slug(story), stories.slugs(db))
    story = replace(story, filing=replace(story.filing, slug=slug))
    return Added(story, stories.add(db, story, words=body_words(story.body)))


def take_in(db: Database, story: Story, kind: str = "") -> Added:
    """Add a story that came from outside, and keep it in History as it came.

    `kind` names what it came as, in the words of `core.ingest`.
    """
    added = add(db, story)
    as_it_came = Keepsake(added.story, Reason.IMPORTED, story.times.modified, kind)
    return Added(added.story, added.changes.merge(keep(db, as_it_came)))


def duplicate(db: Database, story_id: str, new_id: str, now: dt.datetime) -> Added:
    """Add a copy that nobody has published, reviewed or corrected."""
    from db.store import stories

    return add(db, fresh_copy(stories.get(db, story_id), new_id, now))


def set_status(
    db: Database, ids: Sequence[str], status: Status, now: dt.datetime, user: str = ""
) -> Changes:
    """Give stories a status; History keeps each that changed, and who changed it."""
    from db.store import stories

    changes = stories.set_status(db, ids, status, now)
    for story_id in changes.stories:
        changed = Keepsake(stories.get(db, story_id), Reason.STATUS, now, signed(status, user))
        changes = changes.merge(keep(db, changed))
    return changes


def spike(db: Database, ids: Iterable[str], now: dt.datetime, user: str = "") -> Spiked:
    """Spike stories, and note what they were for the way back."""
    from db.store import stories

    before = tuple((story_id, stories.get(db, story_id).status) for story_id in ids)
    spiked = [story_id for story_id, status in before if status is not Status.SPIKED]
    changes = set_status(db, spiked, Status.SPIKED, now, user)
    return Spiked(tuple(pair for pair in before if pair[0] in spiked), changes)


def unspike(
    db: Database, before: Iterable[tuple[str, Status]], now: dt.datetime, user: str = ""
) -> Changes:
    """Give each story back the status it had before it was spiked."""
    changes = Changes()
    for story_id, status in before:
        changes = changes.merge(set_status(db, [story_id], status, now, user))
    return changes


def delete(db: Database, ids: Sequence[str]) -> Changes:
    """Delete spiked stories for good."""
    from db.store import stories

    return stories.delete(db, ids)


def blank_story(
    story_id: str, now: dt.datetime, language: str = "", byline: str = "", section: str = ""
) -> Story:
    """Make a story with nothing in it but who writes it, for which desk, in which language."""
    return Story(
        id=story_id,
        times=Times(created=now, modified=now),
        byline=Byline(authors=(Author(byline),) if byline else ()),
        filing=Filing(language=language, section=section),
    )


def fresh_copy(story: Story, new_id: str, now: dt.datetime) -> Story:
    """Copy what was written; what happened to the story stays behind."""
    times = Times(
        created=now,
        modified=now,
        deadline=story.times.deadline,
        embargo=story.times.embargo,
    )
    return replace(story, id=new_id, revision=0, times=times, status=Status.DRAFT, corrections=())
