"""Blocks and outline: every character of a body has one place."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.markup import marks
from desktop.core.markup.blocks import BlockKind, split
from desktop.core.markup.outline import outline, section_at

_SAMPLE = Path(__file__).parents[3] / "../shared/samples/anadolu-story.txt"
BODIES = st.lists(
    st.sampled_from([*"#>-*%[]|: \n", "\n\n", "## ", "%%", "\n%%%\n", "- ", "1. ", "    ", "ab"]),
    max_size=60,
).map("".join)


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        ("a\nb\n\nc", "paragraph paragraph"),
        ("## a\nb", "subhead paragraph"),
        ("a\n## b\nc", "paragraph subhead paragraph"),
        ("a\n> b\nc", "paragraph quote"),
        ("- a\n\n    b\n\n- c\n\nd", "list paragraph"),
        ("- a\n1. b", "list list"),
        ("| a | b |\n|---|---|", "table"),
        ("Table: x\n\n| a | b |\n|---|---|", "table"),
        ("Table: x\n\na", "paragraph paragraph"),
        ("a | b", "paragraph"),
        ("![](pictures/a.jpg)\n![](pictures/b.jpg)", "picture picture"),
        ("a ![](pictures/a.jpg)", "paragraph"),
        ("[^1]: a\n[^2]: b\n\n    c", "footnote footnote"),
        ("[a]: https://x.org", "definition"),
        ("%% a\n## b %%", "note"),
        ("a\n%%%\n## b\n\nc\n%%%\nd", "paragraph stash paragraph"),
        ("%%%\na", "stash"),
        ("---\n\na\n***", "rule paragraph rule"),
        ("    a\n\n    b", "code"),
        ("#Gaza\n\n1984. a", "paragraph paragraph"),
        ("", ""),
    ],
)
def test_kinds(body: str, kinds: str) -> None:
    assert " ".join(block.kind for block in split(body)) == kinds


@settings(max_examples=400)
@given(BODIES)
def test_blocks_cover_the_body(body: str) -> None:
    end = 0
    for block in split(body):
        assert body[end : block.start].strip() == ""
        assert block.start < block.end
        assert block.text == body[block.start : block.end]
        assert (2 <= block.level <= 4) == (block.kind is BlockKind.SUBHEAD)
        end = block.end
    assert body[end:].strip() == ""


@settings(max_examples=400)
@given(BODIES, st.integers(0, 200))
def test_sections_partition_the_body(body: str, place: int) -> None:
    sections = outline(body)
    assert (sections[0].level, sections[0].title, sections[0].start) == (0, "", 0)
    assert sections[-1].end == len(body)
    assert all(one.end == two.start for one, two in pairwise(sections))
    assert [one.index for one in sections] == list(range(len(sections)))
    found = sections[section_at(sections, min(place, len(body)))]
    assert found.start <= min(place, len(body)) <= found.end


def test_a_section_counts_its_own() -> None:
    body = (
        "Lede “one” and “two”.\n\n## *Harbour* [strike](https://x.org) %% check %%\n\n"
        "He said [TK age] TK.\n\n%% TK %%\n\n> No marks.\n\n![](pictures/a.jpg)\n\n"
        "### Below\n\nx y"
    )
    lede, strike, below = outline(body)
    assert (lede.words, lede.quotes) == (4, 2)
    assert (strike.title, strike.level) == ("Harbour strike", 2)
    assert (strike.words, strike.quotes, strike.pictures, strike.tk) == (5, 1, 1, 2)
    assert (below.level, below.words) == (3, 2)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("“a” and “b”", 2),
        ("“begun here", 0),
        ("„a“ und „b“", 2),
        ("”a” och ”b”", 2),
        ("« a »", 1),
        ('"a" b "c"', 2),
        ("> a", 1),
        ("a %% “b” %%", 0),
    ],
)
def test_quotations_are_counted_once(text: str, quotes: int) -> None:
    assert outline(text)[0].quotes == quotes


@pytest.mark.parametrize(
    ("body", "public"),
    [
        ("a %% b %% c", "a c"),
        ("a\n\n%%%\nb\n%%%\n\nc", "a\n\nc"),
        ("a %% b\n\nc", "a\n\nc"),
        (r"a \%% b", r"a \%% b"),
        ("a [TK b] c", "a [TK b] c"),
    ],
)
def test_what_may_leave_the_desk(body: str, public: str) -> None:
    assert marks.public(body) == public


def test_a_mark_within_a_note_holds_nothing_back() -> None:
    assert marks.has_tk_mark("a [TK b]")
    assert not marks.has_tk_mark("a TK %% [TK b] %%")


@pytest.mark.skipif(not _SAMPLE.is_file(), reason="the sample story is not here")
def test_the_sample_story_counts_as_the_desk_counted_it() -> None:
    text = _SAMPLE.read_text("utf-8")
    body = text[text.index("Russia is actively") : text.index("Kaynak:")].replace("\n- ", "\n## ")
    rows = [(one.words, one.quotes) for one in outline(body)]
    assert rows == [(150, 1), (135, 4), (146, 0), (117, 1)]
