from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from desktop.jobs.files import FileError
from desktop.jobs.runner import InlineRunner
from desktop.session.settings import Preferences, Settings, read_preferences
from tests.fakes import HeldRunner


@pytest.fixture
def path(tmp_path: Path, qapp) -> Path:
    return tmp_path / "config" / "settings.json"


def test_defaults_stand_until_something_changes(path: Path):
    kept = Settings(path, InlineRunner())
    assert kept.preferences == Preferences()
    assert kept.notice == ""
    kept.write_now()
    assert not path.exists()


def test_what_was_changed_comes_back(path: Path):
    kept = Settings(path, InlineRunner())
    told: list[Preferences] = []
    kept.changed.connect(told.append)
    kept.change(theme="dark", splitters={"main": (272, 600, 500)}, export_folder="/çıktı")
    again = Settings(path, InlineRunner()).preferences
    assert again == kept.preferences == told[-1]
    assert again.splitters == {"main": (272, 600, 500)}
    assert stat.S_IMODE(path.parent.stat().st_mode) & 0o077 == 0


def test_the_newest_of_many_changes_is_written(path: Path):
    runner = HeldRunner()
    kept = Settings(path, runner)
    runner.is_holding = True
    for width in (300, 301, 302):
        kept.change(splitters={"left": (width,)})
    runner.is_holding = False
    runner.release()
    assert json.loads(path.read_text())["splitters"] == {"left": [302]}


def test_what_was_written_while_closing_stays(path: Path):
    runner = HeldRunner()
    kept = Settings(path, runner)
    runner.is_holding = True
    kept.change(theme="light")
    kept.change(theme="dark")
    kept.write_now()
    runner.release(1)
    assert json.loads(path.read_text())["theme"] == "dark"


@pytest.mark.parametrize("text", ["{", "[]", '"x"', "\udcff", "[" * 100_000])
def test_a_broken_file_is_set_aside_and_said_once(path: Path, text: str):
    path.parent.mkdir()
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    kept = Settings(path, InlineRunner())
    assert kept.preferences == Preferences()
    assert "set aside" in kept.notice
    assert path.with_suffix(".broken.json").exists()
    assert Settings(path, InlineRunner()).notice == ""


def test_values_of_another_kind_give_way_to_defaults(path: Path):
    path.parent.mkdir()
    path.write_text(
        '{"theme": 7, "right_tab": "details", "splitters": {"a": ["x"], "b": [1]},'
        '"folds": {"id": [0, 2], "other": 3}, "snippets": {"a": 1, ";b": "c"}}'
    )
    preferences = Settings(path, InlineRunner()).preferences
    assert preferences == Preferences(
        right_tab="details", splitters={"b": (1,)}, folds={"id": (0, 2)}, snippets={";b": "c"}
    )


def test_keys_of_a_newer_program_are_kept(path: Path):
    path.parent.mkdir()
    path.write_text('{"typewriter": true}')
    kept = Settings(path, InlineRunner())
    kept.change(theme="dark")
    assert json.loads(path.read_text())["typewriter"] is True


def test_closing_writes_what_is_left_and_says_when_it_cannot(path: Path):
    runner = HeldRunner()
    kept = Settings(path, runner)
    runner.is_holding = True
    kept.change(theme="light")
    kept.write_now()
    assert json.loads(path.read_text())["theme"] == "light"
    path.unlink()
    path.mkdir()
    kept.change(theme="dark")
    with pytest.raises(FileError):
        kept.write_now()


json_values = some.recursive(
    some.none() | some.booleans() | some.integers() | some.text(),
    lambda inner: some.lists(inner) | some.dictionaries(some.text(), inner),
    max_leaves=5,
)


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(some.dictionaries(some.sampled_from(["theme", "splitters", "folds", "x"]), json_values))
def test_no_file_can_break_the_preferences(found):
    preferences = read_preferences(found)
    assert isinstance(preferences.theme, str)
    assert all(isinstance(sizes, tuple) for sizes in preferences.splitters.values())
