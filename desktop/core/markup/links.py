"""The link that a place in the body stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINK = re.compile(
    r"(?<![!\\])\[([^\[\]\n]*)\]\((?:<([^<>\n]*)>|([^()\s<>]*(?:\([^()\s<>]*\))?[^()\s<>]*))\)"
)


@dataclass(frozen=True, slots=True)
class Link:
    """``[words](address)`` from `start` to `end`."""

    start: int
    end: int
    words: str
    address: str


def link_at(text: str, index: int) -> Link | None:
    """Find the link that the caret is in or beside, in its own paragraph."""
    first = text.rfind("\n", 0, index) + 1
    last = text.find("\n", index)
    for found in _LINK.finditer(text, first, len(text) if last < 0 else last):
        if found.start() <= index <= found.end():
            return Link(found.start(), found.end(), found[1], found[2] or found[3] or "")
    return None
