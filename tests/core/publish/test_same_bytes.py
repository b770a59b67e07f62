from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.core.publish.export import formats

ROOT = Path(__file__).parents[3]

PROGRAM = """
import datetime as dt, hashlib, sys
from desktop.core.publish.export import export_bytes, formats
from tests.core.publish import stories
now = dt.datetime.fromisoformat(sys.argv[1])
for make in (stories.harbour, stories.rich, stories.turkish, stories.arabic, stories.french):
    for fmt in formats():
        made = export_bytes(make(), fmt, stories.SITE, stories.broadsheet(), now)
        print(make.__name__, fmt, hashlib.sha256(made.data).hexdigest(), made.missing)
"""


def hashes(zone: str, seed: str, day: str, folder: Path) -> str:
    environment = {
        **os.environ,
        "TZ": zone,
        "PYTHONHASHSEED": seed,
        "PYTHONPATH": str(ROOT),
        "LC_ALL": "C.UTF-8" if seed == "1" else "POSIX",
    }
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, day],
        env=environment,
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    return run.stdout


@pytest.mark.timeout(240)
def test_the_same_story_gives_the_same_bytes_anywhere_and_any_day(tmp_path):
    here = hashes("Pacific/Auckland", "1", "2026-11-25T00:00:00+00:00", ROOT)
    there = hashes("America/Los_Angeles", "77", "2031-01-01T00:00:00+00:00", tmp_path)
    assert here == there
    assert here.count("\n") == 5 * len(formats())
