"""What is set in the preferences holds at once, and after the next start."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from db.store.library import close_library, open_library
from desktop.dialogs.palette import CommandPalette
from desktop.dialogs.preferences import PreferencesDialog
from desktop.dialogs.reading import ReadingWindow
from desktop.dialogs.snippets import SnippetsPage
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


def test_snippets_hold_at_once_are_offered_and_come_back(qapp, qtbot: QtBot, tmp_path: Path):
    desk = opened(qtbot, tmp_path)
    desk.window.actions_by_name["insert.snippet"].trigger()
    dialog = desk.window.findChild(PreferencesDialog)
    assert dialog is not None
    assert dialog.isVisible()
    page = dialog.findChild(SnippetsPage)
    assert page is not None
    assert page.isVisible()
    page.changed.emit({";aa": "Anadolu Agency"})
    body = desk.window.panels.editor.body
    QTest.keyClicks(body, "By ;aa.")
    assert body.text() == "By Anadolu Agency."
    desk.window.actions_by_name["insert.snippet"].trigger()
    palette = desk.window.findChild(CommandPalette)
    assert palette is not None
    assert palette.isVisible()
    box = palette.findChild(QLineEdit)
    assert box is not None
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert body.text() == "By Anadolu Agency.Anadolu Agency"
    desk.close()
    again = opened(qtbot, tmp_path)
    QTest.keyClicks(again.window.panels.editor.head.headline, ";aa ")
    assert again.window.panels.editor.head.headline.text() == "Anadolu Agency "
    again.close()
