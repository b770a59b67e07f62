"""The command that shows the window, and mends a library that it cannot show."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from db.errors import LibraryHeld, StoreError
from desktop.cli.terminal import DONE, FAILED, now_utc

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

NO_SCREEN = (
    "There is no screen here. Set DISPLAY to show the window on one, "
    "or run “copydesk demo --out FOLDER” to see the main job without."
)


def open_the_desk(library: Path, asked: argparse.Namespace) -> int:
    """Open the window, and in it the story or the file that was named."""
    if not _has_screen():
        print(f"copydesk: {NO_SCREEN}", file=sys.stderr)
        return FAILED
    from desktop.main import prepare

    prepare()
    from PySide6.QtWidgets import QApplication

    return _shown(QApplication(["copydesk"]), library, asked.story)


def _shown(app: QApplication, library: Path, story: str | None) -> int:
    """Show the desk until it is closed, and again after it was mended or asked to reopen."""
    from desktop.joins.ending import EndSignals
    from desktop.main import open_desk
    from desktop.session.instance import call_first
    from desktop.session.mending import REBUILD

    ends = EndSignals(app)
    said = ""
    while True:
        try:
            desk = open_desk(library)
        except LibraryHeld as fault:
            return DONE if call_first(library, story) else _left(app, library, fault)
        except (StoreError, OSError) as fault:
            library, said = _mended(app, library, fault)
            if not said:
                return FAILED
            continue
        ends.came.connect(desk.end_at_once)
        app.commitDataRequest.connect(desk.save_for_log_out)
        desk.begin_with(story)
        desk.say(said)
        status = app.exec()
        story = None
        if desk.is_to_be_reopened:
            said = ""
        elif desk.is_to_be_mended:
            said = _mend(library, REBUILD)
        else:
            return status


def _mended(app: QApplication, library: Path, fault: Exception) -> tuple[Path, str]:
    """Say what is wrong, and mend it when asked.

    Gives the library to open and what came back, or "" to leave.
    """
    from desktop.joins.trouble import QUIT, ask_what_to_do
    from desktop.session.mending import MOVE

    way = ask_what_to_do(app, library, fault)
    if way == QUIT:
        return library, ""
    try:
        return _moved(library) if way == MOVE else (library, _mend(library, way))
    except StoreError as worse:
        _left(app, library, worse)
        return library, ""


def _moved(library: Path) -> tuple[Path, str]:
    from desktop.joins.trouble import moved
    from desktop.session.mending import move
    from desktop.session.places import home_for

    target = home_for(library)
    assert target is not None, "the question offers it only then"
    return target, moved(move(library, target), target)


def _left(app: QApplication, library: Path, fault: Exception) -> int:
    from desktop.joins.trouble import say_and_leave

    say_and_leave(app, library, fault)
    return FAILED


def _mend(library: Path, way: str) -> str:
    from desktop.joins.trouble import mended
    from desktop.session.instance import held
    from desktop.session.mending import mend

    with held(library):
        return mended(*mend(library, way, now_utc()))


def _has_screen() -> bool:
    if sys.platform != "linux" or "QT_QPA_PLATFORM" in os.environ:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
