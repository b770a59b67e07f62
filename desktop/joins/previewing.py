"""Joins the preview to the draft it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices

from desktop.jobs.files import FileError
from desktop.models.wording import bundled_title
from desktop.session.themes import (
    DEFAULT_THEME,
    broken_themes,
    copy_theme,
    page_theme,
    page_themes,
)
from desktop.widgets.preview.mat import Width

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.core.publish.page import Page
    from desktop.session.draft import DraftSession
    from desktop.session.preview import PreviewSession
    from desktop.session.settings import Preferences, Settings
    from desktop.windows.main_window import MainWindow

SHOW_COPY = "theme.show_copy"


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
        self._copied: Path | None = None
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
        window.actions_by_name["view.refresh"].triggered.connect(self._read_again)
        window.actions_by_name["tools.copy_theme"].triggered.connect(self._copy_theme)
        for width in Width:
            action = window.actions_by_name[f"view.{width.name.lower()}"]
            action.setData(width)
            action.triggered.connect(self._on_width)
        window.toast.action_chosen.connect(self._on_action)

    def start(self) -> None:
        """Load the engine and the themes, once the window has been painted."""
        self._wear(self._settings.preferences.page_theme)
        self._width = self._settings.preferences.preview_width
        self._wear_width()
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
        self._preview.set_theme(page_theme(name))
        self._settings.change(page_theme=name)

    @Slot()
    def _read_again(self) -> None:
        """Show what a theme's files say now, then the page anew."""
        self._wear(self._theme)
        self._pane.refresh()

    def _wear(self, wanted: str) -> None:
        """Offer every theme, and wear this one or the default where it is gone."""
        theme = page_theme(wanted)
        self._theme = theme.name
        themes = [(each.name, bundled_title(each.title)) for each in page_themes()]
        self._pane.set_themes(themes, theme.name)
        self._preview.set_theme(theme)
        for sentence in broken_themes():
            self._window.toast.say(sentence)

    @Slot()
    def _copy_theme(self) -> None:
        try:
            theme, self._copied = copy_theme(self._theme)
        except FileError as fault:
            self._window.toast.say(str(fault))
            return
        self._settings.change(page_theme=theme.name)
        words = self.tr("“{0}” is yours to change, in “{1}”. Refresh Preview shows each change.")
        self._window.toast.say(
            words.format(theme.title, self._copied), [(SHOW_COPY, self.tr("Show Folder"))]
        )

    @Slot(str)
    def _on_action(self, action: str) -> None:
        if action == SHOW_COPY and self._copied is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._copied)))

    @Slot(object)
    def _follow(self, kept: Preferences) -> None:
        """Show what was chosen elsewhere."""
        if (kept.page_theme or DEFAULT_THEME) != self._theme:
            self._wear(kept.page_theme)
        if kept.preview_width != self._width:
            self._width = kept.preview_width
            self._wear_width()

    @Slot(object)
    def _keep_width(self, width: Width) -> None:
        self._width = width.name.lower()
        self._window.actions_by_name[f"view.{self._width}"].setChecked(True)
        self._settings.change(preview_width=self._width)

    @Slot()
    def _on_width(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._settings.change(preview_width=action.data().name.lower())

    def _wear_width(self) -> None:
        self._window.actions_by_name[f"view.{self._width}"].setChecked(True)
        self._pane.set_width(Width[self._width.upper()])
