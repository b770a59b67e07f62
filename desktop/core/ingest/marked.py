"""The emphasis and links of a line, kept for the part of it that stays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from desktop.core.ingest.paste.rich import Run
from desktop.core.ingest.paste.writer import inline

_PIECE = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])|(?P<close>\]\((?P<address>[^()\s]*)\))"
    r"|(?P<open>\[)|(?P<mark>\*{1,3})|(?P<letter>.)",
    re.DOTALL,
)


def part_of(marked: str, text: str, ranges: Iterable[tuple[int, int]]) -> str:
    """Give the Markdown of parts of a line, set side by side; `text` is the line's words.

    Gives "" where the Markdown holds more than emphasis and links, or other words: then
    the words alone are sure.
    """
    letters = list(_letters(marked))
    if "".join(letter.text for letter in letters) != text:
        return ""
    runs = [letter for start, end in ranges for letter in letters[start:end]]
    return inline(_runs(runs))


def _letters(marked: str) -> Iterator[Run]:
    """Give each letter as a run of its own; blanks in a row are one, as in the line."""
    look = Run("")
    above = ""
    for found in _PIECE.finditer(marked):
        if found["mark"]:
            look = _turned(look, len(found["mark"]))
        elif found["open"]:
            look = replace(look, address=_address(marked, found.end()))
        elif found["close"]:
            look = replace(look, address="")
        else:
            letter = found["escaped"] or found["letter"].replace("\n", " ")
            if not letter == above == " ":
                yield replace(look, text=letter)
            above = letter


def _turned(look: Run, stars: int) -> Run:
    italic = look.italic is not (stars != 2)
    return replace(look, italic=italic, bold=look.bold is not (stars > 1))


def _address(marked: str, start: int) -> str:
    """Find where the link that opens here leads."""
    for found in _PIECE.finditer(marked, start):
        if found["close"]:
            return found["address"]
    return ""


def _runs(letters: Iterable[Run]) -> list[Run]:
    return [
        replace(look, text="".join(letter.text for letter in group))
        for look, group in groupby(letters, key=lambda letter: replace(letter, text=""))
    ]
