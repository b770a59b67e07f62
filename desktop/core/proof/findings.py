"""What a check found: which rule, how grave, where, why, and how to mend it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How grave a finding is; only a blocker keeps a story from leaving."""

    BLOCKER = "blocker"
    WARNING = "warning"
    HINT = "hint"

    @property
    def rank(self) -> int:
        """Give 0 for the gravest."""
        return tuple(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a story.

    `field` is a part of the story (``body``, ``headline``, ``slug``, ``caption:NAME``);
    `start` and `end` are indexes in that field's own text. In the body `section` is the row
    of the outline (0 is the lede) and `paragraph` counts from 1 within it, 0 for a subhead.
    """

    field: str
    start: int = 0
    end: int = 0
    section: int = 0
    paragraph: int = 0
    section_title: str = ""

    @property
    def label(self) -> str:
        """Say the place in words."""
        if self.field != "body":
            return self.field.capitalize()
        section = self.section_title or ("Lede" if self.section == 0 else "Untitled section")
        return f"{section} · paragraph {self.paragraph}" if self.paragraph else section


@dataclass(frozen=True, slots=True)
class Fix:
    """Text to put between `start` and `end` of the finding's field.

    A `safe` one changes no meaning and may be done with all the others at once.
    """

    start: int
    end: int
    text: str
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at. `message` says what, `why` the reason, `snippet` the words."""

    rule: str
    severity: Severity
    where: Where
    message: str
    why: str
    snippet: str = ""
    fix: Fix | None = None
    may_override: bool = True

    @property
    def key(self) -> str:
        """Name the finding so that ignoring it survives edits elsewhere in the story."""
        words = " ".join(self.snippet.casefold().split())
        digest = hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8)
        return f"{self.rule}:{self.where.field}:{digest.hexdigest()}"
