"""What a story and its site say together, worked out once for every part of an output."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from db.records import Picture
from desktop.core.markup.casing import slugify
from desktop.core.markup.languages import direction, primary, tag
from desktop.core.publish.bylines import ComposedByline, compose
from desktop.core.publish.clearance import Cleared
from desktop.core.publish.labels import Labels, labels_for, site_labels
from desktop.core.publish.languages import date_words, iso
from desktop.core.publish.links import absolute, join
from desktop.core.publish.naming import stem
from desktop.core.publish.site import SiteProfile


@dataclass(frozen=True, slots=True)
class Facts:
    """A cleared story on its site; empty where unknown, never guessed.

    `address` is the page's own; `published` and `modified` are in UTC. `modified` is
    set as soon as the story is published: on that day both are the same moment.
    """

    cleared: Cleared
    site: SiteProfile
    language: str
    labels: Labels
    zone: ZoneInfo
    stem: str
    address: str
    byline: ComposedByline
    published: dt.datetime | None
    modified: dt.datetime | None

    @property
    def direction(self) -> str:
        """The writing direction of the story."""
        return direction(self.language)

    @property
    def description(self) -> str:
        """The search description, else the deck."""
        return self.cleared.alternates.search_description or self.cleared.deck

    @property
    def share_picture(self) -> Picture | None:
        """The picture for search and social: their own, else the lead."""
        named = self.cleared.alternates.social_picture
        own = (picture for picture in self.cleared.pictures if named and picture.name == named)
        return next(own, self.cleared.lead)

    def picture_address(self, picture: Picture) -> str:
        """Return the absolute address of a picture; nothing without a media address."""
        return join(self.site.media_url, f"pictures/{picture.name}")

    def iso(self, moment: dt.datetime | None) -> str:
        """Write a moment for machines, in the site's zone."""
        return iso(moment, self.zone) if moment else ""

    def moment_words(self, moment: dt.datetime) -> str:
        """Write a moment for readers; a clock in UTC says so, for it is nobody's own."""
        own_pattern = self.site.date_pattern if self.speaks_site_language else ""
        words = date_words(moment, self.language, self.zone, own_pattern or self.labels.moment)
        return f"{words} UTC" if self.site.time_zone == "UTC" else words

    def day_words(self, moment: dt.datetime) -> str:
        """Write the day of a moment for readers."""
        return date_words(moment, self.language, self.zone, self.labels.day)

    @property
    def label_language(self) -> str:
        """The language of the words that the page adds to the story."""
        return self.site.label_set or self.language

    @property
    def speaks_site_language(self) -> bool:
        """Tell whether the site's own wording suits the page's words."""
        return speaks_site_language(self.site, self.language)

    @property
    def source_wording(self) -> str:
        """The wording of the source line, with ``{source}`` in it."""
        own = self.site.source_line if self.speaks_site_language else ""
        return own if "{source}" in own else self.labels.source


def facts_of(cleared: Cleared, site: SiteProfile) -> Facts:
    """Work out what a page or a fragment needs; raises SiteError for a bad profile."""
    language = tag(cleared.language) or tag(site.language) or "en"
    suits = speaks_site_language(site, language)
    words = site.label_set or language
    labels = site_labels(words, site) if suits else labels_for(words)
    return Facts(
        cleared=cleared,
        site=site,
        language=language,
        labels=labels,
        zone=site.zone,
        stem=stem(cleared.slug, cleared.headline, language, cleared.id),
        address=address_of(
            site,
            slug=cleared.slug,
            section=cleared.section,
            language=cleared.language,
            first_published=cleared.first_published,
            story_id=cleared.id,
        ),
        byline=compose(cleared, site, labels),
        published=cleared.first_published,
        modified=cleared.modified or cleared.first_published,
    )


def speaks_site_language(site: SiteProfile, language: str) -> bool:
    """Tell whether wording of the site's own stands in a page of this language."""
    return bool(site.label_set) or primary(language) == primary(site.language)


def address_of(
    site: SiteProfile,
    *,
    slug: str,
    section: str,
    language: str,
    first_published: dt.datetime | None,
    story_id: str,
) -> str:
    """Fill the permalink pattern; nothing while a part of it is unknown."""
    if not absolute(site.base_url) or not site.permalink:
        return ""
    day = first_published.astimezone(site.zone) if first_published else None
    parts = {
        "{section}": slugify(section, language),
        "{yyyy}": f"{day.year:04}" if day else "",
        "{mm}": f"{day.month:02}" if day else "",
        "{dd}": f"{day.day:02}" if day else "",
        "{slug}": slug,
        "{id}": story_id,
    }
    path = site.permalink
    for mark, value in parts.items():
        if mark in path and not value:
            return ""
        path = path.replace(mark, value)
    return join(site.base_url, path)
