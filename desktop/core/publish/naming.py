"""The names that a story's files and addresses get."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from db.records import Story
from desktop.core.markup.casing import slugify

_LONGEST = 80
_NOT_ALLOWED = re.compile(r"[^a-z0-9]+")
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)


def file_stem(story: Story) -> str:
    """Return slug, else headline made into one, else id: safe on every file system."""
    return stem(story.filing.slug, story.head.headline, story.filing.language, story.id)


def stem(slug: str, headline: str, language: str, story_id: str) -> str:
    """Return the first of slug, headline and id that makes a name."""
    choices = (slug, slugify(headline, language), story_id)
    found = next((name for name in map(plain, choices) if name), "story")
    return f"{found}-story" if found in _RESERVED else found


def free_name(name: str, taken: Collection[str]) -> str:
    """Return `name`, or the first of "name-2", "name-3" that nothing has taken."""
    stem, dot, ending = name.partition(".")
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{stem}-{number}{dot}{ending}"
    return free


def plain(text: str) -> str:
    """Reduce `text` to at most 80 of ``a-z0-9-``, beginning and ending in no hyphen."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _NOT_ALLOWED.sub("-", ascii_text.lower()).strip("-")[:_LONGEST].rstrip("-")
