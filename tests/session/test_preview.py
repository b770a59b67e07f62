"""The newest text is on show, one render at a time; whatever came too late is refused."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.errors import StoreError
from db.records import Head, Story
from desktop.core.publish.page import Page, preview_page
from desktop.core.publish.results import ALONE, Link
from desktop.core.publish.site import BY_HAND, SiteProfile, default_profile
from desktop.core.publish.themes import ThemeError
from desktop.jobs.runner import InlineRunner, RunnerClosed
from desktop.jobs.worker import WorkerDied, WorkerOutOfMemory, WorkerTimeout
from desktop.session.preview import LONG_CHARACTERS, PreviewSession
from desktop.session.themes import bundled_theme, bundled_themes
from tests.fakes import MORNING, sample_story


class SlowRunner(InlineRunner):
    """A text worker that answers when told, so that typing can go on meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[tuple[Any, ...], Any, Any]] = []

    def text(self, function, *args, done=None, failed=None, limit_s=0.0, memory_mb=0) -> None:
        assert function is preview_page
        assert limit_s == 2.0
        self.asked.append((args, done, failed))

    def answer(self) -> None:
        args, done, _failed = self.asked.pop(0)
        done(preview_page(*args))

    def fail(self, error: Exception) -> None:
        _args, _done, failed = self.asked.pop(0)
        failed(error)


class Desk:
    """A preview session and all that it said."""

    def __init__(self, runner: SlowRunner | None = None, site: SiteProfile | None = None) -> None:
        self.runner = runner or SlowRunner()
        self.session = PreviewSession(
            self.runner, lambda: MORNING, site or default_profile(), bundled_theme()
        )
        self.pages: list[tuple[Page, str]] = []
        self.pauses: list[str] = []
        self.emptied = 0
        self.session.page_ready.connect(lambda page, story_id: self.pages.append((page, story_id)))
        self.session.paused.connect(self.pauses.append)
        self.session.emptied.connect(self._on_emptied)

    def _on_emptied(self) -> None:
        self.emptied += 1

    def bodies(self) -> list[str]:
        return [args[0].body for args, _done, _failed in self.runner.asked]

    def shown(self) -> str:
        return [block for block in self.pages[-1][0].blocks if block.start >= 0][-1].html


@pytest.fixture
def desk(qapp: QApplication) -> Desk:
    return Desk()


def typed(story: Story, text: str) -> Story:
    return replace(story, body=text, revision=story.revision + 1)


def test_page_is_what_export_would_write(desk: Desk) -> None:
    story = sample_story()
    desk.session.show(story)
    desk.runner.answer()
    page, story_id = desk.pages[0]
    assert story_id == story.id
    assert page == preview_page(story, default_profile(), bundled_theme(), MORNING)


def test_one_render_at_a_time_and_only_the_newest_waits(desk: Desk) -> None:
    story = sample_story()
    for text in ("one", "two", "three", "four"):
        desk.session.show(typed(story, text))
    assert desk.bodies() == ["one"]
    desk.runner.answer()
    assert desk.bodies() == ["four"]
    desk.runner.answer()
    assert desk.bodies() == []
    assert "four" in desk.shown()


