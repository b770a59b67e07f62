"""Letters between capital and small, and words to slugs, as each language does it."""

from __future__ import annotations

import re
import unicodedata

from desktop.core.markup.languages import primary
from desktop.core.markup.letters import BY_LANGUAGE, GREEK_PAIRS, LATIN

_SLUG_LENGTH = 80
_DOT_ABOVE = "\u0307"
_ABOVE = 230
_DOTTED_I = frozenset({"tr", "az"})
_UPPER_TURKIC = str.maketrans({"i": "İ", "ı": "I"})
_LOWER_TURKIC = str.maketrans({"I": "ı", "İ": "i"})
# Everywhere else too: str.lower makes two code points of İ, and offsets shift.
_LOWER_DOTTED = str.maketrans({"İ": "i"})
_SOFT_DOTTED = re.compile(rf"([ijį]){_DOT_ABOVE}", re.IGNORECASE)
_GREEK_ACCENTS = str.maketrans("", "", "\u0301\u0300\u0342")


def upper(text: str, language: str) -> str:
    """Put `text` in capitals."""
    code = primary(language)
    if code in _DOTTED_I:
        text = text.translate(_UPPER_TURKIC)
    elif code == "lt":
        text = _SOFT_DOTTED.sub(r"\1", unicodedata.normalize("NFD", text))
        return unicodedata.normalize("NFC", text.upper())
    elif code == "el":
        bare = unicodedata.normalize("NFD", text).translate(_GREEK_ACCENTS)
        return unicodedata.normalize("NFC", bare.upper())
    return text.upper()


def lower(text: str, language: str) -> str:
    """Put `text` in small letters."""
    code = primary(language)
    if code in _DOTTED_I:
        text = text.replace("I" + _DOT_ABOVE, "i").translate(_LOWER_TURKIC)
    elif code == "lt":
        return _lower_lithuanian(text)
    return text.translate(_LOWER_DOTTED).lower()


def _lower_lithuanian(text: str) -> str:
    """Keep the dot of i, j and į under an accent (Unicode SpecialCasing, lt)."""
    letters: list[str] = []
    for letter in unicodedata.normalize("NFD", text):
        if unicodedata.combining(letter) == _ABOVE and letter != _DOT_ABOVE:
            base = next((known for known in reversed(letters) if known.isalpha()), "")
            if base in "ijį" and base and letters[-1] != _DOT_ABOVE:
                letters.append(_DOT_ABOVE)
        letters.append(letter.lower())
    return unicodedata.normalize("NFC", "".join(letters))


def slugify(text: str, language: str) -> str:
    """Make a slug of ``[a-z0-9-]``, at most 80 long, cut between words where it can be.

    Nothing remains of a script without a table (Arabic, Chinese): the caller then names the
    story by its id.
    """
    small = lower(unicodedata.normalize("NFC", text), language)
    for pair, latin in GREEK_PAIRS.items():
        small = small.replace(pair, latin)
    own = BY_LANGUAGE.get(primary(language), {})
    small = "".join(own.get(letter, letter) for letter in small)
    plain = unicodedata.normalize("NFKD", small.translate(LATIN)).translate(LATIN)
    plain = re.sub(r"['’‘ʼ`´]", "", plain)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if len(words) <= _SLUG_LENGTH:
        return words
    cut = words[: _SLUG_LENGTH + 1].rpartition("-")[0]
    return (cut or words[:_SLUG_LENGTH]).strip("-")
