"""Words inside a line that are of another kind than the line: chosen by hand, or found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from desktop.core.ingest.parts import BODY_KINDS, Copy, Kind, Line, Passage

Range = tuple[int, int]

BY_HAND = "chosen by hand"
BESIDE = "beside the words chosen by hand"

READ_KINDS = frozenset({Kind.BYLINE, Kind.DATELINE, Kind.SOURCE})
"""Where some words of such a line are chosen as what it is, the others are not."""

_SEPARATOR = re.compile(r"[ \u00a0]*(?:\.-|--?|[–—_:])(?=\s|$)")
_CLOSING = re.compile(r"[,;:.!?)\]»”’…]")
_LEFT_OVER = re.compile(r"\s*[,;](?=\s)")


@dataclass(frozen=True, slots=True)
class Whole:
    """A line with all its rows: `line` is the first, `text` the rows joined.

    `starts` gives for each row its number and the index in `text` at which it begins.
    """

    line: Line
    text: str
    starts: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words of one kind out of a whole line, in one or more ranges of its text."""

    kind: Kind
    ranges: tuple[Range, ...]
    is_by_hand: bool = False
    reason: str = ""


def whole_lines(copy: Copy) -> list[Whole]:
    """Join the rows of each line that is not blank; Markdown keeps its rows."""
    wholes: list[Whole] = []
    joint = "\n" if copy.markdown else " "
    for line in copy.lines:
        text = line.text.rstrip() if copy.markdown else line.text.strip()
        if line.continues and wholes:
            above = wholes[-1]
            start = line.number, len(above.text) + 1
            wholes[-1] = Whole(above.line, above.text + joint + text, (*above.starts, start))
        elif line.kind is not Kind.BLANK:
            wholes.append(Whole(line, text, ((line.number, 0),)))
    return wholes


def rows_of(copy: Copy, number: int) -> range:
    """Give the numbers of the rows that make the whole line round a row."""
    first = number
    while first > 0 and copy.lines[first].continues:
        first -= 1
    last = number + 1
    while last < len(copy.lines) and copy.lines[last].continues:
        last += 1
    return range(first, last)


def reassign(copy: Copy, number: int, kind: Kind) -> Copy:
    """Take the user's word for what a line is; a hard-wrapped line is changed as a whole.

    Putting a dropped line back is the same as calling it a paragraph. What was chosen
    inside the line before is forgotten.
    """
    rows = rows_of(copy, number)
    changed = tuple(
        replace(line, kind=kind, reason=BY_HAND, confidence=1.0, marked="")
        for line in copy.lines[rows.start : rows.stop]
    )
    return replace(
        copy,
        lines=copy.lines[: rows.start] + changed + copy.lines[rows.stop :],
        passages=tuple(each for each in copy.passages if each.line != rows.start),
    )


def reassign_part(copy: Copy, number: int, start: int, end: int, kind: Kind) -> Copy:
    """Take the user's word for what some words of a line are.

    `start` and `end` are indexes into the whole line's text. Words that are called what
    their line is belong to it again, whatever they were taken for before.
    """
    rows = rows_of(copy, number)
    whole = next(each for each in whole_lines(copy) if each.line.number == rows.start)
    start, end = _bounds(whole.text, start, end, kind)
    if start >= end:
        return copy
    if (start, end) == (0, len(whole.text)) and kind is not whole.line.kind:
        return reassign(copy, number, kind)
    kept = [part for each in copy.passages for part in _outside(each, rows.start, start, end)]
    chosen = Passage(rows.start, start, end, kind)
    return replace(copy, passages=_ordered([*kept, chosen]))


def put_back_all(copy: Copy) -> Copy:
    """Take in every line and all words that were set aside, as one correction."""
    kinds = {line.number: line.kind for line in copy.lines}
    kept = [
        each
        for each in copy.passages
        if each.kind is not Kind.DROPPED
        and not (each.kind in READ_KINDS and each.kind is kinds[each.line])
    ]
    whole = replace(copy, passages=tuple(kept))
    for line in copy.lines:
        if line.kind is Kind.DROPPED and not line.continues:
            inside = [each for each in kept if each.line == line.number]
            back = reassign(whole, line.number, Kind.PARAGRAPH)
            whole = replace(back, passages=_ordered([*back.passages, *inside]))
    return whole


