"""What a language means for a page: locale and dates in words."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.core import Locale, UnknownLocaleError, get_global
from babel.dates import format_datetime

from desktop.core.markup.languages import primary

_FALLBACK = "en"


@lru_cache(maxsize=64)
def locale_for(tag: str) -> Locale:
    """Return the nearest locale that Babel has data for, English at the last."""
    for candidate in (tag, primary(tag), _FALLBACK):
        try:
            return Locale.parse(candidate.replace("-", "_"))
        except (UnknownLocaleError, ValueError, TypeError):
            continue
    return Locale.parse(_FALLBACK)


@lru_cache(maxsize=64)
def open_graph_locale(tag: str) -> str:
    """Return the ``language_TERRITORY`` form that Open Graph wants, such as ``tr_TR``.

    A missing territory is CLDR's likely one for the language; empty when CLDR has none.
    """
    parts = tag.replace("_", "-").split("-")
    territory = next((part.upper() for part in parts[1:] if len(part) == 2), "")
    if not territory:
        likely = str(get_global("likely_subtags").get(primary(tag), ""))
        territory = likely.rpartition("_")[2] if "_" in likely else ""
    return f"{primary(tag)}_{territory}" if territory else ""


def date_words(moment: dt.datetime, tag: str, zone: ZoneInfo, pattern: str) -> str:
    """Write `moment` in the words of language `tag` after a CLDR `pattern`, in `zone`."""
    return format_datetime(moment.astimezone(zone), pattern, locale=locale_for(tag))


def iso(moment: dt.datetime, zone: ZoneInfo) -> str:
    """Write `moment` as ISO 8601 with the offset of `zone`, to the second."""
    return moment.astimezone(zone).isoformat(timespec="seconds")
