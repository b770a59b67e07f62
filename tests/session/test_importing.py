"""A run over files says of each what became of it, and reads again what failed."""

from pathlib import Path

import pytest

from desktop.models.import_report import ImportedRow
from desktop.session.importing import ImportRun
from tests.fakes import HandClock, HeldRunner

STORY = "{0} returns to Port Alder\n\nThe island {0} left the quay at dawn on Tuesday, it said.\n"


class Desk:
    def __init__(self) -> None:
        self.runner = HeldRunner()
        self.run = ImportRun(self.runner, HandClock().now)
        self.reports: list[tuple[tuple[ImportedRow, ...], tuple[Path, ...]]] = []
        self.run.finished.connect(lambda *both: self.reports.append(both))


@pytest.fixture
def desk(qapp) -> Desk:
    return Desk()


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "ferry.txt", tmp_path / "empty.txt"]
    paths[0].write_text(STORY.format("Ferry"))
    paths[1].write_text("")
    return paths


def test_each_row_says_where_its_file_is(desk: Desk, files: list[Path]):
    desk.run.start(files, "en")
    rows, unread = desk.reports[-1]
    assert [(row.file, row.path, bool(row.error)) for row in rows] == [
        ("ferry.txt", str(files[0]), False),
        ("empty.txt", str(files[1]), True),
    ]
    assert unread == ()


def test_what_failed_is_read_again_and_the_rest_stands(desk: Desk, files: list[Path]):
    desk.run.start(files, "en")
    first = desk.reports[-1][0]
    files[1].write_text(STORY.format("Train"))
    desk.run.again([files[1]])
    rows, _unread = desk.reports[-1]
    assert rows[0] == first[0]
    assert (rows[1].headline, rows[1].error) == ("Train returns to Port Alder", "")
    assert len(rows) == 2


def test_what_a_cancelled_run_left_can_be_read_later(desk: Desk, files: list[Path]):
    files[1].write_text(STORY.format("Train"))
    desk.runner.is_holding = True
    desk.run.start(files, "en")
    desk.run.cancel()
    desk.runner.is_holding = False
    desk.runner.release()
    rows, unread = desk.reports[-1]
    assert [row.file for row in rows] == ["ferry.txt"]
    assert unread == (files[1],)
    desk.run.again(list(unread))
    rows, unread = desk.reports[-1]
    assert [row.file for row in rows] == ["ferry.txt", "empty.txt"]
    assert unread == ()
