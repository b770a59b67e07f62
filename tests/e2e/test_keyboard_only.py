"""The main job without a mouse: import, write, details, checks, preview, export."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.dialogs.export import ExportDialog
from desktop.dialogs.taking_in import ImportDialog
from desktop.main import Desk, open_desk

WAIT_MS = 20_000
COPY = """Ferry returns to Port Alder

By Mira Halvorsen

PORT ALDER (CD) - The island ferry left the quay at dawn on Tuesday.
"""
MOST_STOPS = 60


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = open_desk(tmp_path / "library.db", settings_file=tmp_path / "settings.json")
    qtbot.waitUntil(lambda: desk.is_awake, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: bool(desk.window.panels.editor.body.text()), timeout=WAIT_MS)
    yield desk
    desk.close()


class Hands:
    """Two hands on a keyboard: whatever has the focus gets the keys."""

    def __init__(self, qapp: QApplication, qtbot: QtBot) -> None:
        self._app, self._bot = qapp, qtbot

    def focus(self) -> QWidget:
        widget = self._app.focusWidget()
        assert widget is not None, "the focus is lost"
        return widget

    def press(self, *keys: str) -> None:
        for each in keys:
            QTest.keySequence(self.focus(), QKeySequence(each))

    def write(self, text: str) -> None:
        QTest.keyClicks(self.focus(), text)

    def tab_to(self, arrived: Callable[[QWidget], bool]) -> None:
        """Press Tab until there; a place that Tab does not reach fails."""
        for _ in range(MOST_STOPS):
            if arrived(self.focus()):
                return
            self.press("Tab")
        pytest.fail(f"Tab does not get there; it stands on {self.focus().objectName()}")

    def come_back(self, window: QWidget) -> None:
        """Do the window manager's part after a dialog: offscreen there is none."""
        self.wait(lambda: self._app.activeModalWidget() is None)
        window.activateWindow()
        self.wait(lambda: window.isActiveWindow() and self._app.focusWidget() is not None)

    def wait(self, until: Callable[[], bool]) -> None:
        self._bot.waitUntil(until, timeout=WAIT_MS)


def test_the_main_job_is_done_from_the_keyboard(
    desk: Desk, qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    hands = Hands(qapp, qtbot)
    window, panels = desk.window, desk.window.panels
    (tmp_path / "ferry.txt").write_text(COPY)
    hands.come_back(window)
    panels.editor.body.setFocus()

    hands.press("Ctrl+Shift+M")
    hands.wait(lambda: window.findChild(QFileDialog) is not None)
    picker = window.findChild(QFileDialog)
    assert picker is not None
    hands.wait(lambda: isinstance(qapp.focusWidget(), QLineEdit))
    hands.write(str(tmp_path / "ferry.txt"))
    hands.press("Return")
    hands.wait(lambda: isinstance(qapp.activeWindow(), ImportDialog))
    hands.tab_to(lambda widget: isinstance(widget, QPushButton) and widget.text() == "Import")
    hands.press("Return")
    hands.wait(lambda: panels.editor.head.headline.text() == "Ferry returns to Port Alder")
    hands.come_back(window)

    hands.press("Ctrl+1")
    assert hands.focus() is panels.editor.head.headline
    hands.press("End")
    hands.write(" at last")
    hands.tab_to(lambda widget: widget is panels.editor.body)
    hands.press("Ctrl+End", "Return")
    hands.write("Forty passengers were on board.")
    assert panels.editor.body.text().endswith("Forty passengers were on board.")

    hands.press("Ctrl+Shift+D", "F6")
    hands.tab_to(lambda widget: widget.accessibleName() == "Slug")
    hands.press("Ctrl+A")
    hands.write("ferry-is-back")

    hands.press("F8")
    hands.wait(lambda: window.tabs.currentWidget() is panels.checks)
    hands.press("Ctrl+E")
    hands.wait(lambda: window.tabs.currentWidget() is panels.preview)

    hands.press("Ctrl+Shift+E")
    hands.wait(lambda: isinstance(qapp.activeWindow(), ExportDialog))
    hands.tab_to(lambda widget: widget.accessibleName() == "Save in")
    hands.press("Ctrl+A")
    hands.write(str(tmp_path))
    hands.tab_to(lambda widget: widget.objectName() in ("exportAnyway", "exportPublishes"))
    _pass_blockers(hands, qapp)
    hands.press("Return")
    hands.wait(lambda: (tmp_path / "ferry-is-back.html").exists())
    page = (tmp_path / "ferry-is-back.html").read_text(encoding="utf-8")
    assert "Ferry returns to Port Alder at last" in page
    assert "Forty passengers were on board." in page
    hands.come_back(window)


def _pass_blockers(hands: Hands, qapp: QApplication) -> None:
    """Give the reason that a story without a section asks for."""
    dialog = qapp.activeModalWidget()
    assert isinstance(dialog, ExportDialog)
    anyway = dialog.findChild(QWidget, "exportAnyway")
    if anyway is not None and anyway.isVisible():
        hands.tab_to(lambda widget: widget.objectName() == "exportAnyway")
        hands.press("Space")
        hands.tab_to(lambda widget: widget.objectName() == "exportReason")
        hands.write("Filed without a section.")
