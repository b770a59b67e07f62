"""Whether a word is spelt right: layers of words over an exchangeable dictionary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import Protocol, cast

from desktop.core.markup.casing import lower, upper
from desktop.core.markup.languages import primary
from desktop.core.proof.places import PlaceTable, edits

_ACRONYM_LENGTH = 6
_SUGGESTIONS = 5
_REMEMBERED = 20_000


class Dictionary(Protocol):
    """A base dictionary. Words are in small letters, as `language` makes them."""

    def speaks(self, language: str) -> bool: ...

    def known(self, word: str, language: str) -> bool: ...

    def suggest(self, word: str, language: str) -> tuple[str, ...]: ...


_WORDS_KEPT = 50_000
_LISTS_KEPT = 2
"""Languages held at a time: a list takes 10 to 80 MB, and few desks write in three at once."""


class PyspellDictionary:
    """The word lists of pyspellchecker, each read when first asked for: about 0.3 s.

    Only the lists are used: its own suggestions two edits away take seconds a word.
    """

    def __init__(self) -> None:
        self._words: dict[str, dict[str, int]] = {}

    def speaks(self, language: str) -> bool:
        return primary(language) in _languages()

    def known(self, word: str, language: str) -> bool:
        return word in self._list(primary(language))

    def suggest(self, word: str, language: str) -> tuple[str, ...]:
        """Give known words one edit away, the most used first."""
        words = self._list(primary(language))
        near = {other for other in edits(word, _alphabet(primary(language))) if other in words}
        return tuple(sorted(near, key=lambda other: (-words[other], other))[:_SUGGESTIONS])

    def _list(self, language: str) -> dict[str, int]:
        if language not in self._words:
            from spellchecker import SpellChecker

            if len(self._words) >= _LISTS_KEPT:
                del self._words[next(iter(self._words))]
            checker = SpellChecker(language=language, distance=1)
            self._words[language] = checker.word_frequency.dictionary
        return self._words[language]


def _languages() -> tuple[str, ...]:
    from spellchecker import SpellChecker

    return tuple(SpellChecker.languages())


@lru_cache(maxsize=16)
def _alphabet(language: str) -> str:
    letters = "abcdefghijklmnopqrstuvwxyz'"
    more = {
        "de": "äöüß", "fr": "àâæçéèêëîïôœùûüÿ", "es": "áéíñóúü", "it": "àèéìíîòóùú",
        "pt": "ãáàâçéêíõóôú", "nl": "éëï", "lv": "āčēģīķļņšūž", "eu": "ñç",
        "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "ar": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي",
        "fa": "آئابتثجحخدذرزسشصضطظعغفقلمنهوپچژکگی",
    }.get(language, "")  # fmt: skip
    return more if language in ("ru", "ar", "fa") else letters + more


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """What is laid over the dictionary. Names count with a capital only.

    `names` is the house list and the desk's; `banned` maps a form to the preferred one;
    `american` maps a British spelling to the American one that no Briton writes, `british`
    are British spellings of all kinds; `never` are misspellings that the dictionary knows;
    `cities` are words of place names, `towns` the names of one word, `places` every place
    on earth.
    """

    places: PlaceTable = field(default_factory=PlaceTable)
    cities: frozenset[str] = frozenset()
    towns: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    banned: Mapping[str, str] = field(default_factory=dict[str, str])
    british: frozenset[str] = frozenset()
    american: Mapping[str, str] = field(default_factory=dict[str, str])
    never: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    datelines: frozenset[str] = frozenset()


class Speller:
    """The layers in order, for whoever checks a story."""

    def __init__(self, dictionary: Dictionary, lexicon: Lexicon) -> None:
        self.dictionary = dictionary
        self.lexicon = lexicon
        self.british = {value: key for key, value in lexicon.american.items()}
        self.house_forms = frozenset(lexicon.banned).union(lexicon.banned.values())
        self.variants = self.house_forms.union(lexicon.american, self.british)
        self._near: dict[str, str] = {}
        self._common: dict[tuple[str, str], bool] = {}

    def speaks(self, language: str) -> bool:
        """Say whether spelling is on for a language."""
        return self.dictionary.speaks(language)

    def is_common(self, word: str, language: str) -> bool:
        """Look a word up as any word of the language, by its variant."""
        common = self._common.get((word, language))
        if common is None:
            if len(self._common) >= _WORDS_KEPT:
                self._common.clear()
            common = self._common[word, language] = self._look_up(word, language)
        return common

    def _look_up(self, word: str, language: str) -> bool:
        small = lower(word, language)
        code = primary(language)
        if small in self.lexicon.never.get(code, ()):
            return False
        if small in self.lexicon.words:
            return True
        if code == "en":
            return self._english(small, language)
        return self.dictionary.known(small, language)

    def _english(self, small: str, language: str) -> bool:
        region = language.replace("_", "-").partition("-")[2].upper()
        american = region == "US"
        if small in self.lexicon.british and not american:
            return True
        if small in self.british and region and not american:
            return _is_british_too(small)
        return self.dictionary.known(small, "en")

    def is_name(self, word: str) -> bool:
        """Look a capitalised word up among places, countries and the house's names."""
        return (
            len(word) == 1
            or (word.isupper() and len(word) <= _ACRONYM_LENGTH)
            or word.title() in self.lexicon.cities
            or word in self.lexicon.cities
            or word in self.lexicon.names
            or (word.isupper() and word.title() in self.lexicon.names)
        )

    def near_name(self, word: str, used: Mapping[str, str] = MappingProxyType({})) -> str:
        """Give a known name, or one `used` in the story, one edit from `word`.

        `used` has the names by their small letters.
        """
        if len(word) < _NEAR_LENGTH:
            return ""
        plain = word.title() if word.isupper() else word
        if len(self._near) > _REMEMBERED:
            self._near.clear()
        if plain not in self._near:
            self._near[plain] = self._near_known(plain)
        near = (used[other] for other in edits(plain.lower()) if other in used)
        return self._near[plain] or next((name for name in near if name[0] == plain[0]), "")

    def _near_known(self, word: str) -> str:
        """Leave out longer forms, such as Sudani."""
        lexicon = self.lexicon
        for other in edits(word.lower()):
            name = other.title()
            if name[:1] != word[:1] or (word[:-1] == name and word[-1] in _ENDINGS):
                continue
            if name in lexicon.towns or name in lexicon.names:
                return name
        return ""

    def suggest(self, word: str, language: str) -> tuple[str, ...]:
        """Give right spellings, in the case of the word; never call it while typing."""
        small = lower(word, language)
        found = [*self.dictionary.suggest(small, language)]
        if british := self.british.get(small):
            found.insert(0, british)
        if american := self.lexicon.american.get(small):
            found.insert(0, american)
        if word.isupper() and len(word) > 1:
            found = [upper(other, language) for other in found]
        elif word[0].isupper():
            near = self.near_name(word)
            found = [near] * bool(near) + [upper(o[0], language) + o[1:] for o in found]
        fit = [other for other in found if self.is_common(other, language) or self.is_name(other)]
        return tuple(dict.fromkeys(fit))[:_SUGGESTIONS]


