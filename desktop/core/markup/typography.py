"""Quotation marks, dashes and ellipses made from what the keyboard types."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.core.markup.languages import primary

_THIN = "\u202f"
APOSTROPHE = "’"


@dataclass(frozen=True, slots=True)
class Quotes:
    """A language's quotation marks, and the blank it sets inside the double ones."""

    opening: str
    closing: str
    single_opening: str
    single_closing: str
    inner_blank: str = ""


@dataclass(frozen=True, slots=True)
class Conversion:
    """What becomes of a typed character.

    Take `remove` characters away before the caret, then put `insert` there *instead of*
    the character typed.
    """

    remove: int
    insert: str


_ENGLISH = Quotes("“", "”", "‘", "’")
_LOW = Quotes("„", "“", "‚", "‘")
_LOW_HIGH = Quotes("„", "”", "‚", "’")
_RIGHT = Quotes("”", "”", "’", "’")
_ANGLES = Quotes("«", "»", "“", "”")
_ANGLES_LOW = Quotes("«", "»", "„", "“")
_FRENCH = Quotes("«", "»", "“", "”", _THIN)

# Unicode CLDR 46, "delimiters"; the inner blank is the French typographers' own.
_BY_LANGUAGE = {
    **dict.fromkeys(("de", "cs", "sk", "sl", "lt", "et", "is", "bg", "ka"), _LOW),
    **dict.fromkeys(("pl", "hu", "ro", "hr", "sr", "bs", "mk"), _LOW_HIGH),
    **dict.fromkeys(("sv", "fi", "da", "he"), _RIGHT),
    **dict.fromkeys(("es", "it", "el", "sq", "hy", "fa", "pt-PT", "ca"), _ANGLES),
    **dict.fromkeys(("ru", "uk", "be"), _ANGLES_LOW),
    **dict.fromkeys(("nb", "nn", "no"), Quotes("«", "»", "‘", "’")),
    **dict.fromkeys(("de-CH", "it-CH", "fr-CH"), Quotes("«", "»", "‹", "›")),
    "fr": _FRENCH,
    "ar": Quotes("”", "“", "’", "‘"),
    "ja": Quotes("「", "」", "『", "』"),
}


def quotes(language: str) -> Quotes:
    """Give the marks of a language, English ones when it has none of its own here."""
    code = primary(language)
    region = language.replace("_", "-").rpartition("-")[2].upper()
    return _BY_LANGUAGE.get(f"{code}-{region}") or _BY_LANGUAGE.get(code, _ENGLISH)


def convert(
    before: str, typed: str, after: str, language: str, *, double_hyphen: str = "–"
) -> Conversion | None:
    """Say what the character `typed` between `before` and `after` becomes, if anything.

    Give every typed character: ’90s and ’tis show what they are only letters later.
    `before` needs to reach back to the beginning of its paragraph, no further. The AP
    profile makes ``--`` a long dash by `double_hyphen`.
    """
    if len(typed) != 1:
        return None
    before = before.rpartition("\n\n")[2]
    if typed not in "\"'-." and not _is_late(before):
        return None
    if _is_literal(before):
        return None
    marks = quotes(language)
    match typed:
        case '"':
            return _double(before, marks)
        case "'":
            return _single(before, after, marks)
        case "-":
            return _dash(before, double_hyphen)
        case ".":
            return _ellipsis(before) or _late(before, typed, marks)
        case _:
            return _late(before, typed, marks)


# Code, addresses and link targets are not prose.
_ADDRESS = re.compile(r"(?:\b[a-z][a-z0-9+.-]*://|\bwww\.|\bmailto:)\S*$", re.IGNORECASE)
_TARGET = re.compile(r"\]\([^()\s]*$|\]:[ \t]*\S*$|<[a-zA-Z][^<>\s]*$|\{lang=[^{}]*$")
_CODE_LINE = re.compile(r"(?:^|\n)(?: {4}|\t)[^\n]*$")
_LIST_LINE = re.compile(r"(?:^|\n)[ \t]*(?:[*+-]|\d+\.)[ \t]")


def _is_literal(before: str) -> bool:
    if before.count("`") % 2:
        return True
    if _ADDRESS.search(before) or _TARGET.search(before):
        return True
    return bool(_CODE_LINE.search(before)) and not _LIST_LINE.search(before)


