"""Which lines of a body go out of sight when sections are folded; the text stays as it is."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

_SUBHEAD = re.compile(r" {0,3}(#{1,6})(?=[ \t]|$)")
_FENCE = "%%%"
_INDENT_MOST = 3


class Subhead(NamedTuple):
    """A subhead line: its number from 0, its level from 2 to 4, and its text as typed."""

    line: int
    level: int
    text: str


class Shape(NamedTuple):
    """How a body is built: as long as this stays the same, so do its folds."""

    subheads: tuple[Subhead, ...]
    line_count: int

    def at(self, line: int) -> int:
        """Give the number of the subhead whose section holds a line; -1 before the first."""
        found = -1
        for number, subhead in enumerate(self.subheads):
            if subhead.line > line:
                break
            found = number
        return found

    def extent(self, number: int) -> range:
        """Give the lines of a section below its subhead, its children's included."""
        subhead = self.subheads[number]
        following = self.subheads[number + 1 :]
        end = next((n.line for n in following if n.level <= subhead.level), self.line_count)
        return range(subhead.line + 1, end)

    def hidden(self, folded: Collection[int]) -> list[range]:
        """Give the lines that folded sections hide, in order, none of them twice."""
        found: list[range] = []
        for lines in (self.extent(number) for number in sorted(folded)):
            if lines and (not found or lines.start >= found[-1].stop):
                found.append(lines)
        return found


def shape(body: str) -> Shape:
    """Find the subheads; a hundred times faster than cutting the body into blocks.

    A ``##`` in stashed text is none. One in a desk note of several lines counts here, though
    the outline passes over it: it looks like a subhead where it is folded.
    """
    lines = body.split("\n")
    return Shape(tuple(_subheads(lines)), len(lines))


def _subheads(lines: Sequence[str]) -> list[Subhead]:
    found: list[Subhead] = []
    is_stashed = False
    for number, line in enumerate(lines):
        if line.startswith(_FENCE) and not line[len(_FENCE) :].strip(" \t"):
            is_stashed = not is_stashed
        elif not is_stashed and "#" in line[: _INDENT_MOST + 1] and (sub := _SUBHEAD.match(line)):
            found.append(Subhead(number, min(max(len(sub[1]), 2), 4), line))
    return found
