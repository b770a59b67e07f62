"""Copy on its way in: read, recognised, corrected by the desk, made a story."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from db.records import Story
from desktop.jobs.files import FileError, read_bounded
from desktop.jobs.runner import Runner, RunnerClosed
from desktop.jobs.worker import WorkerError
from desktop.session import errands

if TYPE_CHECKING:
    from desktop.core.ingest.parts import Copy, Kind, Parts


class ImportSession(QObject):
    """Take in one text at a time; a newer one replaces it, and late answers are dropped.

    Signals: `recognised(Copy, Parts)`, to show and correct; `imported(Story)`, not yet in
    the library; `failed(str)`, a sentence: nothing was taken in.
    """

    recognised = Signal(object, object)
    imported = Signal(object)
    failed = Signal(str)

    def __init__(
        self, runner: Runner, now: Callable[[], dt.datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._now = now
        self._ticket = 0
        self._copy: Copy | None = None
        self._parts: Parts | None = None

    @Slot(object)
    def read_file(self, path: Path) -> None:
        """Read and recognise a file."""
        ticket = self._take_ticket()
        self._runner.files(
            partial(read_bounded, path),
            done=partial(self._on_read, ticket, path.name),
            failed=partial(self._on_failed, ticket),
        )

    @Slot(str)
    def read_text(self, text: str) -> None:
        """Recognise pasted copy."""
        self._recognise(self._take_ticket(), errands.take_in_text, text)

    @Slot(str, str)
    def read_paste(self, html: str, text: str) -> None:
        """Recognise what a clipboard holds; either may be empty."""
        self._recognise(self._take_ticket(), errands.take_in_paste, html, text)

    def take_up(self, copy: Copy, parts: Parts) -> None:
        """Go on with copy that was recognised before, to correct it."""
        self._on_recognised(self._take_ticket(), (copy, parts))

    @Slot(int, object)
    def reassign(self, number: int, kind: Kind) -> None:
        """Say what a line is; the newest copy comes back as `recognised`."""
        if self._copy is not None:
            self._recognise(self._take_ticket(), errands.correct, self._copy, number, kind)

    @Slot(object, object)
    def reassign_all(self, numbers: tuple[int, ...], kind: Kind) -> None:
        """Say what several lines are, as one correction."""
        if self._copy is not None:
            self._recognise(self._take_ticket(), errands.correct_all, self._copy, numbers, kind)

    @Slot(str)
    def accept(self, language: str = "") -> None:
        """Make a story of the parts as shown; `language` is used when none was recognised."""
        if self._parts is None:
            return
        ticket = self._take_ticket()
        self._runner.text(
            errands.story_of,
            self._parts,
            str(uuid.uuid4()),
            self._now(),
            language,
            done=partial(self._on_story, ticket),
            failed=partial(self._on_failed, ticket),
            memory_mb=errands.IMPORT_MEMORY_MB,
        )

    @Slot()
    def forget(self) -> None:
        """Let go of the copy: the dialog was closed."""
        self._take_ticket()
        self._copy = self._parts = None

    def _take_ticket(self) -> int:
        self._ticket += 1
        return self._ticket

    def _on_read(self, ticket: int, name: str, data: bytes) -> None:
        if ticket == self._ticket:
            self._recognise(ticket, errands.take_in_file, name, data)

    def _recognise(self, ticket: int, function: Callable[..., object], *args: object) -> None:
        self._runner.text(
            function,
            *args,
            done=partial(self._on_recognised, ticket),
            failed=partial(self._on_failed, ticket),
            memory_mb=errands.IMPORT_MEMORY_MB,
        )

    def _on_recognised(self, ticket: int, recognised: tuple[Copy, Parts]) -> None:
        if ticket == self._ticket:
            self._copy, self._parts = recognised
            self.recognised.emit(self._copy, self._parts)

    def _on_story(self, ticket: int, story: Story) -> None:
        if ticket == self._ticket:
            self._copy = self._parts = None
            self.imported.emit(story)

    def _on_failed(self, ticket: int, error: Exception) -> None:
        if ticket != self._ticket or isinstance(error, RunnerClosed):
            return
        if not isinstance(error, FileError | WorkerError | errands.ErrandError):
            raise error
        self.failed.emit(str(error))
