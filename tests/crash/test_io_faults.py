"""A disk that takes no more: no false Saved, no crash, and the old text whole."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from db.store import health, stories
from db.store.library import close_library, open_library
from tests.crash.counting import may_trace, say, times
from tests.db.samples import sample

FAULTS = times(200, 1000)
CHILD = Path(__file__).with_name("full_disk.py")

pytest.importorskip("resource")


@pytest.mark.timeout(900)
def test_a_full_disk_never_makes_a_false_saved(tmp_path: Path) -> None:
    chance = random.Random(3)
    faults = runs = honest = 0
    while faults < FAULTS:
        library = tmp_path / f"{runs}.db"
        db = open_library(library)
        story = sample("The first text.")
        stories.add(db, story)
        close_library(db)
        limit = library.stat().st_size + chance.randrange(0, 300_000)
        done = subprocess.run(
            [sys.executable, str(CHILD), str(library), story.id, str(limit)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        lines = done.stdout.split()
        faults += lines.count("fault")
        runs += 1
        acknowledged = [0, *(int(line) for line in lines if line != "fault")][-1]
        db = open_library(library)
        kept = stories.get(db, story.id)
        close_library(db)
        honest += kept.revision >= acknowledged and health.problems(library) == ()
        library.unlink()
    print(f"\nfaults: {faults}")
    say("libraries honest and whole", honest, runs)


@pytest.mark.skipif(not may_trace(), reason="no strace")
@pytest.mark.timeout(900)
def test_a_failing_sync_or_write_never_makes_a_false_saved(tmp_path: Path) -> None:
    """Each kind of call fails now and then: what was acknowledged is there afterwards."""
    faults = runs = honest = acknowledged_in_all = 0
    while faults < FAULTS // 4 or not acknowledged_in_all:
        library = tmp_path / f"failing-{runs}.db"
        db = open_library(library)
        story = sample("The first text.")
        stories.add(db, story)
        close_library(db)
        call = ("fsync,fdatasync", "pwrite64")[runs % 2]
        fails = f"inject={call}:error=EIO:when={5 + runs}+{3 + runs % 5}"
        failing = ["strace", "-f", "-qq", "-e", f"trace={call}", "-e", fails, "-o", os.devnull]
        child = [sys.executable, str(CHILD), str(library), story.id, str(2**30)]
        done = subprocess.run([*failing, *child], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        lines = done.stdout.split()
        runs += 1
        faults += lines.count("fault")
        acknowledged = [0, *(int(line) for line in lines if line != "fault")][-1]
        acknowledged_in_all += acknowledged
        db = open_library(library)
        kept = stories.get(db, story.id)
        close_library(db)
        honest += kept.revision >= acknowledged and health.problems(library) == ()
        assert runs <= FAULTS, "nothing failed"
    print(f"\nfailed syncs and writes: {faults}")
    say("libraries honest and whole", honest, runs)
