"""What the window remembers between runs: one small JSON file in the config folder."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.jobs.files import FileError, write_atomically
from desktop.jobs.runner import Runner, RunnerClosed


@dataclass(frozen=True, slots=True)
class Preferences:
    """Everything remembered. `geometry` is Qt's, in base64; splitter sizes go by name.

    `folds` are the folded subheads' numbers by the story's id, last folded last.
    """

    theme: str = "system"
    geometry: str = ""
    splitters: Mapping[str, tuple[int, ...]] = field(default_factory=dict[str, tuple[int, ...]])
    right_tab: str = "preview"
    export_folder: str = ""
    export_format: str = "page"
    import_folder: str = ""
    page_theme: str = ""
    site_profile: str = ""
    language: str = ""
    interface_language: str = ""
    preview_width: str = "desktop"
    scroll_together: bool = True
    smart_quotes: bool = True
    tab_moves_focus: bool = False
    zoom_percent: int = 100
    interface_percent: int = 100
    byline: str = ""
    desk: str = ""
    check_style: str = ""
    safe_graphics: bool = False
    greeted: bool = False
    shortcuts: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    recent_actions: tuple[str, ...] = ()
    recent_stories: tuple[str, ...] = ()
    searches: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    snippets: Mapping[str, str] = field(default_factory=dict[str, str])
    folds: Mapping[str, tuple[int, ...]] = field(default_factory=dict[str, tuple[int, ...]])


class Settings(QObject):
    """Hold the preferences and keep their file.

    The file is read when this is made: before the first paint, where that is allowed. Keys
    that a newer Copydesk wrote are kept.

    Signals: `changed(Preferences)`.
    """

    changed = Signal(object)

    def __init__(self, path: Path, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._runner = runner
        self._foreign: dict[str, Any] = {}
        self._is_writing = False
        self._lock = Lock()
        self._turn = self._written_turn = 0
        self._written = self._preferences = Preferences()
        self.notice = ""
        self._load()

    @property
    def path(self) -> Path:
        return self._path

    @property
    def preferences(self) -> Preferences:
        return self._preferences

    def change(self, **values: Any) -> None:
        """Replace some preferences, and write the file without being waited for."""
        preferences = replace(self._preferences, **values)
        if preferences != self._preferences:
            self._preferences = preferences
            self.changed.emit(preferences)
            self._write_soon()

    def write_now(self) -> None:
        """Write what is not written yet, while the program closes. Raises FileError."""
        if self._preferences != self._written:
            self._turn += 1
            self._write(self._turn, self._as_json(self._preferences))
            self._written = self._preferences

    def _load(self) -> None:
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return
        except (OSError, ValueError, RecursionError):
            self._set_aside()
            return
        if not isinstance(found, dict):
            self._set_aside()
            return
        known = {each.name for each in fields(Preferences)}
        self._foreign = {name: value for name, value in found.items() if name not in known}
        self._written = self._preferences = read_preferences(found)

    def _set_aside(self) -> None:
        with contextlib.suppress(OSError):
            self._path.replace(self._path.with_suffix(".broken.json"))
        self.notice = self.tr(
            "The settings could not be read, so Copydesk starts with its own. "
            "The old file was set aside as “{name}”."
        ).format(name=self._path.with_suffix(".broken.json").name)

    def _write_soon(self) -> None:
        if self._is_writing:
            return
        self._is_writing = True
        going = self._preferences
        self._turn += 1
        self._runner.files(
            partial(self._write, self._turn, self._as_json(going)),
            done=partial(self._on_written, going),
            failed=self._on_not_written,
        )

    def _write(self, turn: int, data: bytes) -> None:
        """Write, on any thread, unless something newer was written meanwhile."""
        with self._lock:
            if turn > self._written_turn:
                write_settings(self._path, data)
                self._written_turn = turn

    def _on_written(self, preferences: Preferences, _nothing: object) -> None:
        self._is_writing = False
        self._written = preferences
        if self._preferences != preferences:
            self._write_soon()

    def _on_not_written(self, error: Exception) -> None:
        """Go on with what is in memory: a lost window size is not worth a message."""
        self._is_writing = False
        if not isinstance(error, FileError | RunnerClosed):
            raise error

    def _as_json(self, preferences: Preferences) -> bytes:
        values = self._foreign | asdict(preferences)
        return (json.dumps(values, ensure_ascii=False, indent=2) + "\n").encode()


def write_settings(path: Path, data: bytes) -> None:
    """Write the file, making its folder when this is the first run."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise FileError(f"The folder “{path.parent}” could not be made.") from error
    write_atomically(path, data)


def kept_interface_language(path: Path) -> str:
    """Read that one value, before there is a desk; "" where nothing can be read."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return ""
    return read_preferences(found).interface_language if isinstance(found, dict) else ""


def read_preferences(found: Mapping[str, Any]) -> Preferences:
    """Take each value that is of its kind; the default stands in for the others."""
    defaults = asdict(Preferences())
    values: dict[str, Any] = {}
    for name, default in defaults.items():
        value = found.get(name, default)
        if name in ("splitters", "folds"):
            values[name] = _read_counts(value)
        elif name == "snippets":
            values[name] = _read_texts(value)
        elif name in ("shortcuts", "searches"):
            values[name] = _read_shortcuts(value)
        elif isinstance(default, tuple):
            values[name] = _read_names(value)
        elif type(value) is type(default):
            values[name] = value
    return Preferences(**values)


def _read_shortcuts(value: Any) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        return {}
    return {str(name): _read_names(keys) for name, keys in value.items()}


def _read_texts(value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        return {}
    return {str(name): text for name, text in value.items() if isinstance(text, str)}


def _read_names(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        return ()
    return tuple(each for each in value if isinstance(each, str))


def _read_counts(value: Any) -> dict[str, tuple[int, ...]]:
    if not isinstance(value, dict):
        return {}
    return {
        str(name): tuple(sizes)
        for name, sizes in value.items()
        if isinstance(sizes, list) and all(type(size) is int and size >= 0 for size in sizes)
    }
