"""A press without a window: pages become PDFs one after another, for a command."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desktop.core.publish.errors import NO_PRESS, PrintError
from desktop.main import prepare
from desktop.session.printing import Press
from desktop.widgets.preview.environment import silence

Printed = Callable[[str, bytes, Mapping[str, bytes]], bytes]
"""Gives the PDF of a story's page with its pictures; raises PrintError."""


@contextmanager
def press_without_window() -> Iterator[Printed]:
    """Start the web engine where there may be no screen; raises PrintError without one.

    What Qt and Chromium say of a machine without a graphics card would hide the command's
    own sentences.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    prepare()
    if QApplication.instance() is None:
        silence(os.environ)
        qInstallMessageHandler(_say_nothing)
        _ = QApplication(["copydesk"])
    try:
        from desktop.widgets.preview.press import EnginePress
    except ImportError as fault:
        raise PrintError(NO_PRESS) from fault
    engine = EnginePress()
    try:
        yield partial(_printed, engine)
    finally:
        engine.deleteLater()
        for _turn in range(2):  # its page before its profile
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _printed(engine: Press, story_id: str, page: bytes, pictures: Mapping[str, bytes]) -> bytes:
    loop = QEventLoop()
    found: list[bytes | Exception] = []

    def take(answer: bytes | Exception) -> None:
        found.append(answer)
        loop.quit()

    engine.to_pdf(story_id, page, pictures, take, take)
    if not found:
        loop.exec()
    [answer] = found
    if isinstance(answer, Exception):
        raise answer
    return answer


def _say_nothing(*_words: object) -> None:
    """Take a message of Qt."""
