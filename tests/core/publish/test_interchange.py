"""The schemas and parsers of those who take our files, run where they are installed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.core.publish.export import export_bytes, export_set, set_name
from desktop.core.publish.site import default_profile
from tests.core.publish import forty, stories

PROGRAM = Path(__file__).parents[4] / "shared" / "tools" / "validate_interchange.py"
THEME = stories.broadsheet()
STORIES = [stories.harbour, stories.rich, stories.turkish, stories.arabic, stories.french]

pytestmark = [
    pytest.mark.skipif(not os.environ.get("COPYDESK_VALIDATORS"), reason="no validators"),
    pytest.mark.skipif(not PROGRAM.exists(), reason="no validate_interchange.py"),
]


def judged(paths: list[Path], *options: str) -> list[dict]:
    run = subprocess.run(
        [sys.executable, str(PROGRAM), *map(str, paths), *options],
        capture_output=True,
        text=True,
        check=False,
    )
    return [json.loads(line) for line in run.stdout.splitlines()]


@pytest.mark.parametrize("fmt", ["ninjs", "nitf"])
def test_every_story_is_valid(fmt, tmp_path):
    paths: list[Path] = []
    cases = [(make(), stories.SITE) for make in STORIES] + [(stories.sparse(), default_profile())]
    cases += [(case.story, case.site) for case in forty.cases()]
    for number, (story, site) in enumerate(cases):
        made = export_bytes(story, fmt, site, THEME, stories.NOW)
        paths.append(tmp_path / str(number) / made.name)
        paths[-1].parent.mkdir()
        paths[-1].write_bytes(made.data)
    reports = judged(paths)
    assert len(reports) == len(paths)
    assert [report for report in reports if not report["valid"]] == []


@pytest.mark.parametrize("fmt", ["rss", "wxr", "sitemap"])
def test_every_set_is_valid(fmt, tmp_path):
    chosen = tuple(make() for make in STORIES)
    chosen += tuple(case.story for case in forty.cases() if case.story.times.first_published)
    made = export_set(chosen, fmt, stories.SITE, stories.NOW)
    path = tmp_path / set_name(fmt)
    path.write_bytes(made.data)
    [report] = judged([path], "--today", stories.NOW.isoformat())
    assert report["valid"], report["messages"]
