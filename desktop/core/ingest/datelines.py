"""Recognise the dateline that opens a story: place, agency and date, as printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from desktop.core.ingest.calendar_words import match_day, month_of

LONGEST = 110

_AGENCY_NAMES = """
AA AAP AFP AGI AKI ALBAWABA ANA ANADOLU ANI ANKA ANP ANSA ANTARA AP APA ATS BELGA BERNAMA BTA CP
CMC CNA CNN CNS CTK DHA DPA DPA-AFX EFE EP ETA FENA GNA HINA IANS IHA INTERFAX IPS IRNA ISNA
ITAR-TASS JIJI KCNA KUNA KYODO LUSA MENA MTI MIA NAN NINA NTB PA PANA PAP PETRA PNA PTI QNA RIA
REUTER REUTERS RITZAU SANA SAPA SDA SPA STT TANJUG TASS TT UNI UPI VNA WAFA WAM XINHUA YNA YONHAP
YPA PRNEWSWIRE NEWSWIRE
ИНТЕРФАКС ТАСС УКРИНФОРМ İHA
"""
AGENCIES = frozenset(_AGENCY_NAMES.split())
"""Names that are agencies even where no bracket says so; a bracket needs no table."""

_WORD = r"[^\W\d_][\w.'’-]*"
_BRACKET = re.compile(r"\((?P<agency>[^()\d]{2,32})\)|/(?P<slashed>[^/()\d]{2,32})/\.?")
_SEPARATOR = re.compile(
    r"[ \u00a0]*(?:\.-|-{1,2}(?: ?[–—-])?|[–—](?: ?[–—-])?|_|:(?= ))[ \u00a0]*"
)
_BARE_AGENCY = re.compile(rf"[,.]? ?(?P<name>{_WORD})(?=[ \u00a0]*[-–—])")
_BEHIND = re.compile(r"(?P<name>[A-ZÀ-Þ]{2,9})[ \u00a0]+[-–—]{1,2}[ \u00a0]+")
_PLACE_WORD = re.compile(rf"{_WORD}|\([^\W\d_A-ZÀ-ÞΑ-ΩА-Я][^()\d]{{0,20}}\)")
_JOINING = "and of the de la le del di da do dos las los el en y et und am an der on upon al"
_JOINERS = frozenset(_JOINING.split())
_OPENING = "by from the this that it he she they we in on at for with but if when as what why how"
_OPENERS = frozenset(_OPENING.split())
_LABELS = frozenset(
    ("BREAKING", "EXCLUSIVE", "VIDEO", "PHOTOS", "WATCH", "LIVE", "OPINION", "ANALYSIS", "URGENT",
     "UPDATE", "UPDATED", "CORRECTION", "INTERVIEW", "FEATURE", "PROFILE", "EILMELDUNG",
     "SON DAKİKA")
)  # fmt: skip
"""What stands before a dash in capitals and is no town."""

_LETTERS = re.compile(r"[^\W\d_]+")
_TWICE = re.compile(r"(.)\1+")
_SMALL = re.compile(r"(?P<place>[a-z]{2,12}(?: [a-z]{2,12})?), (?=[a-z]{3,9}\.? \d{1,2} ?- )")
_ORNAMENT = re.compile(r"[ \u00a0*]*")
_STATE = re.compile(r"[A-Z][a-z]{1,4}\.?$|[A-Z]\.[A-Z]\.$|[A-Z]{2}$")


@dataclass(frozen=True, slots=True)
class FoundDateline:
    """A dateline as printed; `end` is the index where the story's first word begins."""

    place: str
    agency: str
    date: str
    separator: str
    raw: str
    end: int
    confidence: float


@dataclass(slots=True)
class _Scan:
    """Where the reading stands, and what it has found."""

    text: str
    at: int = 0
    place: str = ""
    agency: str = ""
    date: str = ""
    separator: str = ""

    def blanks(self) -> None:
        while self.at < len(self.text) and self.text[self.at] in " \u00a0":
            self.at += 1

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        found = pattern.match(self.text, self.at)
        if found:
            self.at = found.end()
        return found


