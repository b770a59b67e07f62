"""What a story is: frozen records and enums, true of data at rest."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum


class Status(StrEnum):
    """Where a story stands on its way to readers; *spiked* replaces deletion."""

    DRAFT = "draft"
    IN_REVIEW = "in review"
    READY = "ready"
    PUBLISHED = "published"
    CORRECTED = "corrected"
    SPIKED = "spiked"


class Role(StrEnum):
    """What a person on the byline did."""

    REPORTER = "reporter"
    WRITER = "writer"
    PHOTOGRAPHER = "photographer"
    TRANSLATOR = "translator"
    EDITOR = "editor"
    CONTRIBUTOR = "contributor"


class CorrectionKind(StrEnum):
    """How a change after publication is labelled for readers."""

    CORRECTION = "correction"
    CLARIFICATION = "clarification"
    UPDATE = "update"
    EDITORS_NOTE = "editor's note"
    RETRACTION = "retraction"


class PictureRole(StrEnum):
    """Where a picture stands: above the story, or where the body names it."""

    LEAD = "lead"
    INLINE = "inline"


class Reason(StrEnum):
    """Why a text was kept in History; only the automatic ones are ever thinned."""

    OPENED = "opened"
    TYPED = "typed"
    LEFT = "left"
    NAMED = "named"
    STATUS = "status"
    IMPORTED = "imported"
    EXPORTED = "exported"
    BEFORE_PASTE = "before paste"
    BEFORE_REPLACE = "before replace"
    BEFORE_FIXES = "before fixes"
    BEFORE_RESTORE = "before restore"
    RESTORED = "restored"
    RECOVERED = "recovered"
    BRANCH = "branch"

    @property
    def is_automatic(self) -> bool:
        return self in (Reason.OPENED, Reason.TYPED, Reason.LEFT)


class Verdict(StrEnum):
    """What was decided about a finding of the checks."""

    IGNORED = "ignored"
    OVERRIDDEN = "overridden"


class Order(StrEnum):
    """How the story list is sorted; every order ends in the newest change first."""

    UPDATED = "updated"
    DEADLINE = "deadline"
    STATUS = "status"
    HEADLINE = "headline"


@dataclass(frozen=True, slots=True)
class Alternates:
    """Texts that replace headline and deck outside the page; empty means inherited."""

    search_title: str = ""
    search_description: str = ""
    social_title: str = ""
    social_text: str = ""
    social_picture: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the story. `flags` are wire prefixes such as ``UPDATE 1``."""

    kicker: str = ""
    headline: str = ""
    deck: str = ""
    flags: tuple[str, ...] = ()
    alternates: Alternates = field(default_factory=Alternates)


@dataclass(frozen=True, slots=True)
class Author:
    """One person on the byline; `name` is bare: no "By", title or employer."""

    name: str
    role: Role = Role.REPORTER
    place: str = ""
    url: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote it, in order. `override` replaces the composed line when set."""

    authors: tuple[Author, ...] = ()
    override: str = ""
    none_because: str = ""


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and when it was filed, each part as printed; `day` is the parsed date."""

    place: str = ""
    region: str = ""
    agency: str = ""
    date: str = ""
    separator: str = ""
    day: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Dropped:
    """A line of incoming copy that was set aside. `line` counts from 0."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where the copy came from; `original` is the incoming text, untouched."""

    name: str = ""
    url: str = ""
    credit: str = ""
    rights: str = ""
    original: str = ""
    dropped: tuple[Dropped, ...] = ()


@dataclass(frozen=True, slots=True)
class Filing:
    """How the desk files it. `language` is BCP 47 and empty while unknown.

    `priority` runs from 1 (flash) to 9, 0 when unset; `target_words` is 0 when unset.
    """

    slug: str = ""
    section: str = ""
    keywords: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    genre: str = ""
    language: str = ""
    priority: int = 0
    target_words: int = 0


@dataclass(frozen=True, slots=True)
class Internal:
    """What never leaves the desk."""

    editors_note: str = ""
    private_sources: str = ""
    desk_notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Embargo:
    """Not before `moment` (UTC). With no moment the `text` could not be read: held."""

    moment: dt.datetime | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Times:
    """Moments in a story's life, all in UTC."""

    created: dt.datetime
    modified: dt.datetime
    deadline: dt.datetime | None = None
    embargo: Embargo | None = None
    first_published: dt.datetime | None = None
    updated: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A note to readers about a change after publication, at `moment` (UTC)."""

    kind: CorrectionKind
    text: str
    moment: dt.datetime


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the story. `name` is its file name under ``pictures/``.

    The focal point is a share of width and height, each from 0.0 to 1.0.
    """

    name: str
    caption: str = ""
    credit: str = ""
    alt: str = ""
    decorative: bool = False
    focal_x: float = 0.5
    focal_y: float = 0.5
    role: PictureRole = PictureRole.INLINE
    width_px: int = 0
    height_px: int = 0


