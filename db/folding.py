"""Text folded for searching and sorting, one character for one, so that offsets stay true."""

from __future__ import annotations

import unicodedata

ACCENT = "\u0301"
"""Stands in folded text for what the full-text tokenizer passes over."""

_TURKISH_I = {"İ": "i", "I": "i", "ı": "i"}
_STROKED = {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ŧ": "t", "ß": "s", "ς": "σ"}
_BLANKS = ("Cc", "Cs", "Zs")
_ZERO_WIDTH_SPACE = "\u200b"
_TATWEEL = "\u0640"
_LATIN_MARKS = range(0x0300, 0x0370)
_ARABIC_HAMZAS = range(0x0653, 0x0656)
_AT_ONCE = 20_000
"""Characters folded in under a millisecond."""


class _Folding(dict[int, str]):
    """The folded form of each character met so far; a table for ``str.translate``."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Fold case and accents; İ, I, ı and i become i, control characters a space.

    The result is as long as `text`. Accents, vowel points and invisible characters that
    stand by themselves cannot be taken out without moving what follows: they become one
    accent that the full-text tokenizer passes over.
    """
    # In pieces: one call over a book would keep the interpreter from the window's thread.
    pieces = (text[at : at + _AT_ONCE] for at in range(0, len(text), _AT_ONCE))
    return "".join(piece.translate(_FOLDING) for piece in pieces)


def _fold_character(character: str) -> str:
    category = unicodedata.category(character)
    if category in _BLANKS or character == _ZERO_WIDTH_SPACE:
        return " "
    if category == "Cf" or character == _TATWEEL or _is_accent(character):
        return ACCENT
    if character in _TURKISH_I:
        return _TURKISH_I[character]
    lowered = character.lower()
    base = _without_accents(lowered if len(lowered) == 1 else character)
    return _STROKED.get(base, base)


def _is_accent(character: str) -> bool:
    # The classes of Hebrew and Arabic points and of general accents; those between belong
    # to scripts whose marks tell words apart (https://www.unicode.org/reports/tr44/).
    order = unicodedata.combining(character)
    return 10 <= order < 84 or order >= 200


def _without_accents(character: str) -> str:
    base, *marks = unicodedata.normalize("NFD", character)
    if all(ord(mark) in _LATIN_MARKS or ord(mark) in _ARABIC_HAMZAS for mark in marks):
        return base
    return character
