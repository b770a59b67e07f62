"""What was decided about findings, and the words that are right in one story.

The log is append only: a decision that is withdrawn or replaced keeps its row. Read what
stands with `standing` and hand it to `desktop.core.proof.decisions.in_force`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

from sqlite_utils import Database

from db import errors, schema
from db.changes import Changes
from db.records import Decision, StoryWord, Verdict
from db.store.connection import driver, rows
from db.store.library import reading, writing

_TABLES = frozenset({schema.DECISIONS})
_WORDS = frozenset({schema.STORY_WORDS})


def add(db: Database, decision: Decision) -> Changes:
    """Keep a decision in place of the one that stands about the same finding.

    Raises StoryMissing when there is no such story.
    """
    with writing(db) as connection:
        _withdraw(connection, decision.story_id, decision.key, decision.moment)
        row = {
            "story_id": decision.story_id,
            "verdict": decision.verdict.value,
            "rule": decision.rule,
            "key": decision.key,
            "words": decision.words,
            "user": decision.user,
            "reason": decision.reason,
            "moment": schema.moment_column(decision.moment),
        }
        if not connection.execute(_INSERT, row).rowcount:
            raise errors.StoryMissing(decision.story_id)
    return Changes(frozenset({decision.story_id}), _TABLES)


def withdraw(db: Database, story_id: str, key: str, moment: dt.datetime) -> Changes:
    """Let the finding be told again; the decision stays in the log."""
    with writing(db) as connection:
        changed = _withdraw(connection, story_id, key, moment)
    return Changes(frozenset({story_id}), _TABLES) if changed else Changes()


def standing(db: Database, story_id: str) -> tuple[Decision, ...]:
    """Return the decisions about a story that hold, oldest first."""
    return tuple(decision for decision in log(db, story_id) if decision.withdrawn is None)


def log(db: Database, story_id: str) -> tuple[Decision, ...]:
    """Return every decision ever taken about a story, oldest first.

    A row that says what no decision says is passed over.
    """
    sql = "SELECT * FROM decisions WHERE story_id = ? ORDER BY number"
    with reading(db) as connection:
        found = rows(connection.execute(sql, [story_id]))
    return tuple(_readable(found))


def add_words(
    db: Database, story_id: str, words: Iterable[str], *, user: str, moment: dt.datetime
) -> Changes:
    """Take words as right in one story; those it has already stay as they are.

    Raises StoryMissing when there is no such story.
    """
    with writing(db) as connection:
        added = 0
        for word in words:
            values = (word, user, schema.moment_column(moment), story_id)
            added += connection.execute(_INSERT_WORD, values).rowcount
        found = connection.execute("SELECT 1 FROM stories WHERE id = ?", [story_id]).fetchone()
        if not found:
            raise errors.StoryMissing(story_id)
    return Changes(frozenset({story_id}), _WORDS) if added else Changes()


def remove_words(db: Database, story_id: str, words: Iterable[str]) -> Changes:
    """Take words out of a story's own list."""
    with writing(db) as connection:
        sql = "DELETE FROM story_words WHERE story_id = ? AND word = ?"
        gone = sum(connection.execute(sql, (story_id, word)).rowcount for word in words)
    return Changes(frozenset({story_id}), _WORDS) if gone else Changes()


def words(db: Database, story_id: str) -> tuple[StoryWord, ...]:
    """Return a story's own words, sorted."""
    sql = "SELECT word, user, moment FROM story_words WHERE story_id = ? ORDER BY word"
    with reading(db) as connection:
        found = connection.execute(sql, [story_id]).fetchall()
    return tuple(
        StoryWord(story_id, word, user, dt.datetime.fromisoformat(moment))
        for word, user, moment in found
    )


def _withdraw(connection: driver.Connection, story_id: str, key: str, moment: dt.datetime) -> int:
    return connection.execute(
        "UPDATE decisions SET withdrawn = ? WHERE story_id = ? AND key = ? AND withdrawn IS NULL",
        (schema.moment_column(moment), story_id, key),
    ).rowcount


def _readable(found: Iterable[dict[str, Any]]) -> Iterator[Decision]:
    for row in found:
        with suppress(ValueError):
            yield _decision(row)


def _decision(row: dict[str, Any]) -> Decision:
    ended = row["withdrawn"]
    return Decision(
        story_id=row["story_id"],
        verdict=Verdict(row["verdict"]),
        rule=row["rule"],
        key=row["key"],
        words=row["words"],
        user=row["user"],
        reason=row["reason"],
        moment=dt.datetime.fromisoformat(row["moment"]),
        withdrawn=dt.datetime.fromisoformat(ended) if ended else None,
        number=row["number"],
    )


_INSERT = (
    "INSERT INTO decisions (story_id, verdict, rule, key, words, user, reason, moment) "
    "SELECT id, :verdict, :rule, :key, :words, :user, :reason, :moment "
    "FROM stories WHERE id = :story_id"
)
_INSERT_WORD = (
    "INSERT INTO story_words (story_id, word, user, moment) "
    "SELECT id, ?, ?, ? FROM stories WHERE id = ? "
    "ON CONFLICT (story_id, word) DO NOTHING"
)
