"""Functions that the worker process is made to run in tests."""

from __future__ import annotations

import os
import re
import signal
import time
from pathlib import Path


def double(text: str) -> str:
    return text * 2


def process_id() -> int:
    return os.getpid()


def wait_for(path: str) -> int:
    """Wait until a file is there, and tell which process waited."""
    while not Path(path).exists():
        time.sleep(0.01)
    return os.getpid()


def spin_in_python() -> None:
    while True:
        pass


def spin_in_c() -> None:
    """Hold the interpreter's lock for years, as a runaway regular expression does."""
    re.match(r"(a+)+$", "a" * 60 + "b")


def announce_and_spin(path: str) -> None:
    """Open and close the file, which may be a pipe that someone reads, then hang."""
    Path(path).open("w").close()
    spin_in_c()


def swallow_memory() -> int:
    return len(bytearray(4 * 1024 * 1024 * 1024))


def end_at_once() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def leave() -> None:
    raise SystemExit(3)


def refuse(sentence: str) -> None:
    raise ValueError(sentence)


class StubbornError(Exception):
    """An error that cannot be rebuilt from its pickle."""

    def __init__(self, one: str, two: str) -> None:
        super().__init__(one)
        self.two = two


def refuse_stubbornly() -> None:
    raise StubbornError("one", "two")


def interrupt_me() -> int:
    os.kill(os.getpid(), signal.SIGINT)
    return os.getpid()
