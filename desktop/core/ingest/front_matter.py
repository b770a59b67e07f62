"""Read front matter, the fields above a Markdown body: YAML between ``---``, TOML between ``+++``.

Of YAML only what static sites write is read: one field a row, lists, text in folds.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, cast

from desktop.core.ingest.parts import Kind

MOST_ROWS = 400
"""Front matter has fewer rows; below so many there is no closing mark to look for."""

MOST_LETTERS = 10_000
"""Longer TOML is set aside: dotted keys take the library the square of their length."""

KEY_KINDS = {
    "title": Kind.HEADLINE, "headline": Kind.HEADLINE, "subtitle": Kind.DECK, "deck": Kind.DECK,
    "description": Kind.DECK, "summary": Kind.DECK, "dek": Kind.DECK, "kicker": Kind.KICKER,
    "author": Kind.BYLINE, "authors": Kind.BYLINE, "byline": Kind.BYLINE, "by": Kind.BYLINE,
    "dateline": Kind.DATELINE, "source": Kind.SOURCE, "date": Kind.PUBLISHED,
    "published": Kind.PUBLISHED, "embargo": Kind.EMBARGO, "note": Kind.NOTE,
    "editors_note": Kind.NOTE,
}  # fmt: skip

_CLOSING = {"---": ("---", "..."), "+++": ("+++",)}
_FIELD = re.compile(r"(?P<key>[A-Za-z_][\w -]{0,30}):\s*(?P<value>.*)", re.DOTALL)
_LISTED = re.compile(r"\s*- +(?:name: *)?(?P<value>\S.*)")
"""A row of a YAML list; of an author's fields only the name counts."""

_FOLDED = re.compile(r"[|>][+-]?\d?$")
_TOML_FIELD = re.compile(r"[\w.\"'-]+ *=")
_TOML_TABLE = re.compile(r"\[\[?\s*([\w.-]+)\s*\]\]?\s*(?:#.*)?$")
_OPEN_TABLES = frozenset({"", "params", "extra", "taxonomies"})
"""Tables whose fields are those of the page, as Hugo and Zola have them."""

