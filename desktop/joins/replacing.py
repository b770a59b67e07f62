"""Joins find and replace in the whole library to its dialog, the list and the open story."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.dialogs.library_replace import LibraryReplaceDialog
from desktop.joins.exchange import Exchange
from desktop.models.library_hits import StoryHits, pieces
from desktop.models.wording import number
from desktop.session.replacing import MOST_HITS, Exchanged, is_as_seen, with_replacements

if TYPE_CHECKING:
    from desktop.session.draft import DraftSession
    from desktop.session.library import LibrarySession
    from desktop.session.replacing import Found, ReplaceSession, Report
    from desktop.widgets.look import Look
    from desktop.windows.main_window import MainWindow

UNDO = "library.undo"
NAMED = 3


class Replacing(QObject):
    """Show what was found; the open story's words are exchanged in its editor."""

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        session: ReplaceSession,
        library: LibrarySession,
        draft: DraftSession,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._session = session
        self._library = library
        self._draft = draft
        self._exchange = Exchange(window, draft)
        self._found: tuple[Found, ...] = ()
        self._chosen: list[Found] = []
        self._open: Exchanged | None = None
        self._skipped: list[str] = []
        self._dialog: LibraryReplaceDialog | None = None
        actions = window.actions_by_name
        actions["edit.replace_library"].triggered.connect(self._show)
        actions["edit.undo_replace_library"].triggered.connect(self._take_back)
        actions["edit.undo_replace_library"].setEnabled(False)
        window.toast.action_chosen.connect(self._on_toast)
        session.found.connect(self._show_found)
        session.replaced.connect(self._on_replaced)
        session.taken_back.connect(self._on_taken_back)
        session.failed.connect(self._on_failed)

    @Slot()
    def _show(self) -> None:
        self._dialog = LibraryReplaceDialog(self._look, self._window)
        self._dialog.set_text(self._window.panels.editor.body.selection_text())
        self._dialog.look_asked.connect(self._look_for)
        self._dialog.replace_asked.connect(self._ask_to_replace)
        self._dialog.finished.connect(self._on_gone)
        self._dialog.open()

    @Slot()
    def _on_gone(self) -> None:
        if self._dialog is not None:
            self._session.stop()
            self._dialog.deleteLater()
            self._dialog = None

    @Slot()
    def _look_for(self) -> None:
        self._draft.flush(self._on_flushed_to_look)

    def _on_flushed_to_look(self, _saved: bool) -> None:
        if self._dialog is not None:
            self._session.look(self._dialog.wanted())

    @Slot(object, bool)
    def _show_found(self, found: tuple[Found, ...], is_all: bool) -> None:
        self._found = found
        if self._dialog is not None:
            stories = [self._story_hits(each) for each in found]
            self._dialog.show_found(stories, is_all=is_all, most=MOST_HITS)

    def _story_hits(self, found: Found) -> StoryHits:
        texts = dict(found.words.texts)
        title = found.words.headline or self.tr("Untitled")
        return StoryHits(
            title,
            [pieces(texts[hit.field], hit.start, hit.end, hit.replacement) for hit in found.hits],
        )

    @Slot()
    def _ask_to_replace(self) -> None:
        if self._dialog is None:
            return
        self._chosen = [
            replace(found, hits=tuple(found.hits[number] for number in numbers))
            for found, numbers in zip(self._found, self._dialog.ticked(), strict=False)
            if numbers
        ]
        self._dialog.accept()
        self._draft.flush(self._on_flushed_to_replace)

    def _on_flushed_to_replace(self, saved: bool) -> None:
        if not saved:
            self._window.toast.say(
                self.tr("The open story is not saved yet, so nothing was replaced.")
            )
            return
        self._skipped, self._open = [], None
        story = self._draft.story
        here = [found for found in self._chosen if story and found.words.id == story.id]
        for found in here:
            self._replace_in_open(found)
        self._session.replace([found for found in self._chosen if found not in here])

    def _replace_in_open(self, found: Found) -> None:
        story = self._draft.story
        if story is None or not is_as_seen(story, found.words):
            self._skipped.append(found.words.headline)
            return
        self._open = Exchanged(story, with_replacements(story, found.hits))
        self._session.note_exchanged(self._open)
        self._exchange.put(self._open.after)

    @Slot(object)
    def _on_replaced(self, report: Report) -> None:
        self._library.note(report.changes)
        done = len(report.done) + (self._open is not None)
        text = self.tr("Replaced in {0} stories. A version of each was kept before.").format(
            number(done)
        )
        undo = ((UNDO, self.tr("Undo")),) if done else ()
        self._window.actions_by_name["edit.undo_replace_library"].setEnabled(bool(done))
        self._window.toast.say(self._with_skipped(text, report), undo)

    @Slot(str)
    def _on_toast(self, action: str) -> None:
        if action == UNDO:
            self._take_back()

    @Slot()
    def _take_back(self) -> None:
        self._window.actions_by_name["edit.undo_replace_library"].setEnabled(False)
        self._skipped = []
        story, pair = self._draft.story, self._open
        if pair is not None and story is not None and story.id == pair.after.id:
            if (story.head, story.body) == (pair.after.head, pair.after.body):
                self._exchange.put(replace(story, head=pair.before.head, body=pair.before.body))
            else:
                self._skipped.append(story.head.headline)
        self._session.take_back(
            pair if story is None or pair is None or story.id != pair.after.id else None
        )
        self._open = None

    @Slot(object)
    def _on_taken_back(self, report: Report) -> None:
        self._library.note(report.changes)
        self._window.toast.say(self._with_skipped(self.tr("The words are back."), report))

    def _with_skipped(self, text: str, report: Report) -> str:
        skipped = [*self._skipped, *report.skipped]
        if not skipped:
            return text
        names = ", ".join(f"“{name}”" for name in skipped[:NAMED])
        more = "" if len(skipped) <= NAMED else " …"
        return text + " " + self.tr("Left alone, being edited since: {0}.").format(names + more)

    @Slot(str)
    def _on_failed(self, text: str) -> None:
        if self._dialog is not None:
            self._dialog.show_problem(text)
        else:
            self._window.toast.say(text)
