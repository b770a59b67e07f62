"""The details panel: the form, made when there is time or need for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.models.wording import local_now
from desktop.widgets.tab_order import follow, stops_in

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from db.records import Author, Source, Story
    from desktop.widgets.details.form import DetailsForm
    from desktop.widgets.look import Look

SETTLE_MS, LEAST_PX = 250, 320


class DetailsPanel(QWidget):
    """Show a story's details as a form that has no save button.

    The form is dear and seldom the first thing seen, so that the window's start does not
    wait for it: it is made on `build`, when first shown or asked for a field, or a moment
    after the first story came.

    Signals: `edited(str, object)`: the name of a field of Story and its new record, at
    every change made by hand; `slug_touched()` when the slug was typed;
    `put_back_asked(int)`: the place of a dropped line in `Source.dropped`.
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
        self._look = look
        self._now = now
        self._story: Story | None = None
        self._form: DetailsForm | None = None
        self._told: dict[str, tuple[Any, ...]] = {}
        self.setObjectName("detailsPanel")
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Details"))
        self.setMinimumWidth(LEAST_PX)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @Slot()
    def build(self) -> None:
        """Make the form, if it is not made yet, and show all that was told meanwhile."""
        self._built()

    def load(self, story: Story) -> None:
        """Show a story, in silence; fields that already say the same are left alone.

        Call it after every change of the story: the records that `edited` carries are
        made from the newest one.
        """
        if self._story is None:
            QTimer.singleShot(SETTLE_MS, self, self.build)
        self._story = story
        if self._form is not None:
            self._form.load(story)

    def set_contributors(self, contributors: Sequence[Author]) -> None:
        self._tell("set_contributors", contributors)

    def set_places(self, places: Sequence[str]) -> None:
        self._tell("set_places", places)

    def set_agencies(self, agencies: Sequence[str]) -> None:
        self._tell("set_agencies", agencies)

    def set_sources(self, sources: Sequence[Source]) -> None:
        self._tell("set_sources", sources)

    def set_sections(self, sections: Sequence[str]) -> None:
        self._tell("set_sections", sections)

    def set_keywords(self, words: Sequence[str]) -> None:
        self._tell("set_keywords", words)

    def set_topics(self, names: Mapping[str, str]) -> None:
        """Offer topics: their names by their codes."""
        self._tell("set_topics", names)

    def set_slugs(self, taken: AbstractSet[str], exported: str = "") -> None:
        """Name the slugs of other stories, and the one this story was exported under."""
        self._tell("set_slugs", taken, exported)

    def focus_field(self, name: str) -> None:
        """Put the caret in a field, by its part or its own name: "filing.slug" or "slug"."""
        self._built().focus_field(name)

    def showEvent(self, event: QShowEvent) -> None:
        self._built()
        super().showEvent(event)

    def _tell(self, setter: str, *values: Any) -> None:
        self._told[setter] = values
        if self._form is not None:
            getattr(self._form, setter)(*values)

    def _built(self) -> DetailsForm:
        if self._form is None:
            from desktop.widgets.details.form import DetailsForm

            self._form = DetailsForm(self._look, self, self._now)
            self._form.edited.connect(self.edited)
            self._form.slug_touched.connect(self.slug_touched)
            self._form.put_back_asked.connect(self.put_back_asked)
            self._column.addWidget(self._form)
            follow(self, stops_in(self._form))
            for setter, values in self._told.items():
                getattr(self._form, setter)(*values)
            if self._story is not None:
                self._form.load(self._story)
        return self._form
