"""The check command as scripts use it."""

import json
from pathlib import Path

from tests.e2e.test_command_line import COPY, run


def test_check_tells_what_holds_a_file(tmp_path: Path) -> None:
    file = tmp_path / "ferry.txt"
    file.write_text(COPY, encoding="utf-8")
    done = run("--library", tmp_path / "library.db", "check", file, "--json")
    assert done.returncode == 1, done.stderr
    [row] = json.loads(done.stdout)
    found = {finding["rule"]: finding for finding in row["findings"]}
    assert "M04" in found
    assert set(found["M04"]) == {"rule", "severity", "where", "message", "why", "fix"}
    assert found["M04"]["severity"] == "blocker"
    assert found["M04"]["where"]["field"] == "section"


def test_check_of_a_story_in_the_library(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    story_id = run("--library", library, "new", "--headline", "Ferry returns").stdout.strip()
    done = run("--library", library, "check", story_id)
    assert done.returncode == 1
    assert "M02" in done.stdout
    assert "M06" not in done.stdout


def test_check_says_what_it_cannot_find(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    run("--library", library, "new")
    done = run("--library", library, "check", "no-such-story")
    assert done.returncode == 1
    assert "no-such-story" in done.stderr
    assert "Traceback" not in done.stderr
    done = run("--library", library, "check", "no-such-story", "--style", "gazette")
    assert done.returncode == 1
    assert "gazette" in done.stderr
