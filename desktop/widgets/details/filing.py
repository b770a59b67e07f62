"""The filing group: slug, section and keywords; then language, length and the rest."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from db.records import Filing
from desktop.models.languages import LANGUAGES, language_name
from desktop.widgets.details.chips import ChipsField
from desktop.widgets.details.fields import (
    Choice,
    CountField,
    Note,
    OpenChoice,
    line_field,
    put_line,
)
from desktop.widgets.details.groups import RecordGroup

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from PySide6.QtWidgets import QWidget

    from desktop.widgets.look import Look

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LOWEST_PRIORITY = 9


class FilingGroup(RecordGroup):
    """Edit slug, section and keywords of a Filing.

    Signals: `slug_touched()` when the slug was changed by hand: from then on nobody makes
    it from the headline.
    """

    slug_touched = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, Filing(), self.tr("Filing"), parent)
        self._taken: AbstractSet[str] = frozenset()
        self._exported = ""
        self.slug = line_field(self.tr("Slug"), "slugField")
        self.section = OpenChoice(self.tr("Section"), "sectionField")
        self.keywords = ChipsField(self.tr("Keywords"))
        self._doubt = Note()
        self.rows.add(self.slug.accessibleName(), self.slug, self._doubt)
        self.rows.add(self.tr("Section"), self.section)
        self.rows.add(self.tr("Keywords"), self.keywords)
        self.slug.textChanged.connect(self.touch)
        self.slug.textEdited.connect(self.slug_touched)
        self.section.editTextChanged.connect(self.touch)
        self.keywords.changed.connect(self.touch)

    def set_slugs(self, taken: AbstractSet[str], exported: str = "") -> None:
        """Name the slugs of other stories, and the one this story was exported under."""
        self._taken, self._exported = taken, exported
        self._judge()

    def _forget_typing(self) -> None:
        self.keywords.forget_typing()

    def _fill(self, record: Filing) -> None:
        put_line(self.slug, record.slug)
        self.section.put(record.section)
        self.keywords.put(record.keywords)

    def _read(self) -> Filing:
        return replace(
            self._record,
            slug=self.slug.text().strip(),
            section=self.section.currentText().strip(),
            keywords=self.keywords.words(),
        )

    def _judge(self) -> None:
        slug = self._record.slug
        if slug and not SLUG.fullmatch(slug):
            self._doubt.say(self.tr("Use a–z, 0–9 and single hyphens."), "error")
        elif slug in self._taken:
            self._doubt.say(self.tr("Another story has this slug."), "error")
        elif self._exported and slug != self._exported:
            self._doubt.say(
                self.tr("Exported as “{0}”; links to it will break.").format(self._exported),
                "warn",
            )
        else:
            self._doubt.say("")


class DeskGroup(RecordGroup):
    """Edit language, length, urgency, genre and topics of a Filing."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, Filing(), "", parent)
        self.language = Choice(self.tr("Language"), "languageField")
        self._offer_language("")
        self.target = CountField(self.tr("Target words"), "targetField")
        self.priority = Choice(self.tr("Priority"), "priorityField")
        self._offer_priorities()
        self.genre = OpenChoice(self.tr("Genre"), "genreField")
        self.genre.offer(self._genres())
        self.topics = ChipsField(self.tr("Topics"))
        self.rows.add(self.tr("Language"), self.language)
        self.rows.add(self.tr("Target words"), self.target)
        self.rows.add(self.tr("Priority"), self.priority)
        self.rows.add(self.tr("Genre"), self.genre)
        self.rows.add(self.tr("Topics"), self.topics)
        self.language.activated.connect(self.touch)
        self.target.textChanged.connect(self.touch)
        self.priority.activated.connect(self.touch)
        self.genre.editTextChanged.connect(self.touch)
        self.topics.changed.connect(self.touch)

    def _genres(self) -> list[str]:
        return [
            self.tr("News"),
            self.tr("Analysis"),
            self.tr("Background"),
            self.tr("Feature"),
            self.tr("Interview"),
            self.tr("Obituary"),
            self.tr("Opinion"),
            self.tr("Profile"),
            self.tr("Review"),
        ]

    def _offer_priorities(self) -> None:
        names = {0: self.tr("Not set"), 1: self.tr("1, flash"), LOWEST_PRIORITY: self.tr("9, low")}
        for value in range(LOWEST_PRIORITY + 1):
            self.priority.addItem(names.get(value, str(value)), value)

    def _offer_language(self, tag: str) -> None:
        if self.language.count() == 0:
            self.language.addItem(self.tr("Not known"), "")
            for known in LANGUAGES:
                self.language.addItem(language_name(known), known)
        if self.language.findData(tag) < 0:
            self.language.addItem(language_name(tag), tag)
        self.language.put(tag)

    def _forget_typing(self) -> None:
        self.topics.forget_typing()

    def _fill(self, record: Filing) -> None:
        self._offer_language(record.language)
        self.target.put(record.target_words)
        self.priority.put(record.priority)
        self.genre.put(record.genre)
        self.topics.put(record.topics)

    def _read(self) -> Filing:
        return replace(
            self._record,
            language=self.language.currentData() or "",
            target_words=self.target.value(),
            priority=self.priority.currentData() or 0,
            genre=self.genre.currentText().strip(),
            topics=self.topics.words(),
        )
