"""Copy on its way in: read, recognised, corrected by the desk, made a story."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
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

    Recognised = tuple[Copy, Parts]

MOST_STEPS = 200


def _steps() -> deque[Recognised]:
    return deque(maxlen=MOST_STEPS)


@dataclass(slots=True)
class _Steps:
    """What was corrected, oldest first, what was taken back, and what is still to be done."""

    past: deque[Recognised] = field(default_factory=_steps)
    future: deque[Recognised] = field(default_factory=_steps)
    wanted: deque[Callable[[], None]] = field(default_factory=deque[Callable[[], None]])
    is_busy: bool = False
    is_accepting: bool = False


class ImportSession(QObject):
    """Take in one text at a time; a newer one replaces it, and late answers are dropped.

    Corrections are made one after the other, each on what the one before has left, and
    can be taken back. Signals: `recognised(Copy, Parts)`, to show and correct;
    `steps_changed(bool, bool)`, whether a correction can be undone and redone;
    `imported(Story)`, not yet in the library; `failed(str)`, a sentence: nothing was taken
    in.
    """

    recognised = Signal(object, object)
    steps_changed = Signal(bool, bool)
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
        self._steps = _Steps()

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
        self._want(partial(self._correct, errands.correct, number, kind))

    @Slot(object, object)
    def reassign_all(self, numbers: tuple[int, ...], kind: Kind) -> None:
        """Say what several lines are, as one correction."""
        self._want(partial(self._correct, errands.correct_all, numbers, kind))

    @Slot(int, int, int, object)
    def reassign_part(self, number: int, start: int, end: int, kind: Kind) -> None:
        """Say what some words of a line are; `start` and `end` are indexes into its text."""
        self._want(partial(self._correct, errands.correct_part, number, start, end, kind))

    @Slot()
    def put_back_all(self) -> None:
        """Take in every line and all words that were set aside, as one correction."""
        self._want(partial(self._correct, errands.put_back_all))

    @Slot()
    def undo(self) -> None:
        """Take the last correction back."""
        self._want(partial(self._step, self._steps.past, self._steps.future))

    @Slot()
    def redo(self) -> None:
        """Make the correction again that was taken back last."""
        self._want(partial(self._step, self._steps.future, self._steps.past))

    @Slot(str)
    def accept(self, language: str = "") -> None:
        """Make a story of the parts, once the corrections asked for are made.

        `language` is used when none was recognised.
        """
        if self._parts is not None:
            self._steps.is_accepting = True
            self._want(partial(self._accept, language))

    def _accept(self, language: str) -> None:
        assert self._parts is not None
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
        self._steps = _Steps()

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
            self._steps = _Steps()
            self._show(recognised)

    def _want(self, act: Callable[[], None]) -> None:
        """Do something with the copy as soon as what was wanted before is done."""
        if self._copy is None:
            return
        self._steps.wanted.append(act)
        if not self._steps.is_busy:
            self._go_on()

    def _go_on(self) -> None:
        steps = self._steps
        steps.is_busy = bool(steps.wanted)
        if steps.wanted:
            steps.wanted.popleft()()

    def _correct(self, function: Callable[..., object], *args: object) -> None:
        self._runner.text(
            function,
            self._copy,
            *args,
            done=partial(self._on_corrected, self._take_ticket()),
            failed=partial(self._on_failed, self._ticket),
            memory_mb=errands.IMPORT_MEMORY_MB,
        )

    def _on_corrected(self, ticket: int, corrected: tuple[Copy, Parts]) -> None:
        if ticket != self._ticket or self._copy is None or self._parts is None:
            return
        if corrected[0] != self._copy:
            self._steps.past.append((self._copy, self._parts))
            self._steps.future.clear()
        self._show(corrected)
        self._go_on()

    def _step(self, source: deque[Recognised], other: deque[Recognised]) -> None:
        if source and self._copy is not None and self._parts is not None:
            other.append((self._copy, self._parts))
            self._show(source.pop())
        self._go_on()

    def _show(self, recognised: Recognised) -> None:
        """Show what the copy is now; a dialog that was accepted already wants no more."""
        self._copy, self._parts = recognised
        if not self._steps.is_accepting:
            self.recognised.emit(self._copy, self._parts)
            self.steps_changed.emit(bool(self._steps.past), bool(self._steps.future))

    def _on_story(self, ticket: int, story: Story) -> None:
        if ticket == self._ticket:
            self._copy = self._parts = None
            self._steps = _Steps()
            self.imported.emit(story)

    def _on_failed(self, ticket: int, error: Exception) -> None:
        if ticket != self._ticket or isinstance(error, RunnerClosed):
            return
        self._steps.wanted.clear()
        self._steps.is_busy = self._steps.is_accepting = False
        if not isinstance(error, FileError | WorkerError | errands.ErrandError):
            raise error
        self.failed.emit(str(error))
