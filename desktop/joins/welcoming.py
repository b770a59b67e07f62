"""Joins the first run's card to the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Slot

from desktop.models.languages import LANGUAGES
from desktop.widgets.welcome import WelcomeCard

if TYPE_CHECKING:
    from desktop.session.settings import Settings
    from desktop.widgets.welcome import Introduction
    from desktop.windows.main_window import MainWindow


class Welcoming(QObject):
    """Ask a new reporter once who writes; whether answered or not, never again."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._card: WelcomeCard | None = None

    def greet(self) -> None:
        """Show the card, unless it was shown before."""
        if self._settings.preferences.greeted:
            return
        self._card = WelcomeCard(self._settings.preferences.language or _language())
        self._card.answered.connect(self._take)
        self._card.skipped.connect(self._end)
        self._window.put_above_editor(self._card)

    @Slot(object)
    def _take(self, said: Introduction) -> None:
        self._settings.change(byline=said.byline, desk=said.desk, language=said.language)
        self._end()

    @Slot()
    def _end(self) -> None:
        self._settings.change(greeted=True)
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
            self._card = None
        self._window.panels.editor.body.setFocus()


def _language() -> str:
    """Give the language of the interface, or of the system whose the interface is not."""
    spoken, system = QLocale(), QLocale.system()
    in_english = spoken.language() in (QLocale.Language.English, QLocale.Language.C)
    tag = (system if in_english else spoken).bcp47Name()
    for wanted in (tag, tag.partition("-")[0]):
        if wanted in LANGUAGES:
            return wanted
    return "en-US" if tag.startswith("en") else ""
