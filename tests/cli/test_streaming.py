"""A stream of JSON lines is answered in order, together where the lines came together."""

import io
import json
from collections.abc import Callable
from typing import Any

from desktop.cli.streaming import CHUNK_BYTES, answer_stream, batches
from desktop.jobs.worker import WorkerDied


class FragileWorker:
    """Runs the function here, and dies of any request that holds the word POISON."""

    def __init__(self) -> None:
        self.calls = 0

    def call(self, function: Callable[..., Any], *args: Any, **_limits: Any) -> Any:
        self.calls += 1
        if "POISON" in str(args):
            raise WorkerDied("This text was too much.")
        return function(*args)


def job(ident: int, text: str) -> bytes:
    return json.dumps({"id": ident, "input_kind": "text", "input": text}).encode() + b"\n"


def answers(worker: Any, sent: bytes) -> list[dict[str, Any]]:
    out = io.BytesIO()
    answer_stream(worker, io.BufferedReader(io.BytesIO(sent)), out)  # type: ignore[arg-type]
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_lines_that_came_together_cost_one_call() -> None:
    worker = FragileWorker()
    got = answers(worker, b"".join(job(n, "PORT ALDER (CD) - Gulls left.") for n in range(9)))
    assert [answer["id"] for answer in got] == list(range(9))
    assert worker.calls == 1


def test_one_bad_line_costs_no_other_its_answer() -> None:
    got = answers(FragileWorker(), job(1, "Gulls left.") + job(2, "POISON") + job(3, "Gulls ate."))
    assert [answer["id"] for answer in got] == [1, 2, 3]
    assert got[1]["error"] == "This text was too much."
    assert got[0]["headline"] == "Gulls left."
    assert got[2]["headline"] == "Gulls ate."


def test_a_line_longer_than_a_chunk_is_kept_whole() -> None:
    long = "ş" * CHUNK_BYTES
    sent = (long + "\n\nlast").encode()
    assert list(batches(io.BufferedReader(io.BytesIO(sent), 1000))) == [(long,), ("last",)]


def test_letters_outside_ascii_go_through_whatever_the_locale() -> None:
    [got] = answers(FragileWorker(), job(1, "İSTANBUL (AA) - Gemiler geldi."))
    assert got["dateline"]["place"] == "İSTANBUL"
