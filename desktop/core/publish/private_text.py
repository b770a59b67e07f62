"""How a body loses what the desk wrote for itself without losing its places."""

from __future__ import annotations

import re

from desktop.core.markup.marks import fences

_NOTE = re.compile(r"(?<!\\)%%.*?(?:%%+|(?=\n[ \t]*\n)|\Z)", re.DOTALL)
_VISIBLE = re.compile(r"[^\s%]")
_MASK = "x"
# Controls, noncharacters and lone surrogates: no UTF-8, HTML or XML can carry them.
_ILLEGAL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffc\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)


def masked(body: str) -> str:
    """Cross out the words of desk notes and stashed text, leaving marks, lines and length.

    The renderer drops the marks with what they enclose; it must find them where the
    editor has them, so that an index into the one is an index into the other. Blanks in
    place of words would end a paragraph, and with it the note.
    """
    if "%%" not in body:
        return body
    pieces: list[str] = []
    done = 0
    for start, end in fences(body):
        pieces.append(_NOTE.sub(_crossed_out, body[done:start]))
        pieces.append(_VISIBLE.sub(_MASK, body[start:end]))
        done = end
    pieces.append(_NOTE.sub(_crossed_out, body[done:]))
    return "".join(pieces)


def legal(text: str) -> str:
    """Replace what no output can carry, one for one."""
    return _ILLEGAL.sub("\ufffd", text) if _ILLEGAL.search(text) else text


def _crossed_out(found: re.Match[str]) -> str:
    return _VISIBLE.sub(_MASK, found.group(0))
