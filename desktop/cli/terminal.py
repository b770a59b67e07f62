"""What every command shares: the library, the worker, sentences and JSON."""

from __future__ import annotations

import datetime as dt
import json
import sys
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Any

from db.errors import StoreError
from desktop.core.ingest.parts import IngestError
from desktop.core.ingest.read import recognise_file
from desktop.jobs.files import FileError, read_bounded
from desktop.jobs.worker import TextWorker, WorkerError
from desktop.session.fault_log import log_folder, note_fault

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import TracebackType

    from sqlite_utils import Database

    from desktop.core.ingest.parts import Copy

DONE, FAILED, WRONG_USE = 0, 1, 2
IMPORT_LIMIT_S = 2.0
IMPORT_MEMORY_MB = 1024


def speaking_plainly(
    command: Callable[[Path, argparse.Namespace], int], library: Path, asked: argparse.Namespace
) -> int:
    """Run a command; whatever the world did wrong becomes one sentence on standard error."""
    sys.excepthook = _own_up
    try:
        return command(library, asked)
    except WrongUse as fault:
        print(f"copydesk: {fault}", file=sys.stderr)
        return WRONG_USE
    except PLAIN_FAULTS as fault:
        print(f"copydesk: {sentence(fault)}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return FAILED


def _own_up(kind: type[BaseException], _fault: BaseException, trace: TracebackType | None) -> None:
    """Say that the fault is ours; what happened is in the log."""
    note_fault(kind, trace)
    print(
        "copydesk: Something went wrong inside Copydesk. Your stories are safe; "
        f"what happened is noted in {log_folder()}.",
        file=sys.stderr,
    )


class CommandError(Exception):
    """The work could not be done; the message is the sentence for the user."""


class WrongUse(Exception):  # noqa: N818 - a usage, as argparse has it
    """The command was not meant this way; the message says how it is."""


PLAIN_FAULTS = (StoreError, CommandError, IngestError, WorkerError, FileError, OSError)
"""What the world can do wrong; anything else is our own bug."""


@contextmanager
def opened_library(path: Path, *, readonly: bool = False) -> Iterator[Database]:
    """Open the library for one command; making it, when it is written, if there is none."""
    from db.store.backup import before_migration
    from db.store.library import close_library, open_library
    from desktop.session.instance import held

    if not readonly:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with nullcontext() if readonly else held(path):
        if not readonly:
            before_migration(path, now_utc())
        db = open_library(path, readonly=readonly)
        try:
            yield db
        finally:
            close_library(db)


@contextmanager
def text_worker() -> Iterator[TextWorker]:
    """Keep one worker for a whole command."""
    worker = TextWorker()
    try:
        yield worker
    finally:
        worker.close()


def recognised(worker: TextWorker, path: Path) -> Copy:
    """Read a file and recognise its parts, in the process that may be killed."""
    return worker.call(
        recognise_file,
        path.name,
        read_bounded(path),
        limit_s=IMPORT_LIMIT_S,
        memory_mb=IMPORT_MEMORY_MB,
    )


def now_utc() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def sentence(fault: Exception) -> str:
    if isinstance(fault, OSError) and fault.strerror:
        where = f" ({fault.filename})" if fault.filename else ""
        return f"{fault.strerror}{where}."
    return str(fault)


def print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))
