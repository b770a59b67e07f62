"""Pieces of text round search hits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.folding import fold
from db.records import Snippet
from db.store.cutting import LEAD, WIDTH, Finder, Word, marked_snippet


def cut(text: str, *words: Word) -> Snippet | None:
    return marked_snippet(Finder(words), text, fold(text))


def marked(text: str, *words: Word) -> list[str]:
    snippet = cut(text, *words)
    return [snippet.text[start:end] for start, end in snippet.marks] if snippet else []


@pytest.mark.parametrize(
    ("text", "word", "marks"),
    [
        ("Liman, liman limanda", Word("liman"), ["Liman", "liman"]),
        ("Liman limanda dalliman", Word("lim", unfinished=True), ["Liman", "limanda"]),
        ("İstanbul ISTANBUL", Word("istanbul"), ["İstanbul", "ISTANBUL"]),
        ("a cafe\u0301 cafés", Word("cafe"), ["cafe\u0301"]),
        ("well-known, well known", Word("well-known"), ["well-known", "well known"]),
        ("Zeitungs\u00adredaktion", Word("zeitungsredaktion"), ["Zeitungs\u00adredaktion"]),
        ("السَّلام عليكم", Word("السلام"), ["السَّلام"]),
        ("हिन्दी समाचार", Word("हिन"), []),
        ("snake_case", Word("case"), ["case"]),
        ("a.b (c)", Word("a.b"), ["a.b"]),
        ("nothing", Word("else"), []),
    ],
)
def test_whole_words_are_marked(text: str, word: Word, marks: list[str]) -> None:
    assert marked(text, word) == marks


def test_overlapping_hits_are_marked_once() -> None:
    assert marked("liman grevi", Word("liman"), Word("liman grevi")) == ["liman", "grevi"] or (
        marked("liman grevi", Word("liman"), Word("liman grevi")) == ["liman"]
    )


def test_a_long_text_is_cut_at_words_with_an_ellipsis() -> None:
    snippet = cut("word " * 100 + "harbour " + "word " * 100, Word("harbour"))
    assert snippet
    assert snippet.text.startswith("… word ")
    assert snippet.text.endswith(" word …")
    assert len(snippet.text) <= WIDTH + 4
    assert [snippet.text[start:end] for start, end in snippet.marks] == ["harbour"]


def test_a_short_text_is_whole_and_on_one_line() -> None:
    assert cut("# Liman\n\nsustu\u00a0bugün", Word("sustu")) == Snippet(
        "# Liman  sustu\u00a0bugün", ((9, 14),)
    )


def test_the_place_with_most_hits_is_shown() -> None:
    text = "grev " + "x " * 200 + "liman grev liman"
    assert marked(text, Word("liman"), Word("grev")) == ["liman", "grev", "liman"]


def test_a_word_without_end_is_cut_hard() -> None:
    snippet = cut("漢" * 500 + " liman " + "漢" * 500, Word("liman"))
    assert snippet
    assert len(snippet.text) <= WIDTH + LEAD + 4
    assert marked("漢" * 500 + " liman " + "漢" * 500, Word("liman")) == ["liman"]


@given(
    st.text(st.sampled_from("aAıİé\u0301 \n.-"), max_size=400),
    st.sampled_from(["a", "i", "e", "a i", "ai"]),
    st.booleans(),
)
def test_marks_stand_on_the_words(text: str, wanted: str, unfinished: bool) -> None:
    snippet = cut(text, Word(wanted, unfinished))
    if snippet is None:
        return
    assert snippet.text.strip("… ").replace(" ", "") in text.replace("\n", "").replace(" ", "")
    ends = 0
    for start, end in snippet.marks:
        assert ends <= start < end <= len(snippet.text)
        ends = end
        plain = fold(snippet.text[start:end]).replace("\u0301", "")
        assert plain[0] == wanted[0]
        assert unfinished or plain[-1] == wanted[-1]
