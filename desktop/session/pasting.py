"""Pastes on their way into a story: cleaned in the text process, plain when that is too much."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.jobs.runner import Runner, RunnerClosed
from desktop.jobs.worker import WorkerError
from desktop.session import errands

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.core.ingest.paste.clean import Pasted

    Answer = Callable[[int, Pasted], None]


class PastingSession(QObject):
    """Clean one paste after another; each is known by a number that the caller gives.

    Signals: `cleaned(int, Pasted)`; `simplified(int, Pasted)`, the formatting was too much
    and these are the words alone; `failed(int, str)`, a sentence: nothing can be pasted.
    """

    cleaned = Signal(int, object)
    simplified = Signal(int, object)
    failed = Signal(int, str)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner

    def clean(self, number: int, html: str, text: str, base: str = "") -> None:
        """Make clean Markdown; `base` is the address of the page that was copied from."""
        self._runner.text(
            errands.clean_paste,
            html,
            text,
            base,
            done=partial(self._on_cleaned, number),
            failed=partial(self._on_not_cleaned, number, text),
        )

    def clean_plain(self, number: int, text: str) -> None:
        """Make Markdown in which every character of the text stands for itself."""
        self._plain(number, text, escape=True, done=self._on_cleaned)

    def _plain(self, number: int, text: str, *, escape: bool, done: Answer) -> None:
        self._runner.text(
            errands.plain_paste,
            text,
            escape,
            done=partial(done, number),
            failed=partial(self._on_failed, number),
        )

    def _on_cleaned(self, number: int, pasted: Pasted) -> None:
        self.cleaned.emit(number, pasted)

    def _on_simplified(self, number: int, pasted: Pasted) -> None:
        self.simplified.emit(number, pasted)

    def _on_not_cleaned(self, number: int, text: str, error: Exception) -> None:
        if isinstance(error, WorkerError) and text.strip():
            self._plain(number, text, escape=False, done=self._on_simplified)
        else:
            self._on_failed(number, error)

    def _on_failed(self, number: int, error: Exception) -> None:
        if isinstance(error, RunnerClosed):
            return
        if not isinstance(error, WorkerError | errands.ErrandError):
            raise error
        self.failed.emit(number, str(error))
