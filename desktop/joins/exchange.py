"""Puts a whole story's words into the open draft, as one step of its undo."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

if TYPE_CHECKING:
    from db.records import Story
    from desktop.session.draft import DraftSession
    from desktop.windows.main_window import MainWindow

FIELDS = ("filing", "head", "byline", "dateline", "source", "internal")
"""What comes with the body. The filing goes first: with a slug of its own it stops following
the headline."""


class Exchange(QObject):
    """Exchange the open story's words for others, and back.

    The body is one step of the editor's undo; when that step is undone or redone, the
    fields go back and forth with it.
    """

    def __init__(self, window: MainWindow, draft: DraftSession) -> None:
        super().__init__(window)
        self._editor = window.panels.editor
        self._draft = draft
        self._pair: tuple[Story, Story] | None = None
        # Queued: the fields must not change while others still hear of the body.
        draft.edited.connect(self._follow_undo, Qt.ConnectionType.QueuedConnection)
        draft.opened.connect(self._forget)

    def put(self, story: Story) -> None:
        """Give the open story the words of `story`; its id and status stay."""
        before = self._draft.story
        if before is None:
            return
        self._pair = None
        self._editor.body.replace_text(story.body)
        self._put_fields(story)
        after = self._draft.story
        assert after is not None
        self._pair = (before, after) if before.body != after.body else None

    @Slot()
    def take_back(self) -> bool:
        """Bring back what stood there, unless the body was changed since."""
        story = self._draft.story
        if self._pair is None or story is None or story.body != self._pair[1].body:
            return False
        self._editor.body.undo()
        return True

    def _put_fields(self, story: Story) -> None:
        for name in FIELDS:
            self._draft.set_part(name, getattr(story, name))
        open_story = self._draft.story
        assert open_story is not None
        self._draft.set_part("times", replace(open_story.times, embargo=story.times.embargo))
        self._editor.head.load(story.head, story.filing.language)

    @Slot(object)
    def _follow_undo(self, _story: Story) -> None:
        story = self._draft.story
        if self._pair is None or story is None:
            return
        for here, there in (self._pair, self._pair[::-1]):
            if story.body == there.body and story.head == here.head != there.head:
                self._put_fields(there)
                return

    @Slot(object)
    def _forget(self, _story: Story) -> None:
        self._pair = None
