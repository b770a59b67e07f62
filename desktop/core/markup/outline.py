"""A body as the outline shows it: the lede, then a section for each subhead."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from desktop.core.markup import blocks, counting, marks
from desktop.core.markup.blocks import Block, BlockKind


class Fault(StrEnum):
    """What is wrong with a subhead's place, in the terms of rule S05."""

    NONE = ""
    HEADLINE_LEVEL = "headline level"
    EMPTY = "empty"
    FOLLOWS = "follows"
    SKIPS = "skips"


@dataclass(frozen=True, slots=True)
class Section:
    """One row of the outline.

    The counts are the section's own, its subsections' left out. `start` and `end` are
    indexes in the body, and one section ends where the next begins. `heading` is the title
    as typed, `longest` the words of its longest sentence.
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
    heading: str = ""
    paragraphs: int = 0
    longest: int = 0
    fault: Fault = Fault.NONE

    def is_moved(self, other: Section) -> bool:
        """Tell whether this is the other section, at another place of the body at most."""
        return replace(other, start=self.start, end=self.end) == self


class _Part(NamedTuple):
    """A subhead and the blocks under it; the lede has none."""

    subhead: Block | None
    own: list[Block]


def outline(body: str) -> tuple[Section, ...]:
    """Give the sections in order; the first is always the lede, of level 0."""
    parts = [_Part(None, [])]
    for block in blocks.split(body):
        if block.kind is BlockKind.SUBHEAD:
            parts.append(_Part(block, []))
        else:
            parts[-1].own.append(block)
    starts = [part.subhead.start if part.subhead else 0 for part in parts]
    ends = [*starts[1:], len(body)]
    faults = _faults(parts)
    return tuple(
        _section(index, part, starts[index], ends[index], faults[index])
        for index, part in enumerate(parts)
    )


def _faults(parts: list[_Part]) -> list[Fault]:
    """Find what the rule S05 of the checks would say of each subhead."""
    level = 1
    found: list[Fault] = []
    for index, (heading, _own) in enumerate(parts):
        if heading is None:
            found.append(Fault.NONE)
            continue
        bare = index > 1 and not parts[index - 1].own
        if heading.text.lstrip(" ").startswith("#") and heading.text.lstrip(" ")[1:2] != "#":
            found.append(Fault.HEADLINE_LEVEL)
        elif not _title(heading.text)[1]:
            found.append(Fault.EMPTY)
        elif bare and heading.level <= level:
            found.append(Fault.FOLLOWS)
        else:
            found.append(Fault.SKIPS if heading.level > level + 1 else Fault.NONE)
        level = heading.level
    return found


def section_at(sections: Sequence[Section], index: int) -> int:
    """Find the section that holds the place `index` of the body."""
    return max(0, bisect_right(sections, index, key=_start) - 1)


def _start(section: Section) -> int:
    return section.start


def _section(index: int, part: _Part, start: int, end: int, fault: Fault) -> Section:
    subhead, own = part
    title, heading = _title(subhead.text) if subhead else ("", "")
    return Section(
        index=index,
        level=subhead.level if subhead else 0,
        title=title,
        start=start,
        end=end,
        words=sum(counting.block_words(block) for block in own),
        quotes=sum(_quotes(block.kind, block.text) for block in own),
        pictures=sum(block.kind is BlockKind.PICTURE for block in own),
        tk=sum(_tk(block) for block in ([subhead, *own] if subhead else own)),
        heading=heading,
        paragraphs=sum(block.kind in counting.COUNTED for block in own),
        longest=max((counting.longest_sentence(block) for block in own), default=0),
        fault=fault,
    )


@lru_cache(maxsize=8192)
def _title(line: str) -> tuple[str, str]:
    """Give a subhead's words as readers see them, and as typed."""
    return blocks.plain(BlockKind.SUBHEAD, line).strip(), blocks.subhead_words(line).strip()


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
