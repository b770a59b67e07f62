"""Embargo and deadline: moments that hold a story or press for it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from db.records import Embargo, Times
from desktop.models.wording import local_now
from desktop.widgets.details.calendar import CalendarField
from desktop.widgets.details.fields import Note, put_line
from desktop.widgets.details.groups import RecordGroup
from desktop.widgets.details.moments import read_moment, say_moment

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.widgets.look import Look

NEVER = Times(dt.datetime.min.replace(tzinfo=dt.UTC), dt.datetime.min.replace(tzinfo=dt.UTC))


class EmbargoGroup(RecordGroup):
    """Edit the embargo of a Times. A text that names no moment holds the story."""

    def __init__(
        self, look: Look, parent: QWidget | None = None, now: Callable[[], dt.datetime] = local_now
    ) -> None:
        super().__init__(look, NEVER, "", parent)
        self._now = now
        self.embargo = CalendarField(look, self.tr("Embargo"), "embargoField", clock=True, now=now)
        self.embargo.setPlaceholderText(self.tr("None"))
        self._words = Note()
        self.rows.add(self.tr("Embargo"), self.embargo, self._words)
        self.embargo.textChanged.connect(self.touch)

    def _fill(self, record: Times) -> None:
        put_line(self.embargo, self._text(record.embargo))

    def _read(self) -> Times:
        text = self.embargo.text().strip()
        if text == self._text(self._record.embargo):
            return self._record
        if not text:
            return replace(self._record, embargo=None)
        return replace(self._record, embargo=Embargo(read_moment(text, self._now()), text))

    def _text(self, embargo: Embargo | None) -> str:
        if embargo is None:
            return ""
        if embargo.text or embargo.moment is None:
            return embargo.text
        return say_moment(embargo.moment, self._now().tzinfo)

    def _judge(self) -> None:
        embargo: Embargo | None = self._record.embargo
        now = self._now()
        if embargo is None:
            self._words.say("")
        elif embargo.moment is None:
            self._words.say(
                self.tr("Cannot be read as a day and a time: held until cleared."), "error"
            )
        elif embargo.moment <= now:
            self._words.say(self.tr("This moment has passed; give one to come."), "error")
        else:
            self._words.say(
                self.tr("Held until {0} here, {1} UTC.").format(
                    say_moment(embargo.moment, now.tzinfo),
                    f"{embargo.moment.astimezone(dt.UTC):%H:%M}",
                ),
                "warn",
            )


class DeadlineGroup(RecordGroup):
    """Edit the deadline of a Times."""

    def __init__(
        self, look: Look, parent: QWidget | None = None, now: Callable[[], dt.datetime] = local_now
    ) -> None:
        super().__init__(look, NEVER, "", parent)
        self._now = now
        self.deadline = CalendarField(
            look, self.tr("Deadline"), "deadlineField", clock=True, now=now
        )
        self.deadline.setPlaceholderText(self.tr("None"))
        self._words = Note()
        self.rows.add(self.tr("Deadline"), self.deadline, self._words)
        self.deadline.textChanged.connect(self.touch)

    def _fill(self, record: Times) -> None:
        put_line(self.deadline, self._text(record))

    def _read(self) -> Times:
        text = self.deadline.text().strip()
        if text == self._text(self._record):
            return self._record
        return replace(self._record, deadline=read_moment(text, self._now()))

    def _text(self, record: Times) -> str:
        return say_moment(record.deadline, self._now().tzinfo) if record.deadline else ""

    def _judge(self) -> None:
        unread = bool(self.deadline.text().strip()) and self._record.deadline is None
        self._words.say(
            self.tr("Give a day and a time, or a time today.") if unread else "", "error"
        )
