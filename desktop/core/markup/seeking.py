"""Find what a reader of the desk looks for in texts, and what shall stand there instead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.core.markup.languages import primary

MOST_HITS = 20_000
_ONE_I = str.maketrans(dict.fromkeys("İIı", "i"))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look for, how, and what to put in its place."""

    text: str
    replacement: str = ""
    is_case: bool = False
    is_word: bool = False
    is_regex: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in the text of a field, by indexes, and what would stand there."""

    field: str
    start: int
    end: int
    replacement: str


class BadPattern(Exception):  # noqa: N818 - the writer's fault, said in the bar
    """The expression or its replacement cannot be read; the message says why."""


def hits(wanted: Wanted, texts: Sequence[tuple[str, str]]) -> tuple[Hit, ...]:
    """Find every place in named texts, in order; at most MOST_HITS. Raises BadPattern.

    Run where it may be killed: an expression of the writer's may never end.
    """
    if not wanted.text:
        return ()
    pattern = _compiled(wanted)
    found: list[Hit] = []
    for field, text in texts:
        for match in pattern.finditer(text):
            if match.end() > match.start():
                found.append(Hit(field, match.start(), match.end(), _instead(wanted, match)))
                if len(found) == MOST_HITS:
                    return tuple(found)
    return tuple(found)


def hits_in(
    wanted: Wanted, stories: Sequence[tuple[str, Sequence[tuple[str, str]]]]
) -> tuple[tuple[Hit, ...], ...]:
    """Find in several stories, each with its language: the hits of each. Raises BadPattern."""
    return tuple(hits(replace(wanted, language=language), texts) for language, texts in stories)


def may_hold(wanted: Wanted, text: str) -> bool:
    """Tell quickly whether a text may hold what is looked for; an expression always may."""
    if wanted.is_regex:
        return True
    if wanted.is_case:
        return wanted.text in text
    return _loose(wanted.text) in _loose(text)


def _loose(text: str) -> str:
    """Fold so far that whatever `hits` takes for the same is the same."""
    return text.translate(_ONE_I).casefold()


def replaced(text: str, places: Sequence[Hit]) -> str:
    """Put the replacements in, given in order."""
    pieces: list[str] = []
    at = 0
    for hit in places:
        pieces += text[at : hit.start], hit.replacement
        at = hit.end
    return "".join((*pieces, text[at:]))


def _compiled(wanted: Wanted) -> re.Pattern[str]:
    source = wanted.text if wanted.is_regex else _literal(wanted)
    if wanted.is_word:
        source = rf"(?<!\w)(?:{source})(?!\w)"
    flags = re.MULTILINE if wanted.is_case else re.MULTILINE | re.IGNORECASE
    try:
        return re.compile(source, flags)
    except (re.error, OverflowError, RecursionError) as error:
        raise BadPattern(str(error)) from error


def _literal(wanted: Wanted) -> str:
    """Escape the text; in Turkish i and İ, ı and I are the pairs."""
    source = re.escape(wanted.text)
    if wanted.is_case or primary(wanted.language) not in ("tr", "az"):
        return source
    pairs = {"i": "(?-i:[iİ])", "İ": "(?-i:[iİ])", "ı": "(?-i:[ıI])", "I": "(?-i:[ıI])"}
    return "".join(pairs.get(letter, letter) for letter in source)


def _instead(wanted: Wanted, match: re.Match[str]) -> str:
    if not wanted.is_regex:
        return wanted.replacement
    try:
        return match.expand(wanted.replacement)
    except (re.error, IndexError) as error:
        raise BadPattern(str(error)) from error
