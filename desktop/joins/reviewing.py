"""Joins the import dialog to the session whose copy it shows and corrects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.dialogs.taking_in import ImportDialog

if TYPE_CHECKING:
    from desktop.core.ingest.parts import Copy, Parts
    from desktop.session.taking_in import ImportSession
    from desktop.widgets.look import Look
    from desktop.windows.main_window import MainWindow


class Reviewing(QObject):
    """Open the dialog over recognised copy, hand corrections on, let it go when it closes.

    Signals: `closed(bool)`: whether the copy shall become a story.
    """

    closed = Signal(bool)

    def __init__(self, window: MainWindow, look: Look, taking_in: ImportSession) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._taking_in = taking_in
        self._dialog: ImportDialog | None = None

    @property
    def is_open(self) -> bool:
        return self._dialog is not None

    def show(self, copy: Copy, parts: Parts, name: str = "") -> None:
        """Show copy in the dialog, which opens if it is not there; `name` is its file's."""
        if self._dialog is None:
            self._dialog = ImportDialog(self._look, name, self._window)
            self._dialog.reassign_asked.connect(self._taking_in.reassign)
            self._dialog.reassign_all_asked.connect(self._taking_in.reassign_all)
            self._dialog.part_asked.connect(self._taking_in.reassign_part)
            self._dialog.put_back_all_asked.connect(self._taking_in.put_back_all)
            self._dialog.undo_asked.connect(self._taking_in.undo)
            self._dialog.redo_asked.connect(self._taking_in.redo)
            self._taking_in.steps_changed.connect(self._dialog.show_steps)
            self._dialog.finished.connect(self._on_finished)
            self._dialog.open()
        self._dialog.show_copy(copy, parts)

    def show_failure(self, sentence: str) -> None:
        """Say in the dialog why a correction could not be done."""
        if self._dialog is not None:
            self._dialog.show_failure(sentence)

    @Slot(int)
    def _on_finished(self, result: int) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()
            self.closed.emit(result == ImportDialog.DialogCode.Accepted)
