from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from db import errors
from db.records import Filing, Head, Place, Status, Story
from db.store import sidecars, stories
from desktop.session import rescue
from desktop.session.draft import DraftSession
from tests.fakes import MORNING, HandClock, HeldRunner, sample_story

LOCAL = f"{MORNING.astimezone():%H:%M:}"


class Desk:
    """A draft session on a real library in memory, and all that it said."""

    def __init__(self) -> None:
        self.clock = HandClock()
        self.runner = HeldRunner()
        self.draft = DraftSession(self.runner, self.clock.now, make_timer=self.clock.make_timer)
        self.states: list[tuple[str, str]] = []
        self.draft.save_state.connect(lambda text, tone: self.states.append((text, tone)))

    @property
    def db(self):
        return self.runner.disk_db

    @property
    def state(self) -> str:
        return self.states[-1][0]

    def open_stored(self, **changes):
        story = sample_story(**changes)
        stories.add(self.db, story)
        self.draft.open(story)
        return story

    def stored(self, story_id: str | None = None):
        assert self.draft.story is not None
        return stories.get(self.db, story_id or self.draft.story.id)

    def ever_said(self, start: str) -> bool:
        return any(text.startswith(start) for text, _tone in self.states)


@pytest.fixture
def desk(qapp) -> Desk:
    return Desk()


def test_says_when_the_opened_story_was_saved(desk: Desk):
    desk.open_stored()
    assert desk.states == [(LOCAL.join(["Saved ", "23"]), "ok")]
    assert desk.draft.is_saved


def test_an_edit_is_saved_after_half_a_second_and_only_then_called_saved(desk: Desk):
    desk.open_stored()
    desk.draft.set_body("One.")
    assert desk.states[-1] == ("Saving…", "busy")
    desk.clock.advance(499)
    assert desk.stored().body != "One."
    assert not desk.draft.is_saved
    desk.clock.advance(1)
    assert desk.stored().body == "One."
    assert desk.stored().revision == 1
    assert desk.states[-1] == (f"Saved {LOCAL}23", "ok")


def test_steady_typing_does_not_put_off_the_save(desk: Desk):
    desk.open_stored()
    desk.runner.disk_jobs = 0
    for letters in range(1, 21):
        desk.draft.set_body("x" * letters)
        desk.clock.advance(100)
    assert desk.runner.disk_jobs == 4
    assert desk.stored().body == "x" * 20


def test_a_long_story_is_saved_less_often(desk: Desk):
    desk.open_stored()
    desk.draft.set_body("x" * 200_001)
    desk.clock.advance(799)
    assert desk.stored().revision == 0
    desk.clock.advance(1)
    assert desk.stored().revision == 1


def test_typing_during_a_save_is_not_yet_saved(desk: Desk):
    desk.open_stored()
    desk.draft.set_body("One.")
    desk.runner.is_holding = True
    desk.clock.advance(500)
    desk.draft.set_body("One. Two.")
    said = len(desk.states)
    desk.runner.is_holding = False
    desk.runner.release()
    assert desk.stored().body == "One."
    assert not desk.draft.is_saved
    assert all(not text.startswith("Saved") for text, _ in desk.states[said:])
    desk.clock.advance(500)
    assert desk.stored().body == "One. Two."
    assert desk.state.startswith("Saved")


def test_a_save_never_runs_beside_another(desk: Desk):
    desk.open_stored()
    desk.runner.is_holding = True
    desk.runner.disk_jobs = 0
    for text in ("One.", "Two.", "Three."):
        desk.draft.set_body(text)
        desk.clock.advance(500)
    assert desk.runner.disk_jobs == 1
    desk.runner.is_holding = False
    desk.runner.release()
    assert desk.runner.disk_jobs == 2
    assert desk.stored().body == "Three."
    assert desk.draft.is_saved


def test_a_slow_save_says_who_is_waited_for(desk: Desk):
    desk.open_stored()
    desk.draft.set_body("One.")
    desk.runner.is_holding = True
    desk.clock.advance(500)
    desk.clock.advance(999)
    assert desk.state == "Saving…"
    desk.clock.advance(1)
    assert desk.states[-1] == ("Saving… waiting for another program", "busy")
    desk.runner.release()
    assert desk.state.startswith("Saved")


