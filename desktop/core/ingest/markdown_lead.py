"""Find the byline above a Markdown body and the dateline that opens it."""

from __future__ import annotations

import re
from dataclasses import replace

from desktop.core.ingest.bylines import find_byline
from desktop.core.ingest.datelines import LONGEST, FoundDateline, find_dateline

SURE = 0.8
"""A dateline no surer than this, a place and a dash, is left as it was typed."""

_BY = re.compile(r"(?:by|von|par|por|di|door|av)\s|(?:haber|yazan|muhabir|text):", re.IGNORECASE)
_EMPHASIS = re.compile(r"(\*{1,3}|_{1,2})(?=[^\s*_])(?P<words>.+?)\1")
_OPENING = re.compile(r"\*{1,3}(?=[^\s*])|_{1,2}(?=[^\s_])")


def byline_words(row: str) -> str:
    """Give the words of a row that says who wrote it, ``*By Mia Holm*``; else nothing."""
    words = _EMPHASIS.sub(r"\g<words>", row.strip())
    return words if _BY.match(words) and find_byline(words) else ""


def find_typed_dateline(text: str) -> FoundDateline | None:
    """Find the dateline that typed Markdown opens with, plain or emphasised as a whole.

    Its `end` stands behind the marks, so that what is left is whole Markdown again.
    """
    opened = _OPENING.match(text)
    if not opened:
        found = find_dateline(text) if text[:1].isalnum() or text[:1] == "(" else None
        return found if found and found.confidence > SURE else None
    mark = opened[0]
    closed = text.find(mark, len(mark), LONGEST)
    inside, rest = text[len(mark) : closed], text[closed + len(mark) :]
    found = find_dateline(inside + rest) if closed > 0 else None
    if not found or found.confidence <= SURE or found.end < len(inside.rstrip()):
        return None
    return replace(found, end=max(found.end, len(inside)) + 2 * len(mark))
