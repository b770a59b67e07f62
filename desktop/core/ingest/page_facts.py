"""Choose a web page's headline, deck, writers and day from all that claims to be them."""

from __future__ import annotations

import importlib
import re
from dataclasses import dataclass
from typing import Any, cast

from desktop.core.ingest.page_authors import is_aside, page_authors
from desktop.core.ingest.page_data import PageData, page_data
from desktop.core.ingest.page_dates import day_in_address, iso_moment
from desktop.core.ingest.page_deck import page_deck
from desktop.core.ingest.page_headline import page_headline
from desktop.core.ingest.page_tree import PageElement, line_of

_DATE_CLASS = re.compile(r"date|time|publi|posted|byline|meta|datum|fecha|info", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page's head and its visible head say of the story.

    `lead` is a paragraph that belongs to the story and may be missing from its body.
    """

    headline: str
    deck: str
    lead: str
    authors: tuple[str, ...]
    published: str
    site: str
    language: str
    url: str


def page_facts(root: PageElement) -> PageFacts:
    """Weigh every claim; those that agree support each other."""
    data = page_data(root)
    site = " ".join(data.publisher().split())
    headline = page_headline(root, data, site)
    found = page_deck(root, data, headline)
    address = _address(root, data)
    return PageFacts(
        headline=headline,
        deck=found.deck,
        lead=found.lead,
        authors=page_authors(root, data, site),
        published=_published(root, data.published(), day_in_address(address)),
        site=site,
        language=(root.get("lang") or root.get("xml:lang") or "").replace("_", "-"),
        url=address,
    )


def _published(root: PageElement, told: str, in_address: str) -> str:
    """Choose the moment: told to machines, in the address, shown to readers, or searched for."""
    return told or in_address or _printed_day(root) or _searched_day(root)


def _printed_day(root: PageElement) -> str:
    """Read the day from a time tag, else from a short text that is named as a date."""
    for element in root.iter("time"):
        moment = iso_moment(element.get("datetime") or line_of(element))
        if moment and not is_aside(element):
            return moment
    for element in root.iter("span", "p", "div", "li", "em", "small", "abbr", "td", "a", "b"):
        names = f"{element.get('class', '')} {element.get('id', '')} {element.get('itemprop', '')}"
        if not _DATE_CLASS.search(names):
            continue
        text = element.get("title") or element.get("content") or line_of(element)
        moment = iso_moment(text) if len(text) < 120 else ""
        if moment and not is_aside(element):
            return moment
    return ""


def _searched_day(root: PageElement) -> str:
    """Leave a page that names no day anywhere to the library that searches its text."""
    # Imported here: it takes 0.1 s, and few pages need it.
    htmldate: Any = importlib.import_module("htmldate")
    return cast("str", htmldate.find_date(root, original_date=True) or "")


def _address(root: PageElement, data: PageData) -> str:
    for link in root.iter("link"):
        if link.get("rel") == "canonical" and link.get("href", "").startswith("http"):
            return link.get("href", "")
    return data.first("og:url")
