"""How well a few typed letters name a text, for lists that narrow as one types."""

from __future__ import annotations

from functools import lru_cache

from db.folding import fold

Rank = tuple[int, int, int]
"""Lower is better: the kind of match, where it begins, how far it stretches."""

WHOLE_START, WORD_START, INSIDE, SCATTERED = range(4)


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Fold a text as the library's search does; lists ask for the same ones at each key."""
    return fold(text)


def rank(query: str, text: str) -> Rank | None:
    """Rank a text by a query whose letters it holds in this order; None when it does not.

    Blanks in the query part pieces that may lie apart; case and accents do not count.
    """
    wanted, inside = folded(query).split(), folded(text)
    if not wanted:
        return (WHOLE_START, 0, 0)
    place = inside.find(" ".join(wanted))
    if place >= 0:
        kind = INSIDE
        if place == 0:
            kind = WHOLE_START
        elif not inside[place - 1].isalnum():
            kind = WORD_START
        return (kind, place, 0)
    places = _places("".join(wanted), inside)
    return (SCATTERED, places[-1] - places[0], places[0]) if places else None


def _places(letters: str, text: str) -> list[int]:
    """Find the letters one after the other, at the start of a word where one is left."""
    found: list[int] = []
    start = 0
    for number, letter in enumerate(letters):
        place = _word_start(letter, text, start)
        rest = letters[number + 1 :]
        if place < 0 or (place > start and not _holds(rest, text[place + 1 :])):
            place = text.find(letter, start)
        elif text[start : start + 1] == letter and found:
            place = start
        if place < 0:
            return []
        found.append(place)
        start = place + 1
    return found


def _word_start(letter: str, text: str, start: int) -> int:
    place = text.find(letter, start)
    while place > 0 and text[place - 1].isalnum():
        place = text.find(letter, place + 1)
    return place


def _holds(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
