"""How the library's tables came to be: one migration set, append only.

A migration that was released is never changed, so it names its tables and columns itself
instead of asking `db.schema`.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from db import schema

migrations = Migrations(schema.MIGRATION_SET)


def known_names() -> frozenset[str]:
    """Return the names of all migrations; one beside them was made by a newer program."""
    with Database(memory=True) as empty:
        return frozenset(migration.name for migration in migrations.pending(empty))


@migrations(name="0001_stories")
def create_stories(db: Database) -> None:
    """Create the stories, their search index and counts, pictures and places."""
    db.executescript(_STORIES_1)
    db.executescript(_SEARCH_1)
    db.executescript(_TALLIES_1)
    db.executescript(_PICTURES_1)
    db.executescript(_PLACES_1)


@migrations(name="0002_versions")
def create_versions(db: Database) -> None:
    """Create what History keeps of each story."""
    db.executescript(_VERSIONS_2)


@migrations(name="0003_decisions")
def create_decisions(db: Database) -> None:
    """Create what people decided about findings, and the words a story may use."""
    db.executescript(_DECISIONS_3)


@migrations(name="0004_publication")
def index_publication(db: Database) -> None:
    """Find quickly what was published before and after a story."""
    db.executescript(_PUBLICATION_4)


# What the list needs comes first: SQLite reads a long row only as far as it must.
_STORIES_1 = """
CREATE TABLE stories (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    status TEXT NOT NULL,
    slug TEXT NOT NULL,
    section TEXT NOT NULL,
    headline TEXT NOT NULL,
    updated TEXT NOT NULL,
    words INTEGER NOT NULL,
    author TEXT NOT NULL,
    language TEXT NOT NULL,
    deadline TEXT,
    embargo_until TEXT,
    embargo_text TEXT,
    sort_key TEXT NOT NULL,
    created TEXT NOT NULL,
    first_published TEXT,
    readers_updated TEXT,
    kicker TEXT NOT NULL,
    deck TEXT NOT NULL,
    flags TEXT NOT NULL,
    search_title TEXT NOT NULL,
    search_description TEXT NOT NULL,
    social_title TEXT NOT NULL,
    social_text TEXT NOT NULL,
    social_picture TEXT NOT NULL,
    authors TEXT NOT NULL,
    byline_override TEXT NOT NULL,
    byline_none_because TEXT NOT NULL,
    dateline_place TEXT NOT NULL,
    dateline_region TEXT NOT NULL,
    dateline_agency TEXT NOT NULL,
    dateline_date TEXT NOT NULL,
    dateline_separator TEXT NOT NULL,
    dateline_day TEXT,
    keywords TEXT NOT NULL,
    topics TEXT NOT NULL,
    genre TEXT NOT NULL,
    priority INTEGER NOT NULL,
    target_words INTEGER NOT NULL,
    editors_note TEXT NOT NULL,
    private_sources TEXT NOT NULL,
    desk_notes TEXT NOT NULL,
    corrections TEXT NOT NULL,
    pictures TEXT NOT NULL,
    related TEXT NOT NULL,
    replaces TEXT NOT NULL,
    package TEXT NOT NULL,
    source_name TEXT NOT NULL,
    source_url TEXT NOT NULL,
    source_credit TEXT NOT NULL,
    source_rights TEXT NOT NULL,
    body_sha256 TEXT NOT NULL,
    body TEXT NOT NULL,
    source_dropped TEXT NOT NULL,
    source_original TEXT NOT NULL
) STRICT;
CREATE INDEX stories_by_status ON stories (status, updated DESC);
CREATE INDEX stories_by_slug ON stories (slug);
CREATE INDEX stories_by_update ON stories (updated DESC) WHERE status <> 'spiked';
CREATE INDEX stories_by_section ON stories (section, updated DESC, status)
    WHERE status <> 'spiked';
CREATE INDEX stories_by_language ON stories (language, updated DESC, status)
    WHERE status <> 'spiked';
CREATE INDEX stories_by_authors ON stories (authors) WHERE status <> 'spiked';
CREATE INDEX stories_by_headline ON stories (sort_key = '', sort_key, updated DESC)
    WHERE status <> 'spiked';
CREATE INDEX stories_by_deadline ON stories (deadline IS NULL, deadline, updated DESC)
    WHERE status <> 'spiked';
