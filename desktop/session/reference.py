"""What the forms complete from: earlier stories, places, and the subjects of IPTC."""

from __future__ import annotations

import gzip
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.errors import StoreError
from db.records import Remembered, Story
from desktop.core.topics import MOST_BYTES, Topic, merged, read_table, write_table
from desktop.jobs.files import FileError, read_bounded, write_atomically
from desktop.jobs.runner import Runner, RunnerClosed
from desktop.session import errands, keeping
from desktop.session.slugs import made_slug
from resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database

    from desktop.session.draft import DraftSession

PAUSE_MS = 300
RECALL_MS = 1000
"""A story is open that long before it is looked up what the others hold."""


class ReferenceSession(QObject):
    """Look up what forms offer, off the window's thread; `topics_file` keeps imported topics.

    Signals: `remembered(Remembered)`; `placed(tuple of names)`; `topics_known(tuple of Topic)`;
    `topics_imported(int)`, how many; `slug_judged(str, bool, str)`: a slug, whether another
    story has it, and what readers know the story by ("" before publication); `failed(str)`.
    """

    remembered = Signal(object)
    placed = Signal(object)
    topics_known = Signal(object)
    topics_imported = Signal(int)
    slug_judged = Signal(str, bool, str)
    failed = Signal(str)

    def __init__(
        self,
        runner: Runner,
        draft: DraftSession,
        topics_file: Path,
        parent: QObject | None = None,
        *,
        make_timer: Callable[[QObject], QTimer] = QTimer,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._draft = draft
        self._topics_file = topics_file
        self._judged: tuple[str, str] | None = None
        self._pause = make_timer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._judge_slug)
        self._remembered: Remembered | None = None
        self._recall = make_timer(self)
        self._recall.setSingleShot(True)
        self._recall.timeout.connect(self._remember)
        draft.opened.connect(self._on_opened)
        draft.branched.connect(self._on_opened)
        draft.edited.connect(self._on_edited)

    @Slot()
    def start(self) -> None:
        """Read the lists that do not change while the program runs, and the story at hand."""
        self._runner.files(_towns, done=self.placed.emit, failed=self._on_failed)
        self._read_topics()
        self._remember()
        if self._draft.story is not None:
            self._on_edited(self._draft.story)

    def import_topics(self, path: Path) -> None:
        """Read IPTC's own file and keep what it names."""
        self._runner.files(
            partial(read_bounded, path, MOST_BYTES),
            done=self._on_file_read,
            failed=self._on_failed,
        )

    def _read_topics(self) -> None:
        job = partial(known_topics, self._topics_file)
        self._runner.files(job, done=self.topics_known.emit, failed=self._on_failed)

    def _on_file_read(self, data: bytes) -> None:
        self._runner.text(
            errands.read_topics, data, done=self._on_topics_read, failed=self._on_failed
        )

    def _on_topics_read(self, topics: tuple[Topic, ...]) -> None:
        self._runner.files(
            partial(write_atomically, self._topics_file, write_table(topics).encode()),
            done=partial(self._on_topics_kept, len(topics)),
            failed=self._on_failed,
        )

    def _on_topics_kept(self, count: int, _nothing: object) -> None:
        self._read_topics()
        self.topics_imported.emit(count)

    @Slot(object)
    def _on_opened(self, story: Story) -> None:
        self._recall.start(RECALL_MS)
        self._on_edited(story)

    @Slot()
    def _remember(self) -> None:
        self._recall.stop()
        self._runner.reading(_remembered, done=self._on_remembered, failed=self._on_failed)

    def _on_remembered(self, found: Remembered) -> None:
        """Offer what is new: each offer costs the forms their lists."""
        if found != self._remembered:
            self._remembered = found
            self.remembered.emit(found)

    @Slot(object)
    def _on_edited(self, story: Story) -> None:
        if (story.id, made_slug(story)) != self._judged:
            self._pause.start(PAUSE_MS)

    @Slot()
    def _judge_slug(self) -> None:
        story = self._draft.story
        if story is None:
            return
        self._judged = (story.id, made_slug(story))
        job = partial(
            _judge,
            slug=self._judged[1],
            story_id=story.id,
            known=bool(story.times.first_published),
        )
        self._runner.reading(job, done=self._on_judged, failed=self._on_failed)

    def _on_judged(self, judgement: tuple[str, str, bool, str]) -> None:
        story_id, slug, taken, published = judgement
        if (story_id, slug) == self._judged:
            self.slug_judged.emit(slug, taken, published)

    def _on_failed(self, error: Exception) -> None:
        """Say what the reader asked for; the list says what is wrong with a library."""
        if isinstance(error, RunnerClosed | StoreError):
            return
        if not isinstance(error, FileError | errands.ErrandError):
            raise error
        self.failed.emit(str(error))


def known_topics(kept: Path) -> tuple[Topic, ...]:
    """Read the shipped topics and those imported into `kept`, if it is there."""
    shipped = read_table(resource("topics/top.csv").read_text(encoding="utf-8"))
    try:
        return merged(shipped, read_table(kept.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return shipped
    except (OSError, ValueError, KeyError) as error:
        raise FileError(
            f"The imported topics in “{kept.name}” could not be read; "
            "those that ship with Copydesk are offered. Import the file again."
        ) from error


def _towns() -> tuple[str, ...]:
    packed = resource("places/towns.txt.gz").read_bytes()
    return tuple(line.strip() for line in gzip.decompress(packed).decode().splitlines())


def _remembered(db: Database) -> Remembered:
    from db.store.remembered import remembered

    return remembered(db)


def _judge(db: Database, slug: str, story_id: str, known: bool) -> tuple[str, str, bool, str]:
    from db.store import stories

    taken = bool(slug) and stories.has_slug(db, slug, but=story_id)
    left = keeping.newest_published(db, story_id) if known else None
    return story_id, slug, taken, made_slug(left.story) if left else ""
