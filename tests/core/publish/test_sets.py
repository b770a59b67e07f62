from __future__ import annotations

import datetime as dt
from dataclasses import replace
from importlib import import_module
from typing import Any

import pytest

from db.records import Embargo
from desktop.core.publish.export import export_bytes, export_set, set_name
from desktop.core.publish.site import default_profile
from tests.core.publish import stories

etree: Any = import_module("lxml.etree")
THEME = stories.broadsheet()
ALL = (
    stories.harbour(),
    stories.rich(),
    stories.turkish(),
    stories.arabic(),
    stories.french(),
)
NAMES = {
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "media": "http://search.yahoo.com/mrss/",
    "wp": "http://wordpress.org/export/1.2/",
    "sm": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "news": "http://www.google.com/schemas/sitemap-news/0.9",
}


def parsed(data: bytes):
    assert data.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n')
    assert data.endswith(b">\n")
    return etree.fromstring(data)


def made(fmt: str, chosen=ALL, site=stories.SITE):
    return export_set(chosen, fmt, site, stories.NOW)


def texts(root, path: str) -> list[str]:
    return [str(found) for found in root.xpath(path, namespaces=NAMES)]


def test_a_feed_carries_full_texts():
    root = parsed(made("rss").data)
    assert len(root.findall("channel/item")) == 5
    assert texts(root, "channel/title/text()") == ["The Port Alder Courier"]
    item = root.xpath("channel/item[guid='urn:uuid:c6a1fb1e-4f0b-4d58-8f1b-3f6fc3a2d9e0']")[0]
    assert texts(item, "dc:creator/text()") == ["Mira Halvorsen", "Tomas O’Rehn"]
    assert texts(item, "guid/@isPermaLink") == ["false"]
    assert texts(item, "pubDate/text()") == ["Tue, 24 Nov 2026 09:41:00 +0300"]
    [text] = texts(item, "content:encoded/text()")
    fragment = export_bytes(stories.rich(), "fragment", stories.SITE, THEME, stories.NOW).data
    assert text + "\n" == fragment.decode()
    [picture] = item.findall("media:content", NAMES)
    assert picture.get("url") == "https://media.courier.example/pictures/quay.jpg"
    assert texts(picture, "media:credit/text()") == ["Photo: Jon Vale"]


def test_the_newest_story_comes_first():
    times = stories.harbour().times
    later = stories.PUBLISHED + dt.timedelta(hours=1)
    newer = stories.harbour(
        id="00000000-0000-4000-8000-000000000001", times=replace(times, first_published=later)
    )
    root = parsed(made("rss", (stories.harbour(), newer)).data)
    assert texts(root, "channel/item/guid/text()")[0].endswith("0001")
    swapped = made("rss", (newer, stories.harbour()))
    assert swapped.data == made("rss", (stories.harbour(), newer)).data


@pytest.mark.parametrize(
    ("fmt", "site"), [("rss", default_profile()), ("sitemap", default_profile())]
)
def test_a_feed_needs_a_base_address(fmt, site):
    result = made(fmt, site=site)
    assert result.data == b""
    assert {row.refused.reason_id for row in result.rows if row.refused} == {"no-base-url"}


@pytest.mark.parametrize("fmt", ["rss", "sitemap"])
def test_a_story_without_a_date_stays_out_and_the_rest_leave(fmt):
    result = made(fmt, (stories.sparse(), stories.harbour()))
    first, second = result.rows
    assert first.refused is not None
    assert first.refused.reason_id == "no-date"
    assert second.refused is None
    assert stories.sparse().head.headline.encode() not in result.data


@pytest.mark.parametrize("fmt", ["rss", "wxr", "sitemap"])
def test_an_embargo_holds_in_every_set(fmt):
    times = replace(
        stories.harbour().times, embargo=Embargo(dt.datetime(2027, 1, 1, tzinfo=dt.UTC))
    )
    held = stories.harbour(times=times)
    result = made(fmt, (held, stories.rich()))
    assert result.rows[0].refused is not None
    assert result.rows[0].refused.reason_id == "embargo"
    assert held.id.encode() not in result.data
    assert b"harbour-strike" not in result.data


def test_wordpress_gets_posts_and_their_authors():
    root = parsed(made("wxr").data)
    logins = texts(root, "channel/wp:author/wp:author_login/text()")
    assert "mira-halvorsen" in logins
    assert set(texts(root, "channel/item/dc:creator/text()")) <= set(logins)
    assert texts(root, "channel/item/wp:post_id/text()") == ["1", "2", "3", "4", "5"]
    assert set(texts(root, "channel/item/wp:status/text()")) == {"draft"}
    item = root.xpath("channel/item[wp:post_name='harbour-day']", namespaces=NAMES)[0]
    assert texts(item, "wp:post_date/text()") == ["2026-11-24 09:41:00"]
    assert texts(item, "wp:post_date_gmt/text()") == ["2026-11-24 06:41:00"]
    assert texts(item, "category[@domain='post_tag']/@nicename") == ["ports"]
    assert texts(item, "category[@domain='author']/text()") == ["Tomas O’Rehn"]


def test_wordpress_takes_a_draft_without_a_date():
    root = parsed(made("wxr", (stories.sparse(),), default_profile()).data)
    assert texts(root, "//wp:post_date/text()") == ["0000-00-00 00:00:00"]
    assert texts(root, "//pubDate") == []


def test_markup_cannot_end_its_section():
    story = stories.harbour(body="Code `a]]>b` here.")
    for fmt in ("rss", "wxr"):
        [text] = texts(parsed(made(fmt, (story,)).data), "//content:encoded/text()")
        assert "a]]&gt;b" in text
    head = replace(stories.harbour().head, headline="A ]]> <b> & \x0b\ufffe end")
    root = parsed(made("wxr", (stories.harbour(head=head),)).data)
    assert texts(root, "//item/title/text()")[0].startswith("A ]]> <b> &")


def test_a_sitemap_is_of_two_days():
    root = parsed(made("sitemap").data)
    assert len(root.findall("sm:url", NAMES)) == 5
    assert set(texts(root, "//news:language/text()")) == {"en", "tr", "ar", "fr"}
    late = export_set(ALL, "sitemap", stories.SITE, stories.NOW + dt.timedelta(days=3))
    assert late.data == b""
    assert {row.refused.reason_id for row in late.rows if row.refused} == {"too-old"}


def test_a_sitemap_has_a_thousand_addresses_at_most():
    many = tuple(
        stories.harbour(id=f"00000000-0000-4000-8000-{number:012}") for number in range(1001)
    )
    root = parsed(made("sitemap", many).data)
    assert len(root.findall("sm:url", NAMES)) == 1000


def test_one_story_is_a_set_of_one():
    single = export_bytes(stories.harbour(), "rss", stories.SITE, THEME, stories.NOW)
    assert single.name == "harbour-strike.rss.xml"
    assert single.data == made("rss", (stories.harbour(),)).data
    assert set_name("rss") == "feed.rss.xml"
    assert set_name("page") == ""
