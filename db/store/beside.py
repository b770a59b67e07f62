"""Names the files that belong to a library and lie beside it."""

from __future__ import annotations

from pathlib import Path


def backups_folder(library: Path) -> Path:
    """Return where the library's own backups are kept."""
    return _beside(library, ".backups")


def stories_folder(library: Path) -> Path:
    """Return where the readable copy of each story is kept."""
    return _beside(library, ".stories")


def reserve_file(library: Path) -> Path:
    """Return the file that is deleted to make room when the disk is full."""
    return _beside(library, ".reserve")


def lock_file(library: Path) -> Path:
    """Return the file that names who is writing the library."""
    return _beside(library, ".lock")


def journal_file(library: Path) -> Path:
    """Return SQLite's ``-wal``: commits that are not yet in the library's own file."""
    return library.with_name(f"{library.name}-wal")


def _beside(library: Path, ending: str) -> Path:
    # Only our own ending gives way: `news.db` and `news.sqlite` share nothing.
    name = library.stem if library.suffix == ".db" else library.name
    return library.with_name(name + ending)
