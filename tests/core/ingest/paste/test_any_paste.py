"""Whatever stands on a clipboard: no crash, no lost word, nothing that readers must not get."""

from __future__ import annotations

import re
from html import escape

from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.core.ingest.paste.clean import clean_paste, plain_paste
from desktop.core.ingest.paste.fitting import fitted
from desktop.core.markup.render import RenderContext, render
from tests.core.markup.forbidden import faults, words

WORDS = st.text(
    st.sampled_from("abcé #>*_`[](){}|\\<&-+=1.%:!~\u00a0\u202e😀\nT K"), min_size=1, max_size=30
)
INLINE = ("b", "i", "strong", "em", "span", "font", "ins", "u", "sup")
BLOCK = ("p", "div", "h1", "h2", "h5", "li", "blockquote", "section", "td")
STYLES = ("", "font-weight:700", "font-style:italic", "font-weight:normal", "mso-list:l0 level2 x")


@st.composite
def inline(draw: st.DrawFn) -> str:
    text = escape(draw(WORDS))
    for name in draw(st.lists(st.sampled_from(INLINE), max_size=3)):
        text = f'<{name} style="{draw(st.sampled_from(STYLES[:4]))}">{text}</{name}>'
    if draw(st.booleans()):
        text = f'<a href="https://a.example/{draw(st.integers(0, 9))}?utm_source=x">{text}</a>'
    return text


@st.composite
def block(draw: st.DrawFn) -> str:
    name = draw(st.sampled_from(BLOCK))
    inner = "".join(draw(st.lists(inline(), max_size=3)))
    style = draw(st.sampled_from(STYLES))
    markup = f'<{name} style="{style}">{inner}</{name}>'
    if name == "li":
        kind = draw(st.sampled_from(("ul", "ol")))
        return f"<{kind}>{markup}</{kind}>"
    if name == "td":
        return f"<table><tr>{markup}<td>x</td></tr><tr>{markup}</tr></table>"
    return markup


def bare(text: str) -> list[str]:
    """Give the words alone: letters and digits, as readers see them."""
    return re.findall(r"[a-zA-Z0-9é😀]+", text)


def page_words(markdown: str) -> str:
    html = render(markdown, RenderContext(language="en", show_tk=True)).html
    assert faults(html) == []
    return words(html)


@settings(max_examples=300, deadline=None)
@given(st.lists(block(), min_size=1, max_size=5))
@example(['<p><a href="https://a.example/0"><i>1</i></a><i>1</i>K</p>'])
@example(['<p><a href="https://a.example/0">TK</a></p>'])
@example(['<p><a href="https://a.example/0">]:é</a></p>'])
@example(["<p><b>a</b><b><i>c</i></b><i>d</i>K</p>"])
def test_no_word_is_lost_and_nothing_forbidden_is_made(blocks: list[str]) -> None:
    html = "<html><body>" + "\n".join(blocks) + "</body></html>"
    pasted = clean_paste(html, "")
    shown = "".join(bare(page_words(pasted.markdown)))
    meant = "".join(
        bare(
            re.sub(r"<[^>]*>", "", html)
            .replace("&amp;", "&")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", '"')
        )
    )
    # A number that begins a list item is a mark, and is not told apart here.
    assert re.sub(r"\d", "", shown) == re.sub(r"\d", "", meant)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=300))
def test_any_html_gives_an_answer(html: str) -> None:
    page_words(clean_paste(html, html).markdown)
    page_words(clean_paste(f"<p>{html}</p>", html).markdown)


@settings(max_examples=200, deadline=None)
@given(WORDS)
def test_escaped_plain_text_reads_as_it_was(text: str) -> None:
    shown = page_words(plain_paste(text, escape=True).markdown)
    assert "".join(shown.split()) == "".join(text.split())


@settings(max_examples=200, deadline=None)
@given(
    st.text("ab \n#-", max_size=20), st.text("ab \n#-", max_size=20), st.text("ab \n", max_size=20)
)
def test_fitting_only_adds_line_ends(before: str, after: str, pasted: str) -> None:
    made = fitted(pasted, before, after)
    assert made.strip("\n") == pasted.strip("\n")
