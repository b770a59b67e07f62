"""Opening, making and closing the library, and what is said when that fails."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlite_utils.utils
from sqlite_utils import Database

from db import errors, schema
from db.store import connection, library, stories
from db.store.connection import driver
from db.store.first_page import first_page
from db.store.library import close_library, open_library
from tests.db.samples import sample


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news ?#% ışık.db"


def made(path: Path) -> Path:
    db = open_library(path)
    stories.add(db, sample("text", slug="port"))
    close_library(db)
    return path


def foreign(path: Path, *statements: str) -> Path:
    other = driver.connect(str(path))
    for statement in statements:
        other.execute(statement)
    other.commit()
    other.close()
    return path


def test_the_driver_is_the_one_that_sqlite_utils_picks() -> None:
    assert connection.driver.connect is vars(sqlite_utils.utils)["sqlite3"].connect


def test_a_new_library_has_our_identity_and_its_own_mode(path: Path) -> None:
    made(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with Database(path) as db:
        assert db.execute("PRAGMA application_id").fetchone() == (0x4344534B,)
        assert db.execute("PRAGMA user_version").fetchone() == (schema.USER_VERSION,)
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("busy_timeout", 5000),
        ("cell_size_check", 1),
        ("secure_delete", 1),
        ("mmap_size", 0),
        ("wal_autocheckpoint", 1000),
        ("trusted_schema", int(driver.sqlite_version_info < (3, 51, 3))),
    ],
)
def test_the_writing_connection_is_careful(path: Path, pragma: str, value: int) -> None:
    db = open_library(path)
    assert db.execute(f"PRAGMA {pragma}").fetchone() == (value,)
    close_library(db)


def test_closing_leaves_one_file(path: Path) -> None:
    made(path)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_opening_again_changes_nothing(path: Path) -> None:
    before = made(path).read_bytes()
    close_library(open_library(path))
    assert path.read_bytes() == before


def test_read_only_reads_and_does_not_write(path: Path) -> None:
    db = open_library(made(path), readonly=True)
    assert stories.slugs(db) == {"port"}
    with pytest.raises(errors.LibraryReadOnly):
        stories.add(db, sample())
    assert stories.slugs(db) == {"port"}
    close_library(db)


def test_a_reader_sees_what_the_writer_commits(path: Path) -> None:
    writer = open_library(made(path))
    reader = open_library(path, readonly=True)
    stories.add(writer, sample(slug="strike"))
    assert stories.slugs(reader) == {"port", "strike"}
    close_library(reader)
    close_library(writer)


@pytest.mark.parametrize("readonly", [True, False])
@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"Just some text, " * 500, errors.NotALibrary),
        (b"SQLite format 3\x00" + bytes(4080), errors.NotALibrary),
    ],
)
def test_a_file_of_another_kind_is_left_alone(
    path: Path, content: bytes, error: type[errors.StoreError], readonly: bool
) -> None:
    path.write_bytes(content)
    with pytest.raises(error):
        open_library(path, readonly=readonly)
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "statements",
    [
        ("CREATE TABLE customers (id)",),
        ("PRAGMA application_id=7",),
        ("PRAGMA user_version=3",),
    ],
)
def test_a_foreign_database_is_left_alone(path: Path, statements: tuple[str, ...]) -> None:
    before = foreign(path, *statements).read_bytes()
    with pytest.raises(errors.NotALibrary):
        open_library(path)
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    "statement",
    [
        f"PRAGMA user_version={schema.USER_VERSION + 1}",
        "INSERT INTO _sqlite_migrations VALUES (99, 'copydesk', '9999_later', '')",
    ],
)
def test_a_newer_library_is_left_alone(path: Path, statement: str) -> None:
    before = foreign(made(path), statement).read_bytes()
    with pytest.raises(errors.NewerLibrary):
        open_library(path)
    assert path.read_bytes() == before


def test_an_unfinished_new_library_is_finished(path: Path) -> None:
    path.touch()
    with open_library(made(path)) as db:
        assert stories.slugs(db) == {"port"}


def test_a_failing_migration_leaves_an_empty_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "USER_VERSION", "no number ;")
    with pytest.raises(driver.OperationalError):
        open_library(path)
    monkeypatch.undo()
    with Database(path) as db:
        assert db.table_names() == []
    made(path)


def test_missing_places_are_named(tmp_path: Path) -> None:
    with pytest.raises(errors.LibraryMissing, match=r"news\.db"):
        open_library(tmp_path / "no folder" / "news.db")
    with pytest.raises(errors.LibraryMissing, match=r"news\.db"):
        open_library(tmp_path / "news.db", readonly=True)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("readonly", [True, False])
def test_a_folder_is_no_library(tmp_path: Path, readonly: bool) -> None:
    with pytest.raises(errors.NotALibrary):
        open_library(tmp_path, readonly=readonly)


def test_a_file_as_folder_is_missing(path: Path) -> None:
    path.touch()
    with pytest.raises(errors.LibraryMissing):
        open_library(path / "news.db")


def test_a_locked_library_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "BUSY_TIMEOUT_MS", 20)
    db = open_library(made(path))
    other = driver.connect(str(path))
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(errors.LibraryLocked):
        stories.add(db, sample(slug="late"))
    with pytest.raises(errors.LibraryLocked):
        open_library(path)
    other.close()
    stories.add(db, sample(slug="late"))
    assert stories.slugs(db) == {"port", "late"}
    close_library(db)


def test_a_full_disk_says_so_and_keeps_the_old_text(path: Path) -> None:
    db = open_library(made(path))
    pages = db.execute("PRAGMA page_count").fetchone()[0]
    db.execute(f"PRAGMA max_page_count={pages}").fetchall()
    with pytest.raises(errors.LibraryFull):
        stories.add(db, sample("long " * 100_000))
    assert stories.slugs(db) == {"port"}
    db.execute(f"PRAGMA max_page_count={pages * 1000}").fetchall()
    stories.add(db, sample("long " * 100_000, slug="long"))
    assert stories.slugs(db) == {"port", "long"}
    close_library(db)


def test_a_damaged_library_says_so_and_is_left_alone(path: Path) -> None:
    content = bytearray(made(path).read_bytes())
    content[4096 : 3 * 4096] = bytes(2 * 4096)
    path.write_bytes(content)
    with pytest.raises(errors.LibraryDamaged), open_library(path) as db:
        stories.slugs(db)


def test_the_name_of_the_library_is_known(path: Path) -> None:
    db = open_library(path)
    assert library.library_name(db) == path.name
    close_library(db)


@contextmanager
def somebody_else() -> Iterator[None]:
    """Act as a user without rights; root passes over the modes of files."""
    if os.geteuid():
        yield
        return
    os.setegid(65534)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


needs_users = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="has no modes")


@needs_users
@pytest.mark.parametrize("readonly", [True, False])
def test_a_forbidden_file_says_so(shared_folder: Path, readonly: bool) -> None:
    path = made(shared_folder / "news.db")
    path.chmod(0)
    with somebody_else(), pytest.raises(errors.LibraryForbidden, match="allowed"):
        open_library(path, readonly=readonly)


@needs_users
def test_a_forbidden_folder_says_so(shared_folder: Path) -> None:
    shared_folder.chmod(0o555)
    with somebody_else(), pytest.raises(errors.LibraryForbidden):
        open_library(shared_folder / "news.db")


@needs_users
def test_a_read_only_file_opens_for_reading(shared_folder: Path) -> None:
    path = made(shared_folder / "news.db")
    path.chmod(0o444)
    shared_folder.chmod(0o555)
    with somebody_else():
        with pytest.raises(errors.LibraryReadOnly):
            open_library(path)
        db = open_library(path, readonly=True)
        assert stories.slugs(db) == {"port"}
        close_library(db)
        assert first_page(path).page.total == 1


@needs_users
def test_a_read_only_folder_says_so(shared_folder: Path) -> None:
    path = made(shared_folder / "news.db")
    path.chmod(0o666)
    shared_folder.chmod(0o555)
    with somebody_else(), pytest.raises(errors.LibraryReadOnly):
        open_library(path)


@needs_users
def test_unmerged_changes_are_not_passed_over(shared_folder: Path) -> None:
    path = made(shared_folder / "news.db")
    path.chmod(0o444)
    path.with_name("news.db-wal").write_bytes(b"newer pages")
    shared_folder.chmod(0o555)
    with somebody_else(), pytest.raises(errors.LibraryReadOnly):
        open_library(path, readonly=True)
