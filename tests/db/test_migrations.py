"""How the tables come to be."""

from __future__ import annotations

from sqlite_utils import Database

from db import schema
from db.migrations import known_names, migrations
from tests.db.samples import sample


def test_applying_twice_changes_nothing() -> None:
    db = Database(memory=True)
    migrations.apply(db)
    first = db.schema
    migrations.apply(db)
    assert db.schema == first
    assert {migration.name for migration in migrations.applied(db)} == known_names()


def test_every_column_is_written_and_read() -> None:
    db = Database(memory=True)
    migrations.apply(db)
    columns = {column.name for column in db["stories"].columns}
    assert columns == {"number", *schema.story_to_row(sample(), 0)}
    search = {column.name for column in db["search_text"].columns}
    assert search == {"number", *schema.search_row(sample())}
