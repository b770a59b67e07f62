"""A section moves whole, comes back exactly, and nothing else changes by a byte."""

from collections import Counter
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.markup import sections
from desktop.core.markup.outline import Section, outline
from desktop.core.markup.sections import Arranged, Refused, Why

BODY = """Lede.

## Terms

One.

### Pay

Two.

### Hours

Three.

## Ships

Four."""


def titles(body: str) -> list[str]:
    return [f"{section.level} {section.title}" for section in outline(body)]


def test_a_section_moves_with_its_children() -> None:
    moved = sections.move_between(BODY, 1, 5)
    assert titles(moved.body) == ["0 ", "2 Ships", "2 Terms", "3 Pay", "3 Hours"]
    assert moved.body == (
        "Lede.\n\n## Ships\n\nFour.\n\n## Terms\n\nOne.\n\n### Pay\n\nTwo.\n\n### Hours\n\nThree."
    )
    assert (moved.section, moved.order) == (2, (0, 4, 1, 2, 3))


def test_there_and_back_is_the_same_text() -> None:
    moved = sections.move_down(BODY, 1)
    assert sections.move_up(moved.body, moved.section).body == BODY


def test_the_caret_goes_with_its_words() -> None:
    moved = sections.move_between(BODY, 2, 5)
    at = BODY.index("Two")
    assert moved.body[moved.place(at) :].startswith("Two")
    assert moved.body[moved.place(BODY.index("Four")) :].startswith("Four")
    assert moved.body[: moved.place(BODY.index("Two.") + 4)].endswith("Two.")


def test_a_drop_onto_a_row_makes_a_last_child() -> None:
    moved = sections.move_onto(BODY, 4, 1)
    assert titles(moved.body) == ["0 ", "2 Terms", "3 Pay", "3 Hours", "3 Ships"]
    assert moved.section == 4
    deep = sections.move_onto(BODY, 3, 2)
    assert titles(deep.body) == ["0 ", "2 Terms", "3 Pay", "4 Hours", "2 Ships"]


def test_levels_go_up_and_down_with_children() -> None:
    demoted = sections.demote(BODY, 1)
    assert titles(demoted.body) == ["0 ", "3 Terms", "4 Pay", "4 Hours", "2 Ships"]
    assert sections.promote(demoted.body, 1).body == BODY


def test_steps_cross_parents() -> None:
    down = sections.move_down(BODY, 3)
    assert titles(down.body) == ["0 ", "2 Terms", "3 Pay", "2 Ships", "3 Hours"]
    assert titles(sections.move_up(down.body, 4).body) == titles(BODY)


@pytest.mark.parametrize(
    ("act", "why"),
    [
        (lambda: sections.move_between(BODY, 0, 3), Why.LEDE),
        (lambda: sections.move_between(BODY, 2, 0), Why.BEFORE_LEDE),
        (lambda: sections.move_between(BODY, 1, 2), Why.INSIDE),
        (lambda: sections.move_onto(BODY, 1, 3), Why.INSIDE),
        (lambda: sections.move_onto(BODY, 1, 0), Why.LEDE),
        (lambda: sections.move_onto(BODY, 1, 1), Why.INSIDE),
        (lambda: sections.move_up(BODY, 1), Why.BEFORE_LEDE),
        (lambda: sections.move_down(BODY, 4), Why.LAST),
        (lambda: sections.promote(BODY, 4), Why.TOO_HIGH),
        (lambda: sections.demote(sections.demote(BODY, 1).body, 1), Why.TOO_DEEP),
        (lambda: sections.move_up("## A\n\na\n\n## B\n\n%%%\nb", 2), Why.BREAKS),
    ],
)
def test_what_breaks_the_build_is_refused(act: Callable[[], Arranged], why: Why) -> None:
    with pytest.raises(Refused) as refused:
        act()
    assert refused.value.why is why


def test_a_heading_is_renamed_in_place() -> None:
    renamed = sections.rename(BODY, 2, "  Pay and\npensions ")
    assert renamed.body == BODY.replace("### Pay", "### Pay and pensions")
    with pytest.raises(Refused):
        sections.rename(BODY, 0, "No")


@pytest.mark.parametrize(
    ("body", "after", "expected"),
    [
        ("", 0, "## "),
        ("Lede.", 0, "Lede.\n\n## "),
        ("Lede.\n\n## A\n\na\n", 0, "Lede.\n\n## \n\n## A\n\na\n"),
        ("Lede.\n\n### A\n\na\n", 1, "Lede.\n\n### A\n\na\n\n### "),
    ],
)
def test_a_new_section_begins_behind_another(body: str, after: int, expected: str) -> None:
    begun = sections.begin(body, after)
    assert begun.body == expected
    assert begun.body[: sections.heading_end(begun.body, begun.section)].endswith("# ")


WORDS = st.text("ab \t*“é😀#|%", max_size=12).map(lambda text: f"x{text}")
HEADING = st.tuples(st.integers(1, 6), WORDS).map(lambda pair: "#" * pair[0] + " " + pair[1])
LINE = st.one_of(WORDS, HEADING, st.just(""), st.just("- item"), st.just("> said"), st.just("  "))
BODIES = st.lists(LINE, max_size=24).map("\n".join)


@given(BODIES, st.data())
def test_any_act_keeps_every_line(body: str, data: st.DataObject) -> None:
    before = outline(body)
    number = data.draw(st.integers(0, len(before) - 1))
    to = data.draw(st.integers(0, len(before)))
    act = data.draw(st.sampled_from(("between", "onto", "up", "down", "promote", "demote")))
    try:
        moved = done(body, number, to, act)
    except Refused:
        return
    after = outline(moved.body)
    assert lines(moved.body) == lines(body)
    assert [section.title for section in after] == [before[n].title for n in moved.order]
    assert [section.words for section in after] == [before[n].words for n in moved.order]
    assert moved.order[moved.section] == number
    for index, letter in enumerate(body):
        if letter not in "# \t\n":
            assert moved.body[moved.place(index)] == letter
    if act in ("up", "down"):
        # A move is taken back by a move.
        back = sections.move_between(moved.body, moved.section, came_from(moved, number, before))
        assert back.body == body


def done(body: str, number: int, to: int, act: str) -> Arranged:
    if act == "between":
        return sections.move_between(body, number, to)
    if act == "onto":
        return sections.move_onto(body, number, min(to, len(outline(body)) - 1))
    acts = {
        "up": sections.move_up,
        "down": sections.move_down,
        "promote": sections.promote,
        "demote": sections.demote,
    }
    return acts[act](body, number)


def came_from(moved: Arranged, number: int, before: Sequence[Section]) -> int:
    """Find the section before which the moved one stood."""
    end = sections.family_end(before, number)
    return moved.order.index(end) if end < len(before) else end


def lines(body: str) -> Counter[str]:
    return Counter(line.lstrip("# ").rstrip() for line in body.split("\n"))
