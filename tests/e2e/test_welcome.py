"""The first run asks once who writes, and keeps to the answer."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.dialogs.taking_in import ImportDialog
from desktop.main import Desk, open_desk
from desktop.widgets.welcome import WelcomeCard

WAIT_MS = 60_000


def desk(qtbot: QtBot, folder: Path, library: str) -> Desk:
    opened = open_desk(folder / library, settings_file=folder / "settings.json")
    qtbot.waitUntil(lambda: opened.is_awake, timeout=WAIT_MS)
    return opened


@pytest.mark.usefixtures("qapp")
def test_an_answer_begins_every_new_story(qtbot: QtBot, tmp_path: Path) -> None:
    first = desk(qtbot, tmp_path, "one.db")
    card = first.window.findChild(WelcomeCard)
    assert card is not None
    name = card.findChild(QLineEdit, "welcomeByline")
    assert name is not None
    name.setText("Ana Ruiz")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert not card.isVisible()
    first.window.actions_by_name["file.new"].trigger()
    story = first.draft.story
    assert story is not None
    assert [author.name for author in story.byline.authors] == ["Ana Ruiz"]
    first.close()
    again = desk(qtbot, tmp_path, "two.db")
    assert again.window.findChild(WelcomeCard) is None
    again.close()


def test_esc_skips_it_and_changes_nothing(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    first = desk(qtbot, tmp_path, "one.db")
    card = first.window.findChild(WelcomeCard)
    assert card is not None
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert first.settings.preferences.greeted
    assert first.settings.preferences.byline == ""
    first.close()


@pytest.mark.usefixtures("qapp")
def test_copy_brought_before_the_example_came_is_not_taken_for_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    first = desk(qtbot, tmp_path, "one.db")
    first.rest.arriving.take_in_example()
    first.window.copy_dropped.emit(
        "", "Ferry returns\n\nPORT ALDER (CD) - It left the quay at dawn."
    )
    qtbot.waitUntil(lambda: first.window.findChild(ImportDialog) is not None, timeout=WAIT_MS)
    first.close()
