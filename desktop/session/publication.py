"""What readers have of a story, and how the desk's text differs from it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from db import errors
from desktop.jobs.runner import Runner, RunnerClosed
from desktop.jobs.worker import WorkerError
from desktop.session import errands, keeping

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from db.records import Story, Version


class PublicationSession(QObject):
    """Look back at what was published.

    Signals: `looked(str, Since or None)`, a story's id and what changed since its readers got
    it, None when they have nothing of it; `failed(str)`, a sentence.
    """

    looked = Signal(str, object)
    failed = Signal(str)

    def __init__(
        self, runner: Runner, now: Callable[[], dt.datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._now = now
        self._ticket = 0
        self._left: tuple[Story, dt.datetime] | None = None

    @Slot(object, object, object)
    def note_left(self, _path: object, _missing: object, story: Story) -> None:
        """Remember what left last: its version may still be on its way to the disk."""
        self._left = (story, self._now())

    def look(self, story: Story) -> None:
        """Compare `story` with what left last; only the newest question is answered."""
        self._ticket += 1
        if story.times.first_published is None:
            self.looked.emit(story.id, None)
            return
        if self._left is not None and self._left[0].id == story.id:
            self._compare(self._ticket, story, *self._left)
            return
        self._runner.reading(
            partial(keeping.newest_published, story_id=story.id),
            done=partial(self._on_found, self._ticket, story),
            failed=self._on_failed,
        )

    def _on_found(self, ticket: int, story: Story, published: Version | None) -> None:
        if ticket != self._ticket:
            return
        if published is None:
            self.looked.emit(story.id, None)
            return
        self._compare(ticket, story, published.story, published.row.moment)

    def _compare(self, ticket: int, story: Story, left: Story, moment: dt.datetime) -> None:
        self._runner.text(
            errands.since_published,
            left,
            moment,
            story,
            done=partial(self._on_compared, ticket, story.id),
            failed=self._on_failed,
        )

    def _on_compared(self, ticket: int, story_id: str, since: object) -> None:
        if ticket == self._ticket:
            self.looked.emit(story_id, since)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, RunnerClosed):
            return
        self.failed.emit(str(error))
        if not isinstance(error, errors.StoreError | WorkerError):
            raise error
