"""Cuts the piece of a text round its search hits."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice, takewhile

from db.folding import ACCENT
from db.records import Snippet

WIDTH = 160
LEAD = 40
MOST_HITS = 8

Span = tuple[int, int]

# Letters, with the vowel signs of South and South-East Asia that Python counts as none.
_MARKS = f"{ACCENT}\u0900-\u0963\u0966-\u109f\u3099\u309a"
_TOKEN = f"(?:[^\\W_]|[{_MARKS}])"
_BETWEEN = f"(?:[^\\w{_MARKS}]|_)+"

_IS_TOKEN = re.compile(_TOKEN).match

_LINE_END = re.compile("[\t-\r\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Word:
    """What is looked for: folded text, which a longer word may begin with if `unfinished`."""

    folded: str
    unfinished: bool = False


class Finder:
    """Finds words in a text where the full-text index would.

    Kept apart from the index, because asking it for the hits of one story after another
    gathers all the words that a beginning may grow into each time anew.
    """

    def __init__(self, words: tuple[Word, ...]) -> None:
        self._plain = [re.compile(_pattern(word, "")) for word in words]
        self._accented = [re.compile(_pattern(word, f"{ACCENT}*")) for word in words]

    def spans(self, folded: str) -> list[Span]:
        """Return where the first hits of each word stand, in order."""
        patterns = self._accented if ACCENT in folded else self._plain
        found = (islice(_whole(pattern, folded), MOST_HITS) for pattern in patterns)
        return sorted(set(chain.from_iterable(found)))


def marked_snippet(finder: Finder, text: str, folded: str) -> Snippet | None:
    """Cut the piece of `text` with most hits, marked. None without a hit.

    `folded` is its folded copy. Line ends become spaces; an ellipsis tells where the text
    goes on.
    """
    spans = finder.spans(folded)
    if not spans:
        return None
    spans = spans[_densest(spans) :]
    hit_start, hit_end = spans[0]
    start = _word_start(text, hit_start - LEAD, hit_start)
    end = _word_end(text, hit_end, max(start + WIDTH, hit_end))
    before, after = "… " if start else "", " …" if end < len(text) else ""
    shift = len(before) - start
    shown = takewhile(lambda span: span[1] <= end, _apart(spans))
    marks = tuple((mark_start + shift, mark_end + shift) for mark_start, mark_end in shown)
    return Snippet(before + _LINE_END.sub(" ", text[start:end]) + after, marks)


def _pattern(word: Word, accents: str) -> str:
    tokens = re.findall(f"{_TOKEN}+", word.folded.replace(ACCENT, ""))
    letters = (accents.join(map(re.escape, token)) for token in tokens)
    rest = f"{_TOKEN}*" if word.unfinished else f"{accents}(?!{_TOKEN})"
    return f"{accents}{_BETWEEN}".join(letters) + rest


def _whole(pattern: re.Pattern[str], folded: str) -> Iterator[Span]:
    # A look behind in the pattern would be tried at every letter.
    for hit in pattern.finditer(folded):
        start, end = hit.span()
        if not start or not _IS_TOKEN(folded[start - 1]):
            yield start, end


def _apart(spans: list[Span]) -> Iterator[Span]:
    last = 0
    for start, end in spans:
        if start >= last:
            yield start, end
            last = end


def _densest(spans: list[Span]) -> int:
    """Return the index of the span after which most others fit into one snippet."""
    best = most = last = 0
    for first, (start, _) in enumerate(spans):
        while last < len(spans) and spans[last][1] <= start + WIDTH - LEAD:
            last += 1
        if last - first > most:
            best, most = first, last - first
    return best


def _word_start(text: str, earliest: int, latest: int) -> int:
    """Return where the first whole word after `earliest` starts, at most `latest`."""
    if earliest <= 0:
        return 0
    for index in range(earliest, latest):
        if text[index].isspace():
            return index + 1
    return latest


def _word_end(text: str, earliest: int, latest: int) -> int:
    """Return where the last whole word before `latest` ends, at least `earliest`."""
    if latest >= len(text):
        return len(text)
    for index in range(latest, earliest, -1):
        if text[index].isspace():
            return index
    while latest < len(text) and unicodedata.combining(text[latest]):
        latest += 1
    return latest
