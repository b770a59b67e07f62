"""Joins the details form to what it completes from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from db.records import Author
from desktop.core.ingest.datelines import AGENCIES

if TYPE_CHECKING:
    from db.records import Facets, Remembered, Story
    from desktop.core.topics import Topic
    from desktop.session.draft import DraftSession
    from desktop.session.library import LibrarySession
    from desktop.session.reference import ReferenceSession
    from desktop.windows.main_window import MainWindow


class Completing(QObject):
    """Offer names, places, sources and topics, and take IPTC's file of topics in."""

    def __init__(
        self,
        window: MainWindow,
        reference: ReferenceSession,
        library: LibrarySession,
        draft: DraftSession,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._details = window.panels.details
        self._reference = reference
        self._draft = draft
        self._contributors: tuple[Author, ...] = ()
        self._names: tuple[str, ...] = ()
        self._topics: tuple[Topic, ...] = ()
        self._topics_language = ""
        self._picker: QFileDialog | None = None
        reference.remembered.connect(self._offer_remembered)
        reference.placed.connect(self._details.set_places)
        reference.topics_known.connect(self._offer_topics)
        reference.topics_imported.connect(self._tell_of_topics)
        reference.slug_judged.connect(self._judge_slug)
        reference.failed.connect(window.toast.say)
        library.faceted.connect(self._on_faceted)
        draft.opened.connect(self._on_story)
        draft.edited.connect(self._on_story)
        window.actions_by_name["tools.topics"].triggered.connect(self._choose_topics)

    @Slot(object)
    def _offer_remembered(self, found: Remembered) -> None:
        self._contributors = found.contributors
        self._offer_contributors()
        known = {agency.casefold() for agency in found.agencies}
        shipped = sorted(name for name in AGENCIES if name.casefold() not in known)
        self._details.set_agencies((*found.agencies, *shipped))
        self._details.set_sources(found.sources)
        self._details.set_keywords(found.keywords)

    @Slot(object)
    def _on_faceted(self, facets: Facets) -> None:
        self._names = facets.authors
        self._offer_contributors()

    def _offer_contributors(self) -> None:
        known = {author.name.casefold() for author in self._contributors}
        others = (Author(name) for name in self._names if name.casefold() not in known)
        self._details.set_contributors((*self._contributors, *others))

    @Slot(object)
    def _offer_topics(self, topics: tuple[Topic, ...]) -> None:
        self._topics = topics
        self._name_topics(self._topics_language)

    @Slot(object)
    def _on_story(self, story: Story) -> None:
        if story.filing.language != self._topics_language:
            self._name_topics(story.filing.language)

    def _name_topics(self, language: str) -> None:
        self._topics_language = language
        self._details.set_topics({topic.code: topic.name(language) for topic in self._topics})

    @Slot(str, bool, str)
    def _judge_slug(self, slug: str, taken: bool, published: str) -> None:
        self._details.set_slugs(frozenset({slug} if taken else ()), published)

    @Slot()
    def _choose_topics(self) -> None:
        self._picker = QFileDialog(
            self._window,
            self.tr("Import Media Topics"),
            "",
            self.tr("IPTC Media Topics (*.json);;All files (*)"),
        )
        self._picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._picker.fileSelected.connect(self._import_topics)
        self._picker.finished.connect(self._picker.deleteLater)
        self._picker.open()

    @Slot(str)
    def _import_topics(self, path: str) -> None:
        self._reference.import_topics(Path(path))

    @Slot(int)
    def _tell_of_topics(self, count: int) -> None:
        self._window.toast.say(
            self.tr("Took in {0} topics. They complete under Details ▸ Topics.").format(count)
        )
