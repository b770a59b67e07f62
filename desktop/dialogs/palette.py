"""The command palette: one box that reaches every action, field, heading and story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.models.palette import CHOICE_ROLE, Choice, PaletteModel, narrowed, spoken
from desktop.widgets.status import announce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.widgets.look import Look

WIDTH_PX, TOP_PX, ROWS_SHOWN = 640, 76, 11
SIDE_PX, PAD_PX, GAP_PX, INDENT_PX, RADIUS_PX = 14, 7, 10, 16, 5
HEADINGS, STORIES, MARKS = "@", "/", "!"
MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class ChoiceDelegate(QStyledItemDelegate):
    """Paint a choice: its title, where it stands, and its keys or why it is not to be had."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

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
        choice: Choice = index.data(CHOICE_ROLE)
        place: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setLayoutDirection(option.direction)  # type: ignore[attr-defined]
        if state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("selection"))
            painter.drawRoundedRect(place.adjusted(6, 0, -6, 0), RADIUS_PX, RADIUS_PX)
        # Reckoned from the left and mirrored on drawing, as Qt does with alignments.
        rest = place.adjusted(SIDE_PX + choice.level * INDENT_PX, 0, -SIDE_PX, 0)
        end = choice.reason or choice.keys
        rest.setWidth(rest.width() - self._word(painter, place, rest, end, "small", at_end=True))
        token = "mutedText" if choice.reason else "ink"
        used = self._word(painter, place, rest, choice.title, "ui", token)
        rest.setLeft(rest.left() + used)
        self._word(painter, place, rest, choice.note, "small")
        painter.restore()

    def _word(
        self,
        painter: QPainter,
        row: QRect,
        place: QRect,
        text: str,
        role: str,
        token: str = "mutedText",
        *,
        at_end: bool = False,
    ) -> int:
        """Write a text at one edge of a place in a row; answer with the room it took."""
        if not text or place.width() <= GAP_PX:
            return 0
        font = self._look.font(role)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.setFont(font)
        painter.setPen(self._look.colour(token))
        side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
        place = QStyle.visualRect(painter.layoutDirection(), row, place)
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
        return metrics.horizontalAdvance(shown) + GAP_PX


class CommandPalette(QDialog):
    """Narrow what there is by what is typed, and say what was chosen.

    `@` in front asks for headings, `/` for stories, `!` for notes and gaps. It goes when
    something is chosen, with Esc, and when another window is used.

    Signals: `chosen(object)`: a Choice that can be had; `stories_wanted(str)`: the words
    after `/`, to be answered with `show_stories`.
    """

    chosen = Signal(object)
    stories_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._host = parent
        self._look = look
        self._actions: tuple[Choice, ...] = ()
        self._headings: tuple[Choice, ...] = ()
        self._marks: tuple[Choice, ...] = ()
        self._recent: tuple[str, ...] = ()
        self.setObjectName("commandPalette")
        self.setWindowTitle(self.tr("Command Palette"))
        self.setProperty("command", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = PaletteModel(self)
        self._build()
        look.changed.connect(self._wear)
        self._wear()

    def show_over(
        self,
        actions: Sequence[Choice],
        headings: Sequence[Choice],
        recent: Sequence[str],
        start: str = "",
        marks: Sequence[Choice] = (),
    ) -> None:
        """Open with these choices; `recent` are ids, the last one chosen first."""
        self._marks = tuple(marks)
        self._actions, self._headings = tuple(actions), tuple(headings)
        self._recent = tuple(recent)
        self._box.setText(start)
        self._narrow(start)
        self._place()
        self.show()
        self.raise_()
        self.activateWindow()
        self._box.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot(str, object)
    def show_stories(self, words: str, stories: Sequence[Choice]) -> None:
        """Show the stories found for some words, unless others are asked for by now."""
        if self._box.text() == STORIES + words:
            self._show(stories)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self._box
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
        ):
            if event.key() in MOVES:
                self._move(Qt.Key(event.key()))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self._list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        left = event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow()
        if left and self.isVisible() and QApplication.activeWindow() is not None:
            self.reject()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self._box = QLineEdit(self)
        self._box.setObjectName("paletteBox")
        self._box.setProperty("command", "true")
        self._box.setAccessibleName(self.tr("What do you want to do?"))
        self._box.setPlaceholderText(
            self.tr("Type an action or a field; @ headings, / stories, ! notes and TK")
        )
        self._glass = QAction(self)
        self._box.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._box.textChanged.connect(self._narrow)
        self._box.installEventFilter(self)
        self._list = QListView(self)
        self._list.setObjectName("paletteList")
        self._list.setAccessibleName(self.tr("What can be done"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setModel(self._model)
        self._list.setItemDelegate(ChoiceDelegate(self._look, self._list))
        self._list.clicked.connect(self._choose)
        self._none = QLabel(self.tr("Nothing by that name."), self)
        self._none.setProperty("role", "muted")
        self._none.setMargin(SIDE_PX)
        self._none.hide()
        column.addWidget(self._box)
        column.addWidget(self._list, 1)
        column.addWidget(self._none)

    def _place(self) -> None:
        host = self._host
        row_px = self._list.sizeHintForRow(0) if self._model.rowCount() else 0
        row_px = max(row_px, QFontMetrics(self._look.font("ui")).height() + 2 * PAD_PX)
        self._list.setFixedHeight(ROWS_SHOWN * row_px + PAD_PX)
        width_px = min(WIDTH_PX, host.width() - 2 * SIDE_PX)
        self.setFixedWidth(width_px)
        self.adjustSize()
        self.move(host.mapToGlobal(QPoint((host.width() - width_px) // 2, TOP_PX)))

    @Slot(str)
    def _narrow(self, text: str) -> None:
        if text.startswith(STORIES):
            self.stories_wanted.emit(text[len(STORIES) :])
        elif text.startswith(HEADINGS):
            self._show(narrowed(self._headings, text[len(HEADINGS) :], ()))
        elif text.startswith(MARKS):
            self._show(narrowed(self._marks, text[len(MARKS) :], ()))
        else:
            self._show(narrowed(self._actions, text, self._recent))

    def _show(self, choices: Sequence[Choice]) -> None:
        self._model.show_choices(choices)
        self._none.setVisible(not choices)
        self._list.setCurrentIndex(self._model.index(0))

    def _move(self, key: Qt.Key) -> None:
        rows = self._model.rowCount()
        if not rows:
            return
        here = self._list.currentIndex().row()
        step = {MOVES[0]: 1, MOVES[1]: -1, MOVES[2]: ROWS_SHOWN, MOVES[3]: -ROWS_SHOWN}[key]
        there = here + step
        there = there % rows if abs(step) == 1 else min(max(there, 0), rows - 1)
        self._list.setCurrentIndex(self._model.index(there))
        announce(self._box, spoken(self._model.index(there).data(CHOICE_ROLE)))

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        choice: Choice = index.data(CHOICE_ROLE)
        if choice.reason:
            announce(self._box, choice.reason)
            return
        self.accept()
        self.chosen.emit(choice)

    @Slot()
    def _wear(self) -> None:
        self._glass.setIcon(self._look.icon("search", "mutedText"))
