"""The last resorts when the library cannot be written: room on the disk, another disk.

No Qt here: these run on the *files* thread and, at the very end, wherever they must.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from platformdirs import user_documents_path

from db.records import Story
from db.store import sidecars
from db.store.beside import reserve_file, stories_folder
from desktop.jobs.files import FileError, write_atomically
from desktop.session.desk_folders import data_folder

RESERVE_BYTES = 4 * 1024 * 1024
FOLDER = "copydesk-unsaved"


class Rescue:
    """Keep room and copies for one library."""

    def __init__(self, library: Path) -> None:
        self._library = library

    def make_reserve(self) -> None:
        """Put aside the room that saving can fall back on; no room is no fault."""
        path = reserve_file(self._library)
        with contextlib.suppress(OSError, FileError):
            if not path.exists() or path.stat().st_size != RESERVE_BYTES:
                write_atomically(path, bytes(RESERVE_BYTES))

    def free_reserve(self) -> None:
        """Give the room back to the disk that is full."""
        with contextlib.suppress(OSError):
            reserve_file(self._library).unlink()

    def keep(self, story: Story) -> Path:
        """Write a copy of what cannot be saved, on another disk if there is one.

        Returns the file, which is on the disk by then. Raises FileError when no place
        takes it.
        """
        data = sidecars.to_text(story).encode()
        fault = FileError("There is no place for a copy.")
        for folder in self._places():
            path = folder / self._name(story)
            try:
                folder.mkdir(parents=True, exist_ok=True, mode=0o700)
                if not _is_ours(folder):
                    continue
                if not path.exists():
                    write_atomically(path, data)
            except OSError:
                continue
            except FileError as error:
                fault = error
                continue
            self._forget_older(folder, story)
            return path
        raise fault

    def forget(self, story: Story) -> None:
        """Delete the copies of a story that is saved, up to this revision."""
        for folder in self._places():
            self._forget_older(folder, story)
            with contextlib.suppress(OSError):
                (folder / self._name(story)).unlink()

    def _name(self, story: Story) -> str:
        return f"{Path(sidecars.file_name(story.id)).stem}-{story.revision}{sidecars.ENDING}"

    def _forget_older(self, folder: Path, story: Story) -> None:
        stem = Path(sidecars.file_name(story.id)).stem
        for path in folder.glob(f"{stem}-*{sidecars.ENDING}"):
            number = path.stem.removeprefix(f"{stem}-")
            if number.isdecimal() and int(number) < story.revision:
                with contextlib.suppress(OSError):
                    path.unlink()

    def _places(self) -> list[Path]:
        """Order the folders: those on another file system than the library come first."""
        own = _device(self._library.parent)
        places = [*copies_folders(self._library), stories_folder(self._library)]
        return sorted(places, key=lambda place: _device(place) in (own, None))


def copies_folders(library: Path) -> tuple[Path, ...]:
    """Return where unsaved texts of a library are kept, apart from those of any other."""
    name = hashlib.sha256(os.fsencode(library.absolute())).hexdigest()[:12]
    return tuple(dict.fromkeys(folder / FOLDER / name for folder in _roots()))


def _roots() -> Iterator[Path]:
    yield user_documents_path()
    yield data_folder()
    # Memory that outlives the program though not the machine: better than nothing.
    for name in ("XDG_RUNTIME_DIR", "TMPDIR"):
        if os.environ.get(name):
            yield Path(os.environ[name])
    yield Path(tempfile.gettempdir())
    if Path("/dev/shm").is_dir():  # noqa: S108 - private folder inside
        yield Path("/dev/shm")  # noqa: S108


def _is_ours(folder: Path) -> bool:
    """Refuse a folder that someone else laid out in a place open to all."""
    laid_out = [each for each in (folder, folder.parent) if each.name == FOLDER or each == folder]
    return all(
        not each.is_symlink() and (not hasattr(os, "getuid") or each.stat().st_uid == os.getuid())
        for each in laid_out
    )


def _device(folder: Path) -> int | None:
    """Return the file system that a folder is on, or would be."""
    for each in (folder, *folder.parents):
        with contextlib.suppress(OSError):
            return each.stat().st_dev
    return None


def write_copy(path: Path, story: Story) -> None:
    """Write a story where its author wants it. Raises FileError."""
    write_atomically(path, sidecars.to_text(story).encode())
