"""What a rule is: a record of when it speaks, what it says and why, with its examples."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from db.records import Story
from desktop.core.markup.blocks import Block
from desktop.core.proof.findings import Fix, Severity
from desktop.core.proof.names import Words
from desktop.core.proof.passages import Passage, Placed
from desktop.core.proof.spelling import Speller
from desktop.core.proof.styles import Style

Example = str | Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the desk knows that the story does not say.

    `slugs` are those of other stories; `published` is the version readers have; `leaving` is
    set when the story is about to be exported. `ignored` and `overridden` hold keys of
    findings (`desktop.core.proof.decisions.in_force` fills them in): ignoring silences no
    blocker, overriding only those that may be passed.
    """

    now_utc: dt.datetime
    leaving: bool = False
    slugs: frozenset[str] = frozenset()
    published: Story | None = None
    ignored: frozenset[str] = frozenset()
    overridden: frozenset[str] = frozenset()
    story_words: frozenset[str] = frozenset()
    assumed_language: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a rule speaks, in the text it was given; `message` replaces the rule's own."""

    start: int
    end: int
    message: str = ""
    fix: Fix | None = None
    severity: Severity | None = None
    field: str = ""
    final: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule about one passage may ask besides the text."""

    language: str
    style: Style
    speller: Speller


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole story laid out for the rules that need all of it."""

    story: Story
    language: str
    style: Style
    speller: Speller
    around: Circumstances
    blocks: tuple[Block, ...]
    body: tuple[Placed, ...]
    fields: tuple[Placed, ...]
    foreign: frozenset[str]
    words: Mapping[Passage, Words]

    @property
    def everywhere(self) -> tuple[Placed, ...]:
        return self.fields + self.body


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Rule:
    """One rule. A rule about passages has `find`, one about the story `survey`.

    `scope` says where: ``body`` and ``text`` (body and fields) give hits in the text as
    read, ``source`` in the Markdown. One that is `about_words` reads what spelling made of
    them. An example is a body, or a mapping of story parts to their text; it runs with a
    story in which all else is right.
    """

    id: str
    title: str
    severity: Severity
    message: str
    why: str
    source: str
    good: tuple[Example, ...]
    bad: tuple[Example, ...]
    scope: str = "text"
    version: int = 1
    languages: tuple[str, ...] = ()
    in_quotes: bool = False
    ships_off: bool = False
    may_override: bool = True
    about_words: bool = False
    find: Callable[[Passage, Reading], Iterable[Hit]] | None = None
    survey: Callable[[Sheet], Iterable[Hit]] | None = None