def find_dateline(text: str) -> FoundDateline | None:
    """Read the dateline at the start of a paragraph, or nothing.

    Evidence decides: an agency in brackets, a date, a separator, capitals. A list of
    towns would help, but small towns are the rule, so there is none that can veto.
    """
    return _read_opening(text[: LONGEST + 60])


@lru_cache(maxsize=256)  # The scorer asks, and then the one who puts the story together.
def _read_opening(text: str) -> FoundDateline | None:
    scan = _Scan(text)
    scan.take(_ORNAMENT)
    start = scan.at
    if text[start : start + 1] in "(/":
        _read_agency_first(scan)
    else:
        _read_place(scan)
        _read_date(scan)
        _read_agency(scan)
        _read_date(scan)
    _read_separator(scan)
    _read_agency_behind(scan)
    confidence = _weigh(scan)
    if not confidence or scan.at > LONGEST:
        return None
    raw = text[start : scan.at].strip()
    return FoundDateline(
        scan.place, scan.agency, scan.date, scan.separator, raw, scan.at, confidence
    )


def _read_agency_first(scan: _Scan) -> None:
    """Read ``(ANSA) - ROME, JUL 11 -`` or ``(AGENCY) --``."""
    _read_agency(scan)
    if not scan.agency:
        return
    _read_separator(scan)
    before = scan.at, scan.separator
    _read_place(scan)
    _read_date(scan)
    held = scan.at
    if scan.place and scan.take(_SEPARATOR):
        scan.at = held
        scan.separator = ""
    else:
        scan.at, scan.separator = before
        scan.place = scan.date = ""


def _read_agency_behind(scan: _Scan) -> None:
    """Read ``DİYARBAKIR - AA - ``: a known agency between two separators."""
    bare = None if scan.agency or not scan.separator else _BEHIND.match(scan.text, scan.at)
    if bare and bare["name"] in AGENCIES:
        scan.agency = bare["name"]
        scan.at = bare.end()


def _read_place(scan: _Scan) -> None:
    """Read capitalised words up to a date, an agency or a separator."""
    start = end = scan.at
    words = 0
    if found := _SMALL.match(scan.text, start):
        scan.place = found["place"]
        scan.at = found.end("place")
        return
    while words < 10:
        found = _PLACE_WORD.match(scan.text, scan.at)
        if not found or not _may_be_place(found[0], words) or match_day(scan.text, scan.at):
            break
        words += 1
        end = scan.at = found.end()
        while scan.text[scan.at : scan.at + 1] in (",", " ", "\u00a0", "/"):
            scan.at += 1
    scan.place = scan.text[start:end].rstrip(" .,") if _stops(scan, end) else scan.text[start:end]
    scan.at = end


def _stops(scan: _Scan, end: int) -> bool:
    """Tell whether the last full stop belongs to the sentence, not to ``Mich.``."""
    last = scan.text[:end].rsplit(" ", 1)[-1]
    return last.endswith(".") and not _STATE.match(last) and last.isupper() and len(last) > 5


def _may_be_place(word: str, before: int) -> bool:
    if word.startswith("("):
        return before > 0 and word.strip("()").partition("/")[0].upper() not in AGENCIES
    if word in _JOINERS:
        return before > 0
    return word[0].isupper()


def _read_date(scan: _Scan) -> None:
    if scan.date:
        return
    held = scan.at
    while scan.text[scan.at : scan.at + 1] in (",", " ", "\u00a0", "-"):
        scan.at += 1
    found = match_day(scan.text, scan.at)
    if not found:
        scan.at = held
        return
    scan.date = found[0].strip(" ,")
    scan.at = found.end()


