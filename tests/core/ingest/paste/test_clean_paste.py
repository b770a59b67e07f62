"""Pastes from word processors and the web become clean Markdown of the house dialect."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.ingest.parts import IngestError
from desktop.core.ingest.paste.clean import Pasted, clean_paste

HERE = Path(__file__).parent
WHOLE = [
    ("Word", "word"),
    ("Google Docs", "docs"),
    ("LibreOffice", "libre-office"),
    ("the web", "web"),
]


def page(name: str) -> str:
    """Give what a program puts on the clipboard, written by us after its manner."""
    return (HERE / f"{name}.html").read_text("utf-8")


@pytest.mark.parametrize(("origin", "name"), WHOLE)
def test_a_whole_paste(origin: str, name: str) -> None:
    pasted = clean_paste(page(name), "")
    assert pasted.markdown + "\n" == (HERE / f"{name}.md").read_text("utf-8")
    assert pasted.origin == origin


def removed(pasted: Pasted) -> dict[str, tuple[str, ...]]:
    return {each.kind: each.items for each in pasted.removed}


def test_what_word_leaves_behind_is_named() -> None:
    assert removed(clean_paste(page("word"), "")) == {
        "comment": ("Ask the secretary again",),
        "deletion": ("An old sentence.",),
        "picture": ("Cranes at dusk",),
    }


def test_what_a_page_leaves_behind_is_named() -> None:
    assert removed(clean_paste(page("web"), "")) == {
        "navigation": ("Home World",),
        "script": ("",),
        "picture": ("The ferry",),
        "tracker": ("https://track.example/p.gif",),
        "hidden": ("Hidden words",),
        "struck": ("price",),
    }


FRAGMENTS = {
    "styled bold": ('<p>a <span style="font-weight:700">b</span> c</p>', "a **b** c"),
    "styled italic": ('<p>a <span style="font-style: italic">b</span></p>', "a *b*"),
    "both": ("<p>a <b><i>b</i></b></p>", "a ***b***"),
    "bold taken back": ('<p>a <b>b <span style="font-weight:400">c</span></b></p>', "a **b** c"),
    "blanks outside the marks": ("<p>a<b> b </b>c</p>", "a **b** c"),
    "marks of nothing": ("<p>a<b> </b>b <i></i>c<b>.</b></p>", "a b c."),
    "bold throughout": ("<p><b>All of</b></p><p><strong>it</strong></p>", "All of\n\nit"),
    "bold beside bold": ("<p>x <b>a</b><b>b</b></p>", "x **ab**"),
    "across a line break": ("<p>x <b>a<br>b</b></p>", "x **a**  \n**b**"),
    "two breaks part": ("<p>a<br><br>b</p>", "a\n\nb"),
    "text alone": ("a <i>b</i> c", "a *b* c"),
    "marks in the text": ("<p>2 * 3 *4* _x_ [TK] # no</p>", r"2 * 3 \*4\* \_x\_ \[TK] # no"),
    "a line that looks like a list": ("<p>- Subhead</p>", r"\- Subhead"),
    "a year": ("<p>1984. was</p>", r"1984\. was"),
    "a hash": ("<p>#Gaza</p>", r"\#Gaza"),
    "tags told": ("<p>&lt;b&gt;x</p>", r"\<b>x"),
    "a link with brackets": ('<p>x <a href="http://a.b/c_(d)">[e](f)</a></p>', r"x [\[e\](f)](http://a.b/c_%28d%29)"),
    "a relative link": ('<p><a href="page.html">x</a> y</p>', "x y"),
    "a bold link": ('<p>x <b><a href="http://a.b/">y</a></b></p>', "x **[y](http://a.b/)**"),
    "an empty link": ('<p>x<a href="http://a.b/"> </a>y</p>', "x y"),
    "mail": ('<p><a href="mailto:a@b.c">me</a></p>', "[me](mailto:a@b.c)"),
    "level one alone": ("<h1>A</h1><p>b</p><h2>C</h2>", "## A\n\nb\n\n## C"),
    "several of level one": ("<h1>A</h1><h2>B</h2><h1>C</h1>", "## A\n\n### B\n\n## C"),
    "deep headings": ("<h6>A</h6><p>b</p>", "#### A\n\nb"),
    "an empty heading": ("<h2> </h2><p>b</p>", "b"),
    "a bold heading": ("<h2><b>A <i>b</i></b></h2><p>c</p>", "## A b\n\nc"),
    "an item of two paragraphs": (
        "<ul><li><p>a</p><p>b</p></li><li>c</li></ul>",
        "- a  \n    b\n- c",
    ),
    "numbers beside bullets": ("<ul><li>a</li></ul><ol><li>b</li></ol>", "- a\n\n1. b"),
    "a lone deep item": ("<ul><ul><ul><li>a</li></ul></ul></ul><p>b</p>", "- a\n\nb"),
    "an item with a mark": ("<ul><li># a</li></ul><p>b</p>", "- \\# a\n\nb"),
    "a table that lays out": (
        "<table><tr><td><p>a</p></td></tr><tr><td>b</td></tr></table>",
        "a\n\nb",
    ),
    "a shout before a link": ('<p>x!<a href="http://a.b/">y</a></p>', r"x\![y](http://a.b/)"),
    "wide cells": (
        "<table><tr><th colspan=2>a</th></tr><tr><td>b</td><td>c<br>d</td></tr></table>",
        "| a |  |\n| --- | --- |\n| b | c d |",
    ),
    "lines of code": ('<div style="white-space: pre">a  b\nc</div>', "a b  \nc"),
    "a quote with a list": (
        "<blockquote><p>a</p><ul><li>b</li></ul></blockquote>",
        "> a\n>\n> - b",
    ),
    "a no-break space": ("<p>10&nbsp;000&nbsp;</p>", "10\u00a0000"),
    "a control by entity": ("<p>a&#2;b&#x7f;c</p>", "abc"),
}  # fmt: skip


@pytest.mark.parametrize(("html", "markdown"), FRAGMENTS.values(), ids=FRAGMENTS.keys())
def test_a_fragment(html: str, markdown: str) -> None:
    assert clean_paste(html, "fallback").markdown == markdown


def test_links_are_completed_where_the_page_is_known() -> None:
    html = '<p>x <a href="../b?c=1&gclid=2">y</a></p>'
    pasted = clean_paste(html, "", base="https://news.example/a/d")
    assert pasted.markdown == "x [y](https://news.example/b?c=1)"


@pytest.mark.parametrize(
    "html",
    ["", "<div>" * 3000 + "deep", "<!-- -->", "x" * 2_000_001, "<script>a</script>"],
    ids=["none", "deep", "comment", "large", "script"],
)
def test_what_cannot_be_read_gives_the_plain_text(html: str) -> None:
    assert clean_paste(html, "the plain words").markdown == "the plain words"


def test_more_than_a_story_holds_is_refused() -> None:
    with pytest.raises(IngestError, match="2 MB"):
        clean_paste("", "x" * 2_000_001)


def test_words_are_counted_as_readers_count_them() -> None:
    assert clean_paste("<p>One <b>two</b> three</p><ul><li>four</li></ul>", "").words == 4


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<i>a<b>b</b></i> c", "*a**b*** c"),
        ("<b>a<i>b</i></b> c", "**a*b*** c"),
        ("<i><b>a</b>b</i>c", "***a**b*c"),
        ('<a href="https://a.example/"><i>a</i></a><i>b</i>c', "*[a](https://a.example/)b*c"),
    ],
)
def test_looks_that_touch_share_their_marks(html: str, markdown: str) -> None:
    assert clean_paste(f"<html><body><p>{html}</p></body></html>", "").markdown == markdown
