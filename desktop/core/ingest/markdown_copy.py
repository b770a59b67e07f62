"""Recognise Markdown: front matter, a top heading, and a body that stays as it was typed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from db.records import Author
from desktop.core.ingest.bylines import people
from desktop.core.ingest.front_matter import (
    end_of,
    listed_in,
    opens_with_fields,
    read_front_matter,
    words_of_field,
)
from desktop.core.ingest.markdown_lead import byline_words
from desktop.core.ingest.parts import Copy, Kind, Line, Meta

_HEADING = re.compile(r"(?P<marks>#{1,6}) +(?P<words>.*?)(?: +#+)?\s*$")
_HEADING_ROW = re.compile(r"^#{1,4} +\S", re.MULTILINE)
_MARK = re.compile(r"\s*(?:#{1,6}|>|[-*+]|\d{1,2}[.)])(?:\s+|$)")
_NOT_PROSE = re.compile(r"^[ \t]*(?:#{1,6}|>)(?:[ \t]+|$)", re.MULTILINE)
_EMPHASIS = re.compile(r"(?<!\\)\*+|(?<![\w\\])_+|(?<!\\)_+(?!\w)")
_FENCE = re.compile(r"```|~~~|%%%")
_FIELD_REASON = "a field of the front matter"
_SNIFFED_ROWS = 40
_WRITERS = ("author", "authors", "byline", "by")


def looks_like_markdown(text: str) -> bool:
    """Tell whether text is typed Markdown: front matter, a heading first, or several of them.

    One row that opens with ``#`` proves nothing: wires use the mark too.
    """
    if text.startswith(("---", "+++")):
        rows = text.split("\n", _SNIFFED_ROWS)
        if end_of(rows):
            return opens_with_fields(rows)
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
            keywords=tuple(listed_in(fields.get("tags", fields.get("keywords", "")))),
        ),
    )


def markdown_words(line: Line, text: str) -> str:
    """Give the words of a line without its front-matter key or heading marks."""
    told = words_of_field(text, line.kind) if line.reason == _FIELD_REASON else None
    if told is not None:
        return told
    if line.kind is Kind.BYLINE:
        return byline_words(text) or text.strip()
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
    if byline_words(value):
        return people(value)
    return tuple(Author(name) for name in listed_in(value))


@dataclass(slots=True)
class _Reading:
    """Markdown being read, row by row."""

    rows: list[str]
    lines: list[Line]
    fields: dict[str, str] = field(default_factory=dict[str, str])
    headline: bool = False
    opened: bool = False

    def front_matter(self) -> None:
        """Read the fields that the copy opens with."""
        found = read_front_matter(self.rows)
        self.fields = found.fields
        for row in found.rows:
            self.headline |= row.kind is Kind.HEADLINE
            self._put(row.text, row.kind, _FIELD_REASON, continues=row.continues)

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
            if not open_block and self._is_byline(row):
                self._put(row, Kind.BYLINE, "names the writer")
                continue
            goes_on = open_block and not heading and not opened
            self.opened = self.opened or not heading
            self._put(
                row, self.lines[-1].kind if goes_on else kind, "typed Markdown",
                continues=goes_on, level=len(heading["marks"]) if heading else 0,
            )  # fmt: skip
            fence = opened[0] if opened else ""
            open_block = not heading

    def _is_byline(self, row: str) -> bool:
        """Tell whether a row names the writer: alone above the story, which has no other."""
        below = len(self.lines) + 1
        alone = below >= len(self.rows) or not self.rows[below].strip()
        named = any(self.fields.get(key) for key in _WRITERS)
        return alone and not self.opened and not named and bool(byline_words(row))

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
