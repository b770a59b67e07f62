"""A run over many stories: each is checked, made and written by itself."""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from db import errors
from db.records import Story
from desktop.core.publish.errors import PrintError
from desktop.core.publish.naming import free_name
from desktop.jobs.files import FileError
from desktop.jobs.runner import Runner, RunnerClosed
from desktop.jobs.worker import WorkerError
from desktop.session import errands, filing_out
from desktop.session.printing import PDF, PressMaker, made_as, no_press, pdf_name, print_pdf
from desktop.session.proofing import LIMIT_S, circumstances

if TYPE_CHECKING:
    from sqlite_utils import Database

    from desktop.core.proof.findings import Finding
    from desktop.core.proof.rule import Circumstances
    from desktop.core.publish.results import Exported
    from desktop.core.publish.site import SiteProfile
    from desktop.core.publish.themes import Theme


@dataclass(frozen=True, slots=True)
class ExportedRow:
    """What became of one story: its file, or in `reason` why it was held back."""

    story_id: str
    title: str
    file: str = ""
    reason: str = ""
    missing: int = 0


@dataclass(frozen=True, slots=True)
class Fetched:
    """A story with all that its export needs."""

    going: errands.Going
    around: Circumstances

    @property
    def story(self) -> Story:
        return self.going.story


@dataclass(slots=True)
class _Run:
    ids: deque[str]
    fmt: str
    folder: Path
    site: SiteProfile
    theme: Theme
    style: str
    total: int
    rows: list[ExportedRow] = field(default_factory=list[ExportedRow])
    names: set[str] = field(default_factory=set[str])
    is_cancelled: bool = False


class ExportRun(QObject):
    """Export many stories, one after another; one that is held back does not stop the rest.

    A blocker of the checks holds a story back unless someone passed it with a reason; the
    gate in `core.publish` has the last word. Signals: `progressed(stories done, of all)`;
    `finished(tuple of ExportedRow, int)`, with the count of stories that a cancelled run left.
    """

    progressed = Signal(int, int)
    finished = Signal(object, int)

    def __init__(
        self,
        runner: Runner,
        now: Callable[[], dt.datetime],
        parent: QObject | None = None,
        *,
        press: PressMaker = no_press,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._now = now
        self._press = press
        self._run: _Run | None = None

    def start(
        self,
        ids: Sequence[str],
        fmt: str,
        folder: Path,
        site: SiteProfile,
        theme: Theme,
        style: str,
    ) -> None:
        """Export the stories of these ids into a folder, each under its own name."""
        self._run = _Run(deque(ids), fmt, folder, site, theme, style, len(ids))
        self._next()

    @Slot()
    def cancel(self) -> None:
        """Begin no further story; files that were written stay."""
        if self._run is not None:
            self._run.is_cancelled = True

    def _next(self) -> None:
        run = self._open_run()
        if not run.ids or run.is_cancelled:
            self._run = None
            self.finished.emit(tuple(run.rows), len(run.ids))
            return
        self.progressed.emit(run.total - len(run.ids), run.total)
        story_id = run.ids.popleft()
        job = partial(_fetch, story_id=story_id, fmt=run.fmt, site=run.site, now=self._now())
        self._runner.reading(
            job, done=self._on_fetched, failed=partial(self._on_failed, story_id, "")
        )

    def _on_fetched(self, fetched: Fetched) -> None:
        story = fetched.story
        self._runner.proof(
            errands.blockers,
            story,
            self._open_run().style,
            (),
            fetched.around,
            done=partial(self._on_checked, fetched),
            failed=partial(self._on_failed, story.id, _title(story)),
            limit_s=LIMIT_S,
        )

    def _on_checked(self, fetched: Fetched, blockers: tuple[Finding, ...]) -> None:
        story = fetched.story
        if blockers:
            reason = " ".join(finding.message for finding in blockers)
            self._note(ExportedRow(story.id, _title(story), reason=reason))
            return
        run = self._open_run()
        pictures = {} if run.fmt == PDF else fetched.going.pictures
        self._runner.text(
            errands.export,
            story,
            made_as(run.fmt),
            run.site,
            run.theme,
            self._now(),
            pictures,
            fetched.going.around,
            done=partial(self._on_made, fetched),
            failed=partial(self._on_failed, story.id, _title(story)),
            limit_s=filing_out.limit_s(pictures),
            memory_mb=errands.PICTURES_MEMORY_MB,
        )

    def _on_made(self, fetched: Fetched, exported: Exported) -> None:
        story = fetched.story
        if exported.refused is not None:
            self._note(ExportedRow(story.id, _title(story), reason=exported.refused.sentence))
        elif self._open_run().fmt == PDF:
            pictures = fetched.going.pictures
            self._runner.text(
                errands.on_paper,
                story,
                pictures,
                self._open_run().site,
                done=partial(self._print, story, exported),
                failed=partial(self._on_failed, story.id, _title(story)),
                limit_s=filing_out.limit_s(pictures),
                memory_mb=errands.PICTURES_MEMORY_MB,
            )
        else:
            self._write(story, exported)

    def _print(self, story: Story, exported: Exported, pictures: dict[str, bytes]) -> None:
        print_pdf(
            self._press,
            story.id,
            exported.data,
            pictures,
            partial(self._on_pdf, story, exported),
            partial(self._on_failed, story.id, _title(story)),
        )

    def _on_pdf(self, story: Story, exported: Exported, data: bytes) -> None:
        self._write(story, replace(exported, name=pdf_name(exported.name), data=data))

    def _write(self, story: Story, exported: Exported) -> None:
        run = self._open_run()
        name = free_name(exported.name, run.names)
        run.names.add(name)
        row = ExportedRow(story.id, _title(story), name, missing=len(exported.missing))
        self._runner.files(
            partial(filing_out.write_out, run.folder / name, exported),
            done=partial(self._on_written, row),
            failed=partial(self._on_failed, story.id, _title(story)),
        )

    def _on_written(self, row: ExportedRow, _paths: object) -> None:
        self._note(row)

    def _note(self, row: ExportedRow) -> None:
        self._open_run().rows.append(row)
        self._next()

    def _on_failed(self, story_id: str, title: str, error: Exception) -> None:
        if isinstance(error, RunnerClosed):
            return
        known = errors.StoreError | WorkerError | FileError | errands.ErrandError | PrintError
        if not isinstance(error, known):
            raise error
        self._note(ExportedRow(story_id, title, reason=str(error)))

    def _open_run(self) -> _Run:
        assert self._run is not None
        return self._run


def _title(story: Story) -> str:
    return story.head.headline or story.filing.slug


def _fetch(db: Database, story_id: str, fmt: str, site: SiteProfile, now: dt.datetime) -> Fetched:
    from db.store import stories

    story = stories.get(db, story_id)
    going = filing_out.gathered(db, story, made_as(fmt), site, now)
    if fmt == PDF:
        going = replace(going, pictures=filing_out.stored_pictures(db, story))
    around = replace(circumstances(db, story, now), leaving=True)
    return Fetched(going, around)
