"""Backups while the desk is open, after the library was found to be whole."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db import errors
from db.changes import Changes
from desktop.jobs.runner import Runner, RunnerClosed
from desktop.jobs.worker import WorkerError
from desktop.models.sentences import localised

if TYPE_CHECKING:
    from db.store.backup import Backup

EVERY_MS = 30 * 60 * 1000


class BackupSession(QObject):
    """Examine the library at the start, then back it up: now if it changed, and each half hour.

    Signals: `found_whole()`; `damaged(str)` with a sentence, after which nothing is backed
    up any more; `made(str)`, the path of a backup that was asked for; `failed(str)`, a
    sentence, for the first failure in a row.
    """

    found_whole = Signal()
    damaged = Signal(str)
    made = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        runner: Runner,
        library: Path,
        now: Callable[[], dt.datetime],
        parent: QObject | None = None,
        *,
        make_timer: Callable[[QObject], QTimer] = QTimer,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._library = library
        self._now = now
        self._is_whole = self._is_damaged = self._has_failed = False
        self._timer = make_timer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)

    def start(self) -> None:
        """Examine the library; until that is answered no backup is made or deleted.

        *reading* opens it only when *disk* has made or migrated it: a library in the making
        would be taken for a damaged one.
        """
        self._runner.reading(is_open, done=self._examine, failed=self._on_failed)

    @Slot(object)
    def note(self, changes: Changes) -> None:
        """Take note that the library changed."""
        if changes.stories and not self._timer.isActive():
            self._timer.start(EVERY_MS)

    def back_up_now(self, target: Path | None = None) -> None:
        """Make a backup: among the library's own, or as a new file."""
        own = (back_up, self._library, self._now())
        self._runner.aside(
            *(own if target is None else (copy_to, self._library, target)),
            done=self._on_made,
            failed=self._on_asked_failed,
            must_end=True,
        )

    def _examine(self, _is_open: object) -> None:
        self._runner.aside(
            find_problems, self._library, done=self._on_examined, failed=self._on_failed
        )

    def _on_examined(self, problems: tuple[str, ...]) -> None:
        if problems:
            self._give_up(problems[0])
            return
        self._is_whole = True
        self.found_whole.emit()
        self._on_time()

    @Slot()
    def _on_time(self) -> None:
        if self._is_damaged:
            return
        if not self._is_whole:
            self._examine(None)  # the first time it could not be told
            return
        self._runner.aside(
            back_up_if_due,
            self._library,
            self._now(),
            done=self._on_scheduled,
            failed=self._on_failed,
        )

    def _give_up(self, sentence: str) -> None:
        self._is_damaged = True
        self.damaged.emit(sentence)

    def _on_scheduled(self, _backup: Backup | None) -> None:
        self._has_failed = False

    def _on_made(self, path: Path) -> None:
        self.made.emit(str(path))

    def _on_asked_failed(self, error: Exception) -> None:
        self._has_failed = False
        self._on_failed(error)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, RunnerClosed):
            return
        if not isinstance(error, WorkerError | errors.StoreError):
            raise error
        if isinstance(error, errors.LibraryDamaged):
            self._give_up(str(error))
        elif not self._has_failed:
            self._has_failed = True
            self.failed.emit(self.tr("No backup was made. {why}").format(why=self._why(error)))

    def _why(self, error: Exception) -> str:
        if isinstance(error, WorkerError):
            return self.tr("The process that makes it ended. Your stories are safe; try again.")
        return localised(str(error))


def is_open(_library: object) -> bool:
    """Answer once the library is open for reading."""
    return True


def find_problems(library: Path) -> tuple[str, ...]:
    """Examine the library on a connection of its own."""
    from db.store import health

    return health.problems(library)


def back_up(library: Path, now: dt.datetime) -> Path:
    """Make a backup among the library's own, and let old ones go."""
    from db.store import backup

    made = backup.back_up(library, now)
    backup.thin(library, now)
    return made.path


def back_up_if_due(library: Path, now: dt.datetime) -> Path | None:
    """Make a backup when the library holds what the newest one does not."""
    from db.store import backup

    return back_up(library, now) if backup.is_due(library) else None


def copy_to(library: Path, target: Path) -> Path:
    """Put a copy of the library at a place of the user's choice."""
    from db.store import backup

    backup.copy(library, target)
    return target
