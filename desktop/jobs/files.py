"""Files read within bounds and written so that half a file never stands: no Qt here."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from pathlib import Path

READ_LIMIT_BYTES = 50 * 1024 * 1024
_O_BINARY = getattr(os, "O_BINARY", 0)
_O_NOFOLLOW = getattr(os, "O_NOFOLLOW", 0)
_O_NONBLOCK = getattr(os, "O_NONBLOCK", 0)


class FileError(Exception):
    """The message is the sentence for the user."""


def read_bounded(path: Path, limit_bytes: int = READ_LIMIT_BYTES) -> bytes:
    """Return a regular file's bytes; raise FileError when missing, empty or over the limit."""
    try:
        # Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
        handle = os.open(path, os.O_RDONLY | _O_BINARY | _O_NONBLOCK)
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise FileError(f"“{path.name}” is not a file that holds text.")
            data = file.read(limit_bytes + 1)
    except (OSError, ValueError) as error:
        raise FileError(_why_not_read(path, error)) from error
    if len(data) > limit_bytes:
        size = f"{limit_bytes // (1024 * 1024)} MB"
        raise FileError(f"“{path.name}” is larger than {size}, so it was not opened.")
    if not data:
        raise FileError(f"“{path.name}” is empty.")
    return data


def write_atomically(path: Path, data: bytes) -> None:
    """Put `data` at `path` whole or not at all, and on the disk when this returns.

    A link at `path` is refused, not followed. Raises FileError; what stood at `path`
    then still stands.
    """
    if path.is_symlink():
        raise FileError(f"“{path.name}” is a link to another place, so it was not replaced.")
    temporary = path.with_name(f".{path.name[:100]}.{secrets.token_hex(4)}.tmp")
    try:
        _write_new(temporary, data)
        try:
            os.replace(temporary, path)  # noqa: PTH105 - the call that durability.md names
        except OSError:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise
        _sync_folder(path.parent)
    except (OSError, ValueError) as error:
        raise FileError(_why_not_written(path, error)) from error


def modified_s(path: Path) -> float | None:
    """Return when `path` was last written, in seconds since 1970, or None if it is not there."""
    try:
        return path.lstat().st_mtime
    except (OSError, ValueError):
        return None


def _write_new(path: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _O_BINARY | _O_NOFOLLOW
    handle = os.open(path, flags, 0o666)  # the umask decides, as for any exported file
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        with contextlib.suppress(OSError):
            path.unlink()
        raise


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut; Windows cannot open a folder for this."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _why_not_read(path: Path, error: OSError | ValueError) -> str:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return f"“{path.name}” is not there any more."
        case IsADirectoryError():
            return f"“{path.name}” is a folder, not a file."
        case PermissionError():
            return f"“{path.name}” may not be read: permission is missing."
        case _:
            return f"“{path.name}” could not be read: {_system_words(error)}."


def _why_not_written(path: Path, error: OSError | ValueError) -> str:
    folder = path.parent
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return f"The folder “{folder}” does not exist. Choose another folder."
    if isinstance(error, IsADirectoryError):
        return f"“{path.name}” is a folder. Choose another name."
    if isinstance(error, PermissionError):
        return f"The folder “{folder}” may not be written to. Choose another folder."
    code = error.errno if isinstance(error, OSError) else None
    if code in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG):
        return f"The disk that holds “{folder}” is full. Nothing was written."
    if code == errno.EROFS:
        return f"The folder “{folder}” is on a read-only disk. Choose another folder."
    if code == errno.ENAMETOOLONG:
        return f"The name “{path.name[:40]}…” is too long. Choose a shorter one."
    return f"“{path.name}” could not be written: {_system_words(error)}."


def _system_words(error: OSError | ValueError) -> str:
    text = error.strerror if isinstance(error, OSError) else None
    return (text or "the system gave no reason").lower()
