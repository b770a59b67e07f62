"""Plain text as Markdown: what is escaped, and what is left as it was."""

from __future__ import annotations

import pytest

from desktop.core.markup.escape import escape_markdown


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("- Moscow remains open", r"\- Moscow remains open"),
        ("#Gaza", r"\#Gaza"),
        ("## Two", r"\## Two"),
        ("1984. was", r"1984\. was"),
        ("1. One", r"1\. One"),
        ("> said", r"\> said"),
        ("    indented", "indented"),
        ("ends  \nin blanks", "ends\nin blanks"),
        ("a*b*c", r"a\*b\*c"),
        ("_so_", r"\_so\_"),
        ("100%% sure", r"100\%\% sure"),
        ("[^1]", r"\[^1]"),
        ("[TK age]", r"\[TK age]"),
        ("[a](b)", r"\[a](b)"),
        ("<a@x.org>", r"\<a@x.org>"),
        ("---", r"\---"),
        ("{lang=tr} x", r"\{lang=tr} x"),
        ("a|b\n-|-", "a|b\n\\-|-"),
        ("`x`", r"\`x\`"),
    ],
)
def test_what_would_be_misread_is_escaped(text: str, escaped: str) -> None:
    assert escape_markdown(text) == escaped


@pytest.mark.parametrize(
    "text",
    [
        "“He [sic] said – 5 * 3 < 20 & more…”",
        "snake_case, 50% off, C# and AT&T",
        "The port (founded 1984) – 3.5 m.",
        "a ` lone tick",
        "It was 1984.",
        "One\nTwo",
    ],
)
def test_harmless_text_is_left_alone(text: str) -> None:
    assert escape_markdown(text) == text
