"""Stories begin from templates in the real window, and become templates."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from db.store.library import close_library, open_library
from desktop.dialogs.templates import Sample, TemplateNameSheet, TemplatesDialog
from desktop.joins.beginning import UNDO_DELETE
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


def test_nothing_is_chosen_before_templates_are_known(qapp: QApplication, qtbot: QtBot) -> None:
    dialog = TemplatesDialog()
    qtbot.addWidget(dialog)
    buttons = {each.text(): each.isEnabled() for each in dialog.findChildren(QPushButton)}
    assert buttons == {"Rename": False, "Delete": False, "Cancel": True, "New Story": False}
    dialog.show_samples([Sample("Court", "The court sat.", is_own=True)])
    assert all(each.isEnabled() for each in dialog.findChildren(QPushButton))


def test_names_have_more_room_in_large_text(desk: Desk, qtbot: QtBot) -> None:
    usual = open_templates(desk, qtbot, 3)
    width_px = usual._list.width()
    usual.reject()
    qtbot.waitUntil(lambda: desk.window.findChild(TemplatesDialog) is None, timeout=WAIT_MS)
    desk.settings.change(interface_percent=200)
    large = open_templates(desk, qtbot, 3)
    assert large._list.width() > width_px
    assert large._list.item(0).toolTip() == "News report"
    large.reject()


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


def test_a_deleted_template_is_undone_once_and_the_next_is_told_of(
    desk: Desk, qtbot: QtBot
) -> None:
    press(keep_as(desk, "Court"), "Save Template")
    dialog = open_templates(desk, qtbot, 4)
    press(dialog, "Delete")
    assert not dialog._delete.isEnabled()
    qtbot.waitUntil(lambda: dialog._list.count() == 3, timeout=WAIT_MS)
    desk.window.toast.action_chosen.emit(UNDO_DELETE)
    qtbot.waitUntil(lambda: dialog._list.count() == 4, timeout=WAIT_MS)
    assert dialog._delete.isEnabled()
    press(dialog, "Delete")
    qtbot.waitUntil(lambda: dialog._list.count() == 3, timeout=WAIT_MS)
    dialog.reject()
    qtbot.waitUntil(lambda: desk.window.findChild(TemplateNameSheet) is None, timeout=WAIT_MS)
    press(keep_as(desk, "Match"), "Save Template")
    qtbot.waitUntil(lambda: "Match" in desk.window.toast.accessibleName(), timeout=WAIT_MS)


def test_templates_asked_for_twice_open_once(desk: Desk, qtbot: QtBot) -> None:
    for name in ("file.template", "tools.templates"):
        desk.window.actions_by_name[name].trigger()
    [dialog] = desk.window.findChildren(TemplatesDialog)
    qtbot.waitUntil(lambda: dialog._list.count() == 3, timeout=WAIT_MS)
    dialog.reject()
    qtbot.waitUntil(lambda: not desk.window.findChildren(TemplatesDialog), timeout=WAIT_MS)
    open_templates(desk, qtbot, 3).reject()


def keep_as(desk: Desk, name: str) -> TemplateNameSheet:
    desk.window.actions_by_name["file.save_template"].trigger()
    sheet = desk.window.findChild(TemplateNameSheet)
    assert sheet is not None
    sheet.set_name(name)
    return sheet


def test_a_template_is_renamed_in_its_place(desk: Desk, qtbot: QtBot) -> None:
    desk.window.panels.editor.body.replace_text("The court sat at ten.")
    press(keep_as(desk, "Court"), "Save Template")
    desk.window.actions_by_name["tools.templates"].trigger()
    dialog = desk.window.findChild(TemplatesDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog._list.count() == 4, timeout=WAIT_MS)
    press(dialog, "Rename")
    line = dialog._list.findChild(QLineEdit)
    assert line is not None
    line.setText("Zebra")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    item = dialog._list.currentItem()
    assert item is not None
    qtbot.waitUntil(lambda: dialog._samples[0].name == "Zebra", timeout=WAIT_MS)
    assert dialog._text.toPlainText() == "The court sat at ten."
    dialog._list.setCurrentRow(1)
    assert not dialog._rename.isEnabled()
    dialog.reject()


def test_whoever_saves_under_a_name_in_use_is_warned(desk: Desk, qtbot: QtBot) -> None:
    press(keep_as(desk, "Court"), "Save Template")
    qtbot.waitUntil(lambda: desk.window.findChild(TemplateNameSheet) is None, timeout=WAIT_MS)
    sheet = keep_as(desk, "court")
    qtbot.waitUntil(lambda: "is replaced" in sheet._told.text(), timeout=WAIT_MS)
    sheet.set_name("Court report")
    assert not sheet._told.text().strip()
    sheet.reject()