def _read_agency(scan: _Scan) -> None:
    if scan.agency:
        return
    held = scan.at
    while scan.text[scan.at : scan.at + 1] in (",", ".", " ", "\u00a0"):
        scan.at += 1
    found = scan.take(_BRACKET)
    named = found and (found["agency"] or found["slashed"])
    if named and _like_agency(named):
        scan.agency = named.strip()
        return
    scan.at = held
    bare = _BARE_AGENCY.match(scan.text, scan.at)
    if bare and bare["name"].rstrip(".").upper() in AGENCIES:
        scan.agency = bare["name"].rstrip(".")
        scan.at = bare.end()


def _like_agency(name: str) -> bool:
    """Tell whether a bracket holds an agency: known, in capitals, or a few proper nouns."""
    if name.upper().strip() in AGENCIES:
        return True
    if ":" in name:
        return False  # ``(NYSE: KHL)``: an exchange and a share's sign.
    words = re.findall(r"[\w.'’-]+", name)
    if name.partition("/")[0].upper().strip() in AGENCIES:
        return True  # ``dpa/lno``: the second is a service of the first.
    return 0 < len(words) <= 4 and all(word[0].isupper() for word in words)


def _read_separator(scan: _Scan) -> None:
    held = scan.at
    if scan.date and scan.text[scan.at : scan.at + 1] == ",":
        scan.at += 1
    found = scan.take(_SEPARATOR)
    if found and found[0].strip():
        scan.separator = found[0].strip()
        return
    scan.at = held
    if scan.agency or scan.date:
        scan.blanks()


def _weigh(scan: _Scan) -> float:
    """Weigh what was read; 0 means that it is no dateline."""
    rest = scan.text[scan.at :]
    if scan.place and not _good_place(scan):
        return 0.0
    if scan.agency:
        return _weigh_agency(scan)
    if not scan.place or not scan.separator or scan.separator == ":":
        return 0.0
    if scan.date:
        return 0.95
    return 0.75 if _capitals(scan.place) and _opens_sentence(rest) else 0.0


def _weigh_agency(scan: _Scan) -> float:
    """Weigh a dateline with an agency: what has no separator must have a date or slashes."""
    if not scan.date and _is_short_for(scan.agency, scan.place):
        return 0.0
    if scan.separator:
        return 0.98 if scan.place or scan.date else 0.85
    return 0.85 if scan.date else 0.0


def _is_short_for(bracket: str, place: str) -> bool:
    """Tell whether a bracket shortens the words before it: ``Apple (AAPL)``, a share's sign."""
    sign = bracket.upper()
    words = [word.upper() for word in _LETTERS.findall(place)]
    if not words or sign in AGENCIES or not sign.isalpha() or bracket != sign:
        return False
    if sign == "".join(word[0] for word in words):
        return True
    letters = iter(_TWICE.sub(r"\1", "".join(words)))
    return sign[0] == words[0][0] and all(c in letters for c in _TWICE.sub(r"\1", sign))


def _good_place(scan: _Scan) -> bool:
    words = re.findall(_WORD, re.sub(r"\([^()]*\)", "", scan.place))
    if not words or len(words) > 9 or scan.place in _LABELS:
        return False
    if words[0].casefold() in _OPENERS and not (words[0].isupper() and (scan.date or scan.agency)):
        return False
    if month_of(words[0]) and len(words) == 1:
        return False
    return not (len(words[-1]) == 1 and len(words) > 1)


def _capitals(place: str) -> bool:
    """Tell whether the town is in capitals; state and country after the comma are free."""
    town = place.split(",", 1)[0]
    return town.upper() == town and len(town) > 2


def _opens_sentence(rest: str) -> bool:
    """Tell whether a sentence follows, not a table's next capital word or figure."""
    words = _LETTERS.findall(rest[:80])[:2]
    if not words or not words[0][:1].isupper() or rest.lstrip()[:1].isdigit():
        return False
    if rest.isupper():
        return False
    return len(words[0]) < 3 or not all(word.isupper() for word in words)
