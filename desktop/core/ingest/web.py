"""Read a web page: its story by trafilatura, its head by our own weighing of claims."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from functools import cache
from typing import Any, cast

from db.records import Author
from desktop.core.ingest import chrome
from desktop.core.ingest.lines import one_line
from desktop.core.ingest.markup_tree import blocks_in
from desktop.core.ingest.page_facts import PageFacts, page_facts
from desktop.core.ingest.page_tree import PageElement, parse_page
from desktop.core.ingest.pages import is_prose
from desktop.core.ingest.parts import Copy, Kind, Meta
from desktop.core.ingest.told import Told, lines_from

MOST_SEARCHED = 5_000
"""On a page of more blocks only whole blocks are compared, to stay within a second."""

SHORTEST_STORY, SHORTEST_BRIEF = 250, 40
"""Characters of a story: the extractor's own measure, and ours where it finds no story."""

_NAMES = {"item": "li", "quote": "blockquote", "row": "tr", "cell": "td", "lb": "br", "list": "ul"}
_TOLD = "told by the page"


def read_html(text: str, original: str) -> Copy:
    """Read a page's story; what else it shows is set aside as dropped lines.

    Raises IngestError when there is no page in the text.
    """
    root = parse_page(text)
    facts = page_facts(root)
    shown = list(blocks_in(root))
    body = _as_shown(_story(root, facts.headline), shown)
    body = body or [told for told in shown if is_prose(" ".join(told.text.split()))]
    head = list(_head(facts))
    body = _with_lead(_without_deck(body, facts.deck, shown), facts.lead)
    return Copy(
        lines_from(_with_the_rest(head, body, shown)),
        original=original,
        language=facts.language,
        published=facts.published,
        input_kind="html",
        meta=Meta(url=facts.url, source=facts.site, authors=tuple(map(Author, facts.authors))),
    )


def _head(facts: PageFacts) -> Iterator[Told]:
    if facts.headline:
        yield Told(facts.headline, Kind.HEADLINE, _TOLD)
    if facts.deck:
        yield Told(facts.deck, Kind.DECK, _TOLD)
    if facts.authors:
        yield Told(", ".join(facts.authors), Kind.BYLINE, _TOLD)


def _story(root: PageElement, headline: str) -> list[Told]:
    """Take the story's blocks; where they are too short, an extractor takes the whole page."""
    story = _extracted(root, shortest=SHORTEST_STORY)
    if headline and any(headline in told.text and headline != told.text for told in story):
        return _extracted(root, shortest=SHORTEST_BRIEF) or story
    return story


def _extracted(root: PageElement, shortest: int) -> list[Told]:
    """Take the story's element tree, not flat text: subheads and lists would be lost."""
    # Imported here: it takes 0.3 s, and only web pages need it.
    trafilatura: Any = importlib.import_module("trafilatura")
    try:
        found = trafilatura.bare_extraction(
            root, include_comments=False, with_metadata=False, config=_limits(shortest)
        )
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError):
        return []  # it raises on some damaged markup: the caller falls back to what is shown
    if found is None or found.body is None:
        return []
    body = cast("PageElement", found.body)
    for element in body.iter():
        if element.tag == "head":
            element.tag = element.get("rend") or "h2"
        elif isinstance(element.tag, str):
            element.tag = _NAMES.get(element.tag, element.tag)
    return [_without_furniture(told) for told in blocks_in(body)]


@cache
def _limits(shortest: int) -> Any:
    """Give the extractor's settings, with the fewest characters that it takes for a story."""
    settings: Any = importlib.import_module("trafilatura.settings")
    config = deepcopy(settings.DEFAULT_CONFIG)
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(shortest))
    return config


def _as_shown(body: list[Told], shown: list[Told]) -> list[Told]:
    """Give each block the letters of the page: extractors drop joiners and no-break spaces."""
    texts = {_printed(told.text): one_line(told.text) for told in shown}
    return [replace(told, text=texts.get(_printed(told.text), told.text)) for told in body]


def _printed(text: str) -> str:
    return "".join(filter(str.isprintable, text)).replace(" ", "")


def _without_furniture(told: Told) -> Told:
    """Drop a heading or list item that is worded as furniture: *Recommended videos*."""
    if told.kind is None or not chrome.is_chrome(" ".join(told.text.split())):
        return told
    return replace(told, kind=Kind.DROPPED, reason="page furniture")


def _without_deck(body: list[Told], deck: str, shown: list[Told]) -> list[Told]:
    """Take the deck off the body's top; a page that shows it twice has it as its lede too."""
    if not deck or sum(" ".join(told.text.split()) == deck for told in shown) > 1:
        return body
    return [told for told in body[:3] if " ".join(told.text.split()) != deck] + body[3:]


def _with_lead(body: list[Told], lead: str) -> list[Told]:
    """Put back the first paragraph, which extractors take for a teaser, if it is missing."""
    if not lead or any(lead in " ".join(told.text.split()) for told in body):
        return body
    return [Told(lead), *body]


def _with_the_rest(head: list[Told], body: list[Told], shown: list[Told]) -> list[Told]:
    """Set what the page shows beside its story where it stood: above it or below it."""
    texts = [" ".join(told.text.split()) for told in head + body]
    known = frozenset(texts)
    story = " ".join(texts) if len(shown) < MOST_SEARCHED else ""
    above: list[Told] = []
    below: list[Told] = []
    inside = False
    for told in shown:
        text = " ".join(told.text.split())
        if not text:
            continue
        if text in known or text in story:
            inside = inside or len(text) > 60
            continue
        (below if inside else above).append(Told(text, Kind.DROPPED, "stands beside the story"))
    return [*above, *head, *body, *below]
