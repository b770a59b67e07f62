"""What is installed is not older than the floors of durability.md, section 9 (G22)."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from db.store.library import close_library, open_library

FLOORS = {
    "PySide6": "6.8.3",
    "sqlite-utils": "4.2",
    "Markdown": "3.8.1",
    "nh3": "0.3.8",
    "Jinja2": "3.1.6",
    "lxml": "5.0",
    "Pillow": "13",
    "defusedxml": "0.7.1",
}
CEILING = {"PySide6": "6.12"}
ABSENT = ("bleach", "pymdown-extensions")
SQLITE = "3.51.3"
PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def numbers(text: str) -> tuple[int, ...]:
    """Read the numbers that a version begins with; a missing one counts as 0."""
    found = re.match(r"\d+(?:\.\d+)*", text)
    assert found, text
    parts = [int(part) for part in found[0].split(".")]
    return (*parts, *[0] * (4 - len(parts)))


def below(installed: dict[str, str], floors: dict[str, str]) -> list[str]:
    return [name for name, floor in floors.items() if numbers(installed[name]) < numbers(floor)]


def test_nothing_installed_is_below_its_floor() -> None:
    installed = {name: version(name) for name in FLOORS}
    assert FLOORS
    print(f"{len(FLOORS)} of {len(FLOORS)} packages stand on or above their floors")
    assert below(installed, FLOORS) == []
    assert below(CEILING, {name: installed[name] for name in CEILING}) == []
    assert numbers(installed["PySide6"]) != numbers(CEILING["PySide6"])


def test_an_older_version_would_be_seen() -> None:
    older = dict.fromkeys(FLOORS, "0.1")
    assert below(older, FLOORS) == list(FLOORS)
    assert below({"nh3": "0.3.7"}, {"nh3": "0.3.8"}) == ["nh3"]
    assert below({"Pillow": "13.0.0"}, {"Pillow": "13"}) == []


@pytest.mark.parametrize("name", ABSENT)
def test_what_was_turned_down_is_absent(name: str) -> None:
    with pytest.raises(PackageNotFoundError):
        version(name)


def test_the_project_asks_for_the_floors() -> None:
    asked = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    wanted: dict[str, str] = {}
    for line in asked:
        found = re.match(r"([A-Za-z0-9_-]+)>=([0-9.]+)", line)
        assert found, line
        wanted[found[1]] = found[2]
    assert below(wanted, FLOORS) == []


def test_the_library_is_kept_by_a_sqlite_above_the_floor() -> None:
    db = open_library(None)
    found = db.execute("select sqlite_version()").fetchone()[0]
    module = type(db.conn).__module__
    close_library(db)
    if not module.startswith("pysqlite3"):
        pytest.skip(f"no wheel of pysqlite3 here: SQLite {found}, so one connection rules alone")
    assert numbers(found) >= numbers(SQLITE)
    assert numbers(version("pysqlite3")) >= numbers("0.6.1")
