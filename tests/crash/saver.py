"""Saves again and again: `python saver.py LIBRARY ID SAVES FULL|NORMAL`; prints ``saved``."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from db.store import stories
from db.store.library import open_library


def main() -> None:
    library, story_id, saves, synchronous = sys.argv[1:]
    db = open_library(Path(library))
    if synchronous != "FULL":  # the mistake that this test must be able to see
        db.execute(f"PRAGMA synchronous={synchronous}")
    story = stories.get(db, story_id)
    for _ in range(int(saves)):
        committed = story.revision
        story = replace(story, revision=committed + 1, body=story.body + " More.")
        stories.save(db, story, committed=committed)
        print("saved", flush=True)


if __name__ == "__main__":
    main()