def _ordered(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    return tuple(sorted(passages, key=lambda each: (each.line, each.start)))


def _bounds(text: str, start: int, end: int, kind: Kind) -> Range:
    """Leave blanks at the edges out, and take in the dash behind a dateline."""
    start, end = _trimmed(text, max(0, start), min(end, len(text)))
    found = _SEPARATOR.match(text, end) if kind is Kind.DATELINE and start < end else None
    return start, found.end() if found else end


def _outside(passage: Passage, line: int, start: int, end: int) -> list[Passage]:
    """Give what a new choice leaves of an earlier one."""
    if passage.line != line:
        return [passage]
    before = replace(passage, end=min(passage.end, start))
    after = replace(passage, start=max(passage.start, end))
    return [each for each in (before, after) if each.start < each.end]


def fragments(whole: Whole, passages: Iterable[Passage]) -> list[Fragment]:
    """Part a line at what was chosen inside it; the ranges cover the whole text once."""
    line = whole.line
    passages = list(passages)
    is_narrowed = line.kind in READ_KINDS and any(each.kind is line.kind for each in passages)
    rest = Fragment(line.kind, ())
    if is_narrowed:
        rest = Fragment(Kind.DROPPED, (), reason=BESIDE)
    found: list[Fragment] = []
    open_ranges: list[Range] = []

    def close() -> None:
        if open_ranges:
            found.append(replace(rest, ranges=tuple(open_ranges)))
            open_ranges.clear()

    at = 0
    for each in passages:
        _extend(open_ranges, at, each.start)
        at = each.end
        if each.kind is line.kind and not is_narrowed:
            _extend(open_ranges, each.start, each.end)
            continue
        if each.kind in BODY_KINDS:
            close()
        ranges = ((each.start, each.end),)
        found.append(Fragment(each.kind, ranges, is_by_hand=True, reason=BY_HAND))
    _extend(open_ranges, at, len(whole.text))
    close()
    return found


def _extend(ranges: list[Range], start: int, end: int) -> None:
    if start >= end:
        return
    if ranges and ranges[-1][1] == start:
        start = ranges.pop()[0]
    ranges.append((start, end))


def ranges_of_words(text: str, ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Give the ranges that hold words, each with the blank that parts it from the one before.

    Blanks at the outer edges go, and so do bare signs that a cut has left at the start.
    """
    kept: list[Range] = []
    for start, end in ranges:
        over = _LEFT_OVER.match(text, start, end) if start and not kept else None
        start, end = _trimmed(text, over.end() if over else start, end)
        if any(letter.isalnum() for letter in text[start:end]) or (kept and start < end):
            kept.append((start, end))
    return tuple(_parted(text, kept))


def _trimmed(text: str, start: int, end: int) -> Range:
    words = text[start:end]
    end -= len(words) - len(words.rstrip())
    return min(end, start + len(words) - len(words.lstrip())), end


def _parted(text: str, ranges: list[Range]) -> Iterator[Range]:
    """Take one blank of the cut along, before words or a bracket; none before a full stop."""
    for at, (start, end) in enumerate(ranges):
        blank_before = at > 0 and not _CLOSING.match(text, start) and text[start - 1].isspace()
        blank_after = (
            at + 1 < len(ranges)
            and text[end].isspace()
            and not text[ranges[at + 1][0] - 1].isspace()
            and not _CLOSING.match(text, ranges[at + 1][0])
        )
        yield start - blank_before, end + blank_after


def joined(text: str, ranges: Iterable[Range]) -> str:
    """Set ranges of a text side by side."""
    return "".join(text[start:end] for start, end in ranges)
