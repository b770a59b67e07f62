"""The open story: every edit passes here, and is soon on the disk."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db import errors
from db.changes import Changes
from db.records import Filing, Head, Place, Story
from desktop.core.markup.casing import slugify
from desktop.jobs.files import FileError
from desktop.jobs.runner import Runner, RunnerClosed
from desktop.session.saving import (
    Snapshot,
    Stamp,
    commit,
    remember_place,
    second_version,
    slugs_but,
    stamp,
    why_not_saved,
)
from desktop.session.slugs import follows_headline, unique_slug

if TYPE_CHECKING:
    from desktop.session.rescue import Rescue

THROTTLE_MS = 500
LONG_THROTTLE_MS = 800
LONG_CHARACTERS = 200_000
SLOW_MS = 1000
REST_MS = 2000
RETRY_MS = (100, 1000, 5000)


class DraftSession(QObject):
    """Hold the open story, raise its revision with each edit, and save without being asked.

    Signals: `opened(Story)`, another story to load into the widgets. `edited(Story)`, after
    each edit. `branched(Story)`, the text became a story of its own because another program
    saved first: id, headline and slug are new, the body is not. `saved(Changes)`, what a
    commit touched. `save_state(text, tone)` with the tones ``ok``, ``busy`` and ``bad``.
    """

    opened = Signal(object)
    edited = Signal(object)
    branched = Signal(object)
    saved = Signal(object)
    save_state = Signal(str, str)

    def __init__(
        self,
        runner: Runner,
        now: Callable[[], dt.datetime],
        *,
        make_timer: Callable[[QObject], QTimer] = QTimer,
        rescue: Rescue | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._now = now
        self._rescue = rescue
        self._copied_revision = -1
        self._copy: Path | None = None
        self._stopped: errors.StoreError | None = None
        self._story: Story | None = None
        self._place = Place("")
        self._place_told = Place("")
        self._committed: int | None = None
        self._clean_revision = 0
        self._in_flight: Story | None = None
        self._due = False
        self._doubtful: frozenset[Stamp] = frozenset()
        self._failures = 0
        self._branching = False
        self._waiters: list[Callable[[bool], object]] = []
        self._state = ("", "ok")
        self._slug_follows = False
        self._slugs: frozenset[str] | None = None
        self._throttle = self._timer(make_timer, self._on_throttle)
        self._slow = self._timer(make_timer, self._on_slow)
        self._retry = self._timer(make_timer, self._on_retry)
        self._rest = self._timer(make_timer, self._on_rest)

    @property
    def story(self) -> Story | None:
        return self._story

    @property
    def place(self) -> Place:
        return self._place

    @property
    def committed(self) -> int | None:
        """The revision that the story's row holds as far as is known here; None: no row."""
        return self._committed

    @property
    def is_saved(self) -> bool:
        """Tell whether nothing typed is missing from the library."""
        clean = self._story is None or self._story.revision == self._clean_revision
        return clean and self._in_flight is None

    def open(self, story: Story, caret: int = 0, scroll: int = 0, *, stored: bool = True) -> None:
        """Make `story` the open one. A new story (not `stored`) enters with its first edit.

        The story open until now must be saved: `flush` first.
        """
        if not self.is_saved:
            message = "the open story is not saved yet"
            raise RuntimeError(message)
        self._on_rest()
        for timer in (self._throttle, self._retry, self._rest):
            timer.stop()
        self._story = story
        self._committed = story.revision if stored else None
        self._clean_revision = story.revision
        self._place = Place(story.id, caret, scroll)
        self._place_told = Place("")
        self._slug_follows = follows_headline(story)
        self._slugs = None
        self._on_rest()
        self.opened.emit(story)
        if stored:
            self._tell_saved(story.times.modified)
        else:
            self._tell("", "ok")

    @Slot(str)
    def set_body(self, text: str) -> None:
        """Take the body as the editor has it now."""
        story = self._open_story()
        if text != story.body:
            self._edit(replace(story, body=text))

    @Slot(str, object)
    def set_part(self, name: str, record: Any) -> None:
        """Replace one field of the story, such as ``head`` or ``status``."""
        story = self._open_story()
        if getattr(story, name) == record:
            return
        changed = replace(story, **{name: record})
        if isinstance(record, Head):
            changed = self._with_slug(changed)
        elif isinstance(record, Filing) and record.slug != story.filing.slug:
            self._slug_follows = not record.slug
        self._edit(changed)
        if self._slug_follows and self._slugs is None:
            self._ask_slugs(story.id)

    @Slot(int, int)
    def note_place(self, caret: int, scroll: int) -> None:
        """Take caret (an index into the body) and scroll; stored with the next save or at rest."""
        if self._story is not None:
            self._place = Place(self._story.id, caret, scroll)
            self._rest.start(REST_MS)

    def flush(self, done: Callable[[bool], object]) -> None:
        """Save now; `done(True)` once all is committed, `done(False)` if it cannot be."""
        self._on_rest()
        self._waiters.append(done)
        if self.is_saved:
            self._answer_waiters(saved=True)
        else:
            self.save_now()

    @Slot()
    def save_now(self) -> None:
        """Save without waiting for the throttle."""
        if not self.is_saved:
            self._retry.stop()
            self._save()

    def stop_writing(self, error: errors.StoreError) -> None:
        """Write no more into a library that is damaged; what is typed is copied elsewhere."""
        self._stopped = error
        self._runner.reopen_disk()
        self._on_edit_that_stays()

    def _open_story(self) -> Story:
        if self._story is None:
            message = "no story is open"
            raise RuntimeError(message)
        return self._story

    def _edit(self, story: Story) -> None:
        times = replace(story.times, modified=self._now())
        self._story = replace(story, revision=story.revision + 1, times=times)
        self.edited.emit(self._story)
        if self._failures:
            return  # what was said stands until mended; the retry takes the newest text
        self._tell(self.tr("Saving…"), "busy")
        if self._committed is None and self._in_flight is None:
            self._save()  # a story is in the library from its first keystroke
        elif not self._throttle.isActive():
            # Never restarted: steady typing must not put off the save.
            is_long = len(self._story.body) > LONG_CHARACTERS
            self._throttle.start(LONG_THROTTLE_MS if is_long else THROTTLE_MS)

    def _with_slug(self, story: Story) -> Story:
        if not self._slug_follows:
            return story
        wanted = slugify(story.head.headline, story.filing.language)
        slug = unique_slug(wanted, self._slugs or frozenset())
        return replace(story, filing=replace(story.filing, slug=slug))

    def _save(self) -> None:
        if self._in_flight is not None:
            self._due = True
            return
        if self._stopped is not None:
            self._on_edit_that_stays()
            return
        story = self._open_story()
        self._throttle.stop()
        self._due = False
        self._in_flight = story
        self._place_told = self._place
        self._slow.start(SLOW_MS)
        if self._doubtful:
            # After a failed write the old connection proves nothing.
            self._runner.reopen_disk()
        snapshot = Snapshot(story, self._place, self._committed, self._doubtful)
        self._runner.disk(
            partial(commit, snapshot=snapshot), done=self._on_saved, failed=self._on_failed
        )

    @Slot()
    def _on_throttle(self) -> None:
        self._save()

    @Slot()
    def _on_slow(self) -> None:
        if self._failures == 0:
            self._tell(self.tr("Saving… waiting for another program"), "busy")

    @Slot()
    def _on_retry(self) -> None:
        self._save()

    @Slot()
    def _on_rest(self) -> None:
        self._rest.stop()
        if self._committed is None or self._place == self._place_told or not self.is_saved:
            return
        self._place_told = self._place
        self._runner.disk(
            partial(remember_place, place=self._place), failed=self._on_side_job_failed
        )

    def _on_saved(self, changes: Changes) -> None:
        committed, self._in_flight = self._in_flight, None
        assert committed is not None
        self._slow.stop()
        self._committed = self._clean_revision = committed.revision
        self._doubtful = frozenset()
        self._failures = 0
        self._forget_copy(committed)
        self.saved.emit(changes)
        if not self.is_saved:
            self._go_on()
            return
        if self._branching:
            self._branching = False
            self._tell(self.tr("Kept as a second version"), "ok")
        else:
            self._tell_saved(self._now())
        self._due = False
        if self._waiters:
            self._on_rest()  # the commit went off before the caret came where it is left
        self._answer_waiters(saved=True)

    def _go_on(self) -> None:
        """Something newer was typed while the commit ran: this is not *Saved*."""
        self._tell(self.tr("Saving…"), "busy")
        if self._due or self._waiters:
            self._save()
        elif not self._throttle.isActive():
            self._throttle.start(THROTTLE_MS)

    def _on_failed(self, error: Exception) -> None:
        failed, self._in_flight = self._in_flight, None
        assert failed is not None
        self._slow.stop()
        if isinstance(error, errors.StaleRevision):
            self._become_second_version()
            return
        if not isinstance(error, errors.LibraryLocked):
            self._doubtful |= {stamp(failed)}
        self._throttle.stop()
        self._retry.start(RETRY_MS[min(self._failures, len(RETRY_MS) - 1)])
        self._failures += 1
        if self._rescue and isinstance(error, errors.LibraryFull):
            self._runner.files(self._rescue.free_reserve, failed=self._on_side_job_failed)
        if self._failures >= len(RETRY_MS):
            self._keep_copy()
        self._tell_not_saved(error)
        self._answer_waiters(saved=False)
        if self._failures == 1:
            _raise_if_ours(error)

    def _on_edit_that_stays(self) -> None:
        """Go on at the ladder's fourth step for as long as the library may not be written."""
        assert self._stopped is not None
        if self.is_saved:
            return
        self._throttle.stop()
        self._failures = max(self._failures, len(RETRY_MS))
        self._retry.start(RETRY_MS[-1])
        self._keep_copy()
        self._tell_not_saved(self._stopped)
        self._answer_waiters(saved=False)

    def _keep_copy(self) -> None:
        story = self._open_story()
        if self._rescue is not None and story.revision != self._copied_revision:
            self._copied_revision = story.revision
            self._runner.files(
                partial(self._rescue.keep, story),
                done=partial(self._on_copied, story.id),
                failed=self._on_not_copied,
            )

    def _on_copied(self, story_id: str, path: Path) -> None:
        if self._failures and self._story is not None and self._story.id == story_id:
            self._copy = path
            self._tell_copied(path)

    def _on_not_copied(self, error: Exception) -> None:
        self._copied_revision = -1  # the next failure tries again
        self._on_side_job_failed(error)

    def _forget_copy(self, saved: Story) -> None:
        copy, self._copy, self._copied_revision = self._copy, None, -1
        if copy is not None and self._rescue is not None:
            self._runner.files(
                partial(self._rescue.forget, saved), failed=self._on_side_job_failed
            )

    def _tell_not_saved(self, error: Exception) -> None:
        if isinstance(error, errors.LibraryLocked):
            self._tell(self.tr("Saving… waiting for another program"), "busy")
        elif self._copy is not None:
            self._tell_copied(self._copy)
        else:
            self._tell(why_not_saved(error), "bad")

    def _tell_copied(self, path: Path) -> None:
        words = self.tr("Not saved here; copy kept in {folder}")
        self._tell(words.format(folder=path.parent), "bad")

    def _become_second_version(self) -> None:
        mark = self.tr("(second version)")
        story = second_version(self._open_story(), str(uuid.uuid4()), mark)
        self._story = story
        self._place = replace(self._place, story_id=story.id)
        self._committed = None
        self._doubtful = frozenset()
        self._slug_follows = False
        self._branching = True
        self.branched.emit(story)
        self.edited.emit(story)
        self._save()

    def _ask_slugs(self, story_id: str) -> None:
        self._slugs = frozenset()
        self._runner.reading(
            partial(slugs_but, story_id=story_id),
            done=partial(self._on_slugs, story_id),
            failed=self._on_side_job_failed,
        )

    def _on_slugs(self, story_id: str, slugs: frozenset[str]) -> None:
        story = self._story
        if story is None or story.id != story_id:
            return
        self._slugs = slugs
        renamed = self._with_slug(story)
        if renamed.filing != story.filing:
            self._edit(renamed)

    def _on_side_job_failed(self, error: Exception) -> None:
        """Let go of what is only a comfort (place, free slugs) when the library cannot."""
        _raise_if_ours(error)

    def _answer_waiters(self, *, saved: bool) -> None:
        waiters, self._waiters = self._waiters, []
        for done in waiters:
            done(saved)

    def _tell_saved(self, moment: dt.datetime) -> None:
        clock = f"{moment.astimezone():%H:%M:%S}"
        self._tell(self.tr("Saved {clock}").format(clock=clock), "ok")

    def _tell(self, text: str, tone: str) -> None:
        if (text, tone) != self._state:
            self._state = (text, tone)
            self.save_state.emit(text, tone)

    def _timer(
        self, make_timer: Callable[[QObject], QTimer], on_timeout: Callable[[], None]
    ) -> QTimer:
        timer = make_timer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(on_timeout)
        return timer


def _raise_if_ours(error: Exception) -> None:
    """Pass a fault of our own to the global hook, which logs and shows it."""
    if not isinstance(error, errors.StoreError | FileError | RunnerClosed):
        raise error
