"""The past of the open story: texts are kept by themselves, compared and brought back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db import errors
from db.changes import Changes
from db.records import Reason, Story, Version, VersionRow
from desktop.core.compare.stories import Comparison, compare_stories
from desktop.core.compare.words import came_in
from desktop.core.markup.counting import count_words
from desktop.jobs.runner import Runner, RunnerClosed
from desktop.jobs.worker import WorkerError
from desktop.session import keeping
from desktop.session.draft import DraftSession
from desktop.session.keeping import Keepsake

LARGE_PASTE_WORDS = 200
PAUSE_MS = 5000
MINUTE_MS = 60_000
COMPARE_MS = 400


@dataclass(frozen=True, slots=True)
class Compared:
    """What changed from one version to another; `newer` is None for the text as it is now."""

    older: VersionRow
    newer: VersionRow | None
    changes: Comparison


class HistorySession(QObject):
    """Keep versions of the open story, and answer the panel that shows them.

    A version follows each pause of 5 s, but one a minute at most, and leaving the story;
    the text as it was opened is kept with the first edit. All others are asked for.

    Signals: `listed(story id, tuple of VersionRow)`, newest first; `compared(Compared)`;
    `restoring(Version)`, to be put into the editor, then told to `note_restored`;
    `kept(Changes)`, after each write; `named()`, a version someone asked for is safe;
    `failed(str)`, a sentence.
    """

    listed = Signal(str, object)
    compared = Signal(object)
    restoring = Signal(object)
    kept = Signal(object)
    named = Signal()
    failed = Signal(str)

    def __init__(
        self,
        runner: Runner,
        draft: DraftSession,
        now: Callable[[], dt.datetime],
        *,
        make_timer: Callable[[QObject], QTimer] = QTimer,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._draft = draft
        self._now = now
        self._story: Story | None = None
        self._user = ""
        self._kept_last: Story | None = None
        self._committed: int | None = None
        self._is_touched = False
        self._is_changed = False
        self._last_pause: dt.datetime | None = None
        self._waiting: list[Keepsake] = []
        self._may_thin = False
        self._ticket = 0
        self._pair: tuple[Version, Version | None] | None = None
        self._is_watched = False
        self._pause = self._timer(make_timer, self._on_pause)
        self._compare_soon = self._timer(make_timer, self._compare_again)
        draft.opened.connect(self._on_opened)
        draft.branched.connect(self._on_branched)
        draft.edited.connect(self._on_edited)
        draft.saved.connect(self._on_saved)

    def start(self) -> None:
        """Take up the story that is open already."""
        if self._draft.story is not None:
            self._on_opened(self._draft.story)

    @Slot()
    def allow_thinning(self) -> None:
        """Let go of old versions from now on: the library was found to be whole."""
        self._may_thin = True

    @Slot(str)
    def save_version(self, note: str = "") -> None:
        """Keep the text for ever, under a name when one is given."""
        if self._story is None or not _has_words(self._story):
            self.failed.emit(self.tr("There is nothing to keep yet: write something first."))
            return
        self.keep(Reason.NAMED, note)

    def keep(self, reason: Reason, note: str = "", story: Story | None = None) -> None:
        """Keep the text as it is now, or as `story` says it was."""
        story = story or self._draft.story
        if story is not None and _has_words(story):
            self._keep(Keepsake(story, reason, self._now(), note))

    @Slot(int, int)
    def compare(self, older: int, newer: int = 0) -> None:
        """Compare two versions by number; 0 is the text as it is now, and stays so."""
        self._pair = None
        self._ticket += 1
        self._runner.reading(
            partial(keeping.fetched, numbers=[number for number in (older, newer) if number]),
            done=partial(self._on_pair, self._ticket),
            failed=self._on_failed,
        )

    @Slot()
    def end_comparison(self) -> None:
        self._pair = None
        self._ticket += 1

    @Slot(bool)
    def watch(self, is_watched: bool) -> None:
        """Keep a comparison with the present text up to date while someone sees it."""
        self._is_watched = is_watched
        if is_watched:
            self._compare_again()

    @Slot(int)
    def restore(self, number: int) -> None:
        """Keep the present text, then hand the version on to be put in its place."""
        self._runner.reading(
            partial(keeping.fetched, numbers=[number]),
            done=self._on_fetched_to_restore,
            failed=self._on_failed,
        )

    def note_restored(self, version: Version) -> None:
        """Keep the text that now stands there as restored."""
        self.keep(Reason.RESTORED, version.row.moment.isoformat())

    def leave(self) -> None:
        """Keep the open story's last text: another one comes, or the desk closes."""
        self._pause.stop()
        story = self._story
        if story is None or not self._is_changed:
            return
        self._is_changed = False
        self._keep(Keepsake(story, Reason.LEFT, story.times.modified))
        if self._may_thin:
            self._write(partial(keeping.thin, story_id=story.id, now=self._now()))

    def _on_opened(self, story: Story) -> None:
        self.leave()
        self.end_comparison()
        self._story = story
        self._is_touched = self._is_changed = False
        self._last_pause = None
        self._committed = self._draft.committed
        self._list(story.id)

    def set_user(self, name: str) -> None:
        """Name who gives statuses from now on."""
        self._user = name

    @Slot(object)
    def _on_branched(self, story: Story) -> None:
        """Another program saved first: our text is a version of that story too."""
        ours, self._story = self._story, story
        self.end_comparison()
        if ours is not None and self._committed is not None:
            job = partial(
                keeping.keep_branch, story=ours, committed=self._committed, moment=self._now()
            )
            self._write(job, Reason.BRANCH)
        self._list(story.id)

    def _on_edited(self, story: Story) -> None:
        before, self._story = self._story, story
        if before is not None:
            if not self._is_touched and _has_words(before):
                self._keep(Keepsake(before, Reason.OPENED, before.times.modified))
                self._kept_last = None
            if before.body != story.body:
                self._keep_before_paste(before, story)
            if before.status != story.status:
                self.keep(Reason.STATUS, keeping.signed(story.status, self._user))
        self._is_touched = self._is_changed = True
        self._pause.start(max(PAUSE_MS, self._rest_of_minute_ms()))
        if self._pair is not None and self._is_watched and not self._compare_soon.isActive():
            self._compare_soon.start(COMPARE_MS)

    def _keep_before_paste(self, before: Story, after: Story) -> None:
        # Found in the text itself: pastes, drops and put-backs come by many ways.
        text = came_in(before.body, after.body)
        if len(text) < 2 * LARGE_PASTE_WORDS or self._kept_last is before:
            return
        count = count_words(text)
        if count > LARGE_PASTE_WORDS:
            self.keep(Reason.BEFORE_PASTE, str(count), before)

    def _rest_of_minute_ms(self) -> int:
        if self._last_pause is None:
            return 0
        return MINUTE_MS - int((self._now() - self._last_pause) / dt.timedelta(milliseconds=1))

    @Slot()
    def _on_pause(self) -> None:
        story = self._story
        if story is not None and self._is_changed:
            self._is_changed = False
            self._last_pause = self._now()
            self._keep(Keepsake(story, Reason.TYPED, story.times.modified))

    def _keep(self, keepsake: Keepsake) -> None:
        if keepsake.reason is Reason.TYPED:
            # While nothing can be written, one text per pause would only pile up.
            self._waiting = [each for each in self._waiting if each.reason is not Reason.TYPED]
        self._waiting.append(keepsake)
        self._kept_last = keepsake.story
        if self._draft.is_saved:
            self._keep_all()

    @Slot(object)
    def _on_saved(self, _changes: Changes) -> None:
        self._committed = self._draft.committed
        self._keep_all()

    def _keep_all(self) -> None:
        # Only now is the story sure to be in the library, which its versions need.
        waiting, self._waiting = self._waiting, []
        for keepsake in waiting:
            self._write(partial(keeping.keep, keepsake=keepsake), keepsake.reason)

    def _write(self, job: Callable[..., Changes], reason: Reason = Reason.LEFT) -> None:
        self._runner.disk(
            job, done=partial(self._on_kept, reason), failed=partial(self._on_not_kept, reason)
        )

    def _on_kept(self, reason: Reason, changes: Changes) -> None:
        if changes:
            self.kept.emit(changes)
            if self._story is not None and self._story.id in changes.stories:
                self._list(self._story.id)
        if reason is Reason.NAMED:
            self.named.emit()

    def _on_not_kept(self, reason: Reason, error: Exception) -> None:
        if reason.is_automatic and isinstance(error, errors.StoreError):
            return  # the next pause tries again; the draft says when nothing can be written
        self._on_failed(error)

    def _list(self, story_id: str) -> None:
        self._runner.reading(
            partial(keeping.listed, story_id=story_id),
            done=partial(self._on_listed, story_id),
            failed=self._on_failed,
        )

    def _on_listed(self, story_id: str, rows: tuple[VersionRow, ...]) -> None:
        if self._story is not None and self._story.id == story_id:
            self.listed.emit(story_id, rows)

    def _on_pair(self, ticket: int, found: tuple[Version, ...]) -> None:
        if ticket == self._ticket:
            self._pair = (found[0], found[1] if len(found) > 1 else None)
            self._compare_again()

    @Slot()
    def _compare_again(self) -> None:
        if self._pair is None or self._draft.story is None:
            return
        older, newer = self._pair
        self._ticket += 1
        self._runner.text(
            compare_stories,
            older.story,
            self._draft.story if newer is None else newer.story,
            done=partial(self._on_compared, self._ticket, older.row, newer and newer.row),
            failed=self._on_failed,
        )

    def _on_compared(
        self, ticket: int, older: VersionRow, newer: VersionRow | None, changes: Comparison
    ) -> None:
        if ticket == self._ticket:
            self.compared.emit(Compared(older, newer, changes))

    def _on_fetched_to_restore(self, found: tuple[Version, ...]) -> None:
        [version] = found
        story = self._draft.story
        if story is not None and story.id == version.row.story_id:
            self.keep(Reason.BEFORE_RESTORE, version.row.moment.isoformat())
            self.restoring.emit(version)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, RunnerClosed):
            return
        if not isinstance(error, errors.StoreError | WorkerError):
            raise error
        self.failed.emit(str(error))

    def _timer(
        self, make_timer: Callable[[QObject], QTimer], on_timeout: Callable[[], None]
    ) -> QTimer:
        timer = make_timer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(on_timeout)
        return timer


def _has_words(story: Story) -> bool:
    return bool(story.body.strip() or story.head.headline.strip())
