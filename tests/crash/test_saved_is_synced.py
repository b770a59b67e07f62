"""No save is acknowledged before the journal is on the disk: seen in the system calls."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from db.store import stories
from db.store.library import close_library, open_library
from tests.crash.counting import may_trace, say
from tests.db.samples import sample

SAVES = 60
SAVER = Path(__file__).with_name("saver.py")
SYNC = re.compile(r"\bf(?:data)?sync\(\d+<[^>]*-wal>\)")
SAVED = re.compile(r'\bwrite\(1<[^>]*>, "saved')


pytestmark = pytest.mark.skipif(not may_trace(), reason="no strace")


def _synced(folder: Path, synchronous: str) -> int:
    """Count the saves that were acknowledged with a sync of the journal before."""
    library, calls = folder / "library.db", folder / "calls"
    db = open_library(library)
    story = sample("The first text.")
    stories.add(db, story)
    close_library(db)
    watched = ["strace", "-f", "-y", "-e", "trace=fsync,fdatasync,write", "-o", str(calls)]
    saver = [sys.executable, str(SAVER), str(library), story.id, str(SAVES), synchronous]
    subprocess.run([*watched, *saver], check=True, stdout=subprocess.DEVNULL)
    synced, is_synced = 0, False
    for line in calls.read_text(errors="replace").splitlines():
        if SYNC.search(line):
            is_synced = True
        elif SAVED.search(line):
            synced += is_synced
            is_synced = False
    return synced


def test_every_save_is_synced_before_it_is_acknowledged(tmp_path: Path) -> None:
    say("saves synced", _synced(tmp_path, "FULL"), SAVES)


def test_a_library_that_syncs_now_and_then_would_be_seen(tmp_path: Path) -> None:
    assert _synced(tmp_path, "NORMAL") < SAVES / 2
