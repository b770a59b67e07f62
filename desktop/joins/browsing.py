"""Joins the story list to the library."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.dialogs.ask import Answer

if TYPE_CHECKING:
    from db.records import Facets, Story
    from desktop.dialogs.ask import Ask
    from desktop.session.draft import DraftSession
    from desktop.session.library import LibrarySession
    from desktop.windows.main_window import MainWindow

UNDO_SPIKE, OPEN_OTHER = "spike.undo", "branch.open"


class Browsing(QObject):
    """Show what the library answers, and ask it what the list was asked."""

    def __init__(
        self, window: MainWindow, library: LibrarySession, draft: DraftSession, ask: Ask
    ) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._draft = draft
        self._ask = ask
        self._open_id = self._other_id = ""
        self._join_list()
        self._join_actions()
        library.listed.connect(window.panels.stories.show_page)
        library.faceted.connect(self._show_facets)
        library.spiked.connect(self._offer_undo)
        library.failed.connect(window.toast.say)
        window.toast.action_chosen.connect(self._on_toast)
        draft.opened.connect(self._mark_open)
        draft.branched.connect(self._tell_of_branch)

    def _join_list(self) -> None:
        stories = self._window.panels.stories
        stories.story_chosen.connect(self._library.open)
        stories.query_changed.connect(self._library.refresh)
        stories.more_asked.connect(self._library.refresh)
        stories.status_asked.connect(self._library.set_status)
        stories.spike_asked.connect(self._library.spike)
        stories.delete_asked.connect(self._ask_to_delete)

    def _join_actions(self) -> None:
        actions, stories = self._window.actions_by_name, self._window.panels.stories
        actions["edit.search_stories"].triggered.connect(self._to_search)
        actions["view.stories"].triggered.connect(self._to_list)
        actions["view.outline"].triggered.connect(self._to_outline)
        actions["story.next"].triggered.connect(self._to_next)
        actions["story.previous"].triggered.connect(self._to_previous)
        actions["story.duplicate"].triggered.connect(self._duplicate)
        actions["story.spike"].triggered.connect(self._spike)
        self._stories = stories

    @Slot(object)
    def _ask_to_delete(self, ids: list[str]) -> None:
        self._ask.ask(
            self.tr("Delete permanently?"),
            self.tr(
                "{0} spiked stories go for good, with their pictures. Nothing brings them back."
            ).format(len(ids)),
            (
                Answer("keep", self.tr("Keep"), is_safe=True),
                Answer("delete", self.tr("Delete Permanently")),
            ),
            partial(self._delete_if_meant, ids),
        )

    def _delete_if_meant(self, ids: list[str], answer: str) -> None:
        if answer == "delete":
            self._library.delete(ids)

    @Slot(object)
    def _show_facets(self, facets: Facets) -> None:
        panels = self._window.panels
        panels.stories.show_facets(facets.sections, facets.authors, facets.languages)
        panels.details.set_sections(facets.sections)

    @Slot(object)
    def _mark_open(self, story: Story) -> None:
        self._open_id = story.id
        self._stories.mark_open(story.id)

    @Slot(object)
    def _tell_of_branch(self, story: Story) -> None:
        """Say that another program saved first, and where both texts are."""
        self._other_id = self._open_id
        self._mark_open(story)
        self._window.toast.say(
            self.tr(
                "Another program saved this story first. Nothing was overwritten: your text goes "
                "on here as a story of its own, a second version."
            ),
            ((OPEN_OTHER, self.tr("Open the Other")),),
        )

    @Slot(object)
    def _offer_undo(self, ids: tuple[str, ...]) -> None:
        if not ids:
            return
        text = (
            self.tr("Spiked. The story is kept under the Spiked filter.")
            if len(ids) == 1
            else self.tr("Spiked {0} stories. They are kept under the Spiked filter.").format(
                len(ids)
            )
        )
        self._window.toast.say(text, ((UNDO_SPIKE, self.tr("Undo")),))

    @Slot(str)
    def _on_toast(self, action: str) -> None:
        if action == UNDO_SPIKE:
            self._library.undo_spike()
        elif action == OPEN_OTHER:
            self._library.open(self._other_id)

    @Slot()
    def _to_search(self) -> None:
        self._window.actions_by_name["view.left"].setChecked(True)
        self._stories.focus_search()

    @Slot()
    def _to_list(self) -> None:
        self._window.actions_by_name["view.left"].setChecked(True)
        self._stories.focus_list()

    @Slot()
    def _to_outline(self) -> None:
        self._window.actions_by_name["view.left"].setChecked(True)
        self._window.panels.outline.focus_tree()

    @Slot()
    def _to_next(self) -> None:
        self._stories.step(1)

    @Slot()
    def _to_previous(self) -> None:
        self._stories.step(-1)

    @Slot()
    def _duplicate(self) -> None:
        if self._draft.story is not None:
            self._library.duplicate(self._draft.story.id)

    @Slot()
    def _spike(self) -> None:
        if self._draft.story is not None:
            self._library.spike([self._draft.story.id])
