"""The readable copy of each story, kept beside the library while it changes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db import errors
from db.changes import Changes
from desktop.jobs.files import FileError, write_atomically
from desktop.jobs.runner import Runner, RunnerClosed
from desktop.jobs.worker import WorkerError
from desktop.models.sentences import localised

WAIT_MS = 60_000
AT_ONCE = 2000
"""How many copies are written before a backup may have its turn."""


class CopiesSession(QObject):
    """Write a story's copy a minute after it changed, when it is left, and at the end.

    Nothing is written before `start`: a damaged library must not spoil good copies.
    Signals: `failed(str)`, once, with the sentence for the user.
    """

    failed = Signal(str)

    def __init__(
        self,
        runner: Runner,
        library: Path,
        parent: QObject | None = None,
        *,
        make_timer: Callable[[QObject], QTimer] = QTimer,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._library = library
        self._changed: set[str] = set()
        self._is_started = self._has_failed = False
        self._timer = make_timer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.write_now)

    def start(self) -> None:
        """Begin, with what changed while nobody wrote copies."""
        self._is_started = True
        self._runner.aside(
            find_behind, self._library, done=self._on_behind, failed=self._on_failed
        )

    def stop(self) -> None:
        """Write no more: what the library holds can no longer be trusted."""
        self._is_started = False
        self._timer.stop()

    @Slot(object)
    def note(self, changes: Changes) -> None:
        """Take note of what a write touched."""
        self._changed |= changes.stories
        if changes.stories and self._is_started and not self._timer.isActive():
            # Never restarted: steady typing must not put off the copy.
            self._timer.start(WAIT_MS)

    @Slot()
    def write_now(self) -> None:
        """Write the copies of all that changed."""
        self._timer.stop()
        if self._is_started and self._changed:
            ids, self._changed = self._changed, set()
            job = partial(write_copies, self._library, tuple(ids))
            self._runner.files(job, failed=self._on_failed)

    def _on_behind(self, ids: tuple[str, ...]) -> None:
        if not ids or not self._is_started:
            return
        self._runner.aside(
            write_copies,
            self._library,
            ids[:AT_ONCE],
            done=partial(self._on_written, ids[AT_ONCE:]),
            failed=self._on_failed,
        )

    def _on_written(self, rest: tuple[str, ...], _nothing: object) -> None:
        self._on_behind(rest)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, RunnerClosed):
            return
        if not isinstance(error, FileError | WorkerError | errors.StoreError):
            raise error
        if not self._has_failed:
            self._has_failed = True
            self.failed.emit(
                self.tr("The readable copies of your stories could not be written: {why}").format(
                    why=localised(str(error))
                )
            )


def find_behind(library: Path) -> tuple[str, ...]:
    """Return the stories whose copy is missing or older than they are."""
    from db.store import sidecars
    from db.store.beside import stories_folder
    from db.store.library import close_library, open_library

    db = open_library(library, readonly=True)
    try:
        return sidecars.behind(db, stories_folder(library))
    finally:
        close_library(db)


def write_copies(library: Path, ids: Iterable[str]) -> None:
    """Write the copies of these stories as the library holds them; a deleted one's goes.

    Raises FileError and `StoreError`. A damaged story leaves its copy as it is.
    """
    from db.store import sidecars
    from db.store.beside import stories_folder
    from db.store.library import close_library, open_library

    folder = stories_folder(library)
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise FileError(f"The folder “{folder}” could not be made.") from error
    db = open_library(library, readonly=True)
    try:
        for story_id in ids:
            path = folder / sidecars.file_name(story_id)
            try:
                story = sidecars.current(db, story_id)
            except errors.StoryUnreadable:
                continue
            except errors.StoryMissing:
                path.unlink(missing_ok=True)
                continue
            write_atomically(path, sidecars.to_text(story).encode())
            # By its time a later start sees whether the story has changed since.
            moment_s = story.times.modified.timestamp()
            os.utime(path, (moment_s, moment_s))
    finally:
        close_library(db)
