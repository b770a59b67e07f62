"""Fetches the snippets of the stories on a page of search results."""

from __future__ import annotations

import json
from typing import Any

from db import schema
from db.folding import fold
from db.records import Snippet
from db.store.connection import driver, readable, rows
from db.store.cutting import Finder, Word, marked_snippet

_BODIES = (
    "SELECT number, stories.body, search_text.body AS folded "
    "FROM stories JOIN search_text USING (number)"
)
_WHOLE = "SELECT * FROM stories"
_ELSEWHERE = ("other", "byline", "section", "head")
"""Where to look when the body has no hit; what the list shows anyway comes last."""


def cut_snippets(
    connection: driver.Connection, numbers: list[int], words: tuple[Word, ...]
) -> dict[int, Snippet]:
    """Return a snippet for each story in which one of `words` stands."""
    if not words:
        return {}
    finder = Finder(words)
    bodies = _rows(connection, _BODIES, numbers)
    cut = {
        number: marked_snippet(finder, row["body"], row["folded"])
        for number, row in bodies.items()
    }
    rest = [number for number, snippet in cut.items() if not snippet]
    for number, row in _rows(connection, _WHOLE, rest).items():
        text = schema.search_text(readable(schema.row_to_story, row))
        texts = (getattr(text, column) for column in _ELSEWHERE)
        tried = (marked_snippet(finder, text, fold(text)) for text in texts)
        cut[number] = next(filter(None, tried), None)
    return {number: snippet for number, snippet in cut.items() if snippet}


def _rows(
    connection: driver.Connection, select: str, numbers: list[int]
) -> dict[int, dict[str, Any]]:
    sql = f"{select} WHERE number IN (SELECT value FROM json_each(?))"
    found = rows(connection.execute(sql, (json.dumps(numbers),)))
    return {row["number"]: row for row in found}
