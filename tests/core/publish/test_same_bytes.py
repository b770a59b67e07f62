from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.core.publish.export import formats
from tests.core.publish import photographs

ROOT = Path(__file__).parents[3]

PROGRAM = """
import datetime as dt, hashlib, pathlib, sys
from desktop.core.publish.export import export_bytes, formats
from tests.core.publish import forty, stories
now = dt.datetime.fromisoformat(sys.argv[1])
photograph = pathlib.Path(sys.argv[2]).read_bytes()

def tell(name, fmt, made):
    data = made.data + b"".join(file.path.encode() + file.data for file in made.files)
    print(name, fmt, hashlib.sha256(data).hexdigest(), made.missing)

for make in (stories.harbour, stories.rich, stories.turkish, stories.arabic, stories.french):
    for fmt in formats():
        pictures = {"quay.jpg": photograph, "cranes.jpg": photograph}
        moment = stories.NOW if fmt == "sitemap" else now  # which is of two days
        made = export_bytes(make(), fmt, stories.SITE, stories.broadsheet(), moment, pictures)
        tell(make.__name__, fmt, made)
for case in forty.cases():
    for fmt in ("page", "fragment", "ninjs", "nitf", "markdown"):
        theme = stories.house(case.theme)
        made = export_bytes(case.story, fmt, case.site, theme, now, {}, case.around)
        tell(case.name, fmt, made)
"""


def hashes(zone: str, seed: str, day: str, folder: Path, photograph: Path) -> str:
    environment = {
        **os.environ,
        "TZ": zone,
        "PYTHONHASHSEED": seed,
        "PYTHONPATH": str(ROOT),
        "LC_ALL": "C.UTF-8" if seed == "1" else "POSIX",
    }
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, day, str(photograph)],
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
    photograph = tmp_path / "photograph.jpg"
    photograph.write_bytes(photographs.jpeg())
    here = hashes("Pacific/Auckland", "1", "2026-11-25T00:00:00+00:00", ROOT, photograph)
    there = hashes("America/Los_Angeles", "77", "2031-01-01T00:00:00+00:00", tmp_path, photograph)
    assert here == there
    assert here.count("\n") == 5 * len(formats()) + 40 * 5
