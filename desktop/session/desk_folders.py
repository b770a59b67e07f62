"""Where a desk keeps what it shares, files of its own that people copy from one to another."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_config_path, user_data_path

APP = "copydesk"


@dataclass(frozen=True, slots=True)
class DeskFolders:
    """The folders of site profiles, word lists and templates.

    `before` are those in which earlier versions kept them, beside the settings, in the same
    order; empty where nothing moved.
    """

    sites: Path
    words: Path
    templates: Path
    before: tuple[Path, ...] = ()

    @property
    def all(self) -> tuple[Path, ...]:
        return self.sites, self.words, self.templates


def settings_file() -> Path:
    """Name the file of the user's own preferences."""
    return user_config_path(APP, appauthor=False) / "settings.json"


def data_folder() -> Path:
    """Name the folder of all that the user would miss."""
    return user_data_path(APP, appauthor=False)


def desk_folders(settings: Path) -> DeskFolders:
    """Name the folders that belong to `settings`: beside it, where it is not the user’s own."""
    sites, words, templates = map(settings.with_name, ("sites", "words", "templates"))
    beside = DeskFolders(sites, words, templates)
    if settings != settings_file():
        return beside
    data = data_folder()
    return DeskFolders(data / "profiles" / "site", data / "words", data / "templates", beside.all)


def bring_over(folders: DeskFolders) -> tuple[str, ...]:
    """Move what earlier versions kept to where it is kept now; run off the window's thread.

    A file of the same name that is there already holds, and the old one stays where it is.
    Gives a sentence for each file that could not be moved: it is not used, and not lost.
    """
    stayed: list[str] = []
    for old, new in zip(folders.before, folders.all, strict=False):
        for path in sorted(old.iterdir()) if old.is_dir() else ():
            if path.is_file() and not (new / path.name).exists():
                try:
                    new.mkdir(parents=True, exist_ok=True, mode=0o700)
                    shutil.move(path, new / path.name)
                except OSError:
                    stayed.append(
                        f"“{path.name}” could not be moved to {new}. It is unharmed in {old}; "
                        "move it there yourself to use it."
                    )
    return tuple(stayed)
