"""How a story lies in its row: names, pragmas, and columns to records and back."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple, TypeVar, cast

from db.folding import fold
from db.plain import from_plain, to_plain
from db.records import (
    Alternates,
    Author,
    Byline,
    Correction,
    Dateline,
    Dropped,
    Embargo,
    Filing,
    Head,
    Internal,
    Picture,
    Relations,
    Source,
    Status,
    Story,
    StoryRow,
    Times,
)

APPLICATION_ID: Final = 0x4344534B
USER_VERSION: Final = 2
MIGRATION_SET: Final = "copydesk"

STORIES: Final = "stories"
SEARCH_TEXT: Final = "search_text"
SEARCH: Final = "search"
TALLIES: Final = "tallies"
PICTURES: Final = "pictures"
PLACES: Final = "places"
VERSIONS: Final = "versions"
DECISIONS: Final = "decisions"
STORY_WORDS: Final = "story_words"
TABLES: Final = (STORIES, SEARCH_TEXT, TALLIES, PICTURES, PLACES)
"""Those that every library has had from the first."""

BUSY_TIMEOUT_MS: Final = 5000
TRUSTED_SCHEMA_FROM: Final = (3, 51, 3)
"""SQLite before this refuses FTS5 in triggers when the schema is not trusted."""

WRITER_PRAGMAS: Final = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "wal_autocheckpoint=1000",
    "foreign_keys=ON",
    "cell_size_check=ON",
    "secure_delete=ON",
    "mmap_size=0",
)
READER_PRAGMAS: Final = ("query_only=ON", "cache_size=-16000", "cell_size_check=ON", "mmap_size=0")

LIST_COLUMNS: Final = (
    "id, slug, headline, status, section, updated, words, author, language, deadline, "
    "embargo_text IS NOT NULL AS embargoed"
)
NOT_SPIKED: Final = "status <> 'spiked'"
"""The words of the partial indexes: the planner takes them only when they are the same."""
STATUS_RANK: Final = (
    "CASE status WHEN 'draft' THEN 0 WHEN 'in review' THEN 1 WHEN 'ready' THEN 2 "
    "WHEN 'published' THEN 3 WHEN 'corrected' THEN 4 ELSE 5 END"
)
"""A story's way to readers as a number, in the words of its index."""

FIRST_PAGE: Final = (
    f"SELECT {LIST_COLUMNS} FROM {STORIES} WHERE {NOT_SPIKED} ORDER BY updated DESC LIMIT ?"
)
COUNT_NOT_SPIKED: Final = f"SELECT coalesce(sum(stories), 0) FROM {TALLIES} WHERE {NOT_SPIKED}"
OPEN_STORY: Final = (
    f"SELECT {STORIES}.*, caret, scroll FROM {PLACES} "
    f"JOIN {STORIES} ON {STORIES}.id = story_id WHERE is_open"
)

Row = Mapping[str, Any]
T = TypeVar("T")


class SearchText(NamedTuple):
    """The true text of the full-text columns, in their order."""

    body: str
    head: str
    byline: str
    section: str
    other: str


def story_to_row(story: Story, words: int) -> dict[str, Any]:
    """Lay the story out in columns; `words` is the count of its body."""
    return {
        "id": story.id,
        "revision": story.revision,
        "status": story.status.value,
        **_filing_columns(story.filing),
        **_head_columns(story.head),
        **_byline_columns(story.byline),
        **_dateline_columns(story.dateline),
        **_source_columns(story.source),
        **_times_columns(story.times),
        "editors_note": story.internal.editors_note,
        "private_sources": story.internal.private_sources,
        "desk_notes": _json(story.internal.desk_notes),
        "corrections": _json(story.corrections),
        "pictures": _json(story.pictures),
        "related": _json(story.relations.related),
        "replaces": story.relations.replaces,
        "package": story.relations.package,
        "words": words,
        "sort_key": fold(story.head.headline or story.filing.slug)[:80],
        "body_sha256": body_digest(story.body),
        "body": story.body,
    }


