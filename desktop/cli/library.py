"""The commands that look into the library: new, show, list and search."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from db.plain import story_to_plain
from db.records import Filing, Head, Order, Status, Story, StoryQuery, Times
from db.store import stories
from db.store.search import page
from desktop.cli.terminal import DONE, now_utc, opened_library, print_json
from desktop.core.markup.marks import public
from desktop.session.filing_in import add

if TYPE_CHECKING:
    import argparse
    from pathlib import Path


def new(library: Path, asked: argparse.Namespace) -> int:
    """Create an empty draft and print its id."""
    now = now_utc()
    story = Story(
        id=str(uuid.uuid4()),
        times=Times(created=now, modified=now),
        head=Head(headline=asked.headline),
        filing=Filing(language=asked.language),
    )
    with opened_library(library) as db:
        story = add(db, story).story
    if asked.json:
        print_json({"id": story.id, "slug": story.filing.slug})
    else:
        print(story.id)
    return DONE


def show(library: Path, asked: argparse.Namespace) -> int:
    """Print the whole record, or the story as a reader would skim it."""
    with opened_library(library, readonly=True) as db:
        story = stories.get(db, asked.id)
    if asked.json:
        print_json(story_to_plain(story))
        return DONE
    for line in (story.head.kicker, story.head.headline, story.head.deck):
        if line:
            print(line)
    print(f"\n{public(story.body)}")
    return DONE


def list_stories(library: Path, asked: argparse.Namespace) -> int:
    """Print the library's stories, newest change first."""
    statuses = (Status(asked.status),) if asked.status else ()
    query = StoryQuery(statuses=statuses, order=Order(asked.order), limit=asked.limit)
    return _print_rows(library, query, as_json=asked.json)


def search(library: Path, asked: argparse.Namespace) -> int:
    """Print the stories that match."""
    query = StoryQuery(text=" ".join(asked.query), limit=asked.limit)
    return _print_rows(library, query, as_json=asked.json)


def _print_rows(library: Path, query: StoryQuery, *, as_json: bool) -> int:
    with opened_library(library, readonly=True) as db:
        rows = page(db, query).rows
    if as_json:
        print_json(
            [
                {
                    "id": row.id,
                    "slug": row.slug,
                    "headline": row.headline,
                    "status": row.status.value,
                    "section": row.section,
                    "updated": row.updated.isoformat(),
                    "words": row.words,
                }
                for row in rows
            ]
        )
        return DONE
    for row in rows:
        moment = row.updated.astimezone().strftime("%Y-%m-%d %H:%M")
        title = row.headline or row.slug or "Untitled"
        print(f"{row.id}  {moment}  {row.status.value:<9}  {row.words:>6}  {title}")
    return DONE
