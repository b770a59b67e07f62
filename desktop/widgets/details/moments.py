"""Days and moments as people write them, read and said."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QDate, QLocale

from desktop.models.wording import reader_locale

if TYPE_CHECKING:
    from collections.abc import Iterator

DAY_FORMATS = (
    "d MMMM yyyy",
    "d MMM yyyy",
    "MMMM d, yyyy",
    "MMM d, yyyy",
    "yyyy-MM-dd",
    "d.M.yyyy",
    "d/M/yyyy",
)
TIME = re.compile(r"(?:^|[\sT,])([01]?\d|2[0-3])[:.]([0-5]\d)(?::[0-5]\d)?(?=\s|$|Z|[+-])")
ZONE = re.compile(r"(Z|UTC|GMT|[+-]\d\d:?\d\d|[A-Za-z]+/[A-Za-z_/+-]+)\s*$")


def read_day(text: str, language: str = "") -> dt.date | None:
    """Read a whole date in a language, English or the reader's; None when it is none."""
    cleaned = " ".join(text.split())
    for locale in _locales(language):
        for shape in DAY_FORMATS:
            day = locale.toDate(cleaned, shape)
            if day.isValid():
                return cast("dt.date", day.toPython())
    return None


def say_day(day: dt.date, language: str = "") -> str:
    """Write a date in a language, else the reader's: 24 November 2026."""
    locale = QLocale(language) if language else reader_locale()
    return locale.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def read_moment(text: str, now: dt.datetime) -> dt.datetime | None:
    """Read day and time, in UTC; a time alone is today's, no zone means that of `now`.

    None when the text does not name one moment: a day without a time never does.
    """
    rest = " ".join(text.split())
    zone: dt.tzinfo | None = now.tzinfo
    if (found := ZONE.search(rest)) and TIME.search(rest[: found.end()]):
        zone = _zone(found[1])
        rest = rest[: found.start()].strip()
    clock = TIME.search(rest)
    if clock is None or zone is None:
        return None
    day_text = (rest[: clock.start()] + " " + rest[clock.end() :]).strip(" ,")
    day = read_day(day_text) if day_text else now.astimezone(zone).date()
    if day is None:
        return None
    time = dt.time(int(clock[1]), int(clock[2]))
    try:
        return dt.datetime.combine(day, time, zone).astimezone(dt.UTC)
    except OverflowError:
        return None


def say_moment(moment: dt.datetime, zone: dt.tzinfo | None) -> str:
    """Write a moment in a zone: 24 November 2026, 18:00."""
    there = moment.astimezone(zone)
    return f"{say_day(there.date())}, {there:%H:%M}"


def _zone(name: str) -> dt.tzinfo | None:
    if name in ("Z", "UTC", "GMT"):
        return dt.UTC
    if name[0] in "+-":
        minutes = int(name[1:3]) * 60 + int(name[-2:])
        return dt.timezone(dt.timedelta(minutes=-minutes if name[0] == "-" else minutes))
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return None


def _locales(language: str) -> Iterator[QLocale]:
    if language:
        yield QLocale(language)
    yield QLocale(QLocale.Language.English)
    yield reader_locale()
