"""Fields for a day and for a moment: typed as text, or picked from a calendar."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QDate, QPoint, QRegularExpression, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QRegularExpressionValidator, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.models.wording import local_now
from desktop.widgets.details.fields import OpenChoice, line_field
from desktop.widgets.details.moments import read_day, read_moment, say_day

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.widgets.look import Look

CLOCK, TIME_PX = r"([01]?\d|2[0-3]):[0-5]\d", 64
PLACES = (
    "UTC",
    "Europe/London",
    "Europe/Berlin",
    "Europe/Istanbul",
    "Europe/Moscow",
    "Africa/Johannesburg",
    "Asia/Dubai",
    "Asia/Kolkata",
    "Asia/Singapore",
    "Asia/Tokyo",
    "Australia/Sydney",
    "America/New_York",
    "America/Chicago",
    "America/Los_Angeles",
    "America/Sao_Paulo",
)
"""Zones offered beside the reader's own; any name of the time zone database is taken."""


class CalendarPopup(QFrame):
    """A calendar below a field, with a clock and a zone when a moment is wanted.

    Signals: `picked(str)`: the text for the field; empty clears it.
    """

    picked = Signal(str)

    def __init__(
        self, look: Look, parent: QWidget, language: str = "", *, clock: bool = False
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("popup", "true")
        self._language = language
        self._calendar = QCalendarWidget(self)
        self._calendar.setAccessibleName(self.tr("Calendar"))
        self._calendar.setVerticalHeaderFormat(
            QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 8, 8, 8)
        self._column.addWidget(self._calendar)
        self._dress_calendar(look)
        self._time: QLineEdit | None = None
        self._zone: OpenChoice | None = None
        if clock:
            self._build_clock()
        else:
            self._calendar.clicked.connect(self.pick)
        self._calendar.activated.connect(self.pick)
        self.setFocusProxy(self._calendar)

    def start_at(self, moment: dt.datetime) -> None:
        """Show a day, and its time when there is a clock."""
        self._calendar.setSelectedDate(QDate(moment.year, moment.month, moment.day))
        if self._time is not None:
            self._time.setText(f"{moment:%H:%M}")

    @Slot()
    def pick(self) -> None:
        """Answer with what is chosen, and close."""
        day = cast("dt.date", self._calendar.selectedDate().toPython())
        text = say_day(day, self._language)
        if self._time is not None and self._zone is not None:
            text = f"{text}, {self._time.text()} {self._zone.currentText()}"
        self.picked.emit(text.strip())
        self.close()

    @Slot()
    def clear(self) -> None:
        """Answer with nothing, and close."""
        self.picked.emit("")
        self.close()

    def _dress_calendar(self, look: Look) -> None:
        """Give the calendar our arrows, and weekends the colour of every other day."""
        arrows = ("chevron-left", "chevron-right")
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            arrows = arrows[::-1]
        for name, icon in zip(("prev", "next"), arrows, strict=True):
            button = self._calendar.findChild(QToolButton, f"qt_calendar_{name}month")
            if isinstance(button, QToolButton):
                button.setIcon(look.icon(icon))
        shape = QTextCharFormat()
        shape.setForeground(look.colour("ink"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(day, shape)

    def _build_clock(self) -> None:
        self._time = line_field(self.tr("Time"), parent=self)
        self._time.setValidator(QRegularExpressionValidator(QRegularExpression(CLOCK), self))
        self._time.setFixedWidth(TIME_PX)
        self._zone = OpenChoice(self.tr("Time zone"), parent=self)
        self._zone.offer(PLACES)
        edit = self._zone.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(self.tr("Local time"))
        line = QHBoxLayout()
        line.addWidget(self._time)
        line.addWidget(self._zone, 1)
        buttons = QHBoxLayout()
        clear = QPushButton(self.tr("Clear"), self)
        clear.clicked.connect(self.clear)
        choose = QPushButton(self.tr("Set"), self)
        choose.setProperty("kind", "primary")
        choose.clicked.connect(self.pick)
        buttons.addStretch(1)
        buttons.addWidget(clear)
        buttons.addWidget(choose)
        self._column.addLayout(line)
        self._column.addLayout(buttons)


class CalendarField(QLineEdit):
    """A line with a calendar at its end; Alt+Down opens it."""

    def __init__(
        self,
        look: Look,
        name: str,
        object_name: str = "",
        parent: QWidget | None = None,
        *,
        clock: bool = False,
        now: Callable[[], dt.datetime] = local_now,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._clock = clock
        self._now = now
        self.language = ""
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("Alt and Down opens a calendar"))
        self.setObjectName(object_name)
        self.setMinimumWidth(60)
        self._action = QAction(self.tr("Open the calendar"), self)
        self._action.triggered.connect(self.open_calendar)
        self.addAction(self._action, QLineEdit.ActionPosition.TrailingPosition)
        look.changed.connect(self._wear)
        self._wear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Down and alt:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    @Slot()
    def open_calendar(self) -> None:
        """Show the calendar at the day that stands in the field, else today."""
        popup = CalendarPopup(self._look, self, self.language, clock=self._clock)
        popup.picked.connect(self.setText)
        popup.start_at(self._start())
        popup.move(self._place_for(popup))
        popup.show()
        popup.setFocus()

    def _start(self) -> dt.datetime:
        now = self._now()
        if self._clock:
            moment = read_moment(self.text(), now)
            return moment.astimezone(now.tzinfo) if moment else now
        day = read_day(self.text(), self.language)
        return dt.datetime.combine(day, now.time(), now.tzinfo) if day else now

    def _place_for(self, popup: QWidget) -> QPoint:
        """Below the field, kept on the screen."""
        size = popup.sizeHint()
        place = self.mapToGlobal(QPoint(self.width() - size.width(), self.height() + 4))
        screen = self.screen().availableGeometry()
        if place.y() + size.height() > screen.bottom():
            place.setY(self.mapToGlobal(QPoint(0, -4)).y() - size.height())
        place.setX(max(screen.left(), place.x()))
        return place

    @Slot()
    def _wear(self) -> None:
        self._action.setIcon(self._look.icon("calendar", "mutedText"))
