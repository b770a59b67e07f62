"""Paragraphs of a body as the writer takes them: found, moved, and new kinds put in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.markup.blocks import Block, BlockKind, split
from desktop.core.markup.marks import fences

_NOTE = re.compile(r"\[\^(\d+)\]")
_ROW = "| {0} | {0} |\n| --- | --- |\n|  |  |"


def paragraph_at(body: str, index: int) -> tuple[int, int]:
    """Give the block at a place, as indexes; the place alone between two blocks."""
    blocks = split(body)
    number = _number_at(blocks, index)
    return (blocks[number].start, blocks[number].end) if number >= 0 else (index, index)


def moved(body: str, index: int, *, down: bool) -> tuple[str, int] | None:
    """Let the block at a place change places with its neighbour.

    Gives the body and where the place is then; None at an end, and where there is no block.
    Only words move: what stands between the two stays between them.
    """
    blocks = split(body)
    number = _number_at(blocks, index)
    other = number + (1 if down else -1)
    if number < 0 or not 0 <= other < len(blocks):
        return None
    first, second = sorted((blocks[number], blocks[other]), key=_start)
    between = body[first.end : second.start]
    changed = body[: first.start] + second.text + between + first.text + body[second.end :]
    by = len(second.text) + len(between) if down else first.start - second.start
    if not _is_same(split(changed), blocks, min(number, other)):
        return None
    return changed, index + by


def with_footnote(body: str, start: int, end: int) -> tuple[str, int]:
    """Name a new footnote behind a place and begin it at the end; give where it is written."""
    number = max((int(found[1]) for found in _NOTE.finditer(body)), default=0) + 1
    named = f"{body[:end]}[^{number}]{body[end:]}".rstrip()
    last = split(named)[-1]
    apart = "\n" if last.kind is BlockKind.FOOTNOTE else "\n\n"
    words = body[start:end] if body[start:end].startswith(("http://", "https://")) else ""
    made = f"{named}{apart}[^{number}]: {words}"
    return made, len(made)


def with_block(body: str, index: int, block: str) -> tuple[str, int]:
    """Put a block behind the one at a place; give the body and where the new one begins."""
    _start_index, end = paragraph_at(body, index)
    before, after = body[:end].rstrip("\n"), body[end:].lstrip("\n")
    opening = f"{before}\n\n" if before else ""
    return opening + block + (f"\n\n{after}" if after else "\n"), len(opening)


def with_table(body: str, index: int, heading: str) -> tuple[str, int, int]:
    """Put a table behind the block at a place; give the body and its first heading's ends."""
    made, start = with_block(body, index, _ROW.format(heading))
    return made, start + 2, start + 2 + len(heading)


def with_stash(body: str, start: int, end: int) -> tuple[str, int]:
    """Fence the paragraphs of a selection off from readers, or take the fence away.

    Gives the body and where the caret stands then.
    """
    for first, last in fences(body):
        if first <= start <= last:
            inner = body[first:last].removeprefix("%%%").removesuffix("%%%").strip("\n")
            return body[:first] + inner + body[last:], first
    first, last = paragraph_at(body, start)[0], paragraph_at(body, end)[1]
    return f"{body[:first]}%%%\n{body[first:last]}\n%%%{body[last:]}", first + 4


def _number_at(blocks: Sequence[Block], index: int) -> int:
    found = (n for n, block in enumerate(blocks) if block.start <= index <= block.end)
    return next(found, -1)


def _is_same(after: Sequence[Block], before: Sequence[Block], low: int) -> bool:
    """Tell whether two blocks changed places and nothing else became of them."""
    wanted = [block.text for block in before]
    wanted[low : low + 2] = wanted[low : low + 2][::-1]
    return [block.text for block in after] == wanted


def _start(block: Block) -> int:
    return block.start
