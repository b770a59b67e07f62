"""One long sitting: write, move, replace, paste; undo all of it to the start, redo all of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from db.store.library import close_library, open_library
from desktop.main import Desk, open_desk

WAIT_MS = 60_000
LEDE = 'The harbour opened at dawn -- "at last", the master said.'
BEGUN = "Tides"


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    library = tmp_path / "library.db"
    close_library(open_library(library))
    opened = open_desk(library)
    qtbot.waitUntil(lambda: opened.is_awake, timeout=WAIT_MS)
    yield opened
    opened.close()


def act(desk: Desk, *names: str) -> None:
    for name in names:
        desk.window.actions_by_name[name].trigger()


def write(desk: Desk) -> None:
    body = desk.window.panels.editor.body
    QTest.keyClicks(body, LEDE)
    QTest.keyClick(body, Qt.Key.Key_Return)
    for heading in ("# Terms", "# Ships", "# Next"):
        QTest.keyClicks(body, heading)
        QTest.keyClick(body, Qt.Key.Key_Return)
        QTest.keyClicks(body, f"The port said more about {heading[2:]}.")
        QTest.keyClick(body, Qt.Key.Key_Return)
    QTest.keyClicks(body, "- one")
    QTest.keyClick(body, Qt.Key.Key_Return)
    QTest.keyClicks(body, "two")
    for _ in range(2):
        QTest.keyClick(body, Qt.Key.Key_Return)


def rework(desk: Desk) -> None:
    body = desk.window.panels.editor.body
    body.jump_to(body.text().index("Ships"))
    act(desk, "story.section_up", "story.demote", "story.promote", "story.section_down")
    body.jump_to(body.text().index("master"))
    act(desk, "story.paragraph_down", "edit.select_paragraph", "insert.bold", "insert.footnote")
    QTest.keyClicks(body, "Harbour office")
    act(desk, "insert.table", "insert.tk")


def paste(desk: Desk, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setHtml("<p>Pasted <b>words</b></p><ul><li>a</li></ul>")
    data.setText("Pasted words a")
    QGuiApplication.clipboard().setMimeData(data)
    body = desk.window.panels.editor.body
    body.jump_to(len(body.text()))
    act(desk, "edit.paste")
    qtbot.waitUntil(lambda: "Pasted **words**" in body.text(), timeout=WAIT_MS)


def replace_all(desk: Desk, qtbot: QtBot) -> None:
    act(desk, "edit.replace")
    bar, body = desk.window.panels.find, desk.window.panels.editor.body
    wanted, instead = bar.findChildren(QLineEdit)
    wanted.setText("port")
    instead.setText("quay")
    button = next(b for b in bar.findChildren(QPushButton) if b.text() == "Replace All")
    qtbot.waitUntil(button.isEnabled, timeout=WAIT_MS)
    button.click()
    qtbot.waitUntil(lambda: "The quay said" in body.text(), timeout=WAIT_MS)
    bar.close_bar()


def test_undo_to_the_start_and_redo_to_the_end(desk: Desk, qtbot: QtBot) -> None:
    body = desk.window.panels.editor.body
    body.replace_text(BEGUN)
    body.document().clearUndoRedoStacks()
    body.jump_to(len(BEGUN))
    body.setFocus()
    QTest.keyClick(body, Qt.Key.Key_Return)
    write(desk)
    rework(desk)
    paste(desk, qtbot)
    replace_all(desk, qtbot)
    said: list[bool] = []
    desk.draft.flush(said.append)
    qtbot.waitUntil(lambda: bool(said), timeout=WAIT_MS)
    written = body.text()
    steps = 0
    while body.document().isUndoAvailable():
        body.undo()
        steps += 1
    assert body.text() == BEGUN
    assert steps > 20
    while body.document().isRedoAvailable():
        body.redo()
    assert body.text() == written
    story = desk.draft.story
    assert story is not None
    assert story.body == written
