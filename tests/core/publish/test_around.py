"""What stands round a story: links to others, places that the site fills, its own words."""

from dataclasses import replace
from html import unescape

import pytest

from desktop.core.publish.around import ALONE, Around, Link, link_to
from desktop.core.publish.export import export_bytes
from desktop.core.publish.site import SiteProfile
from tests.core.publish import stories

OTHER = Link("Ferry <returns>", "https://courier.example/ferry")
AROUND = Around((OTHER, Link("Don söküldü", "https://courier.example/don", "tr")), OTHER, OTHER)
FULL = replace(
    stories.SITE, comments=True, reads=True, contact="desk@courier.example",
    ethics_policy="https://courier.example/ethics", section_page="section/{section}",
)  # fmt: skip


def page(theme: str, site: SiteProfile = FULL, around: Around = AROUND) -> str:
    made = export_bytes(
        stories.harbour(), "page", site, stories.house(theme), stories.NOW, around=around
    )
    assert made.refused is None
    return made.data.decode()


@pytest.mark.parametrize("theme", ["broadsheet", "plain", "portal"])
def test_every_theme_shows_what_it_is_given(theme: str) -> None:
    html = page(theme)
    assert html.count("Ferry &lt;returns&gt;") == 3
    assert 'rel="prev"' in html
    assert 'rel="next"' in html
    assert 'lang="tr" hreflang="tr"' in html
    assert 'data-slot="comments"' in html
    assert 'data-slot="reads"' in html
    assert "https://courier.example/ethics" in html
    assert "<script" not in html.replace("application/ld+json", "").split("</head>")[1]


@pytest.mark.parametrize("theme", ["broadsheet", "plain", "portal"])
def test_nothing_is_shown_of_what_is_not_there(theme: str) -> None:
    html = page(theme, stories.SITE, ALONE)
    for gone in ("data-slot", 'rel="prev"', "related-stories", "comments"):
        assert gone not in html.split("</head>")[1]


def test_the_same_story_gives_the_same_bytes_whatever_day_it_is() -> None:
    assert page("portal") == page("portal")


def test_a_portal_names_the_way_to_the_story() -> None:
    html = unescape(page("portal"))
    assert 'href="https://courier.example/section/world"' in html
    assert "Home" in html


def test_readers_are_led_only_to_what_they_can_open() -> None:
    story = stories.harbour()
    unpublished = replace(story, times=replace(story.times, first_published=None))
    assert link_to(unpublished, stories.SITE, stories.NOW) is None
    assert link_to(story, replace(stories.SITE, base_url=""), stories.NOW) is None
    found = link_to(story, stories.SITE, stories.NOW)
    assert found is not None
    assert found.address.startswith("https://courier.example/")


@pytest.mark.parametrize("theme", ["broadsheet", "plain", "portal"])
def test_the_site_s_words_say_their_language_in_a_page_of_another(theme: str) -> None:
    site = replace(
        FULL, comments_heading="Talk", comments_notice="Be kind.", reads_line="{count} reads"
    )
    story = stories.harbour()
    turkish = replace(story, filing=replace(story.filing, language="tr"))
    made = export_bytes(turkish, "page", site, stories.house(theme), stories.NOW, around=AROUND)
    html = made.data.decode()
    assert '<p class="comments-notice" lang="en" dir="ltr">Be kind.</p>' in html
    assert "Talk" not in html
    assert "reads</p>" not in html
    own = page(theme, site)
    assert '<p class="comments-notice">Be kind.</p>' in own
    assert "Talk" in own
    assert " reads</p>" in own
