"""Joins the history panel to the past of the open story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication

from db.records import Reason
from desktop.core.markup.counting import body_words
from desktop.dialogs.note import NoteSheet
from desktop.models.versions import when
from desktop.models.wording import local_now

if TYPE_CHECKING:
    from pathlib import Path

    from db.records import Story, Version, VersionRow
    from desktop.session.draft import DraftSession
    from desktop.session.export import ExportSession
    from desktop.session.history import Compared, HistorySession
    from desktop.session.outline import OutlineSession
    from desktop.windows.main_window import MainWindow

UNDO_RESTORE = "history.undo"
WRITTEN = (
    "head",
    "byline",
    "dateline",
    "source",
    "filing",
    "internal",
    "pictures",
    "relations",
)
"""What a restore brings back besides the body. Status, times (an embargo above all) and
corrections are what happened to the story, not what was written: they stay."""


class Remembering(QObject):
    """Show versions and comparisons, and put restored texts where they belong.

    A restored body is one step of the editor's undo; when that is undone or redone, the
    fields go back and forth with it.
    """

    def __init__(
        self,
        window: MainWindow,
        history: HistorySession,
        draft: DraftSession,
        outline: OutlineSession,
        export: ExportSession,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._panel = window.panels.history
        self._history = history
        self._draft = draft
        self._shown_id = ""
        self._replaced: Story | None = None
        self._swap: tuple[Story, Story] | None = None
        self._sheet: NoteSheet | None = None
        self._join_panel()
        history.listed.connect(self._show_versions)
        history.compared.connect(self._show_changes)
        history.restoring.connect(self._restore)
        history.named.connect(self._on_named)
        history.failed.connect(window.toast.say)
        outline.counted.connect(self._show_length)
        export.exported.connect(self._on_exported)
        # Queued: the fields must not change while others still hear of the body.
        draft.edited.connect(self._follow_undo, Qt.ConnectionType.QueuedConnection)
        draft.opened.connect(self._forget_undo)
        window.actions_by_name["file.save_version"].triggered.connect(self._save_version)
        window.actions_by_name["file.save_version_note"].triggered.connect(self._ask_note)
        window.toast.action_chosen.connect(self._on_toast)

    def _join_panel(self) -> None:
        self._panel.compare_asked.connect(self._history.compare)
        self._panel.comparison_ended.connect(self._history.end_comparison)
        self._panel.restore_asked.connect(self._history.restore)
        self._panel.seen.connect(self._history.watch)
        self._panel.copy_asked.connect(self._copy)

    @Slot(str, object)
    def _show_versions(self, story_id: str, rows: tuple[VersionRow, ...]) -> None:
        if story_id != self._shown_id:
            self._shown_id = story_id
            self._panel.forget()
        story = self._draft.story
        if story is not None:
            self._panel.show_present(story.times.modified, body_words(story.body))
        self._panel.show_versions(rows)

    @Slot(int, int, int, int)
    def _show_length(self, words: int, _characters: int, _minutes: int, _target: int) -> None:
        story = self._draft.story
        if story is not None and story.id == self._shown_id:
            self._panel.show_present(story.times.modified, words)

    @Slot(object)
    def _show_changes(self, compared: Compared) -> None:
        self._panel.show_changes(compared.older, compared.newer, compared.changes)

    @Slot()
    def _save_version(self) -> None:
        self._history.save_version()

    @Slot()
    def _ask_note(self) -> None:
        if self._sheet is None:
            self._sheet = NoteSheet(self._window)
            self._sheet.finished.connect(self._on_noted)
            self._sheet.open()

    @Slot(int)
    def _on_noted(self, result: int) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet is None:
            return
        if result == NoteSheet.DialogCode.Accepted:
            self._history.save_version(sheet.value())
        sheet.deleteLater()

    @Slot()
    def _on_named(self) -> None:
        self._window.toast.say(self.tr("Version saved. It is kept for ever."))

    @Slot(object, object, object)
    def _on_exported(self, path: Path, _missing: object, story: Story) -> None:
        self._history.keep(Reason.EXPORTED, path.name, story)

    @Slot(str)
    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._window.toast.say(self.tr("The passage as it was is on the clipboard."))

    @Slot(object)
    def _restore(self, version: Version) -> None:
        before = self._draft.story
        if before is None:
            return
        self._put(version.story)
        after = self._draft.story
        assert after is not None
        self._swap = (before, after) if before.body != after.body else None
        self._history.note_restored(version)
        text = self.tr("Restored the text from {0}. What stood here is kept in History.")
        self._window.toast.say(
            text.format(when(version.row.moment, local_now())),
            ((UNDO_RESTORE, self.tr("Undo")),),
        )
        self._replaced = before

    @Slot(str)
    def _on_toast(self, action: str) -> None:
        story, replaced = self._draft.story, self._replaced
        if action == UNDO_RESTORE and story and replaced and story.id == replaced.id:
            self._put(replaced)

    def _put(self, story: Story) -> None:
        self._window.panels.editor.body.replace_text(story.body)
        self._put_fields(story)

    def _put_fields(self, story: Story) -> None:
        for name in WRITTEN:
            self._draft.set_part(name, getattr(story, name))
        self._window.panels.editor.head.load(story.head, story.filing.language)

    @Slot(object)
    def _follow_undo(self, _story: Story) -> None:
        """Take the fields along when the restored body is undone or redone."""
        story = self._draft.story
        if self._swap is None or story is None:
            return
        for here, there in (self._swap, self._swap[::-1]):
            if story.body == there.body and _fields(story) == _fields(here):
                self._put_fields(there)
                return

    @Slot(object)
    def _forget_undo(self, _story: Story) -> None:
        self._swap = None


def _fields(story: Story) -> tuple[object, ...]:
    return tuple(getattr(story, name) for name in WRITTEN)
