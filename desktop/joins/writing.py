"""Joins the open draft to the panels that write it: editor, details, outline, status."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.core.ingest.admission import admit
from desktop.models.languages import language_name

if TYPE_CHECKING:
    from db.records import Head, Status, Story
    from desktop.session.draft import DraftSession
    from desktop.session.outline import OutlineSession
    from desktop.windows.main_window import MainWindow


class Writing(QObject):
    """Carry every edit to the draft, and the draft back to whoever shows it."""

    def __init__(self, window: MainWindow, draft: DraftSession, outline: OutlineSession) -> None:
        super().__init__(window)
        self._window = window
        self._draft = draft
        self._outline = outline
        self._shown: Story | None = None
        self._join_editor()
        self._join_draft()
        self._join_outline()

    def _join_editor(self) -> None:
        panels = self._window.panels
        panels.editor.body.set_paste_filter(_admitted)
        panels.editor.body.edited.connect(self._take_body)
        panels.editor.body.caret_moved.connect(self._note_place)
        panels.editor.body.selectionChanged.connect(self._count_selection)
        panels.editor.head.edited.connect(self._take_head)
        panels.editor.chips.field_asked.connect(self._show_field)
        self._window.actions_by_name["story.target"].triggered.connect(self._show_target_field)
        panels.details.edited.connect(self._draft.set_part)
        panels.status.language_asked.connect(self._show_language_field)
        self._window.tool_bar.status_chosen.connect(self._take_status)

    def _join_draft(self) -> None:
        self._draft.opened.connect(self._load)
        self._draft.branched.connect(self._load_beside)
        self._draft.edited.connect(self._follow)
        self._draft.save_state.connect(self._window.panels.status.show_save_state)

    def _join_outline(self) -> None:
        panels, outline = self._window.panels, self._outline
        self._draft.opened.connect(outline.show)
        self._draft.edited.connect(outline.follow)
        panels.editor.body.caret_moved.connect(outline.note_caret)
        outline.outlined.connect(panels.outline.show_sections)
        outline.current_changed.connect(panels.outline.mark_current)
        outline.counted.connect(panels.status.show_counts)
        outline.selection_counted.connect(panels.status.show_selection)
        panels.outline.section_chosen.connect(self._jump_to_section)

    @Slot()
    def _take_body(self) -> None:
        self._draft.set_body(self._window.panels.editor.body.text())

    @Slot(object)
    def _take_head(self, head: Head) -> None:
        story = self._draft.story
        if story is not None:
            # The alternates are the details form's, and may be newer there.
            self._draft.set_part("head", replace(head, alternates=story.head.alternates))

    @Slot(object)
    def _take_status(self, status: Status) -> None:
        if self._draft.story is not None:
            self._draft.set_part("status", status)
            self._draft.save_now()

    @Slot(int)
    def _note_place(self, caret: int) -> None:
        self._draft.note_place(caret, self._window.panels.editor.scroll_value())

    @Slot()
    def _count_selection(self) -> None:
        self._outline.count_selection(self._window.panels.editor.body.selection_text())

    @Slot(str)
    def _show_field(self, name: str) -> None:
        self._window.show_tab(self._window.panels.details)
        self._window.panels.details.focus_field(name)

    @Slot()
    def _show_target_field(self) -> None:
        self._show_field("target")

    @Slot()
    def _show_language_field(self) -> None:
        self._show_field("language")

    @Slot(int)
    def _jump_to_section(self, number: int) -> None:
        section = self._outline.sections[number]
        self._window.panels.editor.body.folds.unfold((number - 1,))
        self._window.panels.editor.body.jump_to(section.start)
        self._window.panels.preview.scroll_to_block(section.start)

    @Slot(object)
    def _load(self, story: Story) -> None:
        place = self._draft.place
        self._window.panels.editor.load(story, place.caret, place.scroll)
        self._shown = None
        self._show(story)

    @Slot(object)
    def _load_beside(self, story: Story) -> None:
        """The text became a story of its own: its words stand where they stood."""
        self._window.panels.editor.head.load(story.head, story.filing.language)

    @Slot(object)
    def _follow(self, story: Story) -> None:
        if self._shown is None or not _differs_in_body_alone(self._shown, story):
            self._show(story)
        self._shown = story

    def _show(self, story: Story) -> None:
        panels, language = self._window.panels, story.filing.language
        if self._shown is not None and self._shown.filing.language != language:
            panels.editor.head.load(story.head, language)
            panels.editor.body.set_language(language)
        panels.editor.chips.show_story(story)
        panels.details.load(story)
        panels.status.show_language(
            language_name(language) if language else self.tr("Language not set")
        )
        panels.status.show_deadline(story.times.deadline)
        self._window.show_title(story.filing.slug)
        self._window.tool_bar.show_status(story.status)
        self._shown = story


def _differs_in_body_alone(before: Story, after: Story) -> bool:
    times = replace(before.times, modified=after.times.modified)
    return replace(before, body=after.body, revision=after.revision, times=times) == after


def _admitted(text: str) -> str:
    return admit(text).text
