"""The one way out: what may leave the desk, by which channel, and with which facts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import StrEnum
from typing import Any, cast

from db.records import (
    Alternates,
    Correction,
    Dateline,
    Picture,
    PictureRole,
    Role,
    Story,
)
from desktop.core.markup.marks import has_tk_mark, public, without_tk
from desktop.core.publish.links import is_unsafe, unsafe_links
from desktop.core.publish.private_text import legal, masked


class Channel(StrEnum):
    """A way for a story to leave the desk; the preview never leaves it."""

    PREVIEW = "preview"
    PAGE = "page"
    FRAGMENT = "fragment"
    NINJS = "ninjs"
    KIT = "kit"
    KIT_ZIP = "kit-zip"
    MARKDOWN = "markdown"
    WXR = "wxr"
    RSS = "rss"
    NITF = "nitf"
    SITEMAP = "sitemap"


_WHOLE = frozenset({Channel.PAGE, Channel.KIT, Channel.KIT_ZIP, Channel.NITF})
_NEED_TEXT = _WHOLE | {Channel.FRAGMENT}
_NEED_HEADLINE = _WHOLE | {Channel.WXR, Channel.RSS, Channel.SITEMAP}


@dataclass(frozen=True, slots=True)
class PublicAuthor:
    """A person on the byline as readers may know them: no e-mail address."""

    name: str
    role: Role
    place: str
    url: str


@dataclass(frozen=True, slots=True)
class PublicSource:
    """Where the copy came from, without the copy itself."""

    name: str
    url: str
    credit: str
    rights: str


@dataclass(frozen=True, slots=True)
class Cleared:
    """The public part of a story, and the only thing that renderers accept.

    An allow-list: a new field of `Story` stays inside until it is named here and in
    `_project`. `body` has its desk notes and stashed text masked, length unchanged, so
    that indexes into it are indexes into the story's body.
    """

    id: str
    revision: int
    language: str
    kicker: str
    headline: str
    deck: str
    alternates: Alternates
    authors: tuple[PublicAuthor, ...]
    byline: str
    dateline: Dateline
    body: str
    source: PublicSource
    slug: str
    section: str
    keywords: tuple[str, ...]
    topics: tuple[str, ...]
    genre: str
    priority: int
    first_published: dt.datetime | None
    updated: dt.datetime | None
    corrections: tuple[Correction, ...]
    pictures: tuple[Picture, ...]

    @property
    def lead(self) -> Picture | None:
        """The picture that stands above the story."""
        leads = (picture for picture in self.pictures if picture.role is PictureRole.LEAD)
        return next(leads, None)

    @property
    def modified(self) -> dt.datetime | None:
        """The last real change after publication: the update, or a newer correction."""
        moments = [correction.moment for correction in self.corrections]
        if self.updated is not None:
            moments.append(self.updated)
        newest = max(moments, default=None)
        if newest and self.first_published and newest <= self.first_published:
            return None
        return newest


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a story may not leave; `sentence` is for the user."""

    reason_id: str
    sentence: str


def may_leave(story: Story, channel: Channel, now_utc: dt.datetime) -> Cleared | Refused:
    """Clear a story for a channel or say why not; there is no override.

    The preview is always cleared, without its ``[TK …]`` marks.
    """
    cleared = _mapped(_project(story), legal)
    if channel is Channel.PREVIEW:
        return _without_tk(cleared)
    return (
        _embargoed(story, now_utc)
        or _unfinished(cleared)
        or _unsafe(cleared)
        or _incomplete(cleared, channel)
        or cleared
    )


def _project(story: Story) -> Cleared:
    head, filing, times = story.head, story.filing, story.times
    return Cleared(
        id=story.id,
        revision=story.revision,
        language=filing.language,
        kicker=head.kicker.strip(),
        headline=head.headline.strip(),
        deck=head.deck.strip(),
        alternates=_alternates(head.alternates),
        authors=tuple(
            PublicAuthor(author.name.strip(), author.role, author.place, author.url)
            for author in story.byline.authors
            if author.name.strip()
        ),
        byline=story.byline.override.strip(),
        dateline=_dateline(story.dateline),
        body=masked(story.body),
        source=PublicSource(
            name=story.source.name.strip(),
            url=story.source.url.strip(),
            credit=story.source.credit.strip(),
            rights=story.source.rights.strip(),
        ),
        slug=filing.slug,
        section=filing.section.strip(),
        keywords=filing.keywords,
        topics=filing.topics,
        genre=filing.genre.strip(),
        priority=filing.priority,
        first_published=times.first_published,
        updated=times.updated,
        corrections=tuple(Correction(c.kind, c.text, c.moment) for c in story.corrections),
        pictures=tuple(_picture(picture) for picture in story.pictures),
    )


