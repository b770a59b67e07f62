"""One of two processes that write the same story: `python writer.py LIBRARY ID NAME COUNT WAY`."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from sqlite_utils import Database

from db import errors
from db.records import Story
from db.store import stories
from db.store.library import close_library, open_library


def append(db: Database, story_id: str, mark: str) -> None:
    """Add a mark to the body, as often as it takes."""
    while True:
        story = stories.get(db, story_id)
        try:
            stories.save(db, _longer(story, mark), committed=story.revision)
        except (errors.StaleRevision, errors.LibraryLocked):
            continue
        return


def append_blindly(db: Database, story_id: str, mark: str) -> None:
    """Do it as a program without revisions would: the last writer wins."""
    story = _longer(stories.get(db, story_id), mark)
    with db.atomic():
        db.execute("UPDATE stories SET body = ? WHERE id = ?", [story.body, story_id])


def _longer(story: Story, mark: str) -> Story:
    return replace(story, revision=story.revision + 1, body=f"{story.body} {mark}")


def main() -> None:
    library, story_id, name, count, way = sys.argv[1:]
    db = open_library(Path(library))
    print("ready", flush=True)
    sys.stdin.readline()
    write = append if way == "careful" else append_blindly
    for number in range(int(count)):
        write(db, story_id, f"{name}{number}")
    close_library(db)


if __name__ == "__main__":
    main()
