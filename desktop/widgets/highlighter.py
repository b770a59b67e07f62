"""Markdown styled as it is typed: marks muted, words as readers will see them."""

from __future__ import annotations

import re
import sys
from contextlib import AbstractContextManager, nullcontext
from enum import IntEnum
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import (
    QFont,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
)

from desktop.widgets.line_layout import LineLayout
from desktop.widgets.tints import mixed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.widgets.look import Look

LONGEST_STYLED = 3_000
"""Units in a block beyond which only its first part is styled: patterns stay cheap."""


MOST_AT_ONCE = 300
"""Blocks styled in one turn of the event loop, about 10 ms; the rest follow in later ones."""


NEVER_STYLED = -1
BOTH_WAIT = 2 * NEVER_STYLED


class Line(IntEnum):
    """What a block leaves open for the next one; Qt keeps it as the block's state."""

    PLAIN = 0
    STASHED = 1
    NOTE_OPEN = 2


class Style(IntEnum):
    """What may apply to a run of characters together; numbers add up faster than flags."""

    MARK = 1
    SUBHEAD = 2
    BOLD = 4
    ITALIC = 8
    LINK = 16
    TO_COME = 32
    NOTE = 64
    STASH = 128
    CODE = 256
    HASHES = 512


class Run(NamedTuple):
    """Styles, as a number made of flags, over ``text[start:end]``, in Python indexes."""

    start: int
    end: int
    style: int


_ANY = re.compile(r"[#*_>\[`%|\\{<]|TK|https?:|^[ \t]*(?:[-+]|\d{1,3}\.)[ \t]|^(?: {4}|\t)|^ ?---")
_FENCE = re.compile(r"%%%[ \t]*")
_SUBHEAD = re.compile(r" {0,3}#{1,6}(?:[ \t]+|$)")
_LINE_MARK = re.compile(r"[ \t]*(?:>[ \t]?)*[ \t]*(?:(?:[-*+]|\d{1,3}\.)[ \t]+)?")
_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})")
_NOTE = re.compile(r"(?<!\\)%%.*?(?:%%+|$)")
_NOTE_END = re.compile(r".*?%%+")
_TO_COME = re.compile(r"(?<!\\)\[TK(?:TK)*\b[^\[\]]*\]|\bTK(?:TK)*\b")
_TICKS = re.compile(r"`+")
_LINK = re.compile(
    r"(!?\[)([^\[\]]*)(\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\{lang=[^{}]*\}))"
)
_URL = re.compile(r"https?://[^\s<>()\[\]]+")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]:?")
_LANGUAGE = re.compile(r"^\{lang=[^{}]*\}")
_ESCAPE = re.compile(r"\\[\\`*_{}\[\]()#+.!|>~%-]")
_STARS = re.compile(r"(?<![\\*])(\*{1,3})(?=[^\s*])(.+?)(?<=[^\s*\\])\1(?!\*)")
_UNDERLINES = re.compile(r"(?<![\w\\_])(_{1,3})(?=[^\s_])(.+?)(?<=[^\s_\\])\1(?![\w_])")
_PIPE = re.compile(r"(?<!\\)\|")

_BY_LENGTH = {
    1: Style.ITALIC,
    2: Style.BOLD,
    3: Style.BOLD | Style.ITALIC,
}


