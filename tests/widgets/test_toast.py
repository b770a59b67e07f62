"""A toast says one thing, offers what to do next, and goes by itself."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.look import Look
from desktop.widgets.toast import STAY_MS, Toast


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


@pytest.fixture
def toast(host: QWidget, look: Look) -> Toast:
    return Toast(look, host)


def test_it_waits_until_it_has_something_to_say(toast: Toast) -> None:
    assert not toast.isVisible()
    toast.say("Exported")
    assert toast.isVisible()
    assert toast.accessibleName() == "Exported"


def test_an_action_is_told_and_ends_it(toast: Toast, qtbot: QtBot) -> None:
    toast.say("Pasted 412 words", [("undo", "Undo")])
    undo = next(b for b in toast.findChildren(QPushButton) if b.text() == "Undo")
    with qtbot.waitSignal(toast.action_chosen) as chosen:
        undo.click()
    assert chosen.args == ["undo"]
    assert not toast.isVisible()


def test_the_next_message_has_its_own_actions(toast: Toast) -> None:
    toast.say("One", [("undo", "Undo")])
    toast.say("Two", [("open", "Open")])
    shown = [b.text() for b in toast.findChildren(QPushButton) if b.isVisible() and b.text()]
    assert shown == ["Open"]


def test_it_goes_after_its_time(toast: Toast) -> None:
    assert STAY_MS == 15_000
    toast.say("Exported")
    toast._timer.timeout.emit()
    assert not toast.isVisible()


def test_escape_ends_it(toast: Toast, qtbot: QtBot) -> None:
    toast.say("Exported")
    qtbot.keyClick(toast, Qt.Key.Key_Escape)
    assert not toast.isVisible()


@pytest.mark.parametrize("width_px", [300, 900, 1600])
def test_it_stays_inside_its_window(toast: Toast, host: QWidget, width_px: int) -> None:
    toast.say("Exported harbour-strike.html to a folder with a very long name", [("open", "Open")])
    host.resize(width_px, 600)
    assert QRect(0, 0, width_px, 600).contains(toast.geometry())


def test_it_gives_way_to_a_dialog_and_comes_back(toast: Toast, host: QWidget) -> None:
    toast.say("Exported", [("open", "Open")])
    dialog = QDialog(host)
    dialog.open()
    assert not toast.isVisible()
    dialog.accept()
    assert toast.isVisible()
    toast.hide()
    dialog.open()
    dialog.accept()
    assert not toast.isVisible()


def test_what_happens_under_a_dialog_is_said_at_once(toast: Toast, host: QWidget) -> None:
    dialog = QDialog(host)
    dialog.open()
    toast.say("The disk is full")
    toast._timer.timeout.emit()
    assert toast.isVisible()
    dialog.accept()
    toast._timer.timeout.emit()
    assert not toast.isVisible()
