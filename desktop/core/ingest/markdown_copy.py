"""Recognise Markdown: front matter, a top heading, and a body that stays as it was typed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from db.records import Author
from desktop.core.ingest.parts import Copy, Kind, Line, Meta

_FIELD = re.compile(r"(?P<key>[A-Za-z_][\w -]{0,30}):\s*(?P<value>.*)")
_HEADING = re.compile(r"(?P<marks>#{1,6}) +(?P<words>.*?)(?: +#+)?\s*$")
_HEADING_ROW = re.compile(r"^#{1,4} +\S", re.MULTILINE)
_LISTED = re.compile(r"\s*- +(?:name: *)?(?P<value>\S.*)")
"""A row of a YAML list; of an author's fields only the name counts."""

_MARK = re.compile(r"\s*(?:#{1,6}|>|[-*+]|\d{1,2}[.)])(?:\s+|$)")
_NOT_PROSE = re.compile(r"^[ \t]*(?:#{1,6}|>)(?:[ \t]+|$)", re.MULTILINE)
_EMPHASIS = re.compile(r"(?<!\\)\*+|(?<![\w\\])_+|(?<!\\)_+(?!\w)")
_FENCE = re.compile(r"```|~~~|%%%")
_KEY_KINDS = {
    "title": Kind.HEADLINE, "headline": Kind.HEADLINE, "subtitle": Kind.DECK, "deck": Kind.DECK,
    "description": Kind.DECK, "summary": Kind.DECK, "dek": Kind.DECK, "kicker": Kind.KICKER,
    "author": Kind.BYLINE, "authors": Kind.BYLINE, "byline": Kind.BYLINE, "by": Kind.BYLINE,
    "source": Kind.SOURCE, "date": Kind.PUBLISHED, "published": Kind.PUBLISHED,
    "embargo": Kind.EMBARGO, "note": Kind.NOTE, "editors_note": Kind.NOTE,
}  # fmt: skip


def looks_like_markdown(text: str) -> bool:
    """Tell whether text is typed Markdown: front matter, a heading first, or several of them.

    One row that opens with ``#`` proves nothing: wires use the mark too.
    """
    if text.startswith("---\n"):
        rows = text.split("\n", 40)
        end = next((at for at, row in enumerate(rows[1:], 1) if row.rstrip() in ("---", "...")), 0)
        return end > 1 and any(_FIELD.match(row) for row in rows[1:end])
    if _HEADING.match(text.lstrip("\n").split("\n", 1)[0]):
        return True
    return len(_HEADING_ROW.findall(text[:20_000])) > 1


def read_markdown(text: str, notices: tuple[str, ...] = ()) -> Copy:
    """Recognise legal Markdown text; its body keeps every mark that was typed."""
    rows = text.split("\n")
    reading = _Reading(rows, [])
    reading.front_matter()
    reading.body()
    fields = reading.fields
    return Copy(
        tuple(reading.lines),
        original=text,
        language=fields.get("language", fields.get("lang", "")),
        published=fields.get("date", fields.get("published", "")),
        input_kind="markdown",
        notices=notices,
        markdown=True,
        meta=Meta(
            slug=fields.get("slug", ""),
            url=fields.get("url", ""),
            keywords=tuple(_listed(fields.get("tags", fields.get("keywords", "")))),
        ),
    )


def markdown_words(line: Line, text: str) -> str:
    """Give the words of a line without its front-matter key or heading marks."""
    found = _FIELD.match(text)
    if found and _KEY_KINDS.get(found["key"].casefold()) is line.kind:
        return _unquoted(found["value"])
    if line.kind is Kind.BYLINE and (listed := _LISTED.match(text)):
        return _unquoted(listed["value"])
    heading = _HEADING.match(text)
    return heading["words"] if heading else text.strip()


def remade(kind: Kind, text: str) -> str:
    """Give typed rows the marks of the kind that the desk says they are."""
    if kind is Kind.PARAGRAPH:
        return text if _FENCE.match(text) else _NOT_PROSE.sub("", text)
    rows = [_MARK.sub("", row) for row in text.split("\n")]
    if kind is Kind.SUBHEAD:
        level = _HEADING.match(text)
        return f"{level['marks'] if level else '##'} {' '.join(rows)}"
    if kind is Kind.QUOTE:
        return "\n".join(f"> {row}" for row in rows)
    if kind is Kind.LIST_ITEM:
        return "\n".join(f"- {row}" for row in rows)
    return text