class MarkdownHighlighter(QSyntaxHighlighter):
    """Style the blocks that changed; the text is never touched.

    Of a long text that comes at once the first blocks are styled at once. The next one keeps
    the state of a block never styled, so that Qt itself goes on from there once it is asked.
    """

    def __init__(self, document: QTextDocument, look: Look, subhead: QFont) -> None:
        super().__init__(document)
        self._look = look
        self._subhead = subhead
        self._formats: dict[int, QTextCharFormat] = {}
        self._left = MOST_AT_ONCE
        self._behind: tuple[int, int] | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._go_on)
        look.changed.connect(self.refresh)

    def set_subhead_font(self, font: QFont) -> None:
        self._subhead = font
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Style everything again, in the colours and sizes now in use."""
        self._formats.clear()
        self._left, self._behind = sys.maxsize, None
        with self._laid_out_at_once():
            self.rehighlight()
        self._left = MOST_AT_ONCE

    def highlightBlock(self, text: str) -> None:
        self._left = left = self._left - 1
        if left < 0:
            # Of twenty thousand blocks most are new and follow one that waits already.
            if left == -1 or self.currentBlockState() + self.previousBlockState() != BOTH_WAIT:
                self._put_off()
            return
        if left == MOST_AT_ONCE // 2:
            self._later.start()
        before = Line(max(0, self.previousBlockState()))
        if before is Line.PLAIN and _ANY.search(text) is None:
            self.setCurrentBlockState(Line.PLAIN)
            return
        after, runs = styled(text[:LONGEST_STYLED], before)
        self.setCurrentBlockState(after)
        wide = not text.isascii() and max(text) > "\uffff"
        for start, end, style in merged(runs):
            if wide:
                start, end = _units(text, start), _units(text, end)
            self.setFormat(start, end - start, self._format(style))

    def _put_off(self) -> None:
        """Leave a block for a later turn; the first one of all is remembered."""
        self.setCurrentBlockState(NEVER_STYLED)
        if self._behind is not None and self.previousBlockState() == NEVER_STYLED:
            return
        here = self.currentBlock().blockNumber()
        if self._behind is None or here < self._behind[0]:
            self._behind = (here, self.document().blockCount())

    @Slot()
    def _go_on(self) -> None:
        self._left = MOST_AT_ONCE
        block, self._behind = self._first_waiting(), None
        with self._laid_out_at_once():
            while block.isValid() and self._left > 0:
                if block.userState() == NEVER_STYLED:
                    self.rehighlightBlock(block)
                block = block.next()
        if block.isValid():
            self._behind = (block.blockNumber(), self.document().blockCount())
            self._later.start()

    def _first_waiting(self) -> QTextBlock:
        if self._behind is None:
            return QTextBlock()
        first = self.document().firstBlock()
        if first.userState() == NEVER_STYLED:
            return first
        # Blocks that went meanwhile may have gone before this one.
        place, count = self._behind
        gone = max(0, count - self.document().blockCount())
        return self.document().findBlockByNumber(max(0, place - gone))

    def _laid_out_at_once(self) -> AbstractContextManager[None]:
        layout = self.document().documentLayout()
        return layout.at_once() if isinstance(layout, LineLayout) else nullcontext()

    def _format(self, style: int) -> QTextCharFormat:
        made = self._formats.get(style)
        if made is None:
            made = self._formats[style] = self._made(style)
        return made

    def _made(self, style: int) -> QTextCharFormat:
        made = QTextCharFormat()
        look = self._look
        if style & Style.HASHES:
            made.setFontFamilies([look.font("ui").family()])
        elif style & Style.SUBHEAD and not style & Style.MARK:
            made.setFont(self._subhead, QTextCharFormat.FontPropertiesInheritanceBehavior(0))
        if style & Style.BOLD:
            made.setFontWeight(QFont.Weight.Bold)
        if style & Style.ITALIC:
            made.setFontItalic(True)
        if style & Style.LINK:
            made.setForeground(look.colour("link"))
        if style & (Style.MARK | Style.STASH | Style.CODE | Style.NOTE):
            made.setForeground(look.colour("muted"))
        if style & (Style.CODE | Style.NOTE):
            made.setBackground(look.colour("panel"))
        if style & Style.NOTE:
            made.setBackground(look.colour("selection"))
            made.setForeground(look.colour("mutedText"))
        if style & Style.TO_COME:
            made.setBackground(mixed(look.colour("paper"), look.colour("warn"), 0.25))
            made.setForeground(look.colour("ink"))
        return made


def styled(text: str, before: Line) -> tuple[Line, list[Run]]:
    """Find the runs of one line, and what it leaves open for the next."""
    fence = _FENCE.fullmatch(text) is not None
    if before is Line.STASHED or fence:
        closed = before is Line.STASHED and fence
        state = Line.PLAIN if closed else Line.STASHED
        return state, [Run(0, len(text), Style.STASH)]
    runs: list[Run] = []
    after, rest = _notes(text, before, runs)
    if _RULE.fullmatch(rest):
        runs.append(Run(0, len(text), Style.MARK))
        return after, runs
    heading = _SUBHEAD.match(rest)
    mark = heading or _LINE_MARK.match(rest)
    begin = mark.end() if mark else 0
    if begin:
        runs.append(Run(0, begin, Style.MARK | Style.HASHES if heading else Style.MARK))
    if heading:
        runs.append(Run(begin, len(text), Style.SUBHEAD))
    runs.extend(_inline(" " * begin + rest[begin:]))
    if rest.lstrip().startswith("|"):
        runs.extend(Run(pipe.start(), pipe.end(), Style.MARK) for pipe in _PIPE.finditer(rest))
    return after, runs


def merged(runs: list[Run]) -> Iterator[Run]:
    """Cut overlapping runs into pieces that carry all their styles."""
    cuts = sorted({run.start for run in runs} | {run.end for run in runs})
    waiting = sorted(runs, key=_start, reverse=True)
    begun: list[Run] = []
    for start, end in pairwise(cuts):
        while waiting and waiting[-1].start <= start:
            begun.append(waiting.pop())
        begun = [run for run in begun if run.end > start]
        style = 0
        for run in begun:
            style |= run.style
        if style:
            yield Run(start, end, style)


def _start(run: Run) -> int:
    return run.start


def _notes(text: str, before: Line, runs: list[Run]) -> tuple[Line, str]:
    """Take desk notes out, so that nothing in them is styled; an open one runs on."""
    if not text.strip() or ("%%" not in text and before is Line.PLAIN):
        return Line.PLAIN, text
    after, rest = Line.PLAIN, text
    if before is Line.NOTE_OPEN:
        end = _NOTE_END.match(text)
        if end is None:
            runs.append(Run(0, len(text), Style.NOTE))
            return Line.NOTE_OPEN, " " * len(text)
        runs.append(Run(0, end.end(), Style.NOTE))
        rest = _blanked(rest, 0, end.end())
    for note in _NOTE.finditer(rest):
        runs.append(Run(note.start(), note.end(), Style.NOTE))
        rest = _blanked(rest, note.start(), note.end())
        if len(note[0]) < 4 or not note[0].endswith("%%"):
            after = Line.NOTE_OPEN
    return after, rest


def _inline(text: str) -> list[Run]:
    runs = list(_code(text))
    for run in runs:
        text = _blanked(text, run.start, run.end)
    for escape in _ESCAPE.finditer(text):
        runs.append(Run(escape.start(), escape.start() + 1, Style.MARK))
        text = _blanked(text, escape.start(), escape.end())
    for gap in _TO_COME.finditer(text):
        runs.append(Run(gap.start(), gap.end(), Style.TO_COME))
        text = _blanked(text, gap.start(), gap.end())
    text = _links(text, runs)
    for pattern in (_STARS, _UNDERLINES):
        for found in pattern.finditer(text):
            runs.extend(_emphasised(found))
    return runs


def _code(text: str) -> Iterator[Run]:
    """Find what stands between two equally long runs of backticks, in one pass."""
    ticks = [(found.start(), found.end()) for found in _TICKS.finditer(text)]
    closers: dict[int, list[int]] = {}
    for number, (start, end) in reversed(list(enumerate(ticks))):
        closers.setdefault(end - start, []).append(number)
    at = 0
    while at < len(ticks):
        start, end = ticks[at]
        alike = closers[end - start]
        while alike and alike[-1] <= at:
            alike.pop()
        if alike:
            at = alike.pop()
            yield Run(start, ticks[at][1], Style.CODE)
        at += 1


def _links(text: str, runs: list[Run]) -> str:
    for found in _LINK.finditer(text):
        opening, closing = found.end(1), found.start(3)
        picture = found[1].startswith("!")
        foreign = found[3].endswith("}")
        runs.append(Run(found.start(), opening, Style.MARK))
        if not foreign:
            runs.append(Run(opening, closing, Style.MARK if picture else Style.LINK))
        runs.append(Run(closing, found.end(), Style.MARK))
        text = _blanked(_blanked(text, found.start(), opening), closing, found.end())
    for pattern, style in ((_FOOTNOTE, Style.LINK), (_URL, Style.LINK), (_LANGUAGE, Style.MARK)):
        for found in pattern.finditer(text):
            runs.append(Run(found.start(), found.end(), style))
            text = _blanked(text, found.start(), found.end())
    return text


def _emphasised(found: re.Match[str]) -> Iterator[Run]:
    width = len(found[1])
    yield Run(found.start(), found.start() + width, Style.MARK)
    yield Run(found.start() + width, found.end() - width, _BY_LENGTH[width])
    yield Run(found.end() - width, found.end(), Style.MARK)
    if width == 2:
        for inner in _STARS.finditer(found[2]):
            offset = found.start(2)
            for start, end, style in _emphasised(inner):
                yield Run(start + offset, end + offset, style)


def _blanked(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]


def _units(text: str, index: int) -> int:
    """Turn an index into Qt's position: beyond the basic plane a character takes two."""
    return index + sum(letter > "\uffff" for letter in text[:index])
