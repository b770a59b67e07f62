"""kill -9 while typing: no story lost, no false Saved, at most a second of typing gone."""

from __future__ import annotations

import itertools
import json
import random
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from db import errors
from db.store import stories
from db.store.library import close_library, open_library
from tests.crash.counting import say, times

CYCLES = times(100, 1000)
TYPIST = Path(__file__).with_name("typist.py")
START_S = 60
MOST_LOST_S = 1.0


@dataclass(frozen=True)
class Outcome:
    """What one cycle left. `stall_s` is the longest that the machine kept the typist waiting."""

    is_story_lost: bool
    is_saved_false: bool
    lost_s: float
    stall_s: float


def _cycle(folder: Path, kill_after_s: float, *words: str) -> Outcome:
    folder.mkdir()
    library, log = folder / "library.db", folder / "typed.log"
    # Its own worker process complains when its parent is killed.
    child = subprocess.Popen(
        [sys.executable, str(TYPIST), str(library), str(log), *words], stderr=subprocess.DEVNULL
    )
    try:
        until = time.monotonic() + START_S
        while not _has_begun(log) and child.poll() is None and time.monotonic() < until:
            _wait(child, 0.01)
        _wait(child, kill_after_s)
    finally:
        child.kill()
        child.wait()
    return _judged(library, log)


def _has_begun(log: Path) -> bool:
    return log.exists() and log.stat().st_size > 0


def _wait(child: subprocess.Popen[bytes], seconds: float) -> None:
    try:
        child.wait(seconds)
    except subprocess.TimeoutExpired:
        return


def _judged(library: Path, log: Path) -> Outcome:
    lines = [json.loads(line) for line in log.read_text("utf-8").splitlines() if line[-1] == "]"]
    typed = [(moment, body) for what, moment, _id, body in lines if what == "typed"]
    saved = [body for what, _moment, _id, body in lines if what == "saved"]
    assert typed
    bodies = [body for _moment, body in typed]
    stored = _stored(library, lines[-1][2])
    stall_s = max((b[0] - a[0] for a, b in itertools.pairwise(typed)), default=0.0)
    last_s = typed[-1][0]
    if stored is None:
        return Outcome(
            is_story_lost=bool(saved),
            is_saved_false=bool(saved),
            lost_s=last_s - typed[0][0],
            stall_s=stall_s,
        )
    # A key may have been typed and saved before its line was written.
    known = max((n for n, body in enumerate(bodies) if body == stored), default=len(bodies) - 1)
    acknowledged = max(
        (n for n, body in enumerate(bodies) if saved and body == saved[-1]), default=-1
    )
    lost_s = last_s - typed[known][0]
    return Outcome(
        is_story_lost=False,
        is_saved_false=known < acknowledged,
        lost_s=lost_s,
        stall_s=stall_s,
    )


def _stored(library: Path, story_id: str) -> str | None:
    db = open_library(library)
    try:
        return stories.get(db, story_id).body
    except errors.StoryMissing:
        return None
    finally:
        close_library(db)


@pytest.mark.timeout(60 + CYCLES * 20)
def test_kill_while_typing(tmp_path: Path) -> None:
    chance = random.Random(11)
    found = [_cycle(tmp_path / str(number), chance.uniform(0.1, 1.5)) for number in range(CYCLES)]
    worst = max(found, key=lambda each: each.lost_s)
    print(f"\nmost typing lost: {worst.lost_s:.2f} s (machine stalled {worst.stall_s:.2f} s)")
    say("stories kept", sum(not each.is_story_lost for each in found), CYCLES)
    say("Saved told the truth", sum(not each.is_saved_false for each in found), CYCLES)
    # A machine that stands still types nothing and saves nothing: its share is not ours.
    kept = [each for each in found if each.lost_s <= MOST_LOST_S + each.stall_s]
    say("at most a second lost", len(kept), CYCLES)


@pytest.mark.timeout(200)
def test_a_debounced_save_would_be_seen(tmp_path: Path) -> None:
    """One cycle may fall into a pause of the typist; not every one of several does."""
    cycles = (_cycle(tmp_path / f"debounced-{number}", 2.5, "debounce") for number in range(5))
    assert any(found.lost_s > MOST_LOST_S + found.stall_s for found in cycles)


@pytest.mark.timeout(200)
def test_a_save_acknowledged_before_its_commit_would_be_seen(tmp_path: Path) -> None:
    cycles = (_cycle(tmp_path / f"hasty-{number}", 1.2, "hasty") for number in range(5))
    assert any(found.is_saved_false for found in cycles)
