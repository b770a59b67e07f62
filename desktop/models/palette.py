"""The command palette's rows: what can be chosen, narrowed by what was typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.core.subsequence import rank

if TYPE_CHECKING:
    from collections.abc import Sequence

CHOICE_ROLE = Qt.ItemDataRole.UserRole
MOST_ROWS = 200
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Choice:
    """A row. `kind` says what `id` names: an action, a status, a field, a heading, a story.

    `note` is where it stands, `keys` its shortcut in words; a `reason` says why it cannot be
    chosen now. `level` indents a heading.
    """

    kind: str
    id: str
    title: str
    note: str = ""
    keys: str = ""
    reason: str = ""
    level: int = 0


class PaletteModel(QAbstractListModel):
    """Show choices; CHOICE_ROLE gives one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()

    def show_choices(self, choices: Sequence[Choice]) -> None:
        self.beginResetModel()
        self._choices = tuple(choices[:MOST_ROWS])
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._choices)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        choice = self._choices[index.row()]
        if role == CHOICE_ROLE:
            return choice
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return choice.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(choice)
        return None


def spoken(choice: Choice) -> str:
    """Say a row as a screen reader shall."""
    return ", ".join(filter(None, (choice.title, choice.note, choice.keys, choice.reason)))


def narrowed(choices: Sequence[Choice], query: str, recent: Sequence[str]) -> list[Choice]:
    """Keep what the query names, best first; of equals the more recently chosen, then as given.

    What stands in the note counts as well, after every title. Without a query the recent
    ones lead.
    """
    latest = {name: place for place, name in enumerate(recent)}
    found: list[tuple[Any, int, Choice]] = []
    for place, choice in enumerate(choices):
        by_title = rank(query, choice.title)
        match = by_title or rank(query, f"{choice.note} {choice.title}")
        if match is not None:
            age = latest.get(choice.id, len(latest))
            kind = match[0] + (0 if by_title else 10)
            found.append(((kind, age, *match[1:]), place, choice))
    return [choice for _key, _place, choice in sorted(found, key=lambda each: each[:2])]
