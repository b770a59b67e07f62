"""The stories that a page points to, as the site profile wants them: a job for *reading*."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from db.errors import StoreError
from db.records import Status, Story
from desktop.core.publish.links import absolute
from desktop.core.publish.results import ALONE, Around, Link
from desktop.core.publish.site import BY_DATE, BY_HAND, BY_SECTION

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from desktop.core.publish.site import SiteProfile

MOST_RELATED = 5


def points_to_others(story: Story, site: SiteProfile) -> bool:
    """Tell without the library whether a page of the story may point to others at all."""
    if not absolute(site.base_url):
        return False
    is_out = story.times.first_published is not None
    by_hand = site.related == BY_HAND and bool(story.relations.related)
    by_section = site.related == BY_SECTION and bool(story.filing.section)
    return by_hand or by_section or (is_out and site.neighbours in (BY_SECTION, BY_DATE))


def around_of(db: Database, story: Story, site: SiteProfile, now_utc: dt.datetime) -> Around:
    """Find what stands round one story."""
    return Surroundings(db, site, now_utc).of(story)


class Surroundings:
    """Finds what stands round stories of one site; each link is made once.

    A link has the words that readers know: those of the last export after publication.
    """

    def __init__(self, db: Database, site: SiteProfile, now_utc: dt.datetime) -> None:
        self._db = db
        self._site = site
        self._now = now_utc
        self._links: dict[str, Link | None] = {}

    def of(self, story: Story) -> Around:
        """Give the links of a story; without an address of the site, none."""
        from db.store import published

        if not points_to_others(story, self._site):
            return ALONE
        in_section = self._site.neighbours == BY_SECTION
        wanted = in_section or self._site.neighbours == BY_DATE
        beside = {"in_section": in_section}
        return Around(
            related=tuple(self._known(self._related(story))),
            previous=self._link(published.before(self._db, story, **beside)) if wanted else None,
            next=self._link(published.after(self._db, story, **beside)) if wanted else None,
        )

    def _related(self, story: Story) -> tuple[str, ...]:
        from db.store import published

        if self._site.related == BY_HAND:
            return tuple(each for each in story.relations.related if each != story.id)
        if self._site.related == BY_SECTION and story.filing.section:
            return published.newest_of_section(self._db, story, MOST_RELATED)
        return ()

    def _known(self, ids: Iterable[str]) -> Iterable[Link]:
        found = (self._link(story_id) for story_id in ids)
        return (link for link in found if link is not None)

    def _link(self, story_id: str) -> Link | None:
        if not story_id:
            return None
        if story_id not in self._links:
            self._links[story_id] = self._made(story_id)
        return self._links[story_id]

    def _made(self, story_id: str) -> Link | None:
        """Make a link; a story that cannot be read, or is not out, is left out."""
        from db.store import stories, versions
        from desktop.core.publish.around import link_to

        try:
            story = stories.get(self._db, story_id)
            if story.status not in (Status.PUBLISHED, Status.CORRECTED):
                return None
            left = versions.newest_published(self._db, story_id)
        except StoreError:
            return None
        return link_to(left.story if left else story, self._site, self._now)
