"""The outline panel: lede and sections with their words; a click jumps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desktop.models.outline import SECTION_ROLE, OutlineModel
from desktop.models.wording import minutes, number, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.core.markup.outline import Section
    from desktop.widgets.look import Look

SIDE_PX, PAD_PX, INDENT_PX, GAP_PX, RING_PX = 14, 6, 16, 12, 2


class OutlineRowDelegate(QStyledItemDelegate):
    """Paint a section's row: its title by depth, and its words at the far edge."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.marked = -1

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        return QSize(0, QFontMetrics(self._look.font("ui")).height() + 2 * PAD_PX)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        section: Section = index.data(SECTION_ROLE)
        whole: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        marked = section.index == self.marked
        painter.save()
        if marked:
            painter.fillRect(whole, self._look.colour("selection"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._look.colour("link"), RING_PX))
            painter.drawRect(whole.adjusted(1, 1, -1, -1))
        font = self._look.font("strong" if marked else "ui")
        painter.setFont(font)
        metrics = QFontMetrics(font)
        count = number(section.words)
        count_px = metrics.horizontalAdvance(count)
        edge = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        direction = painter.layoutDirection()
        indent_px = SIDE_PX + INDENT_PX * _depth(index)
        title = whole.adjusted(indent_px, 0, -SIDE_PX - count_px - GAP_PX, 0)
        figures = whole.adjusted(0, 0, -SIDE_PX, 0)
        painter.setPen(self._look.colour("mutedText"))
        painter.drawText(
            QStyle.visualRect(direction, whole, figures),
            int(edge | Qt.AlignmentFlag.AlignTrailing),
            count,
        )
        painter.setPen(self._look.colour("ink"))
        text = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, title.width())
        painter.drawText(
            QStyle.visualRect(direction, whole, title),
            int(edge | Qt.AlignmentFlag.AlignLeading),
            text,
        )
        painter.restore()


def _depth(index: QModelIndex | QPersistentModelIndex) -> int:
    depth = 0
    while (index := index.parent()).isValid():
        depth += 1
    return depth


class OutlineView(QTreeView):
    """A tree in which Enter jumps.

    Signals: `jumped(QModelIndex)`.
    """

    jumped = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outlineTree")
        self.setAccessibleName(self.tr("Outline"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemsExpandable(False)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.jumped.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class OutlinePanel(QWidget):
    """Show how the story is built.

    Signals: `section_chosen(int)`: the index of the section to jump to.
    """

    section_chosen = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(200)
        self._model = OutlineModel(self)
        self._view = OutlineView(self)
        self._rows = OutlineRowDelegate(look, self._view)
        self._view.setModel(self._model)
        self._view.setItemDelegate(self._rows)
        self._view.clicked.connect(self._on_jumped)
        self._view.jumped.connect(self._on_jumped)
        self._build()
        look.changed.connect(self._wear)
        self._wear()

    def show_sections(
        self, sections: Sequence[Section], total_words: int, reading_minutes: int, target: int = 0
    ) -> None:
        """Show the outline, the whole length against its target, and the time to read it."""
        self._model.show_sections(sections)
        self._view.expandAll()
        length = words(total_words)
        if target:
            length = self.tr("{0} of {1} words").format(number(total_words), number(target))
        self._facts.setText(f"{length} · {minutes(reading_minutes)}" if total_words else length)
        self._pages.setCurrentIndex(0 if len(sections) > 1 or total_words else 1)

    def mark_current(self, section_index: int) -> None:
        """Highlight the section that the caret is in; this never jumps."""
        if section_index == self._rows.marked:
            return
        self._rows.marked = section_index
        index = self._model.index_of(section_index)
        if index.isValid() and not self._view.hasFocus():
            self._view.setCurrentIndex(index)
            self._view.scrollTo(index)
        self._view.viewport().update()

    def focus_tree(self) -> None:
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(14, 10, 14, 8)
        header.setSpacing(8)
        title = QLabel(self.tr("OUTLINE"), self)
        title.setProperty("role", "section")
        title.setAccessibleName(self.tr("Outline"))
        self._facts = QLabel(self)
        self._facts.setProperty("role", "small")
        header.addWidget(title)
        header.addStretch(1)
        header.addWidget(self._facts)
        empty = QLabel(self.tr("Subheads appear here. Press Ctrl+2."), self)
        empty.setProperty("role", "muted")
        empty.setWordWrap(True)
        empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        empty.setContentsMargins(14, 4, 14, 8)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._view)
        self._pages.addWidget(empty)
        self._pages.setCurrentIndex(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(header)
        layout.addWidget(self._pages, 1)

    @Slot(QModelIndex)
    def _on_jumped(self, index: QModelIndex) -> None:
        self.section_chosen.emit(index.data(SECTION_ROLE).index)

    @Slot()
    def _wear(self) -> None:
        self._facts.setFont(self._look.font("count"))
        self._view.doItemsLayout()
        self._view.viewport().update()
