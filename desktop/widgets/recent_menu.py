"""The menu of the stories that were open lately."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.models.bidi import isolated
from desktop.models.wording import story_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.records import StoryRow

WIDEST_CHARACTERS, DIGITS = 60, 10


class RecentMenu(QMenu):
    """Name the stories open lately, the last one first.

    Signals: `chosen(str)`, a story's id.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Recent"))
        self.show_rows(())
        self.triggered.connect(self._on_triggered)

    def show_rows(self, rows: Sequence[StoryRow]) -> None:
        """Show these stories; the first ten answer to the digits 1 to 9 and 0."""
        self.clear()
        for number, row in enumerate(rows, 1):
            title = story_title(row)
            if len(title) > WIDEST_CHARACTERS:
                title = f"{title[: WIDEST_CHARACTERS - 1].rstrip()}…"
            # A single & would underline the letter behind it.
            name = isolated(title.replace("&", "&&"))
            digit = f"&{number % 10}  " if number <= DIGITS else ""
            self.addAction(digit + name).setData(row.id)
        if not rows:
            self.addAction(self.tr("No Other Story Yet")).setEnabled(False)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())
