"""Joins the saved searches of the story list to the settings that keep them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.dialogs.note import SearchSheet
from desktop.models.saved_searches import query_of, saved

if TYPE_CHECKING:
    from desktop.session.settings import Preferences, Settings
    from desktop.windows.main_window import MainWindow


class Searching(QObject):
    """Keep the search on show under a name, show it again, and let go of it."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._stories = window.panels.stories
        self._settings = settings
        self._sheet: SearchSheet | None = None
        self._stories.search_chosen.connect(self._choose)
        self._stories.search_removed.connect(self._remove)
        self._stories.search_save_asked.connect(self._ask_name)
        settings.changed.connect(self._follow)
        self._follow(settings.preferences)

    @Slot(object)
    def _follow(self, kept: Preferences) -> None:
        self._stories.show_searches(kept.searches)

    @Slot(str)
    def _choose(self, name: str) -> None:
        parts = self._settings.preferences.searches.get(name)
        if parts is not None:
            self._stories.search(query_of(parts))

    @Slot(str)
    def _remove(self, name: str) -> None:
        kept = self._settings.preferences.searches
        self._settings.change(searches={key: kept[key] for key in kept if key != name})

    @Slot()
    def _ask_name(self) -> None:
        self._sheet = SearchSheet(self._window)
        self._sheet.finished.connect(self._on_named)
        self._sheet.open()

    @Slot(int)
    def _on_named(self, result: int) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet is None:
            return
        sheet.deleteLater()
        name = sheet.value()
        if result == SearchSheet.DialogCode.Accepted and name:
            kept = self._settings.preferences.searches
            self._settings.change(searches={**kept, name: saved(self._stories.query())})
