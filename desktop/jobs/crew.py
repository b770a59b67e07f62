"""Several text processes at once, for a command that has many texts to work on."""

from __future__ import annotations

import queue
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from desktop.jobs.worker import TextWorker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Result = TypeVar("Result")

THREADS_EACH = 2
"""Tasks under way for each process: one has it, the other writes what it was given."""

AHEAD = 2
"""Tasks begun before the first result is taken, as a multiple of the threads."""


class Crew:
    """Threads that do tasks, and fewer processes that they borrow for what is text."""

    def __init__(self, processes: int) -> None:
        self._workers = [TextWorker() for _ in range(processes)]
        self._idle: queue.SimpleQueue[TextWorker] = queue.SimpleQueue()
        for worker in self._workers:
            self._idle.put(worker)
        self._count = THREADS_EACH * processes
        self._threads = ThreadPoolExecutor(self._count, thread_name_prefix="copydesk-crew")

    def results(self, tasks: Iterable[Callable[[], Result]]) -> Iterator[Result]:
        """Do the tasks, and give their results in order; what a task raises is raised here."""
        waiting: deque[Future[Result]] = deque()
        for task in tasks:
            waiting.append(self._threads.submit(task))
            if len(waiting) > AHEAD * self._count:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    @contextmanager
    def worker(self) -> Iterator[TextWorker]:
        """Borrow a process within a task; wait for one where all are lent."""
        worker = self._idle.get()
        try:
            yield worker
        finally:
            self._idle.put(worker)

    def close(self) -> None:
        """Kill the processes, whatever they are doing, and end the threads."""
        for worker in self._workers:
            worker.interrupt()
        self._threads.shutdown(cancel_futures=True)
        for worker in self._workers:
            worker.close()
