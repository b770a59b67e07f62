"""Text folded for searching and sorting, one character for one, so that offsets stay true."""

from __future__ import annotations

import unicodedata

_TURKISH_I = {"İ": "i", "I": "i", "ı": "i"}
_STROKED = {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ŧ": "t", "ß": "s", "ς": "σ"}
_COMBINING_MARKS = range(0x0300, 0x0370)
_ARABIC_HAMZAS = range(0x0653, 0x0656)


class _Folding(dict[int, str]):
    """The folded form of each character met so far; a table for ``str.translate``."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Fold case and accents; İ, I, ı and i become i, control characters a space.

    The result is as long as `text`. Combining marks stay, because taking them out would
    move what follows: the full-text tokenizer passes over them.
    """
    return text.translate(_FOLDING)


def _fold_character(character: str) -> str:
    if character in _TURKISH_I:
        return _TURKISH_I[character]
    if unicodedata.category(character) in ("Cc", "Cs"):
        return " "
    lowered = _single(character.lower(), character)
    lowered = _without_accents(lowered)
    return _STROKED.get(lowered, lowered)


def _without_accents(character: str) -> str:
    base, *marks = unicodedata.normalize("NFD", character)
    if all(_is_accent(ord(mark)) for mark in marks):
        return base
    return character


def _is_accent(code: int) -> bool:
    return code in _COMBINING_MARKS or code in _ARABIC_HAMZAS


def _single(text: str, otherwise: str) -> str:
    return text if len(text) == 1 else otherwise