FAULTS = [
    (errors.LibraryFull("l.db"), "Not saved: disk full", "bad"),
    (errors.LibraryReadOnly("l.db"), "Not saved: the library cannot be written", "bad"),
    (errors.LibraryMissing("l.db"), "Not saved: the library is gone", "bad"),
    (errors.LibraryUnreachable("l.db"), "Not saved: the disk does not answer", "bad"),
    (errors.LibraryLocked("l.db"), "Saving… waiting for another program", "busy"),
]


@pytest.mark.parametrize(("fault", "text", "tone"), FAULTS, ids=lambda value: str(value)[:20])
def test_a_failed_save_is_never_called_saved_and_mends_by_itself(desk: Desk, fault, text, tone):
    desk.open_stored()
    desk.states.clear()
    desk.runner.fault = fault
    desk.draft.set_body("One.")
    desk.clock.advance(500)
    assert desk.states[-1] == (text, tone)
    said = len(desk.states)
    for number in range(60):
        desk.draft.set_body(f"One. {number}")
        desk.clock.advance(1000)
    desk.draft.set_body("One. Two.")
    assert len(desk.states) == said
    assert not desk.ever_said("Saved")
    assert not desk.draft.is_saved
    desk.runner.fault = None
    desk.clock.advance(5000)
    assert desk.stored().body == "One. Two."
    assert desk.state.startswith("Saved")


def test_retries_come_after_a_tenth_one_and_five_seconds(desk: Desk):
    desk.open_stored()
    desk.runner.fault = errors.LibraryFull("l.db")
    desk.runner.disk_jobs = 0
    desk.draft.set_body("One.")
    tries = []
    for ms in (500, 99, 1, 999, 1, 4999, 1, 4999, 1):
        desk.clock.advance(ms)
        tries.append(desk.runner.disk_jobs)
    assert tries == [1, 1, 2, 2, 3, 3, 4, 4, 5]
    assert desk.runner.reopened == 4


def test_a_lock_is_waited_for_on_the_same_connection(desk: Desk):
    desk.open_stored()
    desk.runner.fault = errors.LibraryLocked("l.db")
    desk.draft.set_body("One.")
    desk.clock.advance(10_000)
    assert desk.runner.reopened == 0


def test_a_commit_that_answered_with_an_error_is_not_a_race(desk: Desk):
    story = desk.open_stored()
    desk.runner.fault = errors.LibraryUnreachable("l.db")
    desk.runner.is_fault_after_commit = True
    desk.draft.set_body("One.")
    desk.clock.advance(500)
    desk.draft.set_body("One. Two.")
    desk.runner.fault = None
    desk.clock.advance(100)
    assert desk.stored(story.id).body == "One. Two."
    assert desk.state.startswith("Saved")
    assert desk.db["stories"].count == 1


def test_a_new_story_whose_first_commit_answered_with_an_error_is_there_once(desk: Desk):
    desk.draft.open(sample_story(body=""), stored=False)
    desk.runner.fault = errors.LibraryUnreachable("l.db")
    desk.runner.is_fault_after_commit = True
    desk.draft.set_body("O")
    desk.runner.fault = None
    desk.clock.advance(100)
    assert desk.stored().body == "O"
    assert desk.db["stories"].count == 1


def test_a_fault_of_ours_is_told_and_passed_on(desk: Desk, qtbot):
    desk.open_stored()
    desk.runner.fault = ZeroDivisionError()
    desk.draft.set_body("One.")
    with qtbot.capture_exceptions() as caught:
        desk.clock.advance(500)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert desk.states[-1] == ("Not saved: something went wrong", "bad")
    desk.runner.fault = None
    desk.clock.advance(100)
    assert desk.stored().body == "One."


def test_a_lost_race_keeps_both_texts(desk: Desk):
    story = desk.open_stored()
    branches: list[object] = []
    desk.draft.branched.connect(branches.append)
    stories.save(desk.db, replace(story, body="Theirs.", revision=7), committed=0)
    desk.draft.set_body("Ours.")
    desk.clock.advance(500)
    ours = desk.draft.story
    assert ours is not None
    assert branches == [ours]
    assert ours.id != story.id
    assert ours.head.headline == "Harbour strike halts grain exports (second version)"
    assert ours.filing.slug != story.filing.slug
    assert desk.stored(story.id).body == "Theirs."
    assert desk.stored(ours.id).body == "Ours."
    assert desk.states[-1] == ("Kept as a second version", "ok")
    desk.draft.set_body("Ours, more.")
    desk.clock.advance(500)
    assert desk.stored(ours.id).body == "Ours, more."
    assert desk.state.startswith("Saved")


