"""Looks for the story that incoming copy is a second time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from db.errors import StoreError
from db.records import Story
from desktop.jobs.runner import Runner, RunnerClosed

if TYPE_CHECKING:
    import datetime as dt

    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Twin:
    """A story of the library under the same headline; `has_same_words` to the last one."""

    id: str
    modified: dt.datetime
    has_same_words: bool


class TwinSession(QObject):
    """Look for the twin of one story at a time.

    Signals: `found(Story, Twin or None)`, the story that was asked about and its twin.
    """

    found = Signal(object, object)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner

    @Slot(object)
    def look_for(self, story: Story) -> None:
        """Look for a story that has this one's headline."""
        self._runner.reading(
            partial(twin_of, story=story),
            done=partial(self.found.emit, story),
            failed=partial(self._on_failed, story),
        )

    def _on_failed(self, story: Story, error: Exception) -> None:
        """Know of no twin: the filing, which writes to the same library, says what is wrong."""
        if isinstance(error, RunnerClosed):
            return
        self.found.emit(story, None)
        if not isinstance(error, StoreError):
            raise error


def twin_of(db: Database, story: Story) -> Twin | None:
    """Return the story of the library that has these words, or at least this headline."""
    from db.store import duplicates, stories

    same = duplicates.same_words(db, story)
    found = same or duplicates.same_headline(db, story)
    return Twin(found, stories.get(db, found).times.modified, bool(same)) if found else None
