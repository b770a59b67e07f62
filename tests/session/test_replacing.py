"""Words are found in every story, replaced where agreed, and brought back."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from db.records import Reason, Status, Story
from db.store import stories, versions
from desktop.core.markup.seeking import Wanted
from desktop.session import replacing
from desktop.session.replacing import Found, ReplaceSession, Report
from tests.fakes import MORNING, HeldRunner, sample_story


class Room:
    """A library with stories, a session, and what it said."""

    def __init__(self) -> None:
        self.runner = HeldRunner()
        self.session = ReplaceSession(self.runner, lambda: MORNING)
        self.found: tuple[Found, ...] = ()
        self.is_all = False
        self.reports: list[Report] = []
        self.said: list[str] = []
        self.session.found.connect(self._on_found)
        self.session.replaced.connect(self.reports.append)
        self.session.taken_back.connect(self.reports.append)
        self.session.failed.connect(self.said.append)

    def _on_found(self, found: tuple[Found, ...], is_all: bool) -> None:
        self.found, self.is_all = found, is_all

    def add(self, body: str, headline: str = "", language: str = "en") -> str:
        story = sample_story(body=body)
        story = replace(
            story,
            head=replace(story.head, headline=headline, kicker="", deck=""),
            filing=replace(story.filing, language=language, slug=story.id),
        )
        stories.add(self.runner.disk_db, story)
        return story.id

    def get(self, story_id: str) -> Story:
        return stories.get(self.runner.disk_db, story_id)


@pytest.fixture
def room(qapp: QApplication) -> Room:
    return Room()


def test_head_and_body_are_replaced_and_a_version_is_kept(room: Room) -> None:
    story_id = room.add("The harbor is open. Harbor pilots work.", "Harbor opens")
    room.session.look(Wanted("harbor", "harbour"))
    assert room.is_all
    assert [hit.field for hit in room.found[0].hits] == ["headline", "body", "body"]
    room.session.replace([replace(room.found[0], hits=room.found[0].hits[:2])])
    story = room.get(story_id)
    assert story.head.headline == "harbour opens"
    assert story.body == "The harbour is open. Harbor pilots work."
    kept = versions.page(room.runner.disk_db, story_id)
    assert Reason.BEFORE_REPLACE in [row.reason for row in kept]


def test_one_step_brings_all_back_but_what_was_edited_since(room: Room) -> None:
    ids = [room.add(f"Port {number}.", f"Story {number}") for number in range(3)]
    room.session.look(Wanted("Port", "Quay"))
    room.session.replace(room.found)
    edited = room.get(ids[0])
    stories.save(
        room.runner.disk_db,
        replace(edited, body="Edited.", revision=edited.revision + 1),
        committed=edited.revision,
    )
    room.session.take_back()
    assert [room.get(story_id).body for story_id in ids] == ["Edited.", "Port 1.", "Port 2."]
    assert room.reports[-1].skipped == ("Story 0",)


def test_a_story_edited_since_the_search_is_left_alone(room: Room) -> None:
    story_id = room.add("Port.", "Edited")
    room.session.look(Wanted("Port", "Quay"))
    found = room.found
    story = room.get(story_id)
    stories.save(
        room.runner.disk_db,
        replace(story, body="Port, again.", revision=story.revision + 1),
        committed=story.revision,
    )
    room.session.replace(found)
    assert room.get(story_id).body == "Port, again."
    assert room.reports[-1].skipped == ("Edited",)


def test_every_story_is_looked_through_but_the_spiked(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replacing, "STORIES_AT_ONCE", 2)
    for number in range(7):
        room.add(f"Port {number}")
    spiked = room.add("Port of the past")
    stories.set_status(room.runner.disk_db, [spiked], Status.SPIKED, MORNING)
    room.session.look(Wanted("port"))
    assert len(room.found) == 7
    assert room.is_all


def test_turkish_letters_are_found_by_the_storys_own_rule(room: Room) -> None:
    room.add("İstanbul ve istasyon", language="tr")
    room.session.look(Wanted("İSTANBUL", "Ankara"))
    assert len(room.found) == 1


@pytest.mark.parametrize(
    ("wanted", "said"),
    [(Wanted("(", is_regex=True), "cannot be read"), (Wanted("P(", r"\9", is_regex=True), "")],
)
def test_a_bad_expression_is_told(room: Room, wanted: Wanted, said: str) -> None:
    room.add("Port.")
    room.session.look(wanted)
    assert said in room.said[0]


def test_a_search_that_was_stopped_says_nothing_more(room: Room) -> None:
    room.add("Port.")
    room.runner.is_holding = True
    room.session.look(Wanted("port"))
    room.session.stop()
    room.runner.is_holding = False
    room.runner.release()
    assert room.found == ()
