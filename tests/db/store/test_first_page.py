"""What the window shows at its first paint."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

from db import errors
from db.records import FirstPage, Place, Status, StoryPage, StoryQuery
from db.store import stories
from db.store.first_page import first_page
from db.store.library import close_library, open_library
from db.store.search import page
from tests.db.samples import NOON, sample

EMPTY = FirstPage(StoryPage((), 0))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.db"


def test_it_agrees_with_the_list_and_the_open_story(path: Path) -> None:
    db = open_library(path)
    for minute in range(7):
        status = Status.SPIKED if minute == 3 else Status.DRAFT
        moment = NOON + dt.timedelta(minutes=minute)
        stories.add(db, sample(slug=f"s{minute}", updated=moment, status=status), words=minute)
    opened = sample("Liman sustu.", updated=NOON)
    stories.add(db, opened, place=Place(opened.id, 4, 30))
    found = first_page(path, 5)
    assert found.page == page(db, StoryQuery(limit=5))
    assert (len(found.page.rows), found.page.total) == (5, 7)
    assert (found.open_story, found.caret, found.scroll) == (opened, 4, 30)
    close_library(db)


def test_no_library_is_an_empty_page(path: Path) -> None:
    assert first_page(path) == EMPTY
    assert not path.exists()
    path.touch()
    assert first_page(path) == EMPTY


def test_an_empty_library_is_an_empty_page(path: Path) -> None:
    close_library(open_library(path))
    assert first_page(path) == EMPTY


def test_a_file_of_another_kind_is_said(path: Path) -> None:
    path.write_text("Just some text. " * 500)
    with pytest.raises(errors.NotALibrary):
        first_page(path)


def test_a_newer_library_is_said(path: Path) -> None:
    db = open_library(path)
    db.execute("PRAGMA user_version=999")
    db.close()
    with pytest.raises(errors.NewerLibrary):
        first_page(path)


def test_it_imports_nothing_slow() -> None:
    code = (
        "import sys, db.store.first_page\n"
        "slow = {'sqlite_utils', 'PySide6', 'click', 'desktop'} & set(sys.modules)\n"
        "assert not slow, slow\n"
        "assert not {'sqlite3', 'pysqlite3'} <= set(sys.modules)\n"
    )
    root = Path(__file__).parents[3]
    ran = subprocess.run([sys.executable, "-c", code], cwd=root, check=False, capture_output=True)
    assert ran.stderr == b""
