"""Looks for words in the open story, in the process that may be killed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.core.markup.seeking import BadPattern, Hit, Wanted, hits
from desktop.jobs.runner import Runner, RunnerClosed
from desktop.jobs.worker import WorkerError, WorkerTimeout

LIMIT_S = 2.0

Texts = tuple[tuple[str, str], ...]


class FindSession(QObject):
    """Answer the newest question alone.

    Signals: `found(Wanted, texts, tuple of Hit)`, the texts as they were asked about;
    `failed(str)`, a sentence for the bar.
    """

    found = Signal(object, object, object)
    failed = Signal(str)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._ticket = 0

    def look(self, wanted: Wanted, texts: Sequence[tuple[str, str]]) -> None:
        """Look for something in named texts; an earlier question is forgotten."""
        self._ticket += 1
        asked: Texts = tuple(texts)
        self._runner.text(
            hits,
            wanted,
            asked,
            done=partial(self._on_found, self._ticket, wanted, asked),
            failed=partial(self._on_failed, self._ticket),
            limit_s=LIMIT_S,
        )

    def _on_found(self, ticket: int, wanted: Wanted, texts: Texts, found: tuple[Hit, ...]) -> None:
        if ticket == self._ticket:
            self.found.emit(wanted, texts, found)

    def _on_failed(self, ticket: int, error: Exception) -> None:
        if isinstance(error, RunnerClosed):
            return
        if not isinstance(error, BadPattern | WorkerError):
            raise error
        if ticket != self._ticket:
            return
        if isinstance(error, WorkerTimeout):
            self.failed.emit(self.tr("This expression ran for too long and was stopped."))
        elif isinstance(error, BadPattern):
            self.failed.emit(self.tr("Not an expression: {0}").format(error))
        else:
            self.failed.emit(self.tr("The search was stopped. Try again."))
