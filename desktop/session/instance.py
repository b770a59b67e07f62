"""One Copydesk a library: the lock beside it, and the call that raises the first window."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal, Slot

from db import errors
from db.store.beside import journal_file, lock_file
from desktop.session.places import is_shared

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtNetwork import QLocalServer, QLocalSocket

CALL_MS = 1000
MOST_CALL_BYTES = 4096


class Instance(QObject):
    """Hold the library for as long as this lives.

    `crashed_at` is when the last Copydesk here wrote for the last time (UTC), if it went
    without giving the lock back; `lost_journal` tells that its ``-wal`` is gone, too.

    Signals: `called(str)`: another start wants this window, with a story's id or path or "".
    """

    called = Signal(str)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        """Take the lock. Raises LibraryHeld, naming the holder, and LibraryShared."""
        super().__init__(parent)
        self._library = library.resolve()
        self._server: QLocalServer | None = None
        left_behind = lock_file(self._library).exists()
        self._lock = _locked(self._library)
        self.crashed_at = _last_written(self._library) if left_behind else None
        self.lost_journal = left_behind and not journal_file(self._library).exists()

    def listen(self) -> None:
        """Hear from later starts; a name left behind by a crash is taken over."""
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_call)
        QLocalServer.removeServer(_server_name(self._library))
        self._server.listen(_server_name(self._library))

    def release(self) -> None:
        """Give the library back."""
        if self._server is not None:
            self._server.close()
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    @Slot()
    def _on_call(self) -> None:
        assert self._server is not None
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            if caller.bytesAvailable():
                self._answer(caller)
            else:
                caller.readyRead.connect(self._on_words)

    @Slot()
    def _on_words(self) -> None:
        caller = self.sender()
        assert caller is not None
        self._answer(caller)  # pyright: ignore[reportArgumentType] - only sockets are joined

    def _answer(self, caller: QLocalSocket) -> None:
        words = bytes(caller.read(MOST_CALL_BYTES).data()).decode(errors="replace")
        caller.write(b"coming")
        caller.flush()
        self.called.emit(words.strip())


def call_first(library: Path, story: str | None) -> bool:
    """Ask the Copydesk that holds the library to come forward; tell whether it answered."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(_server_name(library.resolve()))
    if not socket.waitForConnected(CALL_MS):
        return False
    socket.write(f"{story or ''}\n".encode()[:MOST_CALL_BYTES])
    socket.flush()
    answered = socket.waitForReadyRead(CALL_MS)
    socket.disconnectFromServer()
    return answered


@contextmanager
def held(library: Path) -> Iterator[None]:
    """Hold the library for one command. Raises LibraryHeld, naming the holder."""
    lock = _locked(library.resolve())
    try:
        yield
    finally:
        if lock is not None:
            lock.unlock()


def _locked(library: Path) -> QLockFile | None:
    """Take the lock; None where no lock can be made, as in a folder that is read-only.

    Raises LibraryShared where locks do not hold, and LibraryHeld.
    """
    if is_shared(library):
        raise errors.LibraryShared(library.name)
    lock = QLockFile(str(lock_file(library)))
    # Only a holder that lives counts, however long it has been at work.
    lock.setStaleLockTime(0)
    if lock.tryLock(0):
        return lock
    if lock.error() != QLockFile.LockError.LockFailedError:
        return None
    raise errors.LibraryHeld(library.name, _holder(lock))


def _holder(lock: QLockFile) -> str:
    found = lock.getLockInfo()
    with suppress(TypeError, ValueError):
        process, host, _name = found  # pyright: ignore[reportGeneralTypeIssues]
        return f"process {process} on {host}"
    return "which does not say who it is"


def _last_written(library: Path) -> dt.datetime | None:
    moments: list[float] = []
    for path in (library, journal_file(library)):
        with suppress(OSError):
            moments.append(path.stat().st_mtime)
    return dt.datetime.fromtimestamp(max(moments), dt.UTC) if moments else None


def _server_name(library: Path) -> str:
    return f"copydesk-{hashlib.sha256(str(library).encode()).hexdigest()[:20]}"
