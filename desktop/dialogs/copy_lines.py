"""The lines of incoming copy, each with what it was taken for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QAction,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.core.ingest.parts import Kind, Line
from desktop.dialogs.kind_choice import TOKENS, add_kinds, kind_of_key, words_format
from desktop.models.bidi import isolated
from desktop.models.copy_lines import (
    LINE_ROLE,
    SPANS_ROLE,
    AnyIndex,
    Span,
    is_doubtful,
    kind_name,
)
from desktop.models.sentences import localised
from desktop.widgets.story_text import units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.widgets.look import Look

LABEL_PX, LABEL_SIDE_PX, PAD_PX, SIDE_PX, GAP_PX, DOT_PX, RING_PX = 96, 10, 7, 6, 10, 7, 2
ARROW_PX = 10


class LineDelegate(QStyledItemDelegate):
    """Paint a line: the label of its kind, its text, and for a dropped one the way back."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        return QSize(0, QFontMetrics(self._look.font("ui")).height() + 2 * PAD_PX)

    def label_rect(self, whole: QRect) -> QRect:
        return QRect(whole.x() + SIDE_PX, whole.y() + 4, self._label_px(), whole.height() - 8)

    def _label_px(self) -> int:
        return round(LABEL_PX * max(1.0, self._look.scale))

    def back_rect(self, whole: QRect) -> QRect:
        """Where Put Back stands in a dropped line's row."""
        width_px = QFontMetrics(self._look.font("small")).horizontalAdvance(self._back()) + 2
        left = whole.right() + 1 - SIDE_PX - width_px
        return QRect(left, whole.y(), width_px, whole.height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line: Line = index.data(LINE_ROLE)
        whole: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(whole, self._look.colour("selection"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._look.colour("link"), RING_PX))
            painter.drawRect(whole.adjusted(1, 1, -1, -1))
        self._paint_label(painter, self.label_rect(whole), line)
        place = whole.adjusted(SIDE_PX + self._label_px() + GAP_PX, 0, -SIDE_PX, 0)
        if is_doubtful(line):
            place = self._paint_doubt(painter, place)
        if line.kind is Kind.DROPPED:
            self._paint_dropped(painter, place, whole, line, index.data(SPANS_ROLE))
        else:
            role = "strong" if line.kind in (Kind.HEADLINE, Kind.SUBHEAD) else "ui"
            self._text(painter, place, line.text, role, "ink", index.data(SPANS_ROLE))
        painter.restore()

    def _paint_label(self, painter: QPainter, place: QRect, line: Line) -> None:
        token = TOKENS.get(line.kind, "ink")
        painter.setPen(QPen(self._look.colour("line" if token in ("ink", "muted") else token), 1))
        painter.setBrush(self._look.colour("paper"))
        radius_px = place.height() / 2
        painter.drawRoundedRect(
            place.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), radius_px, radius_px
        )
        token = "mutedText" if token == "muted" else token
        arrow = QRect(0, 0, ARROW_PX, ARROW_PX)
        arrow.moveCenter(place.center())
        arrow.moveRight(place.right() - LABEL_SIDE_PX + 2)
        self._look.icon("chevron-down", "mutedText").paint(painter, arrow)
        inner = place.adjusted(LABEL_SIDE_PX, 0, -LABEL_SIDE_PX - ARROW_PX, 0)
        self._text(painter, inner, kind_name(line.kind), "chip", token)

    def _paint_doubt(self, painter: QPainter, place: QRect) -> QRect:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("warn"))
        top = place.center().y() - DOT_PX // 2
        painter.drawEllipse(QRect(place.x(), top, DOT_PX, DOT_PX))
        return place.adjusted(DOT_PX + GAP_PX // 2, 0, 0, 0)

    def _paint_dropped(
        self,
        painter: QPainter,
        place: QRect,
        whole: QRect,
        line: Line,
        spans: Sequence[Span],
    ) -> None:
        back = self.back_rect(whole)
        self._text(painter, back, self._back(), "small", "link")
        place.setRight(back.left() - GAP_PX)
        why = localised(line.reason)
        reason_px = QFontMetrics(self._look.font("small")).horizontalAdvance(why)
        reason_px = min(reason_px, place.width() // 2)
        reason = QRect(place.right() - reason_px, place.y(), reason_px + 1, place.height())
        self._text(painter, reason, why, "small", "mutedText")
        place.setRight(reason.left() - GAP_PX)
        self._text(painter, place, line.text, "ui", "mutedText", spans)

    def _text(
        self,
        painter: QPainter,
        place: QRect,
        text: str,
        role: str,
        token: str,
        spans: Sequence[Span] = (),
    ) -> None:
        font = self._look.font(role)
        painter.setFont(font)
        painter.setPen(self._look.colour(token))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        if spans:
            self._spanned(painter, place, shown, font, spans)
            return
        align = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, int(align | Qt.TextFlag.TextSingleLine), isolated(shown))

    def _spanned(
        self, painter: QPainter, place: QRect, shown: str, font: QFont, spans: Sequence[Span]
    ) -> None:
        """Draw a line some words of which are something else, in that kind's colour."""
        layout = QTextLayout(isolated(shown), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setTextDirection(painter.layoutDirection())
        layout.setTextOption(option)
        layout.setFormats([self._format(shown, span) for span in spans if span[0] < len(shown)])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(place.width())
        layout.endLayout()
        top = place.y() + (place.height() - line.height()) / 2
        layout.draw(painter, QPointF(place.x(), top))

    def _format(self, shown: str, span: Span) -> QTextLayout.FormatRange:
        start, end, kind = span
        made = QTextLayout.FormatRange()
        made.start = 1 + units(shown[:start])  # Behind the mark that isolates it.
        made.length = units(shown[start:end])
        made.format = words_format(self._look, kind)  # type: ignore[assignment]
        return made

    def _back(self) -> str:
        return self.tr("Put Back")


class CopyLinesView(QListView):
    """A list of lines; a click on a label, Enter or Space opens the menu of kinds, a letter
    chooses one at once.

    What is chosen goes for every selected line. Signals: `reassign_asked(int, object)`: the
    number of a line and its new Kind; `reassign_all_asked(object, object)`: a tuple of
    numbers and the new Kind of all of them; `line_shown` and `words_asked`, without payload:
    another line is current, its words shall be selected.
    """

    reassign_asked = Signal(int, object)
    reassign_all_asked = Signal(object, object)
    line_shown = Signal()
    words_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = LineDelegate(look, self)
        self._menu: QMenu | None = None
        self._number = 0
        self.setItemDelegate(self._rows)
        self.setObjectName("copyLines")
        self.setProperty("framed", "true")
        self.setAccessibleName(self.tr("Incoming lines"))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        look.changed.connect(self.viewport().update)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        on_label = self._rows.label_rect(self.visualRect(index)).contains(place)
        if on_label and len(self.selectedIndexes()) > 1 and index in self.selectedIndexes():
            # Qt would let go of the other lines, which the menu is meant for.
            no_change = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(index, no_change)
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        whole = self.visualRect(index)
        line: Line = index.data(LINE_ROLE)
        if self._rows.label_rect(whole).contains(place):
            self._open_menu(index)
        elif line.kind is Kind.DROPPED and self._rows.back_rect(whole).contains(place):
            self.reassign_asked.emit(line.number, Kind.PARAGRAPH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Menu)
        if event.key() in keys and self.currentIndex().isValid():
            self._open_menu(self.currentIndex())
        elif event.key() == Qt.Key.Key_F2 and self.currentIndex().isValid():
            self.words_asked.emit()
        elif (kind := kind_of_key(event)) is not None and self.selectedIndexes():
            self.reassign_all_asked.emit(self.selected_numbers(), kind)
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        self.line_shown.emit()

    def selected_numbers(self) -> tuple[int, ...]:
        """Give the numbers of the selected lines, in their order."""
        return tuple(sorted(index.data(LINE_ROLE).number for index in self.selectedIndexes()))

    def build_menu(self, line: Line) -> QMenu:
        """Make the menu of what a line can be; a dropped one can be put back."""
        menu = QMenu(self)
        self._number = line.number
        if line.kind is Kind.DROPPED:
            menu.addAction(self.tr("Put Back")).setData(Kind.PARAGRAPH)
            menu.addSeparator()
        add_kinds(menu, line.kind)
        menu.triggered.connect(self._on_chosen)
        return menu

    def _open_menu(self, index: QModelIndex) -> None:
        label = self._rows.label_rect(self.visualRect(index))
        place = QPoint(label.left(), label.bottom() + 2)
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = self.build_menu(index.data(LINE_ROLE))
        self._menu.popup(self.viewport().mapToGlobal(place))

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        number, kind = self._number, action.data()
        numbers = self.selected_numbers()
        if number in numbers and len(numbers) > 1:
            self.reassign_all_asked.emit(numbers, Kind(kind))
        else:
            self.reassign_asked.emit(number, Kind(kind))
