"""Joins a paste into an empty story to what recognises copy: it becomes the story at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.joins.reviewing import Reviewing
from desktop.models.wording import number

if TYPE_CHECKING:
    from db.records import Story
    from desktop.core.ingest.parts import Copy, Parts
    from desktop.joins.exchange import Exchange
    from desktop.session.draft import DraftSession
    from desktop.session.settings import Settings
    from desktop.session.taking_in import ImportSession
    from desktop.widgets.look import Look
    from desktop.windows.main_window import MainWindow

UNDO, REVIEW = "recognise.undo", "recognise.review"


class Recognising(QObject):
    """Recognise copy where nothing stands yet; Review corrects it, Undo takes it back.

    Signals: `given_up(str, str)`: the HTML and text of a paste that cannot be recognised.
    """

    given_up = Signal(str, str)

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        taking_in: ImportSession,
        exchange: Exchange,
        draft: DraftSession,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._taking_in = taking_in
        self._exchange = exchange
        self._draft = draft
        self._settings = settings
        self._asked = ("", "", "")
        self._recognised: tuple[Copy, Parts] | None = None
        self._review = Reviewing(window, look, taking_in)
        self._review.closed.connect(self._on_reviewed)
        taking_in.recognised.connect(self._on_recognised)
        taking_in.imported.connect(self._put)
        taking_in.failed.connect(self._on_failed)
        window.toast.action_chosen.connect(self._on_toast)
        draft.opened.connect(self._forget)

    def takes(self, html: str, text: str) -> bool:
        """Take a paste of several lines into a story with empty head and body."""
        story = self._draft.story
        if story is None or story.body.strip() or not _is_bare(story):
            return False
        lines = sum(bool(line.strip()) for line in text.split("\n"))
        if lines < 2 and html.count("</p>") + html.count("<br") < 2:
            return False
        self._asked = (story.id, html, text)
        self._taking_in.read_paste(html, text)
        return True

    @Slot(object, object)
    def _on_recognised(self, copy: Copy, parts: Parts) -> None:
        self._recognised = (copy, parts)
        if self._review.is_open:
            self._review.show(copy, parts)
        else:
            self._accept()

    def _accept(self) -> None:
        self._taking_in.accept(self._settings.preferences.language)

    @Slot(object)
    def _put(self, story: Story) -> None:
        open_story = self._draft.story
        if open_story is None or open_story.id != self._asked[0]:
            return
        self._exchange.put(story)
        self._window.panels.editor.body.setFocus()
        dropped = len(story.source.dropped)
        text = self.tr("The paste was recognised as a story.")
        if dropped == 1:
            text = self.tr("The paste was recognised as a story; 1 line was set aside.")
        elif dropped:
            text = self.tr("The paste was recognised as a story; {0} lines were set aside.")
        actions = ((REVIEW, self.tr("Review")), (UNDO, self.tr("Undo")))
        self._window.toast.say(text.format(number(dropped)), actions)

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        if self._review.is_open:
            self._review.show_failure(sentence)
            return
        story_id, html, text = self._asked
        if self._draft.story is not None and self._draft.story.id == story_id:
            self.given_up.emit(html, text)

    @Slot(str)
    def _on_toast(self, action: str) -> None:
        if action == UNDO and not self._exchange.take_back():
            self._window.toast.say(
                self.tr("The text has changed since. Ctrl+Z goes back step by step.")
            )
        elif action == REVIEW and self._recognised is not None and not self._review.is_open:
            copy, parts = self._recognised
            self._review.show(copy, parts)
            self._taking_in.take_up(copy, parts)

    @Slot(bool)
    def _on_reviewed(self, wanted: bool) -> None:
        if wanted:
            self._accept()

    @Slot(object)
    def _forget(self, _story: Story) -> None:
        self._recognised = None


def _is_bare(story: Story) -> bool:
    head = story.head
    return not (head.kicker.strip() or head.headline.strip() or head.deck.strip())
