from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject

from desktop.jobs.runner import RunnerClosed
from desktop.jobs.threads import ThreadRunner
from desktop.jobs.worker import WorkerTimeout
from tests.jobs import worker_tasks as tasks

LONG_MS = 20_000


class Library:
    """Something that is opened and closed on one thread."""

    def __init__(self, name: str, log: list[str]) -> None:
        self.name = name
        self.log = log
        self.thread = threading.get_ident()
        log.append(f"open {name}")

    def close(self) -> None:
        assert threading.get_ident() == self.thread
        self.log.append(f"close {self.name}")


class Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.values: list[object] = []
        self.errors: list[Exception] = []
        self.threads: set[int] = set()

    def take(self, value: object) -> None:
        self.threads.add(threading.get_ident())
        self.values.append(value)

    def take_tagged(self, tag: str, value: object) -> None:
        self.take((tag, value))

    def fail(self, error: Exception) -> None:
        self.threads.add(threading.get_ident())
        self.errors.append(error)


class Desk:
    def __init__(self) -> None:
        self.log: list[str] = []
        self.open_errors: list[Exception] = []
        self.gate = threading.Event()
        self.gate.set()
        self.runner = ThreadRunner(
            self.open_disk,
            partial(Library, "reading", self.log),
            close_disk=Library.close,
            close_reading=Library.close,
        )

    def open_disk(self) -> Library:
        self.gate.wait()
        if self.open_errors:
            raise self.open_errors.pop()
        return Library("disk", self.log)


@pytest.fixture
def desk(qapp) -> Iterator[Desk]:
    desk = Desk()
    yield desk
    assert desk.runner.close(LONG_MS)


def name_of(library: Library) -> str:
    return library.name


def note(log: list[str], word: str, _library: Library) -> str:
    log.append(word)
    return word


def refuse(_library: Library) -> None:
    raise ValueError("no")


def test_each_job_gets_its_own_opened_thing_and_answers_come_home(desk: Desk, qtbot):
    receiver = Receiver()
    desk.runner.start()
    desk.runner.disk(name_of, receiver.take, receiver.fail)
    desk.runner.reading(name_of, receiver.take, receiver.fail)
    desk.runner.files(threading.get_ident, receiver.take, receiver.fail)
    desk.runner.text(tasks.double, "a", done=receiver.take, failed=receiver.fail, limit_s=20)
    qtbot.waitUntil(lambda: len(receiver.values) == 4, timeout=LONG_MS)
    assert receiver.errors == []
    assert {"disk", "reading", "aa"} <= set(map(str, receiver.values))
    assert receiver.threads == {threading.get_ident()}
    assert threading.get_ident() not in receiver.values


def test_work_asked_for_before_the_start_waits_for_it(desk: Desk, qtbot):
    receiver = Receiver()
    desk.runner.reading(name_of, receiver.take)
    assert desk.log == []
    desk.runner.start()
    qtbot.waitUntil(lambda: receiver.values == ["reading"], timeout=LONG_MS)


def test_reading_opens_the_library_after_disk_has_made_it(desk: Desk, qtbot):
    receiver = Receiver()
    desk.gate.clear()
    desk.runner.start()
    desk.runner.reading(name_of, receiver.take)
    desk.runner.text(tasks.double, "a", done=receiver.take, limit_s=20)
    qtbot.waitUntil(lambda: receiver.values == ["aa"], timeout=LONG_MS)
    assert desk.log == []
    desk.gate.set()
    qtbot.waitUntil(lambda: receiver.values == ["aa", "reading"], timeout=LONG_MS)
    assert desk.log == ["open disk", "open reading"]


def test_jobs_of_one_thread_keep_their_order(desk: Desk, qtbot):
    receiver = Receiver()
    desk.runner.start()
    for number in range(100):
        desk.runner.disk(partial(note, [], str(number)), partial(receiver.take_tagged, "disk"))
    qtbot.waitUntil(lambda: len(receiver.values) == 100, timeout=LONG_MS)
    assert receiver.values == [("disk", str(number)) for number in range(100)]


def test_errors_come_home_and_the_thread_goes_on(desk: Desk, qtbot):
    receiver = Receiver()
    desk.runner.start()
    desk.runner.disk(refuse, receiver.take, receiver.fail)
    desk.runner.disk(name_of, receiver.take, receiver.fail)
    qtbot.waitUntil(lambda: receiver.values == ["disk"], timeout=LONG_MS)
    assert [str(error) for error in receiver.errors] == ["no"]


def test_an_error_that_nobody_takes_reaches_the_hook(desk: Desk, qtbot):
    receiver = Receiver()
    desk.runner.start()
    with qtbot.capture_exceptions() as caught:
        desk.runner.disk(refuse)
        desk.runner.disk(name_of, receiver.take)
        qtbot.waitUntil(lambda: bool(receiver.values), timeout=LONG_MS)
    assert [kind for kind, _, _ in caught] == [ValueError]


def test_a_runaway_text_is_killed_and_the_next_is_answered(desk: Desk, qtbot):
    receiver = Receiver()
    desk.runner.start()
    desk.runner.text(tasks.spin_in_c, done=receiver.take, failed=receiver.fail, limit_s=0.1)
    desk.runner.text(tasks.double, "b", done=receiver.take, failed=receiver.fail, limit_s=20)
    qtbot.waitUntil(lambda: receiver.values == ["bb"], timeout=LONG_MS)
    assert [type(error) for error in receiver.errors] == [WorkerTimeout]


