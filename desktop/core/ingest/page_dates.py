"""Read the moments that web pages print, in any of their forms, as ISO 8601."""

from __future__ import annotations

import datetime as dt
import email.utils
import re

from desktop.core.ingest.calendar_words import month_of

_ISO = re.compile(r"((?:19|20)\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)(.*)", re.DOTALL)
_PACKED = re.compile(r"((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T?\d{4,6}.*)?$")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d\d)(?!\d)")
_SHORT_YEAR = re.compile(r"(?<![\d.])(\d\d)\.(\d\d)\.(\d\d)(?![\d.])")
_WORDS = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.|º)?(?: de)? (?P<month>[^\W\d_]{3,11})\.?,?(?: de)?"
    r" (?P<year>(?:19|20)\d\d)"
    r"|(?P<month2>[^\W\d_]{3,11})\.? (?P<day2>\d{1,2})(?:st|nd|rd|th)?,? (?P<year2>(?:19|20)\d\d)"
    r"|(?P<month3>[^\W\d_]{3}) (?P<day3>\d\d) \d\d:\d\d:\d\d \w{3,4} (?P<year3>(?:19|20)\d\d)"
)
_IN_ADDRESS = re.compile(
    r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-])|[/_-]((?:19|20)\d\d)([01]\d)([0-3]\d)(?=[/_.-])"
)
_HALF_DAY = re.compile(r"\d ?[ap]\.?m\b", re.IGNORECASE)
_MILLISECONDS = re.compile(r"1[0-9]{12}")


def iso_moment(printed: str) -> str:
    """Give a printed moment as ISO 8601, its clock kept where it is plain; "" if unreadable."""
    printed = " ".join(printed.split())[:80]
    if _MILLISECONDS.fullmatch(printed):
        return dt.datetime.fromtimestamp(int(printed) / 1000, dt.UTC).isoformat()
    try:
        return dt.datetime.fromisoformat(printed).isoformat()
    except ValueError:
        pass
    if _HALF_DAY.search(printed):
        return _iso_day(printed)  # The library would read 6:47 PM as the morning's.
    try:
        return email.utils.parsedate_to_datetime(printed).isoformat()
    except (ValueError, TypeError, OverflowError):
        return _iso_day(printed)


def day_in_address(url: str) -> str:
    """Read the day out of a web address: ``/2026/03/12/tower``."""
    found = _IN_ADDRESS.search(url)
    numbers = [number for number in found.groups() if number] if found else []
    return _day(*map(int, numbers)) if len(numbers) == 3 else ""


def _iso_day(printed: str) -> str:
    found = _ISO.search(printed) or _PACKED.search(printed)
    if found:
        return _day(int(found[1]), int(found[2]), int(found[3]))
    words = _WORDS.search(printed)
    if words:
        day, month, year = (
            next(words[name + n] for n in ("", "2", "3") if words[name + n])
            for name in ("day", "month", "year")
        )
        return _day(int(year), month_of(month), int(day))
    numeric = _DAY_FIRST.search(printed)
    if numeric:
        first, second, year = map(int, numeric.groups())
        return _day(year, second, first) or _day(year, first, second)
    short = _SHORT_YEAR.search(printed)
    return _day(2000 + int(short[3]), int(short[2]), int(short[1])) if short else ""


def _day(year: int, month: int, day: int) -> str:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return ""
