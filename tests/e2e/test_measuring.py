"""Statistics of the open story, in the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from db.store.library import close_library, open_library
from desktop.dialogs.statistics import StatisticsDialog
from desktop.main import Desk, open_desk
from desktop.session.measuring import MeasuringSession

WAIT_MS = 60_000
BODY = "The crew left at dawn. “We sail,” they said.\n\n## Port\n\nNobody came."


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    library = tmp_path / "library.db"
    close_library(open_library(library))
    opened = open_desk(library)
    qtbot.waitUntil(lambda: opened.is_awake, timeout=WAIT_MS)
    opened.window.actions_by_name["file.new"].trigger()
    opened.window.panels.editor.body.replace_text(BODY)
    yield opened
    opened.close()


def dialog(desk: Desk, qtbot: QtBot) -> StatisticsDialog:
    desk.window.actions_by_name["tools.statistics"].trigger()

    def shown() -> list[StatisticsDialog]:
        found = desk.window.findChildren(StatisticsDialog)
        return [each for each in found if each.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()), timeout=WAIT_MS)
    return shown()[0]


def told(dialog: StatisticsDialog) -> list[str]:
    return [label.accessibleName() for label in dialog.findChildren(QLabel)]


def press(dialog: StatisticsDialog, name: str) -> None:
    next(b for b in dialog.findChildren(QPushButton) if b.text() == name).click()


def test_the_story_is_counted_as_it_stands(desk: Desk, qtbot: QtBot) -> None:
    shown = dialog(desk, qtbot)
    assert {"Words: 11", "Subheads: 1", "Quoted words: 2 · 18 %"} <= set(told(shown))
    tree = shown.findChild(QTreeWidget, "sectionFigures")
    assert tree is not None
    rows = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    assert [(row.text(0), row.text(1), row.text(2)) for row in rows if row] == [
        ("Lede", "9", "82 %"),
        ("Port", "2", "18 %"),
    ]


def test_what_is_selected_stands_beside_it(desk: Desk, qtbot: QtBot) -> None:
    body = desk.window.panels.editor.body
    body.select(0, len("The crew left at dawn."))
    shown = dialog(desk, qtbot)
    assert {"Words: 11", "Words: 5"} <= set(told(shown))
    press(shown, "Copy")
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["", "Story", "Selection"]
    assert ["Words", "11", "5"] in [line.split("\t") for line in lines]
    assert lines[-1].split("\t") == ["Port", "2", "18 %", "1", "0"]


def test_statistics_asked_for_twice_open_once(desk: Desk, qtbot: QtBot) -> None:
    answers: list[object] = []
    measuring = desk.rest.findChild(MeasuringSession)
    assert measuring is not None
    measuring.measured.connect(answers.append)
    desk.window.actions_by_name["tools.statistics"].trigger()
    desk.window.actions_by_name["tools.statistics"].trigger()
    qtbot.waitUntil(lambda: len(answers) == 2, timeout=WAIT_MS)
    [shown] = desk.window.findChildren(StatisticsDialog)
    shown.reject()
    qtbot.waitUntil(lambda: not desk.window.findChildren(StatisticsDialog), timeout=WAIT_MS)
    dialog(desk, qtbot).reject()
