"""Copies of the whole library: made while it is in use, verified, thinned, restored."""

from __future__ import annotations

import datetime as dt
import os
import re
import secrets
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from db import errors
from db.migrations import known_names
from db.store.beside import backups_folder
from db.store.connection import (
    connect,
    connect_reader,
    connect_still,
    driver,
    number,
    translated,
)
from db.store.sweep import sweep

ALL_KEPT: Final = dt.timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9
_NAME: Final = re.compile(r"\d{8}-\d{6}-\d{3}")
_UNFINISHED: Final = re.compile(rf"\.{_NAME.pattern}\.db\.[0-9a-f]{{8}}\.tmp(-journal)?")
_ABANDONED_S: Final = 3600.0
_STAMP: Final = "%Y%m%d-%H%M%S"
_O_BINARY = getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy of the library; `made` is in UTC, from its name."""

    path: Path
    made: dt.datetime
    size_bytes: int


def back_up(library: Path, now: dt.datetime) -> Backup:
    """Put a verified copy into the library's own folder of backups.

    Raises `StoreError`: LibraryDamaged when the copy does not hold what it should, which
    means that the library does not; nothing is kept then.
    """
    folder = backups_folder(library)
    with _said(library):
        folder.mkdir(mode=0o700, exist_ok=True)
        _clear(folder, now)
    stamp = f"{now.astimezone(dt.UTC):{_STAMP}}-{now.microsecond // 1000:03}"
    path = folder / f"{stamp}.db"
    copy(library, path)
    return Backup(path, _moment(stamp), path.stat().st_size)


def _clear(folder: Path, now: dt.datetime) -> None:
    """Delete what was left of a backup that was cut short an hour ago or longer."""
    for path in folder.iterdir():
        if _UNFINISHED.fullmatch(path.name):
            with suppress(OSError):
                if now.timestamp() - path.stat().st_mtime > _ABANDONED_S:
                    path.unlink()


def copy(library: Path, target: Path) -> int:
    """Copy a library, which may be in use, to a new file; return how many stories it holds.

    Raises FileExists when `target` is there, and `StoreError` as `back_up`. Either the
    whole copy stands, verified and on the disk, or nothing.
    """
    if target.exists() or target.is_symlink():
        raise errors.FileTaken(target.name)
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    try:
        with closing(connect_reader(library)) as source:
            _fill(source, temporary, target.name)
        counted = verify(temporary, library.name)
        with _said(target):
            _settle(temporary, target)
        return counted
    finally:
        for leftover in (temporary, temporary.with_name(f"{temporary.name}-journal")):
            with suppress(OSError):
                leftover.unlink()


def verify(path: Path, name: str = "") -> int:
    """Return how many stories a copy holds once its pages and digests were checked.

    Raises `StoreError`; `name` is what the sentence calls the library.
    """
    with closing(connect_still(path)) as connection:
        swept = sweep(connection, path.name)
    if swept.problems:
        raise errors.LibraryDamaged(name or path.name)
    return swept.stories


def kept(library: Path) -> tuple[Backup, ...]:
    """Return the library's backups, newest first; files of other names are none."""
    found: list[Backup] = []
    for path in backups_folder(library).glob("*.db"):
        if _NAME.fullmatch(path.stem):
            with suppress(OSError, ValueError):
                found.append(Backup(path, _moment(path.stem), path.stat().st_size))
    return tuple(sorted(found, key=lambda each: each.made, reverse=True))


def newest_verified(library: Path) -> Backup | None:
    """Return the newest backup that is whole; each that is asked is read to its end."""
    for backup in kept(library):
        with suppress(errors.StoreError):
            verify(backup.path)
            return backup
    return None


def is_due(library: Path) -> bool:
    """Tell whether the library holds anything that its newest backup does not.

    Raises `StoreError` when the library cannot be read.
    """
    backups = kept(library)
    if not backups:
        return True
    with closing(connect_reader(library)) as connection, translated(library.name):
        now = _mark(connection)
    try:
        path = backups[0].path
        with closing(connect_still(path)) as connection, translated(path.name):
            return _mark(connection) != now
    except errors.StoreError:
        return True


