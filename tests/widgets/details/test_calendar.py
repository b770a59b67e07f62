"""A picked day or moment is written as a person would type it."""

import datetime as dt

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.widgets.details.calendar import CalendarField, CalendarPopup
from desktop.widgets.look import Look

NOW = dt.datetime(2026, 11, 24, 9, 41, tzinfo=dt.UTC)


def opened(field: CalendarField) -> CalendarPopup:
    field.open_calendar()
    popup = field.findChild(CalendarPopup)
    assert popup is not None
    return popup


@pytest.fixture
def field(qtbot: QtBot, look: Look, request: pytest.FixtureRequest) -> CalendarField:
    made = CalendarField(look, "Embargo", clock=getattr(request, "param", False), now=lambda: NOW)
    qtbot.addWidget(made)
    made.show()
    return made


def calendar(popup: CalendarPopup) -> QCalendarWidget:
    found = popup.findChild(QCalendarWidget)
    assert found is not None
    return found


def test_a_click_on_a_day_writes_it(field: CalendarField) -> None:
    field.language = "tr"
    popup = opened(field)
    assert calendar(popup).selectedDate() == QDate(2026, 11, 24)
    calendar(popup).clicked.emit(calendar(popup).selectedDate())
    assert field.text() == "24 Kasım 2026"


def test_alt_and_down_open_at_the_typed_day(field: CalendarField, qtbot: QtBot) -> None:
    field.setText("1 December 2026")
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = field.findChild(CalendarPopup)
    assert popup is not None
    assert calendar(popup).selectedDate() == QDate(2026, 12, 1)
    popup.close()


@pytest.mark.parametrize("field", [True], indirect=True)
def test_a_moment_has_its_time(field: CalendarField) -> None:
    field.setText("25 November 2026, 06:00")
    popup = opened(field)
    time = next(line for line in popup.findChildren(QLineEdit) if line.accessibleName() == "Time")
    assert time.text() == "06:00"
    time.setText("07:30")
    next(b for b in popup.findChildren(QPushButton) if b.text() == "Set").click()
    assert field.text() == "25 November 2026, 07:30"


@pytest.mark.parametrize("field", [True], indirect=True)
def test_clear_empties_the_field(field: CalendarField) -> None:
    field.setText("25 November 2026, 06:00")
    next(b for b in opened(field).findChildren(QPushButton) if b.text() == "Clear").click()
    assert field.text() == ""
