"""Choose a web page's headline: the heading readers see that what machines are told confirms."""

from __future__ import annotations

import re
from html import unescape

from desktop.core.ingest.page_authors import is_aside, name_key
from desktop.core.ingest.page_data import PageData
from desktop.core.ingest.page_tree import PageElement, line_of

TRUSTED = 2.0
"""A heading with less than this yields to the title that the page tells machines."""

AGREES = 0.3
"""The share of words from which a heading counts as agreeing with a title."""

_LEVELS = {"h1": 1.5, "h2": 0.5, "h3": 0.2}
_CUT = re.compile(r"\s+(?:[|–—•·»«‹›]|::|--|-|\|\|)\s+|\s*[|»]\s*|：(?=\w{2,10}$)")
_SURE_CUT = re.compile(r"[|»]|::")
_NAMED = re.compile(r"head(?:line|ing)|title|titre|titel|titulo", re.IGNORECASE)


def page_headline(root: PageElement, data: PageData, site: str) -> str:
    """Give the best heading, or the title told to machines where no heading is good enough."""
    told = _told_titles(root, data)
    best, most = "", 0.0
    headings = [(element, line_of(element)) for element in root.iter(*_LEVELS)]
    alone = sum(1 for element, text in headings if element.tag == "h1" and text) == 1
    before = 0
    for element, text in headings:
        if not 3 < len(text) < 300 or name_key(text) == name_key(site):
            continue
        weight = _weigh(element, text, told, alone=alone, before=before)
        before += element.tag == "h1"
        if weight > most:
            best, most = text, weight
    title = _title(told, site)
    if most < TRUSTED and title:
        return title
    return _without_kicker(best, title)


def _told_titles(root: PageElement, data: PageData) -> list[str]:
    """List what machines are told, the most careful first."""
    title = root.find(".//title")
    texts = (
        data.told("headline"),
        data.first("og:title"),
        data.first("twitter:title"),
        data.first("headline", "dc.title", "parsely-title", "sailthru.title", "title"),
        "".join(title.itertext()) if title is not None else "",
    )
    return [" ".join(unescape(text).split()) for text in texts if text.strip()]


def _weigh(element: PageElement, text: str, told: list[str], *, alone: bool, before: int) -> float:
    """Weigh a heading: its level, its name, its agreement with what machines are told.

    `alone` says that it is the page's one h1, `before` how many stand above it.
    """
    agreement = max((_agreement(text, title) for title in told), default=0.0)
    if agreement < 1.0 and is_aside(element):
        return 0.0
    names = f"{element.get('class', '')} {element.get('id', '')} {element.get('itemprop', '')}"
    weight = _LEVELS[str(element.tag)] + 2.0 * agreement + (0.5 if _NAMED.search(names) else 0.0)
    if agreement >= AGREES:
        return weight + (0.5 if alone and element.tag == "h1" else 0.0)
    if len(text) < 25 and len(_tokens(name_key(text))) <= 3:
        return weight - 1.5
    if element.tag != "h1":
        return weight
    return weight + (0.5 if alone else 0.0) - (0.7 if before else 0.0)


def _agreement(heading: str, title: str) -> float:
    """Say how far a title confirms a heading: wholly when the heading is one of its pieces."""
    key = name_key(heading)
    pieces = [name_key(piece) for piece in _CUT.split(title) if piece]
    whole = name_key(title)
    if key in (whole, *pieces) or (len(key) > 12 and whole.startswith(key)):
        return 1.0
    mine, its = _tokens(key), _tokens(whole)
    return len(mine & its) / max(len(mine), len(its), 1)


def _tokens(key: str) -> frozenset[str]:
    """Give a text's words, or the pairs of its letters where no blanks part words."""
    if " " in key or key.isascii():
        return frozenset(key.split())
    return frozenset(key[at : at + 2] for at in range(len(key) - 1))


def _title(told: list[str], site: str) -> str:
    """Give the title told to machines without the site's name."""
    cut = [_without_site(title, site) for title in told]
    return next(filter(None, cut), "")


def _without_site(title: str, site: str) -> str:
    """Cut the site's name off a title: known by name, or else the short last part."""
    pieces = list(_CUT.finditer(title))
    if not pieces:
        return title
    head, tail = title[: pieces[0].start()], title[pieces[-1].end() :]
    if site and name_key(head) == name_key(site):
        return title[pieces[0].end() :]
    rest = title[: pieces[-1].start()]
    known = bool(site) and (name_key(tail) in name_key(site) or name_key(site) in name_key(tail))
    is_short = len(tail.split()) <= 4 and len(rest) > 20 and len(rest) > len(tail)
    if known or (is_short and _SURE_CUT.search(pieces[-1][0])):
        return _without_site(rest, site)
    return rest if is_short else title


def _without_kicker(heading: str, title: str) -> str:
    """Take off a heading what is not the headline, when a title tells the headline alone."""
    key, whole = name_key(title), name_key(heading)
    if len(key) <= 12 or title.endswith(("…", "...")) or key == whole:
        return heading
    is_end = whole.endswith(" " + key) and heading.endswith(title)
    is_start = whole.startswith(key + " ") and heading.startswith(title) and len(key) > 25
    return title if is_end or is_start else heading
