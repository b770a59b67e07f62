"""What the desk says about a story on its way: flags, notes, embargoes, sign-offs, sources."""

from __future__ import annotations

import re

from desktop.core.ingest.datelines import AGENCIES
from desktop.core.ingest.wording import any_of

_FLAG_WORDS = (
    r"(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|EXCLUSIVE|FACTBOX|EXTRA|URGENT|BULLETIN|FLASH|ALERT"
    r"|EXPLAINER|DEVELOPING|BREAKING|RECAST|REPEAT)(?: ?\d+)?"
)
_ORDINAL = r"\d(?:ST|ND|RD|TH) ?(?:LEAD-WRITETHRU|LEAD|LD|NET|WRITETHRU)"
_ORDINALS = rf"{_ORDINAL}(?: ?/ ?{_ORDINAL})*"
_RUBRIC = (
    r"(?:ASIA|EUROPE|AFRICA|AMERICAS|MIDEAST|MIDDLE EAST|PACIFIC"
    r"|(?:1ST |2ND |3RD )?LEAD|(?:NEWS )?ROUNDUP|WRAP|FEATURE|FOCUS|PREVIEW|ANALYSIS|BACKGROUND"
    r"|INTERVIEW|PROFILE|TIMELINE|FACTBOX|UPDATE ?\d*"
    r"|ZUSAMMENFASSUNG|ÜBERBLICK|HINTERGRUND|ANALİZ|RÖPORTAJ"
    r"|(?:News )?Roundup|Spotlight|News Analysis|Xinhua Headlines|Zusammenfassung|Überblick)"
)
"""What agencies set before a headline to say which file it is for, or of which sort it is."""

_FLAG_PREFIX = any_of(
    rf"""
    {_FLAG_WORDS}-(?=\S)
    \((?:\d\w\w )?(?:LEAD|URGENT|LD|RECAST|UPDATE)\)\s*
    {_ORDINALS}\s*[-:]?\s+
    >+\w+/\s*
    (?:Urgent|Breaking|Exclusive|Eilmeldung|Acil|Flash|Son dakika):\s
    {_RUBRIC}:\s
    (?:URGENT|BREAKING(?: NEWS)?|EXCLUSIVE|EILMELDUNG|ALERT|FLASH|ACİL|SON DAKİKA)(?::| [-–—])\s
    """,
    exact_case=True,
)
_FLAG_ALONE = any_of(
    rf"""
    {_FLAG_WORDS}
    {_ORDINALS}
    LEAD
    MORE
    TAKE \d+
    SON DAKİKA
    EILMELDUNG
    BC-\w[^.]{{1,45}},[^.]*\d
    """,
    before=r"\(?",
    after=r"\)?[:.!]?",
    exact_case=True,
)
_NOTE = any_of(
    r"""
    \((?:adds|attn|attention|recasts|updates|corrects|correcting|clarifies|eds|releads|writes)\b.*
    \((?:rewrites|repeats|changes|refiles|fixes)\b.*
    (?:eds?|editors?|editor'?s? note|note to editors?|attn|keywords?|slug|advisory)\s*:.*
    corrects\b.*
    \W*not for publication\b.*
    \W*nicht zur veröffentlichung\b.*
    """
)
_EMBARGO = any_of(
    r"""
    \W*(?:strictly |under )?embargo(?:ed)?\b.*
    .{0,40}\bnot (?:for|to be) (?:release|publication|publish|use)\w* (?:before|until)\b.*
    \W*hold for release\b.*
    \W*(?:sperrfrist|ambargolu|sperrvermerk)\b.*
    """
)
_SIGNOFF_ROW = any_of(
    r"""
    (?i:reuters?|enditem|ends?|fin|final|efe|xinhua|\(?end\)?|\(fine\)|no further\.?)
    -+\ ?30\ ?-+
    \#{2,}
    ==\s?\w+
    _{2,}
    \*{3}
    (?:[A-Z]{2,7} )?[a-z]{2,4}(?:[/-][a-z]{2,4})+
    /(?:ends?|END)/
    [A-Z]{2,3}/[A-Z]{2,3}
    """,
    exact_case=True,
)
"""A row that, alone, closes a story: it is never joined to the rows about it."""

