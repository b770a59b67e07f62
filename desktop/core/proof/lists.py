"""The word lists a speller is laid out with, read from the texts of their files."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from desktop.core.proof.places import PlaceTable, fold
from desktop.core.proof.spelling import Lexicon, country_names, words_of_places

WORD = "word"
"""The kind of a row that counts in small letters too."""


def lexicon_from(
    *,
    towns: str = "",
    places: bytes = b"\n",
    names: Iterable[str] = (),
    variants: str = "",
    never: str = "",
    extra: str = "",
    datelines: str = "",
    languages: Iterable[str] = ("en",),
) -> Lexicon:
    """Lay out the lists; `names` are CSV files with the columns name, kind, not, checked.

    A row of the kind ``word`` is a word like any other; every other row is a name.
    `towns` are names of places one a line, `places` the sorted block of folded names.
    """
    known, banned, words = _names(names)
    pairs = [line.split() for line in variants.splitlines()]
    countries = [name for language in languages for name in country_names(language).values()]
    cities, whole = words_of_places([*towns.split("\n"), *countries])
    return Lexicon(
        places=PlaceTable(places),
        cities=cities,
        towns=whole,
        names=known,
        words=words.union(extra.split()),
        banned=banned,
        british=frozenset(pair[0] for pair in pairs),
        american={pair[0]: pair[1] for pair in pairs if len(pair) == 2},
        never={"en": frozenset(never.split())},
        datelines=frozenset(map(fold, datelines.splitlines())),
    )


def _names(files: Iterable[str]) -> tuple[frozenset[str], dict[str, str], frozenset[str]]:
    known: set[str] = set()
    banned: dict[str, str] = {}
    words: set[str] = set()
    for text in files:
        for row in csv.DictReader(io.StringIO(text)):
            name = (row.get("name") or "").strip()
            if (row.get("kind") or "").strip() == WORD:
                words.update(name.lower().split())
            else:
                known.update(name.split())
            forms = (form.strip() for form in (row.get("not") or "").split(";"))
            banned |= {form: name for form in forms if form}
    return frozenset(known), banned, frozenset(words)
