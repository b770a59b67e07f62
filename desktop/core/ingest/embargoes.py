"""Read the moment an embargo line names."""

from __future__ import annotations

import datetime as dt
import re

from desktop.core.ingest.calendar_words import day_of

_CLOCK = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2})[:.]?(?P<minute>\d\d)(?: ?(?P<half>[ap])\.?m\.?)?(?!\d)",
    re.IGNORECASE,
)
_HOUR = re.compile(r"(?<!\d)(?P<hour>\d{1,2}) ?(?P<half>[ap])\.?m\b", re.IGNORECASE)
_ZONE = re.compile(
    r"(?:GMT|UTC)(?P<offset>[+-]\d{1,2})?\b|\b(?P<name>BST|CET|CEST|EST|EDT|PST|PDT|TRT|MSK|JST)\b"
)
_ISO = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)")
_ISO_DAY = re.compile(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)")
_DATE = re.compile(r"\d{1,2}\.? [^\W\d_]{3,11}\.?,? \d{4}|[^\W\d_]{3,11}\.? \d{1,2},? \d{4}")
_HOURS = {
    "BST": 1,
    "CET": 1,
    "CEST": 2,
    "EST": -5,
    "EDT": -4,
    "PST": -8,
    "PDT": -7,
    "TRT": 3,
    "MSK": 3,
    "JST": 9,
}


MOST_HOURS = 14
"""No clock is farther from Greenwich."""


def moment_of(text: str) -> dt.datetime | None:
    """Read an embargo's moment in UTC; day, hour and zone must all be there, else None."""
    try:
        return _moment_of(text)
    except (ValueError, OverflowError):
        return None  # The forty-fifth of a month, or a moment outside the calendar.


def _moment_of(text: str) -> dt.datetime | None:
    iso = _ISO.search(text)
    if iso:
        return dt.datetime.fromisoformat(iso[0]).astimezone(dt.UTC)
    iso_day = _ISO_DAY.search(text)
    if iso_day:
        day = dt.date.fromisoformat(iso_day[0])
    else:
        dates = (day_of(found[0]) for found in _DATE.finditer(text))
        day = next(filter(None, dates), None)
    zone = _ZONE.search(text)
    clock = _clock_of(_DATE.sub(" ", _ISO_DAY.sub(" ", text)))
    if day is None or zone is None or clock is None:
        return None
    hours = int(zone["offset"] or 0) if not zone["name"] else _HOURS[zone["name"]]
    if abs(hours) > MOST_HOURS:
        return None
    return dt.datetime.combine(day, clock, dt.UTC) - dt.timedelta(hours=hours)


def _clock_of(text: str) -> dt.time | None:
    found = _CLOCK.search(text) or _HOUR.search(text)
    if not found:
        return None
    groups = found.groupdict()
    hour, minute = int(groups["hour"]), int(groups.get("minute") or 0)
    if groups["half"]:
        hour = hour % 12 + (12 if groups["half"].lower() == "p" else 0)
    return dt.time(hour, minute) if hour < 24 and minute < 60 else None
