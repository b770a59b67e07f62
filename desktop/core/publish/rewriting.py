"""How a text is rewritten for sites that let less through; no word of it is lost."""

from __future__ import annotations

from collections.abc import Mapping
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, SubElement

from desktop.core.publish.content_tree import (
    INLINE,
    NOTE_BACK,
    NOTE_REF,
    add_text,
    drop,
    is_kind,
    move_into,
    text_of,
    unwrap,
)

SPEAKING = frozenset({"p", "span", "div", "figure", "figcaption"})
"""Elements whose ``lang`` and ``dir`` WordPress keeps."""

_DEEPEST_AT_MSN = 9
_BETWEEN_CELLS = " · "
_LANGUAGE = ("lang", "dir")
Event = tuple[str, ...]


def for_wordpress(root: Element) -> None:
    """Say the language where WordPress lets it be said."""
    for element in list(root.iter()):
        allowed = {"lang", "dir"} if element.tag in SPEAKING else set[str]()
        allowed |= {"lang"} if element.tag == "blockquote" else set()
        moved = {name: element.attrib.pop(name) for name in _LANGUAGE
                 if name in element.attrib and name not in allowed}  # fmt: skip
        if moved:
            _speak_inside(element, moved)


def for_msn(root: Element) -> None:
    """Leave addresses, pictures and plain elements; pictures stand in paragraphs."""
    for parent, child in _found(root, "figure"):
        _replace(parent, child, _picture_paragraphs(child))
    _without_code_and_rules(root)
    _without_anchors(root, ("http:", "https:", "mailto:"))
    for parent, child in _found(root, "span"):
        unwrap(parent, child)
    _keep_attributes(root, {"a": {"href"}, "img": {"src", "alt", "width", "height"}})
    _flatten(root, _DEEPEST_AT_MSN)


def for_strict(root: Element) -> None:
    """Leave words, headings, lists, quotations and links."""
    for parent, child in _found(root, "figure"):
        _replace(parent, child, _picture_paragraphs(child)[1:])
    for parent, child in _found(root, "table"):
        _replace(parent, child, _table_as_list(child))
    for parent, child in _found(root, "sup"):
        if is_kind(child, NOTE_REF):
            child[0].text = f" [{text_of(child).strip()}]"
        unwrap(parent, child)
    _without_code_and_rules(root)
    _without_anchors(root, ("http:", "https:", "mailto:", "tel:"))
    for parent, child in _found(root, "span", "sub", "div", "img"):
        unwrap(parent, child)
    for heading in root.iter("h4"):
        heading.tag = "h3"
    _keep_attributes(root, {"a": {"href"}})


def drop_ways_back(root: Element, attributes: Mapping[str, set[str]]) -> None:
    """Drop the links from notes to the text where no place in the text can be named."""
    if "id" in attributes.get("*", set()):
        return
    for parent, child in _found(root, "a"):
        if is_kind(child, NOTE_BACK):
            drop(parent, child)
            if len(parent):
                parent[-1].tail = (parent[-1].tail or "").rstrip()
            else:
                parent.text = (parent.text or "").rstrip()


def _found(root: Element, *tags: str) -> list[tuple[Element, Element]]:
    """Return each element of `tags` with its parent; what stands inside another comes first."""
    pairs = [(parent, child) for parent in root.iter() for child in parent if child.tag in tags]
    return pairs[::-1]


def _replace(parent: Element, child: Element, others: list[Element]) -> None:
    index = list(parent).index(child)
    tail, child.tail = child.tail, None
    parent.remove(child)
    for offset, other in enumerate(others):
        parent.insert(index + offset, other)
    if others:
        others[-1].tail = tail
    elif tail:
        carrier = Element("span")
        parent.insert(index, carrier)
        carrier.tail = tail
        unwrap(parent, carrier)


def _picture_paragraphs(figure: Element) -> list[Element]:
    """Return a paragraph with the picture, and one with its caption and credit."""
    first = Element("p")
    image = figure.find("img")
    if image is not None:
        first.append(image)
        image.tail = None
    caption = figure.find("figcaption")
    if caption is None:
        return [first]
    second = Element("p")
    move_into(second, caption)
    return [first, second]


