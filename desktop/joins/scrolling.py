"""Joins the scrolling of the text to that of its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from desktop.session.settings import Preferences, Settings
    from desktop.windows.main_window import MainWindow

FRAME_MS = 16


class Scrolling(QObject):
    """Keep text and page in step, whichever of the two the writer scrolls.

    The page follows once a frame, and again when an edit changed it: a text that grows above
    the line being read moves that line on the page.
    """

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._editor = window.panels.editor
        self._pane = window.panels.preview
        self._action = window.actions_by_name["view.together"]
        self._settings = settings
        self._text_leads = True
        self._soon = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._soon.timeout.connect(self._take_page_along)
        self._editor.scrolled.connect(self._on_text_scrolled)
        self._pane.scrolled.connect(self._take_text_along)
        self._pane.shown.connect(self._on_page_shown)
        # A click on one side shows its place on the other; the clicked side stays where it is.
        self._pane.place_chosen.connect(self._let_page_stay)
        window.panels.outline.section_chosen.connect(self._let_page_stay)
        self._action.setChecked(settings.preferences.scroll_together)
        self._action.toggled.connect(self._choose)
        settings.changed.connect(self._follow)

    @Slot()
    def _on_text_scrolled(self) -> None:
        self._text_leads = True
        if self._action.isChecked() and not self._soon.isActive():
            self._soon.start()

    @Slot()
    def _on_page_shown(self) -> None:
        if self._text_leads and self._action.isChecked() and not self._pane.leads:
            self._take_page_along()

    @Slot()
    def _take_page_along(self) -> None:
        self._pane.follow(self._editor.place())

    @Slot(float)
    def _take_text_along(self, place: float) -> None:
        if self._action.isChecked():
            self._soon.stop()
            self._text_leads = False
            self._editor.follow(place)

    @Slot()
    def _let_page_stay(self) -> None:
        self._soon.stop()
        self._text_leads = False

    @Slot(bool)
    def _choose(self, together: bool) -> None:
        self._settings.change(scroll_together=together)
        if together:
            self._on_text_scrolled()

    @Slot(object)
    def _follow(self, kept: Preferences) -> None:
        self._action.setChecked(kept.scroll_together)
