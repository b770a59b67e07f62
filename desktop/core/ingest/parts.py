"""What incoming copy is made of: its lines, each of one kind, and the parts they form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from db.records import Author, Dateline, Dropped


class IngestError(Exception):
    """The copy cannot be taken in; the message is a plain sentence for the user."""


class Kind(StrEnum):
    """What a line of incoming copy is."""

    KICKER = "kicker"
    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    SUBHEAD = "subhead"
    QUOTE = "quote"
    LIST_ITEM = "list item"
    TABLE = "table"
    CAPTION = "caption"
    CREDIT = "credit"
    SOURCE = "source"
    PUBLISHED = "published"
    NOTE = "note"
    FLAG = "flag"
    EMBARGO = "embargo"
    SIGNOFF = "sign-off"
    DROPPED = "dropped"
    BLANK = "blank"


BODY_KINDS = frozenset({Kind.PARAGRAPH, Kind.SUBHEAD, Kind.QUOTE, Kind.LIST_ITEM, Kind.TABLE})


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the copy and what it was taken for.

    `number` counts from 0 through `Copy.lines`. `confidence` runs from 0 to 1. A line
    that `continues` is the rest of a hard-wrapped line and shares its kind. `level` is
    the depth of a subhead as the copy tells it, 0 where it does not. `marked` is the
    line in the house dialect, where the copy told of emphasis, links or a list.
    """

    number: int
    text: str
    kind: Kind
    reason: str = ""
    confidence: float = 1.0
    continues: bool = False
    level: int = 0
    marked: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words inside a line that are something else than the line.

    `line` is the number of the line's first row; `start` and `end` are indexes into the
    text of the line with all its rows (`passages.whole_lines`). What is not chosen
    `by_hand` was found when the parts were put together.
    """

    line: int
    start: int
    end: int
    kind: Kind
    by_hand: bool = True


@dataclass(frozen=True, slots=True)
class Meta:
    """What a file says of its story outside its text; empty where it is silent."""

    agency: str = ""
    source: str = ""
    url: str = ""
    rights: str = ""
    slug: str = ""
    keywords: tuple[str, ...] = ()
    priority: int = 0
    authors: tuple[Author, ...] = ()
    dateline: Dateline = field(default_factory=Dateline)


@dataclass(frozen=True, slots=True)
class Copy:
    """The account of incoming copy: every line, once, with its kind.

    `language` is BCP 47, `published` ISO 8601; both are empty while unknown. Where
    `markdown` is true the body lines are the house dialect and stay as they are. `passages`
    are the words inside lines that were given another kind, in order, never overlapping.
    """

    lines: tuple[Line, ...]
    original: str = ""
    language: str = ""
    published: str = ""
    input_kind: str = "text"
    notices: tuple[str, ...] = ()
    markdown: bool = False
    meta: Meta = field(default_factory=Meta)
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the body: one paragraph, subhead, quote, list item or table row.

    `marked` is its Markdown where the copy told more than the words.
    """

    kind: Kind
    text: str
    line: int
    level: int = 0
    marked: str = ""


@dataclass(frozen=True, slots=True)
class Parts:
    """The recognised parts of one story, in plain text (`body` in Markdown if `markdown`).

    `cut` holds the words that were taken off lines that stayed: "By", a sign-off at the
    end of a sentence. With `dropped` it completes the account of every word. `captions` wait
    for their pictures: a draft keeps them with what was set aside.
    `confidence` names each part that was found. `passages` tells where inside their lines
    parts were chosen or found.
    """

    kicker: str = ""
    headline: str = ""
    deck: str = ""
    flags: tuple[str, ...] = ()
    authors: tuple[Author, ...] = ()
    contributors: tuple[Author, ...] = ()
    dateline: Dateline = field(default_factory=Dateline)
    body: tuple[Piece, ...] = ()
    source: str = ""
    credits: tuple[str, ...] = ()
    captions: tuple[Dropped, ...] = ()
    notes: tuple[str, ...] = ()
    embargo: str = ""
    published: str = ""
    language: str = ""
    dropped: tuple[Dropped, ...] = ()
    cut: tuple[Dropped, ...] = ()
    confidence: Mapping[str, float] = field(default_factory=dict[str, float])
    notices: tuple[str, ...] = ()
    original: str = ""
    markdown: bool = False
    meta: Meta = field(default_factory=Meta)
    passages: tuple[Passage, ...] = ()
