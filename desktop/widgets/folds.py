"""Which sections of the body are folded: hidden from sight, never from the text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QTextBlock, QTextCursor

from desktop.core.markup.counting import body_words
from desktop.core.markup.folding import Shape, shape

if TYPE_CHECKING:
    from desktop.widgets.story_text import StoryText

_NO_SHAPE = Shape((), 0)


class _Fold(NamedTuple):
    """A folded subhead: a cursor that stays with its line, and the line as it was last."""

    cursor: QTextCursor
    text: str


class Folds(QObject):
    """Hide sections of a view, by the numbers of their subheads from 0.

    What is hidden follows from the text and the folded subheads alone and is settled anew
    whenever an edit changes how the text is built; an edit that does not costs one look at
    the lines, and nothing at all while nothing is folded. A hidden caret unfolds.

    Signals: `reshaped` without payload, blocks came into sight or went; `changed(tuple of
    numbers)`, other sections are folded than before, or the same have other numbers.
    """

    reshaped = Signal()
    changed = Signal(object)

    def __init__(self, view: StoryText) -> None:
        super().__init__(view)
        self._view = view
        self._folds: list[_Fold] = []
        self._shape = _NO_SHAPE
        self._numbers: tuple[int, ...] = ()
        self._words: dict[int, int] = {}
        self._edited_at = 0
        self._may_have_new_blocks = False
        self._is_settling = False
        document = view.document()
        document.contentsChange.connect(self._note_edit)
        # Not at the change itself: the layout hears of it last.
        document.contentsChanged.connect(self._follow)
        view.cursorPositionChanged.connect(self.show_caret)

    def __bool__(self) -> bool:
        return bool(self._folds)

    def numbers(self) -> tuple[int, ...]:
        """Give the folded subheads' numbers in order."""
        return self._numbers

    def number_at(self, index: int) -> int:
        """Give the number of the innermost section at an index of the text, or -1."""
        return self._now().at(self._view.text().count("\n", 0, index))

    def fold(self, numbers: Iterable[int]) -> None:
        """Fold these sections too; those without text below their subhead stay as they are."""
        found = self._now()
        wanted = [n for n in numbers if 0 <= n < len(found.subheads) and found.extent(n)]
        self._settle(found, {*self._numbers, *wanted})
        self._leave_hidden_text()

    def unfold(self, numbers: Iterable[int]) -> None:
        """Show these sections; a fold within them stays."""
        self._settle(self._now(), {*self._numbers}.difference(numbers))

    def fold_all(self) -> None:
        self.fold(range(len(self._now().subheads)))

    def unfold_all(self) -> None:
        self.unfold(self._numbers)

    def toggle(self, number: int) -> None:
        if number in self._numbers:
            self.unfold((number,))
        else:
            self.fold((number,))

    def forget(self) -> None:
        """Let go of every fold without a word: another text comes."""
        self._folds, self._numbers, self._shape = [], (), _NO_SHAPE
        self._words.clear()

    def number_of(self, block: QTextBlock) -> int:
        """Give the number of the section that a subhead's block begins and that can fold."""
        found = self._now()
        number = found.at(block.blockNumber())
        begins = number >= 0 and found.subheads[number].line == block.blockNumber()
        return number if begins and found.extent(number) else -1

    def hidden_words(self, number: int) -> int:
        """Count the words that a folded section hides; remembered, for it is painted."""
        if number not in self._words:
            lines = self._view.text().split("\n")
            hidden = self._now().extent(number)
            self._words[number] = body_words("\n".join(lines[hidden.start : hidden.stop]))
        return self._words[number]

    @Slot()
    def show_caret(self) -> None:
        """Unfold whatever hides the caret."""
        block = self._view.textCursor().block()
        if self._folds and not self._is_settling and not block.isVisible():
            line, found = block.blockNumber(), self._now()
            self.unfold([n for n in self._numbers if line in found.extent(n)])

    def _now(self) -> Shape:
        """Give how the text is built now; nothing folds where lines and blocks differ."""
        if self._folds and self._shape is not _NO_SHAPE:
            return self._shape
        return self._shape_of_text()

    def _shape_of_text(self) -> Shape:
        found = shape(self._view.text())
        # A line separator (U+2028) ends a line of the text, but no block.
        return found if found.line_count == self._view.document().blockCount() else _NO_SHAPE

    @Slot(int, int, int)
    def _note_edit(self, position: int, removed: int, added: int) -> None:
        self._edited_at = position
        if removed > 1 or added > 1:
            # Lines that came in place of as many others are in sight.
            self._may_have_new_blocks = True
            self._words.clear()

    @Slot()
    def _follow(self) -> None:
        """Keep the folds at their subheads, wherever an edit put these."""
        if not self._folds or self._is_settling:
            return
        doubtful, self._may_have_new_blocks = self._may_have_new_blocks, False
        found = self._shape_of_text()
        if not doubtful and _is_built_as(found, self._shape):
            if found != self._shape:
                self._reword(found)
            return
        kept = set(self._found_again(found))
        if found.line_count != self._shape.line_count:
            kept.discard(self._subhead_edited(found))
        self._settle(found, kept)
        self.show_caret()

    def _reword(self, found: Shape) -> None:
        """Know the folded subheads by their new words."""
        self._shape = found
        texts = [found.subheads[number].text for number in self._numbers]
        self._folds = [f._replace(text=t) for f, t in zip(self._folds, texts, strict=True)]

    def _found_again(self, found: Shape) -> Iterable[int]:
        """Give where the folded subheads are now: in their line, else where their text went."""
        by_line = {subhead.line: n for n, subhead in enumerate(found.subheads)}
        taken: set[int] = set()
        missed: list[tuple[_Fold, int]] = []
        for fold in self._folds:
            number = by_line.get(fold.cursor.blockNumber(), -1)
            if number >= 0 and found.subheads[number].text == fold.text:
                taken.add(number)
            else:
                missed.append((fold, number))
        for fold, number in missed:
            same = (n for n, s in enumerate(found.subheads) if s.text == fold.text)
            taken.add(next((n for n in same if n not in taken), number))
        return taken - {-1}

    def _subhead_edited(self, found: Shape) -> int:
        """Give the number of the subhead at whose line an edit put in lines or took some out."""
        line = self._view.document().findBlock(self._edited_at).blockNumber()
        return next((n for n, s in enumerate(found.subheads) if s.line == line), -1)

    def _settle(self, found: Shape, numbers: set[int]) -> None:
        """Fold exactly these sections of the text as it is built now."""
        kept = sorted(n for n in numbers if n < len(found.subheads) and found.extent(n))
        document = self._view.document()
        self._folds = []
        for number in kept:
            subhead = found.subheads[number]
            cursor = QTextCursor(document.findBlockByNumber(subhead.line))
            # Behind the first mark: a line put in above the subhead then moves it along.
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
            self._folds.append(_Fold(cursor, subhead.text))
        before, self._numbers, self._shape = self._numbers, tuple(kept), found
        self._words.clear()
        self._is_settling = True
        try:
            self._hide(found.hidden(kept))
        finally:
            self._is_settling = False
        if before != self._numbers:
            self.changed.emit(self._numbers)

    def _hide(self, hidden: list[range]) -> None:
        """Hide these lines and show all others."""
        lines = {line for each in hidden for line in each}
        flipped = False
        block, number = self._view.document().firstBlock(), 0
        while block.isValid():
            shown = number not in lines
            if block.isVisible() is not shown:
                block.setVisible(shown)
                block.setLineCount(max(1, block.layout().lineCount()) if shown else 0)
                flipped = True
            elif not shown and block.lineCount():
                block.setLineCount(0)
            block, number = block.next(), number + 1
        if flipped:
            self.reshaped.emit()

    def _leave_hidden_text(self) -> None:
        """Put a caret that was folded away behind the subhead that hides it."""
        cursor = self._view.textCursor()
        block = cursor.block()
        if block.isVisible():
            return
        while not block.isVisible():
            block = block.previous()
        cursor.setPosition(block.position() + block.length() - 1)
        self._view.setTextCursor(cursor)


def _is_built_as(one: Shape, other: Shape) -> bool:
    """Tell whether two texts differ in the words of their subheads at most."""
    return one.line_count == other.line_count and [s[:2] for s in one.subheads] == [
        s[:2] for s in other.subheads
    ]


def is_subhead(block: QTextBlock) -> bool:
    text = block.text()
    return text.startswith("#") and text.lstrip("#")[:1] in (" ", "\t")


def is_folded(block: QTextBlock) -> bool:
    """Tell whether what follows a subhead is out of sight."""
    return not block.next().isVisible()