def test_an_answer_for_an_object_that_is_gone_is_dropped(desk: Desk, qtbot):
    dead, alive = Receiver(), Receiver()
    desk.runner.start()
    desk.runner.disk(name_of, dead.take)
    desk.runner.disk(name_of, partial(dead.take_tagged, "x"))
    desk.runner.disk(refuse, None, dead.fail)
    dead.deleteLater()
    QCoreApplication.sendPostedEvents(dead, QEvent.Type.DeferredDelete)
    desk.runner.disk(name_of, alive.take)
    qtbot.waitUntil(lambda: alive.values == ["disk"], timeout=LONG_MS)
    assert dead.values == []
    assert dead.errors == []


def test_a_library_that_would_not_open_is_tried_again_with_each_job(desk: Desk, qtbot):
    receiver = Receiver()
    desk.open_errors = [ValueError("second"), ValueError("first")]
    desk.runner.start()
    desk.runner.disk(name_of, receiver.take, receiver.fail)
    desk.runner.disk(name_of, receiver.take, receiver.fail)
    qtbot.waitUntil(lambda: receiver.values == ["disk"], timeout=LONG_MS)
    assert [str(error) for error in receiver.errors] == ["second"]


def test_the_writing_connection_is_opened_anew_when_told(desk: Desk, qtbot):
    receiver = Receiver()
    desk.runner.start()
    desk.runner.disk(name_of, receiver.take)
    desk.runner.reopen_disk()
    desk.runner.disk(name_of, receiver.take)
    qtbot.waitUntil(lambda: len(receiver.values) == 2, timeout=LONG_MS)
    assert [word for word in desk.log if "disk" in word] == [
        "open disk",
        "close disk",
        "open disk",
    ]


def test_closing_finishes_the_disks_work_and_hears_of_it(qapp):
    desk, receiver = Desk(), Receiver()
    desk.runner.start()
    gate = threading.Event()
    desk.runner.disk(lambda _library: gate.wait())
    for word in ("one", "two"):
        desk.runner.disk(partial(note, desk.log, word), receiver.take, receiver.fail)
    gate.set()
    assert desk.runner.close(LONG_MS)
    assert receiver.values == ["one", "two"]
    assert desk.log[-1] == "close disk"
    assert desk.log.index("close reading") < desk.log.index("close disk")


def test_a_receiver_at_fault_does_not_stop_the_closing(qtbot):
    desk, receiver = Desk(), Receiver()
    desk.runner.start()
    with qtbot.capture_exceptions() as caught:
        desk.runner.disk(refuse)
        desk.runner.disk(name_of, receiver.take)
        assert desk.runner.close(LONG_MS)
    assert [kind for kind, _, _ in caught] == [ValueError]
    assert receiver.values == ["disk"]


def test_closing_kills_a_busy_text_process(qtbot, tmp_path: Path):
    desk, busy = Desk(), tmp_path / "busy"
    desk.runner.start()
    desk.runner.text(tasks.announce_and_spin, str(busy), limit_s=600)
    qtbot.waitUntil(busy.exists, timeout=LONG_MS)
    assert desk.runner.close(LONG_MS)


def test_what_runs_aside_is_another_process_s_and_holds_nobody_up(desk: Desk, qtbot, tmp_path):
    receiver, busy = Receiver(), tmp_path / "busy"
    desk.runner.start()
    desk.runner.aside(tasks.wait_for, str(busy), done=receiver.take, failed=receiver.fail)
    desk.runner.files(lambda: "a file", receiver.take)
    desk.runner.text(tasks.double, "b", done=receiver.take, limit_s=20)
    desk.runner.disk(name_of, receiver.take)
    qtbot.waitUntil(lambda: set(receiver.values) == {"a file", "bb", "disk"}, timeout=LONG_MS)
    busy.touch()
    qtbot.waitUntil(lambda: len(receiver.values) == 4, timeout=LONG_MS)
    assert receiver.values[-1] not in (0, os.getpid())
    desk.runner.aside(tasks.double, "c", done=receiver.take)
    qtbot.waitUntil(lambda: receiver.values[-1] == "cc", timeout=LONG_MS)
    assert receiver.errors == []


def test_closing_cuts_short_what_runs_aside(qtbot, tmp_path: Path):
    desk, receiver = Desk(), Receiver()
    desk.runner.start()
    desk.runner.aside(tasks.wait_for, str(tmp_path / "never"), done=receiver.take)
    assert desk.runner.close(LONG_MS)
    assert receiver.values == []


def test_closing_waits_for_what_must_end(qtbot, tmp_path: Path):
    desk, receiver, now = Desk(), Receiver(), tmp_path / "now"
    desk.runner.start()
    desk.runner.aside(tasks.wait_for, str(now), done=receiver.take, must_end=True)
    now.touch()
    assert desk.runner.close(LONG_MS)
    assert len(receiver.values) == 1


def test_closing_does_not_wait_for_ever(qapp):
    desk = Desk()
    desk.runner.start()
    gate = threading.Event()
    desk.runner.disk(lambda _library: gate.wait())
    assert not desk.runner.close(50)
    gate.set()


def test_a_closed_runner_refuses_aloud(qapp, qtbot):
    desk, receiver = Desk(), Receiver()
    desk.runner.start()
    assert desk.runner.close(LONG_MS)
    desk.runner.disk(name_of, receiver.take, receiver.fail)
    qtbot.waitUntil(lambda: bool(receiver.errors), timeout=LONG_MS)
    assert isinstance(receiver.errors[0], RunnerClosed)
    assert receiver.values == []
