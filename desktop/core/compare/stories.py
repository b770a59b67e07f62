"""What changed between two states of a story: its fields, then its body."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from db.records import Author, Picture, Story
from desktop.core.compare.words import Act, Passage, Piece, compare, passages
from desktop.core.markup.counting import count_words


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that changed; `name` is a key of `FIELDS`."""

    name: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that changed; the words count what came into the body and what went."""

    fields: tuple[FieldChange, ...]
    passages: tuple[Passage, ...]
    inserted_words: int = 0
    deleted_words: int = 0

    def __bool__(self) -> bool:
        return bool(self.fields or self.passages)


def compare_stories(before: Story, after: Story) -> Comparison:
    """Compare all that is written of a story; ids, revisions and the clock do not count."""
    pieces = compare(before.body, after.body)
    return Comparison(
        changed_fields(before, after),
        passages(pieces),
        _words(pieces, Act.INSERTED),
        _words(pieces, Act.DELETED),
    )


def changed_fields(before: Story, after: Story) -> tuple[FieldChange, ...]:
    """Return the fields that differ, in the order of the desk's forms."""
    found: list[FieldChange] = []
    for name, text_of in FIELDS.items():
        old, new = text_of(before), text_of(after)
        if old != new:
            found.append(FieldChange(name, compare(old, new)))
    return tuple(found)


def _words(pieces: Iterable[Piece], act: Act) -> int:
    return sum(count_words(piece.text) for piece in pieces if piece.act is act)


def _lines(items: Iterable[object]) -> str:
    return "; ".join(str(item) for item in items)


def _moment(moment: dt.datetime | None) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M}" if moment else ""


def _authors(story: Story) -> str:
    return _lines(map(_author, story.byline.authors))


def _author(author: Author) -> str:
    parts = (author.name, author.role.value, author.place, author.email, author.url)
    return ", ".join(part for part in parts if part)


def _pictures(story: Story) -> str:
    return _lines(map(_picture, story.pictures))


def _picture(picture: Picture) -> str:
    parts = (
        picture.name,
        picture.role.value,
        picture.caption,
        picture.credit,
        picture.alt,
        "decorative" if picture.decorative else "",
        f"{picture.width_px} × {picture.height_px}" if picture.width_px else "",
        f"{picture.focal_x:.2f} {picture.focal_y:.2f}",
    )
    return ", ".join(part for part in parts if part)


def _embargo(story: Story) -> str:
    embargo = story.times.embargo
    return "" if embargo is None else f"{_moment(embargo.moment)} {embargo.text}".strip() or "?"


def _number(value: int) -> str:
    return str(value) if value else ""


FIELDS: Final[dict[str, Callable[[Story], str]]] = {
    "kicker": lambda story: story.head.kicker,
    "headline": lambda story: story.head.headline,
    "deck": lambda story: story.head.deck,
    "flags": lambda story: _lines(story.head.flags),
    "authors": _authors,
    "byline": lambda story: story.byline.override,
    "no_byline": lambda story: story.byline.none_because,
    "place": lambda story: story.dateline.place,
    "region": lambda story: story.dateline.region,
    "agency": lambda story: story.dateline.agency,
    "date": lambda story: story.dateline.date,
    "day": lambda story: story.dateline.day.isoformat() if story.dateline.day else "",
    "separator": lambda story: story.dateline.separator.strip(),
    "source": lambda story: story.source.name,
    "source_url": lambda story: story.source.url,
    "credit": lambda story: story.source.credit,
    "rights": lambda story: story.source.rights,
    "original": lambda story: story.source.original,
    "dropped": lambda story: _lines(line.text for line in story.source.dropped),
    "slug": lambda story: story.filing.slug,
    "section": lambda story: story.filing.section,
    "keywords": lambda story: _lines(story.filing.keywords),
    "topics": lambda story: _lines(story.filing.topics),
    "genre": lambda story: story.filing.genre,
    "language": lambda story: story.filing.language,
    "priority": lambda story: _number(story.filing.priority),
    "target": lambda story: _number(story.filing.target_words),
    "search_title": lambda story: story.head.alternates.search_title,
    "search_description": lambda story: story.head.alternates.search_description,
    "social_title": lambda story: story.head.alternates.social_title,
    "social_text": lambda story: story.head.alternates.social_text,
    "social_picture": lambda story: story.head.alternates.social_picture,
    "editors_note": lambda story: story.internal.editors_note,
    "private_sources": lambda story: story.internal.private_sources,
    "desk_notes": lambda story: _lines(story.internal.desk_notes),
    "status": lambda story: story.status.value,
    "deadline": lambda story: _moment(story.times.deadline),
    "embargo": _embargo,
    "first_published": lambda story: _moment(story.times.first_published),
    "updated": lambda story: _moment(story.times.updated),
    "corrections": lambda story: _lines(
        f"{note.kind.value}: {note.text} ({_moment(note.moment)})" for note in story.corrections
    ),
    "pictures": _pictures,
    "related": lambda story: _lines(story.relations.related),
    "replaces": lambda story: story.relations.replaces,
    "package": lambda story: story.relations.package,
}
"""What is compared beside the body, each as the text a reader of the comparison sees."""