def before_migration(library: Path, now: dt.datetime) -> Backup | None:
    """Back up a library whose tables are about to change; None when they are not.

    Raises `StoreError`.
    """
    if not library.exists() or not library.stat().st_size:
        return None
    with closing(connect_reader(library)) as connection, translated(library.name):
        if not number(connection, "PRAGMA user_version"):
            return None
        found = connection.execute("SELECT name FROM _sqlite_migrations").fetchall()
    if known_names() <= {name for (name,) in found}:
        return None
    return back_up(library, now)


def thin(library: Path, now: dt.datetime) -> tuple[Path, ...]:
    """Delete the backups that need not be kept; return them.

    The newest that verifies always stays, and so does all when none does.
    """
    backups = kept(library)
    superfluous = superfluous_of([backup.made for backup in backups], now)
    if not superfluous:
        return ()
    safe = newest_verified(library)
    if safe is None:
        return ()
    deleted: list[Path] = []
    for backup in backups:
        if backup.made in superfluous and backup != safe:
            with suppress(OSError):
                backup.path.unlink()
                deleted.append(backup.path)
    return tuple(deleted)


def superfluous_of(moments: Sequence[dt.datetime], now: dt.datetime) -> frozenset[dt.datetime]:
    """Return the moments whose backups need not be kept.

    All of two days stay, then the newest of each of 12 days, 10 weeks and 9 months that
    have one.
    """
    newest_first = sorted(moments, reverse=True)
    staying = {moment for moment in newest_first if now - moment < ALL_KEPT}
    staying.update(newest_first[:1])
    for count, period in ((DAILY, _day), (WEEKLY, _week), (MONTHLY, _month)):
        staying.update(_newest_of_each(newest_first, period, count))
    return frozenset(newest_first) - staying


def _newest_of_each(
    newest_first: Iterable[dt.datetime],
    period: Callable[[dt.datetime], tuple[int, ...]],
    count: int,
) -> list[dt.datetime]:
    found: dict[tuple[int, ...], dt.datetime] = {}
    for moment in newest_first:
        found.setdefault(period(moment), moment)
    return list(found.values())[:count]


def _day(moment: dt.datetime) -> tuple[int, ...]:
    return (moment.toordinal(),)


def _week(moment: dt.datetime) -> tuple[int, ...]:
    return moment.isocalendar()[:2]


def _month(moment: dt.datetime) -> tuple[int, ...]:
    return moment.year, moment.month


def _moment(stamp: str) -> dt.datetime:
    seconds, _, milliseconds = stamp.rpartition("-")
    moment = dt.datetime.strptime(seconds, _STAMP).replace(tzinfo=dt.UTC)
    return moment + dt.timedelta(milliseconds=int(milliseconds))


def _mark(connection: driver.Connection) -> tuple[object, ...]:
    """Read what changes with every story that is added, saved or deleted."""
    sql = "SELECT count(*), sum(revision), max(updated) FROM stories"
    return connection.execute(sql).fetchone()


@contextmanager
def _said(path: Path) -> Generator[None]:
    """Turn what the file system refuses into a sentence."""
    try:
        yield
    except OSError as error:
        raise errors.CopyNotWritten(path.name, error.strerror or "no reason given") from error


def _fill(source: driver.Connection, temporary: Path, name: str) -> None:
    with _said(temporary.with_name(name)):
        os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_RDWR | _O_BINARY, 0o600))
    with translated(name), closing(connect(temporary, "rw")) as target:
        target.execute("PRAGMA synchronous=OFF")  # synced whole, before it gets its name
        source.backup(target)
        # A copy in WAL mode would want files beside it to be read.
        target.execute("PRAGMA journal_mode=DELETE").fetchall()


def _settle(temporary: Path, target: Path) -> None:
    handle = os.open(temporary, os.O_RDWR | _O_BINARY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    _name_it(temporary, target)
    if os.name != "nt":  # which cannot open a folder for this
        handle = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _name_it(temporary: Path, target: Path) -> None:
    """Give the copy its name, unless another file has taken it meanwhile."""
    try:
        os.link(temporary, target, follow_symlinks=False)  # refuses what a rename replaces
    except FileExistsError as error:
        raise errors.FileTaken(target.name) from error
    except (OSError, NotImplementedError):
        temporary.rename(target)  # a file system without links, as on a USB stick
    else:
        temporary.unlink()
