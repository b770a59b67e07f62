"""The six threads of the window: disk, reading, files, text, proof and aside."""

from __future__ import annotations

import contextlib
import os
import queue
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.jobs.runner import Done, Failed, RunnerClosed
from desktop.jobs.worker import LIMIT_S, MEMORY_MB, TextWorker

Answer = tuple[int, bool, Any]
Task = tuple[int, Callable[[Any], Any]]
ASIDE_LIMIT_S = 3600.0
ASIDE_MEMORY_MB = 8192
ASIDE_NICENESS = 10
_REOPEN = -1  # the ticket of a task that nobody waits for


class _Lane:
    """One thread with a queue, and the thing that only this thread opens and closes."""

    def __init__(
        self,
        name: str,
        answer: Callable[[Answer], None],
        opener: Callable[[], Any] | None = None,
        closer: Callable[[Any], Any] | None = None,
        wait_for: threading.Event | None = None,
    ) -> None:
        self.opened_once = threading.Event()
        self._answer = answer
        self._opener = opener
        self._closer = closer
        self._wait_for = wait_for
        self._opened: Any = None
        self._tasks: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
        self._dropping = False
        # A daemon, so that a file system that never answers cannot keep the program alive.
        self._thread = threading.Thread(target=self._work, name=f"copydesk-{name}", daemon=True)
        self._started = False

    def start(self) -> None:
        self._started = True
        self._thread.start()

    def put(self, task: Task) -> None:
        self._tasks.put(task)

    def end(self, *, drop: bool) -> None:
        """Take no more tasks; `drop` those that wait, or finish them first."""
        self._dropping = drop
        self._tasks.put(None)

    def join(self, deadline: float) -> bool:
        if self._started:
            self._thread.join(max(0.0, deadline - time.monotonic()))
        return not self._thread.is_alive()

    def _work(self) -> None:
        if self._wait_for is not None:
            self._wait_for.wait()
        with contextlib.suppress(Exception):  # told to the first task, which tries again
            self._open()
        self.opened_once.set()
        while (task := self._tasks.get()) is not None:
            self._do(*task)
            # Held until the next task otherwise, and freed on a thread that is not its own.
            del task
        self._close()

    def _do(self, ticket: int, job: Callable[[Any], Any]) -> None:
        if self._dropping:
            return
        if ticket == _REOPEN:
            self._close()
            return
        try:
            self._open()
            answer = (ticket, True, job(self._opened))
        except Exception as error:  # noqa: BLE001 - the border where errors travel
            answer = (ticket, False, error)
        if not self._dropping:
            self._answer(answer)

    def _open(self) -> None:
        if self._opened is None and self._opener is not None:
            self._opened = self._opener()

    def _close(self) -> None:
        opened, self._opened = self._opened, None
        if opened is not None and self._closer is not None:
            with contextlib.suppress(Exception):  # a broken handle may refuse even this
                self._closer(opened)


