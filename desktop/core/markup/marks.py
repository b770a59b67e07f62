"""What the desk writes for itself inside a body: notes, stashed text and TK marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FENCE = re.compile(r"^%%%[ \t]*$", re.MULTILINE)
_NOTE = re.compile(r"(?<!\\)%%.*?(?:%%+|(?=\n[ \t]*\n)|\Z)", re.DOTALL)
_TK = re.compile(
    r"(?<!\\)!?\[TK(?:TK)*\b(?:[^\[\]]|\[[^\[\]]*\])*\](?:\([^()\n]*\)|\[[^\[\]\n]*\]|\{[^{}\n]*\})?"
)
_TK_WORD = re.compile(r"\bTK(?:TK)*\b")
_AFTER_WORD = frozenset(".,;:!?)]\n")


def fences(body: str) -> list[tuple[int, int]]:
    """Find stashed passages, both ``%%%`` lines included.

    One that is never closed runs to the end: what was meant to stay inside must not leave
    because a line is missing.
    """
    if "%%%" not in body:
        return []
    lines = [(found.start(), found.end()) for found in _FENCE.finditer(body)]
    return [
        (start, lines[index * 2 + 1][1] if index * 2 + 1 < len(lines) else len(body))
        for index, (start, _end) in enumerate(lines[::2])
    ]


@dataclass(frozen=True, slots=True)
class Mark:
    """A place that the desk marked: `kind` is "note", "tk" or "stash"; `text` its words."""

    kind: str
    start: int
    end: int
    text: str


def listed(body: str) -> tuple[Mark, ...]:
    """List the desk's marks in their order; those inside stashed text go with it."""
    stashed = [
        Mark("stash", start, end, _words(body[start:end], "%")) for start, end in fences(body)
    ]
    hidden = _masked_fences(body, stashed)
    notes = [
        Mark("note", found.start(), found.end(), _words(found[0], "%"))
        for found in _NOTE.finditer(hidden)
    ]
    open_text = _NOTE.sub(_mask, hidden)
    gaps = [
        Mark("tk", *found.span(), _words(found[0], "![]")) for found in _TK.finditer(open_text)
    ]
    bare = _TK.sub(_mask, open_text)
    gaps += [Mark("tk", *found.span(), found[0]) for found in _TK_WORD.finditer(bare)]
    return tuple(sorted((*stashed, *notes, *gaps), key=lambda mark: mark.start))


def _masked_fences(body: str, stashed: list[Mark]) -> str:
    for mark in stashed:
        body = body[: mark.start] + "\x00" * (mark.end - mark.start) + body[mark.end :]
    return body


def _words(text: str, around: str) -> str:
    return " ".join(text.strip(around + " \t\n").split())


def without_notes(paragraph: str) -> str:
    """Take the desk notes out of one paragraph; an open one ends with it."""
    if "%%" not in paragraph:
        return paragraph
    return _close_gaps(_NOTE.sub("\x00", paragraph))


def masked_notes(lines: str) -> str:
    """Write NUL over each desk note but its line ends, so that nothing in it begins a block."""
    if "%%" not in lines:
        return lines
    return _NOTE.sub(_mask, lines)


def _mask(note: re.Match[str]) -> str:
    return re.sub(r"[^\n]", "\x00", note.group())


def without_tk(text: str) -> str:
    """Take out bracketed ``[TK …]`` marks; a bare TK is a word like any other."""
    if "[TK" not in text:
        return text
    return _close_gaps(_TK.sub("\x00", text))


def public(body: str) -> str:
    """Give the body without stashed text and desk notes; ``[TK …]`` marks stay."""
    for start, end in reversed(fences(body)):
        body = body[:start].rstrip("\n") + "\n\n" + body[end:].lstrip("\n")
    return _close_gaps(_NOTE.sub("\x00", body)) if "%%" in body else body


def count_tk(text: str) -> int:
    """Count TK marks, bracketed or bare, outside desk notes."""
    if "TK" not in text:
        return 0
    return len(_TK_WORD.findall(_NOTE.sub("", text)))


def has_tk_mark(body: str) -> bool:
    """Say whether a bracketed ``[TK …]`` stands in what readers would get."""
    return _TK.search(public(body)) is not None


def _close_gaps(text: str) -> str:
    """Leave no doubled blank where something was taken out."""
    pieces = text.split("\x00")
    kept = [pieces[0]]
    for piece in pieces[1:]:
        blank = kept[-1][-1:] in ("", " ", "\t", "\n")
        rest = piece.lstrip(" \t") if blank else piece
        if not rest.strip(" \t") or rest[0] in _AFTER_WORD:
            kept[-1] = kept[-1].rstrip(" \t")
        kept.append(rest)
    return "".join(kept)
