"""What changed between two texts, word by word: first paragraphs are matched, then words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from desktop.core.compare.alignment import aligned

PARAGRAPHS: Final = re.compile(r"\n+|[^\n]+")
TOKENS: Final = re.compile(r"\d+(?:[.,:]\d+)*|\w+(?:['’]\w+)*|\n+|[^\S\n]+|[^\w\s]")
BREAK: Final = "¶"
SHORT: Final = 3
"""Letters of a word that does not hold two changes apart."""


class Act(StrEnum):
    """What happened to a piece of text."""

    SAME = "same"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that stayed, went or came."""

    act: Act
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph with its changes; `skips` tells that paragraphs before it stayed the same.

    A paragraph break that came or went alone is shown as ¶.
    """

    pieces: tuple[Piece, ...]
    skips: bool = False

    @property
    def before(self) -> str:
        """The passage as it read before."""
        return "".join(
            "\n\n" if piece.text == BREAK else piece.text
            for piece in self.pieces
            if piece.act is not Act.INSERTED
        )


def compare(before: str, after: str) -> tuple[Piece, ...]:
    """Return the pieces that lead from one text to the other.

    Those that stayed or went make up `before`, those that stayed or came `after`; of a
    change, what went comes first.
    """
    if before == after:
        return (Piece(Act.SAME, before),) if before else ()
    old, new = PARAGRAPHS.findall(before), PARAGRAPHS.findall(after)
    pieces: list[Piece] = []
    for gone, come, same in _stretches(old, new):
        pieces += _by_words("".join(gone), "".join(come))
        pieces.append(Piece(Act.SAME, same))
    return tuple(_joined(_without_islands(_joined(pieces))))


def passages(pieces: Sequence[Piece]) -> tuple[Passage, ...]:
    """Return the paragraphs that changed, in order."""
    found: list[Passage] = []
    skips = False
    for paragraph in _paragraphs(pieces):
        if all(piece.act is Act.SAME for piece in paragraph):
            skips = skips or any(piece.text.strip() for piece in paragraph)
        else:
            found.append(Passage(tuple(paragraph), skips))
            skips = False
    return tuple(found)


def came_in(before: str, after: str) -> str:
    """Return what one edit put into a text; it takes no longer than reading both once."""
    shorter = min(len(before), len(after))
    start = _common(before, after, shorter)
    end = _common(before[start:][::-1], after[start:][::-1], shorter - start)
    return after[start : len(after) - end]


def _common(one: str, other: str, limit: int) -> int:
    """Find how long a beginning both share, halving: Python compares slices at C speed."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _stretches(
    old: Sequence[str], new: Sequence[str]
) -> Iterator[tuple[Sequence[str], Sequence[str], str]]:
    """Yield what went, what came, and the one item after it that stayed."""
    at_old = at_new = 0
    for place_old, place_new in aligned(old, new):
        yield old[at_old:place_old], new[at_new:place_new], old[place_old]
        at_old, at_new = place_old + 1, place_new + 1
    yield old[at_old:], new[at_new:], ""


def _by_words(before: str, after: str) -> Iterator[Piece]:
    if not before or not after:
        yield Piece(Act.DELETED, before)
        yield Piece(Act.INSERTED, after)
        return
    for gone, come, same in _stretches(TOKENS.findall(before), TOKENS.findall(after)):
        yield Piece(Act.DELETED, "".join(gone))
        yield Piece(Act.INSERTED, "".join(come))
        yield Piece(Act.SAME, same)


def _without_islands(pieces: list[Piece]) -> Iterator[Piece]:
    """Let blanks and single short words between two changes go with them.

    “next summer” for “in July” reads as one change, though the blank between stayed.
    """
    for place, piece in enumerate(pieces):
        inside = 0 < place < len(pieces) - 1
        if inside and piece.act is Act.SAME and _is_island(pieces, place):
            yield Piece(Act.DELETED, piece.text)
            yield Piece(Act.INSERTED, piece.text)
        else:
            yield piece


def _is_island(pieces: list[Piece], place: int) -> bool:
    text = pieces[place].text
    if "\n" in text:
        return False
    words = text.split()
    if not words:
        return True
    return (
        len(words) == 1
        and len(words[0]) <= SHORT
        and words[0].isalpha()
        and text != words[0]
        and _is_rewritten(pieces[:place][-2:])
        and _is_rewritten(pieces[place + 1 :][:2])
    )


def _is_rewritten(change: list[Piece]) -> bool:
    """Tell whether words went and others came, not only one of the two."""
    return {piece.act for piece in change if piece.text.strip()} >= {Act.DELETED, Act.INSERTED}


def _joined(pieces: Iterator[Piece] | list[Piece]) -> list[Piece]:
    """Join what belongs together: of each change all that went, then all that came."""
    joined: list[Piece] = []
    gone = come = same = ""
    for piece in pieces:
        if not piece.text:
            continue
        if piece.act is Act.SAME:
            joined += _change(gone, come)
            gone = come = ""
            same += piece.text
            continue
        if same:
            joined.append(Piece(Act.SAME, same))
            same = ""
        if piece.act is Act.DELETED:
            gone += piece.text
        else:
            come += piece.text
    return joined + _change(gone, come) + ([Piece(Act.SAME, same)] if same else [])


def _change(gone: str, come: str) -> list[Piece]:
    pieces = (Piece(Act.DELETED, gone), Piece(Act.INSERTED, come))
    return [piece for piece in pieces if piece.text]


def _paragraphs(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    paragraph: list[Piece] = []
    for piece in pieces:
        is_break = not piece.text.strip("\n") and piece.act is not Act.SAME
        for text in PARAGRAPHS.findall(piece.text):
            if text.strip("\n"):
                paragraph.append(Piece(piece.act, text))
                continue
            if is_break:
                paragraph.append(Piece(piece.act, BREAK))
            if piece.act is not Act.DELETED or not is_break:
                yield paragraph
                paragraph = []
    yield paragraph