_OPENERS = frozenset("([{<–—/“‘„‚«‹\"'" + _THIN)
_MARKUP = "*_"


def _opens(before: str, marks: Quotes) -> bool:
    """Say whether a mark typed here begins a quotation."""
    bare = before.rstrip(_MARKUP)
    if not bare:
        return True
    last = bare[-1]
    if last == _THIN and marks.inner_blank:
        return bare[-2:-1] == marks.opening
    if last in (marks.opening, marks.single_opening) and marks.opening != marks.closing:
        return True
    if last.isspace():
        return True
    if last == "-":
        return len(bare) == 1 or bare[-2].isspace() or bare[-2] == "-"
    closers = (marks.closing, marks.single_closing)
    return last in _OPENERS and last not in closers


def _is_open(before: str, opening: str, closing: str) -> bool:
    if opening == closing:
        return before.count(opening) % 2 == 1
    return before.count(opening) > before.count(closing)


def _double(before: str, marks: Quotes) -> Conversion | None:
    if re.search(r"\d['′]\s?\d{1,2}$", before):
        return None
    if _opens(before, marks):
        return Conversion(0, marks.opening + marks.inner_blank)
    if before[-1:].isdigit() and not _is_open(before, marks.opening, marks.closing):
        return None
    return Conversion(0, marks.inner_blank + marks.closing)


_OMITTED = r"(?:\d\ds?|tis|twas|til|em|cause|bout|round|n|nuff|kay)"
_OMITTED_AFTER = re.compile(rf"{_OMITTED}\b", re.IGNORECASE)


def _single(before: str, after: str, marks: Quotes) -> Conversion | None:
    if re.search(r"(?<![\d.,])\d{1,2}$", before):
        opened = before.rfind(marks.single_opening) > before.rfind(marks.single_closing)
        return Conversion(0, marks.single_closing) if opened else None
    if marks == _ENGLISH and re.search(r"(?:^|\s)‘n$", before, re.IGNORECASE):
        return Conversion(2, "’" + before[-1] + "’")
    if _opens(before, marks):
        omitted = marks == _ENGLISH and _OMITTED_AFTER.match(after)
        return Conversion(0, APOSTROPHE if omitted else marks.single_opening)
    if marks.single_closing == APOSTROPHE:
        return Conversion(0, APOSTROPHE)
    opened = _is_open(before, marks.single_opening, marks.single_closing)
    within_word = before[-1:].isalpha() and after[:1].isalpha()
    return Conversion(0, marks.single_closing if opened and not within_word else APOSTROPHE)


def _dash(before: str, double_hyphen: str) -> Conversion | None:
    line = before.rpartition("\n")[2]
    if "|" in line or line.endswith("<!-"):
        return None
    if before.endswith(("---", "—-")):
        return None
    if before.endswith("--"):
        return Conversion(2, "—")
    if before.endswith("-"):
        return Conversion(1, double_hyphen)
    if before.endswith("–"):
        return Conversion(1, "—")
    return None


def _ellipsis(before: str) -> Conversion | None:
    if before.endswith("..") and not before.endswith("..."):
        return Conversion(2, "…")
    return None


# English: a quotation mark turns out to have been an apostrophe.
_DECADE = re.compile(r"(?:^|[\s(\[{–—“])‘(\d0)$")
_WORD = re.compile(r"(?:^|[\s(\[{–—“])‘(tis|twas|til|em|cause|bout|nuff)$", re.IGNORECASE)
_FEET = re.compile(r"(?<![\d.,])\d{1,2}'$")
_LOW_CLOSED = re.compile(r"[^\W\d_]([‘“”])$")


def _is_late(before: str) -> bool:
    return "‘" in before[-8:] or before[-1:] in ("'", "”", "“")


def _late(before: str, typed: str, marks: Quotes) -> Conversion | None:
    if typed == "s" and _FEET.search(before):
        return Conversion(1, APOSTROPHE + typed)
    if marks == _ENGLISH:
        found = _DECADE.search(before) if typed == "s" else None
        if found is None and not typed.isalpha():
            found = _WORD.search(before)
        return Conversion(len(found[1]) + 1, APOSTROPHE + found[1] + typed) if found else None
    closed = _LOW_CLOSED.search(before)
    if closed and closed[1] == marks.single_closing and typed.isalpha():
        return Conversion(1, APOSTROPHE + typed)
    return None
