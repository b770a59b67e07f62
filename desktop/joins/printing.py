"""Joins Print… to the printer: the page that leaves, on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog

from desktop.core.publish.errors import NO_PRESS
from desktop.models.sentences import localised
from desktop.session.themes import page_theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    from db.records import Story
    from desktop.core.publish.results import Exported
    from desktop.joins.leaving import Leaving
    from desktop.session.draft import DraftSession
    from desktop.session.export import ExportSession
    from desktop.session.settings import Settings
    from desktop.widgets.preview.press import EnginePress
    from desktop.windows.main_window import MainWindow


class Order(NamedTuple):
    """What is printed when a printer was chosen."""

    story_id: str
    page: bytes
    pictures: dict[str, bytes]
    printer: QPrinter


class Printing(QObject):
    """Ask for a printer once the story may leave, and print its page as it was then.

    `press` raises ImportError where there is no web engine.
    """

    def __init__(
        self,
        window: MainWindow,
        export: ExportSession,
        leaving: Leaving,
        draft: DraftSession,
        settings: Settings,
        press: Callable[[], EnginePress],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._export = export
        self._leaving = leaving
        self._draft = draft
        self._settings = settings
        self._press = press
        self._order: Order | None = None
        self._dialog: QPrintDialog | None = None
        window.actions_by_name["file.print"].triggered.connect(self._make)
        export.page_made.connect(self._ask)
        export.refused.connect(self._say)
        export.failed.connect(self._say)

    @Slot()
    def _make(self) -> None:
        story = self._draft.story
        if story is not None and self._order is None:
            theme = page_theme(self._settings.preferences.page_theme)
            self._export.make_page(story, self._leaving.site, theme)

    @Slot(object, object, object)
    def _ask(self, story: Story, exported: Exported, pictures: dict[str, bytes]) -> None:
        from PySide6.QtPrintSupport import QPrintDialog  # asks the system for its printers

        try:
            printer = self._press().printer(story.head.headline)
        except ImportError:
            self._say(NO_PRESS)
            return
        self._order = Order(story.id, exported.data, pictures, printer)
        self._dialog = QPrintDialog(printer, self._window)
        self._dialog.setObjectName("printDialog")
        self._dialog.setWindowTitle(self.tr("Print “{0}”").format(story.head.headline))
        self._dialog.finished.connect(self._on_chosen)
        QDialog.open(self._dialog)

    @Slot(int)
    def _on_chosen(self, result: int) -> None:
        dialog, self._dialog = self._dialog, None
        order, self._order = self._order, None
        if dialog is not None:
            dialog.deleteLater()
        if order is not None and result == QDialog.DialogCode.Accepted:
            self._press().to_printer(*order, self._on_printed, self._on_failed)

    def _on_printed(self, _nothing: bytes) -> None:
        self._window.toast.say(self.tr("Sent to the printer."))

    def _on_failed(self, error: Exception) -> None:
        self._say(str(error))

    @Slot(str)
    def _say(self, sentence: str) -> None:
        self._window.toast.say(localised(sentence))
