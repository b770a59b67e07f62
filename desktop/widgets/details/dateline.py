"""The dateline group: place, agency and date as printed, and the line they make."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from db.records import Dateline
from desktop.core.publish.datelines import dateline_text
from desktop.widgets.details.calendar import CalendarField
from desktop.widgets.details.fields import Choice, Note, complete_from, line_field, put_line
from desktop.widgets.details.groups import RecordGroup
from desktop.widgets.details.moments import read_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.widgets.look import Look

SEPARATORS = ("", "—", "–", "-", ":", ".")


class DatelineGroup(RecordGroup):
    """Edit a Dateline."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, Dateline(), self.tr("Dateline"), parent)
        self._language = ""
        self.place = line_field(self.tr("Place"), "datelinePlaceField")
        self.agency = line_field(self.tr("Agency"), "datelineAgencyField")
        self.date = CalendarField(look, self.tr("Date"), "datelineDateField")
        self.region = line_field(self.tr("Region"), "datelineRegionField")
        self.separator = Choice(self.tr("Separator"))
        self._show_separators("")
        self._doubt = Note()
        self._result = Note()
        for field in (self.place, self.agency):
            self.rows.add(field.accessibleName(), field)
        self.rows.add(self.date.accessibleName(), self.date, self._doubt, self._result)
        self.more.add(self.region.accessibleName(), self.region)
        self.more.add(self.separator.accessibleName(), self.separator)
        for line in (self.place, self.agency, self.date, self.region):
            line.textChanged.connect(self.touch)
        self.separator.activated.connect(self.touch)
        self._offer_more()

    def set_places(self, places: Sequence[str]) -> None:
        """Complete the place from these."""
        complete_from(self.place, places)

    def set_agencies(self, agencies: Sequence[str]) -> None:
        """Complete the agency from these."""
        complete_from(self.agency, agencies)

    def set_language(self, language: str) -> None:
        """Read and write dates in the story's language."""
        self._language = language
        self.date.language = language
        self._judge()

    def _fill(self, record: Dateline) -> None:
        put_line(self.place, record.place)
        put_line(self.agency, record.agency)
        put_line(self.date, record.date)
        put_line(self.region, record.region)
        self._show_separators(record.separator)

    def _read(self) -> Dateline:
        date = self.date.text().strip()
        day = self._record.day
        if date != self._record.date:
            day = read_day(date, self._language)
        return replace(
            self._record,
            place=self.place.text().strip(),
            agency=self.agency.text().strip(),
            date=date,
            day=day,
            region=self.region.text().strip(),
            separator=self.separator.currentData() or "",
        )

    def _show_separators(self, wanted: str) -> None:
        known = list(dict.fromkeys((*SEPARATORS, wanted)))
        shown = [self.separator.itemData(n) for n in range(self.separator.count())]
        if shown != known:
            self.separator.clear()
            for mark in known:
                self.separator.addItem(mark or self.tr("As the house has it"), mark)
        self.separator.put(wanted)

    def _judge(self) -> None:
        record: Dateline = self._record
        unread = bool(record.date) and record.day is None
        self._doubt.say(self.tr("Not a whole date; it is printed as typed.") if unread else "")
        line = dateline_text(record, self._language)
        self._result.say(self.tr("Reads: {0}").format(line) if line else "")

    def _uses_more(self) -> bool:
        return bool(self._record.region)
