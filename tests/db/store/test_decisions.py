"""What was decided about findings, and the words of a story."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sqlite_utils import Database

from db import errors
from db.records import Decision, Status, StoryWord, Verdict
from db.store import decisions, stories
from tests.db.samples import NOON, sample

LATER = NOON + dt.timedelta(hours=1)


def _decision(story_id: str) -> Decision:
    return Decision(
        story_id=story_id,
        verdict=Verdict.IGNORED,
        rule="T05",
        key="T05:body:1",
        words="the the",
        user="Mira",
        reason="It is a band.",
        moment=NOON,
    )


@pytest.fixture
def story_id(db: Database) -> str:
    story = sample()
    stories.add(db, story)
    return story.id


def test_a_decision_comes_back_as_it_was(db: Database, story_id: str) -> None:
    decision = _decision(story_id)
    changes = decisions.add(db, decision)
    assert (changes.stories, changes.tables) == ({story_id}, {"decisions"})
    assert decisions.standing(db, story_id) == (replace(decision, number=1),)


def test_a_second_decision_replaces_and_the_first_stays_in_the_log(
    db: Database, story_id: str
) -> None:
    first = _decision(story_id)
    second = replace(first, verdict=Verdict.OVERRIDDEN, reason="Asked the desk.", moment=LATER)
    decisions.add(db, first)
    decisions.add(db, second)
    assert [d.reason for d in decisions.standing(db, story_id)] == ["Asked the desk."]
    assert [d.withdrawn for d in decisions.log(db, story_id)] == [LATER, None]


def test_withdrawing_keeps_the_log(db: Database, story_id: str) -> None:
    decisions.add(db, _decision(story_id))
    assert decisions.withdraw(db, story_id, "T05:body:1", LATER)
    assert decisions.standing(db, story_id) == ()
    assert [d.withdrawn for d in decisions.log(db, story_id)] == [LATER]
    assert not decisions.withdraw(db, story_id, "T05:body:1", LATER)


def test_decisions_are_of_their_story_and_go_with_it(db: Database, story_id: str) -> None:
    decisions.add(db, _decision(story_id))
    decisions.add_words(db, story_id, ["Halvorsen"], user="Mira", moment=NOON)
    other = sample()
    stories.add(db, other)
    assert decisions.standing(db, other.id) == ()
    stories.set_status(db, [story_id], Status.SPIKED, NOON)
    stories.delete(db, [story_id])
    assert decisions.log(db, story_id) == ()
    assert decisions.words(db, story_id) == ()


def test_a_decision_about_no_story_is_refused(db: Database) -> None:
    with pytest.raises(errors.StoryMissing):
        decisions.add(db, _decision("gone"))
    with pytest.raises(errors.StoryMissing):
        decisions.add_words(db, "gone", ["quay"], user="", moment=NOON)


def test_a_row_that_makes_no_sense_is_passed_over(db: Database, story_id: str) -> None:
    decisions.add(db, _decision(story_id))
    decisions.add(db, replace(_decision(story_id), key="T05:body:2"))
    db.execute("UPDATE decisions SET verdict = 'guessed' WHERE number = 1")
    assert [d.key for d in decisions.standing(db, story_id)] == ["T05:body:2"]


def test_words_are_added_once_and_taken_back(db: Database, story_id: str) -> None:
    changes = decisions.add_words(db, story_id, ["quay", "Halvorsen"], user="M", moment=NOON)
    assert (changes.stories, changes.tables) == ({story_id}, {"story_words"})
    assert not decisions.add_words(db, story_id, ["quay"], user="N", moment=LATER)
    assert decisions.words(db, story_id) == (
        StoryWord(story_id, "Halvorsen", "M", NOON),
        StoryWord(story_id, "quay", "M", NOON),
    )
    assert decisions.remove_words(db, story_id, ["quay", "never"])
    assert [word.word for word in decisions.words(db, story_id)] == ["Halvorsen"]
    assert not decisions.remove_words(db, story_id, ["quay"])
