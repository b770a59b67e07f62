"""Joins the system's wish that the program end to the desk: SIGTERM, SIGINT, SIGHUP."""

from __future__ import annotations

import signal
import socket
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

NAMES = ("SIGTERM", "SIGINT", "SIGHUP")


class EndSignals(QObject):
    """Wake Qt's event loop when a signal comes: Python alone would wait for the next key.

    Signals: `came()`.
    """

    came = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ours, theirs = socket.socketpair()
        self._theirs = theirs
        for end in (self._ours, theirs):
            end.settimeout(0)
        signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
        for name in NAMES:
            number = getattr(signal, name, None)
            if number is not None:
                signal.signal(number, _note)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    @Slot()
    def _on_signal(self) -> None:
        with suppress(OSError):
            self._ours.recv(64)
        self.came.emit()


def _note(_number: int, _frame: object) -> None:
    """Stand in for the default, which would end the program here and now."""
