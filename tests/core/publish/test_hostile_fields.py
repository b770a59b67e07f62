from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.records import (
    Author,
    Byline,
    Correction,
    CorrectionKind,
    Dateline,
    Filing,
    Head,
    Source,
)
from desktop.core.publish.page import preview_page
from tests.core.publish import stories
from tests.core.publish.reading import json_ld, one, tree

THEME = stories.broadsheet()
NASTY = st.sampled_from(
    [
        "</script><script>alert(1)</script>",
        "<!--",
        "]]>",
        "{{ 7 * 7 }}{% raw %}",
        '" onload="alert(1)',
        "'><img src=x onerror=alert(1)>",
        "\u2028\u2029\u202e\u200f",
        "&lt;b&gt; &amp;amp;",
        "\ud800\x00\x1b\ufdd0",
        "</style><h1>two</h1>",
        "<!-- the story's text goes here -->",
        "AT&T “quotes” 😀 é",
    ]
)
TEXT = st.one_of(NASTY, st.text(max_size=30), st.tuples(NASTY, st.text(max_size=9)).map("".join))
VOID = {"meta", "link", "img", "br", "hr"}


class Balance(HTMLParser):
    """Fail where a tag is closed that was not the last one opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        assert not [name for name, _ in attrs if name.startswith("on")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@st.composite
def hostile(draw):
    return replace(
        stories.harbour(),
        head=Head(kicker=draw(TEXT), headline=draw(TEXT), deck=draw(TEXT)),
        byline=Byline(authors=(Author(draw(TEXT), url=draw(TEXT)),), override=draw(TEXT)),
        dateline=Dateline(place=draw(TEXT), agency=draw(TEXT), separator=draw(TEXT)),
        body=draw(TEXT),
        source=Source(draw(TEXT), draw(TEXT), draw(TEXT), draw(TEXT)),
        filing=Filing(
            slug=draw(TEXT),
            section=draw(TEXT),
            keywords=(draw(TEXT),),
            topics=(draw(TEXT),),
            genre=draw(TEXT),
            language=draw(st.one_of(st.sampled_from(["en", "tr", "ar", ""]), TEXT)),
        ),
        corrections=(Correction(CorrectionKind.UPDATE, draw(TEXT), stories.NOW),),
        pictures=(
            replace(stories.lead_picture(), caption=draw(TEXT), alt=draw(TEXT), credit=draw(TEXT)),
            replace(stories.lead_picture(), name=draw(TEXT)),
        ),
    )


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(hostile())
def test_no_text_in_a_field_becomes_markup(story):
    page = preview_page(story, stories.SITE, THEME, stories.NOW)
    reader = Balance()
    reader.feed(page.data.decode("utf-8"))
    reader.close()
    assert reader.open == []
    assert reader.tags.count("script") == 1
    assert reader.tags.count("style") == 1
    assert reader.tags.count("h1") <= 1
    assert "<!--" not in page.html
    root = tree(page.data)
    assert json_ld(root)["@type"] == "NewsArticle"
    assert all(
        address.startswith(("http://", "https://", "mailto:", "tel:", "#"))
        for address in root.xpath("//@href")
    )


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=40))
def test_a_headline_is_read_back_as_it_was_written(headline):
    story = stories.harbour(head=Head(headline=headline))
    if "[TK" in headline:
        return
    root = tree(preview_page(story, stories.SITE, THEME, stories.NOW).data)
    assert one(root, "//h1").text_content() == headline
    assert json_ld(root)["headline"] == headline
