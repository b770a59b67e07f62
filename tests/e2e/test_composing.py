"""Acts on whole paragraphs, and the two ways of writing, in the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from db.records import Status
from db.store.library import close_library, open_library
from desktop.main import Desk, open_desk

WAIT_MS = 60_000
BODY = "\n\n".join(f"Paragraph {number} of many." for number in range(80))


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    library = tmp_path / "library.db"
    close_library(open_library(library))
    opened = open_desk(library)
    qtbot.waitUntil(lambda: opened.is_awake, timeout=WAIT_MS)
    opened.window.panels.editor.body.replace_text(BODY)
    opened.window.panels.editor.body.setFocus()
    yield opened
    opened.close()


def test_a_paragraph_moves_with_its_caret(desk: Desk) -> None:
    body = desk.window.panels.editor.body
    body.jump_to(BODY.index("1 of"))
    QTest.keyClick(body, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert body.text().split("\n\n")[1:3] == ["Paragraph 2 of many.", "Paragraph 1 of many."]
    assert body.text()[body.caret() :].startswith("1 of many.")
    body.undo()
    assert body.text() == BODY


def test_paragraph_footnote_and_table(desk: Desk) -> None:
    body, actions = desk.window.panels.editor.body, desk.window.actions_by_name
    body.jump_to(3)
    actions["edit.select_paragraph"].trigger()
    assert body.selection_text() == "Paragraph 0 of many."
    actions["insert.footnote"].trigger()
    QTest.keyClicks(body, "Harbour office")
    assert body.text().startswith("Paragraph 0 of many.[^1]\n")
    assert body.text().endswith("\n\n[^1]: Harbour office")
    body.jump_to(3)
    actions["insert.table"].trigger()
    assert body.selection_text() == "Heading"


def test_focus_ends_with_escape(desk: Desk) -> None:
    actions, body = desk.window.actions_by_name, desk.window.panels.editor.body
    actions["view.right"].setChecked(False)
    actions["view.focus"].trigger()
    assert not desk.window.panels.stories.isVisible()
    assert not desk.window.tool_bar.isVisible()
    body.grab()
    QTest.keyClick(body, Qt.Key.Key_Escape)
    assert not actions["view.focus"].isChecked()
    assert desk.window.panels.stories.isVisible()
    assert desk.window.tool_bar.isVisible()
    assert not actions["view.right"].isChecked()


def test_typewriter_holds_the_line(desk: Desk) -> None:
    editor = desk.window.panels.editor
    desk.window.actions_by_name["view.typewriter"].trigger()
    heights = set()
    for number in (30, 31, 45):
        editor.body.jump_to(BODY.index(f"Paragraph {number} "))
        QTest.keyClick(editor.body, Qt.Key.Key_Right)
        heights.add(round(editor.body.y() + editor.body.cursorRect().top(), -1))
    assert heights == {round(editor.height() * 0.45, -1)}
    marks = desk.window.panels.status.findChildren(QPushButton, "modeState")
    marks[0].click()
    assert not desk.window.actions_by_name["view.typewriter"].isChecked()


def test_a_lower_view_still_shows_text_to_its_foot(desk: Desk, qtbot: QtBot) -> None:
    editor = desk.window.panels.editor
    editor.body.replace_text("\n\n".join(["Word " * 60] * 6))
    desk.window.resize(1440, 1000)
    editor.body.jump_to(len(editor.body.text()))
    qtbot.waitUntil(lambda: not editor.body.layout_pending)
    desk.window.resize(1440, 700)
    desk.window.actions_by_name["edit.replace"].trigger()
    QTest.qWait(50)
    assert editor.body.geometry().bottom() >= editor.height() - 48


def test_preview_only_gives_way_to_the_words(desk: Desk) -> None:
    actions, panels = desk.window.actions_by_name, desk.window.panels
    only = actions["view.preview_only"]
    for end in (
        lambda: panels.preview.place_chosen.emit(BODY.index("7 of")),
        lambda: panels.outline.section_chosen.emit(0),
        actions["edit.find"].trigger,
        lambda: actions["view.right"].setChecked(False),
        lambda: None,
    ):
        only.setChecked(True)
        assert not panels.editor.isVisible()
        assert not panels.stories.isVisible()
        assert panels.preview.isVisible()
        end()
        if only.isChecked():
            panels.status.findChildren(QPushButton, "modeState")[-1].click()
        assert not only.isChecked()
        assert panels.editor.isVisible()
        assert panels.stories.isVisible()
        actions["view.right"].setChecked(True)


def test_tab_leaves_a_list_when_it_is_told_to(desk: Desk) -> None:
    body, action = desk.window.panels.editor.body, desk.window.actions_by_name["tools.tab"]
    body.replace_text("- one\n- two")
    body.jump_to(len("- one\n- two"))
    QTest.keyClick(body, Qt.Key.Key_Tab)
    assert body.text() == "- one\n    - two"
    QTest.keyClick(body, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert action.isChecked()
    assert desk.settings.preferences.tab_moves_focus
    QTest.keyClick(body, Qt.Key.Key_Tab)
    assert body.text() == "- one\n    - two"
    assert not body.hasFocus()
    action.trigger()
    assert not desk.settings.preferences.tab_moves_focus


def test_status_width_and_target_are_in_the_menus(desk: Desk) -> None:
    actions, menus = desk.window.actions_by_name, desk.window.menuBar().findChildren(QMenu)
    status = desk.window.tool_bar.status_menu
    story_menu = next(menu for menu in menus if actions["story.spike"] in menu.actions())
    assert status.menuAction() in story_menu.actions()
    shown = {a.text(): a for a in status.actions()}
    assert shown["Draft"].isChecked()
    shown["Ready"].trigger()
    assert desk.draft.story is not None
    assert desk.draft.story.status is Status.READY
    assert shown["Ready"].isChecked()
    assert not shown["Draft"].isChecked()
    actions["view.phone"].trigger()
    assert desk.settings.preferences.preview_width == "phone"
    assert not actions["view.desktop"].isChecked()
    desk.settings.change(preview_width="tablet")
    assert actions["view.tablet"].isChecked()
    actions["story.target"].trigger()
    assert desk.window.panels.details.isVisible()
