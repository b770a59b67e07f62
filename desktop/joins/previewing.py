"""Joins the preview to the draft it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.session.themes import bundled_theme, bundled_themes
from desktop.widgets.preview.mat import Width

if TYPE_CHECKING:
    from desktop.core.publish.page import Page
    from desktop.session.draft import DraftSession
    from desktop.session.preview import PreviewSession
    from desktop.session.settings import Preferences, Settings
    from desktop.windows.main_window import MainWindow


class Previewing(QObject):
    """Show the page of each edit, and take its clicks back to the words."""

    def __init__(
        self,
        window: MainWindow,
        preview: PreviewSession,
        draft: DraftSession,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._pane = window.panels.preview
        self._preview = preview
        self._draft = draft
        self._settings = settings
        self._theme = self._width = ""
        draft.opened.connect(preview.show)
        draft.edited.connect(preview.show)
        preview.page_ready.connect(self._show_page)
        preview.emptied.connect(self._pane.show_nothing)
        preview.paused.connect(self._pane.show_paused)
        self._pane.watched.connect(preview.set_watched)
        self._pane.place_chosen.connect(self._write_at)
        self._pane.link_hovered.connect(self._say_address)
        self._pane.retry_asked.connect(self._pane.start_engine)
        self._pane.theme_chosen.connect(self._choose_theme)
        self._pane.width_chosen.connect(self._keep_width)
        self._pane.kind_chosen.connect(preview.set_kind)
        window.actions_by_name["view.refresh"].triggered.connect(self._pane.refresh)

    def start(self) -> None:
        """Load the engine and the themes, once the window has been painted."""
        themes = bundled_themes()
        current = self._settings.preferences.page_theme
        names = [theme.name for theme in themes]
        current = current if current in names else bundled_theme().name
        self._pane.set_themes([(theme.name, theme.title) for theme in themes], current)
        self._preview.set_theme(bundled_theme(current))
        self._theme, self._width = current, self._settings.preferences.preview_width
        self._pane.set_width(Width[self._width.upper()])
        self._pane.start_engine()
        self._settings.changed.connect(self._follow)

    @Slot(object, str)
    def _show_page(self, page: Page, story_id: str) -> None:
        self._pane.show_page(page, story_id)

    @Slot(int)
    def _write_at(self, index: int) -> None:
        self._window.panels.editor.body.jump_to(index)

    @Slot(str)
    def _say_address(self, address: str) -> None:
        if address:
            self._window.panels.status.show_message(address)

    @Slot(str)
    def _choose_theme(self, name: str) -> None:
        self._theme = name
        self._preview.set_theme(bundled_theme(name))
        self._settings.change(page_theme=name)

    @Slot(object)
    def _follow(self, kept: Preferences) -> None:
        """Show what was chosen elsewhere."""
        wanted = kept.page_theme or bundled_theme().name
        if wanted != self._theme:
            self._theme = wanted
            themes = [(theme.name, theme.title) for theme in bundled_themes()]
            self._pane.set_themes(themes, wanted)
            self._preview.set_theme(bundled_theme(wanted))
        if kept.preview_width != self._width:
            self._width = kept.preview_width
            self._pane.set_width(Width[kept.preview_width.upper()])

    @Slot(object)
    def _keep_width(self, width: Width) -> None:
        self._width = width.name.lower()
        self._settings.change(preview_width=self._width)
