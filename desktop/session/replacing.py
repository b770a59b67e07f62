"""Find in every story of the library, replace where the desk agreed, and take it back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from db import errors
from db.changes import Changes
from db.records import Reason, Story, StoryWords
from desktop.core.markup.seeking import BadPattern, Hit, Wanted, hits_in, may_hold, replaced
from desktop.jobs.runner import Runner, RunnerClosed
from desktop.jobs.worker import WorkerError, WorkerTimeout
from desktop.session.keeping import Keepsake, keep

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from sqlite_utils import Database

STORIES_AT_ONCE = 200
MOST_HITS = 2_000
LIMIT_S = 2.0


@dataclass(frozen=True, slots=True)
class Found:
    """A story with something in it: its words as they were looked at, and where."""

    words: StoryWords
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Exchanged:
    """A story's words before and after."""

    before: Story
    after: Story


@dataclass(frozen=True, slots=True)
class Report:
    """What was written, which stories were edited since and so left alone, by headline."""

    done: tuple[Exchanged, ...]
    skipped: tuple[str, ...]
    changes: Changes


class ReplaceSession(QObject):
    """One search runs at a time, some hundred stories a step, and can be stopped.

    Signals: `found(tuple of Found, bool)`: all there is so far and whether that is all;
    `replaced(Report)`; `taken_back(Report)`; `failed(str)`.
    """

    found = Signal(object, bool)
    replaced = Signal(object)
    taken_back = Signal(object)
    failed = Signal(str)

    def __init__(
        self, runner: Runner, now: Callable[[], dt.datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._now = now
        self._ticket = 0
        self._wanted = Wanted("")
        self._found: list[Found] = []
        self._last: tuple[Exchanged, ...] = ()

    def look(self, wanted: Wanted) -> None:
        """Look through every story that is not spiked; an earlier search ends."""
        self.stop()
        self._wanted = wanted
        self._found = []
        self._read_on("")

    @Slot()
    def stop(self) -> None:
        """Forget the search under way."""
        self._ticket += 1

    def replace(self, chosen: Sequence[Found]) -> None:
        """Put the replacements in; a version of each story is kept before."""
        job = partial(_replace, chosen=tuple(chosen), note=self._wanted.text, now=self._now())
        self._runner.disk(job, done=self._on_replaced, failed=self._on_failed)

    def note_exchanged(self, exchanged: Exchanged) -> None:
        """Keep a version of the open story, whose words the editor itself exchanges."""
        before = Keepsake(exchanged.before, Reason.BEFORE_REPLACE, self._now(), self._wanted.text)
        self._runner.disk(partial(keep, keepsake=before), failed=self._on_failed)

    def take_back(self, left: Exchanged | None = None) -> None:
        """Give each story the words it had, unless someone edited it since.

        `left` is the story that was open then and no longer is.
        """
        last, self._last = self._last, ()
        if left is not None:
            last = (*last, left)
        job = partial(_take_back, exchanged=last, now=self._now())
        self._runner.disk(job, done=self._on_taken_back, failed=self._on_failed)

    def _read_on(self, last: str) -> None:
        job = partial(_candidates, wanted=self._wanted, last=last)
        self._runner.reading(
            job, done=partial(self._on_read, self._ticket), failed=self._on_failed
        )

    def _on_read(self, ticket: int, read: tuple[tuple[StoryWords, ...], str]) -> None:
        if ticket != self._ticket:
            return
        candidates, last = read
        if not candidates:
            self._on_hits(ticket, (), last, ())
            return
        self._runner.text(
            hits_in,
            self._wanted,
            tuple((words.language, words.texts) for words in candidates),
            done=partial(self._on_hits, ticket, candidates, last),
            failed=partial(self._on_not_found, ticket),
            limit_s=LIMIT_S,
        )

    def _on_hits(
        self,
        ticket: int,
        candidates: tuple[StoryWords, ...],
        last: str,
        hits: tuple[tuple[Hit, ...], ...],
    ) -> None:
        if ticket != self._ticket:
            return
        self._found += [
            Found(words, own) for words, own in zip(candidates, hits, strict=True) if own
        ]
        many = sum(len(each.hits) for each in self._found) >= MOST_HITS
        self.found.emit(tuple(self._found), not last or many)
        if last and not many:
            self._read_on(last)

    def _on_not_found(self, ticket: int, error: Exception) -> None:
        if ticket != self._ticket or isinstance(error, RunnerClosed):
            return
        if isinstance(error, WorkerTimeout):
            self.failed.emit(self.tr("This expression ran for too long and was stopped."))
        elif isinstance(error, BadPattern):
            self.failed.emit(self.tr("This expression cannot be read: {0}.").format(error))
        elif isinstance(error, WorkerError):
            self.failed.emit(str(error))
        else:
            raise error

    def _on_replaced(self, report: Report) -> None:
        self._last = report.done
        self.replaced.emit(report)

    def _on_taken_back(self, report: Report) -> None:
        self.taken_back.emit(report)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, RunnerClosed):
            return
        if not isinstance(error, errors.StoreError):
            raise error
        self.failed.emit(str(error))


def with_replacements(story: Story, hits: Sequence[Hit]) -> Story:
    """Put the replacements into a story's words."""

    def text(field: str, words: str) -> str:
        return replaced(words, [hit for hit in hits if hit.field == field])

    head = replace(
        story.head,
        kicker=text("kicker", story.head.kicker),
        headline=text("headline", story.head.headline),
        deck=text("deck", story.head.deck),
    )
    return replace(story, head=head, body=text("body", story.body))


def is_as_seen(story: Story, words: StoryWords) -> bool:
    """Tell whether a story still has the words that were looked at."""
    head = story.head
    shown = (words.kicker, words.headline, words.deck, words.body)
    return (head.kicker, head.headline, head.deck, story.body) == shown


def _candidates(db: Database, wanted: Wanted, last: str) -> tuple[tuple[StoryWords, ...], str]:
    """Read on after the id `last`; the new last one is "" at the end."""
    from db.store import stories

    read = stories.words_after(db, last, STORIES_AT_ONCE)
    held = tuple(
        words for words in read if any(may_hold(wanted, text) for _name, text in words.texts)
    )
    return held, read[-1].id if len(read) == STORIES_AT_ONCE else ""


def _replace(db: Database, chosen: tuple[Found, ...], note: str, now: dt.datetime) -> Report:
    pairs: list[Exchanged] = []
    skipped: list[str] = []
    changes = Changes()
    for found in chosen:
        story = _stored(db, found.words.id)
        if story is None or not is_as_seen(story, found.words):
            skipped.append(found.words.headline)
            continue
        changes = changes.merge(keep(db, Keepsake(story, Reason.BEFORE_REPLACE, now, note)))
        after = with_replacements(story, found.hits)
        changes = changes.merge(_exchange(db, story, after, now))
        pairs.append(Exchanged(story, after))
    return Report(tuple(pairs), tuple(skipped), changes)


def _take_back(db: Database, exchanged: tuple[Exchanged, ...], now: dt.datetime) -> Report:
    pairs: list[Exchanged] = []
    skipped: list[str] = []
    changes = Changes()
    for each in exchanged:
        story = _stored(db, each.after.id)
        if story is None or (story.head, story.body) != (each.after.head, each.after.body):
            skipped.append(each.after.head.headline)
            continue
        before = replace(story, head=each.before.head, body=each.before.body)
        changes = changes.merge(_exchange(db, story, before, now))
        pairs.append(Exchanged(story, before))
    return Report(tuple(pairs), tuple(skipped), changes)


def _stored(db: Database, story_id: str) -> Story | None:
    from db.store import stories

    try:
        return stories.get(db, story_id)
    except (errors.StoryMissing, errors.StoryUnreadable):
        return None


def _exchange(db: Database, story: Story, after: Story, now: dt.datetime) -> Changes:
    from db.store import stories
    from desktop.core.markup.counting import body_words

    times = replace(after.times, modified=now)
    written = replace(after, revision=story.revision + 1, times=times)
    words = body_words(written.body)
    return stories.save(db, written, committed=story.revision, words=words)
