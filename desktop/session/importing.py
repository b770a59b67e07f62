"""A run over many files: each is read, recognised and put into the library by itself."""

from __future__ import annotations

import datetime as dt
import os
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from db import errors
from db.changes import Changes
from db.records import Story
from desktop.jobs.files import FileError, read_bounded
from desktop.jobs.runner import Runner, RunnerClosed
from desktop.jobs.worker import WorkerError
from desktop.models.import_report import ImportedRow
from desktop.session import errands, filing_in

if TYPE_CHECKING:
    from sqlite_utils import Database

ENDINGS = frozenset(
    {".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".rtf", ".xml",
     ".nitf", ".json"}
)  # fmt: skip
"""What is taken in out of a folder; a file that was named itself may end in anything."""

MOST_FILES = 5000


@dataclass(frozen=True, slots=True)
class Filed:
    """What a file gave the library."""

    rows: tuple[ImportedRow, ...]
    changes: Changes


@dataclass(slots=True)
class _Run:
    """The files of one run that are still to be read, and what became of the others."""

    files: deque[Path]
    language: str
    total: int
    rows: list[ImportedRow] = field(default_factory=list[ImportedRow])
    is_cancelled: bool = False


class ImportRun(QObject):
    """Take in many files, one after another; a bad one does not stop the rest.

    Signals: `gathered(tuple of Path)`, what dropped or chosen paths hold; `progressed(files
    done, of all, name of the one being read)`; `filed(Changes)`, after each file;
    `finished(tuple of ImportedRow, tuple of Path)`, with the files that a cancelled run did
    not read.
    """

    gathered = Signal(object)
    progressed = Signal(int, int, str)
    filed = Signal(object)
    finished = Signal(object, object)

    def __init__(
        self, runner: Runner, now: Callable[[], dt.datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._now = now
        self._run: _Run | None = None
        self._last = _Run(deque(), "", 0)

    @property
    def is_running(self) -> bool:
        return self._run is not None

    def gather(self, paths: Sequence[Path]) -> None:
        """Find the files that paths hold: of folders, those with a known ending."""
        self._runner.files(partial(files_in, tuple(paths)), done=self._on_gathered)

    def start(self, files: Sequence[Path], language: str) -> None:
        """Take in these files; `language` is used where none is recognised."""
        self._run = _Run(deque(files), language, len(files))
        self._next()

    def again(self, files: Sequence[Path]) -> None:
        """Read some files of the last run once more; what it said of the others still stands."""
        last, paths = self._last, {str(path) for path in files}
        kept = [row for row in last.rows if row.path not in paths]
        self._run = _Run(deque(files), last.language, len(files), kept)
        self._next()

    @Slot()
    def cancel(self) -> None:
        """Read no further file; what is in the library stays there."""
        if self._run is not None:
            self._run.is_cancelled = True

    def _on_gathered(self, files: tuple[Path, ...]) -> None:
        self.gathered.emit(files)

    def _next(self) -> None:
        run = self._run
        assert run is not None
        if not run.files or run.is_cancelled:
            self._run, self._last = None, run
            self.finished.emit(tuple(run.rows), tuple(run.files))
            return
        path = run.files.popleft()
        self.progressed.emit(run.total - len(run.files) - 1, run.total, path.name)
        self._runner.files(
            partial(read_bounded, path),
            done=partial(self._on_read, path),
            failed=partial(self._on_failed, path),
        )

    def _on_read(self, path: Path, data: bytes) -> None:
        assert self._run is not None
        self._runner.text(
            errands.take_in_stories,
            path.name,
            data,
            self._now(),
            self._run.language,
            done=partial(self._on_stories, path),
            failed=partial(self._on_failed, path),
            memory_mb=errands.IMPORT_MEMORY_MB,
        )

    def _on_stories(self, path: Path, stories: tuple[tuple[Story, str], ...]) -> None:
        self._runner.disk(
            partial(file_all, path=path, stories=stories),
            done=self._on_filed,
            failed=partial(self._on_failed, path),
        )

    def _on_filed(self, filed: Filed) -> None:
        assert self._run is not None
        self._run.rows += filed.rows
        self.filed.emit(filed.changes)
        self._next()

    def _on_failed(self, path: Path, error: Exception) -> None:
        if isinstance(error, RunnerClosed):
            return
        assert self._run is not None
        known = FileError | WorkerError | errands.ErrandError | errors.StoreError
        self._run.rows.append(ImportedRow(path.name, error=_sentence(error), path=str(path)))
        if isinstance(error, errors.StoreError):
            # The library itself is in trouble: every other file would fail like this one.
            self._run.is_cancelled = True
        self._next()
        if not isinstance(error, known):
            raise error


def files_in(paths: Iterable[Path]) -> tuple[Path, ...]:
    """List files, and those of folders in them all; hidden ones are passed over."""
    found: dict[Path, None] = {}
    for path in paths:
        for file in _files_below(path) if path.is_dir() else (path,):
            found[file] = None
            if len(found) == MOST_FILES:
                return tuple(found)
    return tuple(found)


def _files_below(folder: Path) -> Iterable[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith((".", "~$")) and Path(name).suffix.lower() in ENDINGS:
                yield Path(parent, name)


def file_all(db: Database, path: Path, stories: Iterable[tuple[Story, str]]) -> Filed:
    """Put the stories of one file into the library, each with the kind of copy it came as."""
    from db.store.duplicates import same_words

    rows: list[ImportedRow] = []
    changes = Changes()
    for story, kind in stories:
        twin = same_words(db, story)
        added = filing_in.take_in(db, story, kind)
        changes = changes.merge(added.changes)
        aside = len(story.source.dropped)
        row = ImportedRow(path.name, story.id, story.head.headline, aside, twin, path=str(path))
        rows.append(row)
    return Filed(tuple(rows), changes)


def _sentence(error: Exception) -> str:
    if isinstance(error, FileError | WorkerError | errands.ErrandError | errors.StoreError):
        return str(error)
    return "This file could not be read. The log tells more."
