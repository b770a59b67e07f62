"""Answer a stream of JSON lines: what has arrived goes to the worker together."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from desktop.cli.terminal import IMPORT_LIMIT_S
from desktop.core.ingest.answer import answer_line, answer_lines
from desktop.jobs.worker import WorkerError

if TYPE_CHECKING:
    import io
    from typing import BinaryIO

    from desktop.jobs.worker import TextWorker

CHUNK_BYTES = 32_768
"""How much is read at once: a few dozen wire stories, or one page."""


def answer_stream(worker: TextWorker, incoming: io.BufferedReader, outgoing: BinaryIO) -> None:
    """Answer line by line, in order, as soon as they arrive; both streams are UTF-8.

    A line that breaks the worker is answered with its error, and costs no other its answer.
    """
    for lines in batches(incoming):
        answers = _answer_all(worker, lines)
        outgoing.writelines(answer.encode("utf-8", "replace") + b"\n" for answer in answers)
        outgoing.flush()


def batches(incoming: io.BufferedReader) -> Iterator[tuple[str, ...]]:
    """Give the whole lines that are there already, never waiting for more of them."""
    held = bytearray()
    while chunk := incoming.read1(CHUNK_BYTES):
        held += chunk
        if b"\n" not in chunk:
            continue
        whole, _, rest = bytes(held).rpartition(b"\n")
        held = bytearray(rest)
        yield _lines(whole)
    if held:
        yield _lines(bytes(held))


def _lines(whole: bytes) -> tuple[str, ...]:
    texts = (line.decode("utf-8", "replace") for line in whole.split(b"\n"))
    return tuple(text for text in texts if text.strip())


def _answer_all(worker: TextWorker, lines: tuple[str, ...]) -> Iterator[str]:
    if len(lines) > 1:
        try:
            yield from worker.call(answer_lines, lines, limit_s=IMPORT_LIMIT_S)
        except WorkerError:
            pass  # One of them is to blame: the others deserve their answers.
        else:
            return
    for line in lines:
        try:
            yield worker.call(answer_line, line, limit_s=IMPORT_LIMIT_S)
        except WorkerError as fault:
            yield json.dumps({"id": _id_of(line), "error": str(fault)}, ensure_ascii=False)


def _id_of(line: str) -> Any:
    try:
        return json.loads(line)["id"]
    except (ValueError, KeyError, TypeError):
        return None
