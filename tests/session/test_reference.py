"""What forms complete from is looked up, and topics imported once stay known."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from db.records import Times
from db.store import stories
from desktop.session.draft import DraftSession
from desktop.session.reference import ReferenceSession
from tests.fakes import MORNING, HandClock, HeldRunner, sample_story

IPTC = {"conceptSet": [{"qcode": "medtop:9", "prefLabel": {"en-GB": "lighthouses"}}]}


class Room:
    """A reference session over a library, and what it said."""

    def __init__(self, folder: Path) -> None:
        self.runner = HeldRunner()
        self.clock = HandClock()
        self.draft = DraftSession(self.runner, self.clock.now, make_timer=self.clock.make_timer)
        self.kept = folder / "topics.csv"
        self.reference = self.session()
        self.judged: list[tuple[str, bool, str]] = []
        self.topics: list[str] = []
        self.said: list[str] = []
        self.hear(self.reference)

    def session(self) -> ReferenceSession:
        return ReferenceSession(
            self.runner, self.draft, self.kept, make_timer=self.clock.make_timer
        )

    def hear(self, reference: ReferenceSession) -> None:
        reference.slug_judged.connect(lambda *said: self.judged.append(said))
        reference.topics_known.connect(
            lambda topics: setattr(self, "topics", [topic.name("en") for topic in topics])
        )
        reference.failed.connect(self.said.append)


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Room:
    return Room(tmp_path)


def test_places_and_people_are_offered(room: Room) -> None:
    places: list[str] = []
    found: list[str] = []
    stories.add(room.runner.disk_db, sample_story())
    room.reference.placed.connect(places.extend)
    room.reference.remembered.connect(
        lambda known: found.extend(author.name for author in known.contributors)
    )
    room.reference.start()
    room.draft.open(sample_story())
    assert "Lisbon" in places
    assert "Lena Brandt" in found


def test_a_slug_of_another_story_is_told_after_a_pause(room: Room) -> None:
    other = sample_story()
    stories.add(room.runner.disk_db, other)
    room.draft.open(replace(sample_story(), filing=replace(other.filing)))
    assert room.judged == []
    room.clock.advance(400)
    assert room.judged == [(other.filing.slug, True, "")]


def test_imported_topics_stay_known(room: Room, tmp_path: Path) -> None:
    room.reference.start()
    assert "Lighthouses" not in room.topics
    path = tmp_path / "cptall.json"
    path.write_text(json.dumps(IPTC))
    room.reference.import_topics(path)
    assert "Lighthouses" in room.topics
    again = room.session()
    room.topics = []
    room.hear(again)
    again.start()
    assert {"Lighthouses", "Education"} <= set(room.topics)


def test_another_file_is_refused_and_changes_nothing(room: Room, tmp_path: Path) -> None:
    path = tmp_path / "notes.json"
    path.write_text("{}")
    room.reference.import_topics(path)
    assert room.said
    assert "Media Topics" in room.said[0]
    assert not room.kept.exists()


def test_a_broken_table_leaves_the_shipped_topics(room: Room) -> None:
    room.kept.write_text("name\n1\n")
    room.reference.start()
    assert room.said
    assert "Import the file again" in room.said[0]


def test_readers_know_a_published_story_by_its_slug(room: Room) -> None:
    story = sample_story(times=Times(MORNING, MORNING, first_published=MORNING))
    room.draft.open(story)
    room.clock.advance(400)
    assert room.judged == [(story.filing.slug, False, "")]
