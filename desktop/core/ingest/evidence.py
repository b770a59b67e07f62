"""Weigh what speaks for each kind of a line, and decide."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.core.ingest.parts import Kind


@dataclass(frozen=True, slots=True)
class Evidence:
    """One rule's word for a kind. A weight of 1 is a hint, 2 a good sign, 3 near certain."""

    kind: Kind
    weight: float
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a line was taken for, why, and how sure that is (0 to 1)."""

    kind: Kind
    reason: str
    confidence: float


def decide(evidence: Iterable[Evidence], otherwise: Verdict) -> Verdict:
    """Add up the evidence for each kind; the heaviest wins, its rivals lower the confidence.

    A line that nothing speaks for is taken `otherwise`; that kind starts with a weight of 1.
    """
    weights: dict[Kind, float] = {otherwise.kind: 1.0}
    best_of: dict[Kind, Evidence] = {}
    for item in evidence:
        weights[item.kind] = weights.get(item.kind, 0.0) + item.weight
        if item.kind not in best_of or item.weight > best_of[item.kind].weight:
            best_of[item.kind] = item
    if not best_of:
        return otherwise
    (kind, weight), *rest = sorted(weights.items(), key=lambda pair: -pair[1])
    if kind not in best_of:
        return otherwise
    rival = rest[0][1] if rest else 0.0
    return Verdict(kind, best_of[kind].reason, round(1.0 - rival / (weight + rival), 2))
