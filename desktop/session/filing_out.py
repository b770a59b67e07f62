"""Jobs of an export on the reading and files threads; the store loads with them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from db.records import Story
from desktop.jobs.files import write_atomically
from desktop.jobs.folders import write_folder

if TYPE_CHECKING:
    from sqlite_utils import Database

    from desktop.core.publish.results import Exported


def stored_pictures(db: Database, story: Story) -> dict[str, bytes]:
    """Return the bytes of the story's pictures by name; one that is not kept is not there."""
    from db.errors import PictureMissing
    from db.store import pictures

    found: dict[str, bytes] = {}
    for picture in story.pictures:
        try:
            found[picture.name] = pictures.get(db, story.id, picture.name).data
        except PictureMissing:
            continue
    return found


def write_out(path: Path, exported: Exported) -> tuple[Path, ...]:
    """Put what was made at `path`, a file or a folder of files; raise FileError."""
    if exported.files:
        files = {file.path.partition("/")[2]: file.data for file in exported.files}
        return write_folder(path, files)
    write_atomically(path, exported.data)
    return (path,)
