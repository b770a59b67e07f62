"""Joins Statistics to the open story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.dialogs.statistics import StatisticsDialog

if TYPE_CHECKING:
    from desktop.core.proof.statistics import Statistics
    from desktop.session.draft import DraftSession
    from desktop.session.measuring import MeasuringSession
    from desktop.windows.main_window import MainWindow


class Measuring(QObject):
    """Count the story, and what of its text is selected, and show the figures."""

    def __init__(
        self, window: MainWindow, measuring: MeasuringSession, draft: DraftSession
    ) -> None:
        super().__init__(window)
        self._window = window
        self._measuring = measuring
        self._draft = draft
        self._dialog: StatisticsDialog | None = None
        window.actions_by_name["tools.statistics"].triggered.connect(self._count)
        measuring.measured.connect(self._show)
        measuring.failed.connect(window.toast.say)

    @Slot()
    def _count(self) -> None:
        story = self._draft.story
        if story is not None:
            chosen = self._window.panels.editor.body.selection_text()
            texts = (story.body, chosen) if chosen.strip() else (story.body,)
            self._measuring.measure(texts, story.filing.language)

    @Slot(object)
    def _show(self, counted: tuple[Statistics, ...]) -> None:
        if self._dialog is not None:
            return
        self._dialog = StatisticsDialog(counted, self._window)
        self._dialog.finished.connect(self._dialog.deleteLater)
        self._dialog.finished.connect(self._on_dialog_gone)
        self._dialog.open()

    @Slot()
    def _on_dialog_gone(self) -> None:
        self._dialog = None
