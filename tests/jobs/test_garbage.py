"""A QObject in a cycle dies on the main thread, whoever allocates."""

import gc
import threading

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.jobs.garbage import MainThreadGarbage


class Knot(QObject):
    """A timer and an owner that hold each other."""

    def __init__(self, died_on: list[str]) -> None:
        super().__init__()
        self.timer = QTimer(self, interval=10_000)
        self.timer.start()
        self.me = self
        self.died_on = died_on

    def __del__(self) -> None:
        self.died_on.append(threading.current_thread().name)


def allocate() -> None:
    """Fill every generation's count, as a busy thread does."""
    kept = [[] for _ in range(200_000)]
    assert len(kept) == 200_000


def test_another_thread_never_collects(qapp: QApplication, qtbot: QtBot) -> None:
    owner = QObject()
    garbage = MainThreadGarbage(owner)
    try:
        died_on: list[str] = []
        Knot(died_on)
        thread = threading.Thread(target=allocate, name="busy")
        thread.start()
        thread.join()
        assert died_on == []
        qtbot.waitUntil(lambda: bool(died_on), timeout=5000)
        assert died_on == ["MainThread"]
    finally:
        garbage.release()
    assert gc.isenabled()
