"""The page of the open story, rendered aside and never later than the text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.errors import StoreError
from db.records import Story
from desktop.core.publish.errors import PublishError
from desktop.core.publish.page import Page, preview_card, preview_page
from desktop.core.publish.results import ALONE, Around
from desktop.core.publish.site import SiteProfile
from desktop.core.publish.themes import Theme
from desktop.jobs.runner import Runner, RunnerClosed
from desktop.jobs.worker import WorkerError, WorkerOutOfMemory, WorkerTimeout
from desktop.models.sentences import localised
from desktop.session.around import around_of, points_to_others

LIMIT_S = 2.0
LONG_CHARACTERS, LONG_PAUSE_MS = 200_000, 150
"""Each page of a book's length takes the window's thread some milliseconds from the typist."""


class PreviewSession(QObject):
    """Ask for the page of each edit: one render at a time, and only the newest text waits.

    Signals: `page_ready(Page, str)` with the story's id; `emptied`, no payload, for a story
    with nothing to show; `paused(str)`, a sentence, when the newest text gives no page.
    """

    page_ready = Signal(object, str)
    emptied = Signal()
    paused = Signal(str)

    def __init__(
        self,
        runner: Runner,
        now: Callable[[], dt.datetime],
        site: SiteProfile,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._now = now
        self._site = site
        self._theme = theme
        self._kind = ""
        self._story: Story | None = None
        self._around: Around = ALONE
        self._beside: object = None
        self._epoch = 0
        self._rendering = False
        self._behind = False
        self._watched = True

    @Slot(object)
    def show(self, story: Story) -> None:
        """Take the story as it is now, another one or the same after an edit."""
        if self._story is None or story.id != self._story.id:
            self._epoch += 1
        self._story = story
        if is_empty(story):
            self._epoch += 1
            self._behind = False
            self.emptied.emit()
        else:
            self._look_around(story)
            self._ask()

    def set_site(self, site: SiteProfile) -> None:
        if site != self._site:
            self._site = site
            if self._story is not None:
                self._look_around(self._story)
            self._start_anew()

    def set_kind(self, kind: str) -> None:
        """Show the page itself, "", or what others make of it: see `core.publish.cards`."""
        if kind != self._kind:
            self._kind = kind
            self._start_anew()

    def set_theme(self, theme: Theme) -> None:
        if theme != self._theme:
            self._theme = theme
            self._start_anew()

    @Slot(bool)
    def set_watched(self, watched: bool) -> None:
        """Render only while someone can see the page."""
        self._watched = watched
        if watched and self._behind:
            self._ask()

    def _look_around(self, story: Story) -> None:
        """Find the stories that the page points to, when what decides on them has changed."""
        beside = (story.id, story.times.first_published, story.filing.section)
        key = (*beside, story.relations.related, self._site)
        if key == self._beside:
            return
        self._beside = key
        self._around = ALONE  # no page waits for the library
        if not points_to_others(story, self._site):
            return
        job = partial(around_of, story=story, site=self._site, now_utc=self._now())
        self._runner.reading(
            job, done=partial(self._on_around, key), failed=partial(self._on_no_around, key)
        )

    def _on_around(self, key: object, around: Around) -> None:
        if key == self._beside:
            self._around = around
            self._start_anew()

    def _on_no_around(self, key: object, error: Exception) -> None:
        """Show the page alone: its links are the library's trouble, not the writer's."""
        if not isinstance(error, StoreError | RunnerClosed):
            raise error
        if key == self._beside:
            self._beside = None  # asked again with the next edit

    def _start_anew(self) -> None:
        self._epoch += 1
        if self._story is not None and not is_empty(self._story):
            self._ask()

    def _ask(self) -> None:
        self._behind = True
        if self._rendering or not self._watched or self._story is None:
            return
        self._behind = False
        self._rendering = True
        ticket = (self._epoch, self._story.id)
        function, *args = (
            (preview_card, self._story, self._site, self._now(), self._kind)
            if self._kind
            else (preview_page, self._story, self._site, self._theme, self._now(), self._around)
        )
        self._runner.text(
            function,
            *args,
            done=partial(self._on_page, ticket),
            failed=partial(self._on_failed, ticket),
            limit_s=LIMIT_S,
        )

    def _on_page(self, ticket: tuple[int, str], page: Page) -> None:
        """Show an answer unless story, site or theme changed since; text may have moved on.

        Answers come in order, so what is shown is never older than what was: waiting for a
        pause in the typing would leave a fast typist without a preview.
        """
        epoch, story_id = ticket
        if epoch == self._epoch:
            self.page_ready.emit(page, story_id)
        if self._story is not None and len(self._story.body) > LONG_CHARACTERS:
            QTimer.singleShot(LONG_PAUSE_MS, self, self._go_on)
        else:
            self._go_on()

    def _on_failed(self, ticket: tuple[int, str], error: Exception) -> None:
        if isinstance(error, RunnerClosed):
            self._rendering = False
            return
        if ticket[0] == self._epoch:
            self.paused.emit(self._why(error))
        self._go_on()

    @Slot()
    def _go_on(self) -> None:
        self._rendering = False
        if self._behind:
            self._ask()

    def _why(self, error: Exception) -> str:
        if isinstance(error, WorkerTimeout | WorkerOutOfMemory):
            return self.tr("Preview paused: this text is too complex")
        if isinstance(error, PublishError | WorkerError):
            return self.tr("Preview paused: {reason}").format(reason=localised(str(error)))
        raise error


def is_empty(story: Story) -> bool:
    """Tell whether a reader would see nothing of the story."""
    head = story.head
    return not any(part.strip() for part in (head.kicker, head.headline, head.deck, story.body))