def _table_as_list(table: Element) -> list[Element]:
    """Return the caption as a paragraph and each row as an item, its cells set apart."""
    made: list[Element] = []
    caption = table.find("caption")
    if caption is not None:
        above = Element("p")
        move_into(above, caption)
        made.append(above)
    rows = Element("ul")
    for row in table.iter("tr"):
        item: Element = SubElement(rows, "li")
        if all(cell.tag == "th" for cell in row):
            item = SubElement(item, "strong")
        for index, cell in enumerate(row):
            if index:
                add_text(item, _BETWEEN_CELLS)
            move_into(item, cell)
    return [*made, rows] if len(rows) else made


def _without_code_and_rules(root: Element) -> None:
    for parent, child in _found(root, "pre"):
        paragraph = Element("p")
        for index, line in enumerate(text_of(child).strip("\n").split("\n")):
            if index:
                SubElement(paragraph, "br")
            add_text(paragraph, line)
        _replace(parent, child, [paragraph])
    for parent, child in _found(root, "code"):
        unwrap(parent, child)
    for parent, child in _found(root, "hr"):
        drop(parent, child)


def _without_anchors(root: Element, schemes: tuple[str, ...]) -> None:
    """Make links to places in the text plain, and those that the site would refuse."""
    for parent, child in _found(root, "a"):
        if not child.get("href", "").lower().startswith(schemes):
            unwrap(parent, child)


def _keep_attributes(root: Element, kept: Mapping[str, set[str]]) -> None:
    for element in root.iter():
        for name in [name for name in element.attrib if name not in kept.get(element.tag, set())]:
            del element.attrib[name]


def _speak_inside(element: Element, attributes: dict[str, str]) -> None:
    """Put `attributes` on what `element` holds: blocks take them, runs of words get a span."""
    children, text = list(element), element.text
    for child in children:
        element.remove(child)
    element.text = None
    run: Element | None = None
    if text and text.strip():
        run = SubElement(element, "span", attributes)
    if text:
        add_text(run if run is not None else element, text)
    for child in children:
        tail, child.tail = child.tail, None
        if child.tag in INLINE:
            run = SubElement(element, "span", attributes) if run is None else run
            run.append(child)
        else:
            run = None
            element.append(child)
            _take_language(child, attributes)
        if tail and tail.strip() and run is None:
            run = SubElement(element, "span", attributes)
        if tail:
            add_text(run if run is not None else element, tail)


def _take_language(element: Element, attributes: dict[str, str]) -> None:
    for name, value in attributes.items():
        element.attrib.setdefault(name, value)


def _flatten(root: Element, deepest: int) -> None:
    """Bring nesting down to `deepest`: inner quotations and lists join the outer ones."""
    while True:
        path = _deepest_path(root)
        if len(path) <= deepest:
            return
        parents = [root, *path]
        for parent, child in zip(reversed(parents[:-1]), reversed(path), strict=True):
            if child.tag in INLINE or (child.tag == "blockquote" and parent is not root):
                unwrap(parent, child)
                break
            if child.tag in ("ul", "ol") and parent.tag == "li":
                _join_lists(parents[parents.index(parent) - 1], parent, child)
                break
        else:
            return


def _join_lists(outer: Element, item: Element, inner: Element) -> None:
    """Put the items of `inner` behind `item`, which holds it, and what followed it last."""
    index = list(outer).index(item) + 1
    behind = list(item)[list(item).index(inner) + 1 :]
    tail, inner.tail = inner.tail, None
    item.remove(inner)
    for offset, one in enumerate(list(inner)):
        outer.insert(index + offset, one)
    last = outer[index + len(inner) - 1] if len(inner) else item
    if tail:
        add_text(last, tail)
    for other in behind:
        item.remove(other)
        last.append(other)


def _deepest_path(element: Element) -> list[Element]:
    """Return the elements from a child of `element` down to the one that lies deepest."""
    longest: list[Element] = []
    for child in element:
        path = [child, *_deepest_path(child)]
        longest = path if len(path) > len(longest) else longest
    return longest


def events(html: str) -> list[Event]:
    """Flatten HTML to tags with sorted attributes and runs of text."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.events()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._events: list[Event] = []
        self._text: list[str] = []

    def events(self) -> list[Event]:
        """Return what was read, text runs joined."""
        self._end_text()
        return self._events

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._end_text()
        flat = (part for name, value in sorted(attrs) for part in (name, value or ""))
        self._events.append((tag, *flat))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self._end_text()
        self._events.append((f"/{tag}",))

    def handle_data(self, data: str) -> None:
        self._text.append(data)

    def _end_text(self) -> None:
        if self._text:
            self._events.append(("text", "".join(self._text)))
            self._text.clear()