def test_a_story_deleted_elsewhere_is_made_again(desk: Desk):
    story = desk.open_stored()
    stories.set_status(desk.db, [story.id], Status.SPIKED, MORNING)
    stories.delete(desk.db, [story.id])
    desk.draft.set_body("Still here.")
    desk.clock.advance(500)
    assert desk.stored().body == "Still here."
    assert desk.state.startswith("Saved")


def test_a_new_story_is_in_the_library_from_its_first_keystroke(desk: Desk):
    desk.draft.open(sample_story(body=""), stored=False)
    assert desk.db["stories"].count == 0
    assert desk.draft.is_saved
    desk.draft.set_body("W")
    assert desk.stored().body == "W"


def test_the_row_counts_the_words_of_the_body(desk: Desk):
    desk.open_stored()
    desk.draft.set_body("One two three.\n\n## Not counted here")
    desk.clock.advance(500)
    assert desk.db.execute("SELECT words FROM stories").fetchone() == (3,)


def test_the_same_text_is_no_edit(desk: Desk):
    story = desk.open_stored()
    desk.draft.set_body(story.body)
    desk.draft.set_part("head", story.head)
    assert desk.draft.story == story
    assert len(desk.states) == 1


def test_parts_are_edited_and_saved(desk: Desk):
    desk.open_stored()
    edits: list[Story] = []
    desk.draft.edited.connect(edits.append)
    desk.draft.set_part("status", Status.READY)
    desk.draft.set_part("filing", Filing(slug="my-own", section="Europe"))
    desk.clock.advance(500)
    assert [edit.revision for edit in edits] == [1, 2]
    assert desk.stored().status is Status.READY
    assert desk.stored().filing.section == "Europe"


def test_the_slug_follows_the_headline_until_touched(desk: Desk):
    desk.draft.open(sample_story(head=Head(), filing=Filing(language="en")), stored=False)
    desk.draft.set_part("head", Head(headline="Grain moves again"))
    assert slug_of(desk) == "grain-moves-again"
    desk.draft.set_part("filing", replace(filing_of(desk), slug="grain"))
    desk.draft.set_part("head", Head(headline="Grain moves at last"))
    assert slug_of(desk) == "grain"
    desk.draft.set_part("filing", replace(filing_of(desk), slug=""))
    desk.draft.set_part("head", Head(headline="Grain moves"))
    assert slug_of(desk) == "grain-moves"


def test_the_slug_of_another_story_is_not_taken_twice(desk: Desk):
    stories.add(desk.db, sample_story(filing=Filing(slug="grain-moves")))
    desk.draft.open(sample_story(head=Head(), filing=Filing()), stored=False)
    desk.draft.set_part("head", Head(headline="Grain moves"))
    assert slug_of(desk) == "grain-moves-2"


def test_the_slug_of_a_published_story_stays(desk: Desk):
    times = replace(sample_story().times, first_published=MORNING)
    story = desk.open_stored(times=times)
    desk.draft.set_part("head", Head(headline="Something else"))
    assert slug_of(desk) == story.filing.slug


def filing_of(desk: Desk) -> Filing:
    assert desk.draft.story is not None
    return desk.draft.story.filing


def slug_of(desk: Desk) -> str:
    return filing_of(desk).slug


def test_a_caret_at_rest_is_stored_without_a_revision(desk: Desk):
    story = desk.open_stored()
    desk.draft.note_place(12, 40)
    desk.clock.advance(1500)
    desk.draft.note_place(15, 40)
    desk.clock.advance(1999)
    assert stories.place(desk.db, story.id) == Place(story.id)
    desk.clock.advance(1)
    assert stories.last_open(desk.db) == Place(story.id, 15, 40)
    assert desk.stored().revision == 0


def test_the_caret_goes_with_the_text_and_on_leaving(desk: Desk):
    first = desk.open_stored()
    desk.draft.set_body("One.")
    desk.draft.note_place(4, 0)
    desk.clock.advance(500)
    assert stories.last_open(desk.db) == Place(first.id, 4, 0)
    desk.draft.note_place(2, 0)
    second = desk.open_stored(filing=Filing())
    assert stories.place(desk.db, first.id) == Place(first.id, 2, 0)
    assert stories.last_open(desk.db) == Place(second.id)


def test_a_story_left_while_its_save_runs_keeps_its_last_place(desk: Desk):
    story = desk.open_stored()
    desk.runner.is_holding = True
    desk.draft.set_body("One more.")
    desk.draft.save_now()
    desk.draft.note_place(7, 0)
    answers: list[bool] = []
    desk.draft.flush(answers.append)
    desk.runner.is_holding = False
    desk.runner.release()
    assert answers == [True]
    assert stories.place(desk.db, story.id) == Place(story.id, 7, 0)


