"""Jobs of an export on the reading and files threads; the store loads with them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from db.records import Story
from desktop.core.publish.export import has_links, has_pictures
from desktop.jobs.files import write_atomically
from desktop.jobs.folders import write_folder
from desktop.session.around import around_of, points_to_others
from desktop.session.errands import Going

if TYPE_CHECKING:
    from sqlite_utils import Database

    from desktop.core.publish.results import Exported
    from desktop.core.publish.site import SiteProfile


LIMIT_S, LIMIT_A_PICTURE_S = 10.0, 4.0
"""A picture of a hundred megapixels takes some seconds to be made in its sizes."""


def limit_s(pictures: Collection[str]) -> float:
    """Say how long making a story's files may take, in seconds."""
    return LIMIT_S + LIMIT_A_PICTURE_S * len(pictures)


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


def gathered(
    db: Database, story: Story, fmt: str, site: SiteProfile, now_utc: dt.datetime
) -> Going:
    """Add to a story what a format carries besides it: pictures, and links to other stories."""
    carried = stored_pictures(db, story) if has_pictures(fmt) else {}
    around = around_of(db, story, site, now_utc) if has_links(fmt) else None
    return Going(story, carried, around=around)


def is_gathered(story: Story, fmt: str, site: SiteProfile) -> bool:
    """Tell whether there is anything in the library to add to a story."""
    return (has_pictures(fmt) and bool(story.pictures)) or (
        has_links(fmt) and points_to_others(story, site)
    )


def write_out(path: Path, exported: Exported) -> tuple[Path, ...]:
    """Put what was made at `path`, a file or a folder of files; raise FileError."""
    if exported.files:
        files = {file.path.partition("/")[2]: file.data for file in exported.files}
        return write_folder(path, files)
    write_atomically(path, exported.data)
    return (path,)
