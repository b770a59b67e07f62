"""A saved search is the search that it was, whatever the settings' file holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import Order, Status, StoryQuery
from desktop.models.saved_searches import is_worth_saving, name_of, query_of, saved

WORDS = st.text(max_size=12)
QUERIES = st.builds(
    StoryQuery,
    text=WORDS,
    section=WORDS,
    author=WORDS,
    language=WORDS,
    statuses=st.lists(st.sampled_from(Status), unique=True).map(tuple),
    order=st.sampled_from(Order),
)


@given(QUERIES)
def test_there_and_back(query: StoryQuery) -> None:
    assert query_of(saved(query)) == query
    assert name_of(query, {"other": ("text=never=this",), "mine": saved(query)}) in (
        "mine",
        "other",
    )


def test_what_is_not_known_is_passed_over() -> None:
    parts = ("text=quay", "status=flown", "order=by colour", "mood=good", "section", "")
    assert query_of(parts) == StoryQuery(text="quay")


@pytest.mark.parametrize(
    ("query", "worth"),
    [
        (StoryQuery(), False),
        (StoryQuery(order=Order.HEADLINE), False),
        (StoryQuery(text="quay"), True),
        (StoryQuery(statuses=(Status.SPIKED,)), True),
    ],
)
def test_only_a_search_that_narrows_is_worth_a_name(query: StoryQuery, worth: bool) -> None:
    assert is_worth_saving(query) is worth
