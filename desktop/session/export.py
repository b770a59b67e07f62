"""Stories on their way out: bytes made aside, then written whole or not at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from db.errors import StoreError
from db.records import Story
from desktop.core.publish.errors import PrintError
from desktop.jobs.files import FileError, modified_s
from desktop.jobs.runner import Runner, RunnerClosed
from desktop.jobs.worker import WorkerError
from desktop.session import errands, filing_out
from desktop.session.filing_out import limit_s
from desktop.session.printing import PDF, PressMaker, made_as, no_press, print_pdf

if TYPE_CHECKING:
    from desktop.core.publish.export import Exported
    from desktop.core.publish.site import SiteProfile
    from desktop.core.publish.themes import Theme


class ExportSession(QObject):
    """Export one story; the gate in `core.publish` decides whether it may leave.

    Signals: `exported(Path, tuple of Missing, Story)`, the file is on the disk, with the story
    as it left; `made(Exported)`, for the clipboard and the dialog; `page_made(Story, Exported,
    dict of bytes by name)`, a page and its pictures, for a printer; `refused(str)` and
    `failed(str)`, sentences: nothing was written.
    `found(Path, datetime or None)`, when a file of that name was last written (UTC).
    """

    exported = Signal(object, object, object)
    made = Signal(object)
    page_made = Signal(object, object, object)
    refused = Signal(str)
    failed = Signal(str)
    found = Signal(object, object)

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

    def export(
        self,
        story: Story,
        fmt: str,
        path: Path,
        site: SiteProfile,
        theme: Theme,
    ) -> None:
        """Write `story` at `path`, a file or a kit's folder; an earlier export is replaced."""
        done = partial(self._on_bytes, path, story)
        if fmt == PDF:
            done = partial(self._fetch_pictures, story, site, partial(self._print, path))
        self._make(story, fmt, site, theme, done)

    def make(self, story: Story, fmt: str, site: SiteProfile, theme: Theme) -> None:
        """Make the same bytes without a file."""
        self._make(story, fmt, site, theme, self._on_made)

    def make_page(self, story: Story, site: SiteProfile, theme: Theme) -> None:
        """Make the page with the pictures that it shows, for a printer."""
        then = partial(self._fetch_pictures, story, site, self.page_made.emit)
        self._make(story, PDF, site, theme, then)

    @Slot(object)
    def look_for(self, path: Path) -> None:
        """Ask whether a file stands at `path` already."""
        self._runner.files(
            partial(modified_s, path),
            done=partial(self._on_looked, path),
            failed=self._on_failed,
        )

    def _make(
        self,
        story: Story,
        fmt: str,
        site: SiteProfile,
        theme: Theme,
        done: Callable[[Exported], None],
    ) -> None:
        made = made_as(fmt)
        make = partial(self._on_gathered, made, site, theme, done)
        if filing_out.is_gathered(story, made, site):
            job = partial(
                filing_out.gathered, story=story, fmt=made, site=site, now_utc=self._now()
            )
            self._runner.reading(job, done=make, failed=self._on_failed)
        else:
            make(errands.Going(story))

    def _on_gathered(
        self,
        fmt: str,
        site: SiteProfile,
        theme: Theme,
        done: Callable[[Exported], None],
        going: errands.Going,
    ) -> None:
        self._runner.text(
            errands.export,
            going.story,
            fmt,
            site,
            theme,
            self._now(),
            going.pictures,
            going.around,
            done=partial(self._on_answer, done),
            failed=self._on_failed,
            limit_s=limit_s(going.pictures),
            memory_mb=errands.PICTURES_MEMORY_MB,
        )

    def _on_answer(self, done: Callable[[Exported], None], exported: Exported) -> None:
        if exported.refused is not None:
            self.refused.emit(exported.refused.sentence)
        else:
            done(exported)

    def _on_made(self, exported: Exported) -> None:
        self.made.emit(exported)

    def _fetch_pictures(
        self,
        story: Story,
        site: SiteProfile,
        then: Callable[[Story, Exported, dict[str, bytes]], None],
        exported: Exported,
    ) -> None:
        """Fetch the pictures of a page that goes on paper: its bytes only name them."""
        self._runner.reading(
            partial(filing_out.stored_pictures, story=story),
            done=partial(self._on_pictures, story, site, partial(then, story, exported)),
            failed=self._on_failed,
        )

    def _on_pictures(
        self,
        story: Story,
        site: SiteProfile,
        then: Callable[[dict[str, bytes]], None],
        pictures: dict[str, bytes],
    ) -> None:
        if not pictures:
            then(pictures)
            return
        self._runner.text(
            errands.on_paper,
            story,
            pictures,
            site,
            done=then,
            failed=self._on_failed,
            limit_s=limit_s(pictures),
            memory_mb=errands.PICTURES_MEMORY_MB,
        )

    def _print(
        self, path: Path, story: Story, exported: Exported, pictures: dict[str, bytes]
    ) -> None:
        done = partial(self._on_pdf, path, story, exported)
        print_pdf(self._press, story.id, exported.data, pictures, done, self._on_failed)

    def _on_pdf(self, path: Path, story: Story, exported: Exported, data: bytes) -> None:
        self._on_bytes(path, story, replace(exported, data=data))

    def _on_bytes(self, path: Path, story: Story, exported: Exported) -> None:
        self._runner.files(
            partial(filing_out.write_out, path, exported),
            done=partial(self._on_written, path, exported.missing, story),
            failed=self._on_failed,
        )

    def _on_written(self, path: Path, missing: object, story: Story, _paths: object) -> None:
        self.exported.emit(path, missing, story)

    def _on_looked(self, path: Path, seconds: float | None) -> None:
        moment = None if seconds is None else dt.datetime.fromtimestamp(seconds, dt.UTC)
        self.found.emit(path, moment)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, RunnerClosed):
            return
        known = StoreError | FileError | WorkerError | errands.ErrandError | PrintError
        if not isinstance(error, known):
            raise error
        self.failed.emit(str(error))
