"""The release gates of independent validators, run where they are installed."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from db.records import Picture
from desktop.core.publish.export import export_bytes
from desktop.core.publish.site import default_profile
from tests.core.publish import stories

PROGRAM = Path(__file__).parents[4] / "shared" / "tools" / "validate_html.py"

pytestmark = [
    pytest.mark.skipif(not os.environ.get("COPYDESK_VALIDATORS"), reason="no validators"),
    pytest.mark.skipif(not PROGRAM.exists(), reason="no validate_html.py"),
    pytest.mark.timeout(600),
]

CASES = {
    "harbour": (stories.harbour, stories.SITE),
    "rich": (stories.rich, stories.SITE),
    "turkish": (stories.turkish, stories.SITE),
    "arabic": (stories.arabic, stories.SITE),
    "french": (stories.french, stories.SITE),
    "sparse": (stories.sparse, default_profile()),
}


@pytest.mark.parametrize(
    ("fmt", "theme"),
    [("page", "broadsheet"), ("page", "plain"), ("page", "portal"), ("fragment", "broadsheet")],
)
@pytest.mark.parametrize("name", CASES)
def test_every_gate_passes(name, fmt, theme, tmp_path):
    make, site = CASES[name]
    story = make()
    made = export_bytes(story, fmt, site, stories.house(theme), stories.NOW)
    (tmp_path / "pictures").mkdir()
    for picture in story.pictures:
        size = (picture.width_px, picture.height_px)
        Image.new("RGB", size, "#778899").save(tmp_path / "pictures" / picture.name)
    (tmp_path / made.name).write_bytes(made.data)
    command = [sys.executable, str(PROGRAM), "--strict", "--embedded-style", "--timeout", "240"]
    command += ["--lang", story.filing.language]
    command += ["--allow-missing"] if made.missing else []
    run = subprocess.run(
        [*command, str(tmp_path / made.name)], capture_output=True, text=True, check=False
    )
    report = json.loads(run.stdout)
    assert report["failed_gates"] == [], json.dumps(report["validators"], indent=1)[:4000]
    assert report["complete"], report["not_run"]
    assert report["pass"]


@pytest.mark.parametrize("name", ["rich", "arabic"])
def test_a_kit_passes_with_its_linked_sheet(name, tmp_path):
    story = CASES[name][0]()
    photographs = {picture.name: _photograph(picture) for picture in story.pictures}
    made = export_bytes(story, "kit", stories.SITE, stories.broadsheet(), stories.NOW, photographs)
    folder = tmp_path / made.name
    for file in made.files:
        (tmp_path / file.path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file.path).write_bytes(file.data)
    command = [sys.executable, str(PROGRAM), "--strict", "--timeout", "240"]
    command += ["--allow-missing"] if made.missing else []
    run = subprocess.run(
        [*command, str(folder / f"{made.name}.html")], capture_output=True, text=True, check=False
    )
    report = json.loads(run.stdout)
    assert report["failed_gates"] == [], json.dumps(report["validators"], indent=1)[:4000]
    assert report["complete"], report["not_run"]


def _photograph(picture: Picture) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (picture.width_px, picture.height_px), "#778899").save(data, "JPEG")
    return data.getvalue()
