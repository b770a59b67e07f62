"""The command that lets stories leave: export."""

from __future__ import annotations

import sys
import uuid
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from db.records import Status, Story, StoryQuery
from db.store import stories
from db.store.search import page
from desktop.cli.checking import CHECK_LIMIT_S
from desktop.cli.terminal import (
    DONE,
    FAILED,
    PLAIN_FAULTS,
    CommandError,
    WrongUse,
    now_utc,
    opened_library,
    print_json,
    recognised,
    sentence,
    text_worker,
)
from desktop.core.ingest.assemble import assemble, to_story
from desktop.core.proof.rule import Circumstances
from desktop.core.publish.errors import PublishError
from desktop.core.publish.export import export_bytes, export_set, has_pictures, set_name
from desktop.core.publish.results import TOO_OLD, InSet
from desktop.core.publish.site import SiteError, SiteProfile, default_profile, from_json
from desktop.core.publish.themes import ThemeError
from desktop.jobs.files import write_atomically
from desktop.session import errands
from desktop.session.filing_out import stored_pictures, write_out
from desktop.session.themes import FACTS, page_themes, theme_in
from desktop.session.word_lists import DEFAULT_STYLE

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from desktop.core.publish.themes import Theme
    from desktop.jobs.worker import TextWorker

EXPORT_LIMIT_S = 10.0
SET_LIMIT_S = 0.1
EVERY_STORY = 1_000_000
FAULTS = (*PLAIN_FAULTS, PublishError)


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
class Found:
    """A story to export, with the bytes of its pictures where the format carries them.

    `slugs` are those of the library's stories.
    """

    story: Story
    pictures: dict[str, bytes]
    slugs: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Press:
    """What every story of one export is made with; `names` are those already written."""

    worker: TextWorker
    fmt: str
    site: SiteProfile
    theme: Theme
    folder: Path
    names: set[str]
    strict: bool


def export(library: Path, asked: argparse.Namespace) -> int:
    """Write each story's file; a refused or failed story does not stop the rest."""
    if not (asked.stories or asked.all or asked.status):
        raise WrongUse("Name the stories to export, or use --all or --status.")
    folder = Path(asked.out)
    if not folder.is_dir():
        raise CommandError(
            f"The folder {folder} does not exist. Create it, or name another with --out."
        )
    site, theme = _site(asked.site), _theme(asked.theme)
    with text_worker() as worker:
        press = Press(worker, asked.format, site, theme, folder, set(), asked.strict)
        chosen = _chosen(library, asked, worker)
        is_set = set_name(asked.format) and (asked.all or asked.status or len(chosen) > 1)
        if is_set:
            report = _print_set(press, chosen)
        else:
            report = [
                _print_story(press, found) if isinstance(found, Found) else found
                for found in _progress(chosen)
            ]
    files: dict[str, None] = {}
    for row in report:
        if row.error:
            print(f"copydesk: {row.id}: {row.error}", file=sys.stderr)
        elif not asked.json:
            files.update(dict.fromkeys(row.files))
    for file in files:
        print(file)
    if asked.json:
        print_json([asdict(row) for row in report])
    return FAILED if any(row.error for row in report) else DONE


def _chosen(library: Path, asked: argparse.Namespace, worker: TextWorker) -> list[Found | Outcome]:
    """Find every story asked for; what cannot be found is an outcome already."""
    ids = [name for name in asked.stories if not Path(name).exists()]
    files = [name for name in asked.stories if name not in ids]
    found = [_from_file(worker, name) for name in files]
    if ids or asked.all or asked.status:
        found += _from_library(library, asked, ids)
    return found


def _from_file(worker: TextWorker, name: str) -> Found | Outcome:
    try:
        copy = recognised(worker, Path(name))
        # Named by its own words: the same file gives the same bytes, saved or not.
        story_id = str(uuid.uuid5(uuid.NAMESPACE_OID, copy.original))
        return Found(to_story(assemble(copy), story_id=story_id, now=now_utc()), {})
    except PLAIN_FAULTS as fault:
        return Outcome(name, error=sentence(fault))


def _from_library(
    library: Path, asked: argparse.Namespace, ids: list[str]
) -> list[Found | Outcome]:
    found: list[Found | Outcome] = []
    with opened_library(library, readonly=True) as db:
        if asked.all or asked.status:
            statuses = (Status(asked.status),) if asked.status else ()
            rows = page(db, StoryQuery(statuses=statuses, limit=EVERY_STORY)).rows
            ids = [*ids, *(row.id for row in rows)]
        slugs = stories.slugs(db)
        for story_id in ids:
            try:
                story = stories.get(db, story_id)
                carried = stored_pictures(db, story) if has_pictures(asked.format) else {}
                found.append(Found(story, carried, slugs - {story.filing.slug}))
            except PLAIN_FAULTS as fault:
                found.append(Outcome(story_id, error=sentence(fault)))
    return found


