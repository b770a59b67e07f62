from __future__ import annotations

import json
import pickle

import pytest

from desktop.core.publish.clearance import Channel, Cleared, may_leave
from desktop.core.publish.page import render_page
from desktop.core.publish.themes import ThemeError, theme_from_files
from tests.core.publish import stories

PAGE = "<html><head>{{ head }}{{ style }}</head><body>{{ body }}</body></html>"


def theme(page: str = PAGE, **more: str):
    return theme_from_files(
        {
            "theme.json": json.dumps({"name": "proof", "title": "Proof", "version": "1"}),
            "page.html.j2": page,
            "article.css": "p { margin: 0 }",
            **more,
        }
    )


def rendered(page: str, **more: str) -> str:
    cleared = may_leave(stories.harbour(), Channel.PAGE, stories.NOW)
    assert isinstance(cleared, Cleared)
    return render_page(cleared, stories.SITE, theme(page, **more)).html


def test_a_theme_of_a_desks_own_is_rendered():
    html = rendered("{{ style }}<h1>{{ story.headline }}</h1>{{ body }}")
    assert html.startswith("<style>\np { margin: 0 }\n</style><h1>Dockers and port")


def test_the_house_theme_says_who_it_is():
    house = stories.broadsheet()
    assert (house.name, house.title) == ("broadsheet", "Broadsheet")
    assert pickle.loads(pickle.dumps(house)) == house


@pytest.mark.parametrize(
    ("page", "place"),
    [
        ("{{ body }}\n{{ story.nonsense }}", "page.html.j2 line 2"),
        ("{{ body }}\n\n{% if %}", "page.html.j2 line 3"),
        ("{{ body }}\n{{ 1 // 0 }}", "page.html.j2 line 2"),
        ("{{ body }}{{ ''.__class__.__mro__ }}", "page.html.j2 line 1"),
        ("{{ body }}{{ story.update({}) }}", "page.html.j2 line 1"),
        ("{% include 'part.j2' %}", "part.j2 line 2"),
        ("{% include 'nowhere.j2' %}", "nowhere.j2"),
        ("{% include '../../../etc/passwd' %}", "passwd"),
    ],
)
def test_a_fault_is_named_with_its_file_and_line(page, place):
    with pytest.raises(ThemeError, match="The theme “Proof” has a fault") as caught:
        rendered(page, **{"part.j2": "\n{{ nobody }}"})
    assert place in str(caught.value)


@pytest.mark.parametrize("page", ["no body", "{{ body }} and {{ body }}"])
def test_the_body_is_placed_exactly_once(page):
    with pytest.raises(ThemeError, match=r"must place \{\{ body \}\} exactly once"):
        rendered(page)


def test_a_page_without_end_is_stopped():
    with pytest.raises(ThemeError, match="too large"):
        rendered("{{ body }}{% for i in range(99999) %}{{ 'a' * 999 }}{% endfor %}")


def test_a_theme_sees_no_field_of_the_desks():
    for name in ("config", "request", "internal", "self.__init__.__globals__"):
        with pytest.raises(ThemeError):
            rendered(f"{{{{ body }}}}{{{{ {name} }}}}")


@pytest.mark.parametrize(
    ("files", "word"),
    [
        ({}, "no theme.json"),
        ({"theme.json": "{"}, "not valid JSON"),
        ({"theme.json": "[]"}, "no name"),
        ({"theme.json": '{"name": "a", "styles": []}'}, "no page.html.j2"),
        ({"theme.json": '{"name": "a"}', "page.html.j2": ""}, "no article.css"),
        (
            {"theme.json": '{"name": "a"}', "page.html.j2": "", "article.css": "</style>"},
            "would end the style",
        ),
    ],
)
def test_a_folder_that_is_no_theme_is_refused(files, word):
    with pytest.raises(ThemeError, match=word):
        theme_from_files(files)
