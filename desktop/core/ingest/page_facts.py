"""Choose a web page's headline, deck, writers and day from all that claims to be them."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.ingest.page_authors import page_authors
from desktop.core.ingest.page_data import PageData, page_data
from desktop.core.ingest.page_day import page_day
from desktop.core.ingest.page_deck import page_deck
from desktop.core.ingest.page_headline import page_headline
from desktop.core.ingest.page_tree import PageElement


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
        published=page_day(root, data, address),
        site=site,
        language=(root.get("lang") or root.get("xml:lang") or "").replace("_", "-"),
        url=address,
    )


def _address(root: PageElement, data: PageData) -> str:
    for link in root.iter("link"):
        if link.get("rel") == "canonical" and link.get("href", "").startswith("http"):
            return link.get("href", "")
    return data.first("og:url")
