"""Hand recognised parts on: as a draft for the library, or as the command line's answer."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace

from db.records import (
    Author,
    Byline,
    Dateline,
    Dropped,
    Embargo,
    Filing,
    Head,
    Internal,
    Source,
    Story,
    Times,
)
from desktop.core.ingest.embargoes import moment_of
from desktop.core.ingest.parts import Kind, Parts, Piece

_BULLET = re.compile(r"(?:[-–—•*·▪■]|\d{1,2}[.)])\s*")


def story_of(parts: Parts, story_id: str, now: dt.datetime, language: str) -> Story:
    """Make a draft of the parts. `now` is UTC; the incoming text stays with the draft."""
    embargo = Embargo(moment_of(parts.embargo), parts.embargo) if parts.embargo else None
    meta = parts.meta
    return Story(
        id=story_id,
        times=Times(created=now, modified=now, embargo=embargo),
        head=Head(parts.kicker, parts.headline, parts.deck, parts.flags),
        byline=Byline(authors=_all_authors(parts)),
        dateline=parts.dateline,
        body=markdown_of(parts),
        source=Source(
            name=parts.source,
            url=meta.url,
            credit="; ".join(parts.credits),
            rights=meta.rights,
            original=parts.original,
            dropped=tuple(sorted((*parts.dropped, *parts.captions), key=_line)),
        ),
        filing=Filing(
            slug=meta.slug,
            keywords=meta.keywords,
            language=parts.language or language,
            priority=meta.priority,
        ),
        internal=Internal(editors_note="\n".join(parts.notes)),
    )


def _line(dropped: Dropped) -> int:
    return dropped.line


def _all_authors(parts: Parts) -> tuple[Author, ...]:
    known = {author.name for author in parts.authors}
    return parts.authors + tuple(a for a in parts.contributors if a.name not in known)


def markdown_of(parts: Parts) -> str:
    """Write the body in the house dialect; plain text is escaped, Markdown stays as it is."""
    if parts.markdown:
        return "\n\n".join(piece.text for piece in parts.body)
    blocks: list[str] = []
    previous: Piece | None = None
    for piece in parts.body:
        text = piece.marked or _markdown_of_piece(piece)
        if piece.kind is Kind.LIST_ITEM and previous and previous.kind is Kind.LIST_ITEM:
            blocks[-1] += "\n" + text
        else:
            blocks.append(text)
        previous = piece
    return "\n\n".join(blocks)


def _markdown_of_piece(piece: Piece) -> str:
    # The one place that escapes: every other module hands on plain text.
    from desktop.core.markup.escape import escape_markdown

    if piece.kind is Kind.LIST_ITEM:
        return f"- {escape_markdown(_BULLET.sub('', piece.text, count=1))}"
    text = escape_markdown(piece.text)
    if piece.kind is Kind.SUBHEAD:
        return f"{'#' * min(max(piece.level, 2), 4)} {text}"
    return f"> {text}" if piece.kind is Kind.QUOTE else text


def answer_of(parts: Parts) -> dict[str, object]:
    """Give the parts as one JSON object: null or [] where a part is absent."""
    paragraphs = [
        piece.text for piece in parts.body if piece.kind not in (Kind.SUBHEAD, Kind.TABLE)
    ]
    captions = [each.text for each in parts.captions]
    return {
        "headline": parts.headline or None,
        "deck": parts.deck or None,
        "byline": [author.name for author in parts.authors],
        "dateline": _dateline_answer(parts.dateline),
        "lede": paragraphs[0] if paragraphs else None,
        "body_paragraphs": paragraphs,
        "tables": [piece.text for piece in parts.body if piece.kind is Kind.TABLE],
        "subheads": [_bare(piece) for piece in parts.body if piece.kind is Kind.SUBHEAD],
        "sections": _sections(parts.body),
        "source": parts.source or None,
        "published": parts.published or None,
        "language": parts.language or None,
        "kicker": parts.kicker or None,
        "flags": list(parts.flags),
        "embargo": parts.embargo or None,
        "confidence": dict(parts.confidence),
        "notices": list(parts.notices),
        "dropped": [
            {"text": item.text, "reason": item.reason} for item in (*parts.dropped, *parts.cut)
        ]
        + [{"text": text, "reason": "picture text"} for text in (*captions, *parts.credits)],
    }


def _dateline_answer(dateline: Dateline) -> dict[str, str | None] | None:
    if dateline == replace(Dateline(), separator=dateline.separator):
        return None
    place = ", ".join(filter(None, (dateline.place, dateline.region)))
    return {
        "place": place or None,
        "agency": dateline.agency or None,
        "date": dateline.date or None,
    }


def _bare(subhead: Piece) -> str:
    """Give a subhead's words, without the heading marks of typed Markdown."""
    return subhead.text.lstrip("#").strip() if subhead.level else subhead.text


def _sections(body: Iterable[Piece]) -> list[dict[str, object]]:
    """Give the body in its order: each subhead with the paragraphs below it."""
    sections: list[tuple[str | None, list[str]]] = [(None, [])]
    for piece in body:
        if piece.kind is Kind.SUBHEAD:
            sections.append((_bare(piece), []))
        else:
            sections[-1][1].append(piece.text)
    return [
        {"subhead": subhead, "paragraphs": paragraphs}
        for subhead, paragraphs in sections
        if subhead or paragraphs
    ]
