"""Make the pictures of the README and the guide anew: `make screenshots`.

It needs a screen, or xvfb-run. The stories in the pictures are ours.
"""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog  # noqa: TID251 - it drives the window

ROOT = Path(__file__).parents[1]
README, GUIDE = ROOT / "docs" / "pictures", ROOT / "resources" / "guide" / "pictures"
GUIDE_PX, COLOURS = 516, 200
"""The guide's column, and as many colours as a window needs: a third of the bytes."""

LONGEST_WAIT_S = 60.0
OTHERS = (
    ("Council votes to reopen riverside baths", "City", "in review", 480),
    ("Olive growers count cost of late frost", "Economy", "ready", 733),
    ("Night trains return after a decade", "Travel", "draft", 1204),
    ("Ferry line adds a winter timetable", "City", "published", 391),
)
SENTENCE = "The council heard from twelve speakers before the vote, which nobody had expected. "


def wait(condition: Callable[[], object]) -> None:
    """Let the window work until something holds."""
    end = time.monotonic() + LONGEST_WAIT_S
    while not condition():
        if time.monotonic() > end:
            raise SystemExit("The window did not get ready for its picture.")
        rest(0.02)


def rest(seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.01)


def stock(library: Path) -> None:
    """Fill a library with stories for the list."""
    from db.records import Filing, Head, Status, Story, Times
    from db.store import stories
    from db.store.library import close_library, open_library

    db = open_library(library)
    now = dt.datetime.now(dt.UTC)
    for number, (headline, section, status, words) in enumerate(OTHERS, 1):
        moment = now - dt.timedelta(hours=5 * number)
        story = Story(
            id=f"story-{number}",
            times=Times(moment, moment),
            head=Head(headline=headline),
            filing=Filing(slug=f"story-{number}", section=section, language="en-GB"),
            body=SENTENCE * (words // 12),
        )
        stories.add(db, replace(story, status=Status(status)), words=words)
    close_library(db)


class Studio:
    """One window, and the pictures taken of it."""

    def __init__(self, folder: Path, language: str) -> None:
        from desktop.main import open_desk

        stock(folder / "library.db")
        settings = folder / "settings.json"
        settings.write_text(
            f'{{"interface_language": "{language}", "greeted": true, "byline": "Mira Halvorsen"}}',
            encoding="utf-8",
        )
        self.desk = open_desk(folder / "library.db", settings_file=settings)
        wait(lambda: self.desk.is_awake)
        self.desk.rest.arriving.take_in_example()
        wait(lambda: self.desk.draft.story and self.desk.draft.story.head.headline)
        rest(4)

    def act(self, *names: str) -> None:
        for name in names:
            self.desk.window.actions_by_name[name].trigger()
            rest(1.2)

    def write_badly(self) -> None:
        """Leave something for the checks."""
        body = self.desk.window.panels.editor.body
        text = body.text().replace("signed an agreement", "signed an agreemnt")
        text = text.replace("before noon", "before the the noon")
        body.replace_text(text)
        rest(6)

    def take(self, path: Path) -> None:
        rest(0.5)
        path.parent.mkdir(parents=True, exist_ok=True)
        window = self.desk.window
        shot = window.screen().grabWindow(0, 0, 0, window.width(), window.height())
        if path.parent == GUIDE:
            shot = shot.scaledToWidth(GUIDE_PX, Qt.TransformationMode.SmoothTransformation)
        shot.save(str(path))
        Image.open(path).convert("RGB").quantize(COLOURS).save(path, optimize=True)
        print(path.relative_to(ROOT))

    def close_dialogs(self) -> None:
        for dialog in self.desk.window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.reject()
        rest(0.5)

    def end(self) -> None:
        self.desk.close()
        rest(1)


def english(folder: Path) -> None:
    studio = Studio(folder, "en")
    studio.act("view.light", "view.preview")
    studio.take(README / "desk-light.png")
    studio.take(GUIDE / "desk.png")
    studio.act("view.dark")
    studio.take(README / "desk-dark.png")
    studio.act("view.light")
    studio.write_badly()
    studio.act("view.checks")
    studio.take(README / "checks.png")
    studio.take(GUIDE / "checks.png")
    studio.act("view.details")
    studio.take(GUIDE / "details.png")
    studio.act("file.save_version", "view.history")
    studio.take(GUIDE / "history.png")
    studio.act("view.preview")
    rest(3)
    studio.act("file.export")
    studio.take(GUIDE / "export.png")
    studio.close_dialogs()
    studio.end()


def turkish(folder: Path) -> None:
    studio = Studio(folder, "tr")
    studio.act("view.light", "view.details")
    studio.take(README / "desk-turkish.png")
    studio.end()


def main() -> None:
    from desktop.main import prepare

    prepare()
    app = QApplication(sys.argv)
    for make in (english, turkish):
        with tempfile.TemporaryDirectory() as folder:
            make(Path(folder))
    app.quit()


if __name__ == "__main__":
    main()
