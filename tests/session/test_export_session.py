from __future__ import annotations

import datetime as dt
import os
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from db.errors import StoreError
from db.records import Embargo, Internal, Picture, PictureFile, Status
from db.store import pictures, stories
from desktop.core.publish.errors import NO_PRESS, NOT_PRINTED, PrintError
from desktop.core.publish.export import Exported
from desktop.core.publish.page import preview_page
from desktop.core.publish.site import default_profile
from desktop.session.export import ExportSession
from desktop.session.themes import bundled_theme
from tests.core.publish import photographs
from tests.fakes import MORNING, HandClock, HeldRunner, sample_story

TROUBLE = "The library could not be read. Your text is safe; try again."


class Desk:
    def __init__(self) -> None:
        self.runner = HeldRunner()
        self.session = ExportSession(self.runner, HandClock().now)
        self.exported: list[tuple[Path, tuple]] = []
        self.made: list[Exported] = []
        self.found: list[tuple] = []
        self.refusals: list[str] = []
        self.failures: list[str] = []
        self.session.exported.connect(lambda *both: self.exported.append(both))
        self.session.made.connect(self.made.append)
        self.session.found.connect(lambda *both: self.found.append(both))
        self.session.refused.connect(self.refusals.append)
        self.session.failed.connect(self.failures.append)

    def export(self, story, path: Path, fmt: str = "page") -> None:
        self.session.export(story, fmt, path, default_profile(), bundled_theme())


@pytest.fixture
def desk(qapp) -> Desk:
    return Desk()


def test_the_file_is_the_page_that_the_preview_shows(desk: Desk, tmp_path: Path):
    story = sample_story(status=Status.READY, internal=Internal(editors_note="do not print"))
    path = tmp_path / "strike.html"
    desk.export(story, path)
    assert desk.failures == desk.refusals == []
    assert [path for path, *_rest in desk.exported] == [path]
    page = preview_page(story, default_profile(), bundled_theme(), MORNING)
    assert path.read_bytes() == page.data
    assert b"do not print" not in path.read_bytes()


def test_the_clipboard_gets_the_same_fragment_as_a_file(desk: Desk, tmp_path: Path):
    path = tmp_path / "strike.fragment.html"
    desk.export(sample_story(), path, "fragment")
    desk.session.make(sample_story(), "fragment", default_profile(), bundled_theme())
    assert [exported.data for exported in desk.made] == [path.read_bytes()]


def test_an_embargoed_story_does_not_leave(desk: Desk, tmp_path: Path):
    story = sample_story()
    later = Embargo(moment=MORNING + dt.timedelta(hours=1))
    desk.export(replace(story, times=replace(story.times, embargo=later)), tmp_path / "s.html")
    assert len(desk.refusals) == 1
    assert desk.exported == []
    assert list(tmp_path.iterdir()) == []


def test_a_bad_folder_is_told_and_the_old_file_stays(desk: Desk, tmp_path: Path):
    desk.export(sample_story(), tmp_path / "gone" / "s.html")
    link = tmp_path / "s.html"
    link.symlink_to(tmp_path / "elsewhere")
    desk.export(sample_story(), link)
    assert "does not exist" in desk.failures[0]
    assert "link" in desk.failures[1]
    assert desk.exported == []


def test_a_kit_is_a_folder_with_the_pictures_of_the_library(desk: Desk, tmp_path: Path):
    story = sample_story(pictures=(Picture("quay.jpg", alt="A quay", width_px=64),))
    desk.runner.disk(partial(stories.add, story=story))
    file = PictureFile("quay.jpg", photographs.jpeg(), "image/jpeg", 64, 48)
    desk.runner.disk(partial(pictures.add, story_id=story.id, picture=file))
    desk.export(story, tmp_path / "kit", "kit")
    assert desk.failures == desk.refusals == []
    assert [path for path, *_rest in desk.exported] == [tmp_path / "kit"]
    [kept] = (tmp_path / "kit" / "pictures").iterdir()
    assert photographs.SECRET not in kept.read_bytes()
    assert "picture-file" not in [fact.id for fact in desk.exported[0][1]]


def test_tells_what_would_be_replaced(desk: Desk, tmp_path: Path):
    path = tmp_path / "s.html"
    desk.session.look_for(path)
    path.touch()
    os.utime(path, (MORNING.timestamp(), MORNING.timestamp()))
    desk.session.look_for(path)
    assert desk.found == [(path, None), (path, MORNING)]


class Tray:
    """A press that keeps what it was given, and hands out what it is told to."""

    def __init__(self, pdf: bytes = b"%PDF-1.4 printed") -> None:
        self.pdf = pdf
        self.printed: list[tuple[str, bytes, dict[str, bytes]]] = []

    def to_pdf(self, story_id, page, pictures, done, failed) -> None:
        self.printed.append((story_id, page, dict(pictures)))
        if self.pdf:
            done(self.pdf)
        else:
            failed(PrintError(NOT_PRINTED))


def pressing(desk: Desk, tray: Tray) -> None:
    desk.session = ExportSession(desk.runner, HandClock().now, press=lambda: tray)
    desk.session.exported.connect(lambda *both: desk.exported.append(both))
    desk.session.refused.connect(desk.refusals.append)
    desk.session.failed.connect(desk.failures.append)


def test_a_pdf_is_the_page_as_it_is_printed(desk: Desk, tmp_path: Path):
    tray = Tray()
    pressing(desk, tray)
    story = sample_story()
    desk.export(story, tmp_path / "strike.pdf", "pdf")
    assert (tmp_path / "strike.pdf").read_bytes() == tray.pdf
    page = preview_page(story, default_profile(), bundled_theme(), MORNING)
    assert tray.printed == [(story.id, page.data, {})]
    assert [path for path, *_rest in desk.exported] == [tmp_path / "strike.pdf"]


def test_what_may_not_leave_reaches_no_press(desk: Desk, tmp_path: Path):
    tray = Tray()
    pressing(desk, tray)
    story = sample_story()
    until = Embargo(MORNING + dt.timedelta(days=1))
    desk.export(replace(story, times=replace(story.times, embargo=until)), tmp_path / "a", "pdf")
    desk.export(replace(story, body="They [TK who] came."), tmp_path / "b", "pdf")
    assert len(desk.refusals) == 2
    assert tray.printed == []
    assert list(tmp_path.iterdir()) == []


def test_a_page_that_cannot_be_printed_says_so(desk: Desk, tmp_path: Path):
    pressing(desk, Tray(b""))
    desk.export(sample_story(), tmp_path / "a.pdf", "pdf")
    assert desk.failures == [NOT_PRINTED]
    desk.session = ExportSession(desk.runner, HandClock().now)
    desk.session.failed.connect(desk.failures.append)
    desk.export(sample_story(), tmp_path / "a.pdf", "pdf")
    assert desk.failures == [NOT_PRINTED, NO_PRESS]
    assert list(tmp_path.iterdir()) == []


class DeafRunner(HeldRunner):
    """A runner whose library cannot be read."""

    def reading(self, job, done=None, failed=None) -> None:
        assert failed is not None
        failed(StoreError(TROUBLE))


def test_a_library_in_trouble_is_told(desk: Desk, tmp_path: Path):
    desk.runner = DeafRunner()
    pressing(desk, Tray())
    desk.export(sample_story(), tmp_path / "a.pdf", "pdf")
    assert desk.failures == [TROUBLE]
    assert list(tmp_path.iterdir()) == []
