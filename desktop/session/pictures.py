"""The open story's pictures: taken in, kept in the library, and at hand for the preview."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from db.errors import StoreError
from db.records import Picture, PictureFile, PictureRole, Story
from desktop.core.markup.casing import slugify
from desktop.jobs.files import FileError, read_bounded
from desktop.jobs.runner import Runner, RunnerClosed
from desktop.jobs.worker import WorkerError
from desktop.session import errands, filing_out

if TYPE_CHECKING:
    from sqlite_utils import Database

    from desktop.core.picture_facts import PictureFacts
    from desktop.session.draft import DraftSession

MOST_BYTES = 40 * 1024 * 1024
MEMORY_MB = 1536
LIMIT_S = 10.0


@dataclass(frozen=True, slots=True)
class NewPicture:
    """A picture that was looked at: what will be known of it, and its bytes."""

    picture: Picture
    media_type: str
    data: bytes


class PictureSession(QObject):
    """Read pictures aside, and keep the bytes of the open story's.

    Signals: `looked(NewPicture)`; `kept(str, str)`, a story's id and a picture's name, once
    its bytes are in the library; `came(str)`, a story's id: its pictures are at hand;
    `failed(str)`, a sentence.
    """

    looked = Signal(object)
    kept = Signal(str, str)
    came = Signal(str)
    failed = Signal(str)

    def __init__(self, runner: Runner, draft: DraftSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._draft = draft
        self._at_hand: dict[tuple[str, str], bytes] = {}
        draft.opened.connect(self._on_opened)
        if draft.story is not None:
            self._on_opened(draft.story)

    def bytes_of(self, story_id: str, name: str) -> bytes | None:
        """Give the bytes of one of the open story's pictures, None when they are not here."""
        return self._at_hand.get((story_id.lower(), name))

    def read(self, path: Path) -> None:
        """Look at a file."""
        self._runner.files(
            partial(read_bounded, path, MOST_BYTES),
            done=partial(self.look, path.name),
            failed=self._on_failed,
        )

    def look(self, name: str, data: bytes) -> None:
        """Look at a picture's bytes, in the process that may be killed."""
        self._runner.text(
            errands.look_at_picture,
            name,
            data,
            done=partial(self._on_looked, name, data),
            failed=self._on_failed,
            limit_s=LIMIT_S,
            memory_mb=MEMORY_MB,
        )

    def keep(self, new: NewPicture) -> None:
        """Put a picture into the open story: its facts at once, its bytes into the library."""
        story = self._draft.story
        if story is None:
            return
        self._at_hand[story.id.lower(), new.picture.name] = new.data
        self.change(new.picture)
        picture = new.picture
        file = PictureFile(
            picture.name, new.data, new.media_type, picture.width_px, picture.height_px
        )
        self._draft.flush(partial(self._on_flushed, story.id, file))

    def change(self, picture: Picture) -> None:
        """Take new facts of a picture, by its name; there is one lead picture at most."""
        story = self._draft.story
        if story is None:
            return
        others = [each for each in story.pictures if each.name != picture.name]
        if picture.role is PictureRole.LEAD:
            others = [
                replace(each, role=PictureRole.INLINE) if each.role is PictureRole.LEAD else each
                for each in others
            ]
        names = [each.name for each in story.pictures]
        place = names.index(picture.name) if picture.name in names else len(others)
        self._draft.set_part("pictures", (*others[:place], picture, *others[place:]))

    def remove(self, name: str) -> None:
        """Take a picture out of the story; its bytes stay for the versions that show it."""
        story = self._draft.story
        if story is not None:
            left = tuple(each for each in story.pictures if each.name != name)
            self._draft.set_part("pictures", left)

    def _on_flushed(self, story_id: str, file: PictureFile, saved: bool) -> None:
        if not saved:
            self.failed.emit(
                self.tr("The story is not saved yet, so “{0}” is not kept yet either.").format(
                    file.name
                )
            )
            return
        self._runner.disk(
            partial(_add, story_id=story_id, file=file),
            done=partial(self._on_kept, story_id, file.name),
            failed=self._on_failed,
        )

    def _on_kept(self, story_id: str, name: str, _changes: object) -> None:
        self.kept.emit(story_id, name)

    def _on_looked(self, name: str, data: bytes, facts: PictureFacts) -> None:
        story = self._draft.story
        taken = {each.name for each in story.pictures} if story is not None else set[str]()
        picture = Picture(
            name=_free_name(name, facts.ending, taken),
            caption=facts.caption,
            credit=facts.credit,
            width_px=facts.width_px,
            height_px=facts.height_px,
        )
        self.looked.emit(NewPicture(picture, facts.media_type, data))

    @Slot(object)
    def _on_opened(self, story: Story) -> None:
        self._at_hand.clear()
        if story.pictures:
            self._runner.reading(
                partial(filing_out.stored_pictures, story=story),
                done=partial(self._on_read, story.id),
                failed=self._on_failed,
            )

    def _on_read(self, story_id: str, found: dict[str, bytes]) -> None:
        here = self._draft.story
        if here is not None and here.id == story_id:
            self._at_hand |= {(story_id.lower(), name): data for name, data in found.items()}
            self.came.emit(story_id)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, RunnerClosed):
            return
        if not isinstance(error, FileError | StoreError | WorkerError | errands.ErrandError):
            raise error
        self.failed.emit(str(error))


def _free_name(name: str, ending: str, taken: set[str]) -> str:
    """Name a picture after its file in letters that any address may hold."""
    stem = slugify(name.rpartition(".")[0] or name, "")[:60] or "picture"
    number, free = 1, f"{stem}.{ending}"
    while free in taken:
        number += 1
        free = f"{stem}-{number}.{ending}"
    return free


def _add(db: Database, story_id: str, file: PictureFile) -> object:
    from db.store import pictures

    return pictures.add(db, story_id, file)
