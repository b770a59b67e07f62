"""Unwrap wire transmissions (ANPA 1312, IPTC 7901 and kin): control bytes are their structure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from desktop.core.ingest import advisories
from desktop.core.ingest.admission import admit
from desktop.core.ingest.bylines import find_byline, is_role_line
from desktop.core.ingest.lines import blocks_of
from desktop.core.ingest.parts import Copy, Kind, Meta
from desktop.core.ingest.told import Told, lines_from
from desktop.core.ingest.wording import any_of

_ENVELOPE = any_of(
    r"""
    .*[\x01\x16].*
    [a-z]\ [a-z]\w*\s*[\x11-\x14].*
    \s*\x03.*
    \W*[\x04\x7f]\W*
    """
)
"""Rows that carry a transmission: its header with number and priority, its time stamp, its end."""

_SLUG = any_of(
    r"""
    [A-Z]{2}-\S.*
    (?:[\w-]+/)+
    """,
    exact_case=True,
)
_PRIVATE = any_of(
    r"""
    \#+\s?\w.*
    (?:\*\s*){3,}
    the following information is not (?:intended )?for publication.*
    """
)
_CARET = re.compile(r"\^(?P<words>.*?)[<=]?$")
_FILL = re.compile(r"\s*(?:[=+<])\s*$")


def read_transmission(text: str, input_kind: str) -> Copy:
    """Read one transmission; what it marks as not for publication becomes notes."""
    reading = _Reading()
    for row in text.replace("\r", "").split("\n"):
        reading.take(row)
    reading.close()
    return Copy(
        lines_from(reading.blocks),
        original=admit(text).text,
        input_kind=input_kind,
        meta=Meta(slug=reading.slug),
    )


@dataclass(slots=True)
class _Reading:
    """A transmission being read: the rows of text at hand, and the blocks before them."""

    blocks: list[Told] = field(default_factory=list[Told])
    rows: list[str] = field(default_factory=list[str])
    slug: str = ""
    headed: bool = False
    private: bool = False

    def take(self, row: str) -> None:
        """Take one row of the transmission."""
        bare = admit(row.expandtabs()).text.rstrip()
        if _ENVELOPE.fullmatch(row):
            self._tell(bare, Kind.DROPPED, "the transmission's envelope")
            return
        self.private = self.private or bool(_PRIVATE.fullmatch(bare.strip()))
        if self.private:
            self._tell(bare, Kind.NOTE, "marked as not for publication")
        elif caret := _CARET.fullmatch(bare.strip()):
            self._take_marked(caret["words"])
        elif not self.headed and bare.strip():
            self._take_head(bare)
        else:
            self.rows.append(_FILL.sub("", bare))

    def _take_head(self, bare: str) -> None:
        """Take a row above the text: slug, flag, then the headline; an indent opens the text."""
        text = _FILL.sub("", bare.strip())
        if _SLUG.fullmatch(text):
            self.slug = text.strip("/,")
            self._tell(text, Kind.DROPPED, "the slug")
        elif advisories.is_flag(text):
            self._tell(text, Kind.FLAG, "a wire flag")
        else:
            self.headed = True
            if bare.startswith("   "):
                self.rows.append(_FILL.sub("", bare))
            else:
                self._tell(text, Kind.HEADLINE, "the first line of the transmission")

    def _take_marked(self, text: str) -> None:
        """Take a row that ANPA marks with a caret: slug, headline, then lines to editors."""
        if not self.headed:
            if _SLUG.fullmatch(text):
                self._take_head(text)
                return
            self.headed = True
            self._tell(text, Kind.HEADLINE, "marked as the headline")
        elif find_byline(text) and not advisories.is_note(text):
            self._tell(text, Kind.BYLINE, "marked as the byline")
        elif self.blocks and self.blocks[-1].kind is Kind.BYLINE and is_role_line(text):
            self._tell(text, Kind.BYLINE, "the writer's employer")
        else:
            self._tell(text, Kind.NOTE, "a marked line to editors")

    def _tell(self, text: str, kind: Kind, reason: str) -> None:
        self.close()
        if text.strip():
            self.blocks.append(Told(text.strip(), kind, reason))

    def close(self) -> None:
        """End the text at hand."""
        self.blocks += _paragraphs(self.rows)
        self.rows.clear()


def _paragraphs(rows: list[str]) -> Iterator[Told]:
    for block in blocks_of(rows, advisories.stands_alone):
        told = Told(block.text, gap=block.gap)
        is_row = block.text.count(";") >= 3 and block.text.count(" ; ") == 0
        yield replace(told, kind=Kind.TABLE, reason="a row of figures") if is_row else told
