"""Opens, makes and closes the library file."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from db import errors, schema
from db.migrations import known_names, migrations
from db.store.connection import (
    MEMORY,
    apply_pragmas,
    check_identity,
    connect,
    connect_reader,
    driver,
    require_file,
    translated,
)


def open_library(path: Path | None, *, readonly: bool = False) -> Database:
    """Open the library at `path`, making it when there is none; None is one in memory.

    The connection belongs to the calling thread. With `readonly` the file must be there
    and nothing is written. Its folder is never made here. Raises `StoreError`; a file that
    is not ours, is newer or is damaged stays untouched.
    """
    if path is None:
        return _prepared(driver.connect(":memory:"), MEMORY)
    if readonly:
        return Database(connect_reader(path), execute_plugins=False)
    _make_file(path)
    with translated(path.name):
        return _prepared(connect(path, "rw"), path.name)


def close_library(db: Database) -> None:
    """Close the library, first folding its ``-wal`` into the file when it was writable.

    The connection is closed even when that fails; the text is then in the ``-wal``.
    """
    try:
        with translated(library_name(db)):
            if not _is_read_only(db):
                db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        db.close()


def library_name(db: Database) -> str:
    """Return the file name of the open library, for messages."""
    file = next((row[2] for row in db.conn.execute("PRAGMA database_list").fetchall()), "")
    return Path(file).name or MEMORY


def _make_file(path: Path) -> None:
    # Made before SQLite opens it, so that no one else can ever read it. Never opened when
    # it is there: closing it again would drop the locks of our other connections.
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        require_file(path)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise errors.LibraryMissing(path.name) from error
    except PermissionError as error:
        raise errors.LibraryForbidden(path.name) from error
    except OSError as error:
        raise errors.LibraryUnreachable(path.name) from error


def _prepared(connection: driver.Connection, name: str) -> Database:
    try:
        check_identity(connection, name)
        db = Database(connection, execute_plugins=False)
        if {migration.name for migration in migrations.applied(db)} - known_names():
            raise errors.NewerLibrary(name)
        apply_pragmas(connection, schema.WRITER_PRAGMAS)
        _migrate(db)
    except BaseException:
        connection.close()
        raise
    return db


def _migrate(db: Database) -> None:
    # The lock is taken at once and for everything: a kill leaves no half-made library, and
    # a file that is locked or cannot be written says so now and not at the first save.
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        if migrations.pending(db):
            migrations.apply(db)
            db.conn.execute(f"PRAGMA application_id={schema.APPLICATION_ID}")
            db.conn.execute(f"PRAGMA user_version={schema.USER_VERSION}")
        db.commit()
    except BaseException:
        db.rollback()
        raise


def _is_read_only(db: Database) -> bool:
    return bool(db.conn.execute("PRAGMA query_only").fetchone()[0])


@contextmanager
def writing(db: Database) -> Generator[driver.Connection]:
    """Run a block as one transaction: all of it is committed when it ends, or nothing.

    Its first statement must be the write: it takes the lock, waiting for others.
    """
    with translated(library_name(db)), db.atomic():
        yield db.conn


@contextmanager
def reading(db: Database) -> Generator[driver.Connection]:
    """Run a block that reads, with the driver's errors made plain."""
    with translated(library_name(db)):
        yield db.conn
