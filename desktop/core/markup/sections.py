"""Move, re-level, rename and begin sections of a body; all other text stays byte for byte."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop.core.markup.outline import Section, outline

DEEPEST, HIGHEST = 4, 2

_MARKS = re.compile(r" {0,3}(#{1,6})(?=[ \t\n]|$)")
_GAP = re.compile(r"(?:\n[ \t]*)*\Z")


class Why(StrEnum):
    """Why a section stays where it is."""

    LEDE = "lede"
    BEFORE_LEDE = "before lede"
    TOO_DEEP = "too deep"
    TOO_HIGH = "too high"
    LAST = "last"
    INSIDE = "inside"
    BREAKS = "breaks"


class Refused(Exception):  # noqa: N818 - an answer, not a fault
    """The act would break how the story is built; `why` says how."""

    def __init__(self, why: Why) -> None:
        super().__init__(why.value)
        self.why = why


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of the new body, and the old text it stands for; an empty one for what is new."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Arranged:
    """A body after an act; `section` is the number its section has now.

    `pieces` make up the new body; `order` gives for each section the number it had, -1 for
    a new one.
    """

    body: str
    section: int
    pieces: tuple[Piece, ...]
    order: tuple[int, ...]

    def place(self, index: int) -> int:
        """Give where a place of the old body is now; at an edge it stays with its words."""
        best, place, at = -1, 0, 0
        for piece in self.pieces:
            if piece.start <= index <= piece.end:
                is_inside = piece.start < index < piece.end
                is_wordy = bool(piece.text.strip()) and piece.end > piece.start
                rank = 3 if is_inside else is_wordy + (is_wordy and index == piece.start)
                if rank > best:
                    best, place = rank, at + min(index - piece.start, len(piece.text))
            at += len(piece.text)
        return place


def family_end(sections: Sequence[Section], number: int) -> int:
    """Give the number of the section after this one and all its children."""
    level = sections[number].level
    if level == 0:
        return number + 1
    following = range(number + 1, len(sections))
    return next((n for n in following if sections[n].level <= level), len(sections))


def extent(body: str, number: int) -> tuple[int, int]:
    """Give where a section with its children stands in the body."""
    sections = outline(body)
    return sections[number].start, sections[family_end(sections, number) - 1].end


def move_between(body: str, number: int, before: int) -> Arranged:
    """Put a section with its children before section `before`, at its own level.

    With the count of sections as `before` it goes last. Raises Refused.
    """
    return _moved(body, outline(body), number, before, by=0)


def move_onto(body: str, number: int, parent: int) -> Arranged:
    """Make a section the last child of another; levels follow. Raises Refused."""
    sections = outline(body)
    if sections[parent].level == 0:
        raise Refused(Why.LEDE)
    if number <= parent < family_end(sections, number):
        raise Refused(Why.INSIDE)
    by = sections[parent].level + 1 - sections[number].level
    return _moved(body, sections, number, family_end(sections, parent), by)


def move_down(body: str, number: int) -> Arranged:
    """Move a section past the next one; from the end of its parent into the next parent."""
    sections = outline(body)
    _require_movable(sections, number)
    end = family_end(sections, number)
    if end == len(sections):
        raise Refused(Why.LAST)
    leaves = sections[end].level < sections[number].level
    return _moved(body, sections, number, end + 1 if leaves else family_end(sections, end), by=0)


def move_up(body: str, number: int) -> Arranged:
    """Move a section before the one above; from the start of its parent out of it."""
    sections = outline(body)
    _require_movable(sections, number)
    above = number - 1
    while sections[above].level > sections[number].level:
        above -= 1
    return _moved(body, sections, number, above, by=0)


def promote(body: str, number: int) -> Arranged:
    """Raise a section and its children by a level. Raises Refused."""
    return _moved(body, outline(body), number, number, by=-1)


def demote(body: str, number: int) -> Arranged:
    """Lower a section and its children by a level. Raises Refused."""
    return _moved(body, outline(body), number, number, by=1)


def rename(body: str, number: int, words: str) -> Arranged:
    """Give a section's heading other words. Raises Refused for the lede."""
    sections = outline(body)
    _require_movable(sections, number)
    start, end = sections[number].start, heading_end(body, number)
    marks = _MARKS.match(body, start)
    assert marks is not None
    heading = f" {' '.join(words.split())}"
    pieces = (
        _kept(body, 0, marks.end()),
        Piece(heading, marks.end(), end),
        _kept(body, end, len(body)),
    )
    levels = [section.level for section in sections]
    return _checked(pieces, number, tuple(range(len(sections))), levels)


