"""Folded lines are those of the sections that the outline shows."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.markup.folding import shape
from desktop.core.markup.outline import outline
from desktop.core.markup.sections import extent

BODY = "Lede.\n\n## Terms\n\nPay.\n\n### Rosters\n\nNights.\n\n## Ships\n\nForty-one."
LINES = st.sampled_from(
    ("", "", "Words.", "# One", "## Two", "### Three", "#### Four", "##### Five", "  ## In",
     "#Gaza", "##", "%%%", "- ## item", "    ## code", "> ## quoted", "##\tTab")
)  # fmt: skip


def hidden(body: str, *folded: int) -> list[str]:
    lines = body.split("\n")
    return ["\n".join(lines[r.start : r.stop]) for r in shape(body).hidden(folded)]


def test_a_section_hides_what_stands_below_its_subhead_with_its_children() -> None:
    assert hidden(BODY, 0) == ["\nPay.\n\n### Rosters\n\nNights.\n"]
    assert hidden(BODY, 1) == ["\nNights.\n"]
    assert hidden(BODY, 2) == ["\nForty-one."]


def test_a_fold_within_a_fold_hides_nothing_twice() -> None:
    assert hidden(BODY, 0, 1, 2) == [*hidden(BODY, 0), *hidden(BODY, 2)]


def test_a_subhead_alone_hides_nothing() -> None:
    assert hidden("## One\n## Two", 0, 1) == []


def test_a_line_belongs_to_the_subhead_above_it() -> None:
    found = shape(BODY)
    assert [found.at(line) for line in (0, 1, 2, 5, 6, 9, 10, 12)] == [-1, -1, 0, 0, 1, 1, 2, 2]


@given(st.lists(LINES, max_size=30))
def test_sections_are_those_of_the_outline(lines: list[str]) -> None:
    body = "\n".join(lines)
    found, sections = shape(body), outline(body)
    assert len(found.subheads) == len(sections) - 1
    for number, subhead in enumerate(found.subheads):
        start, end = extent(body, number + 1)
        assert body.count("\n", 0, start) == subhead.line
        assert subhead.level == sections[number + 1].level
        last = len(lines) if end == len(body) else body.count("\n", 0, end)
        assert found.extent(number).stop == max(last, subhead.line + 1)
