"""Links are made, changed and removed from the keyboard; marks are listed and symbols put in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from db.store.library import close_library, open_library
from desktop.dialogs.link import LinkSheet
from desktop.dialogs.palette import CommandPalette
from desktop.main import Desk, open_desk

WAIT_MS = 60_000


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    library = tmp_path / "library.db"
    close_library(open_library(library))
    opened = open_desk(library)
    qtbot.waitUntil(lambda: opened.is_awake, timeout=WAIT_MS)
    opened.window.panels.editor.body.replace_text("See the report. %% ask %%")
    QGuiApplication.clipboard().clear()
    yield opened
    opened.close()


def sheet(desk: Desk) -> LinkSheet:
    desk.window.actions_by_name["insert.link"].trigger()
    return next(each for each in desk.window.findChildren(LinkSheet) if each.isVisible())


def address(sheet: LinkSheet) -> QLineEdit:
    return next(f for f in sheet.findChildren(QLineEdit) if f.accessibleName() == "Address")


def press(sheet: LinkSheet, name: str) -> None:
    next(b for b in sheet.findChildren(QPushButton) if b.text() == name).click()


def test_a_link_is_made_changed_and_removed(desk: Desk) -> None:
    body = desk.window.panels.editor.body
    body.select(4, 14)
    made = sheet(desk)
    address(made).setText("www.a.example")
    press(made, "Link")
    assert body.text().startswith("See [the report](https://www.a.example). ")
    body.jump_to(8)
    changed = sheet(desk)
    assert address(changed).text() == "https://www.a.example"
    address(changed).setText("javascript:alert(1)")
    press(changed, "Link")
    assert "javascript" not in body.text()
    press(changed, "Remove Link")
    assert body.text().startswith("See the report. ")
    body.undo()
    assert "[the report]" in body.text()


def test_a_copied_address_is_offered(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("https://b.example/")
    desk.window.panels.editor.body.select(4, 14)
    assert address(sheet(desk)).text() == "https://b.example/"


def palette(desk: Desk) -> CommandPalette:
    found = desk.window.findChild(CommandPalette)
    assert found is not None
    return found


def choose(desk: Desk, words: str) -> None:
    box = palette(desk).findChild(QLineEdit, "paletteBox")
    assert box is not None
    QTest.keyClicks(box, words)
    QTest.keyClick(box, Qt.Key.Key_Return)


def test_a_note_is_found_from_the_list(desk: Desk) -> None:
    desk.window.actions_by_name["view.marks"].trigger()
    choose(desk, "ask")
    assert desk.window.panels.editor.body.selection_text() == "%% ask %%"


def test_a_symbol_is_put_in(desk: Desk) -> None:
    body = desk.window.panels.editor.body
    body.jump_to(0)
    desk.window.actions_by_name["insert.symbol"].trigger()
    choose(desk, "lira")
    assert body.text().startswith("₺See")
    desk.window.actions_by_name["insert.stash"].trigger()
    assert body.text().startswith("%%%\n₺See")