def _alternates(given: Alternates) -> Alternates:
    return Alternates(
        search_title=given.search_title.strip(),
        search_description=given.search_description.strip(),
        social_title=given.social_title.strip(),
        social_text=given.social_text.strip(),
        social_picture=given.social_picture,
    )


def _dateline(given: Dateline) -> Dateline:
    return Dateline(
        place=given.place.strip(),
        region=given.region.strip(),
        agency=given.agency.strip(),
        date=given.date.strip(),
        separator=given.separator.strip(),
        day=given.day,
    )


def _picture(given: Picture) -> Picture:
    return Picture(
        name=given.name,
        caption=given.caption.strip(),
        credit=given.credit.strip(),
        alt=given.alt.strip(),
        decorative=given.decorative,
        focal_x=given.focal_x,
        focal_y=given.focal_y,
        role=given.role,
        width_px=given.width_px,
        height_px=given.height_px,
    )


def _embargoed(story: Story, now_utc: dt.datetime) -> Refused | None:
    embargo = story.times.embargo
    if embargo is None:
        return None
    if embargo.moment is None:
        sentence = (
            f"The embargo “{embargo.text}” could not be read, so the story is held. "
            "Set its date and time, or clear it."
        )
        return Refused("embargo-unreadable", sentence)
    if embargo.moment <= now_utc:
        return None
    until = embargo.moment.astimezone(dt.UTC).strftime("%d %B %Y, %H:%M UTC").lstrip("0")
    return Refused("embargo", f"The story is under embargo until {until}. Nothing was written.")


def _unfinished(cleared: Cleared) -> Refused | None:
    marked = any(without_tk(text) != text for text in _texts(cleared))
    if not (marked or has_tk_mark(cleared.body)):
        return None
    return Refused("tk", "The story still has a [TK …] mark. Fill it in or remove it.")


def _unsafe(cleared: Cleared) -> Refused | None:
    addresses = [cleared.source.url, *(author.url for author in cleared.authors)]
    bad = [address for address in addresses if is_unsafe(address)]
    bad += unsafe_links(cleared.body)
    if not bad:
        return None
    sentence = (
        f"The link “{_shortened(bad[0])}” is not safe to publish. Links may begin with "
        "http, https, mailto or tel."
    )
    return Refused("unsafe-link", sentence)


def _incomplete(cleared: Cleared, channel: Channel) -> Refused | None:
    if channel in _NEED_TEXT and not public(cleared.body).strip():
        return Refused("no-body", "The story has no text yet. Write some, then export it.")
    if channel in _NEED_HEADLINE and not cleared.headline:
        return Refused("no-headline", "The story has no headline. Write one, then export it.")
    return None


def _texts(cleared: Cleared) -> list[str]:
    """Return every text of the head, the fields and the pictures, but not the body."""
    texts = [cleared.kicker, cleared.headline, cleared.deck, cleared.byline]
    texts += [cleared.section, cleared.genre, *cleared.keywords, *cleared.topics]
    records = (cleared.alternates, cleared.dateline, cleared.source)
    for record in (*records, *cleared.authors, *cleared.corrections, *cleared.pictures):
        values = (getattr(record, part.name) for part in fields(record))
        texts += [value for value in values if type(value) is str]
    return texts


def _without_tk(cleared: Cleared) -> Cleared:
    """Leave the marks out of the head; the body's are left out when it is rendered."""
    return replace(_mapped(cleared, _cut_tk), body=cleared.body)


def _cut_tk(text: str) -> str:
    return " ".join(without_tk(text).split()) if "[TK" in text else text


def _mapped(value: Any, change: Callable[[str], str]) -> Any:
    """Return `value` with `change` applied to every text in it, however deep."""
    if type(value) is str:
        return change(value)
    if isinstance(value, tuple):
        return tuple(_mapped(part, change) for part in cast("tuple[Any, ...]", value))
    if is_dataclass(value) and not isinstance(value, type):
        parts = {part.name: _mapped(getattr(value, part.name), change) for part in fields(value)}
        return replace(value, **parts)
    return value


def _shortened(text: str, limit: int = 60) -> str:
    return text if len(text) <= limit else f"{text[: limit - 1]}…"
