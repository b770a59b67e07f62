"""Where work runs that must not run on the window's thread, and how answers come back."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any, Protocol

from desktop.jobs.worker import LIMIT_S, MEMORY_MB

Done = Callable[[Any], object]
Failed = Callable[[Exception], object]


class RunnerClosed(Exception):  # noqa: N818
    """The program is closing and takes no more work."""


class Runner(Protocol):
    """Six places for work; `done` and `failed` are called on the main thread.

    A callback is a bound method of a QObject, or a partial of one; when that object is
    gone the answer is dropped. With no `failed`, an error reaches `sys.excepthook`.
    """

    def disk(
        self, job: Callable[[Any], Any], done: Done | None = None, failed: Failed | None = None
    ) -> None:
        """Run `job(library)` on the one connection that writes."""
        ...

    def reading(
        self, job: Callable[[Any], Any], done: Done | None = None, failed: Failed | None = None
    ) -> None:
        """Run `job(library)` on a connection that cannot write."""
        ...

    def files(
        self, job: Callable[[], Any], done: Done | None = None, failed: Failed | None = None
    ) -> None:
        """Run `job()` where waiting for a slow file hurts nobody."""
        ...

    def text(
        self,
        function: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
        limit_s: float = LIMIT_S,
        memory_mb: int = MEMORY_MB,
    ) -> None:
        """Run a module-level function in the process that may be killed."""
        ...

    def proof(
        self,
        function: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
        limit_s: float = LIMIT_S,
        memory_mb: int = MEMORY_MB,
    ) -> None:
        """Run a module-level function in a process of its own for the checks.

        It holds the dictionaries, and no page ever waits for it.
        """
        ...

    def aside(
        self,
        function: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
        must_end: bool = False,
    ) -> None:
        """Run a module-level function on whole files, for minutes, in a process of its own.

        It gives way to everything else: in a thread it would take the interpreter away
        from the window, and hold up the other files. `close` cuts it short, unless it
        `must_end`.
        """
        ...

    def reopen_disk(self) -> None:
        """Open the writing connection anew before its next job.

        After a failed fsync the old handle proves nothing (`durability.md`).
        """
        ...

    def close(self, timeout_ms: int) -> bool:
        """Finish what was asked of the disk, stop the rest; say whether all ended in time."""
        ...


class InlineRunner:
    """Run everything at once, in the caller's thread: for tests and the command line."""

    def __init__(self, disk_db: Any = None, reading_db: Any = None) -> None:
        self.disk_db = disk_db
        self.reading_db = disk_db if reading_db is None else reading_db
        self.reopened = 0

    def disk(
        self, job: Callable[[Any], Any], done: Done | None = None, failed: Failed | None = None
    ) -> None:
        self._run(lambda: job(self.disk_db), done, failed)

    def reading(
        self, job: Callable[[Any], Any], done: Done | None = None, failed: Failed | None = None
    ) -> None:
        self._run(lambda: job(self.reading_db), done, failed)

    def files(
        self, job: Callable[[], Any], done: Done | None = None, failed: Failed | None = None
    ) -> None:
        self._run(job, done, failed)

    def text(
        self,
        function: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
        limit_s: float = LIMIT_S,  # noqa: ARG002
        memory_mb: int = MEMORY_MB,  # noqa: ARG002
    ) -> None:
        # Through pickle as in earnest, so that what cannot travel is found out here.
        request = pickle.dumps((function, args))

        def call() -> Any:
            remote, given = pickle.loads(request)  # noqa: S301 - made above
            return pickle.loads(pickle.dumps(remote(*given)))  # noqa: S301 - made here

        self._run(call, done, failed)

    proof = text

    def aside(
        self,
        function: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
        must_end: bool = False,  # noqa: ARG002
    ) -> None:
        self.text(function, *args, done=done, failed=failed)

    def reopen_disk(self) -> None:
        self.reopened += 1

    def close(self, timeout_ms: int) -> bool:  # noqa: ARG002
        return True

    def _run(self, call: Callable[[], Any], done: Done | None, failed: Failed | None) -> None:
        try:
            value = call()
        except Exception as error:
            if failed is None:
                raise
            failed(error)
            return
        if done is not None:
            done(value)
