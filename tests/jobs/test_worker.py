from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.jobs.worker import TextWorker, WorkerDied, WorkerOutOfMemory, WorkerTimeout
from tests.jobs import worker_tasks as tasks

ROOT = Path(__file__).parents[2]
ENOUGH_S = 30.0
posix_only = pytest.mark.skipif(
    not hasattr(os, "pidfd_open"), reason="limits, signals and process handles of Linux"
)


@pytest.fixture(scope="module")
def worker() -> Iterator[TextWorker]:
    worker = TextWorker()
    yield worker
    worker.close()


def call(worker: TextWorker, function, *args):
    return worker.call(function, *args, limit_s=ENOUGH_S)


def test_answers_with_what_the_function_returns(worker: TextWorker):
    assert call(worker, tasks.double, "ab\u00a0😀") == "ab\u00a0😀ab\u00a0😀"


def test_stays_warm_between_calls(worker: TextWorker):
    first = call(worker, tasks.process_id)
    assert first != os.getpid()
    assert call(worker, tasks.process_id) == first


def test_raises_what_the_function_raised(worker: TextWorker):
    before = call(worker, tasks.process_id)
    with pytest.raises(ValueError, match="not like this") as caught:
        call(worker, tasks.refuse, "not like this")
    assert "worker_tasks" in "".join(caught.value.__notes__)
    assert call(worker, tasks.process_id) == before


def test_an_error_that_cannot_travel_sends_its_name(worker: TextWorker):
    with pytest.raises(RuntimeError, match="StubbornError"):
        call(worker, tasks.refuse_stubbornly)


@pytest.mark.parametrize("spin", [tasks.spin_in_python, tasks.spin_in_c])
def test_a_runaway_is_killed_and_the_next_call_works(worker: TextWorker, spin):
    before = call(worker, tasks.process_id)
    with pytest.raises(WorkerTimeout):
        worker.call(spin, limit_s=0.1)
    assert not exists(before)
    assert call(worker, tasks.double, "b") == "bb"


@posix_only
def test_too_much_memory_is_refused_and_the_next_call_works(worker: TextWorker):
    with pytest.raises(WorkerOutOfMemory):
        call(worker, tasks.swallow_memory)
    assert call(worker, tasks.double, "c") == "cc"


@pytest.mark.parametrize("end", [tasks.end_at_once, tasks.leave])
@posix_only
def test_a_death_is_told_and_the_next_call_works(worker: TextWorker, end):
    with pytest.raises(WorkerDied):
        call(worker, end)
    assert call(worker, tasks.double, "d") == "dd"


@posix_only
def test_a_process_that_died_idle_is_replaced_unnoticed(worker: TextWorker):
    first = call(worker, tasks.process_id)
    handle = os.pidfd_open(first)
    os.kill(first, signal.SIGKILL)
    select.select([handle], [], [], ENOUGH_S)
    os.close(handle)
    assert call(worker, tasks.process_id) != first


@posix_only
def test_ctrl_c_does_not_end_it(worker: TextWorker):
    assert call(worker, tasks.interrupt_me) == call(worker, tasks.process_id)


def test_what_cannot_travel_is_the_callers_error(worker: TextWorker):
    with pytest.raises(Exception, match=r"pickle|local"):
        call(worker, lambda: None)
    assert call(worker, tasks.double, "e") == "ee"


def test_closed_means_closed_and_leaves_no_process():
    worker = TextWorker()
    child = call(worker, tasks.process_id)
    worker.close()
    assert not exists(child)
    with pytest.raises(WorkerDied):
        call(worker, tasks.double, "f")


def test_preloaded_modules_are_there_before_the_first_call():
    worker = TextWorker(preload=("no_such_module_at_all",))
    try:
        with pytest.raises(WorkerDied):
            call(worker, tasks.double, "g")
    finally:
        worker.close()


PARENT = """
import sys
sys.path.insert(0, {root!r})
from desktop.jobs.worker import TextWorker
from tests.jobs import worker_tasks as tasks
if __name__ == "__main__":
    worker = TextWorker()
    print(worker.call(tasks.process_id, limit_s=30), flush=True)
    {then}
"""


@posix_only
@pytest.mark.parametrize("is_busy", [False, True], ids=["idle", "busy"])
def test_ends_when_its_parent_is_killed(tmp_path: Path, is_busy: bool):
    busy = tmp_path / "busy"
    os.mkfifo(busy)
    then = "sys.stdin.readline()"
    if is_busy:
        # Its parent dead, nobody can kill a child stuck in C: only its own alarm can.
        then = f"worker.call(tasks.announce_and_spin, {str(busy)!r}, limit_s=0.5)"
    script = tmp_path / "parent.py"
    script.write_text(PARENT.format(root=str(ROOT), then=then))
    parent = subprocess.Popen(
        [sys.executable, str(script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert parent.stdin is not None
    assert parent.stdout is not None
    with parent.stdin, parent.stdout:
        child = os.pidfd_open(int(parent.stdout.readline()))
        if is_busy:
            busy.read_text()
        parent.kill()
        parent.wait()
        ended, _, _ = select.select([child], [], [], ENOUGH_S)
        os.close(child)
    assert ended


def exists(process_id: int) -> bool:
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    return True
