"""Site profiles: files that a desk shares, and the one that pages are made for."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.publish.site import SiteError, SiteProfile, default_profile, from_json, to_json
from desktop.jobs.files import FileError, read_bounded, write_atomically
from desktop.jobs.runner import Runner, RunnerClosed
from desktop.session.templates import file_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.jobs.runner import Done

MOST_BYTES = 1024 * 1024


class SiteSession(QObject):
    """Keep profiles in a folder, one JSON file each.

    Signals: `listed(tuple of SiteProfile)`, the default first and then by name;
    `chosen(SiteProfile)`, when pages are to be made for another site, or for the same one
    after a change; `failed(str)`, a sentence.
    """

    listed = Signal(object)
    chosen = Signal(object)
    failed = Signal(str)

    def __init__(
        self, runner: Runner, folder: Path, current: str = "", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._folder = folder
        self._current = current
        self.site = default_profile()

    @Slot()
    def start(self) -> None:
        """Read the profiles; pages are made for the current one as soon as it is here."""
        self._run(partial(_profiles, self._folder), self._on_read)

    def choose(self, name: str) -> None:
        """Make pages for the profile of this name from now on."""
        self._current = name
        self.start()

    def keep(self, site: SiteProfile) -> None:
        """Keep a profile; one of the same name is replaced."""
        self._run(partial(_write, self._path(site.name), site), self._on_changed)

    def remove(self, name: str) -> None:
        """Take a profile away."""
        self._run(self._path(name).unlink, self._on_changed)

    def take_in(self, path: Path) -> None:
        """Import a profile that somebody shared."""
        self._run(partial(_import, path, self._folder), self._on_changed)

    def hand_out(self, site: SiteProfile, path: Path) -> None:
        """Write a profile where it can be shared."""
        self._run(partial(_write, path, site), _nothing)

    def _path(self, name: str) -> Path:
        return self._folder / f"{file_name(name)}.json"

    def _run(self, job: Callable[[], object], done: Done) -> None:
        self._runner.files(job, done=done, failed=self._on_failed)

    def _on_changed(self, _nothing: object) -> None:
        self.start()

    def _on_read(self, found: tuple[SiteProfile, ...]) -> None:
        self.listed.emit(found)
        here = next((site for site in found if site.name == self._current), found[0])
        if here != self.site:
            self.site = here
            self.chosen.emit(here)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, RunnerClosed):
            return
        if not isinstance(error, FileError | SiteError | OSError):
            raise error
        self.failed.emit(str(error))


def _nothing(_written: object) -> None:
    """Stand in for what follows a copy: nothing."""


def _profiles(folder: Path) -> tuple[SiteProfile, ...]:
    """Read every profile that can be read; a broken one must not hide the others."""
    found: list[SiteProfile] = []
    for path in sorted(folder.glob("*.json")) if folder.is_dir() else ():
        try:
            found.append(_read(path))
        except (FileError, SiteError):
            continue
    usual = default_profile()
    own = next((site for site in found if site.name == usual.name), usual)
    others = [site for site in found if site is not own]
    return (own, *sorted(others, key=lambda site: site.name.casefold()))


def _read(path: Path) -> SiteProfile:
    try:
        return from_json(read_bounded(path, MOST_BYTES).decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise SiteError(f"“{path.name}” is not text in UTF-8, so it is no profile.") from error


def _write(path: Path, site: SiteProfile) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, to_json(site).encode())


def _import(path: Path, folder: Path) -> None:
    site = _read(path)
    _write(folder / f"{file_name(site.name)}.json", site)
