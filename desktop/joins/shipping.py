"""Joins the export of many stories to the list."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Slot

from desktop.dialogs.export_run import ExportRunDialog, Outcome, RunRequest
from desktop.models.wording import bundled_title
from desktop.session.themes import DEFAULT_THEME, page_theme, page_themes
from desktop.session.word_lists import DEFAULT_STYLE

if TYPE_CHECKING:
    from desktop.joins.leaving import Leaving
    from desktop.session.draft import DraftSession
    from desktop.session.export_run import ExportedRow, ExportRun
    from desktop.session.settings import Settings
    from desktop.widgets.look import Look
    from desktop.windows.main_window import MainWindow

ONE_FILE = ("wxr", "rss", "sitemap")
"""Formats that hold a set: one story a file would be of no use."""


class Shipping(QObject):
    """Export the stories that are selected; what is open is saved first."""

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        run: ExportRun,
        leaving: Leaving,
        draft: DraftSession,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._run = run
        self._leaving = leaving
        self._draft = draft
        self._settings = settings
        self._ids: list[str] = []
        self._request: RunRequest | None = None
        self._dialog: ExportRunDialog | None = None
        window.panels.stories.export_asked.connect(self._ask)
        run.progressed.connect(self._show_progress)
        run.finished.connect(self._show_report)

    @Slot(object)
    def _ask(self, ids: list[str]) -> None:
        kept = self._settings.preferences
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = kept.export_folder or QStandardPaths.writableLocation(documents)
        formats = [each for each in self._leaving.formats() if each.id not in ONE_FILE]
        themes = [(theme.name, bundled_title(theme.title)) for theme in page_themes()]
        start = RunRequest(kept.export_format, kept.page_theme, Path(folder))
        self._ids = ids
        self._dialog = ExportRunDialog(self._look, len(ids), formats, themes, start, self._window)
        self._dialog.run_asked.connect(self._save_first)
        self._dialog.cancel_asked.connect(self._run.cancel)
        self._dialog.finished.connect(self._on_gone)
        self._dialog.open()

    @Slot(object)
    def _save_first(self, request: RunRequest) -> None:
        self._request = request
        self._settings.change(export_folder=str(request.folder), export_format=request.format)
        self._draft.flush(self._on_flushed)

    def _on_flushed(self, _saved: bool) -> None:
        request = self._request
        if request is None:
            return
        style = self._settings.preferences.check_style or DEFAULT_STYLE
        theme = page_theme(request.theme or DEFAULT_THEME)
        self._run.start(
            self._ids, request.format, request.folder, self._leaving.site, theme, style
        )

    @Slot(int, int)
    def _show_progress(self, done: int, total: int) -> None:
        if self._dialog is not None:
            self._dialog.show_progress(done, total)

    @Slot(object, int)
    def _show_report(self, rows: tuple[ExportedRow, ...], unread: int) -> None:
        if self._dialog is not None:
            outcomes = [
                Outcome(row.title or self.tr("Untitled"), row.file, row.reason, row.missing)
                for row in rows
            ]
            self._dialog.show_report(outcomes, unread)

    @Slot()
    def _on_gone(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
