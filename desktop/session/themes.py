"""The themes of pages: those that ship, and folders of the desk's own."""

from __future__ import annotations

import json
from contextlib import suppress
from functools import cache
from pathlib import Path

from desktop.core.publish.themes import Theme, ThemeError, theme_from_files
from desktop.jobs.files import FileError, write_atomically
from desktop.session.desk_folders import data_folder
from resources import resource

DEFAULT_THEME = "broadsheet"
TEXTS = (".j2", ".html", ".css", ".json", ".txt")
MOST_FILES, MOST_BYTES = 60, 2 * 1024 * 1024
FACTS = "theme.json"


@cache
def bundled_theme(name: str = DEFAULT_THEME) -> Theme:
    """Read a bundled theme; raises FileNotFoundError when none of that name ships."""
    return theme_from_files(_bundled_files(name))


def bundled_themes() -> tuple[Theme, ...]:
    """Read all bundled themes, by title."""
    return tuple(sorted(map(bundled_theme, _bundled_names()), key=_title))


def page_themes() -> tuple[Theme, ...]:
    """Read all themes that a page can wear, by title; the desk's own stand in for ours."""
    by_name = {theme.name: theme for theme in (*bundled_themes(), *_own()[0])}
    return tuple(sorted(by_name.values(), key=_title))


def page_theme(name: str = DEFAULT_THEME) -> Theme:
    """Read the theme of that name, or the default one where it is gone."""
    return next((theme for theme in page_themes() if theme.name == name), bundled_theme())


def broken_themes() -> tuple[str, ...]:
    """Say of each folder of the desk's own that is no theme what is wrong with it."""
    return _own()[1]


def themes_folder() -> Path:
    """Say where a desk keeps its themes, a folder each."""
    return data_folder() / "themes"


def theme_in(folder: Path) -> Theme:
    """Read a theme's folder, its texts alone: no folder within, and no link to elsewhere.

    Raises ThemeError.
    """
    try:
        paths = [path for path in folder.iterdir() if path.suffix in TEXTS and _is_own(path)]
        size = sum(path.stat().st_size for path in paths)
        if len(paths) > MOST_FILES or size > MOST_BYTES:
            raise ThemeError("The theme is larger than 60 files or 2 MB.")
        return theme_from_files({path.name: path.read_text("utf-8-sig") for path in paths})
    except (OSError, UnicodeDecodeError) as fault:
        raise ThemeError("The theme has a file that cannot be read as UTF-8.") from fault


def copy_theme(name: str) -> tuple[Theme, Path]:
    """Copy a theme into a folder of the desk's own, under a name that is free.

    Returns the copy and its folder. Raises FileError.
    """
    taken = {theme.name for theme in page_themes()}
    original = page_theme(name)
    number = 2
    while f"{original.name}-{number}" in taken or _folder_of(original, number).exists():
        number += 1
    folder = _folder_of(original, number)
    facts = json.loads(original.files[FACTS])
    facts |= {"name": folder.name, "title": f"{original.title} {number}"}
    texts = dict(original.files) | {FACTS: json.dumps(facts, ensure_ascii=False, indent=2) + "\n"}
    try:
        folder.mkdir(parents=True)
    except OSError as fault:
        raise FileError(f"The folder “{folder}” could not be made.") from fault
    for file, text in texts.items():
        write_atomically(folder / file, text.encode())
    return theme_from_files(texts), folder


def _folder_of(original: Theme, number: int) -> Path:
    return themes_folder() / f"{original.name}-{number}"


def _own() -> tuple[tuple[Theme, ...], tuple[str, ...]]:
    """Read the desk's folders anew: they are being written while their page is looked at."""
    found: list[Theme] = []
    broken: list[str] = []
    folders: list[Path] = []
    with suppress(OSError):
        folders = sorted(path for path in themes_folder().iterdir() if path.is_dir())
    for folder in folders:
        try:
            found.append(theme_in(folder))
        except ThemeError as fault:
            broken.append(f"The theme in “{folder.name}” is not offered. {fault}")
    return tuple(found), tuple(broken)


def _is_own(path: Path) -> bool:
    """Leave out links: a theme that is passed on shall print no file of its new desk."""
    return path.is_file() and not path.is_symlink()


def _bundled_names() -> list[str]:
    return [entry.name for entry in resource("themes").iterdir() if entry.is_dir()]


def _bundled_files(name: str) -> dict[str, str]:
    folder = resource(f"themes/{name}")
    return {
        file.name: file.read_text(encoding="utf-8") for file in folder.iterdir() if file.is_file()
    }


def _title(theme: Theme) -> str:
    return theme.title
