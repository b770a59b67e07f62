"""The one SQLite driver: connections, the library's identity, and errors made plain.

Imports neither sqlite-utils nor anything else that is slow: the first page needs it before
the window is painted.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from db import errors, schema

if TYPE_CHECKING:
    import sqlite3 as driver
else:
    # The same choice as sqlite_utils.utils: two copies of SQLite in one process drop each
    # other's locks.
    try:
        import pysqlite3.dbapi2 as driver
    except ImportError:
        import sqlite3 as driver

T = TypeVar("T")

MEMORY: Final = "in memory"

_BY_CODE: Final[dict[int, type[errors.LibraryError]]] = {
    3: errors.LibraryForbidden,
    5: errors.LibraryLocked,
    6: errors.LibraryLocked,
    8: errors.LibraryReadOnly,
    10: errors.LibraryUnreachable,
    11: errors.LibraryDamaged,
    13: errors.LibraryFull,
    14: errors.LibraryForbidden,
    23: errors.LibraryForbidden,
    26: errors.NotALibrary,
}
"""SQLite's primary result codes (https://sqlite.org/rescode.html) that are the world's fault."""


def connect(path: Path, mode: str) -> driver.Connection:
    """Open the file with SQLite's `mode` (``ro``, ``rw``, ``rwc``); nothing is read yet."""
    return _connect(f"{path.absolute().as_uri()}?mode={mode}")


def connect_immutable(path: Path) -> driver.Connection:
    """Open a file that nobody can be writing: no lock, no ``-wal``, no ``-shm``."""
    return _connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1")


def connect_reader(path: Path) -> driver.Connection:
    """Open an existing library for reading only and make sure of its identity.

    A WAL library needs a file beside it even for reading; where the folder forbids that,
    the library is opened as one that nobody is writing, if no unmerged ``-wal`` lies there.
    """
    require_file(path)
    with translated(path.name):
        try:
            connection = _identified(connect(path, "ro"), path.name)
        except (errors.LibraryForbidden, errors.LibraryReadOnly) as error:
            if not os.access(path, os.R_OK):
                raise
            if not _is_settled(path):
                raise errors.LibraryReadOnly(path.name) from error
            connection = _identified(connect_immutable(path), path.name)
        apply_pragmas(connection, schema.READER_PRAGMAS)
        return connection


def connect_still(path: Path) -> driver.Connection:
    """Open a library for reading and leave no file beside it, unless a ``-wal`` needs one.

    For backups and for libraries that nobody has open. Raises as `connect_reader`.
    """
    require_file(path)
    if not _is_settled(path):
        return connect_reader(path)
    with translated(path.name):
        connection = _identified(connect_immutable(path), path.name)
        apply_pragmas(connection, schema.READER_PRAGMAS)
        return connection


def require_file(path: Path) -> None:
    """Raise unless `path` is a file that is there."""
    try:
        if path.is_dir():
            raise errors.NotALibrary(path.name)
        if not path.exists():
            raise errors.LibraryMissing(path.name)
    except PermissionError as error:
        raise errors.LibraryForbidden(path.name) from error


def apply_pragmas(connection: driver.Connection, pragmas: tuple[str, ...]) -> None:
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.execute(f"PRAGMA busy_timeout={schema.BUSY_TIMEOUT_MS}").fetchall()
    if driver.sqlite_version_info >= schema.TRUSTED_SCHEMA_FROM:
        connection.execute("PRAGMA trusted_schema=OFF").fetchall()


def check_identity(connection: driver.Connection, name: str) -> None:
    """Raise unless the file is a library of ours that this program understands.

    An empty database passes: it is one about to be made.
    """
    application_id = number(connection, "PRAGMA application_id")
    version = number(connection, "PRAGMA user_version")
    if application_id == schema.APPLICATION_ID:
        if version > schema.USER_VERSION:
            raise errors.NewerLibrary(name)
        return
    if application_id or version or number(connection, "SELECT count(*) FROM sqlite_master"):
        raise errors.NotALibrary(name)


def require_tables(connection: driver.Connection, name: str) -> None:
    """Raise LibraryDamaged when a library of ours has lost a table's name."""
    found = "SELECT count(*) FROM sqlite_master WHERE name IN (?, ?, ?, ?, ?)"
    if number(connection, found, schema.TABLES) < len(schema.TABLES):
        raise errors.LibraryDamaged(name)


def number(
    connection: driver.Connection, sql: str, parameters: tuple[object, ...] | dict[str, Any] = ()
) -> int:
    """Return the one number that `sql` asks for."""
    return int(connection.execute(sql, parameters).fetchone()[0])


def rows(cursor: driver.Cursor) -> list[dict[str, Any]]:
    """Fetch what is left of `cursor` as one dict a row."""
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, values, strict=True)) for values in cursor]


def readable(read: Callable[[schema.Row], T], row: schema.Row) -> T:
    """Make a record of `row`, or raise StoryUnreadable when its values make none."""
    try:
        return read(row)
    except ValueError as error:
        raise errors.StoryUnreadable(row["id"]) from error


@contextmanager
def translated(name: str) -> Generator[None]:
    """Turn what the driver raises and is the world's fault into `StoreError`.

    All else is a bug of ours and passes through.
    """
    try:
        yield
    except driver.Error as error:
        kind = _BY_CODE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if str(error).startswith("Could not decode to UTF-8"):  # the driver's own, no code
            kind = errors.LibraryDamaged
        if kind is None:
            raise
        raise kind(name) from error
    except UnicodeEncodeError as error:
        raise errors.IllegalText from error


def _connect(uri: str) -> driver.Connection:
    return driver.connect(uri, uri=True, timeout=schema.BUSY_TIMEOUT_MS / 1000)


def _identified(connection: driver.Connection, name: str) -> driver.Connection:
    try:
        with translated(name):
            check_identity(connection, name)
    except BaseException:
        connection.close()
        raise
    return connection


def _is_settled(path: Path) -> bool:
    log = path.with_name(f"{path.name}-wal")
    return not log.exists() or log.stat().st_size == 0
