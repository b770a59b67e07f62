"""The find bar in the real window: hits, steps, replacing, and expressions gone wrong."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from db.store.library import close_library, open_library
from desktop.main import Desk, open_desk

WAIT_MS = 60_000
BODY = "The 😀 port is open.\n\nThe port’s crew left port.\n\nNobody came."


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    library = tmp_path / "library.db"
    close_library(open_library(library))
    opened = open_desk(library)
    qtbot.waitUntil(lambda: opened.is_awake, timeout=WAIT_MS)
    editor = opened.window.panels.editor
    editor.head.headline.replace_text("Port is open")
    editor.body.replace_text(BODY)
    editor.body.jump_to(0)
    editor.body.setFocus()
    yield opened
    opened.close()


def fields(desk: Desk) -> tuple[QLineEdit, QLineEdit]:
    wanted, instead = desk.window.panels.find.findChildren(QLineEdit)
    return wanted, instead


def press(desk: Desk, name: str) -> None:
    buttons = desk.window.panels.find.findChildren(QPushButton)
    next(button for button in buttons if name in (button.text(), button.accessibleName())).click()


def said(desk: Desk) -> str:
    label = desk.window.panels.find.findChild(QLabel, "findCount")
    assert label is not None
    return label.text()


def look_for(desk: Desk, qtbot: QtBot, text: str, expected: str) -> None:
    desk.window.actions_by_name["edit.replace"].trigger()
    fields(desk)[0].setText(text)
    qtbot.waitUntil(lambda: said(desk) == expected, timeout=WAIT_MS)


def test_enter_goes_from_hit_to_hit(desk: Desk, qtbot: QtBot) -> None:
    look_for(desk, qtbot, "port", "3 hits")
    body = desk.window.panels.editor.body
    chosen = []
    for _ in range(4):
        QTest.keyClick(fields(desk)[0], Qt.Key.Key_Return)
        chosen.append(body.selection()[0])
    assert chosen == [BODY.index("port"), BODY.index("port’s"), BODY.index("port."), chosen[0]]
    assert said(desk) == "1 of 3"
    QTest.keyClick(fields(desk)[0], Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert said(desk) == "3 of 3"
    QTest.keyClick(fields(desk)[0], Qt.Key.Key_Escape)
    assert not desk.window.panels.find.isVisible()
    assert body.selection_text() == "port"


def test_replace_all_is_one_step(desk: Desk, qtbot: QtBot) -> None:
    look_for(desk, qtbot, "port", "3 hits")
    fields(desk)[1].setText("harbour 😀")
    press(desk, "Replace All")
    body = desk.window.panels.editor.body
    expected = BODY.replace("port", "harbour 😀")
    qtbot.waitUntil(lambda: body.text() == expected, timeout=WAIT_MS)
    body.undo()
    assert body.text() == BODY
    body.redo()
    assert body.text() == expected


def test_all_fields_go_back_together(desk: Desk, qtbot: QtBot) -> None:
    editor = desk.window.panels.editor
    look_for(desk, qtbot, "port", "3 hits")
    press(desk, "Headline, deck and kicker as well")
    qtbot.waitUntil(lambda: said(desk) == "4 hits", timeout=WAIT_MS)
    fields(desk)[1].setText("quay")
    press(desk, "Replace All")
    qtbot.waitUntil(lambda: editor.head.headline.text() == "quay is open", timeout=WAIT_MS)
    press_undo = desk.window.toast.findChildren(QPushButton)
    next(button for button in press_undo if button.text() == "Undo").click()
    assert editor.head.headline.text() == "Port is open"
    assert editor.body.text() == BODY


def test_replace_takes_one_and_goes_on(desk: Desk, qtbot: QtBot) -> None:
    look_for(desk, qtbot, "port", "3 hits")
    fields(desk)[1].setText("quay")
    qtbot.waitUntil(lambda: said(desk) == "3 hits", timeout=WAIT_MS)
    press(desk, "Next Hit")
    desk.rest.finding.look()
    qtbot.wait(200)
    press(desk, "Replace")
    body = desk.window.panels.editor.body
    qtbot.waitUntil(lambda: said(desk) == "2 hits", timeout=WAIT_MS)
    assert body.text() == BODY.replace("port", "quay", 1)


def test_a_selection_of_lines_is_where_to_look(desk: Desk, qtbot: QtBot) -> None:
    body = desk.window.panels.editor.body
    body.select(BODY.index("The port’s"), len(BODY))
    look_for(desk, qtbot, "port", "2 hits")


def test_a_selected_word_is_looked_for(desk: Desk, qtbot: QtBot) -> None:
    body = desk.window.panels.editor.body
    body.select(BODY.index("crew"), BODY.index("crew") + 4)
    desk.window.actions_by_name["edit.find"].trigger()
    assert fields(desk)[0].text() == "crew"
    qtbot.waitUntil(lambda: said(desk) == "1 of 1", timeout=WAIT_MS)


def test_expressions_gone_wrong_are_said_in_the_bar(desk: Desk, qtbot: QtBot) -> None:
    look_for(desk, qtbot, "port", "3 hits")
    press(desk, "Regular Expression")
    fields(desk)[0].setText("(port")
    qtbot.waitUntil(lambda: said(desk).startswith("Not an expression: "), timeout=WAIT_MS)
    desk.window.panels.editor.body.replace_text("a" * 40 + "!")
    fields(desk)[0].setText("(a+)+$")
    qtbot.waitUntil(lambda: "ran for too long" in said(desk), timeout=WAIT_MS)
    fields(desk)[0].setText("a!")
    qtbot.waitUntil(lambda: said(desk) == "1 hit", timeout=WAIT_MS)