def row_to_story(row: Row) -> Story:
    """Gather the story from its columns. Raises ValueError when a value has no meaning."""
    return Story(
        id=row["id"],
        revision=row["revision"],
        status=Status(row["status"]),
        filing=_filing(row),
        head=_head(row),
        byline=Byline(
            authors=_list(Author, row["authors"]),
            override=row["byline_override"],
            none_because=row["byline_none_because"],
        ),
        dateline=_dateline(row),
        source=_source(row),
        times=_times(row),
        internal=Internal(
            editors_note=row["editors_note"],
            private_sources=row["private_sources"],
            desk_notes=_strings(row["desk_notes"]),
        ),
        corrections=_list(Correction, row["corrections"]),
        pictures=_list(Picture, row["pictures"]),
        relations=Relations(
            related=_strings(row["related"]), replaces=row["replaces"], package=row["package"]
        ),
        body=row["body"],
    )


def row_to_list_row(row: Row) -> StoryRow:
    """Make one row of the list from `LIST_COLUMNS`. Raises ValueError as `row_to_story`."""
    return StoryRow(
        id=row["id"],
        slug=row["slug"],
        headline=row["headline"],
        status=Status(row["status"]),
        section=row["section"],
        updated=dt.datetime.fromisoformat(row["updated"]),
        words=row["words"],
        author=row["author"],
        language=row["language"],
        deadline=_moment(row["deadline"]),
        embargoed=bool(row["embargoed"]),
    )


def body_digest(body: str) -> str:
    """Return the SHA-256 of the body's UTF-8, in hexadecimal, as kept beside it."""
    return hashlib.sha256(body.encode()).hexdigest()


def moment_column(moment: dt.datetime) -> str:
    """Write a moment so that the order of the text is the order in time (UTC)."""
    if moment.tzinfo is None:
        message = "a moment without a time zone"
        raise ValueError(message)
    return moment.astimezone(dt.UTC).isoformat(timespec="microseconds")


def read_authors(column: str) -> tuple[Author, ...]:
    """Read the `authors` column."""
    return _list(Author, column)


def author_mark(name: str) -> str:
    """Return what stands in the `authors` column when `name` is one of the authors."""
    return f'"name": {json.dumps(name, ensure_ascii=False)}, "role"'


def search_text(story: Story) -> SearchText:
    """Gather every text that a search may meet; the incoming original is left out."""
    head, filing, internal = story.head, story.filing, story.internal
    return SearchText(
        body=story.body,
        head=_lines((head.headline, head.kicker, head.deck, filing.slug, *head.flags)),
        byline=_lines((story.byline.override, *(a.name for a in story.byline.authors))),
        section=filing.section,
        other=_lines(
            (
                *(author.place for author in story.byline.authors),
                *(internal.editors_note, internal.private_sources, *internal.desk_notes),
                *_dateline_texts(story.dateline),
                *(story.source.name, story.source.url, story.source.credit, story.source.rights),
                *(*filing.keywords, *filing.topics, filing.genre),
                *_alternate_texts(head.alternates),
                *(correction.text for correction in story.corrections),
                *_picture_texts(story.pictures),
            )
        ),
    )


def search_row(story: Story) -> dict[str, str]:
    """Fold the search text into the columns that the full-text index is built from."""
    folded = {name: fold(text) for name, text in search_text(story)._asdict().items()}
    return {**folded, "status": story.status.value}


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(text for text in texts if text)


def _dateline_texts(dateline: Dateline) -> tuple[str, ...]:
    return (dateline.place, dateline.region, dateline.agency, dateline.date)


def _alternate_texts(alternates: Alternates) -> tuple[str, ...]:
    return (
        alternates.search_title,
        alternates.search_description,
        alternates.social_title,
        alternates.social_text,
    )


def _picture_texts(pictures: tuple[Picture, ...]) -> Iterable[str]:
    for picture in pictures:
        yield from (picture.caption, picture.credit, picture.alt, picture.name)


def _filing_columns(filing: Filing) -> dict[str, Any]:
    return {
        "slug": filing.slug,
        "section": filing.section,
        "keywords": _json(filing.keywords),
        "topics": _json(filing.topics),
        "genre": filing.genre,
        "language": filing.language,
        "priority": filing.priority,
        "target_words": filing.target_words,
    }


