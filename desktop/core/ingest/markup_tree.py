"""Walk a tree of HTML, XHTML or NITF: its blocks of text, in order, each with what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol

from desktop.core.ingest.parts import Kind
from desktop.core.ingest.told import Told

DEEPEST = 256

_BLOCKS = frozenset(
    {"p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "ul", "ol",
     "dl", "table", "tbody", "thead", "figure", "form", "body", "html", "block", "body.content",
     "nitf", "media", "fieldset", "address", "pre", "hr", "dt", "dd", "center", "details",
     "summary"}
)  # fmt: skip
_KINDS = {
    "h1": Kind.SUBHEAD, "h2": Kind.SUBHEAD, "h3": Kind.SUBHEAD, "h4": Kind.SUBHEAD,
    "h5": Kind.SUBHEAD, "h6": Kind.SUBHEAD, "hl2": Kind.SUBHEAD, "hl1": Kind.SUBHEAD,
    "li": Kind.LIST_ITEM, "blockquote": Kind.QUOTE, "bq": Kind.QUOTE, "tr": Kind.TABLE,
    "figcaption": Kind.CAPTION, "caption": Kind.CAPTION, "media-caption": Kind.CAPTION,
    "media-producer": Kind.CREDIT,
}  # fmt: skip
_LEVELS = {"h1": 2, "h2": 2, "h3": 3, "h4": 4, "h5": 4, "h6": 4, "hl2": 2}
_SILENT = frozenset({"script", "style", "noscript", "template", "svg", "head", "iframe", "button"})
_CREDIT_BELOW = re.compile(
    r"\n\s*(?=\((?:additional )?(?:reporting|editing|writing)\b)", re.IGNORECASE
)


class Element(Protocol):
    """What the two XML libraries have in common."""

    @property
    def tag(self) -> object: ...
    @property
    def text(self) -> str | None: ...
    @property
    def tail(self) -> str | None: ...
    def __iter__(self) -> Iterator[Element]: ...


def local_name(element: Element) -> str:
    """Give an element's name without its namespace, in lower case; "" for a comment."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def depth_of(root: Element) -> int:
    """Measure how deep a tree goes, without recursion."""
    deepest, level = 0, [root]
    while level:
        deepest += 1
        level = [child for element in level for child in element]
    return deepest


def text_of(element: Element | None) -> str:
    """Join all text in an element, in one line."""
    if element is None:
        return ""
    pieces = [told.text for told in blocks_in(element)]
    return " ".join(" ".join(pieces).split())


def blocks_in(root: Element) -> Iterator[Told]:
    """Give the blocks of text in a tree no deeper than `DEEPEST`."""
    walk = _Walk()
    yield from walk.element(root, 0)
    yield from walk.flush()


class _Walk:
    """The text gathered so far, and the kind of the block that it stands in."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._kinds: list[tuple[Kind, int]] = []

    def flush(self) -> Iterator[Told]:
        """Give the block that ends here; a credit on its last row is a block of its own."""
        text = "".join(self._pieces)
        self._pieces.clear()
        kind, level = self._kinds[-1] if self._kinds else (None, 0)
        for part in _CREDIT_BELOW.split(text):
            if part.strip():
                yield Told(part.strip(), kind, "marked so by the file" if kind else "", level)

    def element(self, element: Element, depth: int) -> Iterator[Told]:
        """Walk an element: text before, between and after its children."""
        name = local_name(element)
        if not name or name in _SILENT or depth > DEEPEST:
            return
        kind = _KINDS.get(name)
        is_block = kind is not None or name in _BLOCKS
        if is_block:
            yield from self.flush()
        if name == "byttl":
            self._pieces.append(", ")
        if kind:
            self._kinds.append((kind, _LEVELS.get(name, 0)))
        self._pieces.append(element.text or "")
        for child in element:
            yield from self.element(child, depth + 1)
            self._between(child)
            self._pieces.append(child.tail or "")
        if is_block:
            yield from self.flush()
        if kind:
            self._kinds.pop()

    def _between(self, child: Element) -> None:
        name = local_name(child)
        if name == "br":
            self._pieces.append("\n")
        elif name in ("td", "th"):
            self._pieces.append(" | ")
