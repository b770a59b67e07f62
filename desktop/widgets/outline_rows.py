"""How a row of the outline is painted: title by depth, marks, share and words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.models.outline import ISSUES_ROLE, SECTION_ROLE, SHARE_ROLE
from desktop.models.wording import number

if TYPE_CHECKING:
    from desktop.core.markup.outline import Section
    from desktop.widgets.look import Look

AnyIndex = QModelIndex | QPersistentModelIndex

SIDE_PX, PAD_PX, INDENT_PX, GAP_PX, RING_PX = 14, 6, 16, 8, 2
CHEVRON_PX = 12
DOT_PX = 6
SHARE_PX = 2
ROOM_FOR_COUNTS_PX = 110
"""What a title keeps before quote and picture counts may stand beside it."""


class OutlineRowDelegate(QStyledItemDelegate):
    """Paint a section's row, and edit its title in place."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.marked = -1

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: AnyIndex,  # noqa: ARG002
    ) -> QSize:
        return QSize(0, QFontMetrics(self._look.font("ui")).height() + 2 * PAD_PX)

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: AnyIndex,  # noqa: ARG002
    ) -> QWidget:
        field = QLineEdit(parent)
        field.setProperty("bare", "true")
        field.setAccessibleName(self.tr("Subhead"))
        field.setAutoFillBackground(True)
        return field

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        whole: QRect = option.rect  # type: ignore[attr-defined]
        start = SIDE_PX + INDENT_PX * depth(index)
        editor.setGeometry(
            QStyle.visualRect(
                editor.layoutDirection(), whole, whole.adjusted(start, 2, -SIDE_PX, -2)
            )
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
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
        start = SIDE_PX + INDENT_PX * depth(index)
        if state & QStyle.StateFlag.State_Children:
            is_open = bool(state & QStyle.StateFlag.State_Open)
            self._paint_chevron(painter, whole, start, is_open=is_open)
        font = self._look.font("strong" if marked else "ui")
        end = self._paint_figures(painter, whole, section, font)
        end = self._paint_marks(painter, whole, index, end)
        title = whole.adjusted(start, 0, 0, 0)
        title.setRight(end - GAP_PX)
        self._paint_title(painter, whole, title, index, font)
        self._paint_share(painter, whole, start, index.data(SHARE_ROLE))
        painter.restore()

    def _paint_title(
        self, painter: QPainter, whole: QRect, title: QRect, index: AnyIndex, font: Any
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._look.colour("ink"))
        text = QFontMetrics(font).elidedText(
            index.data(), Qt.TextElideMode.ElideRight, title.width()
        )
        self._write(painter, whole, title, text, Qt.AlignmentFlag.AlignLeading)

    def _paint_figures(self, painter: QPainter, whole: QRect, section: Section, font: Any) -> int:
        """Write the words, and give where they begin."""
        painter.setFont(font)
        painter.setPen(self._look.colour("mutedText"))
        count = number(section.words)
        self._write(
            painter,
            whole,
            whole.adjusted(0, 0, -SIDE_PX, 0),
            count,
            Qt.AlignmentFlag.AlignTrailing,
        )
        return whole.right() - SIDE_PX - QFontMetrics(font).horizontalAdvance(count)

    def _paint_marks(self, painter: QPainter, whole: QRect, index: AnyIndex, end: int) -> int:
        """Draw, leftwards from `end`: findings, the level's fault, quotes and pictures."""
        section: Section = index.data(SECTION_ROLE)
        if index.data(ISSUES_ROLE):
            spot = QRect(end - GAP_PX - DOT_PX, whole.center().y() - DOT_PX // 2, DOT_PX, DOT_PX)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("warn"))
            painter.drawEllipse(QStyle.visualRect(painter.layoutDirection(), whole, spot))
            end = spot.left()
        if section.fault:
            end = self._paint_icon(painter, whole, "triangle-alert", "warn", end)
        room = whole.width() - SIDE_PX - INDENT_PX * depth(index) - ROOM_FOR_COUNTS_PX
        for icon, count in (("image", section.pictures), ("quote", section.quotes)):
            if count and whole.right() - end < room:
                font = self._look.font("chip")
                painter.setFont(font)
                painter.setPen(self._look.colour("mutedText"))
                text = number(count)
                end -= GAP_PX
                place = whole.adjusted(0, 0, end - whole.right(), 0)
                self._write(painter, whole, place, text, Qt.AlignmentFlag.AlignTrailing)
                end -= QFontMetrics(font).horizontalAdvance(text) - GAP_PX + 3
                end = self._paint_icon(painter, whole, icon, "muted", end)
        return end

    def _paint_icon(self, painter: QPainter, whole: QRect, name: str, token: str, end: int) -> int:
        place = QRect(
            end - GAP_PX - CHEVRON_PX,
            whole.center().y() - CHEVRON_PX // 2,
            CHEVRON_PX,
            CHEVRON_PX,
        )
        shown = QStyle.visualRect(painter.layoutDirection(), whole, place)
        self._look.icon(name, token).paint(painter, shown)
        return place.left()

    def _paint_chevron(
        self, painter: QPainter, whole: QRect, start: int, *, is_open: bool
    ) -> None:
        place = QRect(start - CHEVRON_PX - 1, 0, CHEVRON_PX, CHEVRON_PX)
        place.moveTop(whole.center().y() - CHEVRON_PX // 2)
        mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        closed = "chevron-left" if mirrored else "chevron-right"
        icon = self._look.icon("chevron-down" if is_open else closed, "muted")
        icon.paint(painter, QStyle.visualRect(painter.layoutDirection(), whole, place))

    def _paint_share(self, painter: QPainter, whole: QRect, start: int, share: float) -> None:
        """Underline the row as far as its share of the story goes."""
        width = round((whole.width() - start - SIDE_PX) * share)
        if width > 0:
            bar = QRect(whole.left() + start, whole.bottom() - SHARE_PX, width, SHARE_PX)
            shown = QStyle.visualRect(painter.layoutDirection(), whole, bar)
            painter.fillRect(shown, self._look.colour("line"))

    def _write(
        self,
        painter: QPainter,
        whole: QRect,
        place: QRect,
        text: str,
        side: Qt.AlignmentFlag,
    ) -> None:
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | side
        painter.drawText(
            QStyle.visualRect(painter.layoutDirection(), whole, place), int(flags), text
        )


def depth(index: AnyIndex) -> int:
    found = 0
    while (index := index.parent()).isValid():
        found += 1
    return found
