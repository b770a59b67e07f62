"""Bold and italic marks, however they touch: never a letter less, never a second more."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.core.markup.render import RenderContext, render


def shown(text: str) -> str:
    return render(text, RenderContext("en")).html.removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*a **b***c", "<em>a <strong>b</strong></em>c"),
        ("**a *b***c", "<strong>a <em>b</em></strong>c"),
        ("***a** b* c", "<em><strong>a</strong> b</em> c"),
        ("*a***b**c", "<em>a</em><strong>b</strong>c"),
        ("*a**b*", "<em>a**b</em>"),
        ("x *a**b*K y", "x <em>a**b</em>K y"),
        ("**a*", "*<em>a</em>"),
        ("snake_case_name", "snake_case_name"),
        ("_a_ and __b__", "<em>a</em> and <strong>b</strong>"),
        ('**"Said"**so', '<strong>"Said"</strong>so'),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("*a [b*](https://c.example)", '*a <a href="https://c.example">b*</a>'),
        ("*a [b](https://c.example)*", '<em>a <a href="https://c.example">b</a></em>'),
    ],
)
def test_marks_pair_as_writers_mean_them(text: str, expected: str) -> None:
    assert shown(text) == expected


@settings(max_examples=1000, deadline=None)
@given(st.text('ab** _"', min_size=1, max_size=40))
@example("*a**b*K")
@example("_*a b*b_b*_ba  bb*")
@example("a*a*ba _b*b*** __ *bbbb bba*  b*")
def test_no_letter_is_lost(text: str) -> None:
    visible = re.sub(r"<[^>]*>", "", shown("x" + text))
    assert re.sub(r"[^ab]", "", visible) == re.sub(r"[^ab]", "", text)


def test_very_deep_emphasis_keeps_its_marks_as_text() -> None:
    deep = "x" + " *a" * 2000 + " b" + "*" * 2000
    assert re.sub(r"<[^>]*>|\*| ", "", shown(deep)) == "x" + "a" * 2000 + "b"