def _filing(row: Row) -> Filing:
    return Filing(
        slug=row["slug"],
        section=row["section"],
        keywords=_strings(row["keywords"]),
        topics=_strings(row["topics"]),
        genre=row["genre"],
        language=row["language"],
        priority=row["priority"],
        target_words=row["target_words"],
    )


def _head_columns(head: Head) -> dict[str, Any]:
    return {
        "kicker": head.kicker,
        "headline": head.headline,
        "deck": head.deck,
        "flags": _json(head.flags),
        "search_title": head.alternates.search_title,
        "search_description": head.alternates.search_description,
        "social_title": head.alternates.social_title,
        "social_text": head.alternates.social_text,
        "social_picture": head.alternates.social_picture,
    }


def _head(row: Row) -> Head:
    return Head(
        kicker=row["kicker"],
        headline=row["headline"],
        deck=row["deck"],
        flags=_strings(row["flags"]),
        alternates=Alternates(
            search_title=row["search_title"],
            search_description=row["search_description"],
            social_title=row["social_title"],
            social_text=row["social_text"],
            social_picture=row["social_picture"],
        ),
    )


def _byline_columns(byline: Byline) -> dict[str, Any]:
    names = ", ".join(author.name for author in byline.authors)
    return {
        "author": byline.override or names,
        "authors": _json(byline.authors),
        "byline_override": byline.override,
        "byline_none_because": byline.none_because,
    }


def _dateline_columns(dateline: Dateline) -> dict[str, Any]:
    return {
        "dateline_place": dateline.place,
        "dateline_region": dateline.region,
        "dateline_agency": dateline.agency,
        "dateline_date": dateline.date,
        "dateline_separator": dateline.separator,
        "dateline_day": dateline.day.isoformat() if dateline.day else None,
    }


def _dateline(row: Row) -> Dateline:
    day = row["dateline_day"]
    return Dateline(
        place=row["dateline_place"],
        region=row["dateline_region"],
        agency=row["dateline_agency"],
        date=row["dateline_date"],
        separator=row["dateline_separator"],
        day=dt.date.fromisoformat(day) if day else None,
    )


def _source_columns(source: Source) -> dict[str, Any]:
    return {
        "source_name": source.name,
        "source_url": source.url,
        "source_credit": source.credit,
        "source_rights": source.rights,
        "source_original": source.original,
        "source_dropped": _json(source.dropped),
    }


def _source(row: Row) -> Source:
    return Source(
        name=row["source_name"],
        url=row["source_url"],
        credit=row["source_credit"],
        rights=row["source_rights"],
        original=row["source_original"],
        dropped=_list(Dropped, row["source_dropped"]),
    )


def _times_columns(times: Times) -> dict[str, Any]:
    embargo = times.embargo
    return {
        "created": moment_column(times.created),
        "updated": moment_column(times.modified),
        "deadline": _moment_or_none(times.deadline),
        "embargo_until": _moment_or_none(embargo.moment if embargo else None),
        "embargo_text": embargo.text if embargo else None,
        "first_published": _moment_or_none(times.first_published),
        "readers_updated": _moment_or_none(times.updated),
    }


def _times(row: Row) -> Times:
    text = row["embargo_text"]
    return Times(
        created=dt.datetime.fromisoformat(row["created"]),
        modified=dt.datetime.fromisoformat(row["updated"]),
        deadline=_moment(row["deadline"]),
        embargo=None if text is None else Embargo(_moment(row["embargo_until"]), text),
        first_published=_moment(row["first_published"]),
        updated=_moment(row["readers_updated"]),
    )


def _moment(text: str | None) -> dt.datetime | None:
    return dt.datetime.fromisoformat(text) if text else None


def _moment_or_none(moment: dt.datetime | None) -> str | None:
    return moment_column(moment) if moment else None


def _json(items: tuple[object, ...]) -> str:
    return json.dumps(to_plain(items), ensure_ascii=False)


def _strings(text: str) -> tuple[str, ...]:
    return _list(str, text)


def _list(kind: type[T], text: str) -> tuple[T, ...]:
    items = cast("list[object]", json.loads(text))
    return tuple(from_plain(kind, item) for item in items)
