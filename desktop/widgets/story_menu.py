"""The menu of what can be done with the stories that are selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from db.records import Status
from desktop.models.wording import status_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.records import StoryRow


class StoryMenu(QMenu):
    """Offer what suits the rows: only spiked stories can be deleted.

    Signals: `opened()`, `exported()`, `spiked()`, `deleted()`; `status_chosen(object)`: a
    Status.
    """

    opened = Signal()
    exported = Signal()
    spiked = Signal()
    deleted = Signal()
    status_chosen = Signal(object)

    def __init__(self, rows: Sequence[StoryRow], parent: QWidget) -> None:
        super().__init__(parent)
        if len(rows) == 1:
            self.addAction(self.tr("Open")).triggered.connect(self.opened)
        statuses = self.addMenu(self.tr("Status"))
        for status in Status:
            if status is not Status.SPIKED:
                statuses.addAction(status_name(status)).setData(status)
        statuses.triggered.connect(self._on_status)
        self.addSeparator()
        if all(row.status is Status.SPIKED for row in rows):
            self.addAction(self.tr("Restore as Draft")).triggered.connect(self._on_restored)
            self.addAction(self.tr("Delete Permanently…")).triggered.connect(self.deleted)
        else:
            self.addAction(self.tr("Export…")).triggered.connect(self.exported)
            self.addAction(self.tr("Spike")).triggered.connect(self.spiked)

    @Slot()
    def _on_restored(self) -> None:
        self.status_chosen.emit(Status.DRAFT)

    @Slot(QAction)
    def _on_status(self, action: QAction) -> None:
        self.status_chosen.emit(Status(action.data()))
