from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import Filing, Head
from desktop.core.publish.export import file_name
from desktop.core.publish.naming import file_stem
from tests.core.publish import stories


@pytest.mark.parametrize(
    ("slug", "headline", "name"),
    [
        ("harbour-strike", "Dockers", "harbour-strike"),
        ("", "Dockers & port: a deal!", "dockers-port-a-deal"),
        ("", "", "b7a0a4de-2d9c-46f1-8a7a-0b3f0f0d9c55"),
        ("", "⚓️", "b7a0a4de-2d9c-46f1-8a7a-0b3f0f0d9c55"),
        ("CON", "", "con-story"),
        ("../../etc/passwd", "", "etc-passwd"),
    ],
)
def test_slug_else_headline_else_id(slug, headline, name):
    story = replace(stories.sparse(), head=Head(headline=headline), filing=Filing(slug=slug))
    assert file_stem(story) == name


@given(st.text(max_size=300), st.text(max_size=300))
def test_every_name_is_safe_on_every_file_system(slug, headline):
    story = replace(stories.sparse(), head=Head(headline=headline), filing=Filing(slug=slug))
    assert re.fullmatch(r"[a-z0-9](?:[a-z0-9-]{0,84}[a-z0-9])?", file_stem(story))


def test_each_format_has_its_ending():
    assert file_name(stories.harbour(), "page") == "harbour-strike.html"
    assert file_name(stories.harbour(), "fragment") == "harbour-strike.fragment.html"
    with pytest.raises(ValueError, match="papyrus"):
        file_name(stories.harbour(), "papyrus")
