"""The story list as a Qt model: rows by page, changed in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop.models.wording import local_now, status_name, story_facts, story_title

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from db.records import StoryPage, StoryRow

ROW_ROLE = Qt.ItemDataRole.UserRole
MOST_STEPS = 48
"""Beyond this many moves and inserts, another list is shown and not a changed one."""

AnyIndex = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class StoryListModel(QAbstractListModel):
    """Show pages of stories, newest answer first.

    Signals: `more_asked(int)`: the list was scrolled to its end and wants the page that
    starts at this offset. ROW_ROLE gives the StoryRow.
    """

    more_asked = Signal(int)

    def __init__(
        self, parent: QObject | None = None, clock: Callable[[], dt.datetime] = local_now
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._rows: list[StoryRow] = []
        self._known: set[str] = set()
        self._total = 0
        self._asked = -1

    @property
    def total(self) -> int:
        return self._total

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return story_title(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            facts = story_facts(row, self._clock()).replace(" · ", ", ")
            return f"{story_title(row)}, {status_name(row.status)}, {facts}"
        return None

    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not parent.isValid() and len(self._rows) < self._total != 0

    def fetchMore(self, parent: AnyIndex) -> None:
        if not parent.isValid() and self._asked != len(self._rows):
            self._asked = len(self._rows)
            self.more_asked.emit(self._asked)

    def ids(self) -> list[str]:
        return [row.id for row in self._rows]

    def index_of(self, story_id: str) -> QModelIndex:
        """Find a story's index; an invalid one when it is not on the list."""
        for number, row in enumerate(self._rows):
            if row.id == story_id:
                return self.index(number)
        return QModelIndex()

    def show_page(self, page: StoryPage) -> None:
        """Take a page in: the first replaces the list, a later one goes on at its offset.

        A later page that does not begin where the list ends is refused: it answers a list
        that is no longer shown.
        """
        self._total = page.total
        if page.offset == 0:
            self._asked = -1
            self._known = {row.id for row in page.rows}
            self._replace(page.rows)
        elif page.offset == len(self._rows):
            self._append(page.rows)

    def _append(self, rows: Sequence[StoryRow]) -> None:
        fresh = [row for row in rows if row.id not in self._known]
        if not fresh:
            self._total = len(self._rows)
            return
        self.beginInsertRows(NOWHERE, len(self._rows), len(self._rows) + len(fresh) - 1)
        self._rows.extend(fresh)
        self._known.update(row.id for row in fresh)
        self.endInsertRows()

    def _replace(self, rows: Sequence[StoryRow]) -> None:
        if self.ids() != [row.id for row in rows] and not self._walk_to(rows):
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        self._refresh(rows)

    def _refresh(self, rows: Sequence[StoryRow]) -> None:
        for number, row in enumerate(rows):
            if self._rows[number] != row:
                self._rows[number] = row
                self.dataChanged.emit(self.index(number), self.index(number))

    def _walk_to(self, rows: Sequence[StoryRow]) -> bool:
        """Remove, move and insert until the ids agree; say no when that takes too long."""
        wanted = {row.id for row in rows}
        if len(wanted.symmetric_difference(self.ids())) > MOST_STEPS:
            return False
        self._remove_missing(wanted)
        steps = 0
        for number, row in enumerate(rows):
            if number < len(self._rows) and self._rows[number].id == row.id:
                continue
            steps += 1
            if steps > MOST_STEPS:
                return False
            self._bring(row, number)
        return True

    def _remove_missing(self, wanted: set[str]) -> None:
        last = len(self._rows) - 1
        while last >= 0:
            first = last
            if self._rows[last].id not in wanted:
                while first > 0 and self._rows[first - 1].id not in wanted:
                    first -= 1
                self.beginRemoveRows(NOWHERE, first, last)
                del self._rows[first : last + 1]
                self.endRemoveRows()
            last = first - 1

    def _bring(self, row: StoryRow, number: int) -> None:
        """Put one story at its place, from further down or from nowhere."""
        for found in range(number + 1, len(self._rows)):
            if self._rows[found].id == row.id:
                self.beginMoveRows(NOWHERE, found, found, NOWHERE, number)
                self._rows.insert(number, self._rows.pop(found))
                self.endMoveRows()
                return
        self.beginInsertRows(NOWHERE, number, number)
        self._rows.insert(number, row)
        self.endInsertRows()
