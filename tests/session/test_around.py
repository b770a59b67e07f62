"""A page points to what readers can open, in the words that they know."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from sqlite_utils import Database

from db.records import Embargo, Reason, Relations, Status, Story
from db.store import stories, versions
from db.store.library import close_library, open_library
from desktop.cli import main
from desktop.core.publish.around import ALONE
from desktop.core.publish.site import (
    BY_DATE,
    BY_SECTION,
    NONE,
    SiteProfile,
    default_profile,
    to_json,
)
from desktop.session.around import Surroundings, around_of, points_to_others
from desktop.session.export import ExportSession
from desktop.session.export_run import ExportRun
from desktop.session.preview import PreviewSession
from desktop.session.themes import bundled_theme
from tests.fakes import MORNING, HeldRunner, sample_story

SITE = replace(default_profile(), base_url="https://courier.example")


@pytest.fixture
def db() -> Database:
    return open_library(None)


def out(db: Database, slug: str, day: int = 0, **changes: object) -> Story:
    story = sample_story(status=Status.PUBLISHED, **changes)
    story = replace(
        story,
        filing=replace(story.filing, slug=slug, section="World"),
        head=replace(story.head, headline=f"About {slug}"),
        times=replace(story.times, first_published=MORNING + dt.timedelta(days=day - 20)),
    )
    stories.add(db, story)
    return story


def pointing_to(story: Story, *others: str) -> Story:
    return replace(story, relations=Relations(related=others))


def test_previous_next_and_related_by_hand(db: Database) -> None:
    first, second, third = (out(db, name, day) for day, name in enumerate(("one", "two", "three")))
    around = around_of(db, pointing_to(second, third.id, first.id), SITE, MORNING)
    assert [link.headline for link in around.related] == ["About three", "About one"]
    assert around.previous is not None
    assert around.previous.headline == "About one"
    assert around.previous.address.startswith("https://courier.example/world/")
    assert around.next is not None
    assert around.next.headline == "About three"


@pytest.mark.parametrize(
    ("site", "related", "beside"),
    [
        (replace(SITE, related=BY_SECTION), 2, True),
        (replace(SITE, related=NONE, neighbours=BY_DATE), 0, True),
        (replace(SITE, related=NONE, neighbours=NONE), 0, False),
        (replace(SITE, base_url=""), 0, False),
    ],
)
def test_the_profile_decides(db: Database, site: SiteProfile, related: int, beside: bool) -> None:
    out(db, "one", 1)
    story = pointing_to(out(db, "two", 2), "gone")
    out(db, "three", 3)
    around = around_of(db, story, site, MORNING)
    assert len(around.related) == related
    assert (around.previous is not None, around.next is not None) == (beside, beside)
    assert points_to_others(story, site) is (around != ALONE)


def test_nothing_that_readers_cannot_open(db: Database) -> None:
    later = Embargo(MORNING + dt.timedelta(days=1))
    hidden = out(db, "hidden", 1)
    stories.save(
        db,
        replace(hidden, revision=2, times=replace(hidden.times, embargo=later)),
        committed=hidden.revision,
    )
    spiked = out(db, "spiked", 2)
    stories.set_status(db, [spiked.id], Status.SPIKED, MORNING)
    draft = sample_story()
    stories.add(db, draft)
    story = pointing_to(out(db, "three", 3), hidden.id, spiked.id, draft.id, "gone")
    around = around_of(db, story, SITE, MORNING)
    assert around.related == ()
    assert around.previous is None


def test_a_headline_that_readers_do_not_know_stays_inside(db: Database) -> None:
    first, second = out(db, "one", 1), out(db, "two", 2)
    versions.add(db, first, reason=Reason.EXPORTED, moment=MORNING)
    changed = replace(first, revision=2, head=replace(first.head, headline="Not told yet"))
    stories.save(db, changed, committed=first.revision)
    around = Surroundings(db, SITE, MORNING).of(second)
    assert around.previous is not None
    assert around.previous.headline == "About one"


def test_preview_export_run_and_command_line_give_the_same_page(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    db = open_library(tmp_path / "library.db")
    out(db, "one", 1)
    story = out(db, "two", 2)
    out(db, "three", 3)
    runner = HeldRunner(db)
    pages: list[bytes] = []
    preview = PreviewSession(runner, lambda: MORNING, SITE, bundled_theme())
    preview.page_ready.connect(lambda page, _story_id: pages.append(page.data))
    preview.show(story)
    export = ExportSession(runner, lambda: MORNING)
    export.export(story, "page", tmp_path / "page.html", SITE, bundled_theme())
    run = ExportRun(runner, lambda: MORNING)
    (tmp_path / "run").mkdir()
    run.start([story.id], "page", tmp_path / "run", SITE, bundled_theme(), "consistency")
    close_library(db)
    (tmp_path / "site.json").write_text(to_json(SITE), encoding="utf-8")
    (tmp_path / "out").mkdir()
    words = ["--library", str(tmp_path / "library.db"), "export", story.id]
    assert (
        main([*words, "--out", str(tmp_path / "out"), "--site", str(tmp_path / "site.json")]) == 0
    )
    [page] = set(pages)
    assert b"About one" in page
    assert b"About three" in page
    assert (tmp_path / "page.html").read_bytes() == page
    assert (tmp_path / "run" / "two.html").read_bytes() == page
    assert (tmp_path / "out" / "two.html").read_bytes() == page
