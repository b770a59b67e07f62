"""Every field of the story that is not its head or body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.models.wording import local_now
from desktop.widgets.details.alternates import AlternatesGroup
from desktop.widgets.details.byline import BylineGroup
from desktop.widgets.details.dateline import DatelineGroup
from desktop.widgets.details.filing import DeskGroup, FilingGroup
from desktop.widgets.details.groups import LABEL_PX, ROW_GAP_PX, RecordGroup
from desktop.widgets.details.internal import NoteGroup, PrivateSourcesGroup
from desktop.widgets.details.source import SourceGroup
from desktop.widgets.details.times import DeadlineGroup, EmbargoGroup

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from db.records import Author, Source, Story
    from desktop.widgets.look import Look

MARGIN_PX, TOP_PX, GROUP_GAP_PX, BAR_PX = 16, 12, 32, 8
ROOMY_PX, NARROW_LABEL_PX = 400, 84
"""Below this width of the panel the labels give way to the fields."""


class DetailsForm(QScrollArea):
    """Show a story's details in groups, one below the other.

    Signals: those of DetailsPanel.
    """

    edited = Signal(str, object)
    slug_touched = Signal()
    put_back_asked = Signal(int)

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        now: Callable[[], dt.datetime] = local_now,
    ) -> None:
        super().__init__(parent)
        self._story_id = ""
        self._byline = BylineGroup(look)
        self._dateline = DatelineGroup(look)
        self._source = SourceGroup(look)
        self._filing = FilingGroup(look)
        self._embargo = EmbargoGroup(look, now=now)
        self._note = NoteGroup(look)
        self._desk = DeskGroup(look)
        self._deadline = DeadlineGroup(look, now=now)
        self._private = PrivateSourcesGroup(look)
        self._alternates = AlternatesGroup(look)
        self._parts: dict[str, tuple[RecordGroup, ...]] = {
            "byline": (self._byline,),
            "dateline": (self._dateline,),
            "source": (self._source,),
            "filing": (self._filing, self._desk),
            "times": (self._embargo, self._deadline),
            "internal": (self._note, self._private),
            "head": (self._alternates,),
        }
        for groups in self._parts.values():
            for group in groups:
                group.edited.connect(self._on_edited)
        self._filing.slug_touched.connect(self.slug_touched)
        self._source.put_back_asked.connect(self.put_back_asked)
        self._build()

    def load(self, story: Story) -> None:
        """Show a story, in silence; fields that already say the same are left alone."""
        fresh = story.id != self._story_id
        self._dateline.set_language(story.filing.language)
        for part, groups in self._parts.items():
            for group in groups:
                group.load(getattr(story, part), fresh=fresh)
        if fresh:
            self._story_id = story.id
            for group in (self._byline, self._dateline, self._source):
                group.unfold_if_used()
            self.verticalScrollBar().setValue(0)

    def set_contributors(self, contributors: Sequence[Author]) -> None:
        self._byline.set_contributors(contributors)

    def set_places(self, places: Sequence[str]) -> None:
        self._dateline.set_places(places)

    def set_agencies(self, agencies: Sequence[str]) -> None:
        self._dateline.set_agencies(agencies)

    def set_sources(self, sources: Sequence[Source]) -> None:
        self._source.set_sources(sources)

    def set_sections(self, sections: Sequence[str]) -> None:
        self._filing.section.offer(sections)

    def set_keywords(self, words: Sequence[str]) -> None:
        self._filing.keywords.offer(words)

    def set_topics(self, names: Mapping[str, str]) -> None:
        """Offer topics: their names by their codes."""
        self._desk.topics.offer_named(names)

    def set_slugs(self, taken: AbstractSet[str], exported: str = "") -> None:
        """Name the slugs of other stories, and the one this story was exported under."""
        self._filing.set_slugs(taken, exported)

    def focus_field(self, name: str) -> None:
        """Put the caret in a field, by the name of a part or of the field itself."""
        fields = self._fields()
        field = fields.get(name) or fields.get(name.rpartition(".")[2])
        if field is None:
            return
        for group in (self._byline, self._dateline, self._source):
            if group.more.isAncestorOf(field):
                group.unfold()
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ensureWidgetVisible(field, MARGIN_PX, GROUP_GAP_PX)

    def _fields(self) -> dict[str, QWidget]:
        return {
            "byline": self._byline.add,
            "override": self._byline.override,
            "dateline": self._dateline.place,
            "place": self._dateline.place,
            "region": self._dateline.region,
            "agency": self._dateline.agency,
            "date": self._dateline.date,
            "source": self._source.name,
            "link": self._source.link,
            "rights": self._source.rights,
            "credit": self._source.credit,
            "filing": self._filing.slug,
            "slug": self._filing.slug,
            "section": self._filing.section,
            "keywords": self._filing.keywords,
            "embargo": self._embargo.embargo,
            "note": self._note.note,
            "internal": self._note.note,
            "editorsNote": self._note.note,
            "language": self._desk.language,
            "target": self._desk.target,
            "priority": self._desk.priority,
            "genre": self._desk.genre,
            "topics": self._desk.topics,
            "deadline": self._deadline.deadline,
            "private": self._private.sources,
            "search": self._alternates.search_title,
            "description": self._alternates.description,
            "social": self._alternates.social_title,
        }

    def _build(self) -> None:
        page = QWidget()
        page.setProperty("surface", "panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(MARGIN_PX, TOP_PX, MARGIN_PX - BAR_PX, MARGIN_PX)
        column.setSpacing(GROUP_GAP_PX)
        for group in (self._byline, self._dateline, self._source):
            column.addWidget(group)
        filing = QVBoxLayout()
        filing.setSpacing(ROW_GAP_PX)
        for group in (
            self._filing,
            self._embargo,
            self._note,
            self._desk,
            self._deadline,
            self._private,
        ):
            filing.addWidget(group)
        column.addLayout(filing)
        column.addWidget(self._alternates)
        column.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width_px = LABEL_PX if event.size().width() >= ROOMY_PX else NARROW_LABEL_PX
        for groups in self._parts.values():
            for group in groups:
                group.set_label_width(width_px)

    @Slot(object)
    def _on_edited(self, record: Any) -> None:
        sender = self.sender()
        for part, groups in self._parts.items():
            if any(group is sender for group in groups):
                for group in groups:
                    if group is not sender:
                        group.load(record)
                self.edited.emit(part, record)
                return
