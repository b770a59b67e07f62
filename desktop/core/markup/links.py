"""The link or the address that a place in the body stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINK = re.compile(
    r"(?<![!\\])\[([^\[\]\n]*)\]\((?:<([^<>\n]*)>|([^()\s<>]*(?:\([^()\s<>]*\))?[^()\s<>]*))\)"
)
_BARE = re.compile(r"(?:https?://|mailto:)[^\s<>\[\]\\]+", re.IGNORECASE)
_AFTER = ".,;:!?'\"”’»*_"
"""What ends the sentence round an address, not the address."""


@dataclass(frozen=True, slots=True)
class Link:
    """``[words](address)`` from `start` to `end`."""

    start: int
    end: int
    words: str
    address: str


def link_at(text: str, index: int) -> Link | None:
    """Find the link that the caret is in or beside, in its own paragraph."""
    for found in _LINK.finditer(text, *_line(text, index)):
        if found.start() <= index <= found.end():
            return Link(found.start(), found.end(), found[1], found[2] or found[3] or "")
    return None


def address_at(text: str, index: int) -> str:
    """Give the address of the link at a place, or the address written out there; else ""."""
    link = link_at(text, index)
    if link is not None:
        return link.address
    for found in _BARE.finditer(text, *_line(text, index)):
        address = _without_end_of_sentence(found[0])
        if found.start() <= index <= found.start() + len(address):
            return address
    return ""


def _without_end_of_sentence(address: str) -> str:
    while address.endswith(tuple(_AFTER)) or (
        address.endswith(")") and address.count(")") > address.count("(")
    ):
        address = address[:-1]
    return address


def _line(text: str, index: int) -> tuple[int, int]:
    last = text.find("\n", index)
    return text.rfind("\n", 0, index) + 1, len(text) if last < 0 else last
