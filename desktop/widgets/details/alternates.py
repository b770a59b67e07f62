"""The search and social group: texts that replace headline and deck outside the page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from db.records import Head
from desktop.core.markup.counting import headline_length
from desktop.models.wording import number
from desktop.widgets.details.fields import Note, TextField, line_field, put_line
from desktop.widgets.details.groups import RecordGroup

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.widgets.look import Look

DESCRIPTION_LIMIT = 155
"""Characters of a description that a result page shows (interface.md, 2.5)."""
NEARLY = 0.9


class AlternatesGroup(RecordGroup):
    """Edit the alternates of a Head; empty fields show what they inherit."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, Head(), self.tr("Search and social"), parent)
        self.search_title = line_field(self.tr("Search title"), "searchTitleField")
        self.description = TextField(self.tr("Search description"))
        self.description.setObjectName("searchDescriptionField")
        self.social_title = line_field(self.tr("Social title"), "socialTitleField")
        self.social_text = TextField(self.tr("Social text"))
        self.social_text.setObjectName("socialTextField")
        self._count = Note()
        self._count.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        self.rows.add(self.tr("Search title"), self.search_title)
        self.rows.add(self.tr("Description"), self.description, self._count)
        self.rows.add(self.tr("Social title"), self.social_title)
        self.rows.add(self.tr("Social text"), self.social_text)
        for field in (self.search_title, self.social_title):
            field.textChanged.connect(self.touch)
        for text in (self.description, self.social_text):
            text.textChanged.connect(self.touch)

    def _fill(self, record: Head) -> None:
        own = record.alternates
        put_line(self.search_title, own.search_title)
        self.description.put(own.search_description)
        put_line(self.social_title, own.social_title)
        self.social_text.put(own.social_text)

    def _read(self) -> Head:
        own = replace(
            self._record.alternates,
            search_title=self.search_title.text(),
            search_description=self.description.text(),
            social_title=self.social_title.text(),
            social_text=self.social_text.text(),
        )
        return replace(self._record, alternates=own)

    def _judge(self) -> None:
        head: Head = self._record
        own = head.alternates
        self.search_title.setPlaceholderText(head.headline)
        self.description.setPlaceholderText(head.deck)
        self.social_title.setPlaceholderText(own.search_title or head.headline)
        self.social_text.setPlaceholderText(own.search_description or head.deck)
        self._show_count(headline_length(own.search_description or head.deck))

    def _show_count(self, length: int) -> None:
        over = length - DESCRIPTION_LIMIT
        if over > 0:
            self._count.say(self.tr("{0} over").format(number(over)), "error")
        else:
            role = "warn" if length >= NEARLY * DESCRIPTION_LIMIT else "small"
            self._count.say(f"{number(length)} / {DESCRIPTION_LIMIT}", role)
