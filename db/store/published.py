"""Which published stories stand beside one another: the newest before, the first after."""

from __future__ import annotations

from sqlite_utils import Database

from db import schema
from db.records import Status, Story
from db.store.connection import rows
from db.store.library import reading

_OUT = f"status IN ('{Status.PUBLISHED}', '{Status.CORRECTED}') AND id <> :id"


def before(db: Database, story: Story, *, in_section: bool) -> str:
    """Return the id of the last story published before this one, "" when it is the first."""
    return _beside(db, story, "<", "DESC", in_section=in_section)


def after(db: Database, story: Story, *, in_section: bool) -> str:
    """Return the id of the first story published after this one, "" when it is the newest."""
    return _beside(db, story, ">", "ASC", in_section=in_section)


def newest_of_section(db: Database, story: Story, count: int) -> tuple[str, ...]:
    """Return the ids of what the story's section published last, newest first."""
    sql = (
        f"SELECT id FROM stories WHERE section = :section AND {_OUT} "
        "AND first_published IS NOT NULL ORDER BY first_published DESC LIMIT :count"
    )
    values = {"section": story.filing.section, "id": story.id, "count": count}
    with reading(db) as connection:
        return tuple(row["id"] for row in rows(connection.execute(sql, values)))


def _beside(db: Database, story: Story, side: str, order: str, *, in_section: bool) -> str:
    moment = story.times.first_published
    if moment is None:
        return ""
    section = "section = :section AND " if in_section else ""
    sql = (
        f"SELECT id FROM stories WHERE {section}{_OUT} "
        f"AND first_published {side} :moment ORDER BY first_published {order} LIMIT 1"
    )
    values = {
        "section": story.filing.section,
        "id": story.id,
        "moment": schema.moment_column(moment),
    }
    with reading(db) as connection:
        found = rows(connection.execute(sql, values))
    return found[0]["id"] if found else ""
