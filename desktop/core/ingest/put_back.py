"""Returns a line that was set aside to the place in the body where it stood."""

from __future__ import annotations

from dataclasses import replace

from db.records import Dropped, Source
from desktop.core.ingest.lines import rows_of
from desktop.core.markup.escape import escape_markdown

TAIL = 24


def put_back(body: str, source: Source, number: int) -> tuple[str, Source]:
    """Give the body with a dropped line as a paragraph of its own, and the source without it.

    `number` counts in `source.dropped`. The line goes behind the last line of the original
    before it that the body still holds, else to the start: edits elsewhere do not matter.
    """
    dropped = source.dropped[number]
    place = _end_of_paragraph(body, dropped, source.original)
    words = escape_markdown(dropped.text.strip())
    before, after = body[:place].rstrip("\n"), body[place:].lstrip("\n")
    whole = "\n\n".join(part for part in (before, words, after) if part)
    kept = (*source.dropped[:number], *source.dropped[number + 1 :])
    return whole, replace(source, dropped=kept)


def _end_of_paragraph(body: str, dropped: Dropped, original: str) -> int:
    for line in reversed(rows_of(original)[: dropped.line]):
        # A line's end: its start may have lost a dateline or a subhead's hyphen.
        words = line.strip().lstrip("-–—# ")[-TAIL:].strip()
        found = body.find(words) if words else -1
        if found >= 0:
            end = body.find("\n\n", found)
            return len(body) if end < 0 else end
    return 0
