"""Joins the correction sheet to the story that readers have already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.publish.corrections import tell_readers
from desktop.dialogs.correction import CorrectionSheet

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from db.records import Story
    from desktop.core.publish.corrections import Since
    from desktop.session.draft import DraftSession
    from desktop.session.publication import PublicationSession
    from desktop.widgets.look import Look
    from desktop.windows.main_window import MainWindow

TOLD = ("corrections", "times", "status")
UNDO_CORRECTION = "correction.undo"


class Correcting(QObject):
    """Ask what changed, and put the note into the story as one act that can be undone.

    Signals: `told()`, the story has a note, or was found to need none.
    """

    told = Signal()

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        publication: PublicationSession,
        draft: DraftSession,
        now: Callable[[], dt.datetime],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._publication = publication
        self._draft = draft
        self._now = now
        self._parent: QWidget = window
        self._is_asked = False
        self._sheet: CorrectionSheet | None = None
        self._before: Story | None = None
        window.actions_by_name["story.correction"].triggered.connect(self._ask)
        window.toast.action_chosen.connect(self._on_toast)
        publication.looked.connect(self._on_looked)
        publication.failed.connect(window.toast.say)

    def ask_over(self, parent: QWidget) -> None:
        """Ask in front of a dialog that is open already."""
        self._parent = parent
        self._look_back()

    @Slot()
    def _ask(self) -> None:
        self._parent = self._window
        self._look_back()

    def _look_back(self) -> None:
        story = self._draft.story
        if story is not None and self._sheet is None:
            self._is_asked = True
            self._publication.look(story)

    @Slot(str, object)
    def _on_looked(self, story_id: str, since: Since | None) -> None:
        story = self._draft.story
        if not self._is_asked or story is None or story.id != story_id:
            return
        self._is_asked = False
        if since is None:
            self._window.toast.say(
                self.tr(
                    "Nobody has read this story yet: it was not exported as published. "
                    "Just change it."
                )
            )
            return
        self._sheet = CorrectionSheet(self._look, since, self._parent)
        self._sheet.finished.connect(self._on_finished)
        self._sheet.open()

    @Slot(int)
    def _on_finished(self, result: int) -> None:
        sheet, self._sheet = self._sheet, None
        story = self._draft.story
        if sheet is None:
            return
        sheet.deleteLater()
        if story is None or result != CorrectionSheet.DialogCode.Accepted:
            return
        telling = sheet.value()
        if telling.kind is not None:
            self._before = story
            self._put(tell_readers(story, telling.kind, telling.text, self._now()))
            self._window.toast.say(
                self.tr("The note stands above the story. Export it to tell readers."),
                ((UNDO_CORRECTION, self.tr("Undo")),),
            )
        self.told.emit()

    @Slot(str)
    def _on_toast(self, action: str) -> None:
        story, before = self._draft.story, self._before
        if action == UNDO_CORRECTION and story and before and story.id == before.id:
            self._before = None
            self._put(before)

    def _put(self, story: Story) -> None:
        for name in TOLD:
            self._draft.set_part(name, getattr(story, name))
