"""A story's body as HTML, block by block, so that one edit costs one block."""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from db.records import Picture
from desktop.core.markup import blocks, inline, marks, pictures, sanitise
from desktop.core.markup.blocks import Block, BlockKind
from desktop.core.markup.dialect import Mention, Surroundings, converter

_SILENT = frozenset({BlockKind.NOTE, BlockKind.STASH, BlockKind.FOOTNOTE, BlockKind.DEFINITION})
_MENTION = re.compile(r"\[\^([^\]\s]+)\]")
_PLAIN = re.compile(r"[\\`*_\[<]|%%|\{lang=|  \n|^[ \t]|[\x02\x03]|\n[ \t]")
_PARAGRAPH = re.compile(r"<p(?: [^<>]*)?>")


@dataclass(frozen=True, slots=True)
class RenderContext:
    """What a body needs to become HTML.

    `lead_in_html` is safe markup for the beginning of the first paragraph (the dateline);
    `id_prefix` keeps footnotes of two stories on one page apart.
    """

    language: str
    pictures: tuple[Picture, ...] = ()
    lead_in_html: str = ""
    id_prefix: str = ""
    show_tk: bool = False


@dataclass(frozen=True, slots=True)
class HtmlBlock:
    """The HTML of one block of the body, and how many outermost elements it has.

    `start` and `end` are indexes in the body, -1 for what was generated. A block with
    nothing to show has empty HTML and no elements.
    """

    start: int
    end: int
    html: str
    elements: int


@dataclass(frozen=True, slots=True)
class Rendered:
    """A body as HTML, in order."""

    blocks: tuple[HtmlBlock, ...]

    @property
    def html(self) -> str:
        """The whole, one block a line."""
        return "\n".join(block.html for block in self.blocks if block.html)


def render(body: str, context: RenderContext) -> Rendered:
    """Render `body`; never raises, whatever the text."""
    parts = blocks.split(body)
    notes = _notes(parts)
    known = {picture.name: picture for picture in context.pictures}
    common = Surroundings(
        language=context.language,
        id_prefix=context.id_prefix,
        show_tk=context.show_tk,
        links=tuple(blocks.definition(one) for one in parts if one.kind is BlockKind.DEFINITION),
    )
    seen: Counter[str] = Counter()
    numbers: dict[str, int] = {}
    rendered = [_block(part, common, known, notes, numbers, seen) for part in parts]
    rendered.extend(_footnotes(notes, numbers, rendered, common))
    if context.lead_in_html:
        rendered = _led_in(rendered, context.lead_in_html)
    return Rendered(tuple(rendered))


def _notes(parts: tuple[Block, ...]) -> dict[str, str]:
    """Collect footnotes by label; the first of two with one label stands."""
    notes: dict[str, str] = {}
    for part in parts:
        if part.kind is BlockKind.FOOTNOTE:
            text = part.text.partition("]:")[2].strip(" \t")
            notes.setdefault(blocks.footnote_label(part), re.sub(r"(?m)^(?: {4}|\t)", "", text))
    return notes


def _block(
    part: Block,
    common: Surroundings,
    known: dict[str, Picture],
    notes: dict[str, str],
    numbers: dict[str, int],
    seen: Counter[str],
) -> HtmlBlock:
    if part.kind in _SILENT:
        return HtmlBlock(part.start, part.end, "", 0)
    if part.kind is BlockKind.PICTURE:
        found = blocks.PICTURE.search(part.text)
        picture = known.get(found[2]) if found else None
        markup = _figure(picture) if picture else ""
        return HtmlBlock(part.start, part.end, markup, 1 if markup else 0)
    around = _around(part, common, known, notes, numbers, seen)
    markup, elements = _convert(part.kind, part.level, part.text, around)
    return HtmlBlock(part.start, part.end, markup, elements)


def _around(
    part: Block,
    common: Surroundings,
    known: dict[str, Picture],
    notes: dict[str, str],
    numbers: dict[str, int],
    seen: Counter[str],
) -> Surroundings:
    """Give a block the least that its HTML depends on: that is the key of the cache."""
    if "[" not in part.text:
        return Surroundings(common.language, common.id_prefix, common.show_tk)
    named = [label for label in _MENTION.findall(marks.without_notes(part.text)) if label in notes]
    mentions: dict[str, Mention] = {}
    for label in named:
        number = numbers.setdefault(label, len(numbers) + 1)
        mentions.setdefault(label, Mention(label, number, seen[label]))
    seen.update(named)
    inside = tuple(known[name] for name in known if f"pictures/{name}" in part.text)
    return Surroundings(
        common.language,
        common.id_prefix,
        common.show_tk,
        tuple(mentions.values()),
        common.links,
        inside,
    )


@lru_cache(maxsize=256)
def _figure(picture: Picture) -> str:
    return sanitise.clean(pictures.figure(picture))


@lru_cache(maxsize=4096)
def _convert(kind: BlockKind, level: int, text: str, around: Surroundings) -> tuple[str, int]:
    if kind is BlockKind.PARAGRAPH and _PLAIN.search(text) is None:
        shown = html.escape(text.rstrip(" \t"), quote=False)
        markup, elements = f"<p>{shown}</p>", 1
    else:
        block = Block(kind, 0, len(text), text, level)
        try:
            markup, elements = converter().convert(block, around)
        except RecursionError:
            markup, elements = f"<p>{html.escape(text, quote=False)}</p>", 1
    return _proved(markup, elements)


def _proved(markup: str, elements: int) -> tuple[str, int]:
    """Let the sanitiser have the last word."""
    cleaned = sanitise.clean(markup)
    if elements and not cleaned.startswith("<"):
        return f"<p>{cleaned}</p>", 1
    return cleaned, elements


def _footnotes(
    notes: dict[str, str],
    numbers: dict[str, int],
    rendered: list[HtmlBlock],
    common: Surroundings,
) -> list[HtmlBlock]:
    """List the notes: in the order they are named, then those that nothing names."""
    if not notes:
        return []
    for label in notes:
        numbers.setdefault(label, len(numbers) + 1)
    text = "".join(block.html for block in rendered if "footnote-ref" in block.html)
    items = "".join(
        _note(notes[label], number, _times(text, common.id_prefix, number), common)
        for label, number in numbers.items()
    )
    return [HtmlBlock(-1, -1, *_proved(f'<ol class="footnotes">{items}</ol>', 1))]


def _times(text: str, prefix: str, number: int) -> int:
    times = 0
    while f'id="{inline.mention_id(prefix, number, times + 1)}"' in text:
        times += 1
    return times


@lru_cache(maxsize=1024)
def _note(text: str, number: int, times: int, common: Surroundings) -> str:
    return converter().note(text, Mention("", number), times, common)


def _led_in(rendered: list[HtmlBlock], lead_in: str) -> list[HtmlBlock]:
    """Put the dateline into the first paragraph, or before everything when there is none."""
    for index, block in enumerate(rendered):
        opening = _PARAGRAPH.match(block.html)
        if opening and block.start >= 0:
            space = "" if lead_in[-1:].isspace() else " "
            markup = f"{opening[0]}{lead_in}{space}{block.html[opening.end() :]}"
            led = HtmlBlock(block.start, block.end, sanitise.clean(markup), block.elements)
            return [*rendered[:index], led, *rendered[index + 1 :]]
    return [HtmlBlock(-1, -1, sanitise.clean(f"<p>{lead_in}</p>"), 1), *rendered]
