"""Looks stories up by a few words, beside the list and without changing it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from db.errors import StoreError
from db.records import StoryQuery, StoryRow
from desktop.jobs.runner import Runner, RunnerClosed

if TYPE_CHECKING:
    from sqlite_utils import Database

MOST_STORIES = 30


class SeekSession(QObject):
    """Answer the newest question alone; one is under way at a time.

    Signals: `found(str, tuple of StoryRow)`: the words asked for and their stories.
    """

    found = Signal(str, object)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._is_asking = False
        self._next: tuple[str, tuple[str, ...]] | None = None

    @Slot(str, object)
    def seek(self, text: str, recent: Sequence[str] = ()) -> None:
        """Look for `text`; without one, for the `recent` ids and then what changed last."""
        self._next = (text, tuple(recent))
        self._ask_next()

    def _ask_next(self) -> None:
        if self._is_asking or self._next is None:
            return
        (text, recent), self._next = self._next, None
        self._is_asking = True
        self._runner.reading(
            partial(sought, text=text, recent=recent),
            done=partial(self._on_found, text),
            failed=self._on_failed,
        )

    def _on_found(self, text: str, rows: tuple[StoryRow, ...]) -> None:
        self._is_asking = False
        if self._next is None:
            self.found.emit(text, rows)
        self._ask_next()

    def _on_failed(self, error: Exception) -> None:
        """Show nothing: the list, which asks the same library, says what is wrong with it."""
        self._is_asking = False
        if not isinstance(error, StoreError | RunnerClosed):
            raise error
        self._ask_next()


def sought(db: Database, text: str, recent: tuple[str, ...]) -> tuple[StoryRow, ...]:
    """Run on the *reading* thread: the stories a palette shows for its words."""
    from db.store import search

    rows = search.page(db, StoryQuery(text=text, limit=MOST_STORIES)).rows
    if text.strip():
        return rows
    known = search.rows_of(db, recent)
    ids = {row.id for row in known}
    return (*known, *(row for row in rows if row.id not in ids))[:MOST_STORIES]
