"""The sheet over a run of imports: how far it is, then what became of each file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTreeView,
    QWidget,
)

from desktop.dialogs.frame import FramedDialog
from desktop.models.import_report import ROW_ROLE, ImportedRow, ImportReportModel
from desktop.models.wording import number
from desktop.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from desktop.widgets.look import Look

SIZE, LEAST_SIZE = QSize(820, 460), QSize(560, 320)
FILE_PX, STORY_PX = 140, 230


class ImportRunDialog(FramedDialog):
    """Show a bar while files are taken in, and a report at the end.

    Signals: `cancel_asked` without payload; `story_chosen(str)`, an id; `spike_asked(list of
    ids)`, the stories whose words were in the library already. Closing the report rejects.
    """

    cancel_asked = Signal()
    story_chosen = Signal(str)
    spike_asked = Signal(object)

    def __init__(self, look: Look, total: int, parent: QWidget | None = None) -> None:
        super().__init__("importRun", "", parent)
        self._is_done = False
        self._twins: list[str] = []
        heading = self.tr("Importing {0} files").format(number(total))
        self.setWindowTitle(heading)
        self.title.setText(heading)
        self.resize(SIZE)
        self.setMinimumSize(LEAST_SIZE)
        self._now = ElidedLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, total)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(heading)
        self._summary = QLabel(self)
        self._summary.setWordWrap(True)
        self._model = ImportReportModel(self)
        self._table = self._made_table(look)
        for widget in (self._now, self._bar, self._summary):
            self.body.addWidget(widget)
        self.body.addWidget(self._table, 1)
        self.body.addStretch(0)
        self._build_foot()
        self._summary.hide()
        self._table.hide()

    def show_progress(self, done: int, total: int, name: str) -> None:
        """Show how many files are done, and which one is being read."""
        self._bar.setValue(done)
        text = self.tr("{0} of {1} · {2}")
        self._now.setText(text.format(number(done), number(total), name))

    def show_report(self, rows: Sequence[ImportedRow], unread: int) -> None:
        """Show what became of each file; `unread` counts those that a cancelled run left."""
        self._is_done = True
        self._twins = [row.story_id for row in rows if row.duplicate_of]
        self._now.hide()
        self._bar.hide()
        self._model.show_rows(rows)
        heading = self._heading(rows)
        self.setWindowTitle(heading)
        self.title.setText(heading)
        self._summary.setText(self._facts(rows, unread))
        self._summary.setVisible(bool(self._summary.text()))
        self._table.show()
        self._table.setFocus()
        self._stop.hide()
        self._close.show()
        self._close.setDefault(True)
        self._spike.setVisible(bool(self._twins))
        self._spike.setText(
            self.tr("Spike 1 Duplicate")
            if len(self._twins) == 1
            else self.tr("Spike {0} Duplicates").format(number(len(self._twins)))
        )

    def reject(self) -> None:
        # Esc and the window's own button cancel a run before they close the sheet.
        if self._is_done:
            super().reject()
        else:
            self._on_stopped()

    def _made_table(self, look: Look) -> QTreeView:
        table = QTreeView(self)
        table.setObjectName("importReport")
        table.setAccessibleName(self.tr("What became of each file"))
        table.setModel(self._model)
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setProperty("framed", "true")
        table.setFont(look.font("ui"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = table.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, FILE_PX)
        header.resizeSection(1, STORY_PX)
        header.setStretchLastSection(True)
        table.activated.connect(self._on_activated)
        return table

    def _build_foot(self) -> None:
        self._spike = self.add_button("")
        self._spike.setToolTip(
            self.tr(
                "Both are kept unless you take these off the list; the Spiked filter has them."
            )
        )
        self._spike.hide()
        self._spike.clicked.connect(self._on_spike)
        self.foot.addStretch(1)
        self._stop: QPushButton = self.add_button(self.tr("Cancel"))
        self._stop.clicked.connect(self._on_stopped)
        self._close = self.add_button(self.tr("Close"), "primary")
        self._close.clicked.connect(self.reject)
        self._close.hide()

    def _heading(self, rows: Sequence[ImportedRow]) -> str:
        stories = sum(not row.error for row in rows)
        if not stories:
            return self.tr("Nothing was imported")
        if stories == 1:
            return self.tr("1 story imported")
        return self.tr("{0} stories imported").format(number(stories))

    def _facts(self, rows: Sequence[ImportedRow], unread: int) -> str:
        failed = sum(bool(row.error) for row in rows)
        facts: list[str] = []
        if failed:
            facts.append(
                self.tr("1 file failed")
                if failed == 1
                else self.tr("{0} files failed").format(number(failed))
            )
        if self._twins:
            facts.append(
                self.tr("{0} with words that were here already; both are kept").format(
                    number(len(self._twins))
                )
            )
        if unread:
            facts.append(self.tr("{0} not read: the run was cancelled").format(number(unread)))
        return " · ".join(facts)

    @Slot()
    def _on_stopped(self) -> None:
        self._stop.setEnabled(False)
        self.cancel_asked.emit()

    @Slot()
    def _on_spike(self) -> None:
        self._spike.setEnabled(False)
        self.spike_asked.emit(self._twins)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        row: ImportedRow = index.data(ROW_ROLE)
        if row.story_id:
            self.story_chosen.emit(row.story_id)
            self.accept()
