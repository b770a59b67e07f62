"""Which versions of a story may go: all are kept at first, then one an hour, one a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from db.records import VersionRow

ALL_FOR: Final = dt.timedelta(hours=48)
HOURLY_FOR: Final = dt.timedelta(days=30)
QUIET: Final = dt.timedelta(days=7)


def thinned(rows: Iterable[VersionRow], now: dt.datetime) -> frozenset[int]:
    """Return the numbers of one story's versions that need not be kept at `now`.

    Of the automatic ones of an hour or a day (UTC) the last stays. For ever stay those kept
    for a reason, the parents of branches, the text before the first edit after a quiet
    week, and the newest. Whoever deletes must also spare what others are compressed with.
    """
    ordered = sorted(rows, key=lambda row: (row.moment, row.number))
    spared = {row.parent for row in ordered} | _before_quiet(ordered)
    automatic = [row for row in ordered if row.reason.is_automatic]
    last_of = {_bucket(row, now): row.number for row in automatic}
    spared.update(last_of.values())
    return frozenset(row.number for row in automatic) - spared


def _before_quiet(ordered: Sequence[VersionRow]) -> set[int]:
    """Find each version that was followed by a quiet week, and the newest: it may yet be."""
    quiet = {row.number for row, later in pairwise(ordered) if later.moment - row.moment >= QUIET}
    return quiet | {row.number for row in ordered[-1:]}


def _bucket(row: VersionRow, now: dt.datetime) -> tuple[int, str]:
    age = now - row.moment
    if age <= ALL_FOR:
        return row.number, ""
    moment = row.moment.astimezone(dt.UTC)
    return 0, f"{moment:%Y-%m-%d %H}" if age <= HOURLY_FOR else f"{moment:%Y-%m-%d}"
