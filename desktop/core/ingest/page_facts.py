"""Choose a web page's headline, deck, writers and day from all that claims to be them."""

from __future__ import annotations

import importlib
import re
from dataclasses import dataclass
from typing import Any, cast

from desktop.core.ingest.markup_tree import text_of
from desktop.core.ingest.page_authors import is_aside, name_key, page_authors
from desktop.core.ingest.page_data import PageData, page_data
from desktop.core.ingest.page_dates import day_in_address, iso_moment
from desktop.core.ingest.page_headline import page_headline
from desktop.core.ingest.page_tree import PageElement, line_of

ENOUGH = 2.5
"""A deck needs this much: a name and a place, or a name and a description that agrees."""

NEAR = 6
"""So many blocks of text below the headline a deck may stand."""

MOST_CHILDREN = 4
LONGEST_DECK = 500

_DECK_CLASS = re.compile(
    r"(?:^|[\s_-])(?:deck?|dek|sub-?title|sub-?head(?:line)?|standfirst|summary|excerpt|chapo|chapeau|sapo|intro"
    r"|lead|lede|abstract|description|bajada|entradilla|spot|vorspann|teaser)(?:$|[\s_-])",
    re.IGNORECASE,
)
_DATE_CLASS = re.compile(r"date|time|publi|posted|byline|meta|datum|fecha|info", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page's head and its visible head say of the story."""

    headline: str
    deck: str
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
    return PageFacts(
        headline=headline,
        deck=_deck(root, data, headline),
        authors=page_authors(root, data, site),
        published=data.published()
        or day_in_address(_address(root, data))
        or _printed_day(root)
        or _searched_day(root),
        site=site,
        language=(root.get("lang") or root.get("xml:lang") or "").replace("_", "-"),
        url=_address(root, data),
    )


def _deck(root: PageElement, data: PageData, headline: str) -> str:
    """Find the deck: a line beside the headline that is named as one, or described as one."""
    told = (
        data.first("og:description"), data.first("description", "twitter:description"),
        data.told("description"), data.told("alternativeHeadline"), data.told("abstract"),
    )  # fmt: skip
    descriptions = {name_key(text) for text in told if len(text) > 20}
    title = name_key(headline)
    best: PageElement | None = None
    most, after = ENOUGH, NEAR + 1
    for element in root.iter("h1", "h2", "h3", "h4", "p", "div", "span"):
        is_block = element.tag not in ("div", "span")
        names = _names_of(element)
        if len(element) > MOST_CHILDREN or not (is_block or _DECK_CLASS.search(names)):
            continue
        text = line_of(element)
        key = name_key(text[: LONGEST_DECK + 1])
        after = 0 if title and key == title else after + bool(key)
        if not 20 <= len(text) <= LONGEST_DECK or key == title:
            continue
        weight = _deck_weight(element, names, key, descriptions) + (1.0 if after <= NEAR else 0.0)
        if weight >= most and not is_aside(element):
            best, most = element, weight + 0.01
    return text_of(best)


def _names_of(element: PageElement) -> str:
    """Give what an element and its parent are called."""
    parent = element.getparent()
    return " ".join(
        f"{one.get('class', '')} {one.get('id', '')} {one.get('itemprop', '')} "
        f"{one.get('data-gu-name', '')} {one.get('data-testid', '')}"
        for one in (element, parent)
        if one is not None
    )


def _deck_weight(element: PageElement, names: str, key: str, descriptions: set[str]) -> float:
    """Weigh a line as a deck: what it is called, what machines are told, what follows it."""
    weight = 1.5 if _DECK_CLASS.search(names) else 0.0
    if any(key.startswith(told[:120]) or told.startswith(key[:120]) for told in descriptions):
        weight += 1.5
    if element.tag in ("h2", "h3"):
        weight += 0.6
    after = element.getnext()
    opens_body = after is not None and element.tag == after.tag == "p" and len(line_of(after)) > 80
    return weight - (1.5 if opens_body else 0.0)


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
