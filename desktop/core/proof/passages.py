"""A story's texts as readers get them, each with the way back to its Markdown."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from desktop.core.markup.blocks import Block, BlockKind
from desktop.core.markup.languages import primary

MASK = "\ufffc"
"""Stands, length unchanged, where a reader sees something that is not prose."""

_PROSE = frozenset(
    {
        BlockKind.PARAGRAPH,
        BlockKind.SUBHEAD,
        BlockKind.QUOTE,
        BlockKind.LIST,
        BlockKind.TABLE,
        BlockKind.FOOTNOTE,
    }
)
_SPECIAL = re.compile(r"[%`\[\\*_<@|]|://|www\.|\A[ \t]*[{>#+-]|\A[ \t]*\d{1,3}\.|\n[ \t]*>")
_MARKUP = re.compile(
    r"""
    (?P<drop>
        %%.*?(?:%%+|\Z)
      | \[\^[^\]\s]+\]:?
      | \\(?=[\\`*_{}\[\]()>\#+\-.!|%<:~"'])
      | !?\[(?=[^\[\]]*\]\()
      | \]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)
      | \*+(?=\S)|(?<=\S)\*+
      | (?<![\w_])_+(?=[\w“"])|(?<=[\w.,!?”"])_+(?![\w_])
    )
  | (?P<mask>
        `+[^`]*`+
      | !?\[TK(?:TK)*\b[^\[\]]*\]
      | <(?:https?|mailto|tel):[^<>\s]*>
      | \[[^\[\]]*\]\{lang=[^{}]*\}
      | (?:https?://|www\.)[^\s)\]>]+
      | (?<![\w.+-])[\w.+-]+@[\w.-]+
      | \|
    )
    """,
    re.VERBOSE | re.DOTALL,
)
_OPENINGS = {
    BlockKind.SUBHEAD: re.compile(r"\A[ \t]*#{1,6}[ \t]*"),
    BlockKind.QUOTE: re.compile(r"^[ \t]*>[ \t]?", re.MULTILINE),
    BlockKind.LIST: re.compile(r"\A[ \t]*(?:[*+-]|\d{1,3}\.)[ \t]+"),
}
_LANGUAGE = re.compile(r"\A[ \t]*\{lang=([^{}\s]*)\}[ \t]*")
_ITEM = re.compile(r"^[ \t]*(?:[*+-]|\d{1,3}\.)[ \t]+", re.MULTILINE)
_QUOTED = re.compile(
    r"“[^”]*(?:”|\Z)|\"[^\"\n]*\"|«[^»]*(?:»|\Z)|„[^“”„]*[“”]|(?<!\w)‘[^’‘]*(?:’\w[^’‘]*)*’"
)


class Passage:
    """One paragraph, list item, subhead or field. `text` is what a reader gets of `source`.

    `language` is set where the paragraph is marked as foreign. `kind` is None for a field.
    """

    def __init__(self, source: str, kind: BlockKind | None, *, cut: bool = True) -> None:
        self.source = source
        self.kind = kind
        self.language = ""
        self._starts: list[tuple[int, int]] = [(0, 0)]
        self.text = source
        if cut and _SPECIAL.search(source):
            self.text = self._cut()

    def at(self, index: int) -> int:
        """Give the index in the source of an index in the text."""
        return index + self._starts[bisect_right(self._starts, index, key=_first) - 1][1]

    def ends(self, index: int) -> int:
        """Give the source index after the text that ends at `index`."""
        return self.at(index - 1) + 1 if index else self.at(0)

    @cached_property
    def quoted(self) -> tuple[tuple[int, int], ...]:
        """The quotations in the text, their marks included."""
        if self.kind is BlockKind.QUOTE:
            return ((0, len(self.text)),)
        return tuple(found.span() for found in _QUOTED.finditer(self.text))

    def is_quoted(self, start: int, end: int) -> bool:
        before = bisect_right(self.quoted, start, key=_first)
        return before > 0 and end <= self.quoted[before - 1][1]

    @cached_property
    def unquoted(self) -> str:
        """The text with its quotations blanked, length unchanged."""
        kept: list[str] = []
        done = 0
        for start, end in self.quoted:
            kept += [self.text[done:start], MASK * (end - start)]
            done = end
        return "".join([*kept, self.text[done:]])

    def _cut(self) -> str:
        kept: list[str] = []
        done = length = 0
        for start, end, masked in self._marks():
            if start < done:
                continue
            kept.append(self.source[done:start])
            length += start - done
            if masked:
                kept.append(MASK * (end - start))
                length += end - start
            else:
                self._starts.append((length, end - length))
            done = end
        kept.append(self.source[done:])
        return "".join(kept)

    def _marks(self) -> Iterator[tuple[int, int, bool]]:
        opening = _OPENINGS.get(self.kind) if self.kind else None
        marks = [(found.start(), found.end(), False) for found in _found(opening, self.source)]
        first = marks[0][1] if marks and not marks[0][0] else 0
        if foreign := _LANGUAGE.match(self.source[first:]):
            self.language = foreign[1]
            marks.append((first, first + foreign.end(), False))
        marks += [(*m.span(), m["mask"] is not None) for m in _MARKUP.finditer(self.source)]
        yield from sorted(marks)


def _first(span: tuple[int, int]) -> int:
    return span[0]


def _found(pattern: re.Pattern[str] | None, text: str) -> Iterator[re.Match[str]]:
    return pattern.finditer(text) if pattern else iter(())


@lru_cache(maxsize=8192)
def passage(source: str, kind: BlockKind | None) -> Passage:
    """Read one text of the body, or with no kind a field as it stands."""
    return Passage(source, kind, cut=kind is not None)


@dataclass(frozen=True, slots=True)
class Placed:
    """A passage where it stands: `start` is its index in the field's text."""

    passage: Passage
    field: str
    start: int = 0

    @property
    def kind(self) -> BlockKind | None:
        return self.passage.kind


def body_passages(cut: tuple[Block, ...]) -> tuple[Placed, ...]:
    """Give the prose of the body, a list item by item."""
    return tuple(
        Placed(passage(text, block.kind), "body", block.start + start)
        for block in cut
        if block.kind in _PROSE
        for start, text in _pieces(block)
    )


def _pieces(block: Block) -> Iterator[tuple[int, str]]:
    if block.kind is not BlockKind.LIST:
        yield 0, block.text
        return
    starts = [found.start() for found in _ITEM.finditer(block.text)] or [0]
    for start, end in zip(starts, [*starts[1:], len(block.text)], strict=True):
        yield start, block.text[start:end].rstrip()


def language_of(given: Passage, language: str) -> str:
    """Give the bare language of a passage in a story written in `language`."""
    return primary(given.language or language)
