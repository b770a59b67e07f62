"""Puts a damaged library aside and a whole one in its place. Runs while no desk is open."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from db import errors

REBUILD, RESTORE, MOVE = "rebuild", "restore", "move"
MENDABLE = (errors.LibraryDamaged, errors.NotALibrary, errors.LibraryGone)
"""Faults of the file that backups and readable copies can make good."""


def ways(library: Path) -> tuple[str, ...]:
    """Return how the library could be mended, the best way first."""
    from db.store import backup
    from db.store.presence import has_copies

    found = [REBUILD] if has_copies(library) else []
    return (*found, RESTORE) if backup.newest_verified(library) else tuple(found)


def has_ways(library: Path) -> bool:
    """Tell whether there is anything to mend the library with, without reading it all."""
    from db.store.presence import has_copies

    return has_copies(library)


def newest_backup(library: Path) -> dt.datetime | None:
    """Return the moment of the backup that `mend` would restore."""
    from db.store import backup

    found = backup.newest_verified(library)
    return found.made if found else None


def mend(library: Path, way: str, now: dt.datetime) -> tuple[int, str]:
    """Make a whole library first, then let it take the damaged one's place.

    Returns how many stories it holds and the name under which the damaged file was kept,
    "" when there was none. Raises `StoreError`, with everything left as it was.
    """
    stamp = f"{now:%Y%m%d-%H%M%S}"
    whole = library.with_name(f"{library.stem}.mended-{stamp}.db")
    stories = _rebuilt(library, whole) if way == REBUILD else _restored(library, whole)
    aside = library.with_name(f"{library.stem}.damaged-{stamp}.db")
    kept = ""
    try:
        for ending in ("", "-wal", "-shm"):
            part = library.with_name(library.name + ending)
            if part.exists():
                part.rename(aside.with_name(aside.name + ending))
                kept = aside.name
        whole.rename(library)
    except OSError as error:
        raise errors.CopyNotWritten(library.name, error.strerror or "no reason given") from error
    return stories, kept


def move(library: Path, target: Path) -> int:
    """Copy a library to a disk of this machine, verified; return how many stories it holds.

    The one it is copied from stays as it is. Raises `StoreError`, with nothing at `target`.
    """
    from db.store import backup

    try:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise errors.CopyNotWritten(target.name, error.strerror or "no reason given") from error
    return backup.copy(library, target)


def _rebuilt(library: Path, whole: Path) -> int:
    from db.store.rebuild import rebuild
    from desktop.core.markup.counting import body_words
    from desktop.session.rescue import copies_folders

    return rebuild(library, whole, body_words, copies_folders(library)).stories


def _restored(library: Path, whole: Path) -> int:
    from db.store import backup

    found = backup.newest_verified(library)
    if found is None:
        raise errors.NothingToRestore(library.name)
    return backup.copy(found.path, whole)
