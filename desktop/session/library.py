"""The story list and what is asked of it: find, open, add, spike."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db import errors
from db.changes import Changes
from db.records import Facets, Place, Status, Story, StoryPage, StoryQuery
from desktop.jobs.runner import Runner, RunnerClosed
from desktop.session import filing_in
from desktop.session.draft import DraftSession

SAVES_LISTED_MS = 1000


class LibrarySession(QObject):
    """Answer the list, and change which story is open.

    One query runs at a time and the newest waits: a fast typist never queues up searches.

    Signals: `listed(StoryPage)`, a page of the newest query; `faceted(Facets)`;
    `changed(Changes)`, after every write, the open draft's too; `spiked(tuple of ids)`, to
    offer undo; `failed(str)`, a sentence to show.
    """

    listed = Signal(object)
    faceted = Signal(object)
    changed = Signal(object)
    spiked = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        runner: Runner,
        draft: DraftSession,
        now: Callable[[], dt.datetime],
        parent: QObject | None = None,
        *,
        make_timer: Callable[[QObject], QTimer] = QTimer,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._draft = draft
        self._now = now
        self._query = StoryQuery()
        self._listed_rows = 0
        self._asked: StoryQuery | None = None
        self._next: StoryQuery | None = None
        self._opening = self._byline = self._section = ""
        self._coming: tuple[Story, Place, bool] | None = None
        self._before_spike: tuple[tuple[str, Status], ...] = ()
        self._is_list_old = False
        self._pause = make_timer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._on_pause_over)
        draft.saved.connect(self._on_draft_saved)

    @Slot(object)
    def refresh(self, query: StoryQuery | None = None) -> None:
        """Ask for a page: of `query`, or of what is listed now when none is given.

        A query with an offset goes on where the list ends.
        """
        if query is None:
            # As many rows as are shown, or the list would shrink under the reader.
            shown = max(self._query.limit, self._listed_rows)
            query = replace(self._query, offset=0, limit=shown)
        elif not query.offset:
            self._query = query
            self._listed_rows = 0
        self._next = query
        self._ask_next()

    @Slot()
    def ask_facets(self) -> None:
        """Ask what the list can be narrowed by."""
        self._runner.reading(filing_in.facets, done=self._on_facets, failed=self._on_failed)

    def begin_stories_with(self, byline: str, section: str) -> None:
        """Let new stories begin with a name on the byline and a section."""
        self._byline, self._section = byline.strip(), section.strip()

    @Slot(str)
    def create(self, language: str = "") -> None:
        """Open a blank story; it enters the library with its first keystroke."""
        story = filing_in.blank_story(
            str(uuid.uuid4()), self._now(), language, self._byline, self._section
        )
        self._open_next(story, Place(story.id), stored=False)

    def begin_from(self, template: Story, language: str = "") -> None:
        """Open a new story with a template's words, and what every new story begins with."""
        blank = filing_in.blank_story("", self._now(), language, self._byline, self._section)
        story = filing_in.fresh_copy(template, str(uuid.uuid4()), self._now())
        filing = replace(
            story.filing,
            language=story.filing.language or language,
            section=story.filing.section or self._section,
        )
        byline = story.byline if story.byline.authors else blank.byline
        self._open_next(
            replace(story, filing=filing, byline=byline), Place(story.id), stored=False
        )

    @Slot(str)
    def open(self, story_id: str) -> None:
        """Open a story at the place where the desk left it."""
        self._opening = story_id
        if self._draft.story is None or self._draft.story.id != story_id:
            self._fetch(story_id)

    @Slot(object)
    def import_story(self, story: Story, kind: str = "") -> None:
        """Put a story that was taken in, as a copy of some `kind`, into the library; open it."""
        job = partial(filing_in.take_in, story=story, kind=kind)
        self._runner.disk(job, done=self._on_added, failed=self._on_failed)

    @Slot(object)
    def note(self, changes: Changes) -> None:
        """Hear what somebody else put into the library."""
        self._on_changed(changes)

    @Slot(str)
    def duplicate(self, story_id: str) -> None:
        """Open a copy of a story."""
        if self._is_open(story_id):
            self._draft.flush(partial(self._on_flushed_to_copy, story_id))
        else:
            self._copy(story_id)

    @Slot(object, object)
    def set_status(self, ids: Sequence[str], status: Status) -> None:
        """Give stories a status; the open one through its draft, which owns its revision."""
        if status is Status.SPIKED:
            self.spike(ids)
            return
        others = [story_id for story_id in ids if not self._is_open(story_id)]
        if len(others) < len(ids):
            self._draft.set_part("status", status)
            self._draft.save_now()
        if others:
            job = partial(
                filing_in.set_status,
                ids=others,
                status=status,
                now=self._now(),
                user=self._byline,
            )
            self._runner.disk(job, done=self._on_rows_changed, failed=self._on_failed)

    @Slot(object)
    def spike(self, ids: Sequence[str]) -> None:
        """Take stories off the list; `undo_spike` brings them back."""
        others = [story_id for story_id in ids if not self._is_open(story_id)]
        self._before_spike = ()
        story = self._draft.story
        if story is not None and len(others) < len(ids) and story.status is not Status.SPIKED:
            self._before_spike = ((story.id, story.status),)
            self._draft.set_part("status", Status.SPIKED)
            self._draft.save_now()
        job = partial(filing_in.spike, ids=others, now=self._now(), user=self._byline)
        self._runner.disk(job, done=self._on_spiked, failed=self._on_failed)

    @Slot()
    def undo_spike(self) -> None:
        """Give the stories last spiked the status they had."""
        before, self._before_spike = self._before_spike, ()
        for story_id, status in before:
            if self._is_open(story_id):
                self._draft.set_part("status", status)
                self._draft.save_now()
        others = tuple(pair for pair in before if not self._is_open(pair[0]))
        job = partial(filing_in.unspike, before=others, now=self._now(), user=self._byline)
        self._runner.disk(job, done=self._on_rows_changed, failed=self._on_failed)

    @Slot(object)
    def delete(self, ids: Sequence[str]) -> None:
        """Delete spiked stories for good; the open one makes way for a blank one."""
        if any(self._is_open(story_id) for story_id in ids):
            self._draft.flush(partial(self._on_flushed_to_delete, tuple(ids)))
        else:
            self._delete(ids)

    def _fetch(self, story_id: str) -> None:
        job = partial(filing_in.fetch, story_id=story_id)
        self._runner.reading(job, done=self._on_fetched, failed=self._on_failed)

    def _is_open(self, story_id: str) -> bool:
        story = self._draft.story
        return story is not None and story.id == story_id

    def _ask_next(self) -> None:
        if self._asked is not None or self._next is None:
            return
        self._asked, self._next = self._next, None
        self._runner.reading(
            partial(filing_in.find, query=self._asked),
            done=self._on_found,
            failed=self._on_not_found,
        )

    def _on_found(self, page: StoryPage) -> None:
        asked, self._asked = self._asked, None
        assert asked is not None
        if self._is_wanted(asked):
            self._listed_rows = asked.offset + len(page.rows)
            self.listed.emit(page)
        self._ask_next()

    def _is_wanted(self, query: StoryQuery) -> bool:
        """Tell a late answer: the list has since been asked for something else."""
        return replace(query, offset=0, limit=self._query.limit) == self._query

    def _on_not_found(self, error: Exception) -> None:
        self._asked = None
        self._ask_next()
        self._on_failed(error)

    def _on_facets(self, facets: Facets) -> None:
        self.faceted.emit(facets)

    def _on_fetched(self, fetched: tuple[Story, Place]) -> None:
        story, place = fetched
        if story.id == self._opening:
            self._open_next(story, place, stored=True)

    def _open_next(self, story: Story, place: Place, *, stored: bool) -> None:
        """Open `story` once the open one is saved; a later wish replaces an earlier one."""
        self._opening = story.id
        self._coming = (story, place, stored)
        self._draft.flush(self._on_flushed)

    def _on_flushed(self, saved: bool) -> None:
        coming, self._coming = self._coming, None
        if coming is None:
            return
        if not saved:
            self._say_not_saved()
            return
        story, place, stored = coming
        self._draft.open(story, place.caret, place.scroll, stored=stored)

    def _on_added(self, added: filing_in.Added) -> None:
        self._on_changed(added.changes)
        self.ask_facets()
        self._open_next(added.story, Place(added.story.id), stored=True)

    def _on_flushed_to_copy(self, story_id: str, saved: bool) -> None:
        if saved:
            self._copy(story_id)
        else:
            self._say_not_saved()

    def _copy(self, story_id: str) -> None:
        new_id = str(uuid.uuid4())
        job = partial(filing_in.duplicate, story_id=story_id, new_id=new_id, now=self._now())
        self._runner.disk(job, done=self._on_added, failed=self._on_failed)

    def _on_flushed_to_delete(self, ids: tuple[str, ...], saved: bool) -> None:
        if saved:
            self.create()
            self._delete(ids)
        else:
            self._say_not_saved()

    def _delete(self, ids: Sequence[str]) -> None:
        job = partial(filing_in.delete, ids=tuple(ids))
        self._runner.disk(job, done=self._on_changed, failed=self._on_failed)

    def _on_spiked(self, spiked: filing_in.Spiked) -> None:
        self._before_spike += spiked.before
        self._on_rows_changed(spiked.changes)
        self.spiked.emit(tuple(story_id for story_id, _status in self._before_spike))

    def _on_rows_changed(self, changes: Changes) -> None:
        story = self._draft.story
        if story is not None and story.id in changes.stories and self._draft.is_saved:
            # Opened while the change was on its way: what was read is already old.
            self._opening = story.id
            self._fetch(story.id)
        self._on_changed(changes)

    def _on_changed(self, changes: Changes) -> None:
        if changes:
            self.changed.emit(changes)
        if changes.stories:
            self.refresh()

    @Slot(object)
    def _on_draft_saved(self, changes: Changes) -> None:
        self.changed.emit(changes)
        self._is_list_old = True
        if not self._pause.isActive():
            self._on_pause_over()

    @Slot()
    def _on_pause_over(self) -> None:
        # Listing at every save would take the interpreter from a fast typist's keys.
        if self._is_list_old:
            self._is_list_old = False
            self.refresh()
            self._pause.start(SAVES_LISTED_MS)

    def _say_not_saved(self) -> None:
        self.failed.emit(
            self.tr("The open story is not saved yet, so it stays open. Its text is safe here.")
        )

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, RunnerClosed):
            return
        if not isinstance(error, errors.StoreError):
            raise error
        self.failed.emit(str(error))
