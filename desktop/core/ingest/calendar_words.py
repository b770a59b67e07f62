"""Read the days that copy prints, in the languages of the wires, with their slips."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

_MONTHS: tuple[tuple[str, ...], ...] = (
    ("january", "januar", "janvier", "enero", "gennaio", "janeiro", "ocak", "januari", "ene",
     "gen"),
    ("february", "februar", "février", "fevrier", "febrero", "febbraio", "fevereiro", "şubat"),
    ("march", "märz", "maerz", "mars", "marzo", "março", "mart", "mac", "maret", "mrz"),
    ("april", "avril", "abril", "aprile", "nisan", "abr", "avr"),
    ("may", "mai", "mayo", "maggio", "maio", "mayıs", "mei", "mag"),
    ("june", "juni", "juin", "junio", "giugno", "junho", "haziran", "jun", "giu"),
    ("july", "juli", "juillet", "julio", "luglio", "julho", "temmuz", "jul", "lug", "julai"),
    ("august", "août", "aout", "agosto", "ağustos", "ogos", "agustus", "ago"),
    ("september", "septembre", "septiembre", "settembre", "setembro", "eylül", "sept", "set"),
    ("october", "oktober", "octobre", "octubre", "ottobre", "outubro", "ekim", "ott", "okt",
     "out"),
    ("november", "novembre", "noviembre", "novembro", "kasım", "nopember"),
    ("december", "dezember", "décembre", "decembre", "diciembre", "dicembre", "dezembro",
     "aralık", "disember", "desember", "dic", "dez"),
)  # fmt: skip

_NUMBER = {name: month for month, names in enumerate(_MONTHS, 1) for name in names} | {
    name[:3]: month for month, names in enumerate(_MONTHS, 1) for name in names[:1]
}

_DAY = re.compile(
    r"(?P<month>[^\W\d_]{3,11})\.? ?(?P<day>\d{1,3})(?:st|nd|rd|th)?(?:,? (?P<year>\d{4}))?(?!\d)"
    r"|(?P<day2>\d{1,2})\.? (?P<month2>[^\W\d_]{3,11})\.?,?(?: (?P<year2>\d{4}))?(?!\w)"
)


@lru_cache(maxsize=8192)  # Every dateline asks about the same few hundred words.
def month_of(word: str) -> int:
    """Number a month's name or its short form; a slip of one letter passes, else 0."""
    word = word.casefold().replace("i̇", "i")
    exact = _NUMBER.get(word)
    if exact:
        return exact
    if len(word) < 4:
        return 0
    return next((m for name, m in _NUMBER.items() if len(name) > 3 and _one_slip(word, name)), 0)


def match_day(text: str, at: int = 0) -> re.Match[str] | None:
    """Match a printed day at an index: ``Jan. 1``, ``13 Jan``, ``Dec. 03, 2019``."""
    found = _DAY.match(text, at)
    return found if found and month_of(found["month"] or found["month2"]) else None


def day_of(printed: str) -> dt.date | None:
    """Read a printed day that names its year; without a year there is no day."""
    found = match_day(printed.strip())
    if not found:
        return None
    year = found["year"] or found["year2"]
    if not year:
        return None
    try:
        month = month_of(found["month"] or found["month2"])
        return dt.date(int(year), month, int(found["day"] or found["day2"]))
    except ValueError:
        return None


def _one_slip(word: str, name: str) -> bool:
    """Tell whether one letter was changed, added, lost or swapped, as typists slip."""
    if abs(len(word) - len(name)) > 1:
        return False
    head = 0
    while head < min(len(word), len(name)) and word[head] == name[head]:
        head += 1
    mine, printed = name[head:], word[head:]
    swapped = printed[1::-1] + printed[2:]
    return printed[1:] in (mine[1:], mine) or mine in (swapped, mine[:1] + printed)
