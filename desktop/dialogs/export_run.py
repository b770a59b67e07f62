"""The sheet over a run of exports: what and where, how far it is, what became of each story."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QProgressBar,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from desktop.dialogs.frame import FramedDialog
from desktop.models.wording import number
from desktop.widgets.details.fields import Choice, line_field
from desktop.widgets.details.groups import Rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.dialogs.export import Format
    from desktop.widgets.look import Look

WIDTH_PX, HEIGHT_PX, STORY_PX = 760, 480, 280


class RunRequest(NamedTuple):
    """What was chosen: ids of format and theme, and the folder to write into."""

    format: str
    theme: str
    folder: Path


class Outcome(NamedTuple):
    """A line of the report: the story, its file or why it was held back, facts it lacks."""

    title: str
    file: str
    reason: str
    missing: int


class ExportRunDialog(FramedDialog):
    """Ask, show progress, and report.

    Signals: `run_asked(RunRequest)`; `cancel_asked()`. Closing the report rejects.
    """

    run_asked = Signal(object)
    cancel_asked = Signal()

    def __init__(
        self,
        look: Look,
        count: int,
        formats: Sequence[Format],
        themes: Sequence[tuple[str, str]],
        start: RunRequest,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("Export {0} Stories").format(number(count))
        super().__init__("exportRun", title, parent)
        self._look = look
        self._formats = {each.id: each for each in formats}
        self._is_running = False
        self._picker: QFileDialog | None = None
        self.begin_at(WIDTH_PX, HEIGHT_PX)
        self.body.addWidget(self._built_rows(themes, start))
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(title)
        self._bar.hide()
        self._summary = QLabel(self)
        self._summary.setProperty("role", "muted")
        self._summary.setWordWrap(True)
        self._table = self._built_table()
        self.body.addWidget(self._bar)
        self.body.addWidget(self._summary)
        self.body.addWidget(self._table, 1)
        self.body.addStretch(0)
        self.foot.addStretch(1)
        self._stop = self.add_button(self.tr("Cancel"))
        self._stop.clicked.connect(self.reject)
        self._go = self.add_button(title, "primary")
        self._go.clicked.connect(self._on_go)
        self._on_format()

    def value(self) -> RunRequest:
        folder = Path(self._folder.text().strip()).expanduser()
        return RunRequest(self._format.currentData(), self._theme.currentData() or "", folder)

    def show_progress(self, done: int, total: int) -> None:
        """Show how many stories are done."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._summary.setText(self.tr("{0} of {1}").format(number(done), number(total)))

    def show_report(self, rows: Sequence[Outcome], unread: int) -> None:
        """Show what became of each story; `unread` counts those that a cancelled run left."""
        self._is_running = False
        self._bar.hide()
        for row in rows:
            lacks = self.tr("{0} facts are unknown").format(number(row.missing))
            told = row.reason or (lacks if row.missing else "")
            self._table.addTopLevelItem(QTreeWidgetItem([row.title, row.file or "—", told]))
        written = sum(bool(row.file) for row in rows)
        facts = [self.tr("{0} written").format(number(written))]
        if held := len(rows) - written:
            facts.append(self.tr("{0} held back").format(number(held)))
        if unread:
            facts.append(self.tr("{0} not begun: the run was cancelled").format(number(unread)))
        self._summary.setText(" · ".join(facts))
        self._table.show()
        self._table.setFocus()
        self._go.hide()
        self._stop.setText(self.tr("Close"))

    def reject(self) -> None:
        # Esc and the window's own button cancel a run before they close the sheet.
        if self._is_running:
            self.cancel_asked.emit()
        else:
            super().reject()

    def _built_rows(self, themes: Sequence[tuple[str, str]], start: RunRequest) -> Rows:
        self._rows = rows = Rows(self)
        self._format = Choice(self.tr("Format"), "runFormat", rows)
        for each in self._formats.values():
            self._format.addItem(each.title, each.id)
        self._format.put(start.format)
        self._format.setCurrentIndex(max(0, self._format.currentIndex()))
        self._theme = Choice(self.tr("Template"), "runTheme", rows)
        for name, title in themes:
            self._theme.addItem(title, name)
        self._theme.put(start.theme)
        self._theme.setCurrentIndex(max(0, self._theme.currentIndex()))
        self._folder = line_field(self.tr("Save in"), "runFolder", parent=rows)
        self._folder.setText(str(start.folder))
        pick = QAction(self.tr("Choose a folder"), self)
        pick.setIcon(self._look.icon("folder-open", "mutedText"))
        pick.triggered.connect(self._pick)
        self._folder.addAction(pick, QLineEdit.ActionPosition.TrailingPosition)
        for field in (self._format, self._theme, self._folder):
            rows.add(field.accessibleName(), field)
        self._format.activated.connect(self._on_format)
        return rows

    def _built_table(self) -> QTreeWidget:
        table = QTreeWidget(self)
        table.setAccessibleName(self.tr("What became of each story"))
        table.setProperty("framed", "true")
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setHeaderLabels([self.tr("Story"), self.tr("File"), self.tr("Remarks")])
        table.setColumnWidth(0, STORY_PX)
        table.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        table.hide()
        return table

    @Slot()
    def _on_format(self) -> None:
        self._theme.setEnabled(self._formats[self._format.currentData()].has_theme)

    @Slot()
    def _pick(self) -> None:
        self._picker = QFileDialog(self, self.tr("Save in"), str(self.value().folder))
        self._picker.setFileMode(QFileDialog.FileMode.Directory)
        self._picker.setOption(QFileDialog.Option.ShowDirsOnly)
        self._picker.fileSelected.connect(self._folder.setText)
        self._picker.open()

    @Slot()
    def _on_go(self) -> None:
        self._is_running = True
        self._rows.setEnabled(False)
        self._go.setEnabled(False)
        self._bar.show()
        self.run_asked.emit(self.value())
