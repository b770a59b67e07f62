"""The house dialect of Markdown: python-markdown's parsers under our own rules, block by block.

What the library's own chain would do and ours does not: raw HTML and entities stay text,
headings need a blank after the mark, four digits and a dot are a year, footnotes are numbered
for the whole body although each block is converted alone.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from db.records import Picture
from desktop.core.markup import inline, marks, trees
from desktop.core.markup.blocks import CAPTION, Block, BlockKind, split, subhead_words

_DEEPEST_QUOTE = 8
_DEEPEST_LIST = 10
_MOST_MARKERS = 50


@dataclass(frozen=True, slots=True)
class Mention:
    """A footnote as one block needs it: its number, and how often it was named before."""

    label: str
    number: int
    before: int = 0


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Everything outside a block's text that its HTML depends on."""

    language: str = ""
    id_prefix: str = ""
    show_tk: bool = False
    mentions: tuple[Mention, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    pictures: tuple[Picture, ...] = ()
    back_label: str = "↩"


class _Library(Markdown):
    """python-markdown with the one attribute that its published types leave out."""

    references: dict[str, tuple[str, str]]


class Converter:
    """One python-markdown instance, taken apart; not for two threads at once."""

    def __init__(self) -> None:
        self._markdown = _Library(extensions=[TableExtension(), SaneListExtension()])
        inline.install(self._markdown)
        self._tables = self._markdown.parser.blockprocessors["table"]
        for name in ("code", "hashheader", "setextheader", "hr", "quote", "reference", "table"):
            self._markdown.parser.blockprocessors.deregister(name)

    def convert(self, block: Block, around: Surroundings) -> tuple[str, int]:
        """Give a block's HTML and the number of its outermost elements."""
        root = Element("div")
        self._markdown.reset()
        self._markdown.references.update({label: (to, "") for label, to in around.links})
        self._append(root, _without_internal(block, around), 0)
        self._finish(root, around)
        return trees.inner_html(root), len(root)

    def note(self, text: str, mention: Mention, times: int, around: Surroundings) -> str:
        """Give a footnote as a list item with a link back to each place that names it."""
        root = Element("div")
        self._markdown.reset()
        self._markdown.references.update({label: (to, "") for label, to in around.links})
        item = SubElement(root, "li")
        body = marks.without_notes(text)
        self._append_all(item, body if around.show_tk else marks.without_tk(body), 1)
        self._finish(root, around)
        item.set("id", inline.note_id(around.id_prefix, mention.number))
        inline.link_back(item, around.id_prefix, mention.number, times, around.back_label)
        return trees.inner_html(root)

    def _finish(self, root: Element, around: Surroundings) -> None:
        trees.mark_languages(root, around.language)
        trees.calm(root)
        inline.attach(self._markdown, around.mentions, around.id_prefix)
        self._markdown.treeprocessors["inline"].run(root)
        self._markdown.treeprocessors["unescape"].run(root)
        known = {picture.name: picture for picture in around.pictures}
        trees.tidy(root, known, around.language)

    def _append(self, parent: Element, block: Block, depth: int) -> None:
        text = block.text.replace("\x02", "").replace("\x03", "")
        if not text.strip():
            return
        match block.kind:
            case BlockKind.SUBHEAD:
                if words := subhead_words(text).strip():
                    SubElement(parent, f"h{block.level}").text = words
            case BlockKind.QUOTE if depth < _DEEPEST_QUOTE:
                quote = Element("blockquote")
                self._append_all(quote, _unquoted(text), depth + 1)
                if len(quote):
                    parent.append(quote)
            case BlockKind.LIST if trees.list_is_sane(text, _MOST_MARKERS, _DEEPEST_LIST):
                self._markdown.parser.parseChunk(parent, trees.prepared_list(text))
            case BlockKind.TABLE:
                self._append_table(parent, text)
            case BlockKind.RULE:
                SubElement(parent, "hr")
            case BlockKind.CODE:
                code = SubElement(SubElement(parent, "pre"), "code")
                code.text = trees.atomic(trees.outdented(text.expandtabs(4)))
            case _:
                SubElement(parent, "p").text = trees.stripped_lines(text)

    def _append_all(self, parent: Element, text: str, depth: int) -> None:
        for block in split(text):
            if block.kind not in (BlockKind.NOTE, BlockKind.STASH):
                self._append(parent, block, depth)

    def _append_table(self, parent: Element, text: str) -> None:
        caption = ""
        if CAPTION.match(text):
            first = text.index("\n", text.index("\n\n")) if "\n\n" in text else text.index("\n")
            caption, text = text[:first], text[first:].lstrip("\n")
        if not self._tables.test(parent, text):
            SubElement(parent, "p").text = trees.stripped_lines(text)
            return
        self._tables.run(parent, [text])
        if found := CAPTION.match(caption):
            above = Element("caption")
            above.text = found[1].strip()
            parent[-1].insert(0, above)


def _without_internal(block: Block, around: Surroundings) -> Block:
    text = marks.without_notes(block.text)
    if not around.show_tk:
        text = marks.without_tk(text)
    return block if text == block.text else Block(block.kind, 0, len(text), text, block.level)


def _unquoted(text: str) -> str:
    lines = (line.lstrip(" \t") for line in text.split("\n"))
    return "\n".join(line.removeprefix(">").removeprefix(" ") for line in lines)


class _Own(threading.local):
    converter: Converter | None = None


_own = _Own()


def converter() -> Converter:
    """Give this thread's converter; making one costs 5 ms, so it is kept."""
    if _own.converter is None:
        _own.converter = Converter()
    return _own.converter
