"""A story's words in a text field: read, loaded and changed exactly, never reinterpreted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QStringListModel, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QTextCursor

from desktop.core.ingest.admission import admit
from desktop.widgets.hidden_marks import CONTROLS
from desktop.widgets.prose_view import ProseView
from desktop.widgets.squiggles import Marked

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragMoveEvent,
        QFocusEvent,
        QTextBlock,
        QWheelEvent,
    )
    from PySide6.QtWidgets import QWidget

    from desktop.core.markup.keystrokes import Edit
    from desktop.widgets.look import Look

OWN_TEXT = "application/x-copydesk-text"
"""Marks what was copied here: it is pasted as it is."""


class StoryText(ProseView):
    """Hold text whose every change is told once, and only if the text truly changed.

    Indexes count code points; Qt's own positions count UTF-16 units. Signals: `edited`
    without payload; `caret_moved` with the caret's index; `left_upwards` and
    `left_downwards` without payload when an arrow leaves the text; `focus_changed` without
    payload; `mark_clicked` without payload when the menu of a marked word is asked for, the
    caret being in it.
    """

    edited = Signal()
    caret_moved = Signal(int)
    left_upwards = Signal()
    left_downwards = Signal()
    focus_changed = Signal()
    mark_clicked = Signal()

    def __init__(self, look: Look, role: str, pitch_px: float, parent: QWidget) -> None:
        super().__init__(look, role, pitch_px, parent)
        self._text = ""
        self._controls_seen = False
        self._held = 0
        self._changed_while_held = False
        self._paste_filter: Callable[[str], str] = _legal
        self._takes_paste: Callable[[QMimeData], bool] = _takes_nothing
        self.document().contentsChange.connect(self._on_contents_change)
        self.cursorPositionChanged.connect(self._on_caret_move)

    def text(self) -> str:
        """Give the text as typed: no-break spaces stay, a line feed ends a line."""
        return self._text

    def load(self, text: str, caret: int = 0, language: str = "") -> None:
        """Show another story's text; undo begins anew and nothing is told."""
        self._held += 1
        try:
            self.set_language(language)
            self._controls_seen = False
            self.paint_marks_at(())
            self.setPlainText(text)
        finally:
            self._held -= 1
            self._changed_while_held = False
        self.jump_to(min(caret, len(self._text)))

    def replace_text(self, text: str) -> None:
        """Change the text in one undo step, touching only what differs; the caret follows."""
        old = self._text
        start, end, insert = smallest_change(old, text)
        if start == end and not insert:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.position_of(start))
        cursor.setPosition(self.position_of(end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(insert)

    def rearrange(self, text: str, caret: int) -> None:
        """Change the text in one undo step and put the caret at an index of the new one."""
        with self._as_one_change():
            self.replace_text(text)
            self.jump_to(caret)

    def set_hits(self, places: Sequence[tuple[int, int]]) -> None:
        """Mark places by their indexes, in order, until others are given."""
        self.paint_hits_at([(self.position_of(a), self.position_of(b)) for a, b in places])

    def show_marks(self, marks: Sequence[tuple[int, int, str]]) -> None:
        """Show what the checks found, by indexes, in order; see `squiggles` for the kinds."""
        places: list[Marked] = []
        index = position = 0
        for start, end, kind in marks:
            position += units(self._text[index:start])
            index = start
            places.append(Marked(position, position + units(self._text[start:end]), kind))
        self.paint_marks_at(places)

    def select(self, start: int, end: int) -> None:
        """Select from one index to another and bring the end into view."""
        cursor = self.textCursor()
        cursor.setPosition(self.position_of(start))
        cursor.setPosition(self.position_of(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def caret(self) -> int:
        return self.index_of(self.textCursor().position())

    def selection(self) -> tuple[int, int]:
        """Give the selection's indexes, first before last; both the caret's when empty."""
        cursor = self.textCursor()
        return self.index_of(cursor.selectionStart()), self.index_of(cursor.selectionEnd())

    def selection_text(self) -> str:
        return _lines(self.textCursor().selectedText())

    def jump_to(self, index: int) -> None:
        """Put the caret at an index and bring it into view."""
        cursor = self.textCursor()
        cursor.setPosition(self.position_of(max(0, min(index, len(self._text)))))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def index_of(self, position: int) -> int:
        if not self._is_wide():
            return position
        return len(self._text.encode("utf-16-le")[: position * 2].decode("utf-16-le", "replace"))

    def position_of(self, index: int) -> int:
        return units(self._text[:index]) if self._is_wide() else index

    def set_paste_filter(self, clean: Callable[[str], str]) -> None:
        """Let every text from elsewhere pass through `clean` before it is inserted."""
        self._paste_filter = clean

    def set_paste_taker(self, takes: Callable[[QMimeData], bool]) -> None:
        """Offer every paste from elsewhere to `takes`; one it takes is not inserted here.

        It comes later through `paste_at`, at the place that `paste_place` gave.
        """
        self._takes_paste = takes

    def paste_place(self) -> QTextCursor:
        """Give where a paste belongs; the place stays true while the text is edited."""
        place = QTextCursor(self.textCursor())
        place.setKeepPositionOnInsert(not place.hasSelection())
        return place

    def paste_at(self, place: QTextCursor, text: str) -> None:
        """Insert a paste at its place, over what was selected there, in one undo step."""
        if place.keepPositionOnInsert():
            # The anchor went on with what was typed meanwhile, which must stay.
            place.setPosition(place.position())
            place.setKeepPositionOnInsert(False)
        place.insertText(text)
        self.ensureCursorVisible()

    def on_first_line(self) -> bool:
        cursor = self.textCursor()
        return cursor.blockNumber() == 0 and _line_number(cursor) == 0

    def on_last_line(self) -> bool:
        cursor = self.textCursor()
        block = cursor.block()
        last = block.layout().lineCount() - 1
        return not block.next().isValid() and _line_number(cursor) >= last

    @Slot()
    def take_focus_at_start(self) -> None:
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def take_focus_at_end(self) -> None:
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        cursor = self.cursorForPosition(event.pos())
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            cursor = self.textCursor()
        if not self.textCursor().hasSelection() and self.mark_at(cursor.position()):
            self.setTextCursor(cursor)
            self.mark_clicked.emit()
        else:
            super().contextMenuEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()
        self.caret_moved.emit(self.caret())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()
        self.viewport().update()

    @contextmanager
    def _as_one_change(self) -> Iterator[None]:
        """Tell several edits of one keystroke once."""
        self._held += 1
        try:
            yield
        finally:
            self._held -= 1
            if not self._held and self._changed_while_held:
                self._changed_while_held = False
                self.edited.emit()

    def _apply(self, base: int, text: str, edit: Edit) -> None:
        """Make an edit of `text`, which begins at position `base`, in one undo step."""
        start, end = _shifted(base, text, edit.start), _shifted(base, text, edit.end)
        new = text[: max(0, edit.start)] + edit.insert + text[max(0, edit.end) :]
        caret = base + min(0, edit.start) + units(_upto(new, edit.caret, edit.start))
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        before = _lines(cursor.selectedText())
        first, last, insert = smallest_change(before, edit.insert)
        cursor.setPosition(start + units(before[:first]))
        cursor.setPosition(start + units(before[:last]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(insert)
        cursor.endEditBlock()
        if edit.anchor is not None:
            anchor = base + min(0, edit.start) + units(_upto(new, edit.anchor, edit.start))
            cursor.setPosition(anchor)
            cursor.setPosition(caret, QTextCursor.MoveMode.KeepAnchor)
        else:
            cursor.setPosition(caret)
        self.setTextCursor(cursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The column scrolls as one; its parent decides.
        event.ignore()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _names_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if _names_files(event.mimeData()):
            event.ignore()
        else:
            super().dragMoveEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        is_other = source.hasImage() or _names_files(source)
        return _has_words(source) or (is_other and self._takes_paste is not _takes_nothing)

    def insertFromMimeData(self, source: QMimeData) -> None:
        is_own = source.hasFormat(OWN_TEXT)
        if (not is_own and self._takes_paste(source)) or not _has_words(source):
            return
        text = source.text()
        self._insert_pasted(text if is_own else self._paste_filter(text))
        self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:
        copied = _clipboard_data()
        copied.setText(self.selection_text())
        copied.setData(OWN_TEXT, b"1")
        return copied

    def _insert_pasted(self, text: str) -> None:
        self.textCursor().insertText(text)

    def _has_controls(self) -> bool:
        return self._controls_seen

    def _is_wide(self) -> bool:
        return self.document().characterCount() - 1 != len(self._text)

    @Slot(int, int, int)
    def _on_contents_change(self, position: int, removed: int, added: int) -> None:
        # Formats alone raise this signal too: only another text is an edit.
        text = self._text_after(position, removed, added)
        if text == self._text:
            return
        self._text = text
        self._shift_marks(position, removed, added)
        if self._held:
            self._changed_while_held = True
        else:
            self.edited.emit()

    def _text_after(self, position: int, removed: int, added: int) -> str:
        """Read what changed, or everything where Qt's count and ours may differ."""
        whole = self.document().characterCount() - 1
        narrow = whole - added + removed == len(self._text)
        if narrow and position + removed <= len(self._text) and position + added <= whole:
            cursor = QTextCursor(self.document())
            cursor.setPosition(position)
            cursor.setPosition(position + added, QTextCursor.MoveMode.KeepAnchor)
            inserted = _lines(cursor.selectedText())
            if len(inserted) == added:
                self._look_for_controls(inserted)
                return self._text[:position] + inserted + self._text[position + removed :]
        whole_text = _lines(self.document().toRawText())
        self._look_for_controls(whole_text)
        return whole_text

    def _look_for_controls(self, text: str) -> None:
        if not self._controls_seen and not text.isascii():
            self._controls_seen = CONTROLS.search(text) is not None

    @Slot()
    def _on_caret_move(self) -> None:
        self.caret_moved.emit(self.caret())


def smallest_change(old: str, new: str) -> tuple[int, int, str]:
    """Give the part of `old` that must go, as indexes, and what comes in its place."""
    if old == new:
        return 0, 0, ""
    shorter = min(len(old), len(new))
    start = _common(old, new, shorter)
    end = _common(old[start:][::-1], new[start:][::-1], shorter - start)
    return start, len(old) - end, new[start : len(new) - end]


def units(text: str) -> int:
    """Count UTF-16 units."""
    if text.isascii():
        return len(text)
    return len(text) + sum(letter > "\uffff" for letter in text)


def block_range(first: QTextBlock, last: QTextBlock) -> str:
    """Give the text from one block through another."""
    lines = [first.text()]
    block = first
    while block != last and block.next().isValid():
        block = block.next()
        lines.append(block.text())
    return "\n".join(lines)


def _common(one: str, other: str, limit: int) -> int:
    """Find how long a beginning both share, halving: Python compares slices at C speed."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _legal(text: str) -> str:
    return admit(text).text


def _clipboard_data() -> QMimeData:
    """Make empty data in C++: what Python makes takes the program down when it outlives Python.

    The clipboard keeps it until the application has gone.
    """
    model = QStringListModel([""])
    data = model.mimeData([model.index(0)])
    data.clear()
    return data


def _takes_nothing(_source: QMimeData) -> bool:
    return False


def _lines(raw: str) -> str:
    text = raw.replace("\u2029", "\n")
    return text.replace("\u2028", "\n") if "\u2028" in text else text


def _has_words(source: QMimeData) -> bool:
    return (source.hasText() or source.hasHtml()) and not _names_files(source)


def _names_files(source: QMimeData) -> bool:
    return any(QUrl.isLocalFile(url) for url in source.urls())


def _line_number(cursor: QTextCursor) -> int:
    line = cursor.block().layout().lineForTextPosition(cursor.positionInBlock())
    return line.lineNumber() if line.isValid() else 0


def _shifted(base: int, text: str, index: int) -> int:
    return base + index if index < 0 else base + units(text[:index])


def _upto(new: str, index: int, start: int) -> str:
    """Cut the text after an edit at an index of it; both may begin before the text."""
    return new[: index - min(0, start)]
