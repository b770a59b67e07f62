"""Find the story in a whole web page that was pasted as text, menus and all."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from desktop.core.ingest import advisories, chrome, subheads
from desktop.core.ingest.evidence import Verdict
from desktop.core.ingest.lines import Block
from desktop.core.ingest.parts import Kind
from desktop.core.ingest.wording import any_of

BRIDGE = 20
"""Over so many foreign lines (related links, an advertisement) a story may go on."""

_BULLET = re.compile(r"(?:[*+o•·▪-]|\d{1,2}\.)(?: +|$)")
_MENU_ITEM = re.compile(r"(?:[*+o•·▪-]|\d{1,2}\.) +\w")
_SENTENCE_END = re.compile(r"[.!?…。！？:][\"'”’»)\]」]*$")
_SENTENCE_MARK = re.compile(r"[.,!?…。、，！？]")
_WIDE = re.compile(r"[\u2e80-\ud7ff\uf900-\ufaff]")
_TALK = any_of(
    r"""
    .{0,40}\bsays:
    (?:\w+ )*\d{1,3}\ (?:minutes?|hours?|days?|weeks?|months?|years?)\ ago\b.{0,20}
    .{0,30}\bat\ \d{1,2}:\d\d\ ?[ap]m
    (?:rating:\ )?-?\d+\ (?:votes?|likes?|points?|replies|responses?)\b.{0,60}
    (?:reply|quote|report|like|flag|antworten|répondre|responder|yanıtla)
    """
)
"""Lines that stand between readers' comments."""

_CAPTION = any_of(
    r"""
    .*\((?:photo|image|picture|courtesy|credit|pic|foto|file|photograph)\b[^)]*\)?
    (?:photo|image|picture|foto|video|caption)s?(?:\ by|\ credit|:).*
    .*\b(?:getty images|afp|reuters|shutterstock|epa|ap photo)(?:/\w+)*\)?
    .*[（(＝][^）)]*(?:提供|撮影)[）)]?
    .*\b(?:photograph|copyright)\b:?\ .{0,60}
    """
)


@dataclass(slots=True)
class Page:
    """A pasted page: where its story starts and ends, and at which indent it stands."""

    blocks: list[Block]
    prose: list[bool]
    talk: list[bool]
    chrome: list[bool]
    start: int = 0
    end: int = 0
    indent: int = 0
    verdicts: dict[int, Verdict] = field(default_factory=dict[int, Verdict])

    def text(self, at: int) -> str:
        """Give the text of a line, "" outside the page."""
        return self.blocks[at].text if 0 <= at < len(self.blocks) else ""


def looks_like_page(blocks: list[Block]) -> bool:
    """Tell whether copy is a whole page: many short lines, some of them plainly furniture."""
    if len(blocks) < 25:
        return False
    short = sum(1 for block in blocks if length_of(block.text) < 60)
    marked = sum(1 for block in blocks if _MENU_ITEM.match(block.text))
    marked += sum(1 for block in blocks if chrome.is_chrome(block.text))
    return short * 2 > len(blocks) and marked >= 8


def find_story(blocks: list[Block]) -> Page:
    """Find where a page's story starts and ends."""
    texts = [block.text for block in blocks]
    furniture = list(map(chrome.is_chrome, texts))
    talk = [bool(_TALK.fullmatch(text)) for text in texts]
    page = Page(blocks, list(map(is_prose, texts)), talk, furniture)
    page.indent = _story_indent(page)
    worths = [_worth(page, at) for at in range(len(blocks))]
    page.start, page.end = _densest(worths)
    _bridge(page, worths)
    return page


def judge_inside(page: Page, at: int) -> Verdict:
    """Judge a line between the story's first and last."""
    text = page.text(at)
    if page.chrome[at] or page.talk[at]:
        return Verdict(Kind.DROPPED, "page furniture", 0.85)
    if is_caption(text):
        return Verdict(Kind.CAPTION, "worded as a picture's caption", 0.7)
    if advisories.is_signoff(text):
        return Verdict(Kind.SIGNOFF, "a sign-off", 0.8)
    if page.prose[at]:
        return Verdict(Kind.PARAGRAPH, "a paragraph", 0.9)
    beside = page.blocks[at].indent != page.indent
    following = page.prose[at + 1] if at + 1 < page.end else False
    if following and not beside and subheads.is_title_like(text):
        return Verdict(Kind.SUBHEAD, "a short line above a paragraph", 0.7)
    if beside and not _SENTENCE_END.search(text):
        return Verdict(Kind.DROPPED, "a short line beside the story", 0.6)
    return Verdict(Kind.PARAGRAPH, "kept: it stands in the story", 0.5)