def test_a_book_s_pages_leave_the_typist_time_between_them(desk: Desk, qtbot: QtBot) -> None:
    story = sample_story()
    long = "word " * (LONG_CHARACTERS // 4)
    desk.session.show(typed(story, long))
    desk.session.show(typed(story, f"{long} more"))
    desk.runner.answer()
    assert len(desk.pages) == 1
    assert desk.bodies() == []
    qtbot.waitUntil(lambda: desk.bodies() == [f"{long} more"])


def test_page_follows_while_typing_goes_on(desk: Desk) -> None:
    story = sample_story()
    for number in range(5):
        desk.session.show(typed(story, f"text {number}"))
        desk.session.show(typed(story, f"text {number}+"))
        desk.runner.answer()
    assert len(desk.pages) == 5


def test_late_page_of_another_story_is_refused(desk: Desk) -> None:
    first, second = sample_story(body="first"), sample_story(body="second")
    desk.session.show(first)
    desk.session.show(second)
    desk.runner.answer()
    assert desk.pages == []
    desk.runner.answer()
    assert [story_id for _page, story_id in desk.pages] == [second.id]


def test_late_page_of_another_theme_or_site_is_refused(desk: Desk) -> None:
    desk.session.show(sample_story())
    desk.session.set_theme(replace(bundled_theme(), title="Other"))
    desk.runner.answer()
    desk.session.set_site(replace(default_profile(), site_name="The Harbour Post"))
    desk.runner.answer()
    assert desk.pages == []
    desk.runner.answer()
    assert "The Harbour Post" in desk.pages[0][0].html


def test_same_theme_and_site_again_cost_nothing(desk: Desk) -> None:
    desk.session.show(sample_story())
    desk.session.set_theme(bundled_theme())
    desk.session.set_site(default_profile())
    desk.runner.answer()
    assert (len(desk.pages), desk.bodies()) == (1, [])


@pytest.mark.parametrize("error", [WorkerTimeout("over"), WorkerOutOfMemory("memory")])
def test_text_that_hangs_the_worker_pauses(desk: Desk, error: Exception) -> None:
    story = sample_story()
    desk.session.show(story)
    desk.runner.fail(error)
    assert desk.pauses == ["Preview paused: this text is too complex"]
    desk.session.show(typed(story, "simpler"))
    desk.runner.answer()
    assert "simpler" in desk.shown()


def test_newer_text_is_tried_after_a_failure(desk: Desk) -> None:
    story = sample_story()
    desk.session.show(story)
    desk.session.show(typed(story, "simpler"))
    desk.runner.fail(WorkerTimeout("over"))
    assert desk.bodies() == ["simpler"]


def test_worker_that_died_says_so(desk: Desk) -> None:
    desk.session.show(sample_story())
    desk.runner.fail(WorkerDied("The helper process ended."))
    assert desk.pauses == ["Preview paused: The helper process ended."]


def test_theme_at_fault_is_named(desk: Desk) -> None:
    desk.session.show(sample_story())
    desk.runner.fail(ThemeError("The theme has no theme.json."))
    assert desk.pauses == ["Preview paused: The theme has no theme.json."]


def test_bug_is_not_hidden(desk: Desk) -> None:
    desk.session.show(sample_story())
    with pytest.raises(ZeroDivisionError):
        desk.runner.fail(ZeroDivisionError())


def test_closing_is_no_failure(desk: Desk) -> None:
    desk.session.show(sample_story())
    desk.runner.fail(RunnerClosed())
    assert desk.pauses == []


def test_story_with_nothing_in_it_shows_nothing(desk: Desk) -> None:
    story = sample_story()
    desk.session.show(story)
    desk.session.show(replace(story, head=Head(), body=" \n"))
    desk.runner.answer()
    assert (desk.emptied, desk.pages, desk.bodies()) == (1, [], [])


def test_nothing_is_rendered_while_nobody_looks(desk: Desk) -> None:
    desk.session.set_watched(False)
    story = sample_story()
    desk.session.show(typed(story, "one"))
    desk.session.show(typed(story, "two"))
    assert desk.bodies() == []
    desk.session.set_watched(True)
    assert desk.bodies() == ["two"]
    desk.runner.answer()
    desk.session.set_watched(False)
    desk.session.set_watched(True)
    assert desk.bodies() == []


class SlowLibrary(SlowRunner):
    """A runner whose library answers when told."""

    def __init__(self) -> None:
        super().__init__()
        self.searches: list[tuple[Any, Any]] = []

    def reading(self, job, done=None, failed=None) -> None:
        self.searches.append((done, failed))


@pytest.fixture
def slow(qapp: QApplication) -> Desk:
    site = replace(default_profile(), base_url="https://example.org", related=BY_HAND)
    return Desk(SlowLibrary(), site)


def searched(desk: Desk) -> SlowLibrary:
    assert isinstance(desk.runner, SlowLibrary)
    return desk.runner


def pointing() -> Story:
    story = sample_story()
    return replace(story, relations=replace(story.relations, related=("elsewhere",)))


def test_no_page_waits_for_the_library(slow: Desk) -> None:
    library = searched(slow)
    slow.session.show(pointing())
    slow.runner.answer()
    assert len(slow.pages) == 1
    [(found, _failed)] = library.searches
    other = Link("Ferry sails again", "https://example.org/ferry")
    found(replace(ALONE, related=(other,)))
    slow.runner.answer()
    assert b"Ferry sails again" in slow.pages[-1][0].data


def test_a_library_in_trouble_is_asked_again(slow: Desk) -> None:
    library, story = searched(slow), pointing()
    slow.session.show(story)
    [(_found, failed)] = library.searches
    slow.session.show(story)
    assert len(library.searches) == 1
    failed(StoreError("The library could not be read."))
    slow.session.show(story)
    assert len(library.searches) == 2


def test_time_is_asked_for_each_render(qapp: QApplication) -> None:
    moments = iter(MORNING + dt.timedelta(hours=hour) for hour in range(3))
    runner = SlowRunner()
    session = PreviewSession(runner, lambda: next(moments), default_profile(), bundled_theme())
    session.show(sample_story())
    assert runner.asked[0][0][3] == MORNING


def test_bundled_themes_can_be_had() -> None:
    assert [theme.title for theme in bundled_themes()] == ["Broadsheet", "Plain", "Portal"]
    with pytest.raises(FileNotFoundError):
        bundled_theme("tabloid")
