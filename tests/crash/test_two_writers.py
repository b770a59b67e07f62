"""Two processes write one story: no update is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from db.store import stories
from db.store.library import close_library, open_library
from tests.crash.counting import say, times
from tests.db.samples import sample

RACES = times(50, 1000)
WRITER = Path(__file__).with_name("writer.py")


def _raced(library: Path, way: str) -> int:
    """Let two processes add their marks; return how many marks there are in the end."""
    db = open_library(library)
    story = sample("")
    stories.add(db, story)
    close_library(db)
    writers = [
        subprocess.Popen(
            [sys.executable, str(WRITER), str(library), story.id, name, str(RACES), way],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in ("a", "b")
    ]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
    for writer in writers:
        writer.communicate()
        assert writer.returncode == 0
    db = open_library(library, readonly=True)
    body = db.execute("SELECT body FROM stories").fetchone()[0]
    close_library(db)
    return len(set(body.split()))


@pytest.mark.timeout(600)
def test_no_update_is_lost(tmp_path: Path) -> None:
    say("updates kept", _raced(tmp_path / "library.db", "careful"), 2 * RACES)


@pytest.mark.timeout(600)
def test_without_revisions_updates_would_be_lost(tmp_path: Path) -> None:
    assert _raced(tmp_path / "library.db", "blind") < 2 * RACES