_NEAR_LENGTH = 6
_ENDINGS = "aeinsy"


def _is_british_too(small: str) -> bool:
    """Oxford spelling: -ize is American and British."""
    return "iz" in small or "yz" in small


def words_of_places(names: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Give the capitalised words, of 3 letters and more, that names of places are made of.

    Apart from them come those that are a whole name.
    """
    split = [_split_name(name) for name in names]
    words = {word for parts in split for word in parts if _may_be_name(word)}
    whole = {parts[0] for parts in split if len(parts) == 1 and _may_be_name(parts[0])}
    return frozenset(words), frozenset(whole)


def _may_be_name(word: str) -> bool:
    return len(word) >= 3 and word[0].isupper()


def _split_name(name: str) -> list[str]:
    bare = name.translate(_NAME_BREAKS)
    return [word.removesuffix("'s") for word in bare.split()]


_NAME_BREAKS = str.maketrans({"-": " ", "’": "'", ",": " ", "(": " ", ")": " ", "/": " "})


def country_names(language: str) -> Mapping[str, str]:
    """Give the names of the world's countries in a language (Unicode CLDR, by babel)."""
    from babel import Locale, UnknownLocaleError

    try:
        return cast("Mapping[str, str]", Locale.parse(primary(language) or "en").territories)
    except (UnknownLocaleError, ValueError):
        return {}
