"""What is said after a Copydesk that did not close: when that was, and what came back."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication


def recovered_words(library: Path) -> int:
    """Count the words of the open story that its last readable copy did not have yet."""
    from db.store import sidecars, stories
    from db.store.beside import stories_folder
    from db.store.library import close_library, open_library
    from desktop.core.markup.counting import body_words

    db = open_library(library, readonly=True)
    try:
        place = stories.last_open(db)
        if place is None:
            return 0
        story = stories.get(db, place.story_id)
    finally:
        close_library(db)
    before = 0
    with suppress(OSError, ValueError):
        copy = stories_folder(library) / sidecars.file_name(story.id)
        before = body_words(sidecars.read_file(copy).story.body)
    return max(0, body_words(story.body) - before)


def sentence(crashed_at: dt.datetime, words: int, *, lost_journal: bool) -> str:
    """Put it into one quiet line."""
    tr = QCoreApplication.translate
    said = tr("Recovery", "Copydesk closed unexpectedly at {clock}.").format(
        clock=f"{crashed_at.astimezone():%H:%M}"
    )
    if lost_journal:
        return f"{said} " + tr(
            "Recovery", "The library’s journal is gone: its newest words may be missing."
        )
    if words == 1:
        return f"{said} " + tr("Recovery", "Recovered 1 word.")
    if words:
        return f"{said} " + tr("Recovery", "Recovered {words} words.").format(words=words)
    return f"{said} " + tr("Recovery", "Everything that was saved is here.")
