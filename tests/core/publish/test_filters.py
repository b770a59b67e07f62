from __future__ import annotations

from dataclasses import replace

import nh3
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.publish.content_tree import html_of, tree_of
from desktop.core.publish.export import export_bytes
from desktop.core.publish.filters import FragmentError, filter_profile
from desktop.core.publish.rewriting import for_msn
from tests.core.publish import reading, stories

THEME = stories.broadsheet()
PROFILES = ["generic", "wordpress", "msn", "strict"]
STORIES = [stories.harbour, stories.rich, stories.turkish, stories.arabic, stories.french]
ODD = """\
Intro.

## {lang=tr} Başlık

- {lang=tr} bir
    - iki `kod` [x]{lang=fr}
- [telefon](tel:+90212) ve [posta](mailto:a@b.example)

> > > Kim dedi?
> >
> > - o
>
> Ben.

    four spaces <b>& more

| a | b |
|---|---|
| 1 | *2* |
"""


def fragment(story, profile: str) -> bytes:
    site = replace(stories.SITE, filter_profile=profile)
    made = export_bytes(story, "fragment", site, THEME, stories.NOW)
    assert made.refused is None
    return made.data


def words(data: bytes) -> list[str]:
    """Give the words shown, elements set apart; without the ways back from notes."""
    tree = reading.pieces(data)
    for link in tree.xpath(".//a[@class='note-back']|.//a[text()='Back to the text']"):
        link.drop_tree()
    spaced = "".join(tree.itertext()) if not len(tree) else " ".join(tree.itertext())
    return reading.re.findall(r"\w", spaced)


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("make", STORIES)
def test_no_word_is_lost_and_no_mark_is_printed(make, profile):
    page = export_bytes(make(), "page", stories.SITE, THEME, stories.NOW).data
    content = reading.by_class(reading.tree(page), "e-content")[0]
    whole = reading.lxml_html.tostring(content)
    made = fragment(make(), profile)
    assert isinstance(whole, bytes)
    assert words(made) == words(whole)
    shown = reading.pieces(made).text_content()
    assert not {"<", ">", "{", "}"} & set(shown)


@pytest.mark.parametrize("profile", PROFILES)
def test_odd_texts_pass_too(profile):
    made = fragment(stories.harbour(body=ODD), profile)
    assert words(made) == words(fragment(stories.harbour(body=ODD), "generic"))


@pytest.mark.parametrize("profile", PROFILES)
@given(st.text("ab \n#->*`|%[](){}lang=tr1.<&", max_size=80))
@settings(max_examples=40)
def test_any_text_passes_every_filter(profile, text):
    story = stories.harbour(body=f"Begin.\n\n{text.replace('](', '] (')}\n\nEnd.")
    assert b"Begin." in fragment(story, profile)


def test_the_strict_profile_has_words_only():
    made = fragment(stories.rich(), "strict").decode()
    allowed = {"p", "h2", "h3", "ul", "ol", "li", "blockquote", "strong", "em", "a", "br"}
    assert nh3.clean(made, tags=allowed, attributes={"a": {"href"}}, link_rel=None) == made
    assert "<p>Ships moved on Wednesday</p>" in made
    assert "<li><strong>Kind · In · Out</strong></li><li>Containers · 4 · 2</li>" in made
    assert "<p>Crews grease the rails before the first tide. Photo: Jon Vale</p>" in made
    assert "promised. [1]</p>" in made
    assert "<img" not in made


def test_msn_gets_pictures_in_paragraphs_and_plain_numbers():
    made = fragment(stories.rich(), "msn").decode()
    address = "https://media.courier.example/pictures/cranes.jpg"
    assert f'<p><img src="{address}" alt="Two workers kneel' in made
    assert "</p>\n<p>Crews grease the rails before the first tide. Photo: Jon Vale</p>" in made
    assert "promised.<sup>1</sup>" in made
    assert "class=" not in made
    assert "lang=" not in made
    assert "<fig" not in made


def test_msn_needs_addresses_for_pictures():
    site = replace(stories.SITE, filter_profile="msn", media_url="")
    with pytest.raises(FragmentError, match="media address"):
        export_bytes(stories.rich(), "fragment", site, THEME, stories.NOW)


def test_msn_gets_no_deep_nesting():
    deep = "<ul><li>1" * 12 + "</li></ul>" * 12 + "<blockquote>" * 11 + "<p>q <em>e</em></p>"
    tree = tree_of(deep + "</blockquote>" * 11)
    for_msn(tree)
    assert depth(tree) < 10
    assert "".join(tree.itertext()) == "1" * 12 + "q e"


def depth(element) -> int:
    return max((1 + depth(child) for child in element), default=0)


def test_wordpress_says_the_language_where_it_may():
    made = fragment(stories.harbour(body="Begin.\n\n- [bir]{lang=tr}\n"), "wordpress").decode()
    assert '<li><span lang="tr">bir</span></li>' in made
    tree = tree_of('<h2 lang="tr">Bir <em>iki</em></h2><blockquote lang="ar" dir="rtl"><p>x</p>')
    profile = filter_profile("wordpress")
    assert profile.rewrite is not None
    profile.rewrite(tree)
    assert html_of(tree) == (
        '<h2><span lang="tr">Bir <em>iki</em></span></h2>\n'
        '<blockquote lang="ar"><p dir="rtl">x</p></blockquote>'
    )


def test_an_unknown_profile_is_named():
    with pytest.raises(FragmentError, match="msm"):
        fragment(stories.harbour(), "msm")