_AUTHOR_TABLE = re.compile(r"(?:params\.|extra\.)?(?:authors?|byline)$")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of front matter; one that `continues` is more of the value above it."""

    text: str
    kind: Kind
    continues: bool = False


@dataclass(slots=True)
class FrontMatter:
    """The rows of front matter with their kinds, and its fields as text."""

    rows: list[Row] = field(default_factory=list[Row])
    fields: dict[str, str] = field(default_factory=dict[str, str])


def end_of(rows: list[str]) -> int:
    """Give the index of the row that closes the front matter, 0 where there is none."""
    closing = _CLOSING.get(rows[0].rstrip(), ())
    near = enumerate(rows[1 : MOST_ROWS + 1], 1) if closing else ()
    return next((at for at, row in near if row.rstrip() in closing), 0)


def opens_with_fields(rows: list[str]) -> bool:
    """Tell whether a text opens with front matter that holds at least one field."""
    fields = _TOML_FIELD if rows[0].startswith("+") else _FIELD
    return any(fields.match(row) for row in rows[1 : end_of(rows)])


def read_front_matter(rows: list[str]) -> FrontMatter:
    """Read the front matter that a text opens with; where there is none, no rows."""
    end = end_of(rows)
    inside, found = rows[1:end], FrontMatter()
    if not end:
        return found
    found.rows.append(Row(rows[0], Kind.DROPPED))
    if rows[0].startswith("+"):
        _read_toml(inside, found)
    else:
        _Yaml(found).read(inside)
    found.rows.append(Row(rows[end], Kind.DROPPED))
    return found


def words_of_field(text: str, kind: Kind) -> str | None:
    """Give the value of a field that is of a kind, as text; None where the text is no field."""
    found = _FIELD.match(text)
    if found and KEY_KINDS.get(found["key"].casefold()) is kind:
        return unquoted(found["value"])
    if kind is Kind.BYLINE and (listed := _LISTED.match(text)):
        return unquoted(listed["value"])
    told = _toml(text) if _TOML_FIELD.match(text) else None
    return next(map(_text_of, told.values()), "") if told else None


def listed_in(value: str) -> list[str]:
    """Give the items of a field: a list, or names with commas between them."""
    loaded = _json(value)
    if isinstance(loaded, list):
        return [text for item in cast("list[object]", loaded) if (text := _text_of(item))]
    pieces = value.strip().strip("[]").split(",")
    return [name for name in (unquoted(piece) for piece in pieces) if name]


def unquoted(value: str) -> str:
    """Give the text of a YAML value without its quotation marks and escapes."""
    value = value.strip()
    loaded = _json(value) if value.startswith('"') else None
    if isinstance(loaded, str):
        return loaded
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value


def _json(value: str) -> object:
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        return None


@dataclass(slots=True)
class _Yaml:
    """YAML being read, row by row."""

    found: FrontMatter
    key: str = ""
    folds: bool = False

    def read(self, rows: list[str]) -> None:
        """Read every row."""
        for row in rows:
            self.found.rows.append(self._read_row(row))

    def _read_row(self, row: str) -> Row:
        if self.folds and (row.startswith((" ", "\t")) or not row.strip()):
            return self._fold(row)
        opened = _FIELD.match(row)
        if not opened:
            return Row(row, self._list_kind(row) if row.strip() else Kind.BLANK)
        self.key, value = opened["key"].casefold(), unquoted(opened["value"])
        self.folds = bool(_FOLDED.match(value))
        self.found.fields[self.key] = "" if self.folds else value
        kind = KEY_KINDS.get(self.key, Kind.DROPPED)
        return Row(row, kind if value and not self.folds else Kind.DROPPED)

    def _fold(self, row: str) -> Row:
        """Read one row of a text that is folded over several."""
        if not row.strip():
            return Row(row, Kind.BLANK)
        held = self.found.fields[self.key]
        self.found.fields[self.key] = f"{held} {row.strip()}".strip()
        kind = KEY_KINDS.get(self.key, Kind.DROPPED)
        return Row(row, kind, continues=bool(held) and kind is not Kind.DROPPED)

    def _list_kind(self, row: str) -> Kind:
        listed = _LISTED.match(row)
        if not listed or not self.key:
            return Kind.DROPPED
        held, value = self.found.fields[self.key], unquoted(listed["value"])
        self.found.fields[self.key] = f"{held}, {value}" if held else value
        return Kind.BYLINE if KEY_KINDS.get(self.key) is Kind.BYLINE else Kind.DROPPED


def _read_toml(rows: list[str], found: FrontMatter) -> None:
    """Read TOML, a field at a time; what is broken is set aside as it stands."""
    if _toml("\n".join(rows)) is None:
        found.rows += [Row(row, Kind.DROPPED if row.strip() else Kind.BLANK) for row in rows]
        return
    table, held = "", list[str]()
    for row in rows:
        header = None if held else _TOML_TABLE.match(row.strip())
        if header:
            table = header[1]
            found.rows.append(Row(row, Kind.DROPPED))
            continue
        held.append(row)
        told = _toml("\n".join(held))
        if told is not None:
            found.rows += _toml_rows(held, _keep(told, table, found.fields))
            held.clear()
    found.rows += [Row(row, Kind.DROPPED) for row in held]


def _keep(told: dict[str, Any], table: str, fields: dict[str, str]) -> Kind:
    """Keep the field of one statement and give its kind."""
    for name, value in told.items():
        is_author = name == "name" and _AUTHOR_TABLE.match(table)
        key = "author" if is_author else name.casefold()
        text = _text_of(value)
        if text and (is_author or table in _OPEN_TABLES):
            held = fields.get(key, "")
            fields[key] = f"{held}, {text}" if held else text
            return KEY_KINDS.get(key, Kind.DROPPED)
    return Kind.DROPPED


def _toml_rows(rows: list[str], kind: Kind) -> Iterator[Row]:
    opened = False
    for row in rows:
        if not row.strip() and not opened:
            yield Row(row, Kind.BLANK)
            continue
        yield Row(row, kind, continues=opened and kind is not Kind.DROPPED)
        opened = True


def _toml(text: str) -> dict[str, Any] | None:
    if len(text) > MOST_LETTERS:
        return None
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError):
        return None


def _text_of(value: object) -> str:
    """Give a field's value as text: a list with commas, a table by its name."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return ", ".join(filter(None, map(_text_of, cast("list[object]", value))))
    if isinstance(value, dict):
        return _text_of(cast("dict[str, object]", value).get("name"))
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return str(value) if isinstance(value, int | float) else ""
