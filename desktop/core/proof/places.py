"""Whether a place exists: folded names in one block of bytes, searched by bisection."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_PLAIN = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)
_APOSTROPHES = str.maketrans("", "", "'’")
_PUNCTUATION = re.compile(r"[^\w\s]|_")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def fold(name: str) -> str:
    """Give a place name in small letters without accents or punctuation."""
    bare = unicodedata.normalize("NFKD", name.casefold().translate(_PLAIN))
    letters = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return " ".join(_PUNCTUATION.sub(" ", letters.translate(_APOSTROPHES)).split())


class PlaceTable:
    """Folded names, one a line and sorted; `lines` begins and ends with a line feed."""

    def __init__(self, lines: bytes = b"\n") -> None:
        self._lines = lines

    def __bool__(self) -> bool:
        return len(self._lines) > 1

    def __contains__(self, key: str) -> bool:
        wanted = key.encode()
        low, high = 0, len(self._lines) - 1
        while low < high:
            middle = (low + high) // 2
            start = self._lines.rfind(b"\n", 0, middle + 1) + 1
            end = self._lines.find(b"\n", start)
            line = self._lines[start:end]
            if line == wanted:
                return bool(wanted)
            if line < wanted:
                low = end
            else:
                high = start - 1
        return False

    def near(self, key: str, limit: int = 3) -> tuple[str, ...]:
        """Give known names one edit away."""
        found = (other for other in edits(key, _LETTERS + " ") if other in self)
        return tuple(dict.fromkeys(found))[:limit]


def edits(word: str, letters: str = _LETTERS) -> Iterator[str]:
    """Give every text one edit away: letters swapped, dropped, changed, added."""
    cuts = [(word[:index], word[index:]) for index in range(len(word) + 1)]
    for before, after in cuts:
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        if after:
            yield before + after[1:]
    for before, after in cuts:
        for letter in letters:
            if after:
                yield before + letter + after[1:]
            yield before + letter + after
