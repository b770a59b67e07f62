"""The open story is checked after a pause; decisions and lists bear on the next check."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from db.records import Status, Story
from db.store import stories
from desktop.core.proof.engine import Report
from desktop.core.proof.findings import Finding
from desktop.session import word_lists
from desktop.session.draft import DraftSession
from desktop.session.proofing import OPENED_MS, ProofingSession
from tests.fakes import HandClock, HeldRunner, sample_story


class Room:
    """An open story, its checks, and what they said."""

    def __init__(self, folder: Path) -> None:
        self.runner = HeldRunner()
        self.clock = HandClock()
        self.draft = DraftSession(self.runner, self.clock.now, make_timer=self.clock.make_timer)
        self.proofing = ProofingSession(
            self.runner,
            self.draft,
            self.clock.now,
            folder / "words",
            make_timer=self.clock.make_timer,
        )
        self.reports: list[Report] = []
        self.said: list[str] = []
        self.suggested: dict[str, tuple[str, ...]] = {}
        self.proofing.checked.connect(self._on_checked)
        self.proofing.failed.connect(self.said.append)
        self.proofing.suggested.connect(self.suggested.__setitem__)

    def _on_checked(self, report: Report, _story: Story) -> None:
        self.reports.append(report)

    def open(self, body: str) -> None:
        story = sample_story(body=body)
        stories.add(self.runner.disk_db, story)
        self.draft.open(story)
        self.clock.advance(OPENED_MS)

    def found(self, rule: str) -> list[Finding]:
        return [finding for finding in self.reports[-1].findings if finding.rule == rule]


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Room:
    return Room(tmp_path)


def test_typing_is_checked_after_a_pause_and_once(room: Room) -> None:
    room.open("They receive it.")
    assert not room.found("T11")
    room.draft.set_body("They recieve")
    room.clock.advance(300)
    room.draft.set_body("They recieve it.")
    room.clock.advance(300)
    assert len(room.reports) == 1
    room.clock.advance(100)
    assert [finding.snippet for finding in room.found("T11")] == ["recieve"]


def test_the_newest_text_waits_while_one_is_checked(room: Room) -> None:
    room.open("They receive it.")
    room.runner.is_holding = True
    room.draft.set_body("They recieve it.")
    room.proofing.check_now()
    room.draft.set_body("They receive it, accross.")
    room.proofing.check_now()
    room.runner.is_holding = False
    room.runner.release()
    assert [finding.snippet for finding in room.found("T11")] == ["accross"]


def test_what_is_set_aside_stays_so_and_comes_back(room: Room) -> None:
    room.open("They recieve it.")
    findings = room.found("T11")
    room.proofing.set_aside(findings, "an old spelling")
    assert not room.found("T11")
    assert [finding.rule for finding in room.reports[-1].set_aside] == ["T11"]
    room.proofing.bring_back(findings)
    assert room.found("T11")


def test_a_blocker_cannot_be_ignored(room: Room) -> None:
    room.open("They [TK who] came.")
    blockers = room.reports[-1].blockers
    room.proofing.set_aside(blockers)
    assert room.said
    room.proofing.check_now()
    assert room.reports[-1].blockers


@pytest.mark.parametrize("name", ["", "desk", "house"])
def test_an_accepted_word_is_right_from_then_on(room: Room, name: str) -> None:
    room.open("The kuzhak sailed.")
    assert room.found("T11")
    room.proofing.accept_word("kuzhak", name)
    room.clock.advance(OPENED_MS)
    assert not room.found("T11")


def test_a_word_of_the_desks_list_is_right_in_every_story(room: Room) -> None:
    room.open("The kuzhak sailed.")
    room.proofing.accept_word("kuzhak", "desk")
    room.open("A kuzhak again.")
    assert not room.found("T11")
    assert "kuzhak,word" in room.proofing.list_path("desk").read_text("utf-8")


def test_a_list_that_cannot_be_read_is_told_and_the_rest_is_checked(room: Room) -> None:
    room.proofing.list_path("desk").parent.mkdir()
    room.proofing.list_path("desk").write_text("nonsense\n")
    room.proofing.start()
    room.open("They recieve it.")
    assert "names its columns" in room.said[0]
    assert room.found("T11")


def test_suggestions_keep_capitals(room: Room) -> None:
    room.open("Recieve it.")
    room.proofing.suggest("Recieve", "en")
    assert "Receive" in room.suggested["Recieve"]


def test_a_slug_of_another_story_blocks(room: Room) -> None:
    other = sample_story()
    stories.add(room.runner.disk_db, other)
    story = sample_story()
    room.draft.open(replace(story, filing=replace(other.filing)))
    room.clock.advance(OPENED_MS)
    assert room.found("M06")


def test_the_desks_own_reading_is_measured(qapp: QApplication, tmp_path: Path) -> None:
    room = Room(tmp_path)
    told: list[tuple[float, float]] = []
    room.proofing.measured.connect(told.append)
    for _ in range(6):
        story = sample_story(body="The crew of the ferry came back to the quay at dawn. " * 20)
        story = replace(story, status=Status.READY, filing=replace(story.filing, slug=story.id))
        stories.add(room.runner.disk_db, story)
    room.proofing.start()
    grade, words = told[0]
    assert 0 < grade < 9
    assert words == 12


@pytest.fixture
def styles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a folder for styles of the desk's own; what was read of them is forgotten."""
    folder = tmp_path / "styles"
    folder.mkdir()
    monkeypatch.setattr(word_lists, "style_folders", lambda: (folder,))
    forget_styles()
    yield folder
    forget_styles()


def forget_styles() -> None:
    word_lists.house_style.cache_clear()
    word_lists._own_styles.cache_clear()


def test_a_style_of_the_desks_own_stands_in_for_the_shipped_one(styles: Path) -> None:
    (styles / "ours.json").write_text('{"name": "ours", "title": "Ours", "percent": "%"}')
    (styles / "bad.json").write_text("{")
    titles = [style.title for style in word_lists.house_styles()]
    assert "Ours" in titles
    assert "Consistency" in titles
    assert word_lists.house_style("ours").percent == "%"


def test_a_broken_style_is_said_and_the_shipped_one_holds(room: Room, styles: Path) -> None:
    (styles / "ap.json").write_text('{"name": "ap", "month_day": "roman"}')
    room.proofing.start()
    [said] = room.said
    assert said.startswith("The style file “ap.json” is not used. “month_day” is one of ap,")
    assert said.endswith("put the file right, then start Copydesk again.")
    assert word_lists.house_style("ap").month_day == "ap"


def test_a_style_beside_the_library_holds_over_one_where_they_lay_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(word_lists, "data_folder", lambda: tmp_path / "data")
    monkeypatch.setattr(word_lists, "settings_file", lambda: tmp_path / "config" / "settings.json")
    new, former = tmp_path / "data" / "profiles" / "style", tmp_path / "config" / "styles"
    for folder, percent in ((new, "percent"), (former, "%")):
        folder.mkdir(parents=True)
        (folder / "ours.json").write_text(f'{{"name": "ours", "percent": "{percent}"}}')
    (former / "old.json").write_text('{"name": "old", "percent": "%"}')
    forget_styles()
    try:
        assert word_lists.house_style("ours").percent == "percent"
        assert word_lists.house_style("old").percent == "%"
    finally:
        forget_styles()
