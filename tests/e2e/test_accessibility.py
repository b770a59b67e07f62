"""Every control has a name, and the whole job is done from the keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QScrollArea,
    QScrollBar,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.dialogs.picture import PictureSheet
from desktop.dialogs.quote import QuoteSheet
from desktop.dialogs.taking_in import ImportDialog
from desktop.main import Desk, open_desk
from desktop.windows.actions import MENUS

WAIT_MS = 60_000

# What the system shows, what opens in the window, what needs a story in another state.
OTHERS = {
    "file.import", "file.back_up", "tools.topics", "insert.picture", "edit.find", "edit.replace",
    "view.marks", "edit.paste_quote", "story.correction",
}  # fmt: skip
DIALOGS = [
    entry.name
    for entries in MENUS.values()
    for entry in entries
    if entry is not None and entry.text.endswith("…") and entry.name not in OTHERS
]
READINGS = ["help.guide", "help.shortcuts", "help.about"]
"""An action with an ellipsis opens a dialog: it is walked without being named here."""


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = open_desk(tmp_path / "library.db", settings_file=tmp_path / "settings.json")
    qtbot.waitUntil(lambda: desk.is_awake, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: bool(desk.window.panels.editor.body.text()), timeout=WAIT_MS)
    yield desk
    desk.close()


@pytest.mark.parametrize("panel", ["preview", "details", "checks", "history"])
def test_every_control_of_the_window_has_a_name(desk: Desk, qtbot: QtBot, panel: str):
    desk.window.actions_by_name["edit.replace"].trigger()
    desk.window.actions_by_name[f"view.{panel}"].trigger()
    qtbot.wait(300)
    assert nameless(desk.window) == []


@pytest.mark.parametrize("action", DIALOGS + READINGS)
def test_every_control_of_a_dialog_has_a_name(
    desk: Desk, qtbot: QtBot, qapp: QApplication, action: str
):
    before = set(qapp.topLevelWidgets())

    def shown() -> set[QWidget]:
        alone = {each for each in qapp.topLevelWidgets() if each.isVisible()} - before
        return alone | {each for each in desk.window.findChildren(QDialog) if each.isVisible()}

    desk.window.actions_by_name[action].trigger()
    qtbot.waitUntil(lambda: bool(shown()), timeout=WAIT_MS)
    qtbot.wait(200)  # what a dialog fetches comes after it
    for each in shown():
        assert nameless(each) == []
        each.close()


def test_every_control_of_an_import_has_a_name(desk: Desk, qtbot: QtBot, tmp_path: Path):
    (tmp_path / "ferry.txt").write_text("Ferry returns\n\nIt left the quay at dawn.\n")
    desk.rest.arriving.take_in([str(tmp_path / "ferry.txt")])
    qtbot.waitUntil(lambda: desk.window.findChild(ImportDialog) is not None, timeout=WAIT_MS)
    dialog = desk.window.findChild(ImportDialog)
    assert dialog is not None
    assert nameless(dialog) == []
    dialog.reject()


def test_every_control_of_a_pasted_quote_has_a_name(desk: Desk, qtbot: QtBot, qapp: QApplication):
    qapp.clipboard().setText("It is back.")
    desk.window.actions_by_name["edit.paste_quote"].trigger()
    qtbot.waitUntil(lambda: desk.window.findChild(QuoteSheet) is not None, timeout=WAIT_MS)
    sheet = desk.window.findChild(QuoteSheet)
    assert sheet is not None
    assert nameless(sheet) == []
    sheet.reject()


def test_every_control_of_a_picture_has_a_name(desk: Desk, qtbot: QtBot, tmp_path: Path):
    Image.new("RGB", (640, 480), "navy").save(tmp_path / "quay.png")
    desk.window.files_dropped.emit([str(tmp_path / "quay.png")])
    qtbot.waitUntil(lambda: desk.window.findChild(PictureSheet) is not None, timeout=WAIT_MS)
    sheet = desk.window.findChild(PictureSheet)
    assert sheet is not None
    assert nameless(sheet) == []
    sheet.reject()


def nameless(root: QWidget) -> list[str]:
    """Name the controls that can be reached and have no name for a screen reader."""
    found: list[str] = []
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        if isinstance(widget, QScrollBar | QScrollArea | QTabWidget) or widget is root:
            continue
        read = QAccessible.queryAccessibleInterface(widget)
        name = read.text(QAccessible.Text.Name) if read is not None else ""
        if not name.strip():
            found.append(f"{type(widget).__name__} {widget.objectName()} in {_path(widget)}")
    return found


def _path(widget: QWidget) -> str:
    parent = widget.parentWidget()
    return "" if parent is None else f"{type(parent).__name__} {parent.objectName()}"
