"""A place of the text and a place of the page are the same place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.markup.rendered import HtmlBlock
from desktop.widgets.preview.reading_place import place_in_text, place_on_page

CORRECTION = HtmlBlock(start=-1, end=-1, html="<p>Correction</p>", elements=1)
FIRST = HtmlBlock(start=0, end=100, html="<p>…</p>", elements=1)
NOTE = HtmlBlock(start=102, end=120, html="", elements=0)
LIST = HtmlBlock(start=122, end=222, html="<ul>…</ul><p>…</p>", elements=2)
NOTES = HtmlBlock(start=-1, end=-1, html="<ol>…</ol>", elements=1)
BLOCKS = (CORRECTION, FIRST, NOTE, LIST, NOTES)


@pytest.mark.parametrize(
    ("place", "on_page"),
    [(-7, -1), (-1, -1), (-0.25, -0.25), (0, 1), (50, 1.5), (101, 2), (110, 2), (122, 2),
     (147, 2.5), (197, 3.5), (222, 4), (900, 4)],
)  # fmt: skip
def test_text_to_page(place: float, on_page: float) -> None:
    assert place_on_page(BLOCKS, place) == pytest.approx(on_page)


@pytest.mark.parametrize(
    ("on_page", "place"),
    [(-1, -1), (-0.5, -0.5), (0.5, 0), (1, 0), (1.25, 25), (2, 122),
     (3.5, 197), (4.5, 222), (5.5, 222)],
)  # fmt: skip
def test_page_to_text(on_page: float, place: float) -> None:
    assert place_in_text(BLOCKS, on_page) == pytest.approx(place)


def test_a_page_without_text_is_at_its_beginning() -> None:
    assert place_on_page((), 40) == 0
    assert place_in_text((), 3) == 0


@given(st.lists(st.tuples(st.integers(1, 300), st.integers(1, 4)), min_size=1), st.floats(0, 1))
def test_there_and_back(sizes: list[tuple[int, int]], share: float) -> None:
    blocks, at = [], 0
    for length, elements in sizes:
        blocks.append(HtmlBlock(start=at, end=at + length, html="", elements=elements))
        at += length
    place = share * at
    assert place_in_text(blocks, place_on_page(blocks, place)) == pytest.approx(place)
