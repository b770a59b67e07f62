"""Compile tables of wordings, one regular expression a line, into one pattern."""

from __future__ import annotations

import re


def any_of(
    table: str, *, before: str = "", after: str = "", exact_case: bool = False
) -> re.Pattern[str]:
    """Make a pattern that matches any line of the table, between `before` and `after`."""
    rows = [row.strip() for row in table.splitlines() if row.strip()]
    flags = re.DOTALL if exact_case else re.DOTALL | re.IGNORECASE
    return re.compile(f"{before}(?:{'|'.join(rows)}){after}", flags)
