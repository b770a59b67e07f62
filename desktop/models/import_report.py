"""What became of each file of an import run, as a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.models.sentences import localised
from desktop.models.wording import number

ROW_ROLE = Qt.ItemDataRole.UserRole
AnyIndex = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """One story of a file, or the sentence why the file gave none.

    `duplicate_of` is the id of a story with the very same words, "" where there is none;
    `path` says where the file is.
    """

    file: str
    story_id: str = ""
    headline: str = ""
    set_aside: int = 0
    duplicate_of: str = ""
    error: str = ""
    path: str = ""


class ImportReportModel(QAbstractTableModel):
    """A row for each story, the failures first: they need someone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ImportedRow] = []
        self._spiked: set[str] = set()

    def show_rows(self, rows: Sequence[ImportedRow]) -> None:
        self.beginResetModel()
        self._rows = sorted(rows, key=lambda row: (not row.error, not row.duplicate_of))
        self.endResetModel()

    def mark_spiked(self, story_ids: Iterable[str]) -> None:
        """Say of these stories that they were taken off the list again."""
        self._spiked.update(story_ids)
        if self._rows:
            self.dataChanged.emit(self.index(0, 2), self.index(len(self._rows) - 1, 2))

    def unspiked_twins(self) -> list[str]:
        """Give the stories whose words were here already and that are still on the list."""
        twins = [row.story_id for row in self._rows if row.duplicate_of]
        return [each for each in twins if each not in self._spiked]

    def failed_paths(self) -> list[str]:
        """Give where the files are that gave no story."""
        return [row.path for row in self._rows if row.error and row.path]

    def as_text(self) -> str:
        """Write the table as text: a row a line, its cells parted by tabs."""
        columns = range(self.columnCount())
        across = Qt.Orientation.Horizontal
        lines = [[str(self.headerData(column, across)) for column in columns]]
        lines += [
            [str(self.index(row, column).data()) for column in columns]
            for row in range(self.rowCount())
        ]
        return "\n".join("\t".join(map(_one_cell, line)) for line in lines)

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else 3

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (self.tr("File"), self.tr("Story"), self.tr("What became of it"))[section]
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        text = (row.file, row.headline or self._unnamed(row), self._outcome(row))[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return text
        return None

    def _unnamed(self, row: ImportedRow) -> str:
        return "" if row.error else self.tr("Untitled")

    def _outcome(self, row: ImportedRow) -> str:
        if row.error:
            return localised(row.error)
        said = self.tr("Imported")
        if row.set_aside == 1:
            said = self.tr("Imported, 1 line set aside")
        elif row.set_aside:
            said = self.tr("Imported, {0} lines set aside").format(number(row.set_aside))
        if row.duplicate_of:
            said = self.tr("{0}; a story with the same words was here").format(said)
        if row.story_id in self._spiked:
            said = self.tr("Spiked: a story with the same words was here")
        return said


def _one_cell(text: str) -> str:
    return " ".join(text.split())
