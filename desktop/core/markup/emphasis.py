"""Bold and italic: the delimiter runs of CommonMark 0.31, paired in one pass.

Python-Markdown 3.11 loses letters between marks that touch (``*a**b*K``), and 3.10 takes a
minute over a page of lone asterisks; a newsroom's renderer may do neither. The flanking rule
is the library's: only blanks keep a run from opening or closing, so that bold that begins with
a quotation mark works inside a word too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

_DEEPEST = 12
"""Emphasis in emphasis beyond this keeps its marks as text; the serialiser would recurse."""

_RUNS = re.compile(r"\*+|_+")

_Found = tuple[Element | str | None, int | None, int | None]


@dataclass(slots=True)
class _Run:
    """Marks of one kind that touch; `start` and `end` bound those not yet paired."""

    mark: str
    start: int
    end: int
    size: int
    opens: bool
    closes: bool

    def pairs_with(self, closer: _Run) -> bool:
        """Say whether this opens what `closer` ends: same mark, and the rule of three."""
        if self.mark != closer.mark:
            return False
        either = (self.opens and self.closes) or (closer.opens and closer.closes)
        thirds = self.size % 3 == 0 and closer.size % 3 == 0
        return not either or thirds or (self.size + closer.size) % 3 != 0


@dataclass(frozen=True, slots=True)
class _Pair:
    """One emphasis: from its first mark, its text, and the end of its last mark."""

    start: int
    text_start: int
    text_end: int
    end: int

    @property
    def tag(self) -> str:
        return "strong" if self.end - self.text_end == 2 else "em"


class Emphasis(InlineProcessor):
    """Replace the library's pattern of the same purpose.

    The library asks at each mark in turn and puts a placeholder where an element was, so that
    what follows keeps its distance from the end: by that distance elements are remembered.
    """

    def __init__(self, markdown: Markdown) -> None:
        super().__init__("[*_]", markdown)
        self._text = ""
        self._elements: dict[int, tuple[str, Element]] = {}

    def handleMatch(self, m: re.Match[str], data: str) -> _Found:  # noqa: N802
        start = m.start()
        if not self._is_paired(data, start):
            self._pair(data, start)
        marked, element = self._elements.pop(len(data) - start, ("", None))
        if element is None or not data.startswith(marked, start):
            return None, start, start + 1
        return element, start, start + len(marked)

    def _is_paired(self, data: str, start: int) -> bool:
        """Say whether this is what is left of the text paired last: by its next letters."""
        there = len(self._text) - (len(data) - start)
        near = slice(there, there + 64)
        return there >= 0 and data.startswith(self._text[near], start)

    def _pair(self, data: str, start: int) -> None:
        self._text = data[start:]
        self._elements = {
            len(data) - outer.start: (
                data[outer.start : outer.end],
                _element(data, outer, inside),
            )
            for outer, inside in _nested(_pairs(data, start))
        }


def _runs(text: str, start: int) -> Iterator[_Run]:
    for found in _RUNS.finditer(text, start):
        before, after = text[: found.start()][-1:], text[found.end() : found.end() + 1]
        opens, closes = bool(after.strip()), bool(before.strip())
        mark = found[0][0]
        if mark == "_":  # One inside a word belongs to the word.
            opens, closes = opens and not _in_word(before), closes and not _in_word(after)
        yield _Run(mark, *found.span(), len(found[0]), opens, closes)


def _in_word(letter: str) -> bool:
    return letter.isalnum()


def _pairs(text: str, start: int) -> list[_Pair]:
    """Pair runs; pairs nest and never cross. Linear: no closer searches what one did before it."""
    open_runs: list[_Run] = []
    searched: dict[tuple[str, bool, int], int] = {}
    pairs: list[_Pair] = []
    for run in _runs(text, start):
        kind = (run.mark, run.opens, run.size % 3)
        while run.closes and run.start < run.end:
            index = _opener(open_runs, run, searched.get(kind, -1))
            if index is None:
                searched[kind] = open_runs[-1].start if open_runs else -1
                break
            pairs.append(_paired(open_runs[index], run))
            del open_runs[index + (open_runs[index].start < open_runs[index].end) :]
        if run.opens and run.start < run.end:
            open_runs.append(run)
    return sorted(pairs, key=lambda pair: pair.start)


def _opener(open_runs: list[_Run], closer: _Run, searched: int) -> int | None:
    for index in range(len(open_runs) - 1, -1, -1):
        if open_runs[index].start <= searched:
            return None
        if open_runs[index].pairs_with(closer):
            return index
    return None


def _paired(opener: _Run, closer: _Run) -> _Pair:
    """Take one mark, or two for bold, from the inner end of each run."""
    size = 2 if min(opener.end - opener.start, closer.end - closer.start) >= 2 else 1
    opener.end -= size
    closer.start += size
    return _Pair(opener.end, opener.end + size, closer.start - size, closer.start)


def _nested(pairs: list[_Pair]) -> Iterator[tuple[_Pair, list[_Pair]]]:
    """Give each outermost pair with those inside it, in the order of the text."""
    first = 0
    while first < len(pairs):
        after = first + 1
        while after < len(pairs) and pairs[after].start < pairs[first].end:
            after += 1
        yield pairs[first], pairs[first + 1 : after]
        first = after


def _element(text: str, outer: _Pair, inside: list[_Pair]) -> Element:
    root = Element(outer.tag)
    open_ones = [(root, outer)]
    at = outer.text_start
    for pair in inside:
        while pair.start >= open_ones[-1][1].end:
            at = _close(open_ones, text, at)
        if len(open_ones) == _DEEPEST:
            continue
        _say(open_ones[-1][0], text[at : pair.start])
        open_ones.append((SubElement(open_ones[-1][0], pair.tag), pair))
        at = pair.text_start
    while open_ones:
        at = _close(open_ones, text, at)
    return root


def _close(open_ones: list[tuple[Element, _Pair]], text: str, at: int) -> int:
    element, pair = open_ones.pop()
    _say(element, text[at : pair.text_end])
    return pair.end


def _say(element: Element, text: str) -> None:
    """Append text where the next letter of an element stands."""
    if len(element):
        # Marks left over there were judged with the rest; the library would ask again.
        element[-1].tail = AtomicString((element[-1].tail or "") + text)
    else:
        element.text = (element.text or "") + text
