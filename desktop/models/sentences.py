"""Sentences said below the window, in the interface's language.

Library, core and jobs know no Qt and say what went wrong in plain English. Here such a
sentence is known again by its template, and what was filled in is filled in anew.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QDate

from desktop.models.wording import reader_locale
from resources import resource

HOLE = re.compile(r"(\{\w*\})")
MOMENT = "%d %B %Y, %H:%M UTC"
FEW_LETTERS = 6
"""A template of no more than this could be found in any sentence: its parts are words."""


def localised(sentence: str) -> str:
    """Give a sentence as the reader's; itself where there is no such sentence or language."""
    templates = _templates()
    if _said(templates[0][0]) == templates[0][0]:
        return sentence  # English is what the code says
    exact = _said(sentence)
    return exact if exact != sentence else _filled(sentence)


@lru_cache(maxsize=512)
def _filled(sentence: str) -> str:
    for template, pattern in _templates():
        if found := pattern.fullmatch(sentence):
            return _fill(template, [_part(part) for part in found.groups()])
    return sentence


def _part(text: str) -> str:
    """Say what was filled in: a moment, or words that are a sentence themselves."""
    try:
        moment = dt.datetime.strptime(text, MOMENT).replace(tzinfo=dt.UTC)
    except ValueError:
        return localised(text)
    day = reader_locale().toString(QDate(moment.year, moment.month, moment.day), "d MMMM yyyy")
    return f"{day}, {moment:%H:%M} UTC"


def _fill(template: str, parts: list[str]) -> str:
    holes = HOLE.findall(template)
    given = dict(zip(holes, parts, strict=True))
    return "".join(given.get(piece, piece) for piece in HOLE.split(_said(template)))


def _said(text: str) -> str:
    return QCoreApplication.translate("Sentences", text) if text else ""


@lru_cache(maxsize=1)
def _templates() -> tuple[tuple[str, re.Pattern[str]], ...]:
    listed: list[str] = json.loads(
        resource("translations/sentences.json").read_text(encoding="utf-8")
    )
    return tuple((each, _pattern(each)) for each in listed)


def _pattern(template: str) -> re.Pattern[str]:
    part = r"(\S+)" if len(HOLE.sub("", template)) <= FEW_LETTERS else "(.*)"
    pieces = HOLE.split(template)
    return re.compile(
        "".join(part if HOLE.fullmatch(piece) else re.escape(piece) for piece in pieces), re.DOTALL
    )
