"""How stories are drawn and handled in the list: two lines a row, three with a hit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from db.records import Snippet, Status, StoryRow
from desktop.models.bidi import isolated
from desktop.models.story_list import ROW_ROLE
from desktop.models.wording import local_now, status_name, story_facts, story_title

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from desktop.widgets.look import Look

BAR_PX, GAP_PX, SIDE_PX, PAD_PX = 3, 8, 14, 9
CHIP_SIDE_PX, CHIP_PAD_PX, LINE_GAP_PX, RING_PX = 8, 2, 3, 2

ELLIPSIS = "…"
LEAD_IN = 12
"""Characters shown before a hit that would else lie beyond the edge."""

CHIP_TOKENS = {
    Status.DRAFT: ("line", "mutedText"),
    Status.IN_REVIEW: ("warn", "warnText"),
    Status.READY: ("ok", "okText"),
    Status.PUBLISHED: ("ink", "ink"),
    Status.CORRECTED: ("accent", "accent"),
    Status.SPIKED: ("line", "mutedText"),
}
"""Border and text of each status chip."""


class StoryRowDelegate(QStyledItemDelegate):
    """Paint a story's row: headline; chip and facts; the piece of text that was found."""

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        clock: Callable[[], dt.datetime] = local_now,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._clock = clock
        self._fonts: dict[str, tuple[QFont, QFontMetrics]] = {}
        look.changed.connect(self._forget_fonts)
        self.open_id = ""
        self.tall = False

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        height_px = 2 * PAD_PX + self._height("strong") + LINE_GAP_PX + self._chip_height()
        if self.tall:
            height_px += LINE_GAP_PX + self._height("small")
        return QSize(0, height_px)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW_ROLE)
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        whole: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        self._paint_ground(painter, whole, row, state)
        inner = whole.adjusted(BAR_PX + SIDE_PX, PAD_PX, -SIDE_PX, -PAD_PX)
        direction = painter.layoutDirection()
        inner = QStyle.visualRect(direction, whole, inner)
        title = QRect(inner.x(), inner.y(), inner.width(), self._height("strong"))
        self._text(painter, title, story_title(row), "strong", "ink")
        facts = QRect(
            title.x(), title.bottom() + 1 + LINE_GAP_PX, title.width(), self._chip_height()
        )
        self._paint_facts(painter, facts, row)
        if self.tall and row.snippet is not None:
            found = QRect(
                facts.x(), facts.bottom() + 1 + LINE_GAP_PX, facts.width(), self._height("small")
            )
            self._paint_snippet(painter, found, row.snippet)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, whole: QRect, row: StoryRow, state: QStyle.StateFlag
    ) -> None:
        is_open = row.id == self.open_id
        if is_open or state & QStyle.StateFlag.State_Selected:
            painter.fillRect(whole, self._look.colour("selection"))
        if is_open:
            bar = QRect(whole.x(), whole.y(), BAR_PX, whole.height())
            bar = QStyle.visualRect(painter.layoutDirection(), whole, bar)
            painter.fillRect(bar, self._look.colour("accent"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._look.colour("link"), RING_PX))
            painter.drawRect(whole.adjusted(1, 1, -1, -1))

    def _paint_facts(self, painter: QPainter, place: QRect, row: StoryRow) -> None:
        name = status_name(row.status)
        width_px = self._face("chip")[1].horizontalAdvance(name)
        chip = QRect(place.x(), place.y(), width_px + 2 * CHIP_SIDE_PX, place.height())
        shown = QStyle.visualRect(painter.layoutDirection(), place, chip)
        border, ink = CHIP_TOKENS[row.status]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour(border), 1))
        painter.setBrush(self._look.colour("panel"))
        radius_px = shown.height() / 2
        painter.drawRoundedRect(
            shown.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), radius_px, radius_px
        )
        self._text(painter, shown, name, "chip", ink, Qt.AlignmentFlag.AlignCenter)
        rest = place.adjusted(chip.width() + GAP_PX, 0, 0, 0)
        rest = QStyle.visualRect(painter.layoutDirection(), place, rest)
        self._text(painter, rest, story_facts(row, self._clock()), "count", "mutedText")

    def _paint_snippet(self, painter: QPainter, place: QRect, snippet: Snippet) -> None:
        font, metrics = self._face("small")
        snippet = _fitted(snippet, metrics, place.width())
        layout = QTextLayout(snippet.text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setTextDirection(painter.layoutDirection())
        layout.setTextOption(option)
        layout.setFormats(_marked(snippet, self._look.colour("ink")))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(place.width())
        layout.endLayout()
        painter.setPen(self._look.colour("mutedText"))
        layout.draw(painter, QPointF(place.topLeft()))

    def _text(
        self,
        painter: QPainter,
        place: QRect,
        text: str,
        role: str,
        token: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
    ) -> None:
        font, metrics = self._face(role)
        painter.setFont(font)
        painter.setPen(self._look.colour(token))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        flags = align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(place, int(flags), isolated(shown))

    def _height(self, role: str) -> int:
        return self._face(role)[1].height()

    @Slot()
    def _forget_fonts(self) -> None:
        self._fonts.clear()

    def _face(self, role: str) -> tuple[QFont, QFontMetrics]:
        """Give a font and its measures; they are asked for many times a frame."""
        if role not in self._fonts:
            font = self._look.font(role)
            self._fonts[role] = font, QFontMetrics(font)
        return self._fonts[role]

    def _chip_height(self) -> int:
        return self._height("chip") + 2 * CHIP_PAD_PX


def _fitted(snippet: Snippet, metrics: QFontMetrics, width_px: int) -> Snippet:
    """Cut a snippet to a line in which its first hit can be seen."""
    text, marks = snippet.text, snippet.marks
    if marks and metrics.horizontalAdvance(text[: marks[0][1]] + ELLIPSIS) > width_px:
        start = text.rfind(" ", 0, max(0, marks[0][0] - LEAD_IN)) + 1
        start = start or max(0, marks[0][0] - LEAD_IN)
        text = ELLIPSIS + text[start:]
        shift = start - len(ELLIPSIS)
        marks = tuple((first - shift, last - shift) for first, last in marks)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width_px)
    most = len(shown) if shown == text else len(shown) - 1
    kept = tuple((first, min(last, most)) for first, last in marks if first < most)
    return Snippet(shown, kept)


def _marked(snippet: Snippet, ink: QColor) -> list[QTextLayout.FormatRange]:
    ranges = []
    for start, end in snippet.marks:
        piece = QTextLayout.FormatRange()
        piece.start = _units(snippet.text[:start])  # type: ignore[attr-defined]
        piece.length = _units(snippet.text[start:end])  # type: ignore[attr-defined]
        strong = QTextCharFormat()
        strong.setFontWeight(QFont.Weight.DemiBold)
        strong.setForeground(ink)
        piece.format = strong  # type: ignore[attr-defined]
        ranges.append(piece)
    return ranges


def _units(text: str) -> int:
    """Length in UTF-16 units, which Qt counts."""
    return len(text.encode("utf-16-le")) // 2


class StoryListView(QListView):
    """A list in which Enter opens and Delete spikes.

    Signals: `opened(QModelIndex)`; `spiked()`, meant for the selected rows.
    """

    opened = Signal(QModelIndex)
    spiked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("storyList")
        self.setAccessibleName(self.tr("Stories"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMinimumHeight(120)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and self.selectedIndexes():
            self.spiked.emit()
        else:
            super().keyPressEvent(event)

    def focused(self) -> Any:
        """Give the current index, moving to the first row when there is none."""
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        return self.currentIndex()
