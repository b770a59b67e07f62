"""Finds a story that has the same headline as another, or the very same words."""

from __future__ import annotations

from sqlite_utils import Database

from db.records import Story
from db.schema import body_digest, story_to_row
from db.store.library import reading


def same_words(db: Database, story: Story) -> str:
    """Return the id of a story, not spiked, with these very words; "" when there is none."""
    row = story_to_row(story, 0)
    with reading(db) as connection:
        found = connection.execute(
            _SAME,
            {
                "sort_key": row["sort_key"],
                "headline": story.head.headline,
                "digest": body_digest(story.body),
                "id": story.id,
            },
        ).fetchone()
    return str(found[0]) if found else ""


def same_headline(db: Database, story: Story) -> str:
    """Return the id of the newest story, not spiked, under this headline, else ""."""
    headline = story.head.headline
    if not headline.strip():
        return ""
    keys = {"sort_key": story_to_row(story, 0)["sort_key"], "headline": headline, "id": story.id}
    with reading(db) as connection:
        found = connection.execute(_NAMESAKE, keys).fetchone()
    return str(found[0]) if found else ""


# The first two terms are those of the index stories_by_headline.
_SAME = """
SELECT id FROM stories
WHERE status <> 'spiked' AND (sort_key = '') = (:sort_key = '') AND sort_key = :sort_key
  AND headline = :headline AND body_sha256 = :digest AND id <> :id
ORDER BY updated DESC LIMIT 1
"""

_NAMESAKE = """
SELECT id FROM stories
WHERE status <> 'spiked' AND (sort_key = '') = (:sort_key = '') AND sort_key = :sort_key
  AND headline = :headline AND id <> :id
ORDER BY updated DESC LIMIT 1
"""
