"""The sheet over a run of imports: how far it is, then what became of each file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desktop.dialogs.frame import FramedDialog
from desktop.models.import_report import ROW_ROLE, ImportedRow, ImportReportModel
from desktop.models.wording import number
from desktop.widgets.elided import ElidedLabel
from desktop.widgets.status import announce

if TYPE_CHECKING:
    from desktop.widgets.look import Look

SIZE, LEAST_SIZE = QSize(920, 460), QSize(560, 320)
FILE_PX, STORY_PX = 140, 230


class ImportRunDialog(FramedDialog):
    """Show a bar while files are taken in, and a report at the end.

    The report is not modal: stories are opened from it one after the other. Signals:
    `cancel_asked` without payload; `story_chosen(str)`, an id; `spike_asked(list of ids)`,
    the stories whose words were in the library already; `retry_asked(list of paths)`, the
    files that failed or were not read; `folder_asked(str)`, the path of a file that shall be
    shown where it is. Closing the report rejects.
    """

    cancel_asked = Signal()
    story_chosen = Signal(str)
    spike_asked = Signal(object)
    retry_asked = Signal(object)
    folder_asked = Signal(str)

    def __init__(self, look: Look, total: int, parent: QWidget | None = None) -> None:
        super().__init__("importRun", "", parent)
        self._is_done = False
        self._menu: QMenu | None = None
        self._unread: list[str] = []
        heading = self._name_run(total)
        self.begin_at(SIZE.width(), SIZE.height())
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
        for widget in (self._now, self._bar):
            self.body.addWidget(widget)
        self._report = self._made_report()
        self.body.addWidget(self._report, 1)
        self.body.addStretch(0)
        self._build_foot()
        self._show_part(is_done=False)

    def show_progress(self, done: int, total: int, name: str) -> None:
        """Show how many files are done, and which one is being read."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        text = self.tr("{0} of {1} · {2}")
        self._now.setText(text.format(number(done), number(total), name))

    def show_report(self, rows: Sequence[ImportedRow], unread: Sequence[str]) -> None:
        """Show what became of each file; `unread` are those that a cancelled run left."""
        self._is_done = True
        self._unread = list(unread)
        self._model.show_rows(rows)
        heading = self._heading(rows)
        self.setWindowTitle(heading)
        self.title.setText(heading)
        self._summary.setText(self._facts(rows))
        self._show_part(is_done=True)
        self._let_go_of_window()
        self._table.setCurrentIndex(self._model.index(0, 0))
        self._table.setFocus()
        announce(self._table, f"{heading}. {self._summary.text()}")

    def _let_go_of_window(self) -> None:
        """Let the window be worked in beside the report; Qt wants that of hidden dialogs only."""
        if self.windowModality() is not Qt.WindowModality.NonModal and self.isVisible():
            self.hide()
            self.setWindowModality(Qt.WindowModality.NonModal)
            self.show()

    def _show_part(self, *, is_done: bool) -> None:
        for widget in (self._now, self._bar, self._stop):
            widget.setVisible(not is_done)
        for widget in (self._report, self._copy, self._close):
            widget.setVisible(is_done)
        again, twins = len(self._again()), len(self._model.unspiked_twins())
        self._retry.setVisible(is_done and again > 0)
        self._retry.setText(
            self.tr("Try 1 File Again")
            if again == 1
            else self.tr("Try {0} Files Again").format(number(again))
        )
        self._spike.setVisible(is_done and twins > 0)
        self._spike.setText(
            self.tr("Spike 1 Duplicate")
            if twins == 1
            else self.tr("Spike {0} Duplicates").format(number(twins))
        )
        self._stop.setEnabled(not is_done)
        self._copy.setText(self.tr("Copy Report"))

    def _again(self) -> list[str]:
        """List the files that gave no story."""
        return [*self._model.failed_paths(), *self._unread]

    def reject(self) -> None:
        # Esc and the window's own button cancel a run before they close the sheet.
        if self._is_done:
            super().reject()
        else:
            self._on_stopped()

    def _name_run(self, total: int) -> str:
        heading = self.tr("Importing {0} files").format(number(total))
        if total == 1:
            heading = self.tr("Importing 1 file")
        self.setWindowTitle(heading)
        self.title.setText(heading)
        return heading

    def _made_report(self) -> QWidget:
        """Join the table to what can be done with its current row."""
        report = QWidget(self)
        self._open = self._link(self.tr("Open Story"), self._on_open)
        self._folder = self._link(self.tr("Show in Folder"), self._on_folder)
        above = QHBoxLayout()
        above.addWidget(self._summary, 1)
        above.addWidget(self._open)
        above.addWidget(self._folder)
        column = QVBoxLayout(report)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(above)
        column.addWidget(self._table, 1)
        return report

    def _link(self, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("kind", "link")
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

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
        table.selectionModel().currentRowChanged.connect(self._on_row)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._open_menu)
        return table

    def _build_foot(self) -> None:
        self._spike = self.add_button("")
        self._spike.setToolTip(
            self.tr(
                "Both are kept unless you take these off the list; the Spiked filter has them."
            )
        )
        self._spike.clicked.connect(self._on_spike)
        self._retry = self.add_button("")
        self._retry.setToolTip(self.tr("Reads what failed or was left out once more"))
        self._retry.clicked.connect(self._on_retry)
        self.foot.addStretch(1)
        self._copy = self.add_button("")
        self._copy.clicked.connect(self._on_copy)
        self._stop: QPushButton = self.add_button(self.tr("Cancel"))
        self._stop.clicked.connect(self._on_stopped)
        self._close = self.add_button(self.tr("Close"), "primary")
        self._close.setDefault(False)  # Enter opens the current row's story.
        self._close.clicked.connect(self.reject)

    def _heading(self, rows: Sequence[ImportedRow]) -> str:
        stories = sum(not row.error for row in rows)
        if not stories:
            return self.tr("Nothing was imported")
        if stories == 1:
            return self.tr("1 story imported")
        return self.tr("{0} stories imported").format(number(stories))

    def _facts(self, rows: Sequence[ImportedRow]) -> str:
        failed = sum(bool(row.error) for row in rows)
        facts: list[str] = []
        if failed:
            facts.append(
                self.tr("1 file failed")
                if failed == 1
                else self.tr("{0} files failed").format(number(failed))
            )
        if twins := self._model.unspiked_twins():
            facts.append(
                self.tr("{0} with words that were here already; both are kept").format(
                    number(len(twins))
                )
            )
        if self._unread:
            left = number(len(self._unread))
            facts.append(self.tr("{0} not read: the run was cancelled").format(left))
        return " · ".join(facts)

    @Slot()
    def _on_stopped(self) -> None:
        self._stop.setEnabled(False)
        self.cancel_asked.emit()

    @Slot()
    def _on_spike(self) -> None:
        twins = self._model.unspiked_twins()
        self._model.mark_spiked(twins)
        self._spike.hide()
        self._table.setFocus()
        self.spike_asked.emit(twins)

    @Slot()
    def _on_retry(self) -> None:
        paths = self._again()
        self._is_done = False
        self._name_run(len(paths))
        self._show_part(is_done=False)
        self.retry_asked.emit(paths)

    @Slot()
    def _on_copy(self) -> None:
        heading = " · ".join(filter(None, (self.title.text(), self._summary.text())))
        QGuiApplication.clipboard().setText(f"{heading}\n\n{self._model.as_text()}\n")
        self._copy.setText(self.tr("Copied"))
        announce(self._copy, self.tr("The report is on the clipboard."))

    def _current(self) -> ImportedRow | None:
        return self._table.currentIndex().data(ROW_ROLE)

    @Slot()
    def _on_row(self) -> None:
        row = self._current()
        self._open.setEnabled(row is not None and bool(row.story_id))
        self._folder.setEnabled(row is not None and bool(row.path))

    @Slot()
    def _on_open(self) -> None:
        row = self._current()
        if row is not None and row.story_id:
            self.story_chosen.emit(row.story_id)

    @Slot()
    def _on_folder(self) -> None:
        row = self._current()
        if row is not None and row.path:
            self.folder_asked.emit(row.path)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        row: ImportedRow = index.data(ROW_ROLE)
        if row.story_id:
            self.story_chosen.emit(row.story_id)
        elif row.path:
            self.folder_asked.emit(row.path)

    @Slot(QPoint)
    def _open_menu(self, place: QPoint) -> None:
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = self.build_menu()
        self._menu.popup(self._table.viewport().mapToGlobal(place))

    def build_menu(self) -> QMenu:
        """Make the menu of what can be done with the current row."""
        menu = QMenu(self)
        for button in (self._open, self._folder, self._retry, self._copy):
            action = menu.addAction(button.text())
            action.setEnabled(button.isEnabled() and not button.isHidden())
            action.triggered.connect(button.click)
        return menu
