"""A desk in which someone types without a pause, until the process is killed.

Run as `python typist.py LIBRARY LOG [debounce|hasty]`, with a mistake that the test must be
able to see. Each line of the log is a JSON list: ``typed``
or ``saved``, seconds, the body as it was.
"""

from __future__ import annotations

import itertools
import json
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).parents[2]))
# The web engine takes no part in saving, and would take a second a start.
sys.modules["desktop.widgets.preview.web_view"] = None  # pyright: ignore[reportArgumentType]

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.changes import Changes
from db.store.library import close_library, open_library
from desktop.main import Desk, open_desk
from desktop.session.saving import commit

KEY_MS, LATE_MS = 12, 800
WORDS = "The ferry left the quay at dawn on Tuesday, nine days late. "


class Typist:
    """Press a key at each tick, every ninth a Backspace."""

    def __init__(self, desk: Desk, log: int, mistake: str) -> None:
        self._desk = desk
        self._log = log
        self._letters = itertools.cycle(WORDS)
        self._number = 0
        if mistake == "debounce":
            desk.draft._throttle.isActive = lambda: False  # type: ignore[method-assign]
        elif mistake == "hasty":
            desk.runner.disk = partial(_hasty, desk.runner.disk)  # type: ignore[method-assign]
        desk.draft.save_state.connect(self.note_state)
        self._timer = QTimer()
        self._timer.timeout.connect(self.press)
        self._timer.start(KEY_MS)

    def press(self) -> None:
        self._number += 1
        body = self._desk.window.panels.editor.body
        if self._number % 9:
            QTest.keyClicks(body, next(self._letters))
        else:
            QTest.keyClick(body, Qt.Key.Key_Backspace)
        self._note("typed")

    def note_state(self, text: str, _tone: str) -> None:
        if text.startswith("Saved"):
            self._note("saved")

    def _note(self, what: str) -> None:
        story = self._desk.draft.story
        assert story is not None
        line = json.dumps([what, time.monotonic(), story.id, story.body]) + "\n"
        os.write(self._log, line.encode())


def _hasty(disk: Callable[..., None], job: Any, **then: Any) -> None:
    """Acknowledge a save, and let it wait."""
    if getattr(job, "func", None) is not commit:
        disk(job, **then)
        return
    QTimer.singleShot(LATE_MS, partial(disk, job))
    QTimer.singleShot(0, partial(then["done"], Changes()))


def main() -> None:
    library, log = Path(sys.argv[1]), sys.argv[2]
    handle = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    app = QApplication([])
    # Made before, or the example story would come in between the keys.
    close_library(open_library(library))
    desk = open_desk(library, settings_file=library.with_name("settings.json"))
    typist = Typist(desk, handle, sys.argv[3] if len(sys.argv) > 3 else "")
    app.exec()
    del typist


if __name__ == "__main__":
    main()
