"""What is set in the preferences holds at once, and after the next start."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from db.store.library import close_library, open_library
from desktop.dialogs.preferences import PreferencesDialog
from desktop.dialogs.reading import ReadingWindow
from desktop.main import Desk, open_desk

WAIT_MS = 60_000


def opened(qtbot: QtBot, folder: Path) -> Desk:
    path = folder / "library.db"
    if not path.exists():
        close_library(open_library(path))
    desk = open_desk(path, settings_file=folder / "settings.json")
    qtbot.waitUntil(lambda: desk.is_awake, timeout=WAIT_MS)
    return desk


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = opened(qtbot, tmp_path)
    yield desk
    desk.close()


def preferences(desk: Desk) -> PreferencesDialog:
    desk.window.actions_by_name["edit.preferences"].trigger()
    found = desk.window.findChild(PreferencesDialog)
    assert found is not None
    return found


def test_a_byline_and_a_size_hold_at_once(desk: Desk, qtbot: QtBot):
    dialog = preferences(desk)
    dialog.changed.emit("byline", "Mira Halvorsen")
    dialog.changed.emit("desk", "World")
    before = desk.window.tool_bar.height()
    dialog.changed.emit("interface_percent", 150)
    assert desk.window.tool_bar.height() > before
    desk.window.actions_by_name["file.new"].trigger()
    qtbot.waitUntil(
        lambda: desk.draft.story is not None and bool(desk.draft.story.byline.authors),
        timeout=WAIT_MS,
    )
    assert desk.draft.story is not None
    assert desk.draft.story.byline.authors[0].name == "Mira Halvorsen"
    assert desk.draft.story.filing.section == "World"
    dialog.reset_asked.emit(["interface_percent"])
    assert desk.window.tool_bar.height() == before


def test_keys_are_kept_over_a_start_and_shown_on_the_sheet(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    desk = opened(qtbot, tmp_path)
    dialog = preferences(desk)
    page = dialog.findChild(QLineEdit, "shortcutsFilter")
    assert page is not None
    shortcuts = page.parentWidget()
    shortcuts.keys_chosen.emit("story.duplicate", ("Ctrl+Shift+U",))  # type: ignore[union-attr]
    desk.close()
    desk = opened(qtbot, tmp_path)
    assert desk.window.actions_by_name.keys("story.duplicate") == ("Ctrl+Shift+U",)
    desk.window.actions_by_name["help.shortcuts"].trigger()
    sheet = desk.window.findChild(ReadingWindow, "keySheet")
    assert isinstance(sheet, QDialog)
    assert "Ctrl+Shift+U" in sheet.text()
    sheet.accept()
    desk.window.actions_by_name.remap({})
    assert desk.window.actions_by_name.keys("story.duplicate") == ("Ctrl+D",)
    desk.close()
