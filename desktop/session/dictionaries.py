"""The dictionaries at hand: pyspellchecker's lists, and Hunspell's files where there are some.

Hunspell is an extra (``pip install copydesk[hunspell]``); its dictionaries are those of the
system, or lie in the folder `dictionaries` beside the library, a ``.dic`` and an ``.aff`` each.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.core.markup.casing import upper
from desktop.core.markup.languages import primary
from desktop.session.desk_folders import data_folder, settings_file

if TYPE_CHECKING:
    from desktop.core.proof.spelling import Dictionary

SYSTEM = (
    Path("/usr/share/hunspell"),
    Path("/usr/share/myspell/dicts"),
    Path("/Library/Spelling"),
    Path.home() / "Library" / "Spelling",
)


def folders() -> tuple[Path, ...]:
    """Name where dictionaries are looked for; the desk's own come first."""
    before = settings_file().with_name("dictionaries")
    return (data_folder() / "dictionaries", before, *SYSTEM)


class HunspellDictionary:
    """Hunspell over the files found in folders; each is read when first asked for."""

    def __init__(self, places: Sequence[Path]) -> None:
        self._files: dict[str, Path] = {}
        self._engines: dict[str, Any] = {}
        for place in places:
            for path in sorted(place.glob("*.dic")) if place.is_dir() else ():
                if path.with_suffix(".aff").is_file():
                    tag = path.stem.replace("_", "-")
                    self._files.setdefault(tag, path)
                    self._files.setdefault(primary(tag), path)
        self._is_there = bool(self._files) and _has_hunspell()

    def speaks(self, language: str) -> bool:
        return self._is_there and self._file(language) is not None

    def known(self, word: str, language: str) -> bool:
        """Look a word in small letters up, also as a name: Hunspell minds capitals."""
        engine = self._engine(language)
        return engine.spell(word) or engine.spell(upper(word[:1], language) + word[1:])

    def suggest(self, word: str, language: str) -> tuple[str, ...]:
        return tuple(self._engine(language).suggest(word))

    def _file(self, language: str) -> Path | None:
        return self._files.get(language) or self._files.get(primary(language))

    def _engine(self, language: str) -> Any:
        path = self._file(language)
        assert path is not None
        if path.stem not in self._engines:
            from hunspell import Hunspell  # pyright: ignore[reportMissingTypeStubs]

            self._engines[path.stem] = Hunspell(path.stem, hunspell_data_dir=str(path.parent))
        return self._engines[path.stem]


class Together:
    """Several dictionaries as one: a word that any of them knows is known."""

    def __init__(self, *dictionaries: Dictionary) -> None:
        self._dictionaries = dictionaries

    def speaks(self, language: str) -> bool:
        return any(each.speaks(language) for each in self._dictionaries)

    def known(self, word: str, language: str) -> bool:
        return any(each.known(word, language) for each in self._speaking(language))

    def suggest(self, word: str, language: str) -> tuple[str, ...]:
        found = (
            other for each in self._speaking(language) for other in each.suggest(word, language)
        )
        return tuple(dict.fromkeys(found))

    def _speaking(self, language: str) -> list[Dictionary]:
        return [each for each in self._dictionaries if each.speaks(language)]


def _has_hunspell() -> bool:
    try:
        import hunspell  # noqa: F401  # pyright: ignore[reportMissingTypeStubs, reportUnusedImport]
    except ImportError:
        return False
    return True
