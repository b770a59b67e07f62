"""Hits in the library's stories as a tree with boxes to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from desktop.models.wording import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

PIECES_ROLE = Qt.ItemDataRole.UserRole
AROUND = 48


class Pieces(NamedTuple):
    """A hit with a few words on each side of it, and what would stand there."""

    before: str
    hit: str
    instead: str
    after: str


class StoryHits(NamedTuple):
    """A story's title, and its hits in order."""

    title: str
    hits: Sequence[Pieces]


class LibraryHitsModel(QStandardItemModel):
    """Stories with their hits below them; PIECES_ROLE gives a hit's Pieces."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ticking = False
        self.itemChanged.connect(self._on_changed)

    def show_stories(self, stories: Sequence[StoryHits]) -> None:
        """Show these; what was unticked stays so where only stories came behind."""
        if len(stories) < self.rowCount():
            self.clear()
        for story in stories[self.rowCount() :]:
            self.appendRow(_story_item(story))

    def ticked(self) -> list[list[int]]:
        """Give, for each story, the numbers of the hits that are ticked."""
        return [
            [
                number
                for number in range(self.item(row).rowCount())
                if self.item(row).child(number).checkState() is Qt.CheckState.Checked
            ]
            for row in range(self.rowCount())
        ]

    def _on_changed(self, item: QStandardItem) -> None:
        """A story's box follows those of its hits, and they follow it."""
        if self._ticking:
            return
        self._ticking = True
        parent = item.parent()
        if parent is None:
            if item.checkState() is not Qt.CheckState.PartiallyChecked:
                for row in range(item.rowCount()):
                    item.child(row).setCheckState(item.checkState())
        else:
            states = {parent.child(row).checkState() for row in range(parent.rowCount())}
            parent.setCheckState(
                states.pop() if len(states) == 1 else Qt.CheckState.PartiallyChecked
            )
        self._ticking = False


def pieces(text: str, start: int, end: int, instead: str) -> Pieces:
    """Cut a hit out of its text with a few words on each side."""
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    before = "…" + before.partition(" ")[2] if start > AROUND and " " in before else before
    after = after.rpartition(" ")[0] + "…" if len(text) > end + AROUND and " " in after else after
    return Pieces(_flat(before), _flat(text[start:end]), _flat(instead), _flat(after))


def spoken(hit: Pieces) -> str:
    """Say a hit as a screen reader shall."""
    return f"{hit.before}{hit.hit}{hit.after} → {hit.instead}"


def pieces_of(index: QModelIndex | QPersistentModelIndex) -> Pieces | None:
    """Give a row's hit; None for a story."""
    found = index.data(PIECES_ROLE)
    return Pieces(*found) if found else None


def _story_item(story: StoryHits) -> QStandardItem:
    item = QStandardItem(f"{story.title}  ({number(len(story.hits))})")
    _make_tickable(item)
    for hit in story.hits:
        below = QStandardItem(spoken(hit))
        below.setData(list(hit), PIECES_ROLE)
        _make_tickable(below)
        item.appendRow(below)
    return item


def _make_tickable(item: QStandardItem) -> None:
    item.setEditable(False)
    item.setCheckable(True)
    item.setCheckState(Qt.CheckState.Checked)


def _flat(text: str) -> str:
    """Show line ends as blanks, and keep the blanks at the edges."""
    return text.replace("\n", " ")
