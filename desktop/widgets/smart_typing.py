"""Quotes, dashes and ellipses set as they are typed; one undo gives the keys back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor

from desktop.core.markup import snippets, typography
from desktop.core.markup.keystrokes import Edit
from desktop.widgets.story_text import StoryText, units

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from desktop.widgets.look import Look

REMEMBERED = 200
LINES_LOOKED_BACK = 20

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
_ALT = Qt.KeyboardModifier.AltModifier
_ALTGR = Qt.KeyboardModifier.ControlModifier | _ALT


@dataclass(frozen=True, slots=True)
class _Converted:
    """A conversion made: what was typed at a position, and what took its place."""

    position: int
    typed: str
    insert: str


class SmartTyping(StoryText):
    """Convert what keys type; what comes from an input method stays as composed."""

    def __init__(self, look: Look, role: str, pitch_px: float, parent: QWidget) -> None:
        self._language = ""
        self._converted: list[_Converted] = []
        self._declined: list[QTextCursor] = []
        self._snippets: Mapping[str, str] = {}
        super().__init__(look, role, pitch_px, parent)

    def set_language(self, language: str) -> None:
        self._language = language
        super().set_language(language)

    def set_snippets(self, known: Mapping[str, str]) -> None:
        """Write these abbreviations out when they are typed."""
        self._snippets = known

    def load(self, text: str, caret: int = 0, language: str = "") -> None:
        self._converted.clear()
        self._declined.clear()
        super().load(text, caret, language)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isReadOnly():
            super().keyPressEvent(event)
            return
        with self._as_one_change():
            if self._snippets and event.key() in _ENTER and not self.textCursor().hasSelection():
                self._write_out("")
            if self._edited_by_key(event) or self._typed(event):
                event.accept()
            else:
                super().keyPressEvent(event)

    def _edited_by_key(self, event: QKeyEvent) -> bool:  # noqa: ARG002 - for subclasses
        """Do what a key other than a character means here, if anything."""
        return False

    def _typed_specially(self, typed: str) -> bool:  # noqa: ARG002 - for subclasses
        """Do something else than insert the character, if it calls for it."""
        return False

    def _typed(self, event: QKeyEvent) -> bool:
        typed = event.text()
        held = event.modifiers() & (_COMMANDS | _ALT)
        # AltGr comes as Ctrl+Alt on Windows: that is typing, either alone is a command.
        plain = held in (Qt.KeyboardModifier.NoModifier, _ALTGR)
        if not plain or not typed or not typed.isprintable():
            return False
        if self._typed_specially(typed):
            return True
        super().keyPressEvent(event)
        self._follow(typed)
        return True

    def _follow(self, typed: str) -> None:
        """Do what a character calls for, now that it stands in the text."""
        if self._snippets and typed in snippets.ENDS:
            self._write_out(typed)
        line, column = self._line_and_column()
        paragraph = "".join(f"{above}\n" for above in self._lines_above())
        before = paragraph + line[: column - len(typed)]
        found = typography.convert(before, typed, line[column:], self._language)
        if found is not None:
            start = column - len(typed) - found.remove
            if start >= 0:
                self._convert(Edit(start, column, found.insert, start + len(found.insert)))

    def _write_out(self, typed: str) -> None:
        """Put what an abbreviation is short for before the character that ended it."""
        line, column = self._line_and_column()
        end = column - len(typed)
        found = snippets.expansion(line[:end], self._snippets)
        if found is not None:
            start = end - len(found.short)
            self._convert(Edit(start, end, found.text, start + len(found.text) + len(typed)))

    def _convert(self, edit: Edit) -> None:
        """Put a conversion in place as an undo step of its own.

        The old characters go last, so that Qt cannot merge what is typed next into the step.
        """
        line = self.textCursor().block().text()
        base = self.textCursor().block().position()
        start, end = base + units(line[: edit.start]), base + units(line[: edit.end])
        if any(start < declined.position() <= end for declined in self._declined):
            return
        removed = line[edit.start : edit.end]
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.setPosition(start)
        cursor.insertText(edit.insert)
        after = cursor.position()
        cursor.setPosition(after + units(removed), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.endEditBlock()
        changed = line[: edit.start] + edit.insert + line[edit.end :]
        cursor.setPosition(base + units(changed[: edit.caret]))
        self.setTextCursor(cursor)
        self._converted.append(_Converted(start, removed, edit.insert))
        del self._converted[:-REMEMBERED]

    def _line_and_column(self) -> tuple[str, int]:
        cursor = self.textCursor()
        line = cursor.block().text()
        column = cursor.positionInBlock()
        if not line.isascii():
            column = len(line.encode("utf-16-le")[: column * 2].decode("utf-16-le", "replace"))
        return line, column

    def _lines_above(self) -> list[str]:
        """Give the lines of this paragraph above the caret's, first to last."""
        lines: list[str] = []
        block = self.textCursor().block().previous()
        while block.isValid() and block.length() > 1 and len(lines) < LINES_LOOKED_BACK:
            lines.append(block.text())
            block = block.previous()
        return lines[::-1]

    @Slot(int, int, int)
    def _on_contents_change(self, position: int, removed: int, added: int) -> None:
        self._notice_undone(position, removed, added)
        super()._on_contents_change(position, removed, added)

    def _notice_undone(self, position: int, removed: int, added: int) -> None:
        """Leave alone from now on what the writer has just taken back."""
        if not self._converted or not self.document().isRedoAvailable():
            return
        last = self._converted[-1]
        if (position, removed, added) != (last.position, units(last.insert), units(last.typed)):
            return
        self._converted.pop()
        cursor = QTextCursor(self.document())
        cursor.setPosition(position + added)
        cursor.setKeepPositionOnInsert(True)
        self._declined.append(cursor)
        del self._declined[:-REMEMBERED]
