"""Put stories on paper: the page that is exported, printed into a PDF by the web engine."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.cli.pressing import Outcome, Press, kept_back, name_blockers
from desktop.cli.terminal import PLAIN_FAULTS, CommandError, now_utc, sentence, text_worker
from desktop.core.publish.errors import PrintError
from desktop.core.publish.export import file_name
from desktop.core.publish.naming import free_name
from desktop.jobs.files import write_atomically
from desktop.main.paper import Printed, press_without_window
from desktop.session import errands
from desktop.session.filing_out import LIMIT_S, limit_s
from desktop.session.printing import PDF, made_as, pdf_name
from desktop.session.word_lists import DEFAULT_STYLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def print_on_paper(press: Press, going: Sequence[errands.Going]) -> Iterator[Outcome]:
    """Write each story's PDF, one after another, and tell what became of it.

    A PDF bears the minute of its making, so that none is ever left as it is.
    """
    made_with = (made_as(PDF), press.site, press.theme, DEFAULT_STYLE, now_utc())
    names: set[str] = set()
    try:
        with press_without_window() as printed, text_worker() as worker:
            for each in map(press.loaded, going):
                try:
                    [made] = worker.call(errands.leave, [each], *made_with, limit_s=LIMIT_S)
                    shown = worker.call(
                        errands.on_paper,
                        each.story,
                        each.pictures,
                        press.site,
                        limit_s=limit_s(each.pictures),
                        memory_mb=errands.PICTURES_MEMORY_MB,
                    )
                    going_out = replace(each, pictures=shown)
                    yield _on_paper(press, going_out, made, names, printed)
                except (*PLAIN_FAULTS, PrintError) as fault:
                    yield Outcome(each.story.id, error=sentence(fault))
    except PrintError as fault:
        raise CommandError(str(fault)) from fault


def _on_paper(
    press: Press, going: errands.Going, made: errands.Leaving, names: set[str], printed: Printed
) -> Outcome:
    """Print and write what may leave, under a name that none of `names` has."""
    story = going.story
    back = kept_back(press, story.id, made)
    if back is not None:
        return back
    page = made.exported
    assert page is not None
    path = press.folder / free_name(pdf_name(file_name(story, made_as(PDF))), names)
    names.add(path.name)
    write_atomically(path, printed(story.id, page.data, going.pictures))
    name_blockers(story.id, made.blockers)
    missing = tuple(fact.id for fact in page.missing)
    return Outcome(story.id, (str(path),), tuple(made.blockers), missing)
