"""A text cut into the words a speller may judge, and into sentences, places kept."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from desktop.core.markup.counting import SENTENCE_ENDS

_MARKS = "\u00ad\u0300-\u036f"
_CHUNK = re.compile(
    rf"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]*+@[\w.-]+|\#\w+"
    rf"|(?P<word>[\w{_MARKS}]+(?:['’][\w{_MARKS}]+)*)"
)
_DIGIT = re.compile(r"[\d_]")
_POSSESSIVE = re.compile(r"['’][sS]$")


class Token(NamedTuple):
    """One word: `text` is composed, with plain apostrophes, no soft hyphens, no possessive."""

    text: str
    start: int
    end: int

    @property
    def is_capitalised(self) -> bool:
        return self.text[0].isupper()


@lru_cache(maxsize=8192)
def tokens(text: str, language: str = "en") -> tuple[Token, ...]:
    """Find the words; what holds a digit, addresses, handles and hashtags are none."""
    suffixed = language in ("tr", "az")
    found: list[Token] = []
    for chunk in _CHUNK.finditer(text):
        word = chunk["word"]
        if word is None or _DIGIT.search(word):
            continue
        start, end = chunk.span()
        if not word.isascii() or "'" in word:
            word = unicodedata.normalize("NFC", word)
            bare = re.split("['’]", word)[0] if suffixed else _POSSESSIVE.sub("", word)
            end -= len(word) - len(bare) if len(word) == end - start else 0
            word = bare.replace("’", "'").replace("\u00ad", "")
        if word:
            found.append(Token(word, start, end))
    return tuple(found)


_OPENING = re.compile(r"(?:^|[.!?:;…\n•·]|\s[–—-]\s)[\s\"'“”‘’«»„()\[\]*_–—-]*$|[\"“«„‘(\[]$")


def opens_sentence(text: str, start: int) -> bool:
    """Say whether a word here has its capital from its place alone."""
    return _OPENING.search(text[max(0, start - 12) : start]) is not None or start == 0


_END = re.compile(
    rf"(?<![{SENTENCE_ENDS}])[{SENTENCE_ENDS}]+[\"”’'»)\]]*(?=\s+[\"“‘«'(\[]?[^\W_a-z])"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"“'‘])(?:[^\W\d_]|[A-Z]\.[A-Z](?:\.[A-Z])*|Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col"
    r"|Capt|Sgt|Maj|Rev|Prof|Hon|Jr|Sr|No|Nos|vs|v|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug"
    r"|Sep|Sept|Oct|Nov|Dec|Calif|Mass|Fla|Pa|Va|Conn|Ill|Mich|Wash|Ore|Tenn|Minn|Miss|Ariz|Ala"
    r"|Ga|Ky|La|Md|Mo|Mont|Neb|Nev|Okla|Tex|Vt|Wis|Wyo|Colo|Del|Kan|Ind|e\.g|i\.e|approx|est)\.$"
)


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Give the sentences of one paragraph as index pairs, blanks round them left out."""
    spans: list[tuple[int, int]] = []
    start = 0
    for stop in _END.finditer(text):
        if stop.group() == "." and _ABBREVIATION.search(text[max(0, stop.end() - 8) : stop.end()]):
            continue
        spans.append((start, stop.end()))
        start = stop.end()
    spans.append((start, len(text)))
    trimmed = ((a + len(text[a:b]) - len(text[a:b].lstrip()), b) for a, b in spans)
    return tuple((a, a + len(text[a:b].rstrip())) for a, b in trimmed if text[a:b].strip())
