"""Folders of exported files, which replace only what an export wrote before."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any, cast

from desktop.jobs.files import FileError, read_bounded, write_atomically

MANIFEST = "manifest.json"


def write_folder(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write `files`, paths below `folder` and their bytes, the manifest last; return the paths.

    Files that an earlier manifest names and this export does not are removed, so that the
    folder holds what its manifest says. Raises FileError; a folder that holds anything
    but an earlier export is left alone.
    """
    earlier = _earlier(folder)
    last = sorted(files, key=lambda path: (path == MANIFEST, path))
    written = [_below(folder, path) for path in last]
    _make_folder(folder)
    for path, target in zip(last, written, strict=True):
        _make_folder(target.parent)
        write_atomically(target, files[path])
    for path in earlier - set(files):
        _below(folder, path).unlink(missing_ok=True)
    return tuple(written)


def _earlier(folder: Path) -> set[str]:
    """Return what the export that stands in `folder` named; nothing where none stands."""
    if folder.is_symlink():
        raise FileError(f"“{folder.name}” is a link to another place, so it was not replaced.")
    if not folder.exists():
        return set()
    if not folder.is_dir():
        raise FileError(f"“{folder.name}” is a file already. Choose another name.")
    if not any(folder.iterdir()):
        return set()
    try:
        found: object = json.loads(read_bounded(folder / MANIFEST))
        rows = cast("dict[str, Any]", found)["files"]
        paths = {str(row["path"]) for row in rows}
    except (FileError, ValueError, KeyError, TypeError) as error:
        raise FileError(
            f"The folder “{folder.name}” holds something else already. Choose another name."
        ) from error
    return {path for path in paths if _is_below(path)}


def _is_below(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return bool(parts) and not path.startswith("/") and ".." not in parts and "\\" not in path


def _below(folder: Path, path: str) -> Path:
    """Return the file below `folder`; a link on the way is refused, not followed."""
    target = folder.joinpath(*PurePosixPath(path).parts)
    if target.parent.is_symlink():
        raise FileError(f"“{target.parent.name}” is a link to another place.")
    return target


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except FileNotFoundError as error:
        raise FileError(
            f"The folder “{folder.parent}” does not exist. Choose another folder."
        ) from error
    except OSError as error:
        raise FileError(f"The folder “{folder}” could not be made.") from error
