"""A paragraph moves whole and comes back; footnotes and tables come in where they belong."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.markup.blocks import BlockKind, split
from desktop.core.markup.marks import public
from desktop.core.markup.paragraphs import (
    moved,
    paragraph_at,
    with_footnote,
    with_stash,
    with_table,
)

BODY = "One.\n\n- a\n- b\n\nThree 😀."
LINE = st.sampled_from(
    ["One two.", "- item", "> said", "## Head", "", "| a | b |", "%%%", "😀", "  "]
)


def test_a_list_is_one_paragraph() -> None:
    assert BODY[slice(*paragraph_at(BODY, BODY.index("b")))] == "- a\n- b"
    assert paragraph_at(BODY, 5) == (5, 5)


def test_a_paragraph_changes_places_with_its_neighbour() -> None:
    assert moved(BODY, 2, down=True) == ("- a\n- b\n\nOne.\n\nThree 😀.", 11)
    assert moved(BODY, 2, down=False) is None


@given(st.lists(LINE, max_size=12).map("\n".join), st.integers(0, 60), st.booleans())
def test_a_move_is_taken_back_by_the_other(body: str, index: int, down: bool) -> None:
    done = moved(body, min(index, len(body)), down=down)
    if done is not None:
        assert sorted(done[0]) == sorted(body)
        assert moved(*done, down=not down) == (body, min(index, len(body)))


def test_a_footnote_is_numbered_on() -> None:
    body, at = with_footnote("It rained.\n", 3, 10)
    assert body == "It rained.[^1]\n\n[^1]: "
    assert at == len(body)
    body, at = with_footnote(body + "Met office", 2, 2)
    assert body == "It[^2] rained.[^1]\n\n[^1]: Met office\n[^2]: "
    assert [block.kind for block in split(body)][1:] == [BlockKind.FOOTNOTE] * 2


def test_a_table_stands_alone() -> None:
    body, start, end = with_table("One.\n\nTwo.", 2, "Port")
    assert body[start:end] == "Port"
    assert [block.kind for block in split(body)] == [
        BlockKind.PARAGRAPH,
        BlockKind.TABLE,
        BlockKind.PARAGRAPH,
    ]
    assert with_table("", 0, "A")[0].startswith("| A | A |\n")


def test_paragraphs_are_stashed_and_come_back() -> None:
    body, caret = with_stash(BODY, 2, BODY.index("a"))
    assert body == "%%%\nOne.\n\n- a\n- b\n%%%\n\nThree 😀."
    assert public(body).strip() == "Three 😀."
    assert with_stash(body, caret, caret) == (BODY, 0)
