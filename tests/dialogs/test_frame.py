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
