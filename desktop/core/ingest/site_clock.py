"""Bring a moment that is told in Greenwich time to the clock of the site that tells it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from desktop.core.ingest.page_dates import iso_moment

NOON = 12
"""Before noon in Greenwich the west may still have yesterday, after noon the east tomorrow."""

QUARTER_S = 900
FARTHEST_S = 14 * 3600
"""Clocks differ from Greenwich by whole quarters of an hour, by fourteen hours at most."""

_ZONED = re.compile(r"[+-]\d\d:\d\d(?::\d\d)?$")
_CLOCK = re.compile(
    r"(?<![\d:])(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d)?(?: ?(?P<half>[ap])\.?m\b)?(?![\d:])",
    re.IGNORECASE,
)


def site_moment(told: str, days: Iterable[str], printed: Iterable[str]) -> str:
    """Give a moment at the site's own clock where that is on another day than Greenwich.

    An evening in New York is told to machines as the next morning. `days` are other claims
    to the day of publication: those without a zone, the address's among them, keep the
    site's calendar. `printed` are texts with its clock, which tell how far from Greenwich
    it is; without one the day alone is given.
    """
    greenwich = dt.datetime.fromisoformat(told)
    there = greenwich.toordinal() + (-1 if greenwich.hour < NOON else 1)
    local = (day for day in days if day and not _ZONED.search(day))
    day = next((day[:10] for day in local if _number(day) == there), "")
    if not day:
        return told
    read = (_read(text, day) for text in printed)
    return next(
        (_at(greenwich, clock) for clock in read if clock and _fits(greenwich, clock)), day
    )


def _number(moment: str) -> int:
    return dt.date.fromisoformat(moment[:10]).toordinal()


def _read(text: str, day: str) -> dt.datetime | None:
    """Read the clock time that a text prints beside the day."""
    found = _CLOCK.search(text)
    if not found or not iso_moment(text).startswith(day):
        return None
    hour, minute, half = int(found["hour"]), int(found["minute"]), found["half"]
    if half:
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    if hour > 23 or minute > 59:
        return None
    return dt.datetime.combine(dt.date.fromisoformat(day), dt.time(hour, minute), dt.UTC)


def _fits(greenwich: dt.datetime, clock: dt.datetime) -> bool:
    apart_s = _apart(greenwich, clock).total_seconds()
    return apart_s % QUARTER_S == 0 and abs(apart_s) <= FARTHEST_S


def _at(greenwich: dt.datetime, clock: dt.datetime) -> str:
    return greenwich.astimezone(dt.timezone(_apart(greenwich, clock))).isoformat()


def _apart(greenwich: dt.datetime, clock: dt.datetime) -> dt.timedelta:
    return clock - greenwich.replace(second=0, microsecond=0)
