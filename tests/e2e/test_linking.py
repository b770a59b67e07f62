"""Links are made, changed and removed from the keyboard; marks are listed and symbols put in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QHelpEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from db.store.library import close_library, open_library
from desktop.dialogs.link import LinkSheet
from desktop.dialogs.palette import CommandPalette
from desktop.main import Desk, open_desk

WAIT_MS = 60_000


class Browser(QObject):
    """Takes what would go to the system's browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser(qapp: QApplication) -> Iterator[Browser]:
    taken = Browser()
    for scheme in ("http", "https", "javascript", "file"):
        QDesktopServices.setUrlHandler(scheme, taken, "take")  # type: ignore[arg-type]  # the stubs want bytes
    yield taken
    for scheme in ("http", "https", "javascript", "file"):
        QDesktopServices.unsetUrlHandler(scheme)


def click(desk: Desk, index: int, modifier: Qt.KeyboardModifier) -> None:
    body = desk.window.panels.editor.body
    cursor = body.textCursor()
    cursor.setPosition(index)
    place = body.cursorRect(cursor).center() + QPoint(2, 0)
    QTest.mouseClick(body.viewport(), Qt.MouseButton.LeftButton, modifier, place)


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


OPENING = "A [report](https://a.example/x) and [trap](javascript:alert(1)) here."


def test_ctrl_and_a_click_open_a_link(desk: Desk, browser: Browser) -> None:
    body = desk.window.panels.editor.body
    body.replace_text(OPENING)
    body.jump_to(0)
    click(desk, 6, Qt.KeyboardModifier.NoModifier)
    assert browser.opened == []
    assert body.caret() == 6
    body.jump_to(0)
    click(desk, 6, Qt.KeyboardModifier.ControlModifier)
    assert browser.opened == ["https://a.example/x"]
    assert body.caret() == 0
    assert body.text() == OPENING
    click(desk, OPENING.index("trap") + 1, Qt.KeyboardModifier.ControlModifier)
    click(desk, OPENING.index("here") + 1, Qt.KeyboardModifier.ControlModifier)
    assert browser.opened == ["https://a.example/x"]
    assert "javascript:alert(1)" in desk.window.toast.accessibleName()


def test_a_key_opens_the_link_at_the_caret(desk: Desk, browser: Browser) -> None:
    body = desk.window.panels.editor.body
    body.replace_text(OPENING)
    body.setFocus()
    body.jump_to(8)
    QTest.keyClick(body, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert browser.opened == ["https://a.example/x"]
    assert body.text() == OPENING
    body.jump_to(0)
    desk.window.actions_by_name["insert.open_link"].trigger()
    assert len(browser.opened) == 1
    assert "no link" in desk.window.toast.accessibleName()


def test_the_pointer_is_told_where_a_link_leads(desk: Desk, qtbot: QtBot) -> None:
    body = desk.window.panels.editor.body
    body.replace_text(OPENING)
    body.jump_to(6)
    over, beside = body.cursorRect().center(), body.cursorRect().center() + QPoint(0, 90)
    for place, said in ((over, "a.example"), (beside, "")):
        shown = body.viewport().mapToGlobal(place)
        QApplication.sendEvent(body.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, shown))
        qtbot.waitUntil(lambda said=said: QToolTip.text().split("\n")[0] == said)
    for held, shape in (
        (Qt.KeyboardModifier.ControlModifier, Qt.CursorShape.PointingHandCursor),
        (Qt.KeyboardModifier.NoModifier, Qt.CursorShape.IBeamCursor),
    ):
        move = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(over), QPointF(body.viewport().mapToGlobal(over)),
            Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, held,
        )  # fmt: skip
        QApplication.sendEvent(body.viewport(), move)
        assert body.viewport().cursor().shape() == shape
