"""Moments and counts are said as a newsroom says them."""

import dataclasses
import datetime as dt

import pytest

from db.records import Status, StoryRow
from desktop.models.wording import bundled_title, moment_label, number, story_facts, words

NOW = dt.datetime(2026, 11, 24, 9, 41, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (NOW, "09:41"),
        (NOW.replace(hour=0, minute=5), "00:05"),
        (NOW - dt.timedelta(days=1), "Mon"),
        (NOW - dt.timedelta(days=6), "Wed"),
        (NOW - dt.timedelta(days=7), "17 Nov"),
        (NOW - dt.timedelta(days=365), "24 Nov 2025"),
        (NOW + dt.timedelta(days=2), "26 Nov"),
    ],
)
def test_moments_by_distance(moment: dt.datetime, said: str) -> None:
    assert moment_label(moment, NOW) == said


def test_moments_are_told_in_the_readers_zone() -> None:
    istanbul = NOW.astimezone(dt.timezone(dt.timedelta(hours=3)))
    assert moment_label(NOW, istanbul) == "12:41"


def test_counts_are_grouped() -> None:
    assert number(1204) == "1,204"
    assert words(1) == "1 word"
    assert words(3604) == "3,604 words"


def test_a_row_says_what_is_due_and_what_is_held():
    now = dt.datetime(2026, 11, 24, 9, 41, tzinfo=dt.UTC)
    row = StoryRow(
        "a",
        "a",
        "A",
        Status.DRAFT,
        "World",
        now,
        612,
        deadline=now.replace(hour=14),
        embargoed=True,
    )
    assert story_facts(row, now) == "Due 14:41 · Embargo · World · 09:41 · 612 words"
    late = dataclasses.replace(row, deadline=now.replace(hour=8), embargoed=False)
    assert story_facts(late, now).startswith("Overdue 08:41 · World")
    out = dataclasses.replace(late, status=Status.PUBLISHED)
    assert story_facts(out, now).startswith("World")


def test_our_titles_are_said_and_a_desks_own_stay() -> None:
    assert bundled_title("Broadsheet") == "Broadsheet"
    assert bundled_title("Our own") == "Our own"