def test_flush_answers_when_all_is_committed(desk: Desk):
    answers: list[bool] = []
    desk.open_stored()
    desk.draft.flush(answers.append)
    assert answers == [True]
    desk.draft.set_body("One.")
    desk.runner.is_holding = True
    desk.draft.flush(answers.append)
    desk.draft.set_body("One. Two.")
    assert answers == [True]
    desk.runner.is_holding = False
    desk.runner.release()
    assert answers == [True, True]
    assert desk.stored().body == "One. Two."


def test_flush_tells_of_failure_and_the_story_cannot_be_left(desk: Desk):
    answers: list[bool] = []
    desk.open_stored()
    desk.runner.fault = errors.LibraryFull("l.db")
    desk.draft.set_body("One.")
    desk.draft.flush(answers.append)
    assert answers == [False]
    with pytest.raises(RuntimeError):
        desk.draft.open(sample_story())
    assert desk.draft.story is not None
    assert desk.draft.story.body == "One."
    desk.runner.fault = None
    desk.draft.flush(answers.append)
    assert answers == [False, True]


TEXT = "no-break\u00a0space, e\u0301, 👩‍👩‍👧, \u202bעברית\u202c, İIıi \ue000\n\n  four\tspaces  \n"


def test_the_text_comes_back_as_typed(desk: Desk):
    desk.open_stored()
    desk.draft.set_body(TEXT)
    desk.clock.advance(500)
    assert desk.stored().body == TEXT


@pytest.fixture
def kept(desk: Desk, tmp_path, monkeypatch) -> Path:
    folder = tmp_path / "other" / "copydesk-unsaved"
    monkeypatch.setattr(rescue, "copies_folders", lambda _library: (folder,))
    keeper = rescue.Rescue(tmp_path / "library.db")
    keeper.make_reserve()
    desk.draft = DraftSession(
        desk.runner, desk.clock.now, make_timer=desk.clock.make_timer, rescue=keeper
    )
    desk.draft.save_state.connect(lambda text, tone: desk.states.append((text, tone)))
    return folder


def test_after_the_third_failure_a_copy_lies_elsewhere(desk: Desk, kept: Path):
    story = desk.open_stored()
    desk.runner.fault = errors.LibraryUnreachable("l.db")
    desk.draft.set_body("One.")
    desk.clock.advance(500)
    assert desk.states[-1] == ("Not saved: the disk does not answer", "bad")
    desk.clock.advance(1100)
    [copy] = kept.iterdir()
    assert copy.name == f"{story.id}-1.md"
    assert desk.states[-1] == (f"Not saved here; copy kept in {kept}", "bad")
    desk.draft.set_body("One. Two.")
    desk.clock.advance(5000)
    [copy] = kept.iterdir()
    assert sidecars.read_file(copy).story.body == "One. Two."
    assert not desk.ever_said("Saved") or desk.stored().body != "One. Two."
    desk.runner.fault = None
    desk.clock.advance(5000)
    assert desk.state.startswith("Saved")
    assert not list(kept.iterdir())


def test_a_full_disk_gets_the_reserve_first(desk: Desk, kept: Path, tmp_path: Path):
    desk.open_stored()
    desk.runner.fault = errors.LibraryFull("l.db")
    desk.draft.set_body("One.")
    desk.clock.advance(500)
    assert not (tmp_path / "library.reserve").exists()
    desk.runner.fault = None
    desk.clock.advance(100)
    assert desk.state.startswith("Saved")
    assert not kept.exists()


def test_nothing_is_written_into_a_library_found_damaged(desk: Desk, kept: Path):
    desk.open_stored()
    desk.draft.stop_writing(errors.LibraryDamaged("l.db"))
    jobs = desk.runner.disk_jobs
    desk.draft.set_body("One.")
    desk.clock.advance(500)
    [copy] = kept.iterdir()
    assert sidecars.read_file(copy).story.body == "One."
    desk.draft.set_body("One. Two.")
    desk.clock.advance(5000)
    assert desk.runner.disk_jobs == jobs
    assert desk.stored().body != "One."
    [copy] = kept.iterdir()
    assert sidecars.read_file(copy).story.body == "One. Two."
    assert not desk.draft.is_saved
    answers: list[bool] = []
    desk.draft.flush(answers.append)
    assert answers == [False]
