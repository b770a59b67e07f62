"""Stories begin from templates in the real window, and become templates."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from db.store.library import close_library, open_library
from desktop.dialogs.templates import TemplateNameSheet, TemplatesDialog
from desktop.main import Desk, open_desk

WAIT_MS = 60_000


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    library = tmp_path / "library.db"
    close_library(open_library(library))
    opened = open_desk(library, settings_file=tmp_path / "settings.json")
    qtbot.waitUntil(lambda: opened.is_awake, timeout=WAIT_MS)
    yield opened
    opened.close()


def press(dialog: TemplatesDialog | TemplateNameSheet, text: str) -> None:
    next(each for each in dialog.findChildren(QPushButton) if each.text() == text).click()


def open_templates(desk: Desk, qtbot: QtBot, count: int) -> TemplatesDialog:
    desk.window.actions_by_name["file.template"].trigger()
    dialog = desk.window.findChild(TemplatesDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog._list.count() == count, timeout=WAIT_MS)
    return dialog


def test_a_story_begins_from_what_ships(desk: Desk, qtbot: QtBot) -> None:
    desk.settings.change(byline="Ana Ruiz")
    dialog = open_templates(desk, qtbot, 3)
    press(dialog, "New Story")
    body = desk.window.panels.editor.body
    qtbot.waitUntil(lambda: "## What happened" in body.text(), timeout=WAIT_MS)
    story = desk.draft.story
    assert story is not None
    assert story.filing.genre == "News"
    assert [author.name for author in story.byline.authors] == ["Ana Ruiz"]


def test_the_open_story_becomes_a_template_and_leaves_again(desk: Desk, qtbot: QtBot) -> None:
    desk.window.panels.editor.body.replace_text("The court sat at ten.")
    desk.window.actions_by_name["file.save_template"].trigger()
    sheet = desk.window.findChild(TemplateNameSheet)
    assert sheet is not None
    name = sheet.findChild(QLineEdit)
    assert name is not None
    name.setText("Court")
    press(sheet, "Save Template")
    dialog = open_templates(desk, qtbot, 4)
    assert dialog._text.toPlainText() == "The court sat at ten."
    press(dialog, "Delete")
    qtbot.waitUntil(lambda: dialog._list.count() == 3, timeout=WAIT_MS)
    assert not dialog._delete.isEnabled()
    dialog.reject()
