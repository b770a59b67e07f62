"""Copies of the library: whole, verified, thinned, restored, never over another file."""

from __future__ import annotations

import datetime as dt
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db import errors
from db.records import Status
from db.store import backup, stories
from db.store.beside import backups_folder
from db.store.library import close_library, open_library
from tests.db.samples import NOON, sample


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    db = open_library(path)
    stories.add(db, sample("The quay is open.", slug="quay"))
    close_library(db)
    return path


def test_a_backup_holds_what_was_committed_while_the_library_is_open(library: Path) -> None:
    writer = open_library(library)
    stories.add(writer, sample("Only in the journal yet.", slug="ferry"))
    kept = backup.back_up(library, NOON)
    close_library(writer)
    assert kept.made == NOON
    assert kept.path == backups_folder(library) / "20261124-120000-000.db"
    assert backup.verify(kept.path) == 2
    assert stat.S_IMODE(kept.path.stat().st_mode) == 0o600
    assert [file.name for file in kept.path.parent.iterdir()] == [kept.path.name]


def test_what_was_cut_short_long_ago_is_cleared_away(library: Path) -> None:
    folder = backups_folder(library)
    folder.mkdir()
    old, new = (folder / f".2026112{day}-120000-000.db.0123abcd.tmp" for day in (2, 4))
    other = folder / ".notes.tmp"
    for path in (old, new, other):
        path.touch()
        moment = NOON - dt.timedelta(minutes=10 if path == new else 200)
        os.utime(path, (moment.timestamp(), moment.timestamp()))
    kept = backup.back_up(library, NOON)
    assert {file.name for file in folder.iterdir()} == {kept.path.name, new.name, other.name}


def test_a_backup_is_due_once_anything_changed(library: Path) -> None:
    assert backup.is_due(library)
    backup.back_up(library, NOON)
    assert not backup.is_due(library)
    db = open_library(library)
    stories.set_status(db, stories_of(db), Status.READY, NOON)
    close_library(db)
    assert backup.is_due(library)


def stories_of(db) -> list[str]:
    return [row["id"] for row in db["stories"].rows]


def test_a_copy_replaces_nothing(library: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_text("mine")
    with pytest.raises(errors.FileTaken):
        backup.copy(library, target)
    assert target.read_text() == "mine"
    assert sorted(file.name for file in tmp_path.glob("*copy*")) == ["copy.db"]


def test_a_copy_of_damaged_texts_is_not_kept(library: Path, tmp_path: Path) -> None:
    library.write_bytes(library.read_bytes().replace(b"The quay is open.", b"The quay is 0pen."))
    with pytest.raises(errors.LibraryDamaged):
        backup.copy(library, tmp_path / "copy.db")
    assert not list(tmp_path.glob("*copy*"))


def test_a_copy_into_a_folder_that_is_not_there_says_so(library: Path, tmp_path: Path) -> None:
    with pytest.raises(errors.CopyNotWritten, match="The library is safe"):
        backup.copy(library, tmp_path / "nowhere" / "copy.db")


def test_thinning_keeps_the_newest_that_verifies(library: Path) -> None:
    for days in (400.0, 300.0, 2.0, 1.0):
        backup.back_up(library, NOON - dt.timedelta(days=days))
    for days in (3, 3.1):
        backup.back_up(library, NOON - dt.timedelta(days=days))
    assert len(backup.kept(library)) == 6
    [gone] = backup.thin(library, NOON)
    assert gone.name.startswith("20261121-09")
    for each in backup.kept(library)[:2]:
        each.path.write_bytes(each.path.read_bytes()[:-4096])
    safe = backup.newest_verified(library)
    assert safe is not None
    assert safe.made == NOON - dt.timedelta(days=3)


def test_files_of_other_names_are_no_backups(library: Path) -> None:
    backup.back_up(library, NOON)
    (backups_folder(library) / "mine.db").write_text("mine")
    assert len(backup.kept(library)) == 1


def test_a_year_of_half_hours_thins_to_days_weeks_and_months() -> None:
    moments = [NOON - dt.timedelta(minutes=30 * number) for number in range(17_520)]
    staying = set(moments) - backup.superfluous_of(moments, NOON)
    assert sum(NOON - moment < dt.timedelta(days=2) for moment in staying) == 96
    older = [moment for moment in staying if NOON - moment >= dt.timedelta(days=2)]
    assert 20 <= len(older) <= backup.DAILY + backup.WEEKLY + backup.MONTHLY
    assert min(staying) < NOON - dt.timedelta(days=220)


@settings(max_examples=60, deadline=None)
@given(st.sets(st.integers(0, 20_000_000), max_size=40))
def test_thinning_twice_thins_no_more(ages: set[int]) -> None:
    moments = [NOON - dt.timedelta(seconds=age) for age in ages]
    staying = frozenset(moments) - backup.superfluous_of(moments, NOON)
    assert not backup.superfluous_of(list(staying), NOON)
    assert not moments or max(moments) in staying
