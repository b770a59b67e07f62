"""Search results and shared cards are cut where others cut them, and show nothing private."""

from dataclasses import replace

import pytest

from desktop.core.publish.page import preview_card
from tests.core.publish import stories


def drawn(kind: str, **head: str) -> str:
    story = stories.harbour()
    story = replace(story, head=replace(story.head, **head))
    return preview_card(story, stories.SITE, stories.NOW, kind).html


@pytest.mark.parametrize("kind", ["search", "social"])
def test_both_name_site_and_headline(kind: str) -> None:
    html = drawn(kind, headline="Tides & ships")
    assert "courier.example" in html
    assert "Tides &amp; ships" in html
    assert "<script" not in html


@pytest.mark.parametrize(("kind", "limit"), [("search", 60), ("social", 70)])
def test_a_long_headline_is_cut_at_a_word(kind: str, limit: int) -> None:
    html = drawn(kind, headline="harbour " * 20)
    shown = html.split("<h1>")[1].split("</h1>")[0]
    assert "…" in shown
    assert len(shown.split("<span")[0]) <= limit
    assert shown.split("<span")[0].endswith("harbour")


def test_a_short_one_is_whole() -> None:
    assert "…" not in drawn("social", headline="Tides", deck="Low.")
