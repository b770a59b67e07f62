"""The command line as scripts use it: exit statuses, JSON, sentences on standard error."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

COPY = """Ferry returns to Port Alder after nine days

Ferry returns to Port Alder after nine days

First boat leaves at dawn with forty passengers

By Mira Halvorsen

PORT ALDER (CD) - The island ferry left the quay at dawn on Tuesday with forty passengers.

“We waited nine days for this,” said Tomas Rehn, who was first in line.

- Queues at the quay

Cars stood as far as the old customs house, the harbour master said.

Source: Copydesk Wire

This news has been read 12 times in total
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "desk" / "library.db"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    file = tmp_path / "ferry.txt"
    file.write_text(COPY, encoding="utf-8")
    return file


def run(*words: object, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop.cli", *map(str, words)],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=100,
        check=False,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )


def answer(*words: object) -> Any:
    done = run(*words)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_import_list_search_show_export(library: Path, copy: Path, tmp_path: Path) -> None:
    [imported] = answer("--library", library, "import", copy, "--json")
    assert imported["file"] == str(copy)
    assert imported["error"] is None
    story_id = imported["id"]

    [row] = answer("--library", library, "list", "--json")
    assert set(row) == {"id", "slug", "headline", "status", "section", "updated", "words"}
    assert row["id"] == story_id
    assert row["slug"] == "ferry-returns-to-port-alder-after-nine-days"
    assert row["status"] == "draft"
    assert row["words"] > 30

    assert [found["id"] for found in answer("--library", library, "search", "quay", "--json")] == [
        story_id
    ]
    assert answer("--library", library, "search", "zeppelin", "--json") == []

    story = answer("--library", library, "show", story_id, "--json")
    assert story["head"]["deck"] == "First boat leaves at dawn with forty passengers"
    assert story["byline"]["authors"][0]["name"] == "Mira Halvorsen"
    assert story["dateline"]["place"] == "PORT ALDER"
    assert "## Queues at the quay" in story["body"]
    assert "has been read" not in story["body"]
    assert "has been read" in json.dumps(story["source"]["dropped"])

    out = tmp_path / "out"
    out.mkdir()
    [exported] = answer("--library", library, "export", story_id, "--out", out, "--json")
    assert exported["blockers"] == ["M04"]  # a section is missing
    [file] = map(Path, exported["files"])
    page = file.read_text(encoding="utf-8")
    assert page.startswith(("<!doctype html>", "<!DOCTYPE html>"))
    assert page.count("Ferry returns to Port Alder after nine days</h1>") == 1
    assert "has been read" not in page


def test_parse_prints_the_parts_and_saves_nothing(library: Path, copy: Path) -> None:
    parts = answer("--library", library, "parse", copy)
    assert parts["headline"] == "Ferry returns to Port Alder after nine days"
    assert parts["byline"] == ["Mira Halvorsen"]
    assert parts["dateline"]["agency"] == "CD"
    assert parts["subheads"] == ["Queues at the quay"]
    assert not library.exists()


def test_parse_answers_json_lines_in_order_and_survives_a_bad_one() -> None:
    lines = [
        json.dumps({"id": "a", "input_kind": "text", "input": COPY}),
        "{not json",
        json.dumps({"id": "b", "input_kind": "text", "input": COPY}),
    ]
    done = run("parse", "--jsonl", stdin="\n".join(lines) + "\n")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [found["id"] for found in answers] == ["a", None, "b"]
    assert "error" in answers[1]
    assert answers[0]["headline"] == answers[2]["headline"]


