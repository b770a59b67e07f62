"""What is typed into the search field, understood."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import Status
from db.store.asking import MOST_PIECES, Asked, understand
from db.store.cutting import Word


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("", ""),
        ("Liman Grevi", '- status : ("liman" "grevi" *)'),
        ("liman ", '- status : ("liman")'),
        ('"liman grevi"', '- status : ("liman grevi")'),
        ("“liman grevi”", '- status : ("liman grevi")'),
        ('"liman gr', '- status : ("liman gr")'),
        ("AND NOT (a*", '- status : ("and" "not" "(a*")'),
        ("a:b c", '- status : ("a:b" "c" *)'),
        ("by:IŞIL", 'byline : "isil" *'),
        ('section:"World News"', 'section : "world news"'),
        ("port by:kaya", '- status : ("port") AND byline : "kaya" *'),
        ('"', ""),
        ("!!! 😀 -", ""),
        ("by: section:", ""),
        ("\x00\ud800", ""),
    ],
)
def test_words_become_a_match(text: str, match: str) -> None:
    assert understand(text).match == match


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("status:draft", {Status.DRAFT}),
        ("STATUS:Dra", {Status.DRAFT}),
        ("status:review", {Status.IN_REVIEW}),
        ("status:in-review", {Status.IN_REVIEW}),
        ('status:"in review"', {Status.IN_REVIEW}),
        ("status:burnt", set()),
        ("status:draft status:ready", set()),
        ("status:", None),
        ("status:!", None),
    ],
)
def test_a_status_is_named(text: str, statuses: set[Status] | None) -> None:
    assert understand(text) == Asked(statuses=None if statuses is None else frozenset(statuses))


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2026", dt.date(2026, 1, 1)),
        ("2026-11", dt.date(2026, 11, 1)),
        ("2026-11-24", dt.date(2026, 11, 24)),
        ("2026-1-2", dt.date(2026, 1, 2)),
        ("2026-1", dt.date(2026, 1, 1)),
        ("2026-13", None),
        ("0000", None),
        ("202", None),
        ("today", None),
    ],
)
def test_days_are_read(value: str, day: dt.date | None) -> None:
    assert understand(f"before:{value}") == Asked(before=day)
    assert understand(f"after:{value}") == Asked(after=day)


def test_only_the_last_word_is_unfinished() -> None:
    assert understand("one two").words == (Word("one"), Word("two", unfinished=True))


@pytest.mark.parametrize(("text", "far"), [("the", False), ("they", True), ("they ", False)])
def test_long_beginnings_are_known_to_be_slow(text: str, far: bool) -> None:
    assert understand(text).grows_far is far


def test_a_pasted_story_is_cut_short() -> None:
    assert len(understand("a " * 10_000).words) == MOST_PIECES


@given(st.text())
def test_whatever_is_typed_stays_inside_its_quotes(text: str) -> None:
    outside = "".join(understand(text).match.split('"')[::2])
    for word in ("- status : (", "AND", "byline : ", "section : ", ")", "*"):
        outside = outside.replace(word, "")
    assert not outside.strip()