@dataclass(frozen=True, slots=True)
class Relations:
    """Ties to other stories, by id."""

    related: tuple[str, ...] = ()
    replaces: str = ""
    package: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """Everything known of one story.

    `id` is a UUID that never changes; `revision` rises with every edit; `body` is
    Markdown in the house dialect.
    """

    id: str
    times: Times
    revision: int = 0
    head: Head = field(default_factory=Head)
    byline: Byline = field(default_factory=Byline)
    dateline: Dateline = field(default_factory=Dateline)
    body: str = ""
    source: Source = field(default_factory=Source)
    filing: Filing = field(default_factory=Filing)
    internal: Internal = field(default_factory=Internal)
    status: Status = Status.DRAFT
    corrections: tuple[Correction, ...] = ()
    pictures: tuple[Picture, ...] = ()
    relations: Relations = field(default_factory=Relations)


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a story's text round a search hit; `marks` are (start, end) indexes."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story as the list shows it; `words` counts the body."""

    id: str
    slug: str
    headline: str
    status: Status
    section: str
    updated: dt.datetime
    words: int
    author: str = ""
    language: str = ""
    deadline: dt.datetime | None = None
    embargoed: bool = False
    snippet: Snippet | None = None


@dataclass(frozen=True, slots=True)
class StoryQuery:
    """Which stories the list wants.

    `text` is matched against every field and may hold ``status:``, ``section:``,
    ``by:``, ``before:`` and ``after:``. Spiked stories come only when `statuses`
    names them. Days are UTC.
    """

    text: str = ""
    statuses: tuple[Status, ...] = ()
    section: str = ""
    author: str = ""
    language: str = ""
    order: Order = Order.UPDATED
    limit: int = 200
    offset: int = 0


@dataclass(frozen=True, slots=True)
class StoryPage:
    """One page of the list; `total` counts every match, on this page or not.

    `offset` repeats the query's: how many matches come before the first row.
    """

    rows: tuple[StoryRow, ...]
    total: int
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """Where the desk was in a story: caret (an index into the body) and scroll position."""

    story_id: str
    caret: int = 0
    scroll: int = 0


@dataclass(frozen=True, slots=True)
class FirstPage:
    """What the window shows at its first paint: the list and the story that was open."""

    page: StoryPage
    open_story: Story | None = None
    caret: int = 0
    scroll: int = 0


@dataclass(frozen=True, slots=True)
class Facets:
    """What the list can be narrowed by: the values that stories in the library have."""

    sections: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the newest stories say of people, places and sources, each once, newest first.

    `sources` have a name, a link, a credit line and rights, and nothing else.
    """

    contributors: tuple[Author, ...] = ()
    places: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryWords:
    """What readers read of a story, for whoever looks through the whole library."""

    id: str
    language: str
    kicker: str
    headline: str
    deck: str
    body: str

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """Name the texts in the order in which they stand."""
        return (
            ("kicker", self.kicker),
            ("headline", self.headline),
            ("deck", self.deck),
            ("body", self.body),
        )


@dataclass(frozen=True, slots=True)
class PictureFile:
    """The bytes of a picture as they came in; `media_type` is such as ``image/jpeg``."""

    name: str
    data: bytes
    media_type: str
    width_px: int = 0
    height_px: int = 0


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A text kept in History, as the panel lists it; `number` orders and names it.

    `moment` is in UTC and tells when the text stood so. `note` says more about the reason:
    the name given, the status taken, how many words were pasted. `parent` is the number of
    the version that a branch grew from, 0 when there is none.
    """

    number: int
    story_id: str
    revision: int
    moment: dt.datetime
    reason: Reason
    note: str = ""
    words: int = 0
    parent: int = 0


@dataclass(frozen=True, slots=True)
class Version:
    """A kept text with the whole story as it was."""

    row: VersionRow
    story: Story


@dataclass(frozen=True, slots=True)
class Decision:
    """What `user` decided about a finding, and why; withdrawn, it stays in the log.

    `key` names rule, field and words of the finding, so that the decision survives edits
    elsewhere; `words` are shown to people. Moments are in UTC. `number` is 0 until kept.
    """

    story_id: str
    verdict: Verdict
    rule: str
    key: str
    words: str
    user: str
    reason: str
    moment: dt.datetime
    withdrawn: dt.datetime | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class StoryWord:
    """A word or name that is right in one story."""

    story_id: str
    word: str
    user: str
    moment: dt.datetime
