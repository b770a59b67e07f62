"""Acts on whole paragraphs, and the two ways of writing, in the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

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
