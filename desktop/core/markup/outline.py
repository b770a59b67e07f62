"""A body as the outline shows it: the lede, then a section for each subhead."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from desktop.core.markup import blocks, counting, marks
from desktop.core.markup.blocks import Block, BlockKind


@dataclass(frozen=True, slots=True)
class Section:
    """One row of the outline.

    The counts are the section's own, its subsections' left out. `start` and `end` are
    indexes in the body, and one section ends where the next begins.
    """

    index: int
    level: int
    title: str
    start: int
    end: int
    words: int
    quotes: int
    pictures: int
    tk: int


def outline(body: str) -> tuple[Section, ...]:
    """Give the sections in order; the first is always the lede, of level 0."""
    rows: list[tuple[Block | None, list[Block]]] = [(None, [])]
    for block in blocks.split(body):
        if block.kind is BlockKind.SUBHEAD:
            rows.append((block, []))
        else:
            rows[-1][1].append(block)
    starts = [heading.start if heading else 0 for heading, _own in rows]
    ends = [*starts[1:], len(body)]
    return tuple(
        _section(index, heading, own, starts[index], ends[index])
        for index, (heading, own) in enumerate(rows)
    )


def section_at(sections: Sequence[Section], index: int) -> int:
    """Find the section that holds the place `index` of the body."""
    return max(0, bisect_right(sections, index, key=_start) - 1)


def _start(section: Section) -> int:
    return section.start


def _section(index: int, heading: Block | None, own: list[Block], start: int, end: int) -> Section:
    return Section(
        index=index,
        level=heading.level if heading else 0,
        title=blocks.plain(BlockKind.SUBHEAD, heading.text).strip() if heading else "",
        start=start,
        end=end,
        words=sum(counting.block_words(block) for block in own),
        quotes=sum(_quotes(block.kind, block.text) for block in own),
        pictures=sum(block.kind is BlockKind.PICTURE for block in own),
        tk=sum(_tk(block) for block in ([heading, *own] if heading else own)),
    )


def _tk(block: Block) -> int:
    inside = block.kind in (BlockKind.NOTE, BlockKind.STASH)
    return 0 if inside or "TK" not in block.text else marks.count_tk(block.text)


@lru_cache(maxsize=8192)
def _quotes(kind: BlockKind, text: str) -> int:
    """Count quotations; a block quote without marks of its own is one."""
    if kind not in (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST):
        return 0
    text = marks.without_notes(text)
    count = _pairs(text) + text.count('"') // 2
    return max(count, 1) if kind is BlockKind.QUOTE else count


def _pairs(text: str) -> int:
    """Count by the mark that closes, so that a quotation over two paragraphs is one."""
    if "„" in text:
        high = text.count("„")
    elif "“" in text:
        high = text.count("”")
    else:
        high = -(-text.count("”") // 2)
    return high + text.count("»") + text.count("」")
