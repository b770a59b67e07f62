"""Saves until the system refuses: `python full_disk.py LIBRARY ID LIMIT_BYTES`.

Prints each revision that was acknowledged, and ``fault`` for each refusal.
"""

from __future__ import annotations

import resource
import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from db import errors
from db.store import stories
from db.store.library import open_library

SAVES = 20


def main() -> None:
    library, story_id, limit = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    try:
        db = open_library(library)
        story = stories.get(db, story_id)
    except errors.LibraryError:
        print("fault", flush=True)
        return
    committed = story.revision
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    for _ in range(SAVES):
        story = replace(story, revision=story.revision + 1, body=story.body + "More words. " * 90)
        try:
            stories.save(db, story, committed=committed)
        except errors.LibraryError:
            print("fault", flush=True)
            continue
        committed = story.revision
        print(committed, flush=True)


if __name__ == "__main__":
    main()
