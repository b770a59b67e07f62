"""What the style of a pasted element says of its text: bold, italic, hidden, struck out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_DECLARED = re.compile(r"(?:^|;)\s*([\w-]+)\s*:\s*([^;]+)")
_RULE = re.compile(r"(?:^|[\s,}])(?:span)?\.([\w-]+)\s*\{([^{}]*)\}")
_BOLD = frozenset({"bold", "bolder", "600", "700", "800", "900"})
_UPRIGHT = frozenset({"normal", "lighter", "100", "200", "300", "400", "500"})
_LONGEST_SHEET = 200_000


@dataclass(frozen=True, slots=True)
class Look:
    """What a style says; None where it says nothing."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool = False
    struck: bool = False
    pre: bool | None = None


def declarations(style: str) -> dict[str, str]:
    """Read a style attribute; names and values in lower case."""
    if ":" not in style:
        return {}
    return {name: value.strip() for name, value in _DECLARED.findall(style.lower())}


def look_of(style: Mapping[str, str]) -> Look:
    """Read what declarations say of the text."""
    weight = style.get("font-weight", "")
    slant = style.get("font-style", "")
    space = style.get("white-space", "")
    decoration = style.get("text-decoration", "") + style.get("text-decoration-line", "")
    return Look(
        True if weight in _BOLD else False if weight in _UPRIGHT else None,
        True if slant in ("italic", "oblique") else False if slant == "normal" else None,
        style.get("display") == "none"
        or style.get("visibility") == "hidden"
        or style.get("mso-hide") == "all",
        "line-through" in decoration,
        space in ("pre", "pre-line") if space else None,
    )


def class_looks(sheet: str) -> dict[str, dict[str, str]]:
    """Read the rules of a style sheet that speak of one class alone."""
    if len(sheet) > _LONGEST_SHEET:
        return {}
    return {name.lower(): declarations(body) for name, body in _RULE.findall(sheet)}
