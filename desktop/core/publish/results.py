"""What publishing gives back: plain records that cost the window nothing to know."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.markup.rendered import HtmlBlock
from desktop.core.publish.clearance import Refused

TOO_OLD = "too-old"
"""The reason that keeps a story out of a news sitemap for ever."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A fact left out. `field` names where it is filled in: a story's part or ``site.…``."""

    id: str
    text: str
    field: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page in the pieces that a patch needs: `blocks` are the children of ``.e-content``."""

    prefix: str
    blocks: tuple[HtmlBlock, ...]
    suffix: str
    missing: tuple[Missing, ...] = ()

    @property
    def html(self) -> str:
        """The page as one text."""
        return self.prefix + "\n".join(block.html for block in self.blocks) + self.suffix

    @property
    def data(self) -> bytes:
        """The page as the bytes that export writes."""
        return self.html.encode("utf-8")


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """One file of several; `path` is relative, with ``/`` between its parts."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export made: a file's name and bytes, or `refused` and no byte.

    An export of several files has `files` in place of `data`, all in a folder of that
    name. `pictures` names the files that the page expects in ``pictures/`` beside it.
    """

    name: str
    data: bytes = b""
    files: tuple[ExportedFile, ...] = ()
    missing: tuple[Missing, ...] = ()
    pictures: tuple[str, ...] = ()
    refused: Refused | None = None


@dataclass(frozen=True, slots=True)
class InSet:
    """What became of one story of a set: in the file, or `refused`."""

    id: str
    missing: tuple[Missing, ...] = ()
    refused: Refused | None = None


@dataclass(frozen=True, slots=True)
class ExportedSet:
    """One file of several stories; no byte when none of them may be in it."""

    data: bytes
    rows: tuple[InSet, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Another story of the site; both texts are there, or there is no link."""

    headline: str
    address: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Around:
    """The stories that a page points to; empty where the site has or wants none."""

    related: tuple[Link, ...] = ()
    previous: Link | None = None
    next: Link | None = None


ALONE = Around()