def begin(body: str, after: int) -> Arranged:
    """Begin an empty section behind another and its children, at that one's level."""
    sections = outline(body)
    end = family_end(sections, after)
    level = max(HIGHEST, sections[after].level)
    at = sections[end - 1].end
    above = len(body[:at].rstrip("\n"))
    opening = "\n\n" if body[:above].strip() else ""
    heading = f"{opening}{'#' * level} "
    gap = body[above:at] if at < len(body) else ""
    pieces = (_kept(body, 0, above), Piece(heading, above, above), Piece(gap, above, at),
              _kept(body, at, len(body)))  # fmt: skip
    levels = [section.level for section in sections]
    levels.insert(end, level)
    order = (*range(end), -1, *range(end, len(sections)))
    return _checked(pieces, end, order, levels)


def heading_end(body: str, number: int) -> int:
    """Give the index behind a section's heading; the start of the body for the lede."""
    section = outline(body)[number]
    end = body.find("\n", section.start) if section.level else section.start
    return len(body) if end < 0 else end


def _require_movable(sections: Sequence[Section], number: int) -> None:
    if sections[number].level == 0:
        raise Refused(Why.LEDE)


def _moved(body: str, sections: Sequence[Section], number: int, before: int, by: int) -> Arranged:
    _require_movable(sections, number)
    if before == 0:
        raise Refused(Why.BEFORE_LEDE)
    end = family_end(sections, number)
    if number < before < end:
        raise Refused(Why.INSIDE)
    family = sections[number:end]
    _check_levels(family, by)
    places = [*(section.start for section in sections), len(body)]
    if before <= number:
        low, middle, high, turns = before, number, end, before < number
    else:
        low, middle, high, turns = number, end, before, before > end
    first = _pieces(body, sections[low:middle], places[low], places[middle], family, by)
    second = _pieces(body, sections[middle:high], places[middle], places[high], family, by)
    around = _kept(body, 0, places[low]), _kept(body, places[high], len(body))
    order = (*range(low, middle), *range(middle, high))
    if turns:
        first, second = _turned(first, second)
        order = (*range(middle, high), *range(low, middle))
    order = (*range(low), *order, *range(high, len(sections)))
    levels = [sections[n].level + (by if number <= n < end else 0) for n in order]
    return _checked((around[0], *first, *second, around[1]), order.index(number), order, levels)


def _turned(first: list[Piece], second: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Let two neighbours change places; the gap behind each place stays where it is."""
    return [*second[:-1], first[-1]], [*first[:-1], second[-1]]


def _pieces(
    body: str,
    sections: Sequence[Section],
    start: int,
    end: int,
    family: Sequence[Section],
    by: int,
) -> list[Piece]:
    """Cut a run of sections at its changed marks; the last piece is the gap behind it."""
    gap = _GAP.search(body, start, end)
    assert gap is not None
    made: list[Piece] = []
    at = start
    for mark in _marks(body, sections if by and sections and sections[0] in family else ()):
        made.append(_kept(body, at, mark.start(1)))
        level = min(max(len(mark[1]), HIGHEST), DEEPEST) + by
        made.append(Piece("#" * level, mark.start(1), mark.end(1)))
        at = mark.end(1)
    return [*made, _kept(body, at, gap.start()), _kept(body, gap.start(), end)]


def _marks(body: str, sections: Sequence[Section]) -> Iterator[re.Match[str]]:
    for section in sections:
        mark = _MARKS.match(body, section.start)
        assert mark is not None
        yield mark


def _check_levels(family: Sequence[Section], by: int) -> None:
    if family[0].level + by < HIGHEST:
        raise Refused(Why.TOO_HIGH)
    if max(section.level for section in family) + by > DEEPEST:
        raise Refused(Why.TOO_DEEP)


def _kept(body: str, start: int, end: int) -> Piece:
    return Piece(body[start:end], start, end)


def _checked(
    pieces: Sequence[Piece], number: int, order: tuple[int, ...], levels: Sequence[int]
) -> Arranged:
    """Refuse what would be built otherwise than meant: stashed text that is never closed."""
    body = "".join(piece.text for piece in pieces)
    if [section.level for section in outline(body)] != list(levels):
        raise Refused(Why.BREAKS)
    return Arranged(body, number, tuple(pieces), order)
