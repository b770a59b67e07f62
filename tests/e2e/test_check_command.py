"""The check command as scripts use it."""

import json
from pathlib import Path

from db.store import decisions, stories
from desktop.cli.terminal import now_utc, opened_library
from desktop.core.proof.decisions import decided
from desktop.core.proof.findings import Finding, Severity, Where
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


def test_check_leaves_out_what_the_desk_decided(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    story_id = run("--library", library, "new", "--headline", "Ferry returns").stdout.strip()
    told = _told(library, story_id)
    _ignore(library, story_id, told["M07"])
    assert set(_told(library, story_id)) == set(told) - {"M07"}


def _told(library: Path, story_id: str) -> dict[str, Finding]:
    [row] = json.loads(run("--library", library, "check", story_id, "--json").stdout)
    return {
        told["rule"]: Finding(
            rule=told["rule"],
            severity=Severity(told["severity"]),
            where=Where(told["where"]["field"]),
            message=told["message"],
            why=told["why"],
            snippet=told["where"]["text"],
        )
        for told in row["findings"]
    }


def _ignore(library: Path, story_id: str, finding: Finding) -> None:
    with opened_library(library) as db:
        story = stories.get(db, story_id)
        reason, now = "A brief needs none.", now_utc()
        decisions.add(db, decided(finding, story, user="Mira", reason=reason, now_utc=now))
