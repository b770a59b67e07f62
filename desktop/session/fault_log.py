"""The log of our own bugs: kinds and places, never a word of a story."""

from __future__ import annotations

import logging
import traceback
from typing import TYPE_CHECKING

from platformdirs import user_state_path

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

LOG_BYTES = 500_000
LOGS_KEPT = 3


def log_folder() -> Path:
    """Give the folder that the log is written to."""
    return user_state_path("copydesk", appauthor=False) / "log"


def note_fault(kind: type[BaseException], trace: TracebackType | None) -> None:
    """Write down where a fault happened; its message may quote a story and stays out."""
    places = "".join(
        f"  {frame.filename}:{frame.lineno} in {frame.name}\n"
        for frame in traceback.extract_tb(trace)
    )
    handler = _handler()
    log = logging.getLogger("copydesk.faults")
    log.propagate = False
    log.addHandler(handler)
    log.error("%s\n%s", kind.__name__, places)
    log.removeHandler(handler)
    handler.close()


def _handler() -> logging.Handler:
    from logging.handlers import RotatingFileHandler  # brings sockets and pickles along

    folder = log_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler: logging.Handler = RotatingFileHandler(
            folder / "copydesk.log",
            maxBytes=LOG_BYTES,
            backupCount=LOGS_KEPT,
            encoding="utf-8",
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    return handler
