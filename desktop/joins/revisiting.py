"""Joins Close Story and Reopen Closed Story to the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from db.records import Story
    from desktop.session.draft import DraftSession
    from desktop.session.library import LibrarySession
    from desktop.session.settings import Settings
    from desktop.windows.main_window import MainWindow

MOST_CLOSED = 20


class Revisiting(QObject):
    """Put a story away for a blank one, and bring back those put away, the last one first.

    A story leaves only once it is saved; a blank one has nothing to put away.
    """

    def __init__(
        self,
        window: MainWindow,
        library: LibrarySession,
        draft: DraftSession,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._draft = draft
        self._settings = settings
        self._closed: list[str] = []
        self._leaving = ""
        self._reopen = window.actions_by_name["file.reopen"]
        self._reopen.setEnabled(False)
        window.actions_by_name["file.close"].triggered.connect(self._close)
        self._reopen.triggered.connect(self._bring_back)
        draft.opened.connect(self._on_opened)

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
