"""Checks the open story while it is written, and keeps what people decide about findings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.errors import StoreError
from db.records import Decision, Story
from desktop.core.proof.decisions import DecisionError, decided, in_force
from desktop.core.proof.findings import Finding
from desktop.core.proof.rule import Circumstances
from desktop.jobs.files import FileError
from desktop.jobs.runner import Runner, RunnerClosed
from desktop.jobs.worker import WorkerError
from desktop.models.sentences import localised
from desktop.session import errands, keeping
from desktop.session.word_lists import (
    DEFAULT_STYLE,
    DESK,
    HOUSE,
    Entry,
    broken_styles,
    copy_list,
    joined,
    read_list,
    with_entry,
    write_list,
)

if TYPE_CHECKING:
    import datetime as dt

    from sqlite_utils import Database

    from desktop.core.proof.engine import Report
    from desktop.session.draft import DraftSession

PAUSE_MS = 400
OPENED_MS = 1200
"""A story that was just opened: its page comes first, and the processor is its."""

MEASURED_STORIES = 40
LIMIT_S = 20.0
"""Generous: the first check reads the dictionary."""

Lists = tuple[str, ...]


class ProofingSession(QObject):
    """One check runs at a time, in the process that may be killed, and the newest text waits.

    Signals: `checked(Report, Story)`: what stands in a text and that text;
    `suggested(str, tuple of str)`; `measured(pair or None)`: the middle grade and words a
    sentence of the desk's own stories; `listed(str, tuple of Entry)`: a list of the desk's own;
    `failed(str)`, a sentence.
    """

    checked = Signal(object, object)
    suggested = Signal(str, object)
    listed = Signal(str, object)
    measured = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        runner: Runner,
        draft: DraftSession,
        now: Callable[[], dt.datetime],
        folder: Path,
        parent: QObject | None = None,
        *,
        make_timer: Callable[[QObject], QTimer] = QTimer,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._draft = draft
        self._now = now
        self._folder = folder
        self._style = DEFAULT_STYLE
        self._user = ""
        self._lists: Lists = ()
        self._is_checking = self._is_behind = False
        self._is_new = True
        self._pause = make_timer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.check_now)
        draft.opened.connect(self._on_opened)
        draft.branched.connect(self._on_opened)
        draft.edited.connect(self._on_edited)

    @Slot()
    def start(self) -> None:
        """Read the desk's own lists and styles, then check what is open."""
        self._read_lists()
        self._runner.files(broken_styles, done=self._on_broken_styles, failed=self._on_failed)

    def list_path(self, name: str) -> Path:
        """Say where one of the desk's own lists is kept."""
        return self._folder / f"{name}.csv"

    def set_style(self, name: str) -> None:
        """Check by another house style from now on."""
        if name != self._style:
            self._style = name
            self.check_now()

    def set_user(self, name: str) -> None:
        """Name whom decisions are signed with."""
        self._user = name

    @Slot()
    def check_now(self) -> None:
        """Check without waiting for a pause in the typing."""
        self._pause.stop()
        self._is_behind = True
        story = self._draft.story
        if self._is_checking or story is None:
            return
        self._is_checking, self._is_behind = True, False
        job = partial(circumstances, story=story, now=self._now())
        self._runner.reading(job, done=partial(self._on_known, story), failed=self._on_not_checked)

    def set_aside(self, findings: Sequence[Finding], reason: str = "") -> None:
        """Let findings stand in this story from now on."""
        story = self._draft.story
        if story is None:
            return
        try:
            decisions = [
                decided(each, story, user=self._user, reason=reason, now_utc=self._now())
                for each in {each.key: each for each in findings}.values()
            ]
        except DecisionError as error:
            self.failed.emit(str(error))
            return
        self._write(partial(_decide, decisions=decisions))

    def bring_back(self, findings: Sequence[Finding]) -> None:
        """Tell findings again that were set aside."""
        story = self._draft.story
        if story is not None:
            keys = tuple({each.key for each in findings})
            self._write(partial(_withdraw, story_id=story.id, keys=keys, now=self._now()))

    def accept_word(self, word: str, name: str = "") -> None:
        """Take a word as right: in this story, or in the list `name`."""
        story = self._draft.story
        if name:
            kind = "" if word != word.lower() else "word"
            entry = Entry(word, kind, checked=f"{self._now():%Y-%m}")
            self._runner.files(
                partial(with_entry, self.list_path(name), entry),
                done=self._on_list_changed,
                failed=self._on_failed,
            )
        elif story is not None:
            job = partial(
                _add_word, story_id=story.id, word=word, user=self._user, now=self._now()
            )
            self._write(job)

    def suggest(self, word: str, language: str) -> None:
        """Ask for right spellings of a word."""
        self._runner.proof(
            errands.suggest,
            word,
            language,
            self._style,
            self._lists,
            done=partial(self._on_suggested, word),
            failed=self._on_failed,
        )

    def ask_list(self, name: str) -> None:
        """Ask what stands in one of the desk's own lists."""
        self._runner.files(
            partial(read_list, self.list_path(name)),
            done=partial(self.listed.emit, name),
            failed=self._on_failed,
        )

    def write_list(self, name: str, entries: Sequence[Entry]) -> None:
        """Replace one of the desk's own lists, and check anew."""
        self._runner.files(
            partial(write_list, self.list_path(name), tuple(entries)),
            done=self._on_list_changed,
            failed=self._on_failed,
        )

    def import_list(self, name: str, path: Path) -> None:
        """Offer the rows of a CSV file beside those that stand in a list."""
        self._runner.files(
            partial(joined, self.list_path(name), path),
            done=partial(self.listed.emit, name),
            failed=self._on_failed,
        )

    def copy_list(self, name: str, path: Path) -> None:
        """Write a list where it can be shared."""
        self._runner.files(partial(copy_list, self.list_path(name), path), failed=self._on_failed)

    @Slot(object)
    def _on_opened(self, _story: Story) -> None:
        self._pause.start(OPENED_MS)

    @Slot(object)
    def _on_edited(self, _story: Story) -> None:
        self._pause.start(PAUSE_MS)

    def _read_lists(self) -> None:
        paths = tuple(self.list_path(name) for name in (DESK, HOUSE))
        self._runner.files(
            partial(_texts, paths), done=self._on_lists_read, failed=self._on_lists_unread
        )

    def _on_lists_read(self, lists: Lists) -> None:
        self._lists = lists
        self._pause.start(OPENED_MS if self._is_new else PAUSE_MS)
        if self._is_new:
            self._runner.reading(_own_bodies, done=self._on_bodies, failed=self._on_not_measured)
        self._is_new = False

    def _on_broken_styles(self, sentences: tuple[str, ...]) -> None:
        for sentence in sentences:
            self.failed.emit(sentence)

    def _on_bodies(self, bodies: tuple[tuple[str, str], ...]) -> None:
        self._runner.proof(
            errands.usual_reading,
            bodies,
            done=self.measured.emit,
            failed=self._on_not_measured,
            limit_s=LIMIT_S,
        )

    def _on_not_measured(self, error: Exception) -> None:
        """Go without: the figure is a comfort, and the list says what is wrong."""
        if not isinstance(error, RunnerClosed | StoreError | WorkerError):
            raise error

    def _on_lists_unread(self, error: Exception) -> None:
        self._on_failed(error)
        self._pause.start(PAUSE_MS)

    def _on_list_changed(self, _nothing: object) -> None:
        self._read_lists()

    def _on_known(self, story: Story, around: Circumstances) -> None:
        self._runner.proof(
            errands.check_story,
            story,
            self._style,
            self._lists,
            around,
            done=partial(self._on_report, story),
            failed=self._on_not_checked,
            limit_s=LIMIT_S,
        )

    def _on_report(self, story: Story, report: Report) -> None:
        self._is_checking = False
        here = self._draft.story
        if here is not None and here.id == story.id:
            self.checked.emit(report, story)
        if self._is_behind:
            self.check_now()

    def _on_not_checked(self, error: Exception) -> None:
        self._is_checking = False
        if not isinstance(error, RunnerClosed | StoreError | WorkerError):
            raise error
        if isinstance(error, WorkerError):
            self.failed.emit(
                self.tr("The checks did not finish: {0} The text is safe.").format(
                    localised(str(error))
                )
            )

    def _write(self, job: Callable[[Database], object]) -> None:
        """Write about the open story, which must be in the library first."""
        self._draft.flush(partial(self._on_flushed, job))

    def _on_flushed(self, job: Callable[[Database], object], saved: bool) -> None:
        if saved:
            self._runner.disk(job, done=self._on_written, failed=self._on_failed)
        else:
            self.failed.emit(self.tr("The story is not saved yet, so this was not kept."))

    def _on_written(self, _changes: object) -> None:
        self.check_now()

    def _on_suggested(self, word: str, found: tuple[str, ...]) -> None:
        self.suggested.emit(word, found)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, RunnerClosed):
            return
        if not isinstance(error, StoreError | WorkerError | FileError):
            raise error
        self.failed.emit(str(error))


