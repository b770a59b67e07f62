"""A dialog never grows off the screen: its buttons stay in reach."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.dialogs.frame import FramedDialog


@pytest.mark.parametrize("height_px", [100, 3000])
def test_the_buttons_stay_on_the_screen(qtbot: QtBot, height_px: int):
    dialog = FramedDialog("tall", "Tall")
    qtbot.addWidget(dialog)
    inside = QLabel("Words", dialog)
    inside.setMinimumHeight(height_px)
    dialog.body.addWidget(inside)
    field = QLineEdit(dialog)
    dialog.body.addWidget(field)
    field.setFocus()
    button = dialog.add_button("Close")
    dialog.fit_width(400)
    dialog.fit_height()
    dialog.show()
    dialog.fit_height()
    assert dialog.height() < dialog.screen().availableGeometry().height()
    assert dialog.rect().contains(button.geometry())
    assert inside.height() >= height_px
    assert inside.isVisible()
    assert dialog.focusWidget() is field


def test_large_letters_open_a_larger_dialog(qtbot: QtBot):
    dialog = FramedDialog("wide", "Wide")
    qtbot.addWidget(dialog)
    dialog.setStyleSheet("font-size: 13px;")
    dialog.begin_at(300, 200)
    assert (dialog.width(), dialog.height()) == (300, 200)
    dialog.setStyleSheet("font-size: 26px;")
    dialog.begin_at(300, 200)
    assert (dialog.width(), dialog.height()) == (450, 300)
    dialog.begin_at(9000, 9000)
    assert dialog.screen().availableGeometry().contains(dialog.rect())
