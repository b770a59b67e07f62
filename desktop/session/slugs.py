"""Slugs that follow the headline until someone writes one."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from db.records import Story
from desktop.core.markup.casing import slugify


def made_slug(story: Story) -> str:
    """Return the story's slug, else the one that its headline gives."""
    return story.filing.slug or slugify(story.head.headline, story.filing.language)


def unique_slug(wanted: str, taken: AbstractSet[str]) -> str:
    """Return `wanted`, or the first of ``wanted-2``, ``wanted-3``, … that is free."""
    slug, number = wanted, 1
    while slug and slug in taken:
        number += 1
        slug = f"{wanted}-{number}"
    return slug


def follows_headline(story: Story) -> bool:
    """Tell whether the slug was made from the headline; never once readers may know it."""
    if story.times.first_published is not None:
        return False
    made = re.escape(slugify(story.head.headline, story.filing.language))
    return not story.filing.slug or bool(re.fullmatch(rf"{made}(-\d+)?", story.filing.slug))
