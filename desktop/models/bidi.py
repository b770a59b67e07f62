"""Words of a story inside a line of the interface, whose direction may be another."""

from __future__ import annotations

FIRST_STRONG, POP = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def isolated(text: str) -> str:
    """Let a text run in its own direction, its full stop and its … at its own end."""
    return f"{FIRST_STRONG}{text}{POP}" if text else ""
