"""A story's body as HTML, block by block, so that one edit costs one block."""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache

from db.records import Picture
from desktop.core.markup import blocks, inline, marks, pictures, sanitise
from desktop.core.markup.blocks import Block, BlockKind
from desktop.core.markup.dialect import Mention, Surroundings, converter
from desktop.core.markup.rendered import HtmlBlock, RenderContext, Rendered

__all__ = ["HtmlBlock", "RenderContext", "Rendered", "render"]

_SILENT = frozenset({BlockKind.NOTE, BlockKind.STASH, BlockKind.FOOTNOTE, BlockKind.DEFINITION})
_MENTION = re.compile(r"\[\^([^\]\s]+)\]")
_PLAIN = re.compile(r"[\\`*_\[<]|%%|\{lang=|  \n|^[ \t]|[\x02\x03]|\n[ \t]")
_PARAGRAPH = re.compile(r"<p(?: [^<>]*)?>")


def render(body: str, context: RenderContext) -> Rendered:
    """Render `body`; never raises, whatever the text."""
    parts = blocks.split(body)
    common = Surroundings(
        context.language, context.id_prefix, context.show_tk, back_label=context.back_label
    )
    notes = _Notes(parts)
    across = _Across(
        common,
        notes,
        tuple(blocks.definition(one) for one in parts if one.kind is BlockKind.DEFINITION),
        {picture.name: picture for picture in context.pictures},
    )
    rendered = [_block(part, across) for part in parts]
    rendered.extend(_footnotes(notes, rendered, across))
    if context.lead_in_html:
        rendered = _led_in(rendered, context.lead_in_html)
    return Rendered(tuple(rendered))


class _Notes:
    """The footnotes of one body, numbered in the order in which it names them."""

    def __init__(self, parts: tuple[Block, ...]) -> None:
        self.texts: dict[str, str] = {}
        self.numbers: dict[str, int] = {}
        self._named: Counter[str] = Counter()
        for part in parts:
            if part.kind is BlockKind.FOOTNOTE:
                self.texts.setdefault(blocks.footnote_label(part), blocks.footnote_text(part))

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Number the notes that `text` names, and remember that it did."""
        if not self.texts:
            return ()
        labels = [one for one in _MENTION.findall(text) if one in self.texts]
        before = {label: self._named[label] for label in labels}
        self._named.update(labels)
        return tuple(Mention(one, self.number(one), turn) for one, turn in before.items())

    def number(self, label: str) -> int:
        """Give a note its number; the next one, when nothing named it yet."""
        return self.numbers.setdefault(label, len(self.numbers) + 1)


@dataclass(frozen=True, slots=True)
class _Across:
    """What blocks of one body share."""

    common: Surroundings
    notes: _Notes
    links: tuple[tuple[str, str], ...]
    known: dict[str, Picture]

    def around(self, text: str) -> Surroundings:
        """Give a block the least that its HTML depends on: that is the key of the cache."""
        if "[" not in text:
            return self.common
        inside = tuple(
            picture for name, picture in self.known.items() if f"pictures/{name}" in text
        )
        mentions = self.notes.mentions(marks.without_notes(text))
        return replace(self.common, mentions=mentions, links=self.links, pictures=inside)


def _block(part: Block, across: _Across) -> HtmlBlock:
    if part.kind in _SILENT:
        return HtmlBlock(part.start, part.end, "", 0)
    if part.kind is BlockKind.PICTURE:
        found = blocks.PICTURE.search(part.text)
        picture = across.known.get(found[2]) if found else None
        markup = _figure(picture) if picture else ""
        return HtmlBlock(part.start, part.end, markup, 1 if markup else 0)
    markup, elements = _convert(part.kind, part.level, part.text, across.around(part.text))
    return HtmlBlock(part.start, part.end, markup, elements)


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


def _footnotes(notes: _Notes, rendered: list[HtmlBlock], across: _Across) -> list[HtmlBlock]:
    """List the notes: in the order they are named, then those that nothing names."""
    if not notes.texts:
        return []
    around = replace(across.common, links=across.links)
    for label in notes.texts:
        notes.number(label)
    text = "".join(block.html for block in rendered if "note-ref" in block.html)
    items = "".join(
        _note(notes.texts[label], number, _times(text, around.id_prefix, number), around)
        for label, number in notes.numbers.items()
    )
    return [HtmlBlock(-1, -1, *_proved(f'<ol class="notes">{items}</ol>', 1))]


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