CREATE INDEX stories_by_rank ON stories (
    CASE status WHEN 'draft' THEN 0 WHEN 'in review' THEN 1 WHEN 'ready' THEN 2
    WHEN 'published' THEN 3 WHEN 'corrected' THEN 4 ELSE 5 END, updated DESC
) WHERE status <> 'spiked';
"""

# The index keeps no text of its own; the triggers hand it the old words to forget. The
# status is a column of it, so that the hits of a word in every story are counted quickly.
_SEARCH_1 = """
CREATE TABLE search_text (
    number INTEGER PRIMARY KEY REFERENCES stories (number) ON DELETE CASCADE,
    body TEXT NOT NULL,
    head TEXT NOT NULL,
    byline TEXT NOT NULL,
    section TEXT NOT NULL,
    other TEXT NOT NULL,
    status TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
    body, head, byline, section, other, status,
    content = 'search_text', content_rowid = 'number',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'", prefix = '1 2 3'
);
CREATE TRIGGER search_text_inserted AFTER INSERT ON search_text BEGIN
    INSERT INTO search (rowid, body, head, byline, section, other, status) VALUES
    (new.number, new.body, new.head, new.byline, new.section, new.other, new.status);
END;
CREATE TRIGGER search_text_deleted AFTER DELETE ON search_text BEGIN
    INSERT INTO search (search, rowid, body, head, byline, section, other, status) VALUES
    ('delete', old.number, old.body, old.head, old.byline, old.section, old.other, old.status);
END;
CREATE TRIGGER search_text_updated AFTER UPDATE ON search_text
WHEN (old.body, old.head, old.byline, old.section, old.other, old.status)
    IS NOT (new.body, new.head, new.byline, new.section, new.other, new.status)
BEGIN
    INSERT INTO search (search, rowid, body, head, byline, section, other, status) VALUES
    ('delete', old.number, old.body, old.head, old.byline, old.section, old.other, old.status);
    INSERT INTO search (rowid, body, head, byline, section, other, status) VALUES
    (new.number, new.body, new.head, new.byline, new.section, new.other, new.status);
END;
CREATE TRIGGER stories_status_updated AFTER UPDATE OF status ON stories BEGIN
    UPDATE search_text SET status = new.status WHERE number = new.number;
END;
"""

_PICTURES_1 = """
CREATE TABLE pictures (
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (story_id, name)
) STRICT;
"""

# Counting a hundred thousand rows costs more than showing two hundred of them.
_TALLIES_1 = """
CREATE TABLE tallies (status TEXT PRIMARY KEY, stories INTEGER NOT NULL) STRICT;
CREATE TRIGGER stories_inserted AFTER INSERT ON stories BEGIN
    INSERT INTO tallies VALUES (new.status, 1)
    ON CONFLICT (status) DO UPDATE SET stories = stories + 1;
END;
CREATE TRIGGER stories_deleted AFTER DELETE ON stories BEGIN
    UPDATE tallies SET stories = stories - 1 WHERE status = old.status;
END;
CREATE TRIGGER stories_moved AFTER UPDATE OF status ON stories WHEN old.status <> new.status BEGIN
    UPDATE tallies SET stories = stories - 1 WHERE status = old.status;
    INSERT INTO tallies VALUES (new.status, 1)
    ON CONFLICT (status) DO UPDATE SET stories = stories + 1;
END;
"""

_PLACES_1 = """
CREATE TABLE places (
    story_id TEXT PRIMARY KEY REFERENCES stories (id) ON DELETE CASCADE,
    caret INTEGER NOT NULL,
    scroll INTEGER NOT NULL,
    is_open INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX places_open ON places (is_open) WHERE is_open;
"""

# The record comes last: listing versions reads none of it. `base` is the version whose text
# is the dictionary of this one; it is empty in a version that lies there uncompressed.
_VERSIONS_2 = """
CREATE TABLE versions (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    moment TEXT NOT NULL,
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    is_kept INTEGER NOT NULL,
    words INTEGER NOT NULL,
    parent INTEGER NOT NULL,
    base INTEGER,
    sha256 TEXT NOT NULL,
    record BLOB NOT NULL
) STRICT;
CREATE INDEX versions_by_story ON versions (story_id, moment DESC, number DESC);
"""

# One decision about a finding stands; those withdrawn or replaced stay as the log.
_DECISIONS_3 = """
CREATE TABLE decisions (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    verdict TEXT NOT NULL,
    rule TEXT NOT NULL,
    key TEXT NOT NULL,
    words TEXT NOT NULL,
    user TEXT NOT NULL,
    reason TEXT NOT NULL,
    moment TEXT NOT NULL,
    withdrawn TEXT
) STRICT;
CREATE UNIQUE INDEX decisions_standing ON decisions (story_id, key) WHERE withdrawn IS NULL;
CREATE INDEX decisions_by_story ON decisions (story_id, number);
CREATE TABLE story_words (
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    word TEXT NOT NULL,
    user TEXT NOT NULL,
    moment TEXT NOT NULL,
    PRIMARY KEY (story_id, word)
) STRICT;
"""

_PUBLICATION_4 = """
CREATE INDEX stories_by_publication ON stories (first_published)
    WHERE first_published IS NOT NULL;
CREATE INDEX stories_by_publication_in_section ON stories (section, first_published)
    WHERE first_published IS NOT NULL;
"""
