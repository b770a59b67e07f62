"""Says how a library is: its file, its texts, and what lies beside it for the worst day."""

from __future__ import annotations

import datetime as dt
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from db import errors
from db.store import backup, sidecars
from db.store.beside import journal_file, stories_folder
from db.store.connection import connect_reader, connect_still, driver, number, translated
from db.store.presence import require_present
from db.store.sweep import Swept, sweep

SAFE_SQLITE: Final = (3, 51, 3)
"""SQLite before this can corrupt a WAL that two connections use at once."""


@dataclass(frozen=True, slots=True)
class Report:
    """What an examination found; `problems` are sentences, none when all is well."""

    library: Path
    problems: tuple[str, ...]
    notices: tuple[str, ...]
    stories: int
    size_bytes: int
    pages: int
    journal_mode: str
    journal_bytes: int
    schema_version: int
    sqlite: str
    driver: str
    sidecars: int
    backups: tuple[backup.Backup, ...]


def problems(library: Path, *, thorough: bool = False) -> tuple[str, ...]:
    """Read the whole library and return what is wrong with it, from a connection of its own.

    Raises `StoreError` for what is no damage: locked, forbidden, newer.
    """
    try:
        require_present(library)
        with closing(connect_reader(library)) as connection:
            return _swept(connection, library, thorough=thorough).problems
    except (errors.LibraryDamaged, errors.NotALibrary, errors.LibraryGone) as error:
        return (str(error),)


def examine(library: Path) -> Report:
    """Examine the library thoroughly. Raises LibraryMissing; damage is in the report."""
    found, stories, pages, journal_mode, version = (), 0, 0, "", 0
    try:
        require_present(library)
        with closing(connect_reader(library)) as connection:
            with translated(library.name):
                pages = number(connection, "PRAGMA page_count")
                version = number(connection, "PRAGMA user_version")
                journal_mode = str(connection.execute("PRAGMA journal_mode").fetchone()[0])
            swept = _swept(connection, library, thorough=True)
            stories, found = swept.stories, swept.problems
    except errors.LibraryMissing:
        raise
    except errors.StoreError as error:
        found = (str(error),)
    log = journal_file(library)
    return Report(
        library=library,
        problems=found,
        notices=_notices(library),
        stories=stories,
        size_bytes=library.stat().st_size if library.exists() else 0,
        pages=pages,
        journal_mode=journal_mode,
        journal_bytes=log.stat().st_size if log.exists() else 0,
        schema_version=version,
        sqlite=driver.sqlite_version,
        driver=driver.__name__.partition(".")[0],
        sidecars=sum(1 for _ in stories_folder(library).glob(f"*{sidecars.ENDING}")),
        backups=backup.kept(library),
    )


def _swept(connection: driver.Connection, library: Path, *, thorough: bool) -> Swept:
    copies = stories_folder(library)
    saved = backup.newest_verified(library)
    with ExitStack() as stack:
        other = stack.enter_context(closing(connect_still(saved.path))) if saved else None
        return sweep(connection, library.name, thorough=thorough, copies=copies, saved=other)


def age(backup_made: dt.datetime, now: dt.datetime) -> str:
    """Put the age of a backup into words."""
    minutes = int((now - backup_made).total_seconds() // 60)
    for unit, size in (("day", 24 * 60), ("hour", 60), ("minute", 1)):
        if minutes >= size:
            count = minutes // size
            return f"{count} {unit}{'s' if count != 1 else ''} old"
    return "new"


def _notices(library: Path) -> tuple[str, ...]:
    notices: list[str] = []
    if driver.sqlite_version_info < SAFE_SQLITE:
        wanted = ".".join(map(str, SAFE_SQLITE))
        notices.append(
            f"SQLite {driver.sqlite_version} is older than {wanted}: let one program at a time "
            "use the library."
        )
    if not backup.kept(library):
        notices.append("There is no backup yet.")
    return tuple(notices)
