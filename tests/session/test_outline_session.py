from __future__ import annotations

from dataclasses import replace

import pytest

from db.records import Filing
from desktop.session.outline import OutlineSession
from tests.fakes import HandClock, sample_story


class Desk:
    def __init__(self) -> None:
        self.clock = HandClock()
        self.outline = OutlineSession(self.clock.make_timer)
        self.outlines: list[tuple] = []
        self.counts: list[tuple[int, ...]] = []
        self.selections: list[tuple[int, ...]] = []
        self.currents: list[int] = []
        self.outline.outlined.connect(lambda *values: self.outlines.append(values))
        self.outline.counted.connect(lambda *values: self.counts.append(values))
        self.outline.selection_counted.connect(lambda *values: self.selections.append(values))
        self.outline.current_changed.connect(self.currents.append)


@pytest.fixture
def desk(qapp) -> Desk:
    return Desk()


def test_an_opened_story_is_outlined_at_once(desk: Desk):
    desk.outline.show(sample_story(filing=Filing(language="en", target_words=50)))
    sections, words, minutes, target = desk.outlines[-1]
    assert [section.title for section in sections] == ["", "Terms of the deal", "What comes next"]
    assert words == sum(section.words for section in sections) > 20
    assert (minutes, target) == (1, 50)
    assert desk.counts[-1][0] == words
    assert desk.counts[-1][1] > 100
    assert desk.currents == [0]


def test_edits_are_outlined_within_the_pause_however_fast_the_typing(desk: Desk):
    story = sample_story()
    desk.outline.show(story)
    for letters in range(12):
        desk.outline.follow(replace(story, body=story.body + " word" * letters))
        desk.clock.advance(10)
    assert len(desk.outlines) == 3
    desk.clock.advance(60)
    assert desk.outlines[-1][1] == desk.outlines[0][1] + 11


def test_the_current_section_follows_the_caret(desk: Desk):
    story = sample_story()
    desk.outline.show(story)
    for caret in (3, 40, story.body.index("union"), len(story.body)):
        desk.outline.note_caret(caret)
    assert desk.currents == [0, 1, 2]


def test_a_selection_is_counted_against_the_whole(desk: Desk):
    desk.outline.show(sample_story(body="One two three."))
    desk.outline.count_selection("two three")
    desk.outline.count_selection("")
    assert desk.selections == [(2, 3), (0, 3)]


def test_an_empty_story_has_an_outline_too(desk: Desk):
    desk.outline.show(sample_story(body=""))
    assert desk.counts[-1][:2] == (0, 0)
