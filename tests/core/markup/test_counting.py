"""One count of words, characters and minutes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.markup.counting import (
    body_words,
    count_characters,
    count_words,
    headline_length,
    reading_minutes,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("two-state solution", 2),
        ("the port – said", 3),
        ("1 000 000 people", 2),
        ("1\u00a0000\u202f000 people", 2),
        ("line\nbreak", 2),
        ("no\u00a0break", 2),
        ("don’t U.S. $4.50", 3),
        ("— … !", 0),
        ("snake_case", 1),
        ("43,400", 1),
        ("سلام دنیا", 2),
    ],
)
def test_words(text: str, expected: int) -> None:
    assert count_words(text) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Two words.\n\n## A subhead\n\nThree more words.", 5),
        ("one [two](https://example.org/three) <https://x.org>", 3),
        ("one %% two three %% four", 2),
        ("%%%\nnot this\n%%%\n\nthis", 1),
        ("[TK who] said", 1),
        ("a[^1]\n\n[^1]: Not this.", 1),
        ("1. one\n2. two", 2),
        ("- one\n- two", 2),
        ("> quoted words", 2),
        ("![](pictures/pier.jpg)\n\nafter", 1),
        ("Table: Not counted\n\n| a | b |\n|---|---|\n| 1 | 2 |", 4),
        ("{lang=tr} Merhaba [dünya]{lang=tr}", 2),
        ("*one* **two** _three_", 3),
        ("", 0),
    ],
)
def test_words_of_a_body(body: str, expected: int) -> None:
    assert body_words(body) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour", 7),
        ("  trimmed  ", 7),
        ("e\u0301", 1),
        ("👩\u200d👧 😀🏽 🇹🇷🇬🇷", 6),
        ("❤\ufe0f", 1),
        ("نُ", 1),
    ],
)
def test_headlines_are_as_long_as_they_look(text: str, expected: int) -> None:
    assert headline_length(text) == expected


def test_characters_leave_line_ends_out() -> None:
    assert count_characters("ab\ncd e\u0301") == 6


@pytest.mark.parametrize(
    ("words", "language", "minutes"),
    [
        (0, "en", 0),
        (1, "en", 1),
        (548, "en-US", 2),
        (356, "en", 1),
        (357, "en", 2),
        (548, "tr", 3),
    ],
)
def test_minutes(words: int, language: str, minutes: int) -> None:
    assert reading_minutes(words, language) == minutes


@given(st.text(alphabet="ab1 -.\n\u00a0’"), st.text(alphabet="ab1 -.\n\u00a0’"))
def test_the_count_does_not_depend_on_where_lines_end(one: str, two: str) -> None:
    text = f"{one}x\n{two}"
    assert count_words(text) == count_words(text.replace("\n", " "))
    assert count_words(f"{one}x yz{two}") == count_words(f"{one}x") + count_words(f"yz{two}")
