from __future__ import annotations

import re

import pytest

from desktop.core.publish.export import export_bytes
from tests.core.publish import reading, stories

NAMES = sorted(folder.name for folder in stories.THEMES.iterdir() if folder.is_dir())
STORIES = [stories.harbour, stories.rich, stories.turkish, stories.arabic, stories.french]
PHYSICAL = re.compile(
    r"(?<![-\w])(?:margin|padding|border)-(?:left|right|top|bottom)\b|: (?:left|right);"
)


@pytest.mark.parametrize("name", NAMES)
def test_a_house_theme_is_named_like_its_folder(name):
    assert stories.house(name).name == name


@pytest.mark.parametrize("make", STORIES)
def test_every_theme_tells_the_same_story(make):
    pages = [
        export_bytes(make(), "page", stories.SITE, stories.house(name), stories.NOW).data
        for name in NAMES
    ]
    shown = {" ".join(reading.words(reading.one(reading.tree(page), "//main"))) for page in pages}
    assert len(shown) == 1


@pytest.mark.parametrize("name", NAMES)
def test_a_style_serves_every_direction_light_and_paper(name):
    style = stories.house(name).style
    assert PHYSICAL.findall(style) == []
    assert "prefers-color-scheme: dark" in style
    assert "@media print" in style


@pytest.mark.parametrize("name", NAMES)
def test_a_theme_asks_nothing_of_anyone_else(name):
    style = stories.house(name).style
    assert "@import" not in style
    assert re.findall(r"url\((?!\"data:font/woff2;base64,)", style) == []
    assert not [text for text in stories.house(name).files.values() if "<script" in text]


@pytest.mark.parametrize("name", NAMES)
def test_no_element_is_styled_by_itself(name):
    page = export_bytes(stories.rich(), "page", stories.SITE, stories.house(name), stories.NOW)
    assert reading.tree(page.data).xpath("//@style") == []
