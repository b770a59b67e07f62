"""A question comes back with one answer, and Esc gives the safe one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop.dialogs.about import AboutDialog, Licence
from desktop.dialogs.ask import Answer, Ask, Question, WindowAsk
from tests.fakes import FakeAsk

ANSWERS = (Answer("delete", "Delete Permanently"), Answer("keep", "Keep", is_safe=True))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def asked(window: QWidget, heard: list[str]) -> Question:
    ask: Ask = WindowAsk(window)
    ask.ask("Delete 3 stories permanently?", "This cannot be undone.", ANSWERS, heard.append)
    found = window.findChild(Question)
    assert found is not None
    return found


def test_a_click_answers_once(window: QWidget) -> None:
    heard: list[str] = []
    question = asked(window, heard)
    assert heard == []
    next(b for b in question.findChildren(QPushButton) if b.text() == "Delete Permanently").click()
    assert heard == ["delete"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_escape_and_enter_are_safe(window: QWidget, qtbot: QtBot, key: Qt.Key) -> None:
    heard: list[str] = []
    qtbot.keyClick(asked(window, heard), key)
    assert heard == ["keep"]


def test_the_fake_keeps_what_was_asked() -> None:
    heard: list[str] = []
    ask: Ask = (fake := FakeAsk("keep"))
    ask.ask("Title", "Text", ANSWERS, heard.append)
    assert heard == ["keep"]
    assert fake.asked == [("Title", "Text", ("delete", "keep"))]


def test_about_lists_the_licences(qtbot: QtBot) -> None:
    dialog = AboutDialog("0.1.0", (Licence("Inter", "OFL-1.1", "4.1"),))
    qtbot.addWidget(dialog)
    assert dialog.title.text() == "Copydesk 0.1.0"
    listed = dialog.findChild(QTreeWidget)
    assert listed is not None
    assert listed.topLevelItem(0).text(2) == "OFL-1.1"  # type: ignore[union-attr]
