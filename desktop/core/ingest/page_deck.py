"""Tell a web page's deck from its lede: two lines that stand alike below the headline."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.core.ingest.markup_tree import text_of
from desktop.core.ingest.page_authors import is_aside, name_key
from desktop.core.ingest.page_data import PageData
from desktop.core.ingest.page_tree import PageElement, line_of

ENOUGH = 2.6
"""A deck needs two signs: a name, a place beside the headline, an agreeing description."""

LEAD = 2.2
"""A line with this much belongs to the story, as its first paragraph if not as its deck."""

NEAR = 6
"""So many blocks of text below the headline a deck may stand."""

MOST_CHILDREN = 4
SHORTEST = 20
LONGEST = 500

_NAMED = re.compile(
    r"(?:^|[\s_-])(?:deck?|dek|sub-?title|sub-?head(?:line)?|standfirst|chapo|chapeau|sapo|spot"
    r"|bajada|entradilla|excerpt|summary|desc)(?:$|[\s_-])",
    re.IGNORECASE,
)
_LEAD_NAMED = re.compile(
    r"(?:^|[\s_-])(?:intro|lead|lede|abstract|vorspann|teaser|description)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Names of the first paragraph as often as of the deck: they say little."""


@dataclass(frozen=True, slots=True)
class FoundDeck:
    """The deck, or the lead paragraph where it is not sure to be one; never both."""

    deck: str = ""
    lead: str = ""


def page_deck(root: PageElement, data: PageData, headline: str) -> FoundDeck:
    """Find the line beside the headline that is named as a deck, or described as one."""
    told = (
        data.first("og:description"), data.first("description", "twitter:description"),
        data.told("description"), data.told("alternativeHeadline"), data.told("abstract"),
    )  # fmt: skip
    descriptions = {name_key(text) for text in told if len(text) > SHORTEST}
    title = name_key(headline)
    best: PageElement | None = None
    most, after = LEAD, NEAR + 1
    for element in root.iter("h1", "h2", "h3", "h4", "p", "div", "span"):
        names = _names_of(element)
        if len(element) > MOST_CHILDREN or not _may_be_deck(element, names):
            continue
        text = line_of(element)
        key = name_key(text[: LONGEST + 1])
        after = 0 if title and key == title else after + bool(key)
        if not SHORTEST <= len(text) <= LONGEST or key == title:
            continue
        weight = _weigh(element, names, key, descriptions) + (1.0 if after <= NEAR else 0.0)
        if weight > most and not is_aside(element):
            best, most = element, weight
    text = text_of(best)
    return FoundDeck(deck=text) if most >= ENOUGH else FoundDeck(lead=text)


def _may_be_deck(element: PageElement, names: str) -> bool:
    """Leave out what only holds other things: a nameless div or span."""
    if element.tag not in ("div", "span"):
        return True
    return bool(_NAMED.search(names) or _LEAD_NAMED.search(names))


def _names_of(element: PageElement) -> str:
    """Give what an element and its parent are called."""
    parent = element.getparent()
    return " ".join(
        f"{one.get('class', '')} {one.get('id', '')} {one.get('itemprop', '')} "
        f"{one.get('data-gu-name', '')} {one.get('data-testid', '')}"
        for one in (element, parent)
        if one is not None
    )


def _weigh(element: PageElement, names: str, key: str, descriptions: set[str]) -> float:
    """Weigh a line as a deck: what it is called, what machines are told, what follows it."""
    named = bool(_NAMED.search(names))
    weight = 1.7 if named else 0.3 if _LEAD_NAMED.search(names) else 0.0
    if any(key.startswith(told[:120]) or told.startswith(key[:120]) for told in descriptions):
        weight += 1.4
    if element.tag in ("h2", "h3"):
        weight += 0.6
    after = element.getnext()
    opens_body = after is not None and element.tag == after.tag == "p" and len(line_of(after)) > 80
    return weight - (1.5 if opens_body and not named else 0.0)
