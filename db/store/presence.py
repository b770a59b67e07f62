"""Notices a library that is gone, before the first paint: imports nothing slow."""

from __future__ import annotations

from pathlib import Path

from db import errors
from db.store.beside import backups_folder, stories_folder


def has_copies(library: Path) -> bool:
    """Tell whether a backup or a readable copy lies beside the library."""
    places = ((backups_folder(library), "*.db"), (stories_folder(library), "*.md"))
    return any(
        next(folder.glob(names), None) is not None for folder, names in places if folder.is_dir()
    )


def require_present(library: Path) -> None:
    """Raise LibraryGone when there is no library any more, though its stories were copied."""
    if (not library.exists() or library.stat().st_size == 0) and has_copies(library):
        raise errors.LibraryGone(library.name)
