"""Blocks of which the format already tells the kind, joined with those it does not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop.core.ingest.evidence import Verdict
from desktop.core.ingest.lines import Block, one_line
from desktop.core.ingest.parts import Kind, Line
from desktop.core.ingest.wire import recognise_blocks


@dataclass(frozen=True, slots=True)
class Told:
    """One block of text. `kind` is what the format says it is, None where it is silent.

    `marked` is its Markdown, where the format tells of emphasis, links or a list.
    """

    text: str
    kind: Kind | None = None
    reason: str = ""
    level: int = 0
    gap: int = 1
    marked: str = ""


def lines_from(blocks: Iterable[Told]) -> tuple[Line, ...]:
    """Make lines: what the format tells is believed, the rest is recognised as wire copy."""
    every = _once([block for block in blocks if block.text.strip()])
    untold = [block for block in every if block.kind is None]
    known = frozenset(block.kind for block in every if block.kind is not None)
    seen = [block.text for block in every if block.kind is Kind.HEADLINE]
    rows = [
        Block(" ".join(block.text.split()), at, at, block.gap, 0)
        for at, block in enumerate(untold)
    ]
    verdicts = iter(recognise_blocks(rows, known, seen))
    lines: list[Line] = []
    for number, block in enumerate(every):
        verdict = next(verdicts) if block.kind is None else Verdict(block.kind, block.reason, 0.97)
        text = one_line(block.text)
        is_as_told = verdict.kind is (block.kind or Kind.PARAGRAPH)
        lines.append(
            Line(
                number,
                text,
                verdict.kind,
                verdict.reason,
                verdict.confidence,
                level=block.level,
                marked=block.marked if is_as_told else "",
            )
        )
    return tuple(lines)


def _once(blocks: list[Told]) -> list[Told]:
    """Drop what repeats the headline: a page's title stands in its body again."""
    headline = next((b.text.casefold() for b in blocks if b.kind is Kind.HEADLINE), "")
    seen = False
    once: list[Told] = []
    for block in blocks:
        repeats = bool(headline) and block.text.casefold() == headline
        if repeats and seen:
            block = replace(block, kind=Kind.DROPPED, reason="repeats the headline")
        seen = seen or repeats
        once.append(block)
    return once
