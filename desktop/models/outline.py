"""The outline as a Qt tree: lede and sections, changed in place."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop.core.markup.counting import reading_minutes
from desktop.core.markup.outline import Fault
from desktop.models.wording import minutes, number, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.core.markup.outline import Section

SECTION_ROLE = Qt.ItemDataRole.UserRole
ISSUES_ROLE = Qt.ItemDataRole.UserRole + 1
SHARE_ROLE = Qt.ItemDataRole.UserRole + 2
SECTION_TYPE = "application/x-copydesk-section"
LEDE_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled
)
SUBHEAD_FLAGS = LEDE_FLAGS | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsEditable
LEAF_FLAGS = SUBHEAD_FLAGS | Qt.ItemFlag.ItemNeverHasChildren
AnyIndex = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(eq=False)
class Node:
    """A section's place in the tree; `key` survives every change of the section."""

    section: Section
    key: int
    parent: Node | None = None
    children: list[Node] = field(default_factory=list)

    @property
    def likeness(self) -> tuple[int, str]:
        return self.section.level, self.section.title


class OutlineModel(QAbstractItemModel):
    """Hold the sections as a tree and walk from one outline to the next.

    Signals: `renamed(section index, words)` when a title was edited in place.

    Qt's indexes carry a node's key and not its address, so that an index outliving its
    section is empty and never dangling. SECTION_ROLE gives the Section.
    """

    renamed = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._issues: Mapping[int, int] = {}
        self._before: dict[int, int] = {}
        self._total = 0
        self._keys = count(1)
        self._top: list[Node] = []
        self._nodes: dict[int, Node] = {}

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Take a new outline in, touching only the rows that differ."""
        self._before.clear()
        self._total = 0
        for section in sections:
            self._before[section.index] = self._total
            self._total += section.words
        self._sync(None, self._grown(sections))

    def show_issues(self, by_section: Mapping[int, int]) -> None:
        """Take how many findings stand in each section, by its number in the outline."""
        self._issues = dict(by_section)
        for node in self._nodes.values():
            index = self._index_of_node(node)
            self.dataChanged.emit(index, index)

    @property
    def count(self) -> int:
        """How many sections there are, the lede counted."""
        return len(self._before)

    def branches(self, parent: AnyIndex, first: int, last: int) -> list[QModelIndex]:
        """Give those of some rows, and of all below them, that have rows of their own."""
        rows = self._children(self._node(parent))[first : last + 1]
        within = (node for row in rows if row.children for node in _walk(row))
        return [self._index_of_node(node) for node in within if node.children]

    def first_titled(self, wanted: str) -> int:
        """Give the first section whose title holds `wanted`, -1 when none does."""
        found = (
            node.section.index
            for node in self._nodes.values()
            if wanted in self.title(node.section).casefold()
        )
        return min(found, default=-1)

    def has_issue(self, index: AnyIndex) -> bool:
        """Tell whether anything in a section wants a look."""
        return bool(index.data(ISSUES_ROLE) or index.data(SECTION_ROLE).fault)

    def index_of(self, section_index: int) -> QModelIndex:
        """Find the row of a section by its number in the outline."""
        for node in self._nodes.values():
            if node.section.index == section_index:
                return self._index_of_node(node)
        return QModelIndex()

    def index(self, row: int, column: int, parent: AnyIndex = NOWHERE) -> QModelIndex:
        siblings = self._children(self._node(parent))
        if column == 0 and 0 <= row < len(siblings):
            return self.createIndex(row, 0, siblings[row].key)
        return QModelIndex()

    def parent(self, child: AnyIndex = NOWHERE) -> QModelIndex:  # type: ignore[override]
        node = self._node(child)
        return self._index_of_node(node.parent) if node and node.parent else QModelIndex()

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        if parent.isValid() and self._node(parent) is None:
            return 0
        return len(self._children(self._node(parent)))

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:  # noqa: ARG002
        return 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        node = self._node(index)
        if node is None:
            return None
        if role == SECTION_ROLE:
            return node.section
        if role == ISSUES_ROLE:
            return self._issues.get(node.section.index, 0)
        if role == SHARE_ROLE:
            return node.section.words / self._total if self._total else 0.0
        if role == Qt.ItemDataRole.EditRole:
            return node.section.heading
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(node.section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(node.section)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = f"{self.title(node.section)}, {self._facts(node.section, ', ')}"
            fault = node.section.fault
            return f"{said}, {self._fault(fault)}" if fault else said
        return None

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        node = self._node(index)
        if node is None or role != Qt.ItemDataRole.EditRole or not node.section.level:
            return False
        words = str(value).strip()
        if words and words != node.section.heading:
            self.renamed.emit(node.section.index, words)
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        node = self._node(index)
        if node is None:
            return Qt.ItemFlag.ItemIsDropEnabled
        if not node.section.level:
            return LEDE_FLAGS
        return SUBHEAD_FLAGS if node.children else LEAF_FLAGS

    def mimeTypes(self) -> list[str]:
        return [SECTION_TYPE]

    def mimeData(self, indexes: Sequence[AnyIndex]) -> QMimeData:
        data = QMimeData()
        if indexes:
            number = indexes[0].data(SECTION_ROLE).index
            data.setData(SECTION_TYPE, str(number).encode())
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def title(self, section: Section) -> str:
        if section.level == 0:
            return self.tr("Lede")
        return section.title or self.tr("Untitled section")

    def _facts(self, section: Section, between: str) -> str:
        facts = [words(section.words)]
        if section.quotes:
            facts.append(self.tr("quotes: {0}").format(number(section.quotes)))
        if section.pictures:
            facts.append(self.tr("pictures: {0}").format(number(section.pictures)))
        if section.tk:
            facts.append(self.tr("TK: {0}").format(number(section.tk)))
        if issues := self._issues.get(section.index, 0):
            facts.append(self.tr("findings: {0}").format(number(issues)))
        return between.join(facts)

    def _tip(self, section: Section) -> str:
        lines = [self.title(section), self._facts(section, " · ")]
        lines.append(
            self.tr("{0} paragraphs · longest sentence {1}").format(
                number(section.paragraphs), words(section.longest)
            )
        )
        if self._total:
            start = self._before.get(section.index, 0)
            lines.append(
                self.tr("starts at word {0}, {1}% of the story").format(
                    number(start + 1), number(round(100 * start / self._total))
                )
            )
            lines.append(self.tr("about {0} to read").format(_reading(section.words)))
        if section.fault:
            lines.append(self._fault(section.fault))
        return "\n".join(lines)

    def _fault(self, fault: Fault) -> str:
        return {
            Fault.NONE: "",
            Fault.HEADLINE_LEVEL: self.tr("This subhead has the headline’s level."),
            Fault.EMPTY: self.tr("This subhead is empty."),
            Fault.FOLLOWS: self.tr("Two subheads follow each other without text between."),
            Fault.SKIPS: self.tr("This subhead skips a level."),
        }[fault]

    # The tree

    def _grown(self, sections: Sequence[Section]) -> list[Node]:
        top: list[Node] = []
        above: list[Node] = []
        for section in sections:
            while above and above[-1].section.level >= section.level:
                above.pop()
            node = Node(section, next(self._keys), above[-1] if above else None)
            (above[-1].children if above else top).append(node)
            if section.level:
                above.append(node)
        return top

    def _sync(self, parent: Node | None, wanted: list[Node]) -> None:
        """Replace what lies between the siblings that begin and end alike."""
        shown = self._children(parent)
        start = _alike(iter(shown), iter(wanted))
        most = min(len(shown), len(wanted)) - start
        end = min(most, _alike(reversed(shown), reversed(wanted)))
        if len(shown) == len(wanted) == start + end + 1:
            # One title was changed: the row stays, and what is open under it.
            start, end = len(shown), 0
        self._cut(parent, start, len(shown) - end)
        self._put(parent, start, wanted[start : len(wanted) - end])
        for node, fresh in zip(shown, wanted, strict=True):
            if node is not fresh:
                self._take(node, fresh)

    def _take(self, node: Node, fresh: Node) -> None:
        before, node.section = node.section, fresh.section
        if not fresh.section.is_moved(before):
            index = self._index_of_node(node)
            self.dataChanged.emit(index, index)
        self._sync(node, fresh.children)

    def _cut(self, parent: Node | None, start: int, stop: int) -> None:
        if start >= stop:
            return
        siblings = self._children(parent)
        self.beginRemoveRows(self._index_of_node(parent), start, stop - 1)
        for node in siblings[start:stop]:
            for gone in _walk(node):
                del self._nodes[gone.key]
        del siblings[start:stop]
        self.endRemoveRows()

    def _put(self, parent: Node | None, start: int, fresh: list[Node]) -> None:
        if not fresh:
            return
        last = start + len(fresh) - 1
        self.beginInsertRows(self._index_of_node(parent), start, last)
        self._children(parent)[start:start] = fresh
        for node in fresh:
            node.parent = parent
            for new in _walk(node):
                self._nodes[new.key] = new
        self.endInsertRows()

    def _children(self, node: Node | None) -> list[Node]:
        return node.children if node else self._top

    def _node(self, index: AnyIndex) -> Node | None:
        return self._nodes.get(index.internalId()) if index.isValid() else None

    def _index_of_node(self, node: Node | None) -> QModelIndex:
        if node is None:
            return QModelIndex()
        return self.createIndex(self._children(node.parent).index(node), 0, node.key)


def _reading(count: int) -> str:
    return minutes(reading_minutes(count, "en"))


def _alike(shown: Iterator[Node], wanted: Iterator[Node]) -> int:
    alike = 0
    for node, fresh in zip(shown, wanted, strict=False):
        if node.likeness != fresh.likeness:
            break
        alike += 1
    return alike


def _walk(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from _walk(child)