def _texts(paths: tuple[Path, ...]) -> Lists:
    """Read lists as texts; each is read as a list first, so that a bad one is told."""
    from desktop.session.word_lists import list_text

    return tuple(list_text(read_list(path)) for path in paths if path.exists())


def circumstances(db: Database, story: Story, now: dt.datetime) -> Circumstances:
    """Gather on the *reading* thread what a check must know besides the story."""
    from db.store import decisions, stories

    slug = story.filing.slug
    taken = bool(slug) and stories.has_slug(db, slug, but=story.id)
    known = story.times.first_published is not None
    published = keeping.newest_published(db, story.id) if known else None
    around = Circumstances(
        now_utc=now,
        slugs=frozenset({slug} if taken else ()),
        published=published.story if published else None,
    )
    return in_force(around, decisions.standing(db, story.id), decisions.words(db, story.id))


def _own_bodies(db: Database) -> tuple[tuple[str, str], ...]:
    from db.store import stories

    return stories.finished_bodies(db, MEASURED_STORIES)


def _decide(db: Database, decisions: Sequence[Decision]) -> None:
    from db.store import decisions as store

    for decision in decisions:
        store.add(db, decision)


def _withdraw(db: Database, story_id: str, keys: tuple[str, ...], now: dt.datetime) -> None:
    from db.store import decisions

    for key in keys:
        decisions.withdraw(db, story_id, key, now)


def _add_word(db: Database, story_id: str, word: str, user: str, now: dt.datetime) -> None:
    from db.store import decisions

    decisions.add_words(db, story_id, [word], user=user, moment=now)
