"""Our own bugs in the window: logged, then said once, while the desk carries on."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.session.fault_log import note_fault

if TYPE_CHECKING:
    from types import TracebackType


class Faults(QObject):
    """Catch what no one caught.

    PySide6 reports an exception in a slot to `sys.excepthook`; so does Python for the rest.
    Signals: `happened` with the sentence for the user, on the main thread.
    """

    happened = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = sys.excepthook
        sys.excepthook = self._note

    def release(self) -> None:
        """Give the hook back, as tests and a closed desk must."""
        sys.excepthook = self._before

    def _note(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, fault, trace)
            return
        note_fault(kind, trace)
        self.happened.emit(
            self.tr(
                "Something went wrong inside Copydesk. Your text is safe. "
                "If it happens again, please send the log: Help ▸ Show the Log."
            )
        )