def unmarked(text: str) -> str:
    """Give words chosen out of typed Markdown without their emphasis."""
    return _EMPHASIS.sub("", text).strip()


def authors_of(value: str) -> tuple[Author, ...]:
    """Read the authors of a front-matter field: one name, or a list of names."""
    return tuple(Author(name) for name in _listed(value))


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value


def _listed(value: str) -> list[str]:
    pieces = value.strip().strip("[]").split(",")
    return [name for name in (_unquoted(piece) for piece in pieces) if name]


@dataclass(slots=True)
class _Reading:
    """Markdown being read, row by row."""

    rows: list[str]
    lines: list[Line]
    fields: dict[str, str] = field(default_factory=dict[str, str])
    headline: bool = False
    key: str = ""

    def front_matter(self) -> None:
        """Read ``key: value`` rows between two ``---`` rows, when the copy opens with them."""
        if self.rows[0].rstrip() != "---":
            return
        end = next(
            (at for at, row in enumerate(self.rows) if at and row.rstrip() in ("---", "...")), 0
        )
        if not end:
            return
        for row in self.rows[: end + 1]:
            self._take_field(row)

    def _take_field(self, row: str) -> None:
        found = _FIELD.match(row)
        if found:
            self.key = found["key"].casefold()
            self.fields[self.key] = _unquoted(found["value"])
        kind = _KEY_KINDS.get(self.key, Kind.DROPPED)
        listed = None if found else _LISTED.match(row)
        if listed and self.key:
            held = self.fields[self.key]
            value = _unquoted(listed["value"])
            self.fields[self.key] = f"{held}, {value}" if held else value
            kind = kind if kind is Kind.BYLINE else Kind.DROPPED
        elif not found or not self.fields[self.key]:
            kind = Kind.DROPPED
        self.headline |= kind is Kind.HEADLINE
        self._put(row, kind if row.strip() else Kind.BLANK, "a field of the front matter")

    def body(self) -> None:
        """Read blocks of rows; fenced code and stashed text hold blank rows."""
        fence = ""
        open_block = False
        for row in self.rows[len(self.lines) :]:
            if fence:
                self._put(row, self.lines[-1].kind, "inside a fence", continues=True)
                if row.startswith(fence):
                    fence = ""
                continue
            if not row.strip():
                self._put(row, Kind.BLANK, "")
                open_block = False
                continue
            opened = _FENCE.match(row)
            heading = _HEADING.match(row)
            kind = self._kind_of(row, heading)
            if heading and kind is Kind.DROPPED:
                self._put(row, kind, "repeats the headline")
                open_block = False
                continue
            goes_on = open_block and not heading and not opened
            self._put(
                row, self.lines[-1].kind if goes_on else kind, "typed Markdown",
                continues=goes_on, level=len(heading["marks"]) if heading else 0,
            )  # fmt: skip
            fence = opened[0] if opened else ""
            open_block = not heading

    def _kind_of(self, row: str, heading: re.Match[str] | None) -> Kind:
        if heading and len(heading["marks"]) == 1 and not self.headline:
            self.headline = True
            return Kind.HEADLINE
        if heading and len(heading["marks"]) == 1 and self._is_title(heading["words"]):
            return Kind.DROPPED
        if heading:
            return Kind.SUBHEAD
        if row.startswith(">"):
            return Kind.QUOTE
        return Kind.TABLE if row.startswith("|") else Kind.PARAGRAPH

    def _is_title(self, words: str) -> bool:
        """Tell whether words are the headline that the front matter has named."""
        named = (self.fields.get(key, "") for key in ("title", "headline"))
        return words.casefold() in [name.casefold() for name in named if name]

    def _put(
        self, row: str, kind: Kind, reason: str, *, continues: bool = False, level: int = 0
    ) -> None:
        self.lines.append(
            Line(len(self.lines), row, kind, reason, continues=continues, level=level)
        )
