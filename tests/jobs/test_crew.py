"""A crew does tasks side by side, keeps their order, and ends with its processes."""

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from desktop.jobs.crew import Crew
from desktop.jobs.worker import WorkerDied
from tests.jobs import worker_tasks as tasks

ENOUGH_S = 30.0


@pytest.fixture
def crew() -> Iterator[Crew]:
    made = Crew(2)
    yield made
    made.close()


def call(crew: Crew, function, *args):
    with crew.worker() as worker:
        return worker.call(function, *args, limit_s=ENOUGH_S)


def test_results_come_in_the_order_of_the_tasks(crew: Crew) -> None:
    words = [f"word {number}" for number in range(40)]
    found = crew.results(partial(call, crew, tasks.double, word) for word in words)
    assert list(found) == [word * 2 for word in words]


def test_it_has_no_more_processes_than_it_was_given(crew: Crew) -> None:
    found = set(crew.results([partial(call, crew, tasks.process_id)] * 30))
    assert 1 <= len(found) <= 2
    assert os.getpid() not in found


def test_what_a_task_raises_is_raised_and_the_next_one_works(crew: Crew) -> None:
    with pytest.raises(WorkerDied):
        list(crew.results([partial(call, crew, tasks.end_at_once)]))
    assert list(crew.results([partial(call, crew, tasks.double, "a")])) == ["aa"]


def test_closing_ends_what_is_under_way(crew: Crew) -> None:
    worker = partial(call, crew, tasks.process_id)
    before = {*crew.results([worker] * 4)}
    crew.close()
    with pytest.raises(WorkerDied):
        call(crew, tasks.double, "c")
    assert not any(Path(f"/proc/{process}").exists() for process in before)
