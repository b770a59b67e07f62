"""Find headline, deck and byline above the story of a pasted page."""

from __future__ import annotations

import re
from collections import Counter

from desktop.core.ingest import advisories, chrome
from desktop.core.ingest.bylines import FoundByline, find_byline, is_role_line
from desktop.core.ingest.calendar_words import match_day
from desktop.core.ingest.evidence import Verdict
from desktop.core.ingest.lines import Block
from desktop.core.ingest.pages import (
    Page,
    find_story,
    is_bullet,
    is_caption,
    judge_inside,
    length_of,
)
from desktop.core.ingest.parts import Kind

REACH = 120
"""So many lines above the story its headline may stand."""

CLIMB = 4
"""So many lines above a good candidate a better one may stand: it was the deck."""

HEAD = 16
"""So many lines below the headline its byline may stand."""

LONGEST_HEADLINE = 200
MOST_REPEATS = 3
"""A short line that stands on a page more often is furniture."""

_WIDE = re.compile(r"[\u2e80-\ud7ff\uf900-\ufaff]")
_BY = re.compile(r"(?:by|von|par|por)\s+\w+(?:\s\w+){0,4}$", re.IGNORECASE)
_BY_ALONE = re.compile(r"(?:by|von|par|por|author of the article:?|written by)", re.IGNORECASE)
_DATED = re.compile(
    r"(?:published|updated|posted|last updated|veröffentlicht|publié|publicado|\w{3,9}day)\b.*\d"
    r"|\d{1,2}:\d\d|(?:19|20)\d\d[/年-]\d{1,2}",
    re.IGNORECASE,
)


def recognise_page(blocks: list[Block]) -> list[Verdict]:
    """Say of every line of a pasted page what it is; what is not the story is dropped."""
    if not blocks:
        return []
    page = find_story(blocks)
    headline = _find_headline(page)
    if headline >= 0:
        _judge_head(page, headline)
    for at in range(page.start, page.end):
        page.verdicts.setdefault(at, judge_inside(page, at))
    outside = Verdict(Kind.DROPPED, "stands outside the story", 0.8)
    return [page.verdicts.get(at, outside) for at in range(len(blocks))]


def _find_headline(page: Page) -> int:
    """Find the line above the story that shares most words with it and looks like a headline."""
    story = _tokens(" ".join(b.text for b in page.blocks[page.start : page.end])[:6000])
    often = Counter(block.text.casefold() for block in page.blocks)
    rows = range(max(0, page.start - REACH), page.start + _is_open(page.text(page.start)))
    shares = {at: _share(page.text(at), story) for at in rows if _may_be_headline(page, at, often)}
    weights = {
        at: 3.0 * share + min(length_of(page.text(at)), 60) / 60 - 0.012 * max(page.start - at, 0)
        for at, share in shares.items()
    }
    for at in weights:
        weights[at] += 0.5 if often[page.text(at).casefold()] > 1 else 0.0
        weights[at] -= 0.8 if page.prose[at] else 0.0
    best = max(weights, key=lambda at: weights[at], default=-1)
    if best < 0 or weights[best] < 1.5:
        return -1
    above = [
        at
        for at in shares
        if best - CLIMB <= at < best
        and shares[at] >= (0.2 if often[page.text(at).casefold()] > 1 else 0.3)
    ]
    return min(above, default=best)


def _may_be_headline(page: Page, at: int, often: Counter[str]) -> bool:
    text = page.text(at)
    if not 12 <= length_of(text) <= LONGEST_HEADLINE or is_bullet(text) or is_caption(text):
        return False
    if _is_furniture(text) or _BY.match(text):
        return False
    if often[text.casefold()] > MOST_REPEATS and length_of(text) < 30:
        return False
    below = (page.text(lower) for lower in range(at + 1, min(at + 4, len(page.blocks))))
    return not any(len(other) > 11 and other != text and other in text for other in below)


def _is_open(text: str) -> bool:
    """Tell whether a line could be a headline though it reads as prose: a question."""
    return len(text) <= 140 and text[-1:] not in ".!:;,…。"


def _tokens(text: str) -> frozenset[str]:
    """Give the telling words of a text, or pairs of letters where no blanks part words."""
    if _WIDE.search(text):
        return frozenset(text[at : at + 2] for at in range(len(text) - 1))
    return frozenset(word for word in re.findall(r"\w+", text.casefold()) if len(word) > 4)


def _share(text: str, story: frozenset[str]) -> float:
    mine = _tokens(text)
    return sum(1 for token in mine if token in story) / (len(mine) + 1)


def _is_furniture(text: str) -> bool:
    return chrome.is_chrome(text) or advisories.is_signoff(text) or is_dated(text)


def is_dated(text: str) -> bool:
    """Tell whether a line is a moment of publication."""
    if len(text) > 80:
        return False
    return bool(match_day(text.lstrip("*•· ")) or _DATED.search(text))


def _judge_head(page: Page, headline: int) -> None:
    """Judge the lines from the headline down to the story, the byline ending the head."""
    title = page.text(headline).casefold()
    page.verdicts[headline] = Verdict(
        Kind.HEADLINE, "looks like a headline and shares its words with the story", 0.8
    )
    for at, block in enumerate(page.blocks):
        if at != headline and block.text.casefold() == title:
            page.verdicts[at] = Verdict(Kind.DROPPED, "repeats the headline", 0.9)
    last = _end_of_head(page, headline)
    page.start = min(max(page.start, last + 1), page.end)
    deck = False
    for at in range(headline + 1, page.start):
        text = page.text(at)
        if at in page.verdicts:
            continue
        if named := _byline(page, at):
            page.verdicts[at] = named
        elif is_dated(text):
            page.verdicts[at] = Verdict(Kind.PUBLISHED, "the day of publication", 0.8)
        elif not deck and at <= headline + 4 and _may_be_deck(text):
            deck = True
            page.verdicts[at] = Verdict(Kind.DECK, "stands between headline and story", 0.6)


def _end_of_head(page: Page, headline: int) -> int:
    """Find the last line of the head: a byline or a moment, with no story before it."""
    last, paragraphs = headline, 0
    for at in range(headline + 1, min(headline + HEAD, page.end)):
        if _byline(page, at) or is_dated(page.text(at)):
            last = at
        paragraphs += page.prose[at] and not is_caption(page.text(at))
        if paragraphs > 2:
            break
    return last


def _may_be_deck(text: str) -> bool:
    return 40 <= length_of(text) <= 400 and not (
        _is_furniture(text) or is_bullet(text) or is_caption(text)
    )


def _byline(page: Page, at: int) -> Verdict | None:
    """Take a line for a byline: worded as one, or a bare name beside "By" or a date."""
    text = page.text(at)
    found = find_byline(text)
    if found and is_caption(text):
        return None
    if found and (found.confidence > 0.6 or _beside_sign(page, at, found)):
        return Verdict(Kind.BYLINE, "names the writer", max(found.confidence, 0.7))
    above = page.verdicts.get(at - 1)
    if above and above.kind is Kind.BYLINE and is_role_line(text):
        return Verdict(Kind.BYLINE, "the writer's job", 0.8)
    return None


def _beside_sign(page: Page, at: int, found: FoundByline) -> bool:
    if _BY_ALONE.fullmatch(page.text(at - 1)):
        return True
    is_whole_name = any(
        " " in author.name or not author.name.isascii() for author in found.authors
    )
    near = (page.text(at + step) for step in (-1, 1, 2))
    return is_whole_name and any(is_dated(text) for text in near)
