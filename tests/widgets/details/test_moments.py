"""Days and moments are read as people write them, and never guessed."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.widgets.details.moments import read_day, read_moment, say_day, say_moment

ISTANBUL = dt.timezone(dt.timedelta(hours=3))
NOW = dt.datetime(2026, 11, 24, 9, 41, tzinfo=ISTANBUL)
SIX_UTC = dt.datetime(2026, 11, 24, 18, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    "text",
    [
        "24 November 2026",
        "24 Nov 2026",
        "November 24, 2026",
        "2026-11-24",
        "24.11.2026",
        "24/11/2026",
    ],
)
def test_days_in_many_forms(text: str) -> None:
    assert read_day(text) == dt.date(2026, 11, 24)


def test_days_in_the_storys_language() -> None:
    assert read_day("24 Kasım 2026", "tr") == dt.date(2026, 11, 24)
    assert say_day(dt.date(2026, 11, 24), "tr") == "24 Kasım 2026"


@pytest.mark.parametrize("text", ["", "Nov. 24", "Tuesday", "32 November 2026", "24 November 26"])
def test_what_is_no_whole_date(text: str) -> None:
    assert read_day(text) is None


@given(st.dates(dt.date(1900, 1, 1), dt.date(2999, 12, 31)))
def test_a_day_survives_being_said(day: dt.date) -> None:
    assert read_day(say_day(day)) == day


@pytest.mark.parametrize(
    "text",
    [
        "24 November 2026, 21:00",
        "21:00",
        "24 Nov 2026 18:00 UTC",
        "2026-11-24T18:00Z",
        "2026-11-24 21:00+03:00",
        "24 November 2026, 18:00 Europe/London",
        "24.11.2026 21.00",
    ],
)
def test_moments_in_many_forms(text: str) -> None:
    assert read_moment(text, NOW) == SIX_UTC


@pytest.mark.parametrize(
    "text",
    ["", "soon", "24 November 2026", "25:00", "18:00 Nowhere/Atall", "x 18:00"],
)
def test_what_is_no_moment(text: str) -> None:
    assert read_moment(text, NOW) is None


def test_the_end_of_time_is_no_moment() -> None:
    assert read_moment("31 December 9999, 23:00 -09:00", NOW) is None


@given(st.integers(0, 500_000_000))
def test_a_moment_survives_being_said(minutes: int) -> None:
    moment = dt.datetime(1970, 1, 2, tzinfo=dt.UTC) + dt.timedelta(minutes=minutes)
    assert read_moment(say_moment(moment, ISTANBUL), NOW) == moment
