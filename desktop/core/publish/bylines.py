"""Who a page says wrote the story, in words and as data that agree."""

from __future__ import annotations

import re
from dataclasses import dataclass

from db.records import Role
from desktop.core.markup.casing import slugify
from desktop.core.markup.languages import primary
from desktop.core.publish.clearance import Cleared, PublicAuthor
from desktop.core.publish.labels import Labels
from desktop.core.publish.links import absolute, join
from desktop.core.publish.site import SiteProfile

_CREDITED_APART = (Role.PHOTOGRAPHER, Role.TRANSLATOR, Role.EDITOR)
_ORGANISATION = re.compile(
    r"\b(?:agency|desk|staff|newsroom|ajans[ıi]|servisi|haber merkezi|agence|rédaction)\b"
    r"|وكالة|هيئة التحرير",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Credited:
    """One author as the page shows and the metadata repeats."""

    name: str
    url: str
    role: Role
    is_organisation: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a byline: plain words, or an author where `author` is set."""

    text: str
    author: Credited | None = None


@dataclass(frozen=True, slots=True)
class ComposedByline:
    """The byline's lines, each a run of pieces, and everyone they name."""

    lines: tuple[tuple[Piece, ...], ...] = ()

    @property
    def named(self) -> tuple[Credited, ...]:
        """Everyone whom the byline shows, in order."""
        return tuple(piece.author for line in self.lines for piece in line if piece.author)

    @property
    def writers(self) -> tuple[Credited, ...]:
        """The authors proper: those who wrote, else, when nobody did, everyone."""
        wrote = tuple(one for one in self.named if one.role not in _CREDITED_APART)
        return wrote or self.named


def compose(cleared: Cleared, site: SiteProfile, labels: Labels) -> ComposedByline:
    """Compose the byline; an override is kept word for word and its names are marked."""
    people = [_credited(author, cleared, site) for author in cleared.authors]
    if cleared.byline:
        return ComposedByline((_marked(cleared.byline, people),))
    wrote = [one for one in people if one.role not in _CREDITED_APART]
    speaks = bool(site.label_set) or _speaks(site, cleared.language)
    wording = site.byline if speaks and "{authors}" in site.byline else labels.byline
    lines = [_line(wording, wrote or people, labels)]
    lines += [
        _line(labels.of_credit(role), [one for one in people if one.role is role], labels)
        for role in _CREDITED_APART
        if wrote
    ]
    return ComposedByline(tuple(line for line in lines if line))


def _speaks(site: SiteProfile, language: str) -> bool:
    return primary(site.language) == primary(language or site.language)


def _credited(author: PublicAuthor, cleared: Cleared, site: SiteProfile) -> Credited:
    houses = {cleared.source.name, cleared.dateline.agency, site.site_name} - {""}
    url = absolute(author.url)
    if not url and site.author_page:
        path = site.author_page.replace("{author}", slugify(author.name, cleared.language))
        url = absolute(path) or join(site.base_url, path)
    is_organisation = author.name in houses or bool(_ORGANISATION.search(author.name))
    return Credited(author.name, url, author.role, is_organisation)


def _line(wording: str, people: list[Credited], labels: Labels) -> tuple[Piece, ...]:
    if not people:
        return ()
    before, _, after = wording.partition("{authors}")
    pieces = [Piece(before)]
    for index, one in enumerate(people):
        if index:
            last = index == len(people) - 1
            pieces.append(Piece(labels.last_comma if last else labels.comma))
        pieces.append(Piece(one.name, one))
    pieces.append(Piece(after))
    return tuple(piece for piece in pieces if piece.text)


def _marked(override: str, people: list[Credited]) -> tuple[Piece, ...]:
    by_name = {one.name: one for one in reversed(people)}
    if not by_name:
        return (Piece(override),)
    longest_first = sorted(by_name, key=lambda name: (-len(name), name))
    names = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest_first))})(?!\w)")
    seen: set[str] = set()
    pieces: list[Piece] = []
    for text in names.split(override):
        is_first_naming = text in by_name and text not in seen
        seen.add(text)
        pieces.append(Piece(text, by_name[text] if is_first_naming else None))
    return tuple(piece for piece in pieces if piece.text)
