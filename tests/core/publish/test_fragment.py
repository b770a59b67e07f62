from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.core.publish import filters, fragment
from desktop.core.publish.export import export_bytes
from desktop.core.publish.fragment import FragmentError
from desktop.core.publish.site import default_profile
from tests.core.publish import stories
from tests.core.publish.reading import by_class, pieces, tree, words

THEME = stories.broadsheet()
ALL = [stories.harbour, stories.rich, stories.turkish, stories.arabic, stories.french]


def made(story, site=stories.SITE) -> bytes:
    return export_bytes(story, "fragment", site, THEME, stories.NOW).data


@pytest.mark.parametrize("make", ALL)
def test_a_fragment_has_every_word_of_the_content(make):
    page = tree(export_bytes(make(), "page", stories.SITE, THEME, stories.NOW).data)
    assert words(pieces(made(make()))) == words(by_class(page, "e-content")[0])


@pytest.mark.parametrize("make", ALL)
def test_a_fragment_has_only_what_every_cms_lets_through(make):
    root = pieces(made(make()))
    tags = {element.tag for element in root.iterdescendants()}
    assert tags.isdisjoint({"h1", "time", "script", "style", "main", "article", "bdi", "header"})
    assert not root.xpath("//@srcset | //@loading | //@style")


def test_a_right_to_left_fragment_stands_in_one_div():
    root = pieces(made(stories.arabic()))
    assert [(child.tag, child.get("lang"), child.get("dir")) for child in root] == [
        ("div", "ar", "rtl")
    ]
    assert b"<div" not in made(stories.turkish())


def test_pictures_lead_to_the_media_address_when_there_is_one():
    assert b'src="https://media.courier.example/pictures/cranes.jpg"' in made(stories.rich())
    site = replace(default_profile(), time_zone="Europe/Istanbul")
    assert b'src="pictures/cranes.jpg"' in made(stories.rich(), site)


def test_the_lead_picture_comes_only_when_the_profile_asks():
    assert b"quay.jpg" not in made(stories.harbour())
    asking = replace(stories.SITE, lead_picture_in_fragment=True)
    first = pieces(made(stories.harbour(), asking))[0]
    assert first.tag == "figure"
    assert first.find("img").get("src") == "https://media.courier.example/pictures/quay.jpg"


def test_a_fragment_ends_in_one_newline_and_has_no_other_kind():
    data = made(stories.rich())
    assert data.endswith(b">\n")
    assert b"\r" not in data


def test_what_a_filter_would_change_is_not_written(monkeypatch):
    narrow = replace(filters.filter_profile("generic"), tags=frozenset({"p"}))
    monkeypatch.setattr(fragment, "filter_profile", lambda _name: narrow)
    with pytest.raises(FragmentError, match=r"a site's filter would change it at"):
        made(stories.rich())
