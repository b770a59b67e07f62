"""What changed, as an editor marks it: gone struck out, come underlined."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from desktop.core.compare.words import Act
from desktop.models.versions import field_label, tr
from desktop.models.wording import number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.core.compare.stories import Comparison
    from desktop.core.compare.words import Passage, Piece
    from desktop.widgets.look import Look

MARGIN_PX, APART_PX, NEAR_PX, FRAME_PX, LEAST_PX = 8.0, 14.0, 6.0, 12, 48
MOST_PASSAGES = 400
GROUNDS = {Act.INSERTED: ("insert", "okText"), Act.DELETED: ("delete", "accent")}


class Place(NamedTuple):
    """Where a change stands in the view, and the paragraph it belongs to as it was."""

    start: int
    end: int
    before: str


class ChangesView(QTextEdit):
    """Show what changed between two states of a story; Up and Down go from change to change.

    Signals: `moved(int, int)`, the current change counted from 1 (0: none) and how many
    there are.
    """

    moved = Signal(int, int)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._changes: Comparison | None = None
        self._places: list[Place] = []
        self._current = -1
        self.setReadOnly(True)
        self.setProperty("framed", "true")
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(LEAST_PX)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(MARGIN_PX)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        look.changed.connect(self._wear)

    @property
    def current(self) -> Place | None:
        return self._places[self._current] if 0 <= self._current < len(self._places) else None

    def show_changes(self, changes: Comparison) -> None:
        """Show a comparison; the current change stays current if it is still there."""
        self._changes = changes
        scroll = self.verticalScrollBar().value()
        self._paint()
        self.verticalScrollBar().setValue(scroll)
        self._current = min(self._current, len(self._places) - 1)
        self.moved.emit(self._current + 1, len(self._places))

    def forget(self) -> None:
        self._changes = None
        self._current = -1
        self._paint()

    @Slot()
    def go_to_next(self) -> None:
        self._go(1)

    @Slot()
    def go_to_previous(self) -> None:
        self._go(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self._go(step)
        else:
            super().keyPressEvent(event)

    def _go(self, step: int) -> None:
        if not self._places:
            return
        first = 0 if step > 0 else len(self._places) - 1
        self._current = first if self._current < 0 else (self._current + step) % len(self._places)
        place = self._places[self._current]
        cursor = self.textCursor()
        cursor.setPosition(place.start)
        cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.moved.emit(self._current + 1, len(self._places))

    @Slot()
    def _wear(self) -> None:
        self._paint()

    def _paint(self) -> None:
        self._places = []
        self.clear()
        if self._changes is None:
            return
        cursor = self.textCursor()
        cursor.beginEditBlock()
        if not self._changes:
            self._block(cursor, NEAR_PX)
            cursor.insertText(tr("The two texts are the same."), self._format("ui"))
        for field in self._changes.fields:
            self._block(cursor, APART_PX)
            cursor.insertText(f"{field_label(field.name)}  ", self._format("small", "mutedText"))
            self._pieces(cursor, field.pieces, "")
        for passage in self._changes.passages[:MOST_PASSAGES]:
            self._passage(cursor, passage)
        unseen = len(self._changes.passages) - MOST_PASSAGES
        if unseen > 0:
            self._block(cursor, APART_PX)
            text = tr("{0} more changed paragraphs are not shown.").format(number(unseen))
            cursor.insertText(text, self._format("ui", "mutedText"))
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _passage(self, cursor: QTextCursor, passage: Passage) -> None:
        self._block(cursor, APART_PX if passage.skips else NEAR_PX)
        self._pieces(cursor, passage.pieces, passage.before)

    def _block(self, cursor: QTextCursor, above_px: float) -> None:
        form = QTextBlockFormat()
        is_first = cursor.position() == 0
        form.setTopMargin(0 if is_first else above_px)
        form.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if is_first:
            cursor.setBlockFormat(form)
        else:
            cursor.insertBlock(form)

    def _pieces(self, cursor: QTextCursor, pieces: Iterable[Piece], before: str) -> None:
        """Write a paragraph; what went and what came in its place are one change."""
        start, last = cursor.position(), Act.SAME
        for piece in pieces:
            if piece.act is not Act.SAME and last is Act.SAME:
                start = cursor.position()
            elif piece.act is Act.SAME and last is not Act.SAME:
                self._places.append(Place(start, cursor.position(), before))
            elif piece.act is not Act.SAME:
                cursor.insertText(" ", self._format("passage"))
            cursor.insertText(piece.text.replace("\n", "\u2028"), self._marked(piece.act))
            last = piece.act
        if last is not Act.SAME:
            self._places.append(Place(start, cursor.position(), before))

    def _marked(self, act: Act) -> QTextCharFormat:
        form = self._format("passage")
        if act is not Act.SAME:
            ground, ink = GROUNDS[act]
            form.setBackground(self._look.colour(ground))
            form.setForeground(self._look.colour(ink))
            form.setFontUnderline(act is Act.INSERTED)
            form.setFontStrikeOut(act is Act.DELETED)
        return form

    def _format(self, role: str, token: str = "ink") -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(self._look.font(role))
        form.setForeground(self._look.colour(token))
        return form

    @Slot(QSizeF)
    def _fit(self, size: QSizeF) -> None:
        """Be no higher than the text, so that a short comparison is a small card."""
        self.setMaximumHeight(max(LEAST_PX, round(size.height()) + FRAME_PX))
