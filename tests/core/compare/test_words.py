"""The word diff: it gives back both texts, reads well, and never takes long."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.compare.alignment import aligned
from desktop.core.compare.words import BREAK, Act, Passage, Piece, came_in, compare, passages

WORDS = st.sampled_from(
    ["port", "crane", "a", "4", "4.5", ".", " ", " ", "\n", "\n\n", "union’s", "😀"]
)
TEXTS = st.lists(WORDS, max_size=60).map("".join) | st.text(max_size=30)


def before(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces if piece.act is not Act.INSERTED)


def after(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces if piece.act is not Act.DELETED)


def shown(old: str, new: str) -> str:
    marks = {Act.SAME: "{}", Act.DELETED: "[-{}-]", Act.INSERTED: "[+{}+]"}
    return "".join(marks[piece.act].format(piece.text) for piece in compare(old, new))


@given(TEXTS, TEXTS)
def test_both_texts_come_back(old: str, new: str) -> None:
    pieces = compare(old, new)
    assert (before(pieces), after(pieces)) == (old, new)
    assert all(piece.text for piece in pieces)


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert all(piece.act is Act.SAME for piece in compare(text, text))
    assert not passages(compare(text, text))


@given(TEXTS, TEXTS)
@settings(max_examples=50)
def test_every_change_is_in_some_passage(old: str, new: str) -> None:
    found = passages(compare(old, new))
    if "".join(old.split()) != "".join(new.split()):
        assert found
    for passage in found:
        assert any(piece.act is not Act.SAME for piece in passage.pieces)


@given(
    st.lists(st.sampled_from("abcd"), max_size=12), st.lists(st.sampled_from("abcd"), max_size=12)
)
def test_pairs_rise_and_are_equal(one: list[str], other: list[str]) -> None:
    pairs = aligned(one, other)
    assert all(one[a] == other[b] for a, b in pairs)
    assert all(p[0] < q[0] and p[1] < q[1] for p, q in pairwise(pairs))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "New.", "[+New.+]"),
        ("Gone.", "", "[-Gone.-]"),
        ("adds 4 percent", "adds 4.5 percent", "adds [-4-][+4.5+] percent"),
        (
            "2 percent next summer.",
            "2 percent in July.",
            "2 percent [-next summer-][+in July+].",
        ),
        ("the union’s offer", "the union offer", "the [-union’s-][+union+] offer"),
        ("One two.", "One, two.", "One[+,+] two."),
        ("A.\n\nB.", "A.\n\nNew.\n\nB.", "A.\n\n[+New.\n\n+]B."),
        (
            "Cranes stood idle at the quay.",
            "Ships waited in vain at the breakwater.",
            "[-Cranes stood idle-][+Ships waited in vain+] at the [-quay-][+breakwater+].",
        ),
        ("3,400 tonnes", "3,500 tonnes", "[-3,400-][+3,500+] tonnes"),
    ],
)
def test_reads_as_an_editor_would_mark_it(old: str, new: str, expected: str) -> None:
    assert shown(old, new) == expected


def test_only_changed_paragraphs_are_passages() -> None:
    old = "One.\n\nTwo stays.\n\nThree goes.\n\nFour."
    new = "One!\n\nTwo stays.\n\nFour.\n\nFive."
    found = passages(compare(old, new))
    assert [passage.skips for passage in found] == [False, True, True]
    assert [passage.before for passage in found] == ["One.", "Three goes.", ""]


def test_a_paragraph_parted_or_joined_shows_the_break() -> None:
    [parted] = passages(compare("One and two.", "One\n\nand two."))
    assert Piece(Act.INSERTED, BREAK) in parted.pieces
    [joined] = passages(compare("One\n\nand two.", "One and two."))
    assert joined == Passage(
        (
            Piece(Act.SAME, "One"),
            Piece(Act.DELETED, BREAK),
            Piece(Act.INSERTED, " "),
            Piece(Act.SAME, "and two."),
        )
    )
    assert joined.before == "One\n\nand two."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("a " * 20_000, "a b " * 10_000, id="one word over and over"),
        pytest.param("a\n\n" * 20_000, "a\n\nb\n\n" * 10_000, id="one paragraph over and over"),
        pytest.param(
            " ".join(map(str, range(20_000))),
            " ".join(map(str, range(20_000, 0, -1))),
            id="reversed",
        ),
        pytest.param("." * 200_000, ".," * 100_000, id="nothing but points"),
        pytest.param("x" * 1_000_000, "x y" * 300_000, id="a million letters"),
        pytest.param("\n" * 200_000, "\n \n" * 70_000, id="nothing but lines"),
    ],
)
def test_hostile_texts_do_not_take_long(old: str, new: str) -> None:
    start = time.process_time()
    pieces = compare(old, new)
    passages(pieces)
    assert time.process_time() - start < 5  # quadratic, each would take minutes
    assert (before(pieces), after(pieces)) == (old, new)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("One two.", "One new two.", "new "),
        ("One two.", "Other words.", "ther words"),
        ("One two.", "One.", ""),
        ("aaa", "aaaaa", "aa"),
        ("", "All of it.", "All of it."),
        ("Same.", "Same.", ""),
    ],
)
def test_what_one_edit_put_in(old: str, new: str, expected: str) -> None:
    assert came_in(old, new) == expected
