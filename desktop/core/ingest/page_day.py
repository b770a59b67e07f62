"""Choose a web page's moment of publication from all that claims to be it."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from typing import Any, cast

from desktop.core.ingest.page_authors import is_aside
from desktop.core.ingest.page_data import PageData
from desktop.core.ingest.page_dates import day_in_address, iso_moment
from desktop.core.ingest.page_tree import PageElement, line_of
from desktop.core.ingest.site_clock import site_moment

LONGEST_STAMP = 40
"""Characters of a line that is hardly more than a day and a clock time."""

WEB_BEGAN = "1991"
"""An earlier day on a page is a misreading or of the story's matter."""

_DATE_CLASS = re.compile(r"date|time|publi|posted|byline|meta|datum|fecha|info", re.IGNORECASE)
_RUNNING_ON = re.compile(r"\s[-–—]\s")
_COMMENT = re.compile(r"comment|kommentar", re.IGNORECASE)
_PRINTED_IN = ("span", "p", "div", "li", "em", "small", "abbr", "td", "dt", "a", "b")


def page_day(root: PageElement, data: PageData, address: str) -> str:
    """Choose the moment: told to machines, in the address, shown to readers, or searched for.

    A page that has nothing but comments is a forum's: its first comment is the story.
    """
    named = day_in_address(address)
    told = data.published()
    if told.endswith("+00:00"):
        told = site_moment(told, [named, *data.published_moments()], _clocks(root, data))
    return (
        told
        or named
        or _named_day(root)
        or _searched_day(root)
        or _stamped_day(root)
        or _first_comment(root)
    )


def _clocks(root: PageElement, data: PageData) -> Iterator[str]:
    """Give the texts in which the site may print its moment of publication."""
    yield from data.published_texts()
    for element in root.iter("time"):
        yield from (element.get("datetime", ""), line_of(element))
    for element in root.iter(*_PRINTED_IN):
        if _DATE_CLASS.search(_names(element)):
            yield line_of(element)[:120]


def _named_day(root: PageElement) -> str:
    """Read the day from a time tag, else from a short text that is named as a date."""
    for element in root.iter("time"):
        moment = iso_moment(element.get("datetime") or line_of(element))
        if moment and not is_aside(element):
            return moment
    return next((at for at, element in _named_days(root) if not is_aside(element)), "")


def _named_days(root: PageElement) -> Iterator[tuple[str, PageElement]]:
    for element in root.iter(*_PRINTED_IN):
        if not _DATE_CLASS.search(_names(element) + element.get("itemprop", "")):
            continue
        claims = (element.get("title"), element.get("content"), " ".join(element.itertext()))
        readable = (iso_moment(text) for text in claims if text and len(text) < 120)
        moment = next(filter(None, readable), "")
        if moment:
            yield moment, element


def _searched_day(root: PageElement) -> str:
    """Leave a page that names no day to the library that searches its markup.

    Not its search of running text: that loads the grammars of 200 languages, some seconds.
    """
    # Imported here: it takes 0.1 s, and few pages need it.
    htmldate: Any = importlib.import_module("htmldate")
    found = htmldate.find_date(root, original_date=True, extensive_search=False)
    return cast("str", found or "")


def _stamped_day(root: PageElement) -> str:
    """Read the first line that is hardly more than a day, or begins so: ``27.1.2022 - …``."""
    for element in root.iter(*_PRINTED_IN):
        text = _RUNNING_ON.split(" ".join((element.text or "").split()), maxsplit=1)[0]
        moment = iso_moment(text) if 8 <= len(text) <= LONGEST_STAMP else ""
        if moment and not is_aside(element):
            return moment
    return ""


def _first_comment(root: PageElement) -> str:
    """Give the earliest day that a comment bears."""
    days = [moment for moment, element in _named_days(root) if _COMMENT.search(_names(element))]
    return min((day for day in days if day >= WEB_BEGAN), default="")


def _names(element: PageElement) -> str:
    return f"{element.get('class', '')} {element.get('id', '')} "
