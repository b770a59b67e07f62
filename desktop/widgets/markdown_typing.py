"""What keys do in the body: paragraphs, lists, pairs, quotes and dashes."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor

from desktop.core.markup import keystrokes, toggles, typography
from desktop.core.markup.keystrokes import Edit, Place
from desktop.widgets.smart_typing import REMEMBERED, SmartTyping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from desktop.widgets.look import Look

PAIRS = {"(": ")", "[": "]", "{": "}"}
CLOSERS = frozenset(PAIRS.values())
LINES_SEEN = 200
"""Lines below the caret that Enter may number again."""

_PLAIN = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class MarkdownTyping(SmartTyping):
    """Turn keystrokes into Markdown, so that nobody needs to know it.

    While `tab_moves_focus`, Tab leaves the field from a list, too.
    """

    def __init__(self, look: Look, role: str, pitch_px: float, parent: QWidget) -> None:
        self._closers: list[QTextCursor] = []
        self.tab_moves_focus = False
        super().__init__(look, role, pitch_px, parent)

    def load(self, text: str, caret: int = 0, language: str = "") -> None:
        self._closers.clear()
        super().load(text, caret, language)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 - Qt's own
        # Qt asks this for Tab before the key arrives: an item of a list keeps it.
        nests = not (self.tab_moves_focus or self.isReadOnly())
        if nests and self._make(keystrokes.nest(self._place(), deeper=next)):
            return True
        return super().focusNextPrevChild(next)

    def _edited_by_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and modifiers in (_PLAIN, _SHIFT):
            self.textCursor().removeSelectedText()
            act = keystrokes.enter if modifiers == _PLAIN else keystrokes.line_break
            return self._make(act(self._place()))
        if self.textCursor().hasSelection():
            return False
        if key == Qt.Key.Key_Backspace and modifiers in (_PLAIN, _SHIFT):
            return self._removed_pair() or self._make(keystrokes.backspace(self._place()))
        if key == Qt.Key.Key_Delete and modifiers == _PLAIN:
            return self._make(keystrokes.delete(self._place()))
        if key == Qt.Key.Key_Up and modifiers == _PLAIN and self.on_first_line():
            self.left_upwards.emit()
            return True
        return False

    def _typed_specially(self, typed: str) -> bool:
        if self.textCursor().hasSelection() and self._wrapped(typed):
            return True
        return self._stepped_over(typed)

    def _follow(self, typed: str) -> None:
        """Do what a character calls for, now that it stands in the text."""
        place = self._place()
        if typed in PAIRS:
            self._close_pair(typed, place)
        elif typed == " " and (edit := keystrokes.level_typed(place.line, place.column)):
            self._convert(edit)
        else:
            super()._follow(typed)

    def _close_pair(self, opener: str, place: Place) -> None:
        following = place.line[place.column : place.column + 1]
        if following and not following.isspace() and following not in CLOSERS:
            return
        cursor = self.textCursor()
        cursor.insertText(PAIRS[opener])
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
        self.setTextCursor(cursor)
        self._closers.append(QTextCursor(cursor))
        del self._closers[:-REMEMBERED]

    def _stepped_over(self, typed: str) -> bool:
        """Pass a closer that was added here, instead of typing it twice."""
        cursor = self.textCursor()
        if typed not in CLOSERS or cursor.hasSelection():
            return False
        for known in self._closers:
            if known.position() == cursor.position() and self._next_character() == typed:
                self._closers.remove(known)
                cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
                self.setTextCursor(cursor)
                return True
        return False

    def _removed_pair(self) -> bool:
        place = self._place()
        before = place.line[place.column - 1 : place.column] if place.column else ""
        if not before or PAIRS.get(before) != self._next_character():
            return False
        return self._make(Edit(place.column - 1, place.column + 1, "", place.column - 1))

    def _wrapped(self, typed: str) -> bool:
        pair = self._pair_round(typed)
        words = self.selection_text()
        if pair is None or "\n" in words:
            return False
        cursor = self.textCursor()
        self._apply(cursor.selectionStart(), words, toggles.wrap(words, 0, len(words), *pair))
        return True

    def _pair_round(self, typed: str) -> tuple[str, str] | None:
        if typed in PAIRS:
            return typed, PAIRS[typed]
        quotes = typography.quotes(self._language)
        return {
            '"': (quotes.opening, quotes.closing),
            "'": (quotes.single_opening, quotes.single_closing),
            "*": ("*", "*"),
        }.get(typed)

    def _next_character(self) -> str:
        place = self._place()
        return place.line[place.column : place.column + 1]

    def _place(self) -> Place:
        block = self.textCursor().block()
        line, column = self._line_and_column()
        above = [known.text() for known in islice(_upwards(block), 2)][::-1]
        below = [known.text() for known in islice(_downwards(block), 2)]
        if below and below[0].strip() and line.lstrip()[:1].isdigit():
            below = [known.text() for known in islice(_downwards(block), LINES_SEEN)]
        return Place(line, column, above, below)

    def _make(self, edit: Edit | None) -> bool:
        if edit is None:
            return False
        block = self.textCursor().block()
        text = block.text()
        below = _downwards(block)
        while edit.end > len(text):
            text += "\n" + next(below).text()
        self._apply(block.position(), text, edit)
        self.ensureCursorVisible()
        return True


def _upwards(block: QTextBlock) -> Iterator[QTextBlock]:
    while (block := block.previous()).isValid():
        yield block


def _downwards(block: QTextBlock) -> Iterator[QTextBlock]:
    while (block := block.next()).isValid():
        yield block
