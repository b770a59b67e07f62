"""The dateline as the first words of the story."""

from __future__ import annotations

from db.records import Dateline
from desktop.core.markup.languages import primary

_DASHES = frozenset("-–—_. ")
_COMMAS = {"ar": "، ", "fa": "، ", "ur": "، "}


def dateline_text(dateline: Dateline, language: str) -> str:
    """Compose ``PORT ALDER, Nov. 24 (CD) —``, each part as printed, else nothing.

    The separator is typography, not a fact: any dash becomes the house's long one.
    """
    comma = _COMMAS.get(primary(language), ", ")
    where = comma.join(filter(None, (dateline.place, dateline.region, dateline.date)))
    agency = f"({dateline.agency})" if dateline.agency else ""
    words = " ".join(filter(None, (where, agency)))
    if not words:
        return ""
    separator = dateline.separator
    if set(separator) <= _DASHES:
        return f"{words} —"
    return f"{words}{separator}" if separator in {":", "."} else f"{words} {separator}"
