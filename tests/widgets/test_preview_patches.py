"""A patch turns one page's text into another's by replacing whole elements."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.markup.render import HtmlBlock
from desktop.core.publish.page import Page
from desktop.widgets.preview.patches import (
    EVERYTHING,
    Patch,
    block_of_element,
    changed_range,
    element_at,
    patch,
)

HEAD, TAIL = '<main><div class="e-content">\n', "\n</div></main>\n"


def block(html: str, start: int = 0) -> HtmlBlock:
    return HtmlBlock(start=start, end=start + 1, html=html, elements=html.count("<p>"))


def page(*texts: str, prefix: str = HEAD, suffix: str = TAIL) -> Page:
    blocks = tuple(block(html, start) for start, html in enumerate(texts))
    return Page(prefix=prefix, blocks=blocks, suffix=suffix)


def apply(old: Page, change: Patch) -> str:
    """Do to text what the page's script does to elements: `<p>…</p>` here, nothing else."""
    if change.html is None:
        return old.html
    start = old.html.index(">", old.html.index("e-content")) + 1
    end = old.html.rindex("</div>")
    inner = old.html[start:end]
    ends = [at + 4 for at in range(len(inner)) if inner.startswith("</p>", at)]
    starts = [at for at in range(len(inner)) if inner.startswith("<p>", at)]
    left = ends[change.first - 1] if change.first else 0
    right = len(inner)
    if change.removed != EVERYTHING and change.first + change.removed < len(starts):
        right = starts[change.first + change.removed]
    inner = inner[:left] + change.html + inner[right:]
    return old.html[:start] + inner + old.html[end:]


one = st.sampled_from(["<p>a</p>", "<p>b</p>", "<p>c</p>", "<p>d</p>\n<p>e</p>", ""])
texts = st.lists(one, max_size=7)


@given(texts, texts, st.booleans())
def test_patched_text_is_the_new_page(old: list[str], new: list[str], whole: bool) -> None:
    before, after = page(*old), page(*new)
    assert apply(before, patch(before, after, whole=whole)) == after.html


@given(texts)
def test_equal_pages_need_nothing(some: list[str]) -> None:
    assert not patch(page(*some), page(*some))


def test_one_changed_paragraph_is_all_that_travels() -> None:
    old = page(*(f"<p>{n}</p>" for n in range(100)))
    new = page(*(f"<p>{n}</p>" if n != 50 else "<p>new</p>" for n in range(100)))
    assert patch(old, new) == Patch("", 50, 1, "\n<p>new</p>\n")


def test_a_changed_head_travels_without_blocks() -> None:
    old = page("<p>a</p>")
    new = page("<p>a</p>", prefix="<title>x</title>" + HEAD)
    assert patch(old, new) == Patch(new.prefix + new.suffix)


def test_positions_alone_change_nothing() -> None:
    old = page("<p>a</p>", "<p>b</p>")
    moved = tuple(block(b.html, b.start + 40) for b in old.blocks)
    assert changed_range(old.blocks, moved) == (2, 2, 2)


@pytest.mark.parametrize("text", ['"</script>', "\u2028", "${x}`", "\\'", "😀"])
def test_no_text_leaves_its_string(text: str) -> None:
    script = Patch(html=text).script()
    inside = script.removeprefix("copydesk.patch(null, ").removesuffix(")")
    assert json.loads(inside) == [0, 0, text]
    assert script.isascii()


def test_elements_and_places_find_each_other() -> None:
    blocks = (
        HtmlBlock(start=-1, end=-1, html="<p>Correction</p>", elements=1),
        HtmlBlock(start=0, end=10, html="<p>a</p>", elements=1),
        HtmlBlock(start=12, end=20, html="", elements=0),
        HtmlBlock(start=22, end=30, html="<p>b</p>\n<p>c</p>", elements=2),
    )
    assert [element_at(blocks, index) for index in (0, 11, 15, 22, 99)] == [1, 1, 1, 2, 2]
    assert element_at((), 5) == -1
    starts = [
        found and found.start for found in (block_of_element(blocks, n) for n in range(-1, 5))
    ]
    assert starts == [None, -1, 0, 22, 22, None]
