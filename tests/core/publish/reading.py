"""How the tests read a page back, with nothing of the code that wrote it."""

from __future__ import annotations

import json
import re
from typing import Any

from lxml import html as lxml_html

Element = Any


def tree(data: bytes) -> Element:
    """Parse a whole page."""
    return lxml_html.document_fromstring(data.decode("utf-8"), parser=_parser())


def pieces(data: bytes) -> Element:
    """Parse a fragment, inside one div."""
    text = f"<div>{data.decode('utf-8')}</div>"
    return lxml_html.fragment_fromstring(text, parser=_parser())


def one(root: Element, selector: str) -> Element:
    """Return the only element that an XPath finds."""
    found = root.xpath(selector)
    assert len(found) == 1, f"{selector}: {len(found)}"
    return found[0]


def by_class(root: Element, name: str) -> list[Element]:
    """Return the elements of a class, in order."""
    return root.xpath(f"//*[contains(concat(' ', @class, ' '), ' {name} ')]")


def json_ld(root: Element) -> dict[str, Any]:
    """Return the page's one JSON-LD object."""
    return json.loads(one(root, "//script[@type='application/ld+json']").text)


def metas(root: Element, name: str) -> list[str]:
    """Return the contents of the metas of a name or property."""
    return root.xpath("//meta[@name=$name or @property=$name]/@content", name=name)


def words(element: Element) -> list[str]:
    """Return the words that an element shows."""
    return re.findall(r"\w+", element.text_content())


def _parser() -> Element:
    return lxml_html.HTMLParser(encoding="utf-8")
