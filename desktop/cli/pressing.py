"""Make and write the files of many stories, on every core; unchanged ones stay as they are."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from desktop.cli.terminal import PLAIN_FAULTS, now_utc, sentence
from desktop.core.publish.export import file_name, has_pictures
from desktop.core.publish.naming import free_name
from desktop.jobs.crew import Crew
from desktop.jobs.worker import WorkerError
from desktop.session import errands
from desktop.session.filing_out import limit_s, write_out
from desktop.session.unchanged import Unchanged, digest_of, digest_of_run
from desktop.session.word_lists import DEFAULT_STYLE

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence
    from pathlib import Path

    from db.records import Story
    from desktop.core.publish.site import SiteProfile
    from desktop.core.publish.themes import Theme

AT_ONCE = 8
"""Stories that a process takes in one call: its theme and profile travel with each call."""

MOST_PROCESSES = 4


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one story: its files, or `error`.

    `blockers` are what held it, or what it left in spite of.
    """

    id: str
    files: tuple[str, ...] = ()
    blockers: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Press:
    """What every story of one export is made with."""

    fmt: str
    site: SiteProfile
    theme: Theme
    folder: Path
    strict: bool
    pictures: Callable[[Story], dict[str, bytes]] | None = None
    """Fetches what the format carries, as each story's turn comes: all at once are too much."""

    def loaded(self, going: errands.Going) -> errands.Going:
        """Add a story's pictures to it."""
        if self.pictures is None or not going.story.pictures:
            return going
        return replace(going, pictures=self.pictures(going.story))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A story on its way: the name of its file, and the digest of all that it comes from."""

    going: errands.Going
    name: str
    digest: str

    @property
    def id(self) -> str:
        return self.going.story.id


Printed = tuple[Outcome, dict[str, str]]
"""What became of a story, and what it left in spite of: messages by rule."""


def print_all(press: Press, going: Sequence[errands.Going]) -> Iterator[Outcome]:
    """Write each story's file, and tell what became of it, in the order given."""
    kept, sheets = Unchanged(press.folder), list(_sheets(press, going))
    # What lies in a kit's folder is not looked into: a kit is made again.
    known = {} if has_pictures(press.fmt) else _known(press, kept, sheets)
    fresh = [sheet for sheet in sheets if sheet.name not in known]
    with closing(_printed(press, kept, fresh)) as printed:
        for sheet in sheets:
            outcome, held = known.get(sheet.name) or next(printed)
            if outcome.files:
                name_blockers(outcome.id, held)
            yield outcome
    if fresh:
        kept.keep()


def _sheets(press: Press, going: Sequence[errands.Going]) -> Iterator[_Sheet]:
    run, now = digest_of_run(press.fmt, press.site, press.theme), now_utc()
    names: set[str] = set()
    for each in going:
        name = free_name(file_name(each.story, press.fmt), names)
        names.add(name)
        yield _Sheet(each, name, digest_of(each, run, now))


def _known(press: Press, kept: Unchanged, sheets: Sequence[_Sheet]) -> dict[str, Printed]:
    """Find the files that would come out as they are."""
    known: dict[str, Printed] = {}
    for sheet in sheets:
        left = kept.find(sheet.name, sheet.digest)
        if left is not None and not (press.strict and left.blockers):
            held = dict(left.blockers)
            path = str(press.folder / sheet.name)
            known[sheet.name] = Outcome(sheet.id, (path,), tuple(held), left.missing), held
    return known


def _printed(press: Press, kept: Unchanged, sheets: Sequence[_Sheet]) -> Generator[Printed]:
    """Make and write files with as many processes as there is work for, in order."""
    size = 1 if has_pictures(press.fmt) else AT_ONCE
    batches = [sheets[at : at + size] for at in range(0, len(sheets), size)]
    if not batches:
        return
    crew = Crew(min(len(batches), os.cpu_count() or 1, MOST_PROCESSES))
    try:
        for rows in crew.results(
            partial(_print_batch, press, kept, crew, _loaded(press, each)) for each in batches
        ):
            yield from rows
    finally:
        crew.close()


def _loaded(press: Press, batch: Sequence[_Sheet]) -> list[_Sheet]:
    return [replace(sheet, going=press.loaded(sheet.going)) for sheet in batch]


def _print_batch(
    press: Press, kept: Unchanged, crew: Crew, batch: Sequence[_Sheet]
) -> list[Printed]:
    """Make and write some files; a story that broke its process costs no other its file."""
    going = [sheet.going for sheet in batch]
    common = (press.fmt, press.site, press.theme, DEFAULT_STYLE, now_utc())
    try:
        with crew.worker() as worker:
            made = worker.call(
                errands.leave,
                going,
                *common,
                limit_s=limit_s([name for each in going for name in each.pictures]),
                memory_mb=errands.PICTURES_MEMORY_MB,
            )
    except WorkerError as fault:
        if len(batch) == 1:
            return [(Outcome(batch[0].id, error=sentence(fault)), {})]
        return [row for sheet in batch for row in _print_batch(press, kept, crew, [sheet])]
    return [
        (_written(press, kept, sheet, each), each.blockers)
        for sheet, each in zip(batch, made, strict=True)
    ]


def _written(press: Press, kept: Unchanged, sheet: _Sheet, made: errands.Leaving) -> Outcome:
    back = kept_back(press, sheet.id, made)
    if back is not None:
        return back
    exported, held = made.exported, made.blockers
    assert exported is not None
    path = press.folder / sheet.name
    try:
        written = write_out(path, exported)
    except PLAIN_FAULTS as fault:
        return Outcome(sheet.id, error=sentence(fault))
    missing = tuple(fact.id for fact in exported.missing)
    kept.note(path, sheet.digest, missing, held)
    return Outcome(sheet.id, tuple(map(str, written)), tuple(held), missing)


def kept_back(press: Press, story_id: str, made: errands.Leaving) -> Outcome | None:
    """Tell why a story may not leave, or could not be made; None for one that goes."""
    if made.exported is None:
        return Outcome(story_id, error=made.error)
    if made.exported.refused is not None:
        refused = made.exported.refused
        return Outcome(story_id, blockers=(refused.reason_id,), error=refused.sentence)
    if made.blockers and press.strict:
        return held_back(story_id, made.blockers)
    return None


def held_back(story_id: str, blockers: dict[str, str]) -> Outcome:
    """Tell that `--strict` held a story back; `blockers` are messages by rule."""
    sentences = " ".join(blockers.values())
    return Outcome(story_id, blockers=tuple(blockers), error=f"Held back by --strict. {sentences}")


def name_blockers(story_id: str, blockers: dict[str, str]) -> None:
    """Say on standard error in spite of what a story left."""
    for message in blockers.values():
        print(f"copydesk: {story_id}: exported in spite of this: {message}", file=sys.stderr)