def test_a_bad_file_does_not_stop_the_rest(library: Path, copy: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    binary = tmp_path / "photo.txt"
    binary.write_bytes(bytes(range(256)) * 20)
    done = run(
        "--library", library, "import", tmp_path / "gone.txt", empty, binary, copy, "--json"
    )
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert [row["error"] is None for row in report] == [False, False, False, True]
    assert "Traceback" not in done.stderr


def test_export_takes_files_and_gives_the_same_bytes_twice(copy: Path, tmp_path: Path) -> None:
    pages = []
    for name in ("one", "two"):
        out = tmp_path / name
        out.mkdir()
        [exported] = answer("export", copy, "--out", out, "--json")
        pages.append(Path(exported["files"][0]).read_bytes())
    assert pages[0] == pages[1]


def test_a_set_is_one_file_and_says_who_is_not_in_it(
    library: Path, copy: Path, tmp_path: Path
) -> None:
    run("--library", library, "import", copy)
    run("--library", library, "new")
    words = ("--library", library, "export", "--all", "--out", tmp_path, "--json")
    done = run(*words, "--format", "wxr")
    rows = json.loads(done.stdout)
    assert done.returncode == 1
    assert sorted(row["blockers"] for row in rows) == [["M04"], ["no-headline"]]
    assert [row["files"] for row in rows if row["files"]] == [[str(tmp_path / "posts.wxr.xml")]]
    assert b"Ferry returns" in (tmp_path / "posts.wxr.xml").read_bytes()
    done = run(*words, "--format", "rss")
    assert done.returncode == 1
    assert {"no-base-url", "no-headline"} == {
        row["blockers"][0] for row in json.loads(done.stdout)
    }
    assert not (tmp_path / "feed.rss.xml").exists()


@pytest.mark.parametrize("fmt", ["page", "wxr"])
def test_what_the_checks_block_is_named_and_strict_holds_it_back(
    fmt: str, copy: Path, tmp_path: Path
) -> None:
    words = ("export", copy, "--format", fmt, "--out", tmp_path, "--json")
    done = run(*words, "--strict")
    [row] = json.loads(done.stdout)
    assert done.returncode == 1
    assert row["files"] == []
    assert "M04" in row["blockers"]
    assert "--strict" in row["error"]
    assert not list(tmp_path.glob("*.html")) + list(tmp_path.glob("*.xml"))
    done = run(*words)
    [row] = json.loads(done.stdout)
    assert done.returncode == 0
    assert "M04" in row["blockers"]
    assert row["error"] is None
    assert len(row["files"]) == 1
    assert "exported in spite of this" in done.stderr


def test_a_kit_is_a_folder(copy: Path, tmp_path: Path) -> None:
    [exported] = answer("export", copy, "--format", "kit", "--out", tmp_path, "--json")
    names = {Path(file).name for file in exported["files"]}
    assert {"manifest.json", "article.css"} <= names
    [again] = answer("export", copy, "--format", "kit", "--out", tmp_path, "--json")
    assert again == exported


def test_new_makes_a_draft(library: Path) -> None:
    made = answer("--library", library, "new", "--headline", "Quay reopens", "--json")
    assert made["slug"] == "quay-reopens"
    again = answer("--library", library, "new", "--headline", "Quay reopens", "--json")
    assert again["slug"] == "quay-reopens-2"


def test_an_empty_story_is_refused_in_a_sentence(library: Path, tmp_path: Path) -> None:
    made = answer("--library", library, "new", "--json")
    done = run("--library", library, "export", made["id"], "--out", tmp_path, "--json")
    [row] = json.loads(done.stdout)
    assert done.returncode == 1
    assert row["blockers"]
    assert row["files"] == []


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["parse"], 2),
        (["export", "--out", "."], 2),
        (["frobnicate", "--json"], 2),
        (["show"], 2),
        (["show", "no-such-id"], 1),
        (["export", "no-such-id", "--out", "/no/such/folder"], 1),
    ],
)
def test_what_cannot_be_done_ends_in_one_sentence(
    library: Path, words: list[str], status: int
) -> None:
    run("--library", library, "new")
    done = run("--library", library, *words)
    assert done.returncode == status
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("content", [b"", b"not a library at all" * 200])
def test_a_foreign_library_is_left_alone(tmp_path: Path, content: bytes) -> None:
    library = tmp_path / "notes.db"
    library.write_bytes(content)
    done = run("--library", library, "list")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert library.read_bytes() == content
