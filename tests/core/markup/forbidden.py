"""What may stand in rendered HTML, found again by a parser that is not the sanitiser's."""

from __future__ import annotations

import re

import lxml.html

from desktop.core.markup.sanitise import TAGS

_ATTRIBUTES = {
    "class", "lang", "dir", "href", "rel", "title", "cite", "datetime", "src", "alt", "width",
    "height", "id", "value", "start", "colspan", "rowspan", "scope",
}  # fmt: skip
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ADDRESS = re.compile(r"(?:https?://|mailto:|tel:)\S+|#\S+", re.IGNORECASE)


def faults(markup: str) -> list[str]:
    """Name every tag, attribute and address in `markup` that readers must not get."""
    if not markup.strip():
        return []
    found: list[str] = []
    tree = _tree(markup)
    for element in tree.iterdescendants():
        if not isinstance(element.tag, str) or element.tag not in TAGS:
            found.append(f"tag {element.tag}")
            continue
        for name, value in element.items():
            if name not in _ATTRIBUTES:
                found.append(f"attribute {name}")
            if name in ("href", "cite") and not _ADDRESS.fullmatch(value):
                found.append(f"address {value!r}")
            if name == "src" and not value.startswith("pictures/"):
                found.append(f"source {value!r}")
    return found


def outermost(markup: str) -> int:
    """Count the elements that stand in no other."""
    return len(_tree(markup))


def _tree(markup: str) -> lxml.html.HtmlElement:
    return lxml.html.fragment_fromstring(f"<div>{_CONTROLS.sub('', markup)}</div>")


def words(markup: str) -> str:
    """Give the text readers get, blanks folded."""
    if not markup.strip():
        return ""
    tree = _tree(markup)
    return re.sub(r"[ \t\n]+", " ", tree.text_content()).strip(" ")
