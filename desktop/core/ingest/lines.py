"""Find the logical lines of copy: which rows are one hard-wrapped paragraph."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

WIDEST_WRAP = 100
NARROWEST_WRAP = 40
PARAGRAPH_INDENT = 3

_BLANKS = re.compile(r"\s+")
_BREAKING = frozenset(" \t\n\f\r\v")
_BLANK_RUN = re.compile(r"[ \u00a0]{3,}")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*$")


@dataclass(slots=True)
class Block:
    """A logical line: one row, or the rows of a hard-wrapped paragraph, joined by blanks.

    `first` and `last` are row numbers; `gap` is the number of empty rows before it,
    `indent` the blanks before its first row.
    """

    text: str
    first: int
    last: int
    gap: int
    indent: int


def rows_of(text: str) -> list[str]:
    """Cut text into rows; copy that is all on one row is cut at its runs of blanks."""
    rows = text.split("\n")
    full = [row for row in rows if row.strip()]
    if len(full) == 1 and len(full[0]) > 2 * WIDEST_WRAP:
        pieces = _BLANK_RUN.split(full[0].strip())
        ended = sum(1 for piece in pieces if _SENTENCE_END.search(piece))
        if len(pieces) > 2 and ended * 2 >= len(pieces):
            return pieces
    return rows


def one_line(text: str) -> str:
    """Squeeze a block into one line as browsers do; no-break spaces between words stay."""
    return _BLANKS.sub(_one_blank, text).strip()


def _one_blank(run: re.Match[str]) -> str:
    return run[0] if _BREAKING.isdisjoint(run[0]) else " "


def blocks_of(rows: list[str], alone: Callable[[str], bool]) -> list[Block]:
    """Group rows into logical lines; a row that stands `alone` is never joined to another."""
    blocks: list[Block] = []
    group: list[int] = []
    gap = 0
    bare = [row.strip() for row in rows]
    by_indent = _indented_paragraphs(rows, bare)
    wrapped = _hard_wrapped(bare)

    def close() -> None:
        nonlocal gap
        if group:
            text = " ".join(bare[at] for at in group)
            first = rows[group[0]]
            blocks.append(Block(text, group[0], group[-1], gap, len(first) - len(first.lstrip())))
            gap = 0
            group.clear()

    width = 0
    for at, text in enumerate(bare):
        if not text:
            close()
            gap += 1
            width = 0
            continue
        if not width:
            width = _width(bare, at)
        if group and not _continues(rows, bare, at, group[0], wrapped, by_indent, width, alone):
            close()
        group.append(at)
    close()
    return blocks


def _continues(
    rows: list[str],
    bare: list[str],
    at: int,
    opened: int,
    wrapped: bool,
    by_indent: bool,
    width: int,
    alone: Callable[[str], bool],
) -> bool:
    """Tell whether a row goes on with the sentence of the row above it."""
    if alone(bare[at]) or alone(bare[at - 1]):
        return False
    if by_indent and _indent(rows[opened]) >= PARAGRAPH_INDENT:
        return _indent(rows[at]) < PARAGRAPH_INDENT and not _is_headed(bare[at - 1], bare[at])
    if not wrapped or (by_indent and _indent(rows[at]) >= PARAGRAPH_INDENT):
        return False
    return _was_full(bare[at - 1], bare[at], width)


def _is_headed(above: str, below: str) -> bool:
    """Tell whether a row in capitals heads what follows, below a sentence that has ended."""
    return below.isupper() and len(below) > 3 and bool(_SENTENCE_END.search(above))


def _was_full(above: str, below: str, width: int) -> bool:
    """Tell whether the first word below had no room left in the row above."""
    return len(above) + 1 + len(below.split(maxsplit=1)[0]) > width - 2


def _width(bare: list[str], start: int) -> int:
    widest = 0
    for text in bare[start:]:
        if not text:
            break
        widest = max(widest, len(text))
    return widest


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip())


def _indented_paragraphs(rows: list[str], bare: list[str]) -> bool:
    """Tell whether an indent opens a paragraph: some rows have one and some have none."""
    indents = {_indent(row) for row, text in zip(rows, bare, strict=True) if text}
    return bool(indents) and max(indents) >= PARAGRAPH_INDENT and min(indents) < 2


def _hard_wrapped(bare: list[str]) -> bool:
    """Tell whether the copy was wrapped at a width: most rows that could be full are."""
    pairs = [(a, b) for a, b in pairwise(bare) if a and b]
    if not pairs:
        return False
    widest = max(len(a) for a, _ in pairs)
    if not NARROWEST_WRAP <= widest <= WIDEST_WRAP:
        return False
    running = sum(1 for a, _ in pairs if len(a) > NARROWEST_WRAP and not _SENTENCE_END.search(a))
    return running * 4 >= len(pairs)
