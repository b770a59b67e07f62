"""The desk's own marks are listed where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.markup.marks import listed

BODY = """The [TK mayor] spoke. %% check the name %% TK

%%%
An old lede. [TK inside] %% x %%
%%%

Open %% note to the end"""


def test_notes_gaps_and_stashed_text_in_order() -> None:
    assert [(mark.kind, mark.text) for mark in listed(BODY)] == [
        ("tk", "TK mayor"),
        ("note", "check the name"),
        ("tk", "TK"),
        ("stash", "An old lede. [TK inside] %% x"),
        ("note", "note to the end"),
    ]


@pytest.mark.parametrize("text", ["", "TKTK", "%%", "%%%", "[TK"])
def test_short_bodies(text: str) -> None:
    assert len(listed(text)) <= 2


@given(st.text("a%[]TK \n", max_size=40))
def test_each_place_is_in_the_body_and_none_crosses_another(body: str) -> None:
    end = 0
    for mark in listed(body):
        assert end <= mark.start <= mark.end <= len(body)
        end = mark.end
