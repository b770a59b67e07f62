"""Feeds of a set of stories: RSS 2.0 with full texts, and the news sitemap.

https://www.rssboard.org/rss-specification, https://www.rssboard.org/media-rss and
https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
"""

from __future__ import annotations

from collections.abc import Sequence
from email.utils import format_datetime

from desktop.core.markup.languages import primary
from desktop.core.publish.facts import Facts
from desktop.core.publish.fragment import fragment_html
from desktop.core.publish.pictures import media_type
from desktop.core.publish.site import SiteProfile
from desktop.core.publish.xml_text import cdata, document, element, group

_RSS = {
    "version": "2.0",
    "xmlns__content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns__dc": "http://purl.org/dc/elements/1.1/",
    "xmlns__media": "http://search.yahoo.com/mrss/",
}
_SITEMAP = {
    "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xmlns__news": "http://www.google.com/schemas/sitemap-news/0.9",
}
_CHINESE = {"Hans": "zh-cn", "Hant": "zh-tw", "CN": "zh-cn", "TW": "zh-tw"}


def render_rss(stories: Sequence[Facts], site: SiteProfile) -> bytes:
    """Return a feed, the newest story first; every story has an address and a date."""
    name = site.site_name or site.name
    newest = max((facts.modified for facts in stories if facts.modified), default=None)
    channel = [
        element("title", name),
        element("link", site.base_url),
        element("description", name),
        element("language", site.language),
        element("copyright", site.copyright_line),
        element("lastBuildDate", format_datetime(newest.astimezone(site.zone)) if newest else ""),
        *map(_item, stories),
    ]
    return document(group("rss", [group("channel", channel)], **_RSS))


def render_sitemap(stories: Sequence[Facts], site: SiteProfile) -> bytes:
    """Return a news sitemap; every story has an address and a date."""
    return document(group("urlset", [_url(facts, site) for facts in stories], **_SITEMAP))


def moment_rfc822(facts: Facts) -> str:
    """Write when a story was first published as RFC 822 has it, in the site's zone."""
    return format_datetime(facts.published.astimezone(facts.zone)) if facts.published else ""


def _item(facts: Facts) -> str:
    cleared = facts.cleared
    topics = filter(None, (cleared.section, *cleared.keywords))
    parts = [
        element("title", cleared.headline),
        element("link", facts.address),
        element("guid", f"urn:uuid:{cleared.id}", isPermaLink="false"),
        element("pubDate", moment_rfc822(facts)),
        *(element("dc:creator", one.name) for one in facts.byline.writers),
        *(element("category", topic) for topic in dict.fromkeys(topics)),
        element("description", cleared.deck),
        cdata("content:encoded", fragment_html(facts, facts.site.filter_profile)),
        _media(facts),
    ]
    return group("item", parts)


def _media(facts: Facts) -> str:
    picture = facts.cleared.lead
    address = facts.picture_address(picture) if picture else ""
    if picture is None or not address:
        return ""
    parts = [
        element("media:credit", picture.credit),
        element("media:description", picture.caption, type="plain") if picture.caption else "",
    ]
    attributes = {
        "url": address,
        "medium": "image",
        "type": media_type(picture.name),
        "width": str(picture.width_px or ""),
        "height": str(picture.height_px or ""),
    }
    inside = [part for part in parts if part]
    return (
        group("media:content", inside, **attributes)
        if inside
        else element("media:content", **attributes)
    )


def _url(facts: Facts, site: SiteProfile) -> str:
    publication = [
        element("news:name", site.site_name or site.name),
        element("news:language", _news_language(facts.language)),
    ]
    news = [
        group("news:publication", publication),
        element("news:publication_date", facts.iso(facts.published)),
        element("news:title", facts.cleared.headline),
    ]
    return group("url", [element("loc", facts.address), group("news:news", news)])


def _news_language(tag: str) -> str:
    """Give the code of two or three letters that Google wants; Chinese has two."""
    if primary(tag) == "zh":
        return next((_CHINESE[part] for part in tag.split("-") if part in _CHINESE), "zh-cn")
    return primary(tag)
