"""The release gates of independent validators, over forty stories, where they are installed."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from db.records import Picture
from desktop.core.publish.export import export_bytes
from desktop.core.publish.results import Exported
from tests.core.publish import forty, stories

PROGRAM = Path(__file__).parents[4] / "shared" / "tools" / "validate_html.py"

pytestmark = [
    pytest.mark.skipif(not os.environ.get("COPYDESK_VALIDATORS"), reason="no validators"),
    pytest.mark.skipif(not PROGRAM.exists(), reason="no validate_html.py"),
    pytest.mark.timeout(1200),
]

CASES = forty.cases()
NAMES = [case.name for case in CASES]
KITS = [case for case in CASES if case.story.pictures][::4]
READERS = "trafilatura,newspaper4k,readability,goose3,htmldate"
BATCH = 5
"""Pages for one run of the program: enough to share its start, few enough to run aside."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file to judge, and how."""

    name: str
    path: Path
    options: tuple[str, ...]


def judged(sheets: Iterable[Sheet]) -> dict[str, dict[str, Any]]:
    """Run the program over files in batches, on every core; reports by the sheet's name."""
    by_options: dict[tuple[str, ...], list[Sheet]] = defaultdict(list)
    for sheet in sheets:
        by_options[sheet.options].append(sheet)
    batches = [
        group[at : at + BATCH]
        for group in by_options.values()
        for at in range(0, len(group), BATCH)
    ]
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        found = list(threads.map(_run, batches))
    return {
        sheet.name: report
        for batch, reports in zip(batches, found, strict=True)
        for sheet, report in zip(batch, reports, strict=True)
    }


def _run(batch: list[Sheet]) -> list[dict[str, Any]]:
    command = [sys.executable, str(PROGRAM), "--strict", "--timeout", "240", *batch[0].options]
    run = subprocess.run(
        [*command, *(str(sheet.path) for sheet in batch)],
        capture_output=True,
        text=True,
        check=False,
    )
    reports = json.loads(run.stdout)
    return reports if isinstance(reports, list) else [reports]


def options(case: forty.Case, made: Exported, *more: str) -> tuple[str, ...]:
    lenient = ("--allow-missing",) if made.missing else ()
    unread = () if case.judges_readers else ("--skip", READERS)
    return (*more, *lenient, *unread)


def made_of(case: forty.Case, fmt: str, pictures: dict[str, bytes] | None = None) -> Exported:
    return export_bytes(
        case.story,
        fmt,
        case.site,
        stories.house(case.theme),
        stories.NOW,
        pictures or {},
        case.around,
    )


def passes(report: dict[str, Any]) -> None:
    assert report["failed_gates"] == [], json.dumps(report["validators"], indent=1)[:4000]
    assert report["complete"], report["not_run"]
    assert report["pass"]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    folder = tmp_path_factory.mktemp("pages")
    sheets: list[Sheet] = []
    for case in CASES:
        own = folder / case.name
        (own / "pictures").mkdir(parents=True)
        made = made_of(case, "page")
        for picture in case.story.pictures:
            (own / "pictures" / picture.name).write_bytes(photograph(picture))
        (own / made.name).write_bytes(made.data)
        sheets.append(Sheet(case.name, own / made.name, options(case, made, "--embedded-style")))
    return judged(sheets)


@pytest.fixture(scope="module")
def fragments(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    folder = tmp_path_factory.mktemp("fragments")
    sheets: list[Sheet] = []
    for case in CASES:
        made = made_of(case, "fragment")
        path = folder / f"{case.name}.fragment.html"
        path.write_bytes(made.data)
        language = ("--lang", case.story.filing.language)
        sheets.append(Sheet(case.name, path, options(case, made, *language)))
    return judged(sheets)


@pytest.fixture(scope="module")
def kits(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    folder = tmp_path_factory.mktemp("kits")
    sheets: list[Sheet] = []
    for case in KITS:
        photographs = {picture.name: photograph(picture) for picture in case.story.pictures}
        made = made_of(case, "kit", photographs)
        for file in made.files:
            path = folder / case.name / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.data)
        page = folder / case.name / made.name / f"{made.name}.html"
        sheets.append(Sheet(case.name, page, options(case, made)))
    return judged(sheets)


@pytest.mark.parametrize("name", NAMES)
def test_every_page_passes_every_gate(name: str, pages: dict[str, dict[str, Any]]) -> None:
    passes(pages[name])


@pytest.mark.parametrize("name", NAMES)
def test_every_fragment_passes_every_gate(name: str, fragments: dict[str, dict[str, Any]]) -> None:
    passes(fragments[name])


@pytest.mark.parametrize("name", [case.name for case in KITS])
def test_a_kit_passes_a_strict_policy_with_its_linked_sheet(
    name: str, kits: dict[str, dict[str, Any]]
) -> None:
    passes(kits[name])


def photograph(picture: Picture) -> bytes:
    data = io.BytesIO()
    kind = "PNG" if picture.name.endswith(".png") else "JPEG"
    Image.new("RGB", (picture.width_px, picture.height_px), "#778899").save(data, kind)
    return data.getvalue()