class ThreadRunner(QObject):
    """The runner of the window. Make and close it on the main thread.

    Work may be asked for before `start`, which main calls after the first paint; it
    then waits. *reading* opens the library after *disk* has created or migrated it.
    """

    _answered = Signal()

    def __init__(
        self,
        open_disk: Callable[[], Any],
        open_reading: Callable[[], Any],
        *,
        close_disk: Callable[[Any], Any] | None = None,
        close_reading: Callable[[Any], Any] | None = None,
        worker: TextWorker | None = None,
        proof_worker: TextWorker | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._answers: queue.SimpleQueue[Answer] = queue.SimpleQueue()
        # Receivers stay here, on the main thread: the last reference to a QObject must not
        # go away on another one.
        self._waiting: dict[int, tuple[Done | None, Failed | None]] = {}
        self._last_ticket = 0
        self._closed = False
        self._worker = worker or TextWorker()
        self._disk = _Lane("disk", self._post, open_disk, close_disk)
        self._reading = _Lane(
            "reading", self._post, open_reading, close_reading, self._disk.opened_once
        )
        self._files = _Lane("files", self._post)
        self._text = _Lane("text", self._post, self._open_worker, TextWorker.close)
        self._proof_worker = proof_worker or TextWorker()
        # Its process begins with the first check: the page comes first.
        self._proof = _Lane("proof", self._post, self._proof_worker_itself, TextWorker.close)
        self._aside_worker = TextWorker()
        self._must_end: set[int] = set()
        self._aside = _Lane("aside", self._post, self._aside_worker_itself, TextWorker.close)
        self._answered.connect(self._deliver_one, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        lanes = (self._disk, self._reading, self._files, self._text, self._proof, self._aside)
        for lane in lanes:
            lane.start()

    def disk(
        self, job: Callable[[Any], Any], done: Done | None = None, failed: Failed | None = None
    ) -> None:
        self._submit(self._disk, job, done, failed)

    def reading(
        self, job: Callable[[Any], Any], done: Done | None = None, failed: Failed | None = None
    ) -> None:
        self._submit(self._reading, job, done, failed)

    def files(
        self, job: Callable[[], Any], done: Done | None = None, failed: Failed | None = None
    ) -> None:
        self._submit(self._files, partial(_without_argument, job), done, failed)

    def text(
        self,
        function: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
        limit_s: float = LIMIT_S,
        memory_mb: int = MEMORY_MB,
    ) -> None:
        job = partial(_ask_worker, function, args, limit_s, memory_mb)
        self._submit(self._text, job, done, failed)

    def proof(
        self,
        function: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
        limit_s: float = LIMIT_S,
        memory_mb: int = MEMORY_MB,
    ) -> None:
        job = partial(_ask_worker, function, args, limit_s, memory_mb)
        self._submit(self._proof, job, done, failed)

    def aside(
        self,
        function: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
        must_end: bool = False,
    ) -> None:
        self._submit(self._aside, partial(_ask_gently, function, args), done, failed)
        if must_end:
            self._must_end.add(self._last_ticket)

    def reopen_disk(self) -> None:
        self._disk.put((_REOPEN, _nothing))

    def close(self, timeout_ms: int) -> bool:
        """End in the order readers, workers, files, writer; hear every answer that came.

        What runs aside and must end has the time that is left then.
        """
        deadline = time.monotonic() + timeout_ms / 1000
        self._closed = True
        self._worker.interrupt()
        self._proof_worker.interrupt()
        for lane in (self._reading, self._text, self._proof):
            lane.end(drop=True)
        self._files.end(drop=False)
        self._aside.end(drop=not self._must_end)
        if not self._must_end:
            self._aside_worker.interrupt()
        others = (self._reading, self._text, self._proof, self._files)
        ended = [lane.join(deadline) for lane in others]
        self._disk.end(drop=False)
        ended += [lane.join(deadline) for lane in (self._disk, self._aside)]
        self._aside_worker.interrupt()
        while not self._answers.empty():
            self._deliver_last()
        self._waiting.clear()
        return all(ended)

    def _submit(
        self, lane: _Lane, job: Callable[[Any], Any], done: Done | None, failed: Failed | None
    ) -> None:
        self._last_ticket += 1
        self._waiting[self._last_ticket] = (done, failed)
        if self._closed:
            self._post((self._last_ticket, False, RunnerClosed("Copydesk is closing.")))
        else:
            lane.put((self._last_ticket, job))

    def _post(self, answer: Answer) -> None:
        """Called on any thread; the queued signal carries it over to ours."""
        self._answers.put(answer)
        with contextlib.suppress(RuntimeError):  # gone: a thread outlived close()'s timeout
            self._answered.emit()

    @Slot()
    def _deliver_one(self) -> None:
        try:
            ticket, succeeded, value = self._answers.get_nowait()
        except queue.Empty:
            return
        self._must_end.discard(ticket)
        done, failed = self._waiting.pop(ticket, (None, _ignore))
        if succeeded:
            if done is not None and _is_alive(done):
                done(value)
        elif failed is None:
            raise value
        elif _is_alive(failed):
            failed(value)

    def _deliver_last(self) -> None:
        try:
            self._deliver_one()
        except Exception as fault:  # noqa: BLE001 - one receiver must not stop the closing
            sys.excepthook(type(fault), fault, fault.__traceback__)

    def _open_worker(self) -> TextWorker:
        self._worker.start()
        return self._worker

    def _proof_worker_itself(self) -> TextWorker:
        return self._proof_worker

    def _aside_worker_itself(self) -> TextWorker:
        return self._aside_worker


def _is_alive(callback: Callable[..., Any]) -> bool:
    """Tell whether the object behind a bound method, or a partial of one, still exists."""
    while isinstance(callback, partial):
        callback = callback.func
    receiver = getattr(callback, "__self__", None)
    return not isinstance(receiver, QObject) or shiboken6.isValid(receiver)


def _without_argument(job: Callable[[], Any], _opened: Any) -> Any:
    return job()


def _ask_worker(
    function: Callable[..., Any],
    args: tuple[Any, ...],
    limit_s: float,
    memory_mb: int,
    worker: TextWorker,
) -> Any:
    return worker.call(function, *args, limit_s=limit_s, memory_mb=memory_mb)


def _ask_gently(function: Callable[..., Any], args: tuple[Any, ...], worker: TextWorker) -> Any:
    try:
        return worker.call(
            _gently, function, args, limit_s=ASIDE_LIMIT_S, memory_mb=ASIDE_MEMORY_MB
        )
    finally:
        worker.rest()


def _gently(function: Callable[..., Any], args: tuple[Any, ...]) -> Any:
    """Call a function in a process that lets others go first."""
    if hasattr(os, "nice"):
        os.nice(ASIDE_NICENESS)
    return function(*args)


def _nothing(_opened: Any) -> None:
    """Stand in for a job where the ticket says it all."""


def _ignore(_error: Exception) -> None:
    """Drop the answer to a question that close() has forgotten."""
