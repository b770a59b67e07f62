"""A warm process that runs text functions and may be killed: a thread may not."""

from __future__ import annotations

import contextlib
import importlib
import pickle
import signal
import traceback
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

try:
    import resource
except ImportError:  # Windows has no limits to set
    resource = None

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

LIMIT_S = 2.0
MEMORY_MB = 512
_START_S = 60.0  # a laptop waking from sleep may need long to load Python anew
_GRACE_S = 1.0  # the child outlives its limit by this much when nobody is left to kill it


class WorkerError(Exception):
    """The worker gave no answer; the message is the sentence for the user."""


class WorkerTimeout(WorkerError):  # noqa: N818
    """The function ran over its time and was stopped."""


class WorkerDied(WorkerError):  # noqa: N818
    """The process ended before it answered."""


class WorkerOutOfMemory(WorkerDied):
    """The function wanted more memory than it may have."""


class TextWorker:
    """Run module-level functions in one process, an answer a call, in order.

    One thread calls; `interrupt` alone may come from another. `preload` names the
    modules that a fresh process imports before it takes its first call.
    """

    def __init__(self, preload: tuple[str, ...] = ()) -> None:
        self._preload = preload
        self._process: Any = None
        self._pipe: Connection | None = None
        self._ready = False
        self._closed = False

    def start(self) -> None:
        """Begin to start the process; return at once."""
        if self._closed:
            raise WorkerDied("Copydesk is closing, so this text was not worked on.")
        if self._process is not None and self._process.is_alive():
            return
        self._discard()
        # Takes 10 ms to import; the window that is not painted yet has no text to work on.
        import multiprocessing

        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(
            target=_serve, args=(theirs, self._preload), name="copydesk-text", daemon=True
        )
        with _interrupts_blocked():
            self._process.start()
        theirs.close()
        self._ready = False

    def call(
        self,
        function: Callable[..., Any],
        *args: Any,
        limit_s: float = LIMIT_S,
        memory_mb: int = MEMORY_MB,
    ) -> Any:
        """Return `function(*args)` as the process answers it.

        The time to start the process does not count. Raises what the function raised,
        or a WorkerError; the next call then finds a new process.
        """
        request = pickle.dumps((function, args, limit_s, memory_mb))
        pipe = self._send(request)
        try:
            if not pipe.poll(limit_s):
                self._discard()
                raise WorkerTimeout(
                    "This text took too long to work on, so Copydesk stopped. The text is safe."
                )
            succeeded, value = pickle.loads(pipe.recv_bytes())  # noqa: S301 - our own child
        except (EOFError, OSError) as error:
            raise self._death() from error
        if succeeded:
            return value
        if isinstance(value, MemoryError):
            self._discard()
            raise WorkerOutOfMemory(
                "This text needs too much memory, so Copydesk stopped. The text is safe."
            ) from value
        raise value

    def interrupt(self) -> None:
        """Kill the process from any thread and let nothing start it again."""
        self._closed = True
        process = self._process
        if process is not None:
            with contextlib.suppress(OSError, ValueError, AttributeError):
                process.kill()

    def rest(self) -> None:
        """Let the process go until the next call, which starts another."""
        self._discard()

    def close(self) -> None:
        """Kill the process, reap it, and let nothing start it again."""
        self._closed = True
        self._discard()

    def _send(self, request: bytes) -> Connection:
        """Hand the request to a ready process; one that died idle is replaced."""
        try:
            pipe = self._await_ready()
            pipe.send_bytes(request)
        except (EOFError, OSError):
            self._discard()
        else:
            return pipe
        try:
            pipe = self._await_ready()
            pipe.send_bytes(request)
        except (EOFError, OSError) as error:
            raise self._death() from error
        return pipe

    def _await_ready(self) -> Connection:
        self.start()
        pipe = self._pipe
        assert pipe is not None
        if not self._ready:
            if not pipe.poll(_START_S):
                self._discard()
                raise WorkerTimeout("Copydesk could not start its text process in time.")
            pipe.recv_bytes()
            self._ready = True
        return pipe

    def _death(self) -> WorkerDied:
        self._discard()
        return WorkerDied("Working on this text failed, so Copydesk stopped. The text is safe.")

    def _discard(self) -> None:
        process, pipe = self._process, self._pipe
        self._process = self._pipe = None
        if pipe is not None:
            pipe.close()
        if process is not None:
            process.kill()
            process.join()
            process.close()


@contextlib.contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """Keep Ctrl+C from a child that has not yet learned to ignore it: it inherits the mask."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(pipe: Connection, preload: tuple[str, ...]) -> None:
    """Answer requests until the parent is gone: its end of the pipe closes with it."""
    _shed_inherited_state()
    for name in preload:
        importlib.import_module(name)
    with contextlib.suppress(EOFError, OSError):
        pipe.send_bytes(b"ready")
        while True:
            pipe.send_bytes(_answer(pipe.recv_bytes()))
            _set_alarm(0)


def _shed_inherited_state() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_SETMASK, set())
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core dump would hold the text


def _answer(request: bytes) -> bytes:
    try:
        function, args, limit_s, memory_mb = pickle.loads(request)  # noqa: S301 - our parent
        _set_alarm(limit_s + _GRACE_S)
        _limit_memory(memory_mb)
        return pickle.dumps((True, function(*args)))
    except MemoryError:
        return pickle.dumps((False, MemoryError()))
    except Exception as error:  # noqa: BLE001 - the border where errors travel
        return _carried(error)


def _carried(error: Exception) -> bytes:
    """Pickle the error with its traceback, or its name where it cannot travel."""
    error.add_note("".join(traceback.format_tb(error.__traceback__)))
    try:
        answer = pickle.dumps((False, error))
        pickle.loads(answer)  # noqa: S301 - made one line above
    except Exception:  # noqa: BLE001 - whatever a strange error does when pickled
        lost = RuntimeError(f"{type(error).__name__} in the text process")
        lost.__notes__ = error.__notes__
        return pickle.dumps((False, lost))
    return answer


def _set_alarm(seconds: float) -> None:
    """End this process after `seconds` even inside C code; 0 calls it off.

    The default action of SIGALRM needs no interpreter, so a runaway regular expression
    does not survive a parent that was killed.
    """
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _limit_memory(memory_mb: int) -> None:
    if resource is not None:
        _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        wanted = memory_mb * 1024 * 1024
        soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
