"""The interface in another language: chosen, worn at once in the same place, and kept."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.dialogs.ask import Question
from desktop.dialogs.preferences import PreferencesDialog
from desktop.main import Desk, open_desk
from desktop.models.interface_language import speak

WAIT_MS = 60_000
ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _then_english(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")
    QLocale.setDefault(QLocale.system())


def opened(qtbot: QtBot, folder: Path) -> Desk:
    desk = open_desk(folder / "library.db", settings_file=folder / "settings.json")
    qtbot.waitUntil(lambda: desk.is_awake, timeout=WAIT_MS)
    return desk


def test_a_language_chosen_is_worn_in_the_same_place(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    desk = opened(qtbot, tmp_path)
    qtbot.waitUntil(lambda: bool(desk.window.panels.editor.body.text()), timeout=WAIT_MS)
    body = desk.window.panels.editor.body
    cursor = body.textCursor()
    cursor.setPosition(20)
    body.setTextCursor(cursor)
    desk.window.actions_by_name["edit.preferences"].trigger()
    dialog = desk.window.findChild(PreferencesDialog)
    assert dialog is not None
    dialog.changed.emit("interface_language", "tr")
    question = desk.window.findChild(Question)
    assert question is not None
    with qtbot.waitSignal(desk.closed, timeout=WAIT_MS):
        question.answer = "now"
        question.accept()
    assert desk.is_to_be_reopened
    desk = opened(qtbot, tmp_path)
    assert desk.window.menuBar().actions()[0].text() == "&Dosya"
    assert desk.window.panels.editor.body.caret() == 20
    assert not desk.is_to_be_reopened
    desk.close()


def test_another_language_can_wait_for_the_next_start(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    desk = opened(qtbot, tmp_path)
    desk.window.actions_by_name["edit.preferences"].trigger()
    dialog = desk.window.findChild(PreferencesDialog)
    assert dialog is not None
    dialog.changed.emit("interface_language", "tr")
    question = desk.window.findChild(Question)
    assert question is not None
    question.reject()
    assert not desk.is_to_be_reopened
    assert desk.close()
    desk = opened(qtbot, tmp_path)
    assert desk.window.menuBar().actions()[0].text() == "&Dosya"
    desk.close()


REOPENED = """
import sys
from pathlib import Path

import desktop.main
from PySide6.QtCore import QTimer

FOLDER = Path(sys.argv[1])


def main():
    real, menus = desktop.main.open_desk, []

    def opened(library):
        desk = real(library, settings_file=FOLDER / "settings.json")
        menus.append(desk.window.menuBar().actions()[0].text())
        desk.awake.connect(desk.closing.begin if len(menus) > 1 else lambda: changed(desk))
        return desk

    def changed(desk):
        desk.settings.change(interface_language="tr")
        QTimer.singleShot(0, desk.rest.preferring.reopen_asked.emit)

    desktop.main.open_desk = opened
    desktop.main.prepare()
    from PySide6.QtWidgets import QApplication

    from desktop.cli.screen import _shown

    status = _shown(QApplication(["copydesk"]), FOLDER / "library.db", None)
    print(status, *menus)


if __name__ == "__main__":
    main()
"""


def test_the_program_goes_on_in_the_other_language(tmp_path: Path):
    """As `copydesk` runs it: one window closes, the next opens, one process."""
    script = tmp_path / "reopened.py"
    script.write_text(REOPENED)
    ran = subprocess.run(
        [sys.executable, str(script), str(tmp_path)],
        capture_output=True, text=True, timeout=100, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert ran.stdout.split() == ["0", "&File", "&Dosya"], ran.stderr[-2000:]