def length_of(text: str) -> int:
    """Count letters, ideographs twice: they say more."""
    return len(text) + len(_WIDE.findall(text)) if not text.isascii() else len(text)


def is_bullet(text: str) -> bool:
    """Tell whether a line is an item of a menu or a list."""
    return bool(_BULLET.match(text))


def is_caption(text: str) -> bool:
    """Tell whether a line is worded as a picture's caption or credit."""
    return len(text) < 400 and bool(_CAPTION.fullmatch(text))


def is_prose(text: str) -> bool:
    """Tell whether a line of a page reads as a paragraph; clouds of tags have no stops."""
    length = length_of(text)
    if length < 50 or not _SENTENCE_MARK.search(text):
        return False
    ended = bool(_SENTENCE_END.search(text))
    return (length >= 120 and ended) if is_bullet(text) else (length >= 140 or ended)


def _story_indent(page: Page) -> int:
    """Find the indent at which most prose stands: a story's paragraphs share theirs."""
    mass: Counter[int] = Counter()
    for at, block in enumerate(page.blocks):
        if page.prose[at] and any(_around(page, at, 1)) and not _in_talk(page, at):
            mass[block.indent] += min(length_of(block.text), 600)
    return mass.most_common(1)[0][0] if mass else 0


def _around(page: Page, at: int, reach: int) -> list[bool]:
    """Tell of the lines near one which are prose; furniture between them does not count."""
    near: list[bool] = []
    for step in (-1, 1):
        seen, other = 0, at + step
        while seen < reach and 0 <= other < len(page.blocks):
            if not page.chrome[other]:
                near.append(page.prose[other])
                seen += 1
            other += step
    return near


def _in_talk(page: Page, at: int) -> bool:
    """Tell whether a line is a reader's comment: the lines about comments stand close above."""
    return any(page.talk[max(at - 4, 0) : at])


def _worth(page: Page, at: int) -> float:
    """Weigh a line for the story (positive) or against it.

    A paragraph among paragraphs weighs most; one alone among short lines is a teaser.
    """
    block = page.blocks[at]
    if chrome.ends_story(block.text):
        return -6.0
    if page.talk[at]:
        return -2.5
    if page.chrome[at]:
        return -1.5
    if not page.prose[at]:
        return -0.8 if is_bullet(block.text) else -0.5
    worth = min(length_of(block.text), 400) / 80
    if block.indent != page.indent:
        worth *= 0.4
    if _in_talk(page, at) or not any(_around(page, at, 2)) or block.text.endswith(("...", "…")):
        worth *= 0.3
    return worth


def _densest(worths: list[float]) -> tuple[int, int]:
    """Find the stretch of lines that weighs most (Bentley, Programming Pearls, column 8)."""
    best, total, start = (0.0, 0, len(worths)), 0.0, 0
    for at, worth in enumerate(worths):
        if total <= 0:
            total, start = 0.0, at
        total += worth
        if total > best[0]:
            best = (total, start, at + 1)
    return best[1], best[2]


def _bridge(page: Page, worths: list[float]) -> None:
    """Carry the story over short foreign stretches to more prose at its own indent."""
    own = [
        prose and block.indent == page.indent and worth >= 0.5
        for prose, block, worth in zip(page.prose, page.blocks, worths, strict=True)
    ]
    grown = True
    while grown:
        grown = False
        after = range(page.end, min(page.end + BRIDGE, len(own)))
        before = range(page.start - 1, max(page.start - 1 - BRIDGE, -1), -1)
        if (at := _next_own(after, own, worths)) is not None:
            page.end, grown = at + 1, True
        if (at := _next_own(before, own, worths)) is not None:
            page.start, grown = at, True


def _next_own(reach: range, own: list[bool], worths: list[float]) -> int | None:
    for at in reach:
        if worths[at] <= -6.0:
            return None
        if own[at]:
            return at
    return None
