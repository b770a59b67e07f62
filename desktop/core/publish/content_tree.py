"""The text of a story as a tree of elements, and back: what filters and formats rewrite."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, SubElement

VOID = frozenset({"br", "hr", "img"})
INLINE = frozenset({"a", "br", "code", "em", "img", "span", "strong", "sub", "sup"})
NOTE_BACK, NOTE_REF, NOTES = "note-back", "note-ref", "notes"
_WORD = re.compile(r"\w+")


def tree_of(html: str) -> Element:
    """Parse our own well-formed HTML; the root stands for ``e-content`` itself."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root


def html_of(root: Element) -> str:
    """Write the children of `root`, one outermost element a line."""
    return "\n".join(_written(child).strip("\n") for child in root)


def words_of(root: Element) -> list[str]:
    """Return the words that `root` shows, in order; an element of its own ends a word."""
    return _WORD.findall("".join(_runs(root)))


def text_of(element: Element) -> str:
    """Return the text that `element` shows."""
    return "".join(element.itertext())


def is_kind(element: Element, name: str) -> bool:
    """Tell whether `element` is of the class `name`."""
    return name in element.get("class", "").split()


def unwrap(parent: Element, child: Element) -> None:
    """Put what `child` holds in its place."""
    index = list(parent).index(child)
    parent.remove(child)
    _append_text(parent, index, child.text or "")
    for offset, grandchild in enumerate(list(child)):
        parent.insert(index + offset, grandchild)
    _append_text(parent, index + len(child), child.tail or "")


def drop(parent: Element, child: Element) -> None:
    """Take `child` out with all it holds; the text behind it stays."""
    index = list(parent).index(child)
    parent.remove(child)
    _append_text(parent, index, child.tail or "")


def move_into(target: Element, source: Element) -> None:
    """Append all that `source` holds to `target`."""
    _append_text(target, len(target), source.text or "")
    for child in list(source):
        target.append(child)


def add_text(element: Element, text: str) -> None:
    """Append `text` behind everything in `element`."""
    _append_text(element, len(element), text)


def _append_text(parent: Element, index: int, text: str) -> None:
    """Put `text` before the child at `index`."""
    if not text:
        return
    if index:
        before = parent[index - 1]
        before.tail = (before.tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _runs(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        apart = "\n" if child.tag not in INLINE or child.tag in VOID else ""
        yield apart
        yield from _runs(child)
        yield apart
        yield child.tail or ""


def _written(element: Element) -> str:
    attributes = "".join(f' {name}="{_quoted(value)}"' for name, value in element.items())
    opening = f"<{element.tag}{attributes}>"
    tail = _escaped(element.tail or "")
    if element.tag in VOID:
        return opening + tail
    inside = _escaped(element.text or "") + "".join(map(_written, element))
    return f"{opening}{inside}</{element.tag}>{tail}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _quoted(value: str) -> str:
    return _escaped(value).replace('"', "&quot;")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("div")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        element = SubElement(self._open[-1], tag, values)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and len(self._open) > 1:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        add_text(self._open[-1], data)
