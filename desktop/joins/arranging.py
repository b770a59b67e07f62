"""Joins the outline, its keys and its menu to the body whose sections they move."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.core.markup import sections
from desktop.core.markup.sections import Refused, Why
from desktop.widgets.status import announce

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.core.markup.sections import Arranged
    from desktop.session.outline import OutlineSession
    from desktop.windows.main_window import MainWindow

ACTS = {
    "up": sections.move_up,
    "down": sections.move_down,
    "promote": sections.promote,
    "demote": sections.demote,
}
ACTIONS = {
    "story.section_up": "up",
    "story.section_down": "down",
    "story.promote": "promote",
    "story.demote": "demote",
}


class Arranging(QObject):
    """Build the story otherwise: one step of undo an act, and the caret goes along."""

    def __init__(self, window: MainWindow, outline: OutlineSession) -> None:
        super().__init__(window)
        self._window = window
        self._outline = outline
        panel, actions = window.panels.outline, window.actions_by_name
        panel.step_asked.connect(self._step)
        panel.moved_between.connect(self._move_between)
        panel.moved_onto.connect(self._move_onto)
        panel.renamed.connect(self._rename)
        panel.begin_asked.connect(self._begin)
        actions["story.section_up"].triggered.connect(self._up)
        actions["story.section_down"].triggered.connect(self._down)
        actions["story.promote"].triggered.connect(self._promote)
        actions["story.demote"].triggered.connect(self._demote)
        actions["story.new_subhead"].triggered.connect(self._begin_here)
        actions["edit.select_section"].triggered.connect(self._select_section)
        actions["view.jump"].triggered.connect(self._to_filter)
        actions["view.rename"].triggered.connect(self._rename_here)
        names = (
            "view.rename", *ACTIONS, "story.new_subhead", "edit.select_section", "view.fold",
        )  # fmt: skip
        panel.set_menu([actions[name] for name in names])

    def _here(self) -> int:
        """Give the row in use in the tree, else the section of the caret."""
        in_tree = self._window.panels.outline.focused_section()
        if in_tree >= 0:
            return in_tree
        self._outline.outline_now()
        return self._outline.current

    @Slot(int, str)
    def _step(self, section: int, name: str) -> None:
        self._do(partial(ACTS[name], number=section))

    @Slot(int, int)
    def _move_between(self, section: int, before: int) -> None:
        self._do(partial(sections.move_between, number=section, before=before))

    @Slot(int, int)
    def _move_onto(self, section: int, parent: int) -> None:
        self._do(partial(sections.move_onto, number=section, parent=parent))

    @Slot(int, str)
    def _rename(self, section: int, words: str) -> None:
        self._do(partial(sections.rename, number=section, words=words))

    @Slot(int)
    def _begin(self, section: int) -> None:
        body = self._window.panels.editor.body
        begun = sections.begin(body.text(), section)
        body.rearrange(begun.body, sections.heading_end(begun.body, begun.section))
        body.setFocus()

    @Slot()
    def _begin_here(self) -> None:
        self._begin(self._here())

    @Slot()
    def _up(self) -> None:
        self._step(self._here(), "up")

    @Slot()
    def _down(self) -> None:
        self._step(self._here(), "down")

    @Slot()
    def _promote(self) -> None:
        self._step(self._here(), "promote")

    @Slot()
    def _demote(self) -> None:
        self._step(self._here(), "demote")

    @Slot()
    def _select_section(self) -> None:
        body = self._window.panels.editor.body
        start, end = sections.extent(body.text(), self._here())
        body.select(start, end)
        body.setFocus()

    @Slot()
    def _to_filter(self) -> None:
        self._window.actions_by_name["view.left"].setChecked(True)
        self._window.panels.outline.focus_filter()

    @Slot()
    def _rename_here(self) -> None:
        self._window.actions_by_name["view.left"].setChecked(True)
        self._window.panels.outline.rename(self._here())

    def _do(self, act: Callable[[str], Arranged]) -> None:
        body, panel = self._window.panels.editor.body, self._window.panels.outline
        if body.isReadOnly():
            return
        try:
            done = act(body.text())
        except Refused as refused:
            self._window.toast.say(self._reason(refused.why))
            return
        if done.body == body.text():
            return
        was_in_tree = panel.focused_section() >= 0
        body.rearrange(done.body, done.place(body.caret()))
        self._outline.outline_now()
        if was_in_tree:
            panel.select(done.section)
        announce(panel, self._said(done.section))

    def _said(self, section: int) -> str:
        shown = self._outline.sections
        title = shown[section].title
        return self.tr("“{0}” is now {1} of {2}, level {3}").format(
            title, section, len(shown) - 1, shown[section].level
        )

    def _reason(self, why: Why) -> str:
        return {
            Why.LEDE: self.tr("The lede stays first: it has no subhead to move or to nest under."),
            Why.BEFORE_LEDE: self.tr("Nothing can stand before the lede."),
            Why.TOO_DEEP: self.tr("Subheads go down to level 4: this one has nowhere to go."),
            Why.TOO_HIGH: self.tr("Level 2 is the highest: level 1 is the headline’s."),
            Why.LAST: self.tr("This is the last section already."),
            Why.INSIDE: self.tr("A section cannot stand inside itself."),
            Why.BREAKS: self.tr(
                "Stashed text (%%%) begins in this section and ends outside it. "
                "Close it first; nothing was moved."
            ),
        }[why]
