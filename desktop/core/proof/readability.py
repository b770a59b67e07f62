"""How hard a text is to read, by the usual formulas, without a list of pronunciations."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from desktop.core.markup.blocks import Block, BlockKind
from desktop.core.markup.counting import count_words
from desktop.core.markup.languages import primary
from desktop.core.proof.passages import passage
from desktop.core.proof.tokens import sentences

_HARD_GRADE, _LONG_AVERAGE = 14, 25


@dataclass(frozen=True, slots=True)
class Readability:
    """The figures of one text. `ease` is Flesch's, `grade` Flesch and Kincaid's.

    `fog` is Gunning's index. In Turkish `ease` is Ateşman's and the other two are 0.
    """

    words: int
    sentences: int
    longest: int
    ease: float
    grade: float
    fog: float

    @property
    def average(self) -> float:
        """Words a sentence."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def is_hard(self) -> bool:
        return self.grade > _HARD_GRADE or self.average > _LONG_AVERAGE


@dataclass(frozen=True, slots=True)
class _Counts:
    words: int
    sentences: int
    longest: int
    syllables: int
    hard: int


def readability(cut: Iterable[Block], language: str) -> Readability | None:
    """Measure the paragraphs of a body; None where the figures would mean nothing.

    Formulas: Flesch 1948, Kincaid 1975, Gunning 1952; Turkish: Ateşman 1997.
    """
    code = primary(language)
    if code not in ("en", "tr"):
        return None
    prose = (BlockKind.PARAGRAPH, BlockKind.QUOTE)
    counts = [measured(passage(b.text, b.kind).text, code) for b in cut if b.kind in prose]
    words, spans = sum(c.words for c in counts), sum(c.sentences for c in counts)
    if not words or not spans:
        return None
    average = words / spans
    syllables = sum(c.syllables for c in counts) / words
    longest = max(c.longest for c in counts)
    if code == "tr":
        ease = 198.825 - 40.175 * syllables - 2.610 * average
        return Readability(words, spans, longest, ease, 0.0, 0.0)
    hard = sum(c.hard for c in counts) / words
    return Readability(
        words=words,
        sentences=spans,
        longest=longest,
        ease=206.835 - 1.015 * average - 84.6 * syllables,
        grade=0.39 * average + 11.8 * syllables - 15.59,
        fog=0.4 * (average + 100 * hard),
    )


_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


@lru_cache(maxsize=8192)
def measured(text: str, code: str) -> _Counts:
    lengths = [count_words(text[start:end]) for start, end in sentences(text)]
    each = [_syllables(word, code) for word in _WORD.findall(text)]
    return _Counts(
        words=sum(lengths),
        sentences=sum(length > 0 for length in lengths),
        longest=max(lengths, default=0),
        syllables=sum(each),
        hard=sum(count >= 3 for count in each),
    )


_TURKISH_VOWELS = re.compile("[aeıioöuüâîû]", re.IGNORECASE)
_VOWELS = re.compile("[aeiouyáéíóúäöüàè]+")
_SILENT = re.compile(r"[^laeiouy]es?$|[^aeioutd]ed$")
_SPOKEN = re.compile(r"(?:[sxzcg]|sh|ch)es$")
_PARTED = re.compile(r"(?<![cstg])i[aou]|(?<=[aeiou])ing|ism$|eo(?!u)")


@lru_cache(maxsize=20_000)
def _syllables(word: str, code: str) -> int:
    small = word.lower()
    if code == "tr":
        return max(1, len(_TURKISH_VOWELS.findall(small)))
    groups = len(_VOWELS.findall(small))
    if len(small) > 3 and _SILENT.search(small) and not _SPOKEN.search(small):
        groups -= 1
    groups += len(_PARTED.findall(small))
    return max(1, groups)
