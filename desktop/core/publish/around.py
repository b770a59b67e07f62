"""What stands around a story on its site: links to other stories, and places the site fills."""

from __future__ import annotations

import datetime as dt

from db.records import Story
from desktop.core.markup.casing import slugify
from desktop.core.markup.languages import direction, primary, tag
from desktop.core.publish.clearance import Channel, Cleared, may_leave
from desktop.core.publish.facts import Facts, address_of
from desktop.core.publish.links import absolute, join
from desktop.core.publish.results import ALONE, Around, Link
from desktop.core.publish.site import SiteProfile

__all__ = ["ALONE", "Around", "Link", "labels", "link_to", "links", "site_values", "slots"]

_POLICIES = ("corrections_policy", "ethics_policy", "principles", "feedback_policy", "ownership")


def link_to(story: Story, site: SiteProfile, now_utc: dt.datetime) -> Link | None:
    """Return the link to a published story; nothing for one that readers cannot open."""
    cleared = may_leave(story, Channel.SITEMAP, now_utc)
    if not isinstance(cleared, Cleared) or cleared.first_published is None:
        return None
    address = address_of(
        site,
        slug=cleared.slug,
        section=cleared.section,
        language=cleared.language,
        first_published=cleared.first_published,
        story_id=cleared.id,
    )
    return Link(cleared.headline, address, tag(cleared.language)) if address else None


def links(around: Around, language: str) -> dict[str, object]:
    """Return the links as a theme receives them."""
    return {
        "related": [_link(one, language) for one in around.related],
        "previous": _link(around.previous, language) if around.previous else {},
        "next": _link(around.next, language) if around.next else {},
    }


def _link(link: Link, language: str) -> dict[str, str]:
    """Return one link; `language` and `direction` are set where they are not the page's."""
    own = link.language if primary(link.language or language) != primary(language) else ""
    return {
        "headline": link.headline,
        "url": link.address,
        "language": own,
        "direction": direction(own) if own else "",
    }


def labels(facts: Facts) -> dict[str, str]:
    """Return the words round a story; `language` is set where it is not the story's."""
    names = ("home", "path", "related", "more", "previous", "next", "contact", "about")
    other = primary(facts.label_language) != primary(facts.language)
    own = facts.label_language if other else ""
    words = {name: getattr(facts.labels, name) for name in names}
    return {**words, "language": own, "direction": direction(own) if own else ""}


def slots(facts: Facts) -> dict[str, dict[str, str]]:
    """Return the empty places that the site fills, with the site's own words where they suit.

    A notice has no wording but the site's: in a page of another language it says its own.
    """
    site, suits = facts.site, facts.speaks_site_language
    foreign = "" if suits else tag(site.language)
    comments = {
        "id": site.comments_id,
        "heading": (site.comments_heading if suits else "") or facts.labels.comments,
        "notice": site.comments_notice,
        "language": foreign,
        "direction": direction(foreign) if foreign else "",
    }
    own = suits and "{count}" in site.reads_line
    before, _, after = (site.reads_line if own else facts.labels.reads).partition("{count}")
    return {
        "comments": comments if site.comments else {},
        "reads": {"before": before, "after": after} if site.reads else {},
    }


def site_values(facts: Facts) -> dict[str, object]:
    """Return what a theme may show of the site."""
    site = facts.site
    policies = [(name, absolute(getattr(site, name))) for name in _POLICIES]
    return {
        "name": site.site_name,
        "url": absolute(site.base_url),
        "logo": absolute(site.logo_url),
        "section_url": _section_address(facts),
        "contact": site.contact,
        "copyright": site.copyright_line,
        "policies": [
            {"label": getattr(facts.labels, name), "url": url} for name, url in policies if url
        ],
    }


def _section_address(facts: Facts) -> str:
    section = slugify(facts.cleared.section, facts.cleared.language)
    path = facts.site.section_page.replace("{section}", section)
    return (absolute(path) or join(facts.site.base_url, path)) if path and section else ""
