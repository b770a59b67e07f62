"""Python's garbage collected on the main thread alone, where Qt's objects may die."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

YOUNG_MS = 1000
WHOLE_EVERY = 60


class MainThreadGarbage(QObject):
    """Take the collector from whichever thread happens to allocate.

    Python collects cycles on the thread that fills its count. Where a cycle holds a QObject
    and that thread is not Qt's, timers are stopped from the wrong thread and the program may
    crash; so the automatic collector is off while this lives (Anki's aqt/main.py does so too).
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._beats = 0
        self._timer = QTimer(self, interval=YOUNG_MS)
        self._timer.timeout.connect(self._collect)
        gc.disable()
        self._timer.start()

    def spare_the_living(self) -> None:
        """Leave out of every search what is alive now: nearly all of it lives to the end."""
        gc.freeze()

    def release(self) -> None:
        """Give the collector back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    @Slot()
    def _collect(self) -> None:
        self._beats += 1
        gc.collect(2 if self._beats % WHOLE_EVERY == 0 else 1)
