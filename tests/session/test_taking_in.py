from __future__ import annotations

from pathlib import Path

import pytest

from db.records import Story
from desktop.core.ingest.parts import Copy, Kind, Parts
from desktop.jobs.worker import WorkerTimeout
from desktop.session.taking_in import ImportSession
from tests.fakes import MORNING, HandClock, HeldRunner

COPY = """Harbour strike halts grain exports

By Lena Brandt

PORT HAVEN (CD) - Dock workers walked out on Tuesday, halting the loading of grain.

The union asked for a wage that keeps pace, its secretary said on Tuesday evening.
"""


class Desk:
    def __init__(self) -> None:
        self.runner = HeldRunner()
        self.taking_in = ImportSession(self.runner, HandClock().now)
        self.recognised: list[tuple[Copy, Parts]] = []
        self.imported: list[Story] = []
        self.failures: list[str] = []
        self.taking_in.recognised.connect(lambda *both: self.recognised.append(both))
        self.taking_in.imported.connect(self.imported.append)
        self.taking_in.failed.connect(self.failures.append)


@pytest.fixture
def desk(qapp) -> Desk:
    return Desk()


def test_a_file_falls_into_its_parts_and_becomes_a_story(desk: Desk, tmp_path: Path):
    path = tmp_path / "strike.txt"
    path.write_text(COPY)
    desk.taking_in.read_file(path)
    _copy, parts = desk.recognised[-1]
    assert parts.headline == "Harbour strike halts grain exports"
    desk.taking_in.accept("en")
    story = desk.imported[-1]
    assert story.head.headline == parts.headline
    assert story.dateline.place == "PORT HAVEN"
    assert story.source.original == COPY
    assert story.times.created == MORNING
    assert desk.failures == []


def test_a_line_put_right_changes_the_parts(desk: Desk):
    desk.taking_in.read_text(COPY)
    copy, before = desk.recognised[-1]
    last = max(line.number for line in copy.lines if "union asked" in line.text)
    desk.taking_in.reassign(last, Kind.DROPPED)
    _copy, after = desk.recognised[-1]
    assert len(after.body) == len(before.body) - 1
    assert any("union asked" in dropped.text for dropped in after.dropped)
    desk.taking_in.reassign(last, Kind.PARAGRAPH)
    assert desk.recognised[-1][1].body == before.body


def test_several_lines_are_put_right_as_one_correction(desk: Desk):
    desk.taking_in.read_text(COPY)
    copy, before = desk.recognised[-1]
    told = tuple(line.number for line in copy.lines if "Dock" in line.text or "union" in line.text)
    desk.taking_in.reassign_all(told, Kind.DROPPED)
    _copy, after = desk.recognised[-1]
    assert len(after.body) == len(before.body) - 2
    assert len(after.dropped) == len(before.dropped) + 2


def test_words_of_a_line_are_put_right(desk: Desk):
    desk.taking_in.read_text(COPY)
    copy, _parts = desk.recognised[-1]
    number = next(line.number for line in copy.lines if "union asked" in line.text)
    desk.taking_in.reassign_part(number, 0, 9, Kind.DROPPED)
    _copy, parts = desk.recognised[-1]
    assert parts.body[-1].text.startswith("asked for a wage")
    assert [each.text for each in parts.dropped] == ["The union"]


def test_all_is_put_back_in_one_step(desk: Desk):
    desk.taking_in.read_text(COPY + "\nThis news has been read 12 times in total\n")
    first = desk.recognised[-1]
    desk.taking_in.reassign_part(6, 0, 9, Kind.DROPPED)
    desk.taking_in.put_back_all()
    assert desk.recognised[-1][1].dropped == ()
    desk.taking_in.undo()
    assert len(desk.recognised[-1][1].dropped) == 2
    desk.taking_in.undo()
    assert desk.recognised[-1] == first


def test_corrections_are_undone_and_redone(desk: Desk):
    desk.taking_in.steps_changed.connect(lambda *can: steps.append(can))
    steps: list[tuple[bool, bool]] = []
    desk.taking_in.read_text(COPY)
    first = desk.recognised[-1]
    desk.taking_in.reassign(0, Kind.DECK)
    desk.taking_in.reassign_part(6, 0, 9, Kind.NOTE)
    last = desk.recognised[-1]
    desk.taking_in.undo()
    desk.taking_in.undo()
    assert desk.recognised[-1] == first
    desk.taking_in.undo()
    assert desk.recognised[-1] == first
    desk.taking_in.redo()
    desk.taking_in.redo()
    assert desk.recognised[-1] == last
    assert [steps[0], steps[1], steps[-1]] == [(False, False), (True, False), (True, False)]
    desk.taking_in.undo()
    desk.taking_in.reassign(2, Kind.NOTE)
    assert steps[-1] == (True, False)


def test_a_correction_that_changes_nothing_is_no_step(desk: Desk):
    desk.taking_in.read_text(COPY)
    can: list[bool] = []
    desk.taking_in.steps_changed.connect(lambda undo, _redo: can.append(undo))
    desk.taking_in.reassign_part(0, 7, 8, Kind.NOTE)
    assert can == [False]


def test_quick_corrections_build_on_one_another(desk: Desk):
    desk.taking_in.read_text(COPY)
    desk.runner.is_holding = True
    desk.taking_in.reassign(0, Kind.KICKER)
    desk.taking_in.reassign(2, Kind.NOTE)
    desk.taking_in.accept("en")
    desk.runner.is_holding = False
    shown = len(desk.recognised)
    desk.runner.release()
    story = desk.imported[-1]
    assert story.head.kicker == "Harbour strike halts grain exports"
    assert story.internal.editors_note == "By Lena Brandt"
    assert len(desk.recognised) == shown  # The dialog has closed: it must not open again.


BAD_FILES = [
    ("missing.txt", None, "not there"),
    ("empty.txt", b"", "empty"),
    ("blank.txt", b"  \n ", "empty"),
    ("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(100), "not text"),
]


@pytest.mark.parametrize(("name", "data", "sentence"), BAD_FILES)
def test_each_bad_file_gets_a_sentence(desk: Desk, tmp_path: Path, name, data, sentence):
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    desk.taking_in.read_file(path)
    assert desk.recognised == []
    assert len(desk.failures) == 1
    assert sentence in desk.failures[0]
    assert name in desk.failures[0]


def test_only_the_newest_of_two_texts_is_shown(desk: Desk):
    desk.runner.is_holding = True
    desk.taking_in.read_text(COPY)
    desk.taking_in.read_text("Another story\n\nWith another text, and more of it.")
    desk.runner.is_holding = False
    desk.runner.release()
    assert len(desk.recognised) == 1
    assert "Another story" in desk.recognised[0][0].original


def test_a_closed_dialog_forgets(desk: Desk):
    desk.taking_in.read_text(COPY)
    desk.taking_in.forget()
    desk.taking_in.accept()
    assert desk.imported == []


def test_a_text_that_is_too_complex_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    def too_long(*_args, done, failed, **_limits):
        failed(WorkerTimeout("This text took too long to work on."))

    monkeypatch.setattr(desk.runner, "text", too_long)
    desk.taking_in.read_text(COPY)
    assert desk.failures == ["This text took too long to work on."]
