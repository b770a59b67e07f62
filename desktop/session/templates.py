"""Stories to begin from: those that ship, and those that the desk keeps in a folder."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from db.records import Internal, Picture, Story
from desktop.jobs.files import FileError, write_atomically
from desktop.jobs.runner import Runner, RunnerClosed
from desktop.models.interface_language import resource_text
from desktop.models.sentences import localised

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.jobs.runner import Done

SHIPPED = ("news-report", "interview", "explainer")
LONGEST_NAME = 60
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')


class NameTaken(Exception):  # noqa: N818 - a state of the folder
    """Another template has the name that this was made with."""


@dataclass(frozen=True, slots=True)
class Template:
    """A story to begin from; only one of the desk's own has a `path`."""

    name: str
    story: Story
    path: Path | None = None


class TemplateSession(QObject):
    """Keep templates in a folder, each a file that people can read and share.

    Signals: `listed(tuple of Template)`, the desk's own by name and then those that ship;
    `kept(str)` and `removed(Template)`; `failed(str)`, a sentence.
    """

    listed = Signal(object)
    kept = Signal(str)
    removed = Signal(object)
    failed = Signal(str)

    def __init__(self, runner: Runner, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._folder = folder

    @Slot()
    def ask(self) -> None:
        """Ask for the templates there are."""
        job = partial(_templates, self._folder)
        self._runner.files(job, done=self.listed.emit, failed=self._on_failed)

    def keep(self, name: str, story: Story) -> None:
        """Keep a story as a template; one of the same name is replaced."""
        path = self._folder / f"{file_name(name)}.md"
        self._run(partial(_write, path, story), partial(self._on_kept, path.stem))

    def rename(self, template: Template, name: str) -> None:
        """Name one of the desk's own anew; a name that another has is refused."""
        if template.path is not None:
            path = template.path.with_name(f"{file_name(name)}.md")
            self._run(partial(_rename, template.path, path), self._list_again)

    def remove(self, template: Template) -> None:
        """Take one of the desk's own away; `bring_back` undoes it."""
        if template.path is not None:
            self._run(template.path.unlink, partial(self._on_removed, template))

    def bring_back(self, template: Template) -> None:
        """Put a removed one into its place, or beside what has its name by now."""
        if template.path is not None:
            self._run(partial(_bring_back, template.path, template.story), self._list_again)

    def _run(self, job: Callable[[], object], done: Done) -> None:
        """Change the folder; what is listed is told anew, also after a failure."""
        self._runner.files(job, done=done, failed=self._on_not_done)

    def _on_kept(self, name: str, _nothing: object) -> None:
        self.kept.emit(name)
        self.ask()

    def _list_again(self, _nothing: object) -> None:
        self.ask()

    def _on_not_done(self, error: Exception) -> None:
        self._on_failed(error)
        if not isinstance(error, RunnerClosed):
            self.ask()

    def _on_removed(self, template: Template, _nothing: object) -> None:
        self.removed.emit(template)
        self.ask()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, RunnerClosed):
            return
        if isinstance(error, NameTaken):
            self.failed.emit(
                self.tr(
                    "There is a template “{0}” already. Nothing was renamed; choose another name."
                ).format(error)
            )
            return
        if not isinstance(error, FileError | OSError):
            raise error
        self.failed.emit(
            self.tr("The templates could not be reached: {0} Your stories are safe.").format(
                localised(str(error))
            )
        )


def file_name(name: str) -> str:
    """Turn a name into one that every file system takes."""
    return " ".join(_NOT_IN_NAMES.sub(" ", name).split())[:LONGEST_NAME].strip(" .") or "Template"


def bare(story: Story) -> Story:
    """Leave out what belongs to one story alone: its slug, dates, pictures and secrets."""
    return replace(
        story,
        filing=replace(story.filing, slug=""),
        times=replace(story.times, embargo=None, deadline=None, first_published=None),
        dateline=replace(story.dateline, date="", day=None),
        internal=Internal(editors_note=story.internal.editors_note),
        source=replace(story.source, original="", dropped=()),
        pictures=tuple[Picture, ...](),
        corrections=(),
    )


def _rename(path: Path, wanted: Path) -> None:
    """Name a file anew; raises NameTaken and OSError."""
    # The same file under a name that differs in capitals alone is no other.
    if wanted.exists() and not wanted.samefile(path):
        raise NameTaken(wanted.stem)
    path.rename(wanted)


def _bring_back(path: Path, story: Story) -> None:
    number, wanted = 1, path
    while wanted.exists():
        number += 1
        wanted = path.with_name(f"{path.stem} {number}.md")
    _write(wanted, story)


def _write(path: Path, story: Story) -> None:
    from db.store.sidecars import to_text

    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, to_text(bare(story)).encode())


def _templates(folder: Path) -> tuple[Template, ...]:
    from db.store.sidecars import read_folder

    own = [
        Template(path.stem, sidecar.story, path)
        for path, sidecar in read_folder(folder)
        if sidecar is not None
    ]
    return (*sorted(own, key=lambda each: each.name.casefold()), *_shipped())


def _shipped() -> Iterator[Template]:
    from db.store.sidecars import from_text

    for name in SHIPPED:
        text = resource_text(f"templates/{name}.md")
        yield Template(name, from_text(text).story)
