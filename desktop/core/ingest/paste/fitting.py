"""Fit pasted Markdown into the text that it lands in: blocks keep apart, numbers unique."""

from __future__ import annotations

import re
from itertools import count

_BLOCK = re.compile(r"#{2,4} |[-*+] |\d+\. |>|\||\[\^\w+\]:|(?:```|~~~|%%%)")
_NOTE = re.compile(r"\[\^(\w+)\]")


def fitted(markdown: str, before: str, after: str) -> str:
    """Add the line ends that blocks need beside `before` and `after`, the text round the caret.

    Pasted words join the sentence they land in; a subhead, list, quote or table stands alone.
    """
    if not markdown.strip("\n"):
        return markdown
    lines = markdown.strip("\n").split("\n")
    blocks = "\n\n" in markdown
    lead = "\n" if blocks and _ends_line(before) else ""
    tail = "\n" if blocks and _ends_line(after[::-1]) else ""
    if _BLOCK.match(lines[0]) and (blocks or len(lines) > 1 or lines[0][0] in "#>"):
        lead = _gap(before, backwards=True)
    if _BLOCK.match(_last_block(lines)) and (blocks or len(lines) > 1 or lines[0][0] == ">"):
        tail = _gap(after, backwards=False)
    return f"{lead}{markdown}{tail}"


def renumbered(markdown: str, body: str) -> str:
    """Give the footnotes of a paste names that the body does not use yet."""
    taken = set(_NOTE.findall(body))
    if not taken:
        return markdown
    own = dict.fromkeys(_NOTE.findall(markdown))
    free = (str(number) for number in count(1) if str(number) not in taken | own.keys())
    names = {name: next(free) if name in taken else name for name in own}
    return _NOTE.sub(lambda found: f"[^{names[found[1]]}]", markdown)


def _last_block(lines: list[str]) -> str:
    start = len(lines) - 1
    while start > 0 and lines[start - 1].strip():
        start -= 1
    return lines[start]


def _ends_line(before: str) -> bool:
    """Tell whether a text ends with the end of a line that is not blank."""
    return before.endswith("\n") and bool(before[:-1].rpartition("\n")[2].strip())


def _gap(text: str, *, backwards: bool) -> str:
    """Give the line ends missing between the caret and the text on one side of it."""
    line = text.rpartition("\n")[2] if backwards else text.partition("\n")[0]
    if not text.strip():
        return "" if not line.strip() else "\n\n"
    if line.strip():
        return "\n\n"
    near = text[-2:] if backwards else text[:2]
    return "" if near == "\n\n" else "\n"
