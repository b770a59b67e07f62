"""What an export left in a folder, so that an unchanged story is not made again.

Beside each file's name stands a digest of all that its bytes come from; the file counts
only while it has the size and the time that it was written with. The records lie in the
user's cache folder and may be deleted.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from platformdirs import user_cache_path

from desktop.jobs.files import FileError, write_atomically

if TYPE_CHECKING:
    import datetime as dt

    from desktop.core.publish.site import SiteProfile
    from desktop.core.publish.themes import Theme
    from desktop.session.errands import Going

ROOT = Path(__file__).parents[2]
CODE = ("desktop", "db", "resources")


@dataclass(frozen=True, slots=True)
class Left:
    """A file as it was left: what it was made of, its size and time, and what was said of it."""

    digest: str
    size: int
    modified_ns: int
    missing: tuple[str, ...] = ()
    blockers: tuple[tuple[str, str], ...] = ()


class Unchanged:
    """The files that exports left in one folder, by name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        name = hashlib.sha256(str(self._folder).encode()).hexdigest()[:32]
        self._path = user_cache_path("copydesk", appauthor=False) / "pages" / f"{name}.json"
        self._left = _read(self._path)

    def find(self, name: str, digest: str) -> Left | None:
        """Return what was said of a file that is still what it would be made now."""
        left = self._left.get(name)
        if left is None or left.digest != digest:
            return None
        return (
            left if _size_and_time(self._folder / name) == (left.size, left.modified_ns) else None
        )

    def note(
        self, path: Path, digest: str, missing: tuple[str, ...], blockers: dict[str, str]
    ) -> None:
        """Remember a file just written."""
        found = _size_and_time(path)
        if found is not None:
            self._left[path.name] = Left(digest, *found, missing, tuple(blockers.items()))

    def keep(self) -> None:
        """Write the records; where that cannot be, everything is made anew next time."""
        rows = {name: asdict(left) for name, left in self._left.items()}
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_atomically(self._path, json.dumps(rows).encode())
        except (OSError, FileError):
            return


def digest_of_run(fmt: str, site: SiteProfile, theme: Theme) -> str:
    """Digest what all files of one export have in common, this build of ours included."""
    return _digest(fmt, site, theme, _build())


def digest_of(going: Going, run: str, now_utc: dt.datetime) -> str:
    """Digest all that a story's file and its checks come from, but the pictures' bytes."""
    embargo = going.story.times.embargo
    is_over = embargo is None or embargo.moment is None or embargo.moment <= now_utc
    return _digest(going.story, run, is_over, going.slug_taken, going.around)


def _digest(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()


@cache
def _build() -> int:
    """Tell builds apart by their newest file: an update, or a developer's last change."""
    paths = (path for name in CODE for path in (ROOT / name).rglob("*.*"))
    return max(path.stat().st_mtime_ns for path in paths if path.suffix != ".pyc")


def _size_and_time(path: Path) -> tuple[int, int] | None:
    try:
        found = path.lstat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def _read(path: Path) -> dict[str, Left]:
    try:
        rows: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return {name: _left(row) for name, row in rows.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def _left(row: dict[str, Any]) -> Left:
    blockers = tuple((str(rule), str(message)) for rule, message in row["blockers"])
    missing = tuple(map(str, row["missing"]))
    return Left(row["digest"], row["size"], row["modified_ns"], missing, blockers)
