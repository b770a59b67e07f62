"""Joins the window's layout, theme and zoom to the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from desktop.widgets.look import Look, Theme, theme_named

if TYPE_CHECKING:
    from desktop.session.settings import Preferences, Settings
    from desktop.windows.main_window import MainWindow

ZOOM_STEP, ZOOM_LEAST, ZOOM_MOST = 10, 50, 300


class Wearing(QObject):
    """Wear what the settings say, and keep what a person changes."""

    def __init__(self, window: MainWindow, look: Look, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._settings = settings
        self._zoomed = 100
        self._join_actions()
        settings.changed.connect(self._follow)

    def wear(self) -> None:
        """Take theme, zoom and layout from the settings, before the first paint."""
        kept = self._settings.preferences
        theme = theme_named(kept.theme)
        self._look.set_scale(kept.interface_percent / 100)
        self._look.set_theme(theme)
        if kept.shortcuts:
            self._window.actions_by_name.remap(kept.shortcuts)
        self._window.actions_by_name[f"view.{theme.value}"].setChecked(True)
        self._window.actions_by_name["tools.tab"].setChecked(kept.tab_moves_focus)
        self._window.restore_layout(kept.geometry, kept.splitters, kept.right_tab)
        self._zoomed = kept.zoom_percent
        if kept.zoom_percent != 100:
            self._window.panels.editor.set_zoom(kept.zoom_percent)

    @Slot(object)
    def _follow(self, kept: Preferences) -> None:
        """Wear what was set elsewhere."""
        theme = theme_named(kept.theme)
        self._look.set_scale(kept.interface_percent / 100)
        self._look.set_theme(theme)
        self._window.actions_by_name[f"view.{theme.value}"].setChecked(True)
        if kept.zoom_percent != self._zoomed:
            self._zoomed = kept.zoom_percent
            self._window.panels.editor.set_zoom(kept.zoom_percent)

    def keep(self) -> None:
        """Remember the layout; called while the window closes."""
        self._settings.change(**self._window.layout_state())

    def _join_actions(self) -> None:
        actions = self._window.actions_by_name
        for theme in Theme:
            actions[f"view.{theme.value}"].setData(theme)
            actions[f"view.{theme.value}"].triggered.connect(self._choose_theme)
        actions["tools.tab"].toggled.connect(self._let_tab_move)
        actions["view.zoom_in"].triggered.connect(self._zoom_in)
        actions["view.zoom_out"].triggered.connect(self._zoom_out)
        actions["view.zoom_reset"].triggered.connect(self._zoom_reset)

    @Slot()
    def _choose_theme(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._look.set_theme(action.data())
            self._settings.change(theme=Theme(action.data()).value)

    @Slot(bool)
    def _let_tab_move(self, moves: bool) -> None:
        self._window.panels.editor.body.tab_moves_focus = moves
        self._settings.change(tab_moves_focus=moves)

    @Slot()
    def _zoom_in(self) -> None:
        self._zoom(self._settings.preferences.zoom_percent + ZOOM_STEP)

    @Slot()
    def _zoom_out(self) -> None:
        self._zoom(self._settings.preferences.zoom_percent - ZOOM_STEP)

    @Slot()
    def _zoom_reset(self) -> None:
        self._zoom(100)

    def _zoom(self, percent: int) -> None:
        percent = max(ZOOM_LEAST, min(ZOOM_MOST, percent))
        self._settings.change(zoom_percent=percent)
