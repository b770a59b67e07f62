"""WXR 1.2: stories as WordPress imports them, offline.

https://github.com/WordPress/WordPress/blob/master/wp-admin/includes/export.php
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from desktop.core.markup.casing import slugify
from desktop.core.publish.facts import Facts
from desktop.core.publish.feeds import moment_rfc822
from desktop.core.publish.fragment import fragment_html
from desktop.core.publish.links import absolute
from desktop.core.publish.naming import plain
from desktop.core.publish.site import SiteProfile
from desktop.core.publish.xml_text import cdata, document, element, group

_RSS = {
    "version": "2.0",
    "xmlns__excerpt": "http://wordpress.org/export/1.2/excerpt/",
    "xmlns__content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns__dc": "http://purl.org/dc/elements/1.1/",
    "xmlns__wp": "http://wordpress.org/export/1.2/",
}
_UNDATED = "0000-00-00 00:00:00"


def render_wxr(stories: Sequence[Facts], site: SiteProfile) -> bytes:
    """Return one import file; a story without a date is an undated draft of WordPress's."""
    base = absolute(site.base_url)
    writers = dict.fromkeys(one.name for facts in stories for one in facts.byline.writers)
    channel = [
        element("title", site.site_name or site.name),
        element("link", base),
        element("language", site.language),
        element("wp:wxr_version", "1.2"),
        element("wp:base_site_url", base),
        element("wp:base_blog_url", base),
        *(_author(name, number) for number, name in enumerate(writers, 1)),
        *(_item(facts, number) for number, facts in enumerate(stories, 1)),
    ]
    return document(group("rss", [group("channel", channel)], **_RSS))


def _author(name: str, number: int) -> str:
    parts = [
        element("wp:author_id", str(number)),
        cdata("wp:author_login", _login(name)),
        cdata("wp:author_display_name", name),
    ]
    return group("wp:author", parts)


def _login(name: str) -> str:
    """Make a login of a name; one without a Latin letter keeps its own."""
    return plain(slugify(name, "")) or name


def _item(facts: Facts, number: int) -> str:
    cleared = facts.cleared
    writers = facts.byline.writers
    parts = [
        cdata("title", cleared.headline),
        element("link", facts.address),
        element("pubDate", moment_rfc822(facts)),
        cdata("dc:creator", _login(writers[0].name)) if writers else "",
        element("guid", f"urn:uuid:{cleared.id}", isPermaLink="false"),
        cdata("content:encoded", fragment_html(facts, "wordpress")),
        cdata("excerpt:encoded", cleared.deck),
        element("wp:post_id", str(number)),
        element("wp:post_date", _moment(facts.published, facts.zone)),
        element("wp:post_date_gmt", _moment(facts.published, dt.UTC)),
        element("wp:post_modified", _moment(facts.modified, facts.zone)),
        element("wp:post_modified_gmt", _moment(facts.modified, dt.UTC)),
        element("wp:comment_status", "closed"),
        element("wp:ping_status", "closed"),
        element("wp:post_name", facts.stem),
        element("wp:status", facts.site.wxr_status),
        element("wp:post_parent", "0"),
        element("wp:menu_order", "0"),
        element("wp:post_type", "post"),
        element("wp:is_sticky", "0"),
        *_terms(facts),
    ]
    return group("item", parts)


def _terms(facts: Facts) -> list[str]:
    cleared = facts.cleared
    named = [("category", cleared.section), *(("post_tag", word) for word in cleared.keywords)]
    # Co-Authors Plus, the plug-in for several authors, takes the others from here.
    named += [("author", one.name) for one in facts.byline.writers[1:]]
    return [
        element("category", name, domain=domain, nicename=plain(slugify(name, "")) or name)
        for domain, name in named
        if name
    ]


def _moment(moment: dt.datetime | None, zone: dt.tzinfo) -> str:
    return moment.astimezone(zone).strftime("%Y-%m-%d %H:%M:%S") if moment else _UNDATED
