"""Joins Close Story, Reopen Closed Story and Recent to the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from db.records import Status

if TYPE_CHECKING:
    from db.records import Story, StoryRow
    from desktop.session.draft import DraftSession
    from desktop.session.library import LibrarySession
    from desktop.session.seeking import SeekSession
    from desktop.session.settings import Settings
    from desktop.windows.main_window import MainWindow

MOST_CLOSED, MOST_RECENT = 20, 10


class Revisiting(QObject):
    """Put a story away for a blank one, and bring back any that was open lately.

    A story leaves only once it is saved; a blank one has nothing to put away.
    """

    def __init__(
        self,
        window: MainWindow,
        library: LibrarySession,
        draft: DraftSession,
        seek: SeekSession,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._draft = draft
        self._seek = seek
        self._settings = settings
        self._closed: list[str] = []
        self._leaving = ""
        self._reopen = window.actions_by_name["file.reopen"]
        self._reopen.setEnabled(False)
        window.actions_by_name["file.close"].triggered.connect(self._close)
        self._reopen.triggered.connect(self._bring_back)
        draft.opened.connect(self._on_opened)
        window.recent_asked.connect(self._ask_recent)
        seek.found.connect(self._show_recent)
        window.recent.chosen.connect(library.open)

    @Slot()
    def _ask_recent(self) -> None:
        self._seek.seek("", self._settings.preferences.recent_stories)

    @Slot(str, object)
    def _show_recent(self, _words: str, rows: tuple[StoryRow, ...]) -> None:
        here = self._draft.story.id if self._draft.story is not None else ""
        known = set(self._settings.preferences.recent_stories) - {here}
        shown = [row for row in rows if row.id in known and row.status is not Status.SPIKED]
        self._window.recent.show_rows(shown[:MOST_RECENT])

    @Slot()
    def _close(self) -> None:
        story = self._draft.story
        if story is None or (self._draft.committed is None and not story.revision):
            return
        self._leaving = story.id
        self._library.create(self._settings.preferences.language)

    @Slot(object)
    def _on_opened(self, story: Story) -> None:
        """Count a story as closed once another one stands in its place."""
        leaving, self._leaving = self._leaving, ""
        if leaving and leaving != story.id:
            self._closed = [*(each for each in self._closed if each != leaving), leaving]
            self._closed = self._closed[-MOST_CLOSED:]
        elif story.id in self._closed:
            self._closed.remove(story.id)
        self._reopen.setEnabled(bool(self._closed))

    @Slot()
    def _bring_back(self) -> None:
        if self._closed:
            self._library.open(self._closed.pop())
        self._reopen.setEnabled(bool(self._closed))
