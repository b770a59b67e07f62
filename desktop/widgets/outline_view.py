"""The outline's tree: it jumps, folds, edits in place, and says where a row shall go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QDropEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from desktop.models.outline import SECTION_ROLE, SECTION_TYPE, OutlineModel
from desktop.widgets.outline_rows import CHEVRON_PX, INDENT_PX, SIDE_PX, depth

if TYPE_CHECKING:
    from desktop.widgets.look import Look

STEPS = {
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Left: "promote",
    Qt.Key.Key_Right: "demote",
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_On = QAbstractItemView.DropIndicatorPosition


class OutlineView(QTreeView):
    """A tree of sections.

    Signals: `jumped(QModelIndex)`; `step_asked(section, name)` with a name of STEPS;
    `moved_between(section, before)` and `moved_onto(section, parent)`, numbers in the
    outline, after a drop.
    """

    jumped = Signal(QModelIndex)
    step_asked = Signal(int, str)
    moved_between = Signal(int, int)
    moved_onto = Signal(int, int)

    def __init__(self, look: Look, model: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._outline = model
        self._closed: set[str] = set()
        self._is_following = False
        self._drop_y = -1
        self.setObjectName("outlineTree")
        self.setAccessibleName(self.tr("Outline"))
        self.setModel(model)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(False)
        model.rowsInserted.connect(self._open_new)
        self.expanded.connect(self._on_expanded)
        self.collapsed.connect(self._on_collapsed)

    def section(self) -> int:
        """Give the number of the current row's section, -1 when there is none."""
        index = self.currentIndex()
        return index.data(SECTION_ROLE).index if index.isValid() else -1

    def visible_row(self, index: QModelIndex) -> QModelIndex:
        """Give the row, or the folded one that hides it."""
        shown, above = index, index.parent()
        while above.isValid():
            if not self.isExpanded(above):
                shown = above
            above = above.parent()
        return shown

    def show_matching(self, text: str, *, only_issues: bool) -> None:
        """Hide the rows that neither match nor hold a row that does."""
        wanted = text.casefold()
        self.setDragEnabled(not wanted and not only_issues)
        self._filter(QModelIndex(), wanted, only_issues=only_issues)

    def event(self, event: QEvent) -> bool:
        # The window has other uses for Alt and an arrow.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.modifiers() == Qt.KeyboardModifier.AltModifier
            and _arrow(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        is_editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() in _ENTER and index.isValid() and not is_editing:
            self.jumped.emit(index)
            return
        step = _arrow(event)
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and step and index.isValid():
            self.step_asked.emit(self.section(), step)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._on_chevron(index, event.position().toPoint()):
            self.setExpanded(index, not self.isExpanded(index))
            event.accept()
            return
        super().mousePressEvent(event)

    def dragMoveEvent(self, event: QDropEvent) -> None:  # type: ignore[override]
        super().dragMoveEvent(event)  # type: ignore[arg-type]
        if event.mimeData().hasFormat(SECTION_TYPE):
            event.accept()
            self._drop_y = event.position().toPoint().y()
            self.viewport().update()

    def dragLeaveEvent(self, event: QEvent) -> None:  # type: ignore[override]
        self._drop_y = -1
        self.viewport().update()
        super().dragLeaveEvent(event)  # type: ignore[arg-type]

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop_y = -1
        self.viewport().update()
        if not event.mimeData().hasFormat(SECTION_TYPE):
            return
        number = int(bytes(event.mimeData().data(SECTION_TYPE).data()))
        # The text moves and the tree follows: Qt must not take the row away by itself.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        index, place = self._target(event.position().toPoint().y())
        if place is _On.OnItem:
            self.moved_onto.emit(number, index.data(SECTION_ROLE).index)
        else:
            self.moved_between.emit(number, self._number_after(index, place))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop_y >= 0:
            self._paint_drop()

    def _paint_drop(self) -> None:
        index, place = self._target(self._drop_y)
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self._look.colour("link"), 2))
        rect = self.visualRect(index).adjusted(1, 1, -1, -1)
        if place is _On.OnItem:
            painter.drawRect(rect)
            return
        y = rect.top() if place is _On.AboveItem else rect.bottom() + 1
        painter.drawLine(SIDE_PX - CHEVRON_PX, y, self.viewport().width() - SIDE_PX, y)

    def _target(self, y: int) -> tuple[QModelIndex, QAbstractItemView.DropIndicatorPosition]:
        """Give the row at a height and whether its upper edge, middle or lower edge is meant."""
        index = self.indexAt(QPoint(self.viewport().width() // 2, y))
        if not index.isValid():
            last = self._last_shown()
            return last, _On.BelowItem
        rect = self.visualRect(index)
        edge = rect.height() // 4
        if y < rect.top() + edge:
            return index, _On.AboveItem
        return index, _On.BelowItem if y > rect.bottom() - edge else _On.OnItem

    def _number_after(
        self, index: QModelIndex, place: QAbstractItemView.DropIndicatorPosition
    ) -> int:
        if place is not _On.AboveItem:
            index = self.indexBelow(index)
        return index.data(SECTION_ROLE).index if index.isValid() else self._outline.count

    def _last_shown(self) -> QModelIndex:
        index = self.model().index(self.model().rowCount() - 1, 0)
        while self.isExpanded(index) and self.model().rowCount(index):
            index = self.model().index(self.model().rowCount(index) - 1, 0, index)
        return index

    def _on_chevron(self, index: QModelIndex, point: QPoint) -> bool:
        if not self.model().hasChildren(index):
            return False
        start = SIDE_PX + INDENT_PX * depth(index)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self.viewport().width() - point.x() if mirrored else point.x()
        return start - CHEVRON_PX - 4 <= x < start

    def _filter(self, parent: QModelIndex, wanted: str, *, only_issues: bool) -> bool:
        found = False
        for row in range(self.model().rowCount(parent)):
            index = self.model().index(row, 0, parent)
            within = self._filter(index, wanted, only_issues=only_issues)
            is_match = within or (
                wanted in str(index.data()).casefold()
                and (not only_issues or self._outline.has_issue(index))
            )
            self.setRowHidden(row, parent, not is_match)
            found = found or is_match
        return found

    @Slot(QModelIndex, int, int)
    def _open_new(self, parent: QModelIndex, first: int, last: int) -> None:
        """Show what came in open, unless it was folded where it stood before."""
        self._is_following = True
        if parent.isValid() and _likeness(parent) not in self._closed:
            self.expand(parent)
        for index in self._outline.branches(parent, first, last):
            self.setExpanded(index, _likeness(index) not in self._closed)
        self._is_following = False

    @Slot(QModelIndex)
    def _on_expanded(self, index: QModelIndex) -> None:
        if not self._is_following:
            self._closed.discard(_likeness(index))

    @Slot(QModelIndex)
    def _on_collapsed(self, index: QModelIndex) -> None:
        if not self._is_following:
            self._closed.add(_likeness(index))


def _likeness(index: QModelIndex) -> str:
    """Know a section again where it was moved to: its level may have changed."""
    return str(index.data())


def _arrow(event: QKeyEvent) -> str:
    return STEPS.get(Qt.Key(event.key()), "")
