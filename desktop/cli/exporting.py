"""The command that lets stories leave: export."""

from __future__ import annotations

import sys
import uuid
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from db.records import Status, StoryQuery
from db.store import stories
from db.store.search import page
from desktop.cli.pressing import Outcome, Press, held_back, name_blockers, print_all
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
from desktop.core.publish.errors import PublishError
from desktop.core.publish.export import export_set, has_links, has_pictures, set_name
from desktop.core.publish.results import TOO_OLD, InSet
from desktop.core.publish.site import SiteError, SiteProfile, default_profile, from_json
from desktop.core.publish.themes import ThemeError
from desktop.jobs.files import write_atomically
from desktop.session import errands
from desktop.session.around import Surroundings
from desktop.session.errands import Going
from desktop.session.filing_out import stored_pictures
from desktop.session.printing import PDF, made_as
from desktop.session.themes import FACTS, page_themes, theme_in
from desktop.session.word_lists import DEFAULT_STYLE

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from db.records import Story
    from desktop.core.publish.themes import Theme
    from desktop.jobs.worker import TextWorker

EXPORT_LIMIT_S = 10.0
SET_LIMIT_S = 0.1
EVERY_STORY = 1_000_000
FAULTS = (*PLAIN_FAULTS, PublishError)


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
    fmt = made_as(asked.format)
    is_pdf = asked.format == PDF
    carried = partial(_pictures, library) if is_pdf or has_pictures(fmt) else None
    press = Press(fmt, site, theme, folder, asked.strict, carried)
    chosen = _chosen(library, asked, site)
    going = [each for each in chosen if isinstance(each, Going)]
    if set_name(press.fmt) and (asked.all or asked.status or len(chosen) > 1):
        lost = [each for each in chosen if isinstance(each, Outcome)]
        report = [*lost, *_print_set(press, going)]
    else:
        outcomes = _on_paper(press, going) if is_pdf else print_all(press, going)
        printed = iter(list(_progress(outcomes, len(going))))
        report = [each if isinstance(each, Outcome) else next(printed) for each in chosen]
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


def _on_paper(press: Press, going: list[Going]) -> Iterator[Outcome]:
    from desktop.cli.paper import print_on_paper  # with the web engine

    return print_on_paper(press, going)


def _chosen(library: Path, asked: argparse.Namespace, site: SiteProfile) -> list[Going | Outcome]:
    """Find every story asked for; what cannot be found is an outcome already."""
    ids = [name for name in asked.stories if not Path(name).exists()]
    files = [name for name in asked.stories if name not in ids]
    with text_worker() as worker:
        found = [_from_file(worker, name) for name in files]
    if ids or asked.all or asked.status:
        found += _from_library(library, asked, ids, site)
    return found


def _from_file(worker: TextWorker, name: str) -> Going | Outcome:
    try:
        copy = recognised(worker, Path(name))
        # Named by its own words: the same file gives the same bytes, saved or not.
        story_id = str(uuid.uuid5(uuid.NAMESPACE_OID, copy.original))
        return Going(to_story(assemble(copy), story_id=story_id, now=now_utc()))
    except PLAIN_FAULTS as fault:
        return Outcome(name, error=sentence(fault))


def _pictures(library: Path, story: Story) -> dict[str, bytes]:
    with opened_library(library, readonly=True) as db:
        return stored_pictures(db, story)


def _from_library(
    library: Path, asked: argparse.Namespace, ids: list[str], site: SiteProfile
) -> list[Going | Outcome]:
    found: list[Going | Outcome] = []
    with opened_library(library, readonly=True) as db:
        if asked.all or asked.status:
            statuses = (Status(asked.status),) if asked.status else ()
            rows = page(db, StoryQuery(statuses=statuses, limit=EVERY_STORY)).rows
            ids = [*ids, *(row.id for row in rows)]
        fmt = made_as(asked.format)
        shared, surroundings = stories.shared_slugs(db), Surroundings(db, site, now_utc())
        for story_id in ids:
            try:
                story = stories.get(db, story_id)
                around = surroundings.of(story) if has_links(fmt) else None
                taken = story.filing.slug in shared
                found.append(Going(story, slug_taken=taken, around=around))
            except PLAIN_FAULTS as fault:
                found.append(Outcome(story_id, error=sentence(fault)))
    return found


def _print_set(press: Press, going: list[Going]) -> list[Outcome]:
    """Write one file of every story that may be in it, and tell what became of each."""
    limit_s = EXPORT_LIMIT_S + SET_LIMIT_S * len(going)
    path = press.folder / set_name(press.fmt)
    try:
        with text_worker() as worker:
            against = worker.call(errands.held, going, DEFAULT_STYLE, now_utc(), limit_s=limit_s)
            held = {each.story.id: found for each, found in zip(going, against, strict=True)}
            done = [held_back(key, found) for key, found in held.items() if found and press.strict]
            left = [each.story for each in going if not (press.strict and held[each.story.id])]
            asked = (tuple(left), press.fmt, press.site, now_utc())
            made = worker.call(export_set, *asked, limit_s=limit_s)
        if made.data:
            write_atomically(path, made.data)
    except FAULTS as fault:
        return [Outcome(each.story.id, error=sentence(fault)) for each in going]
    return [*done, *(_in_set(row, path, held[row.id]) for row in made.rows)]


def _in_set(row: InSet, path: Path, held: dict[str, str]) -> Outcome:
    if row.refused is None:
        name_blockers(row.id, held)
        missing = tuple(fact.id for fact in row.missing)
        return Outcome(row.id, (str(path),), tuple(held), missing)
    # A sitemap is of two days: an older story is not at fault.
    error = None if row.refused.reason_id == TOO_OLD else row.refused.sentence
    return Outcome(row.id, blockers=(row.refused.reason_id,), error=error)


def _progress(report: Iterator[Outcome], count: int) -> Iterator[Outcome]:
    """Show how far a long export is, on a terminal only."""
    if count < 2 or not sys.stderr.isatty():
        yield from report
        return
    import click

    with click.progressbar(report, length=count, label="Exporting", file=sys.stderr) as bar:
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
