"""Copies and backups while the desk is open, on a library in a file."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from db.changes import Changes
from db.records import Status
from db.store import backup, sidecars, stories
from db.store.beside import backups_folder, stories_folder
from db.store.library import close_library, open_library
from desktop.jobs.runner import Done, Failed, InlineRunner
from desktop.jobs.worker import WorkerDied
from desktop.session import mending
from desktop.session.backup import EVERY_MS, BackupSession
from desktop.session.copies import WAIT_MS, CopiesSession
from desktop.session.recovery import recovered_words, sentence
from tests.fakes import MORNING, HandClock, sample_story


class Kept:
    """A library with one story, and the sessions that keep it safe."""

    def __init__(self, folder: Path) -> None:
        self.library = folder / "library.db"
        self.clock = HandClock()
        self.db = open_library(self.library)
        self.story = sample_story()
        stories.add(self.db, self.story)
        runner = InlineRunner(self.db)
        timer = self.clock.make_timer
        self.copies = CopiesSession(runner, self.library, make_timer=timer)
        self.backups = BackupSession(runner, self.library, self.clock.now, make_timer=timer)
        self.said: list[str] = []
        self.backups.damaged.connect(self.said.append)
        self.backups.failed.connect(self.said.append)

    @property
    def copy(self) -> Path:
        return stories_folder(self.library) / sidecars.file_name(self.story.id)

    def change(self, body: str) -> Changes:
        before = self.story
        times = replace(before.times, modified=self.clock.now())
        self.story = replace(before, revision=before.revision + 1, body=body, times=times)
        return stories.save(self.db, self.story, committed=before.revision)


@pytest.fixture
def kept(tmp_path: Path, qapp: object) -> Iterator[Kept]:
    made = Kept(tmp_path)
    yield made
    close_library(made.db)


def test_a_copy_is_written_a_minute_after_the_first_change(kept: Kept) -> None:
    kept.copies.note(kept.change("Before the start."))
    kept.clock.advance(WAIT_MS)
    assert not kept.copy.exists()
    kept.copies.start()
    assert sidecars.read_file(kept.copy).story == kept.story
    kept.copies.note(kept.change("One."))
    kept.clock.advance(WAIT_MS // 2)
    kept.copies.note(kept.change("One. Two."))
    kept.clock.advance(WAIT_MS // 2)
    assert sidecars.read_file(kept.copy) == sidecars.Sidecar(kept.story)


def test_a_deleted_story_takes_its_copy_with_it(kept: Kept) -> None:
    kept.copies.start()
    stories.set_status(kept.db, [kept.story.id], Status.SPIKED, MORNING)
    kept.copies.note(stories.delete(kept.db, [kept.story.id]))
    kept.copies.write_now()
    assert not kept.copy.exists()


def test_a_damaged_story_leaves_its_good_copy_alone(kept: Kept) -> None:
    kept.copies.start()
    good = kept.copy.read_bytes()
    kept.db.execute("UPDATE stories SET body = 'flipped', updated = '2099-01-01T00:00:00+00:00'")
    kept.db.conn.commit()
    kept.copies.start()
    assert kept.copy.read_bytes() == good


def test_backups_are_made_at_the_start_and_each_half_hour_of_change(kept: Kept) -> None:
    kept.backups.start()
    assert len(backup.kept(kept.library)) == 1
    kept.clock.advance(EVERY_MS * 2)
    assert len(backup.kept(kept.library)) == 1
    kept.backups.note(kept.change("New words."))
    kept.clock.advance(EVERY_MS)
    assert len(backup.kept(kept.library)) == 2
    kept.backups.start()
    assert len(backup.kept(kept.library)) == 2
    assert kept.said == []


def test_damage_is_said_and_stops_the_backups(kept: Kept) -> None:
    kept.db.execute("UPDATE stories SET body = 'flipped'")
    kept.db.conn.commit()
    kept.backups.start()
    assert kept.said == [f"The text of the story {kept.story.id} is damaged."]
    assert not backups_folder(kept.library).exists()


def test_a_folder_that_takes_no_backup_is_said_once(kept: Kept) -> None:
    backups_folder(kept.library).write_text("in the way")
    kept.backups.start()
    kept.backups.note(kept.change("New."))
    kept.clock.advance(EVERY_MS)
    assert len(kept.said) == 1
    assert kept.said[0].startswith("No backup was made.")


@pytest.mark.parametrize("way", [mending.REBUILD, mending.RESTORE])
def test_mending_keeps_the_damaged_file_aside(tmp_path: Path, qapp: object, way: str) -> None:
    kept = Kept(tmp_path)
    kept.copies.start()
    kept.backups.start()
    close_library(kept.db)
    damaged = b"lost" * 4000
    kept.library.write_bytes(damaged)
    assert mending.ways(kept.library) == (mending.REBUILD, mending.RESTORE)
    count, name = mending.mend(kept.library, way, MORNING)
    assert count == 1
    assert (tmp_path / name).read_bytes() == damaged
    db = open_library(kept.library, readonly=True)
    assert stories.get(db, kept.story.id) == kept.story
    close_library(db)


def test_what_came_back_is_counted_from_the_last_copy(kept: Kept) -> None:
    stories.remember_open(kept.db, kept.story.id, 0, 0)
    kept.copies.start()
    assert recovered_words(kept.library) == 0
    kept.change(kept.story.body + "\n\nFour more words here.")
    assert recovered_words(kept.library) == 4


@pytest.mark.parametrize(
    ("words", "lost", "end"),
    [
        (38, False, "Recovered 38 words."),
        (1, False, "Recovered 1 word."),
        (0, False, "Everything that was saved is here."),
        (5, True, "its newest words may be missing."),
    ],
)
def test_the_quiet_line(words: int, lost: bool, end: str) -> None:
    line = sentence(MORNING, words, lost_journal=lost)
    clock = f"{MORNING.astimezone():%H:%M}"
    assert line.startswith(f"Copydesk closed unexpectedly at {clock}. ")
    assert line.endswith(end)


class Killed(InlineRunner):
    """A runner whose process aside dies as often as it is told."""

    deaths = 1

    def aside(
        self,
        function: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
        must_end: bool = False,
    ) -> None:
        if not self.deaths:
            super().aside(function, *args, done=done, failed=failed, must_end=must_end)
            return
        self.deaths -= 1
        assert failed is not None
        failed(WorkerDied("It ended."))


def test_a_library_that_could_not_be_examined_is_examined_again(kept: Kept) -> None:
    backups = BackupSession(
        Killed(kept.db), kept.library, kept.clock.now, make_timer=kept.clock.make_timer
    )
    backups.failed.connect(kept.said.append)
    backups.start()
    assert [line.partition(". ")[0] for line in kept.said] == ["No backup was made"]
    assert backup.kept(kept.library) == ()
    backups.note(kept.change("New words."))
    kept.clock.advance(EVERY_MS)
    assert len(backup.kept(kept.library)) == 1
    assert len(kept.said) == 1


class SlowToOpen(InlineRunner):
    """*files* works at once, *reading* only once the library was made."""

    def __init__(self) -> None:
        super().__init__()
        self.held: list[Callable[[], None]] = []

    def reading(
        self,
        job: Callable[[Any], Any],
        done: Done | None = None,
        failed: Failed | None = None,
    ) -> None:
        self.held.append(lambda: InlineRunner.reading(self, job, done, failed))


def test_a_library_in_the_making_is_not_examined(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    library.touch()
    runner = SlowToOpen()
    backups = BackupSession(runner, library, lambda: MORNING)
    whole: list[bool] = []
    damaged: list[str] = []
    backups.found_whole.connect(lambda: whole.append(True))
    backups.damaged.connect(damaged.append)
    backups.start()
    close_library(open_library(library))
    for waiting in runner.held:
        waiting()
    assert damaged == []
    assert whole == [True]
