"""Composition root of the window: the one place that constructs and joins."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from db.store.first_page import first_page
from db.store.presence import require_present
from desktop.main.desk import Desk
from desktop.models.interface_language import speak
from desktop.session import desk_folders
from desktop.session.instance import Instance
from desktop.session.settings import kept_interface_language
from desktop.widgets.preview.environment import prepare_environment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["Desk", "open_desk", "prepare"]


def prepare() -> None:
    """Set what must stand before the QApplication; calling it twice changes nothing."""
    uid = os.getuid() if hasattr(os, "getuid") else None
    prepare_environment(os.environ, uid)
    if QCoreApplication.instance() is None:
        QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    QCoreApplication.setApplicationName("copydesk")
    QGuiApplication.setApplicationDisplayName("")
    QGuiApplication.setDesktopFileName("org.copydesk.Copydesk")


def open_desk(
    library: Path, *, argv: Sequence[str] = (), settings_file: Path | None = None
) -> Desk:
    """Build the desk on a library, made if there is none, without entering the event loop.

    Uses a QApplication that exists already; `settings_file` stands in for the user's own.
    Raises StoreError when the library cannot be opened, LibraryHeld when another Copydesk
    has it; nothing was written into it then.
    """
    prepare()
    app = QApplication.instance() or QApplication([*argv] or ["copydesk"])
    assert isinstance(app, QApplication)
    settings_file = settings_file or desk_folders.settings_file()
    speak(app, kept_interface_language(settings_file))
    library.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    instance = Instance(library)
    try:
        return _opened(app, library, settings_file, instance)
    except BaseException:
        instance.release()
        raise


def _opened(app: QApplication, library: Path, settings_file: Path, instance: Instance) -> Desk:
    require_present(library)
    is_new = not library.exists()
    first = first_page(library)
    desk = Desk(app, library, first, settings_file, instance, greets=is_new)
    desk.window.show()
    return desk
