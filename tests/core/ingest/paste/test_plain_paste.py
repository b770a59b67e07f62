"""Plain text on the clipboard: wrapped lines are rejoined, Markdown is escaped when asked."""

from __future__ import annotations

import pytest

from desktop.core.ingest.paste.addresses import clean_address
from desktop.core.ingest.paste.clean import plain_paste
from desktop.core.ingest.paste.fitting import fitted, renumbered

WRAPPED = """Dock workers in the harbour city walked out on Tuesday, halting
the loading of grain for the third time this year, the port’s own
operator said.

Talks resume on Friday, the union’s secretary told reporters who had
waited nine hours for her."""

REJOINED = (
    "Dock workers in the harbour city walked out on Tuesday, halting the loading of grain for "
    "the third time this year, the port’s own operator said.\n\n"
    "Talks resume on Friday, the union’s secretary told reporters who had waited nine hours "
    "for her."
)
LONG = "The island ferry left the quay at dawn on Tuesday with forty passengers, a dog and " * 2

PLAIN = {
    "one line as it is": ("  *two* words ", "  *two* words "),
    "wrapped": (WRAPPED, REJOINED),
    "a line for each paragraph": (f"{LONG}.\n{LONG}.", f"{LONG}.\n\n{LONG}."),
    "verses": ("Roses are red\nViolets are blue", "Roses are red\n\nViolets are blue"),
    "a list": ("- one\n- two", "- one\n- two"),
    "numbers": ("1. one\n2. two", "1. one\n2. two"),
    "a table": ("| a | b |\n| --- | --- |\n| c | d |",) * 2,
    "a table without rims": ("a | b\n--- | ---\nc | d",) * 2,
    "line breaks": ("one  \ntwo",) * 2,
    "stashed text": ("%%%\na\n\n\nb\n%%%",) * 2,
    "many empty lines": ("one\n\n\n\ntwo\n", "one\n\ntwo"),
    "carriage returns": ("one\r\n\r\ntwo", "one\n\ntwo"),
}


@pytest.mark.parametrize(("text", "markdown"), PLAIN.values(), ids=PLAIN.keys())
def test_plain_text(text: str, markdown: str) -> None:
    assert plain_paste(text, escape=False).markdown == markdown


ESCAPED = {
    "marks": ("a *b* _c_", r"a \*b\* \_c\_"),
    "a list": ("- one\n- two", "\\- one\n\n\\- two"),
    "a heading": ("# one\n\ntwo", "\\# one\n\ntwo"),
    "an indent": ("one\n\n    two", "one\n\ntwo"),
    "wrapped": (WRAPPED, REJOINED),
    "blanks at both ends": (" *x* ", r" \*x\* "),
}


@pytest.mark.parametrize(("text", "markdown"), ESCAPED.values(), ids=ESCAPED.keys())
def test_escaped_text(text: str, markdown: str) -> None:
    assert plain_paste(text, escape=True).markdown == markdown


ADDRESSES = [
    ("https://a.example/b?utm_source=x&id=1", "https://a.example/b?id=1"),
    ("https://a.example/?fbclid=1", "https://a.example/"),
    ("https://a.example/b?gclid=1&msclkid=2#c", "https://a.example/b#c"),
    ("https://www.google.com/url?q=https://b.example/&sa=D", "https://b.example/"),
    ("https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fb.example%2Fc&data=05",
     "https://b.example/c"),
    ("https://l.facebook.com/l.php?u=https%3A%2F%2Fb.example%2F%3Ffbclid%3D1&h=x",
     "https://b.example/"),
    ("https://www.google.com/search?q=ferry", "https://www.google.com/search?q=ferry"),
    ("https://a.example/İ b", "https://a.example/%C4%B0b"),
    ("mailto:mira@desk.example", "mailto:mira@desk.example"),
    ("tel:+4512345678", "tel:+4512345678"),
    ("javascript:alert(1)", ""),
    ("data:text/html,x", ""),
    ("file:///etc/passwd", ""),
    ("/relative", ""),
    ("//host.example/x", ""),
    ("https://", ""),
    ("http://[bad", ""),
    ("", ""),
    ("https://a.example/" + "x" * 5000, ""),
]  # fmt: skip


@pytest.mark.parametrize(("href", "address"), ADDRESSES)
def test_addresses(href: str, address: str) -> None:
    assert clean_address(href) == address


FITTED = [
    ("words", "One ", " two", "words"),
    ("## Head\n\nText", "One", "", "\n\n## Head\n\nText"),
    ("## Head\n\nText", "One\n", "", "\n## Head\n\nText"),
    ("## Head\n\nText", "One\n\n", "", "## Head\n\nText"),
    ("## Head\n\nText", "", "", "## Head\n\nText"),
    ("- a\n- b", "One", "two", "\n\n- a\n- b\n\n"),
    ("- a\n- b", "One\n\n", "\n\ntwo", "- a\n- b"),
    ("a\n\n> b", "", "two", "a\n\n> b\n\n"),
    ("- a", "One ", "", "- a"),
]


@pytest.mark.parametrize(("markdown", "before", "after", "made"), FITTED)
def test_blocks_keep_apart(markdown: str, before: str, after: str, made: str) -> None:
    assert fitted(markdown, before, after) == made


def test_footnotes_get_names_of_their_own() -> None:
    pasted = "a[^1] b[^2]\n\n[^1]: x\n\n[^2]: y"
    assert renumbered(pasted, "no notes") == pasted
    assert renumbered(pasted, "z[^1]") == "a[^3] b[^2]\n\n[^3]: x\n\n[^2]: y"
