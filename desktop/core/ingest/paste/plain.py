"""Pasted plain text: hard-wrapped lines are rejoined, and Markdown escaped when asked."""

from __future__ import annotations

import re
from itertools import pairwise

from desktop.core.markup.escape import escape_markdown

NARROWEST_WRAP, WIDEST_WRAP = 40, 100

_BLANK = re.compile(r"\n[ \t]*\n+")
_STRUCTURE = re.compile(
    r"(?:#{1,6}|[-*+]|\d{1,9}[.)])[ \t]|>|\||```|~~~|%%%|\[\^?[^\]]+\]:|[-=*_]{3,}[ \t]*$"
    r"|\t| {4}|(?:by|par|von)[ \t]"
)
_TABLE_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-[-|: \t]*\|")
_FENCE = re.compile(r"(?m)^(?:```|~~~|%%%)")
_LINE_END = re.compile(r"[.!?:;\"”’»)\]]$")


def plain_markdown(text: str, *, escape: bool) -> str:
    """Give legal text as Markdown paragraphs.

    Without `escape`, what is written in Markdown stays Markdown; with it, every mark is
    shown as it stands. A text of one line keeps its blanks at both ends.
    """
    if "\n" not in text.strip("\n"):
        return _escaped_line(text) if escape else text
    text = text.strip("\n")
    if not escape and _FENCE.search(text):
        return text
    paragraphs = [part for piece in _BLANK.split(text) for part in _paragraphs(piece, escape)]
    return "\n\n".join(part for part in paragraphs if part.strip())


def _escaped_line(text: str) -> str:
    bare = text.strip(" \t\n")
    at = text.find(bare)
    return f"{text[:at]}{escape_markdown(bare)}{text[at + len(bare) :]}" if bare else text


def _paragraphs(piece: str, escape: bool) -> list[str]:
    """Part lines that belong together; those of a list, a table or a quote stay as they are."""
    lines = piece.split("\n")
    if len(lines) == 1:
        return [escape_markdown(piece) if escape else piece.rstrip()]
    if not escape and (any(map(_STRUCTURE.match, lines)) or any(map(_TABLE_RULE.match, lines))):
        return [piece]
    if not escape and any(line.endswith("  ") for line in lines[:-1]):
        return [piece]
    joined = _rejoined([line.strip() for line in lines if line.strip()])
    return [escape_markdown(line) for line in joined] if escape else joined


def _rejoined(lines: list[str]) -> list[str]:
    """Join the lines that were wrapped: the first word of the next had no room in them."""
    widest = max(map(len, lines))
    if not _is_wrapped(lines, widest):
        return lines
    joined = [lines[0]]
    for above, below in pairwise(lines):
        word = below.split(maxsplit=1)[0]
        is_full = len(above) + 1 + len(word) > widest
        if is_full and not (_LINE_END.search(above) and len(above) < widest * 0.75):
            joined[-1] = _glued(joined[-1], below)
        else:
            joined.append(below)
    return joined


def _is_wrapped(lines: list[str], widest: int) -> bool:
    """Tell lines cut at a width from lines that end where their writer ended them."""
    if not NARROWEST_WRAP <= widest <= WIDEST_WRAP:
        return False
    running = sum(1 for line in lines[:-1] if not _LINE_END.search(line))
    return running * 2 >= len(lines) - 1


def _glued(above: str, below: str) -> str:
    """Join two lines; a word parted at its own hyphen is not parted again."""
    joint = "" if above.endswith("-") and above[-2:-1].isalpha() and below[:1].islower() else " "
    return above + joint + below
