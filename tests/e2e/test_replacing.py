"""Replace in the whole library, in the real window, the open story with the others."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from db.store import stories
from db.store.library import close_library, open_library
from desktop.dialogs.library_replace import LibraryReplaceDialog
from desktop.main import Desk, open_desk
from tests.fakes import sample_story

WAIT_MS = 60_000
IDS = ("one", "two", "three")


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    library = tmp_path / "library.db"
    db = open_library(library)
    for story_id in IDS:
        story = sample_story(id=story_id, body=f"The harbor of {story_id}.")
        stories.add(db, replace(story, filing=replace(story.filing, slug=story_id)))
    close_library(db)
    opened = open_desk(library, settings_file=tmp_path / "settings.json")
    qtbot.waitUntil(lambda: opened.is_awake, timeout=WAIT_MS)
    opened.library.open("two")
    qtbot.waitUntil(lambda: opened.draft.story is not None and opened.draft.story.id == "two")
    yield opened
    opened.close()


def dialog(desk: Desk) -> LibraryReplaceDialog:
    found = desk.window.findChild(LibraryReplaceDialog)
    assert found is not None
    return found


def bodies(library: Path) -> list[str]:
    db = open_library(library, readonly=True)
    try:
        return [stories.get(db, story_id).body for story_id in IDS]
    finally:
        close_library(db)


def test_all_are_replaced_and_one_undo_brings_them_back(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    library = tmp_path / "library.db"
    actions = desk.window.actions_by_name
    actions["edit.replace_library"].trigger()
    text, instead = dialog(desk).findChildren(QLineEdit)
    instead.setText("harbour")
    text.setText("harbor")
    QTest.keyClick(text, Qt.Key.Key_Return)
    wanted = "Replace 3 in 3 Stories"
    buttons = dialog(desk).findChildren(QPushButton)
    qtbot.waitUntil(lambda: any(each.text() == wanted for each in buttons), timeout=WAIT_MS)
    next(each for each in buttons if each.text() == wanted).click()
    body = desk.window.panels.editor.body
    qtbot.waitUntil(lambda: body.text() == "The harbour of two.", timeout=WAIT_MS)
    after = [f"The harbour of {story_id}." for story_id in IDS]
    qtbot.waitUntil(lambda: bodies(library) == after, timeout=WAIT_MS)
    qtbot.waitUntil(actions["edit.undo_replace_library"].isEnabled, timeout=WAIT_MS)
    actions["edit.undo_replace_library"].trigger()
    before = [f"The harbor of {story_id}." for story_id in IDS]
    qtbot.waitUntil(lambda: bodies(library) == before, timeout=WAIT_MS)
    assert body.text() == "The harbor of two."