_SIGNOFF_LINE = any_of(
    r"""
    \(with (?:inputs?|files|agenc)\w*\b.{0,80}\)
    [-–—]{0,2}\s?(?:edited|editing|reporting|written|writing|compiled|translated) by:? .{3,80}
    \((?:additional )?(?:reporting|editing|writing|compiled|translated|edited|photos?|by)\b.*
    (?:additional )?(?:reporting|editing|writing) by .{3,160}
    (?:©|\(c\)|copyright\b).{0,240}
    .{0,60}\ball rights reserved\b.*
    """
)
_GLUED = any_of(
    r"""
    Enditem
    /Enditem/
    REUTERS?
    Reuters?
    ENDS
    -30-
    ==\s?Kyodo
    """,
    before=r"(?<=[.!?\"”'’)])\s*",
    after=r"\.?$",
    exact_case=True,
)
_INITIALS = re.compile(r"[A-Z]{2,4}|[a-z]{2,4}")
_RELEASE_NUMBER = re.compile(r"media release [A-Z]{0,3}\d+", re.IGNORECASE)
_SOURCE = re.compile(
    r"(?:kaynak|source|quelle|fuente|fonte|sumber|bron)\s*:\s*(?P<name>\S.{0,90})", re.IGNORECASE
)


def flag_prefix(headline: str) -> int:
    """Count the characters of the wire flags that stand before a headline's own words."""
    at = 0
    while found := _FLAG_PREFIX.match(headline, at):
        at = found.end()
    return at if at < len(headline) else 0


def is_flag(text: str) -> bool:
    """Tell whether a line is nothing but a wire flag: ``EXTRA``, ``1ST LEAD``."""
    return len(text) < 60 and bool(_FLAG_ALONE.fullmatch(text))


def is_note(text: str) -> bool:
    """Tell whether a line speaks to editors: ``(Adds …)``, ``Eds: …``, ``CORRECTS …``."""
    return bool(_NOTE.fullmatch(text))


def is_embargo(text: str) -> bool:
    """Tell whether a line forbids publication before a moment."""
    return len(text) < 300 and bool(_EMBARGO.fullmatch(text))


def is_signoff(text: str) -> bool:
    """Tell whether a line closes a story: ``Reuter``, ``___``, credits, copyright."""
    if len(text) < 24 and _is_agency_mark(text):
        return True
    return bool(_SIGNOFF_ROW.fullmatch(text)) or bool(_SIGNOFF_LINE.fullmatch(text))


def _is_agency_mark(text: str) -> bool:
    """Tell whether a short row is an agency's name in a sign, or before initials.

    ``(PTI)``, ``--IANS``, ``PTI AB CD``.
    """
    name, *initials = text.strip("-–—()/= ").split() or [""]
    if name.upper() not in AGENCIES or not all(_INITIALS.fullmatch(word) for word in initials):
        return False
    return bool(initials) or not text[0].isalnum()


def closes_credits(above: str, text: str) -> bool:
    """Tell whether a row is the rest of credits that the row above has opened a bracket for."""
    is_end = text.endswith(")") and "(" not in text
    return is_end and above.startswith("(") and ")" not in above and is_signoff(above)


def glued_signoff(text: str) -> int:
    """Find the index where a sign-off is glued to the last sentence, or the text's length."""
    found = _GLUED.search(text, max(0, len(text) - 40))
    return found.start() if found else len(text)


def stands_alone(row: str) -> bool:
    """Tell whether a row is never part of a hard-wrapped paragraph."""
    is_sentence = len(row) > 30 and row[:1].isalnum() and ":" not in row[:12]
    if is_sentence or len(row) > 120:
        return False  # Most rows: spared three patterns each.
    return bool(_SIGNOFF_ROW.fullmatch(row) or _SOURCE.fullmatch(row) or is_release_number(row))


def is_release_number(text: str) -> bool:
    """Tell whether a line is a press wire's number: ``MEDIA RELEASE PR12345``."""
    return bool(_RELEASE_NUMBER.fullmatch(text))


def source_name(text: str) -> str:
    """Read a source line's name (``Kaynak:X``), or nothing."""
    found = _SOURCE.fullmatch(text) if len(text) < 120 else None
    return found["name"].strip() if found else ""


def signed_agency(text: str) -> str:
    """Read the agency that a sign-off names: ``==Kyodo``."""
    return text.removeprefix("==").strip() if text.startswith("==") else ""
