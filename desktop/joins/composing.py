"""Joins the acts on whole paragraphs, and the ways of writing, to the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.core.markup import paragraphs

if TYPE_CHECKING:
    from desktop.windows.main_window import MainWindow

HIDDEN_IN_FOCUS = ("view.left", "view.right")
MODES = ("view.focus", "view.typewriter", "view.preview_only")
TO_THE_WORDS = ("edit.find", "edit.replace", "story.headline", "file.new", "view.focus")
"""What one cannot want while the words are out of sight."""


class Composing(QObject):
    """Move and select paragraphs, put in footnotes and tables, focus and typewriter."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shown_before: tuple[bool, ...] = ()
        self._left_before = True
        actions = window.actions_by_name
        for name, act in {
            "edit.select_paragraph": self._select,
            "story.paragraph_up": self._up,
            "story.paragraph_down": self._down,
            "insert.footnote": self._put_footnote,
            "insert.table": self._put_table,
            "insert.stash": self._stash,
        }.items():
            actions[name].triggered.connect(act)
        actions["view.focus"].toggled.connect(self._focus)
        actions["view.typewriter"].toggled.connect(self._type_in_place)
        actions["view.preview_only"].toggled.connect(self._show_preview_only)
        actions["view.right"].toggled.connect(self._on_right_shown)
        for name in TO_THE_WORDS:
            actions[name].triggered.connect(self._end_preview_only)
        window.panels.preview.place_chosen.connect(self._end_preview_only)
        window.panels.outline.section_chosen.connect(self._end_preview_only)
        window.panels.checks.show_asked.connect(self._end_preview_only)
        window.panels.status.mode_ended.connect(self._end)
        window.panels.editor.body.escaped.connect(self._end_focus)

    @Slot()
    def _select(self) -> None:
        body = self._window.panels.editor.body
        body.select(*paragraphs.paragraph_at(body.text(), body.caret()))
        body.setFocus()

    @Slot()
    def _up(self) -> None:
        self._move(down=False)

    @Slot()
    def _down(self) -> None:
        self._move(down=True)

    def _move(self, *, down: bool) -> None:
        body = self._window.panels.editor.body
        done = paragraphs.moved(body.text(), body.caret(), down=down)
        if done is not None and not body.isReadOnly():
            body.rearrange(*done)

    @Slot()
    def _put_footnote(self) -> None:
        body = self._window.panels.editor.body
        if not body.isReadOnly():
            body.rearrange(*paragraphs.with_footnote(body.text(), *body.selection()))
            body.setFocus()

    @Slot()
    def _put_table(self) -> None:
        body = self._window.panels.editor.body
        if not body.isReadOnly():
            made, start, end = paragraphs.with_table(body.text(), body.caret(), self.tr("Heading"))
            body.rearrange(made, start)
            body.select(start, end)
            body.setFocus()

    @Slot()
    def _stash(self) -> None:
        body = self._window.panels.editor.body
        if not body.isReadOnly():
            body.rearrange(*paragraphs.with_stash(body.text(), *body.selection()))
            body.setFocus()

    @Slot(bool)
    def _focus(self, wanted: bool) -> None:
        """Leave nothing but the words, and all but the caret's paragraph pale."""
        window, actions = self._window, self._window.actions_by_name
        if wanted:
            self._shown_before = tuple(actions[name].isChecked() for name in HIDDEN_IN_FOCUS)
        for name, shown in zip(HIDDEN_IN_FOCUS, self._shown_before, strict=False):
            actions[name].setChecked(shown and not wanted)
        window.tool_bar.setVisible(not wanted)
        window.panels.editor.body.set_dimmed(dimmed=wanted)
        window.panels.editor.body.setFocus()
        self._show_modes()

    @Slot(bool)
    def _type_in_place(self, wanted: bool) -> None:
        self._window.panels.editor.set_typewriter(wanted=wanted)
        self._show_modes()

    def _show_modes(self) -> None:
        actions = self._window.actions_by_name
        names = [name for name in MODES if actions[name].isChecked()]
        self._window.panels.status.show_modes([(name, actions[name].text()) for name in names])

    @Slot(bool)
    def _show_preview_only(self, wanted: bool) -> None:
        actions, left = self._window.actions_by_name, "view.left"
        if wanted:
            self._left_before = actions[left].isChecked()
        actions[left].setChecked(self._left_before and not wanted)
        self._window.show_preview_only(wanted=wanted)
        if not wanted:
            self._window.panels.editor.body.setFocus()
        self._show_modes()

    @Slot(bool)
    def _on_right_shown(self, shown: bool) -> None:
        if not shown:
            self._end_preview_only()

    @Slot()
    def _end_preview_only(self) -> None:
        self._end("view.preview_only")

    @Slot(str)
    def _end(self, name: str) -> None:
        self._window.actions_by_name[name].setChecked(False)

    @Slot()
    def _end_focus(self) -> None:
        self._end("view.focus")
