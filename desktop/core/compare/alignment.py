"""What two sequences have in common, in an effort that no input can make large.

Items that occur once on both sides hold the rest in place (Bram Cohen's patience diff);
what lies between them is matched by its longest common subsequence while the effort lasts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

EFFORT: Final = 1_000_000
"""Comparisons that one alignment may cost: about a tenth of a second."""


class _Span(NamedTuple):
    """A part of both sequences: from, to; from, to."""

    a: int
    a_end: int
    b: int
    b_end: int

    @property
    def is_settled(self) -> bool:
        return self.a == self.a_end or self.b == self.b_end


def aligned(a: Sequence[str], b: Sequence[str], effort: int = EFFORT) -> list[tuple[int, int]]:
    """Return the indexes of items that stay, as pairs that rise on both sides.

    Beyond `effort` what is not matched yet counts as replaced.
    """
    numbers: dict[str, int] = {}
    one = [numbers.setdefault(item, len(numbers)) for item in a]
    other = [numbers.setdefault(item, len(numbers)) for item in b]
    found: list[tuple[int, int]] = []
    waiting = [_Span(0, len(one), 0, len(other))]
    while waiting:
        span = _trimmed(one, other, waiting.pop(), found)
        if span.is_settled:
            continue
        effort -= (span.a_end - span.a) + (span.b_end - span.b)
        anchors = _anchors(one, other, span) if effort > 0 else []
        if anchors:
            found += anchors
            waiting += _between(span, anchors)
            continue
        cells = (span.a_end - span.a) * (span.b_end - span.b)
        if cells <= effort:
            effort -= cells
            found += _common(one, other, span)
    return sorted(found)


def _trimmed(a: list[int], b: list[int], span: _Span, found: list[tuple[int, int]]) -> _Span:
    """Match what both begin and end with; return what is left."""
    start, a_end, other, b_end = span
    while start < a_end and other < b_end and a[start] == b[other]:
        found.append((start, other))
        start, other = start + 1, other + 1
    while start < a_end and other < b_end and a[a_end - 1] == b[b_end - 1]:
        a_end, b_end = a_end - 1, b_end - 1
        found.append((a_end, b_end))
    return _Span(start, a_end, other, b_end)


def _anchors(a: list[int], b: list[int], span: _Span) -> list[tuple[int, int]]:
    """Find what occurs once on both sides, as many as stand in the same order."""
    once_a = Counter(a[span.a : span.a_end])
    once_b = Counter(b[span.b : span.b_end])
    place = {b[at]: at for at in range(span.b, span.b_end) if once_b[b[at]] == 1}
    pairs = [
        (at, place[a[at]])
        for at in range(span.a, span.a_end)
        if once_a[a[at]] == 1 and a[at] in place
    ]
    return _longest_rise(pairs)


def _longest_rise(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Pick the longest run of pairs whose second parts rise too (patience sorting)."""
    tops: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for at, (_, second) in enumerate(pairs):
        pile = bisect_left(tops, second)
        before.append(piles[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(second)
            piles.append(at)
        else:
            tops[pile] = second
            piles[pile] = at
    rise: list[tuple[int, int]] = []
    at = piles[-1] if piles else -1
    while at >= 0:
        rise.append(pairs[at])
        at = before[at]
    return rise[::-1]


def _between(span: _Span, anchors: list[tuple[int, int]]) -> Iterator[_Span]:
    a, b = span.a, span.b
    for anchor_a, anchor_b in anchors:
        yield _Span(a, anchor_a, b, anchor_b)
        a, b = anchor_a + 1, anchor_b + 1
    yield _Span(a, span.a_end, b, span.b_end)


def _common(a: list[int], b: list[int], span: _Span) -> Iterator[tuple[int, int]]:
    """Yield the pairs of the longest common subsequence, by the table of suffix lengths."""
    one, other = a[span.a : span.a_end], b[span.b : span.b_end]
    table = [[0] * (len(other) + 1)]
    for item in reversed(one):
        below, row, right = table[-1], [0] * (len(other) + 1), 0
        for at in range(len(other) - 1, -1, -1):
            if item == other[at]:
                right = below[at + 1] + 1
            elif below[at] > right:
                right = below[at]
            row[at] = right
        table.append(row)
    table.reverse()
    at_one = at_other = 0
    while at_one < len(one) and at_other < len(other):
        if one[at_one] == other[at_other]:
            yield span.a + at_one, span.b + at_other
            at_one, at_other = at_one + 1, at_other + 1
        elif table[at_one + 1][at_other] >= table[at_one][at_other + 1]:
            at_one += 1
        else:
            at_other += 1
