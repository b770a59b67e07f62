"""How long a text is: words, characters and minutes, one count for every place that shows it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from desktop.core.markup import blocks
from desktop.core.markup.blocks import Block, BlockKind
from desktop.core.markup.languages import primary

_CLOSED_NUMBER = re.compile(r"(?<=\d)\s(?=\d)")
_NOTCOUNTED = re.compile(r"[^\w\s]|_")

# Words a minute. English: Brysbaert 2019, "How many words do we read per minute?", silent
# reading of non-fiction; the others: Trauzettel-Klosinski and Dietz 2012, "Standardized
# Assessment of Reading Performance: The New International Reading Speed Texts IReST".
_WORDS_A_MINUTE = {
    "en": 238, "ar": 138, "de": 179, "es": 218, "fi": 161, "fr": 195, "he": 187, "it": 188,
    "nl": 202, "pl": 166, "pt": 181, "ru": 184, "sl": 180, "sv": 199, "tr": 166,
}  # fmt: skip
_ENGLISH = 238
# Brysbaert 2019 for reading aloud; the usual copyfit of a newspaper's column.
_ALOUD_WORDS_A_MINUTE, _WORDS_A_COLUMN_INCH = 183, 30

COUNTED = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST, BlockKind.TABLE})


def count_words(text: str) -> int:
    """Count words as Superdesk does (superdesk-core, ``text_utils.get_text_word_count``).

    A space between digits closes, everything but letters, digits and spaces is deleted:
    ``two-state`` is one word, ``1 000 000`` is one, a lone dash is none.
    """
    closed = _CLOSED_NUMBER.sub("", text)
    return len(_NOTCOUNTED.sub("", closed).split())


def body_words(body: str) -> int:
    """Count the words of a Markdown body: no subheads, captions, notes or stashed text."""
    return sum(block_words(block) for block in blocks.split(body))


def block_words(block: Block) -> int:
    """Count the words readers get from one block; remembered by its text."""
    return _block_words(block.kind, block.text) if block.kind in COUNTED else 0


@lru_cache(maxsize=8192)
def _block_words(kind: BlockKind, text: str) -> int:
    return count_words(blocks.plain(kind, text))


def longest_sentence(block: Block) -> int:
    """Count the words of a block's longest sentence; remembered by its text."""
    return _longest_sentence(block.kind, block.text) if block.kind in COUNTED else 0


SENTENCE_ENDS = ".!?…؟۔।"
"""The last three end sentences in Arabic and Persian, in Urdu, and in Hindi."""

_SENTENCE_END = re.compile(rf"(?<=[^\W\d_][^\W\d_])[{SENTENCE_ENDS}]+[\"”’»)\]]*\s+")


@lru_cache(maxsize=8192)
def _longest_sentence(kind: BlockKind, text: str) -> int:
    sentences = _SENTENCE_END.split(blocks.plain(kind, text))
    return max(count_words(sentence) for sentence in sentences)


def count_characters(text: str) -> int:
    """Count characters as people see them typed: composed (NFC), line ends left out."""
    return len(unicodedata.normalize("NFC", text)) - text.count("\n")


def headline_length(text: str) -> int:
    """Count what a reader would call characters in the trimmed, composed text.

    A short form of Unicode's grapheme clusters (UAX #29): marks, joiners, variation
    selectors, skin tones and flag pairs do not count by themselves.
    """
    length = 0
    joined = False
    flag_open = False
    for letter in unicodedata.normalize("NFC", text.strip()):
        if letter == "\u200d":
            joined = True
        elif _extends(letter):
            pass
        elif "\U0001f1e6" <= letter <= "\U0001f1ff":
            length += not flag_open
            flag_open = not flag_open
            joined = False
        else:
            length += not (joined and ord(letter) > 0x2000)
            joined = flag_open = False
    return length


def _extends(letter: str) -> bool:
    return (
        unicodedata.category(letter) in {"Mn", "Me"}
        or "\U0001f3fb" <= letter <= "\U0001f3ff"
        or letter == "\u200c"
        or "\U000e0020" <= letter <= "\U000e007f"
        or "\u1160" <= letter <= "\u11ff"
    )


def reading_minutes(words: int, language: str) -> int:
    """Estimate minutes on a screen: rounded half up, under 1 only for no words at all."""
    if not words:
        return 0
    rate = _WORDS_A_MINUTE.get(primary(language), _ENGLISH)
    return max(1, (2 * words + rate) // (2 * rate))


def minutes_aloud(words: int) -> int:
    """Estimate minutes of reading aloud, in any language; under 1 only for no words at all."""
    return max(1, round(words / _ALOUD_WORDS_A_MINUTE)) if words else 0


def column_inches(words: int) -> int:
    """Estimate the length in a newspaper's column; under 1 only for no words at all."""
    return max(1, round(words / _WORDS_A_COLUMN_INCH)) if words else 0