def _print_story(press: Press, found: Found) -> Outcome:
    story = found.story
    try:
        made = press.worker.call(
            export_bytes,
            story,
            press.fmt,
            press.site,
            press.theme,
            now_utc(),
            found.pictures,
            limit_s=EXPORT_LIMIT_S,
        )
        if made.refused:
            return Outcome(
                story.id, blockers=(made.refused.reason_id,), error=made.refused.sentence
            )
        held = _held(press, found)
        if held and press.strict:
            return _refused(story.id, held)
        path = press.folder / _free_name(made.name, press.names)
        written = write_out(path, made)
    except FAULTS as fault:
        return Outcome(story.id, error=sentence(fault))
    missing = tuple(fact.id for fact in made.missing)
    _name_blockers(story.id, held)
    return Outcome(story.id, tuple(map(str, written)), tuple(held), missing)


def _held(press: Press, found: Found) -> dict[str, str]:
    """Return what the checks would have mended before the story leaves: messages by rule."""
    around = Circumstances(now_utc=now_utc(), leaving=True, slugs=found.slugs)
    report = press.worker.call(
        errands.check_story, found.story, DEFAULT_STYLE, (), around, limit_s=CHECK_LIMIT_S
    )
    return {finding.rule: finding.message for finding in report.blockers}


def _refused(story_id: str, held: dict[str, str]) -> Outcome:
    sentences = " ".join(held.values())
    return Outcome(story_id, blockers=tuple(held), error=f"Held back by --strict. {sentences}")


def _name_blockers(story_id: str, held: dict[str, str]) -> None:
    for message in held.values():
        print(f"copydesk: {story_id}: exported in spite of this: {message}", file=sys.stderr)


def _print_set(press: Press, chosen: list[Found | Outcome]) -> list[Outcome]:
    """Write one file of every story that may be in it, and tell what became of each."""
    done = [found for found in chosen if isinstance(found, Outcome)]
    held: dict[str, dict[str, str]] = {}
    going: list[Story] = []
    for found in _progress([found for found in chosen if isinstance(found, Found)]):
        if isinstance(found, Found):
            story_id = found.story.id
            held[story_id] = _held(press, found)
            if held[story_id] and press.strict:
                done.append(_refused(story_id, held[story_id]))
            else:
                going.append(found.story)
    path = press.folder / set_name(press.fmt)
    limit_s = EXPORT_LIMIT_S + SET_LIMIT_S * len(going)
    try:
        made = press.worker.call(
            export_set, tuple(going), press.fmt, press.site, now_utc(), limit_s=limit_s
        )
        if made.data:
            write_atomically(path, made.data)
    except FAULTS as fault:
        return [*done, *(Outcome(story.id, error=sentence(fault)) for story in going)]
    return [*done, *(_in_set(row, path, held[row.id]) for row in made.rows)]


def _in_set(row: InSet, path: Path, held: dict[str, str]) -> Outcome:
    if row.refused is None:
        _name_blockers(row.id, held)
        missing = tuple(fact.id for fact in row.missing)
        return Outcome(row.id, (str(path),), tuple(held), missing)
    # A sitemap is of two days: an older story is not at fault.
    error = None if row.refused.reason_id == TOO_OLD else row.refused.sentence
    return Outcome(row.id, blockers=(row.refused.reason_id,), error=error)


def _free_name(name: str, names: set[str]) -> str:
    """Give two stories of one export two names, even where they share a slug."""
    stem, dot, ending = name.partition(".")
    number = 1
    while name in names:
        number += 1
        name = f"{stem}-{number}{dot}{ending}"
    names.add(name)
    return name


def _progress(found: list[Found | Outcome]) -> Iterator[Found | Outcome]:
    """Show how far a long export is, on a terminal only."""
    if len(found) < 2 or not sys.stderr.isatty():
        yield from found
        return
    import click

    with click.progressbar(found, label="Exporting", file=sys.stderr) as bar:
        yield from bar


def _site(path: str | None) -> SiteProfile:
    if path is None:
        return default_profile()
    try:
        return from_json(Path(path).read_text(encoding="utf-8"))
    except (SiteError, UnicodeDecodeError) as fault:
        raise CommandError(f"The site profile {path} cannot be used: {fault}") from fault


def _theme(name: str) -> Theme:
    try:
        if Path(name, FACTS).is_file():
            return theme_in(Path(name))
    except ThemeError as fault:
        raise CommandError(f"The theme in {name} cannot be used. {fault}") from fault
    found = {theme.name: theme for theme in page_themes()}
    if name not in found:
        raise CommandError(f"There is no theme named {name}. Use {', '.join(found)} or a folder.")
    return found[name]
