"""Shapes of text that make parsers slow or deep: the shared families, and some of our own."""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass
from typing import Any

from tests.security.vectors import CORPUS


@dataclass(frozen=True, slots=True)
class Shape:
    """One family at one size; `door` is ``markdown`` or ``html``."""

    name: str
    door: str
    text: str

    @property
    def id(self) -> str:
        return f"{self.name}-{len(self.text)}"


def own(size: int) -> list[Shape]:
    """Grow our own families to about `size` characters."""

    def of(name: str, piece: str, door: str = "markdown") -> Shape:
        return Shape(f"own-{name}", door, piece * (size // len(piece)))

    return [
        of("brackets", "["),
        of("pictures", "![]("),
        of("notes", "%% "),
        of("note-marks", "%%a%% "),
        of("fences", "%%%\n"),
        of("languages", "[x]{lang=tr} "),
        of("open-languages", "[x]{lang="),
        of("to-come", "[TK "),
        of("footnotes", "[^a]"),
        of("escapes", "\\*"),
        of("emphasis", "*a **b "),
        of("underlines", "__a_ "),
        of("autolinks", "<a@b.c> "),
        of("subheads", "## a\n"),
        of("rules", "---\n"),
        of("rows", "|a|b\n|-|-\n"),
        of("deep-quotes", ">"),
        of("line-breaks", "a  \n"),
        of("indents", "    a\n\n"),
        of("combining", "e\u0301\u0302\u0303\u0304"),
        of("joined", "\U0001f469\u200d"),
        of("turned", "\u202e\u2066a"),
        of("wide", "\U0001f600"),
        of("no-blanks", "a"),
        of("blanks", " "),
        of("quotes", "“"),
        Shape("own-spread-blanks", "markdown", "x" + " " * size + "y\nz"),
        Shape("own-deep-list", "markdown", _stairs("    ", "- a", size)),
        Shape("own-deep-quote-list", "markdown", _stairs("> ", "- a", size)),
        of("divs", "<div>", "html"),
        of("tables", "<table><tr><td>", "html"),
        of("bold", "<b><i>", "html"),
        of("cells", "<td>a", "html"),
        of("paragraphs", "<p>a", "html"),
        of("open-tags", "<a b=", "html"),
        of("comments", "<!--", "html"),
        of("entities", "&#x", "html"),
        of("lists", "<ul><li>", "html"),
    ]


def shared(*sizes: int) -> list[Shape]:
    """Grow each shared family to the sizes of those numbers; none where they are absent."""
    file = CORPUS / "families.json"
    if not file.exists():
        return []
    return [
        Shape(family["name"], family["door"], _grown(family, size))
        for family in json.loads(file.read_text(encoding="utf-8"))
        for size in sizes
        if size < len(family["sizes"])
    ]


def _stairs(step: str, piece: str, size: int) -> str:
    lines: list[str] = []
    length = 0
    while length < size:
        lines.append(step * len(lines) + piece)
        length += len(lines[-1]) + 1
    return "\n".join(lines)


def _grown(family: dict[str, Any], size: int) -> str:
    return "".join(_repeated(part, part["repeat"][size]) for part in family["parts"])


def _repeated(part: dict[str, Any], times: int) -> str:
    first, most = part.get("first", 0), part.get("max", sys.maxsize)

    def one(turn: int) -> str:
        def number(found: re.Match[str]) -> str:
            return str(turn) if found[1] is None else found[1] * min(turn, most)

        return re.sub(r"\{i(?:\*([^}]*))?\}", number, part["text"])

    return part.get("join", "").join(one(turn) for turn in range(first, first + times))
