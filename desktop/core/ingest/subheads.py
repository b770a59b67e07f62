"""Recognise the subheads that copy prints as lines of their own."""

from __future__ import annotations

import re

LONGEST = 90

_HYPHEN = re.compile(r"[-–—] ?(?=[^\W_])")
_LIST_MARK = re.compile(r"(?:[-–—•*·▪■]|\d{1,2}[.)])\s+(?=\S)|[•·▪■](?=\S)")
_SUMMARY = re.compile(r"(?:--|—)\s+\S")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?\.?", re.IGNORECASE)
_CREDIT = re.compile(r"[-–—] ?(?:editing|reporting|writing|with) by\b", re.IGNORECASE)
_END = re.compile(r"[.!,;:…]$")


def hyphened(text: str) -> str:
    """Give the words of a ``- Subhead`` line, or nothing where it reads as a list item.

    A date or a second dash inside says list item, a full stop says sentence.
    """
    found = _HYPHEN.match(text)
    if not found or len(text) > LONGEST or _CREDIT.match(text) or text.startswith("--"):
        return ""
    words = text[found.end() :]
    if _END.search(words) or re.search(r" [-–—] ", words) or words[0].isdigit():
        return ""
    return words.strip()


def is_capitals(text: str) -> bool:
    """Tell whether a short line is in capitals: a wire's subhead, or a table's head."""
    if not 3 < len(text) <= LONGEST or _END.search(text) or text.upper() != text:
        return False
    letters = sum(c.isalpha() for c in text)
    return letters >= 4 and letters * 10 >= len(text.replace(" ", "")) * 8


def is_clock(text: str) -> bool:
    """Tell whether a line is a clock time alone, as running reports set between takes."""
    return len(text) < 12 and bool(_CLOCK.fullmatch(text))


def is_quoted(text: str) -> bool:
    """Tell whether a short line stands wholly in quotation marks, as some desks set subheads."""
    return (
        len(text) <= LONGEST
        and text[:1] in "“\"'‘«"
        and text[-1:] in "”\"'’»"
        and not _END.search(text[:-1])
    )


def is_list_item(text: str) -> bool:
    """Tell whether a line opens with a bullet or a number."""
    return bool(_LIST_MARK.match(text) or _SUMMARY.match(text))


def is_title_like(text: str) -> bool:
    """Tell whether a line is short and open-ended, as subheads are and paragraphs are not."""
    return 2 < len(text) <= LONGEST and not _END.search(text) and len(text.split()) <= 12
