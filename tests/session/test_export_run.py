"""Many stories leave in one run; those held back are named and stop no other."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from db.records import Embargo, Story
from db.store import stories
from desktop.core.publish.errors import NOT_PRINTED, PrintError
from desktop.core.publish.site import default_profile
from desktop.session.export_run import ExportedRow, ExportRun
from desktop.session.themes import bundled_theme
from tests.fakes import MORNING, HeldRunner, sample_story


class Room:
    """A library, a run, and what it reported."""

    def __init__(self) -> None:
        self.runner = HeldRunner()
        self.run = ExportRun(self.runner, lambda: MORNING)
        self.rows: tuple[ExportedRow, ...] = ()
        self.unread = -1
        self.run.finished.connect(self._on_finished)

    def _on_finished(self, rows: tuple[ExportedRow, ...], unread: int) -> None:
        self.rows, self.unread = rows, unread

    def add(self, slug: str, **changes: object) -> str:
        story = sample_story(**changes)
        story = replace(story, filing=replace(story.filing, slug=slug))
        stories.add(self.runner.disk_db, story)
        return story.id

    def start(self, ids: list[str], folder: Path, fmt: str = "page") -> None:
        self.run.start(ids, fmt, folder, default_profile(), bundled_theme(), "consistency")


@pytest.fixture
def room(qapp: QApplication) -> Room:
    return Room()


def embargoed() -> Story:
    story = sample_story()
    until = Embargo(MORNING + timedelta(days=1))
    return replace(story, times=replace(story.times, embargo=until))


def test_each_is_written_or_held_back_with_its_reason(room: Room, tmp_path: Path) -> None:
    gap = room.add("gap", body="They [TK who] came.")
    held = embargoed()
    stories.add(room.runner.disk_db, replace(held, filing=replace(held.filing, slug="held")))
    good = room.add("good")
    room.start([gap, held.id, good, "gone"], tmp_path)
    assert [bool(row.file) for row in room.rows] == [False, False, True, False]
    assert all(row.reason.endswith(".") for row in room.rows if not row.file)
    assert [path.name for path in tmp_path.iterdir()] == [room.rows[2].file]
    assert room.unread == 0


def test_a_cancelled_run_leaves_the_rest(room: Room, tmp_path: Path) -> None:
    ids = [room.add(f"story-{number}") for number in range(3)]
    room.run.progressed.connect(lambda done, _total: room.run.cancel() if done == 1 else None)
    room.start(ids, tmp_path)
    assert (len(room.rows), room.unread) == (2, 1)


def test_a_folder_that_is_not_there_is_told(room: Room, tmp_path: Path) -> None:
    room.start([room.add("one")], tmp_path / "missing" / "folder")
    assert "does not exist" in room.rows[0].reason


class Tray:
    """A press that prints each page but those that hold a word."""

    def __init__(self, fails_on: bytes) -> None:
        self.fails_on = fails_on

    def to_pdf(self, story_id, page, pictures, done, failed) -> None:
        if self.fails_on in page:
            failed(PrintError(NOT_PRINTED))
        else:
            done(b"%PDF of " + story_id.encode())


def test_a_run_prints_pdfs(room: Room, tmp_path: Path) -> None:
    room.run = ExportRun(room.runner, lambda: MORNING, press=lambda: Tray(b"lighthouse"))
    room.run.finished.connect(room._on_finished)
    good = room.add("good")
    lost = room.add("lost", body="The lighthouse is lost.")
    gap = room.add("gap", body="They [TK who] came.")
    room.start([good, lost, gap], tmp_path, "pdf")
    assert [row.file for row in room.rows] == ["good.pdf", "", ""]
    assert room.rows[1].reason == NOT_PRINTED
    assert (tmp_path / "good.pdf").read_bytes() == b"%PDF of " + good.encode()
    assert [path.name for path in tmp_path.iterdir()] == ["good.pdf"]
