"""Items wrap like words, and never leave the line."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.flow import FlowLayout, hold_height


@pytest.fixture
def box(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    flow = FlowLayout(made, grow_last=True)
    hold_height(made)
    for number in range(6):
        flow.addWidget(QPushButton(f"keyword {number}", made))
    flow.addWidget(QLineEdit(made))
    return made


@pytest.mark.parametrize("width_px", [120, 300, 900])
@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_all_items_stand_inside(
    box: QWidget, width_px: int, direction: Qt.LayoutDirection
) -> None:
    box.setLayoutDirection(direction)
    box.resize(width_px, box.heightForWidth(width_px))
    box.show()
    children = [child for child in box.children() if isinstance(child, QWidget)]
    for child in children:
        assert QRect(0, 0, width_px, box.height()).contains(child.geometry())
    places = [child.geometry() for child in children]
    for number, place in enumerate(places):
        assert not any(place.intersects(other) for other in places[number + 1 :])


def test_the_last_fills_its_line(box: QWidget) -> None:
    box.resize(900, box.heightForWidth(900))
    box.show()
    last = box.findChild(QLineEdit)
    assert last is not None
    assert last.geometry().right() == 899
