"""Several stories of the list leave in one run, from the real window."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from db.store import stories
from db.store.library import close_library, open_library
from desktop.dialogs.export_run import ExportRunDialog
from desktop.main import open_desk
from tests.fakes import sample_story

WAIT_MS = 60_000


@pytest.mark.usefixtures("qapp")
def test_the_selected_stories_leave_and_are_reported(qtbot: QtBot, tmp_path: Path) -> None:
    db = open_library(tmp_path / "library.db")
    for slug in ("one", "two"):
        story = sample_story(id=slug)
        stories.add(db, replace(story, filing=replace(story.filing, slug=slug)))
    close_library(db)
    desk = open_desk(tmp_path / "library.db", settings_file=tmp_path / "settings.json")
    qtbot.waitUntil(lambda: desk.is_awake, timeout=WAIT_MS)
    out = tmp_path / "out"
    out.mkdir()
    desk.settings.change(export_folder=str(out))
    desk.window.panels.stories.export_asked.emit(["one", "two"])
    dialog = desk.window.findChild(ExportRunDialog)
    assert dialog is not None
    go = [b for b in dialog.findChildren(QPushButton) if b.text() == "Export 2 Stories"]
    go[0].click()
    report = dialog.findChild(QTreeWidget)
    assert report is not None
    qtbot.waitUntil(lambda: report.topLevelItemCount() == 2, timeout=WAIT_MS)
    assert sorted(path.name for path in out.iterdir()) == ["one.html", "two.html"]
    dialog.reject()
    desk.close()
