"""The figures of the open story, counted aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.jobs.runner import Runner, RunnerClosed
from desktop.jobs.worker import WorkerError
from desktop.session import errands

if TYPE_CHECKING:
    from desktop.core.proof.statistics import Statistics

LIMIT_S = 10.0


class MeasuringSession(QObject):
    """Count texts.

    Signals: `measured(tuple of Statistics)`, in the order of the texts; `failed(str)`, a
    sentence.
    """

    measured = Signal(object)
    failed = Signal(str)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner

    def measure(self, texts: tuple[str, ...], language: str) -> None:
        """Count each text."""
        self._runner.text(
            errands.statistics,
            texts,
            language,
            done=self._on_measured,
            failed=self._on_failed,
            limit_s=LIMIT_S,
        )

    def _on_measured(self, found: tuple[Statistics, ...]) -> None:
        self.measured.emit(found)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, RunnerClosed):
            return
        if not isinstance(error, WorkerError):
            raise error
        self.failed.emit(str(error))
