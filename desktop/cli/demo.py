"""The whole main job on the bundled example, without a screen: `copydesk demo`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer

from desktop.cli.terminal import DONE, CommandError
from desktop.core.publish.site import default_profile
from desktop.dialogs.export import ExportDialog
from desktop.main import open_desk
from desktop.session.themes import bundled_theme

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from desktop.main import Desk

WAIT_MS, LOOK_MS = 60_000, 50
SETTLE_MS = 1_200
"""How long the web engine's process may draw on after it said that the page is loaded."""


def demo(_library: Path, asked: argparse.Namespace) -> int:
    """Take in, save, export and picture the example; leave everything in the folder asked for.

    Raises CommandError when the folder holds a library already, or a step has no end.
    """
    out = Path(asked.out)
    library = out / "library.db"
    if library.exists():
        raise CommandError(f"There is a library in {out} already. Name another folder with --out.")
    out.mkdir(parents=True, exist_ok=True)
    if not os.environ.get("DISPLAY") and sys.platform == "linux":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    desk = open_desk(library, settings_file=out / "settings.json")
    try:
        _wait("waking the desk", lambda: desk.is_awake)
        _wait("taking in the example", lambda: _is_taken_in(desk))
        files = [_export_page(desk, out), _export_fragment(desk, out)]
        pictures = [_picture(desk, out, theme) for theme in ("light", "dark")]
    finally:
        desk.close()
    for path in (library, *files, *pictures):
        print(path)
    return DONE


def _is_taken_in(desk: Desk) -> bool:
    story = desk.draft.story
    return story is not None and bool(story.head.headline) and desk.draft.is_saved


def _export_page(desk: Desk, out: Path) -> Path:
    """Export as a person does, through the dialog."""
    desk.window.actions_by_name["file.export"].trigger()
    dialog = desk.window.findChild(ExportDialog)
    assert dialog is not None
    dialog.set_folder(str(out))
    path = dialog.value().path
    dialog.accept()
    _wait("exporting the page", path.exists)
    return path


def _export_fragment(desk: Desk, out: Path) -> Path:
    story = desk.draft.story
    assert story is not None
    path = out / f"{story.filing.slug}.fragment.html"
    desk.rest.export.export(story, "fragment", path, default_profile(), bundled_theme())
    _wait("exporting the fragment", path.exists)
    return path


def _picture(desk: Desk, out: Path, theme: str) -> Path:
    desk.window.actions_by_name[f"view.{theme}"].trigger()
    desk.window.toast.hide()
    _pause(SETTLE_MS)
    path = out / f"copydesk-{theme}.png"
    if not desk.window.grab().save(str(path)):
        raise CommandError(f"The picture {path} could not be written.")
    return path


def _wait(step: str, is_done: Callable[[], bool]) -> None:
    """Let the desk work until a step is done."""
    loop, clock = QEventLoop(), QTimer()

    def look() -> None:
        if is_done():
            loop.quit()

    clock.timeout.connect(look)
    clock.start(LOOK_MS)
    QTimer.singleShot(WAIT_MS, loop.quit)
    loop.exec()
    clock.stop()
    if not is_done():
        raise CommandError(f"The demo stopped while {step}: there was no answer in a minute.")


def _pause(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
