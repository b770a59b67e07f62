"""The dialect as HTML: one table of forms, then what must hold for every text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.records import Picture
from desktop.core.markup import sanitise
from desktop.core.markup.blocks import Block, BlockKind
from desktop.core.markup.dialect import Surroundings, converter
from desktop.core.markup.escape import escape_markdown
from desktop.core.markup.render import HtmlBlock, RenderContext, Rendered, render
from tests.core.markup.forbidden import faults, outermost, words

PIER = Picture(
    "pier.jpg",
    caption="The pier at dawn.",
    credit="Photo: Ada Byrne",
    alt="Ferries at a pier",
    width_px=1600,
    height_px=900,
)

FORMS = [
    ("Plain & simple.", "<p>Plain &amp; simple.</p>"),
    ("two\nlines", "<p>two\nlines</p>"),
    ("a  \nb", "<p>a<br>\nb</p>"),
    ("*a* **b** ***c***", "<p><em>a</em> <strong>b</strong> <em><strong>c</strong></em></p>"),
    ("# One", "<h2>One</h2>"),
    ("## Two", "<h2>Two</h2>"),
    ("### Three ###", "<h3>Three</h3>"),
    ("###### Six", "<h4>Six</h4>"),
    ("##", ""),
    ("#Gaza now", "<p>#Gaza now</p>"),
    ("1984. was a year", "<p>1984. was a year</p>"),
    ("a\n## B\nc", "<p>a</p>\n<h2>B</h2>\n<p>c</p>"),
    ("a\n- b", "<p>a\n- b</p>"),
    ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
    ("3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'),
    ("1. a\n    - b", "<ol><li>a<ul><li>b</li></ul></li></ol>"),
    ("- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
    ("- a\n\n1. b", "<ul><li>a</li></ul>\n<ol><li>b</li></ol>"),
    ("> a\n>\n> b", "<blockquote><p>a</p><p>b</p></blockquote>"),
    ("> a\n\n> b", "<blockquote><p>a</p></blockquote>\n<blockquote><p>b</p></blockquote>"),
    ("***", "<hr>"),
    ("    a <b>", "<pre><code>a &lt;b&gt;\n</code></pre>"),
    ("`a < b`", "<p><code>a &lt; b</code></p>"),
    ("<b>x</b> &amp; &copy;", "<p>&lt;b&gt;x&lt;/b&gt; &amp;amp; &amp;copy;</p>"),
    ("[a](https://x.org/b)", '<p><a href="https://x.org/b">a</a></p>'),
    ("[a](/b) [c](ftp://x.org)", "<p>a c</p>"),
    ("[a](mailto:a@b.org)", '<p><a href="mailto:a@b.org">a</a></p>'),
    ("<https://x.org>", '<p><a href="https://x.org">https://x.org</a></p>'),
    ("<a@x.org>", '<p><a href="mailto:a@x.org">a@x.org</a></p>'),
    ("[a][b]\n\n[b]: https://x.org", '<p><a href="https://x.org">a</a></p>'),
    ("[a](https://x.org/{b}|c)", '<p><a href="https://x.org/%7Bb%7D%7Cc">a</a></p>'),
    ("[a[^1]](https://x.org)", '<p><a href="https://x.org">a[^1]</a></p>'),
    ("[Merhaba]{lang=tr}", '<p><span lang="tr">Merhaba</span></p>'),
    ("[سلام]{lang=ar}", '<p><span lang="ar" dir="rtl">سلام</span></p>'),
    ("[x]{lang=nonsense}", "<p>[x]{lang=nonsense}</p>"),
    ("{lang=tr} Merhaba", '<p lang="tr">Merhaba</p>'),
    ("{lang=ar} سلام", '<p lang="ar" dir="rtl">سلام</p>'),
    ("a %% b %% c", "<p>a c</p>"),
    ("a %% b %%.", "<p>a.</p>"),
    ("a %% b", "<p>a</p>"),
    ("%% a\n> b %%", ""),
    ("%%%\na\n\nb\n%%%\n\nc", "<p>c</p>"),
    ("%%%\na\n\nb", ""),
    ("- a\n- %% b %%", "<ul><li>a</li></ul>"),
    ("He is [TK age], he says", "<p>He is, he says</p>"),
    ("[TK all of it]", ""),
    ("![](pictures/nowhere.jpg)", ""),
    ("![a map](https://x.org/m.png)", '<p><a href="https://x.org/m.png">a map</a></p>'),
    (
        "Table: Votes\n\n| Side | Votes |\n|---|--:|\n| Yes | 12 |",
        (
            '<table><caption>Votes</caption><thead><tr><th scope="col">Side</th>'
            '<th class="right" scope="col">Votes</th></tr></thead><tbody><tr><td>Yes</td>'
            '<td class="right">12</td></tr></tbody></table>'
        ),
    ),
    ("Table: not before one", "<p>Table: not before one</p>"),
    (
        "![](pictures/pier.jpg)",
        (
            '<figure><img src="pictures/pier.jpg" alt="Ferries at a pier" width="1600" '
            'height="900"><figcaption>The pier at dawn. <span class="credit">Photo: Ada Byrne'
            "</span></figcaption></figure>"
        ),
    ),
    (
        "a[^1] b[^1]\n\n[^1]: From *here*.",
        (
            '<p>a<sup class="note-ref" id="s-fnref-1"><a href="#s-fn-1">1</a></sup> '
            'b<sup class="note-ref" id="s-fnref-1-2"><a href="#s-fn-1">1</a></sup></p>\n'
            '<ol class="notes"><li id="s-fn-1">From <em>here</em>.&nbsp;'
            '<a class="note-back" href="#s-fnref-1">↩</a>&nbsp;'
            '<a class="note-back" href="#s-fnref-1-2">↩</a></li></ol>'
        ),
    ),
    ("a[^2]", "<p>a[^2]</p>"),
    ("[^1]: Alone", '<ol class="notes"><li id="s-fn-1">Alone</li></ol>'),
]


def _render(body: str, **more: object) -> Rendered:
    return render(body, RenderContext("en", (PIER,), id_prefix="s", **more))  # type: ignore[arg-type]


@pytest.mark.parametrize(("body", "expected"), FORMS)
def test_each_form_of_the_dialect(body: str, expected: str) -> None:
    assert _render(body).html == expected


@pytest.mark.parametrize(("body", "_expected"), FORMS)
def test_elements_are_counted_as_they_stand(body: str, _expected: str) -> None:
    for block in _render(body).blocks:
        assert block.elements == outermost(block.html)
        assert bool(block.html) == bool(block.elements)


def test_tk_shows_only_when_asked() -> None:
    assert _render("a [TK age]", show_tk=True).html == "<p>a <mark>[TK age]</mark></p>"


def test_a_picture_without_alternative_text_is_not_called_decorative() -> None:
    bare = Picture("a.png", caption="A.")
    shown = render("![](pictures/a.png)", RenderContext("en", (bare,))).html
    assert "alt" not in shown
    plain = Picture("b.png", alt="ignored", decorative=True)
    assert 'alt=""' in render("![](pictures/b.png)", RenderContext("en", (plain,))).html


def test_a_picture_that_nothing_describes_is_left_out() -> None:
    bare = RenderContext("en", (Picture("a.png"), Picture("b.png", caption="B.")))
    assert render("![](pictures/a.png)", bare).blocks[0].elements == 0
    assert render("x ![](pictures/b.png) y", bare).html == "<p>x  y</p>"


def test_the_dateline_opens_the_first_paragraph() -> None:
    lead_in = '<span class="p-location">MOSCOW (AA) —</span>'
    led = _render("## Head\n\n{lang=tr} Text.\n\nMore.", lead_in_html=lead_in)
    assert led.blocks[1].html == f'<p lang="tr">{lead_in} Text.</p>'
    assert led.blocks[2].html == "<p>More.</p>"


def test_without_a_paragraph_the_dateline_stands_alone() -> None:
    led = _render("- a", lead_in_html="MOSCOW —")
    assert led.blocks[0] == HtmlBlock(-1, -1, "<p>MOSCOW —</p>", 1)


def test_direction_is_stated_only_where_it_turns() -> None:
    turned = render("{lang=en} Hello\n\n[سلام]{lang=fa}", RenderContext("ar")).html
    assert turned == '<p lang="en" dir="ltr">Hello</p>\n<p><span lang="fa">سلام</span></p>'


def test_footnotes_are_numbered_as_they_are_named() -> None:
    body = "x[^b]\n\n> y[^a]\n\n[^a]: A\n\n    A too\n[^b]: B\n\n[^c]: C"
    notes = _render(body).blocks[-1]
    assert (notes.start, notes.end, notes.elements) == (-1, -1, 1)
    assert re.findall(r'<li id="s-fn-(\d)">(?:<p>)?(\w)', notes.html) == [
        ("1", "B"),
        ("2", "A"),
        ("3", "C"),
    ]


def test_a_footnote_in_a_note_is_not_named() -> None:
    assert "note-back" not in _render("a %% [^1] %%\n\n[^1]: B").html


def test_blocks_keep_their_places() -> None:
    body = "One.\n\n%% note %%\n\n## Two\nThree."
    rendered = _render(body)
    assert [body[one.start : one.end] for one in rendered.blocks] == [
        "One.",
        "%% note %%",
        "## Two",
        "Three.",
    ]
    assert [one.elements for one in rendered.blocks] == [1, 0, 1, 1]


LETTERS = "*_`[]()<>#!|\\%{}&~^:-+.\"' \n"
RUNS = """%% %%% [^1] ]( ![ {lang=ar} pictures/pier.jpg http://x.org javascript:x <script> [TK
1. - > ## |---| Table: word سلام 😀 \u202e \x02 \x00 \u00a0"""
MARKS = st.sampled_from(
    [*LETTERS, *(run + " " for run in RUNS.split()), *RUNS.split(), "\n\n", "    "]
)
BODIES = st.lists(MARKS | st.text(max_size=5), max_size=60).map("".join)


@settings(max_examples=300, deadline=None)
@given(BODIES)
def test_no_text_breaks_the_page(body: str) -> None:
    rendered = _render(body)
    assert faults(rendered.html) == []
    for block in rendered.blocks:
        assert sanitise.clean(block.html) == block.html
        assert block.elements == outermost(block.html)


@settings(max_examples=200, deadline=None)
@given(BODIES, BODIES)
def test_what_is_stashed_never_shows(before: str, after: str) -> None:
    body = f"{before.replace('%', '')}\n%%%\ncanary\n%%%\n{after}\n\nx %% canary %% y"
    if "%" not in after:
        assert "canary" not in _render(body).html


@settings(max_examples=400, deadline=None)
@given(BODIES.map(lambda text: re.sub(r"[\x00-\x08\x0b-\x1f\x7f\s]+", " ", text)))
def test_escaped_text_reads_as_it_was(text: str) -> None:
    shown = words(_render(escape_markdown(text)).html)
    assert shown == re.sub(r"[ \t\n]+", " ", text).strip(" ")


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="ab&\"'.,;:#()é\u00a0-\n ", max_size=80))
def test_the_short_way_for_plain_paragraphs_gives_the_same(text: str) -> None:
    for block in _render(text).blocks:
        source = text[block.start : block.end]
        if block.html.startswith("<p>"):
            slow = converter().convert(
                Block(BlockKind.PARAGRAPH, 0, len(source), source), Surroundings("en")
            )
            assert sanitise.clean(slow[0]) == block.html
