"""Marks keep to their words while the text is edited."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.widgets.squiggles import NAME, SPELLING, Marked, shifted

MARKS = [Marked(2, 5, SPELLING), Marked(10, 14, NAME)]


def test_marks_behind_an_edit_move_with_their_words() -> None:
    assert shifted(MARKS, 7, 0, 3) == [Marked(2, 5, SPELLING), Marked(13, 17, NAME)]
    assert shifted(MARKS, 6, 2, 0) == [Marked(2, 5, SPELLING), Marked(8, 12, NAME)]


def test_a_word_that_is_edited_loses_its_mark() -> None:
    assert shifted(MARKS, 3, 0, 1) == [Marked(11, 15, NAME)]
    assert shifted(MARKS, 0, 20, 0) == []


@given(st.integers(0, 20), st.integers(0, 6), st.integers(0, 6))
def test_a_mark_that_stays_has_the_same_letters(at: int, removed: int, added: int) -> None:
    before = "abcdefghijklmnopqrstuvwxyz"
    after = before[:at] + "." * added + before[at + removed :]
    kept = {before[m.start : m.end] for m in MARKS}
    for mark in shifted(MARKS, at, removed, added):
        assert after[mark.start : mark.end] in kept
