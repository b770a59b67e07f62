"""Which versions stay, as a table of ages."""

from __future__ import annotations

import datetime as dt

import pytest

from db.records import Reason, VersionRow
from db.thinning import thinned

NOW = dt.datetime(2026, 11, 24, 12, 0, tzinfo=dt.UTC)


def rows_at(*moments: str, reason: Reason = Reason.TYPED) -> list[VersionRow]:
    return [
        VersionRow(place, "s", place, dt.datetime.fromisoformat(f"{moment}+00:00"), reason)
        for place, moment in enumerate(moments, 1)
    ]


@pytest.mark.parametrize(
    ("moments", "going"),
    [
        pytest.param(
            ["2026-11-22 12:00", "2026-11-22 12:01", "2026-11-22 12:02", "2026-11-24 11:59"],
            set(),
            id="all of the last 48 hours",
        ),
        pytest.param(
            ["2026-11-22 11:00", "2026-11-22 11:30", "2026-11-22 11:59", "2026-11-24 11:59"],
            {1, 2},
            id="one an hour before that, the last of it",
        ),
        pytest.param(
            ["2026-11-22 09:59", "2026-11-22 10:00", "2026-11-22 11:59", "2026-11-24 11:59"],
            set(),
            id="an hour is one of the clock",
        ),
        pytest.param(
            ["2026-10-25 12:30", "2026-10-25 13:30", "2026-10-31 11:00", "2026-11-06 11:00"],
            set(),
            id="hourly to the end of 30 days",
        ),
        pytest.param(
            ["2026-10-20 08:00", "2026-10-20 13:30", "2026-10-20 23:59", "2026-10-21 00:01"],
            {1, 2},
            id="one a day before that",
        ),
        pytest.param(
            ["2026-10-01 08:00", "2026-10-08 07:59", "2026-10-08 23:00"],
            {2},
            id="six days and 23 hours are no quiet week",
        ),
        pytest.param(
            ["2026-10-01 08:00", "2026-10-08 08:00", "2026-10-08 23:00"],
            {2},
            id="a day's last stays anyway",
        ),
        pytest.param(["2026-01-01 08:00"], set(), id="the newest always"),
        pytest.param([], set(), id="nothing"),
    ],
)
def test_table(moments: list[str], going: set[int]) -> None:
    assert thinned(rows_at(*moments), NOW) == going


def test_the_text_before_a_quiet_week_stays() -> None:
    # Two in one hour: the earlier would go, were it not the last before the quiet.
    rows = rows_at("2026-11-10 08:00", "2026-11-10 08:30", "2026-11-17 08:30", "2026-11-17 08:40")
    assert thinned(rows, NOW) == {1, 3}
    older = rows_at("2026-09-01 08:00", "2026-09-01 09:00", "2026-09-08 09:00")
    later = VersionRow(9, "s", 9, older[1].moment + dt.timedelta(hours=2), Reason.NAMED)
    assert thinned(older, NOW) == {1}
    assert thinned([*older, later], NOW) == {1}


@pytest.mark.parametrize("reason", [reason for reason in Reason if not reason.is_automatic])
def test_what_was_kept_for_a_reason_stays_for_ever(reason: Reason) -> None:
    rows = rows_at("2020-01-01 08:00", "2020-01-01 08:01", "2020-01-01 08:02", reason=reason)
    assert not thinned(rows, NOW)


def test_the_parent_of_a_branch_stays() -> None:
    rows = rows_at("2026-01-01 08:00", "2026-01-01 08:01", "2026-01-01 08:02")
    branch = VersionRow(4, "s", 4, NOW, Reason.BRANCH, parent=1)
    assert thinned([*rows, branch], NOW) == {2}


def test_thinning_by_and_by_leaves_what_thinning_at_once_does() -> None:
    start = dt.datetime(2026, 9, 1, 6, 0, tzinfo=dt.UTC)
    rows = [
        VersionRow(n, "s", n, start + dt.timedelta(minutes=11 * n), Reason.TYPED)
        for n in range(1, 3000)
    ]
    at_once = {row.number for row in rows} - thinned(rows, NOW)
    left = rows
    for days in range(1, 85):
        moment = start + dt.timedelta(days=days)
        there = [row for row in left if row.moment <= moment]
        gone = thinned(there, moment)
        left = [row for row in left if row.number not in gone]
    left = [row for row in left if row.number not in thinned(left, NOW)]
    assert {row.number for row in left} == at_once
    assert len(at_once) < 60
