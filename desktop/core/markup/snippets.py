"""Abbreviations that a desk keeps: what stands before the caret, and what it is short for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

ENDS = frozenset(" \u00a0.,;:!?)]}\"'”’»…")
"""What is typed behind an abbreviation to have it written out."""

LEAST = 2


class Expansion(NamedTuple):
    """An abbreviation and the text that takes its place."""

    short: str
    text: str


def expansion(before: str, snippets: Mapping[str, str]) -> Expansion | None:
    """Find the longest abbreviation that `before` ends with, not amid a word."""
    for short in sorted(snippets, key=len, reverse=True):
        start = len(before) - len(short)
        if before.endswith(short) and (start == 0 or not before[start - 1].isalnum()):
            return Expansion(short, snippets[short])
    return None


def usable(short: str, text: str) -> bool:
    """Tell whether an abbreviation can be typed and stands for something else."""
    return len(short) >= LEAST and not any(map(str.isspace, short)) and text not in ("", short)
