"""What Enter, Backspace, Delete and Tab do in a Markdown body, line by line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

INDENT = "    "
"""One level of nesting: python-markdown nests a list item at four blanks, not at two."""

_ITEM = re.compile(r"([ \t]*)(?:([-*+])|(\d{1,3})(\.))([ \t]+)(?=\S|$)")
_QUOTE = re.compile(r"(?:[ \t]*>)+[ \t]?")
_SUBHEAD = re.compile(r"#{1,6}[ \t]+")


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `insert` in place of ``text[start:end]``, then select from `anchor` to `caret`.

    All are indexes into the text the edit was asked for; `anchor` and `caret` count after
    the edit. A negative index reaches into the text before it.
    """

    start: int
    end: int
    insert: str
    caret: int
    anchor: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A caret in a line, with the lines above it (nearest last) and below it."""

    line: str
    column: int
    above: Sequence[str] = ()
    below: Sequence[str] = ()

    @property
    def previous(self) -> str | None:
        return self.above[-1] if self.above else None

    @property
    def following(self) -> str | None:
        return self.below[0] if self.below else None


def enter(place: Place) -> Edit:
    """Begin a paragraph; in a list or a quote go on with it, or leave it when empty."""
    line, column = place.line, place.column
    item = _ITEM.match(line)
    if item and column >= item.end():
        return _enter_item(place, item)
    quote = _QUOTE.match(line)
    if quote and column >= quote.end():
        return _enter_quote(place, quote)
    if line.lstrip().startswith("|") and column:
        return Edit(column, column, "\n", column + 1)
    if not line.strip():
        between = bool(place.previous and place.following)
        return Edit(column, column, "\n\n" if between else "\n", column + 1)
    return _split(line, column, "\n\n")


def line_break(place: Place) -> Edit:
    """Break the line inside its paragraph: two blanks at its end, as the dialect has it."""
    line, column = place.line, place.column
    quote = _QUOTE.match(line)
    prefix = quote[0] if quote and column >= quote.end() else ""
    start = len(line[:column].rstrip(" "))
    if start == len(prefix.rstrip()):
        return enter(place)
    insert = "  \n" + prefix
    return Edit(start, column + _blanks_after(line, column), insert, start + len(insert))


def backspace(place: Place) -> Edit | None:
    """Join the paragraph to the previous one; None where the key deletes as ever."""
    line, column, previous = place.line, place.column, place.previous
    item = _ITEM.match(line)
    if item and column == item.end() and line[column:].strip():
        return _backspace_item(place, item)
    for mark in (_QUOTE.match(line), _SUBHEAD.match(line)):
        if mark and column == mark.end() and line[column:].strip():
            return Edit(0, column, "", 0)
    two_above = place.above[-2] if len(place.above) > 1 else None
    if column == 0 and previous is not None and not previous.strip() and two_above:
        start = -len(previous) - 2
        return Edit(start, 0, "", start)
    return None


def delete(place: Place) -> Edit | None:
    """Join the next paragraph to this one; None where the key deletes as ever."""
    line, column, below = place.line, place.column, place.below
    if column < len(line) or not line.strip() or len(below) < 2:
        return None
    if below[0].strip() or not below[1].strip():
        return None
    return Edit(column, column + len(below[0]) + 2, "", column)


def nest(place: Place, *, deeper: bool) -> Edit | None:
    """Move a list item a level in or out; None when the line is no item."""
    line, column = place.line, place.column
    item = _ITEM.match(line)
    if item is None:
        return None
    if deeper:
        return Edit(0, 0, INDENT, column + len(INDENT))
    depth = min(len(item[1].expandtabs(4)), len(INDENT))
    cut = 1 if line.startswith("\t") else depth
    return Edit(0, cut, "", max(0, column - cut))


def level_typed(line: str, column: int) -> Edit | None:
    """Bring the marks of a subhead, just ended by a blank, to a level from 2 to 4."""
    marks = line[: column - 1]
    if not marks or set(marks) != {"#"} or 2 <= len(marks) <= 4:
        return None
    level = min(4, max(2, len(marks)))
    return Edit(0, len(marks), "#" * level, level + 1)


def _enter_item(place: Place, item: re.Match[str]) -> Edit:
    line, column = place.line, place.column
    indent, bullet, number, closer, gap = item.groups()
    if not line[item.end() :].strip():
        if indent:
            step = nest(place, deeper=False)
            return step if step is not None else _leave(place)
        return _leave(place)
    marker = bullet or f"{int(number) + 1}{closer}"
    mark = indent + marker + gap
    split = _split(line, column, "\n" + mark)
    if bullet or not place.below:
        return split
    rest = _renumbered(place.below, indent, int(number) + 2, closer)
    if rest == place.below:
        return split
    end = len(line) + sum(len(below) + 1 for below in place.below)
    insert = split.insert + "\n".join((line[split.end :], *rest))
    return Edit(split.start, end, insert, split.caret)


def _renumbered(lines: Sequence[str], indent: str, number: int, closer: str) -> list[str]:
    """Number the rest of a list again, as far as it runs without a gap."""
    changed = list(lines)
    for index, line in enumerate(lines):
        item = _ITEM.match(line)
        depth = len(line) - len(line.lstrip())
        if not line.strip() or (depth <= len(indent) and (item is None or item[2])):
            break
        if item is None or depth > len(indent):
            continue
        if item[4] != closer or int(item[3]) != number - 1:
            break
        changed[index] = f"{indent}{number}{line[item.end(3) :]}"
        number += 1
    return changed


def _enter_quote(place: Place, quote: re.Match[str]) -> Edit:
    line, column = place.line, place.column
    mark = quote[0]
    if line[quote.end() :].strip():
        return _split(line, column, "\n" + mark.rstrip() + "\n" + mark)
    return _leave(place)


def _leave(place: Place) -> Edit:
    """Take the empty item or quoted line away and stand in a paragraph below."""
    previous = place.previous
    start = 0
    if previous is not None and set(previous.strip()) == {">"}:
        start = -len(previous) - 1
    apart = "\n" if (place.above[:-1] if start else place.above) else ""
    after = "\n" if place.following else ""
    return Edit(start, len(place.line), apart + after, start + len(apart))


def _backspace_item(place: Place, item: re.Match[str]) -> Edit:
    previous = place.previous
    if item[1] and (step := nest(place, deeper=False)):
        return step
    if previous and _ITEM.match(previous):
        return Edit(-1, place.column, "", -1)
    return Edit(0, place.column, "", 0)


def _split(line: str, column: int, insert: str) -> Edit:
    """Break a line; blanks after the caret stay above, so that Backspace restores it."""
    blanks = _blanks_after(line, column)
    kept = line[column : column + blanks]
    return Edit(column, column + blanks, kept + insert, column + len(kept) + len(insert))


def _blanks_after(line: str, column: int) -> int:
    rest = line[column:]
    return len(rest) - len(rest.lstrip(" "))
