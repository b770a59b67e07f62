"""Joins the actions that fold sections to the body, and the folds to what is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.models.wording import words
from desktop.widgets.status import announce

if TYPE_CHECKING:
    from db.records import Story
    from desktop.session.draft import DraftSession
    from desktop.session.settings import Settings
    from desktop.windows.main_window import MainWindow

STORIES_REMEMBERED = 200


class Folding(QObject):
    """Fold the section of the caret, or of the outline's row in use; bring folds back."""

    def __init__(self, window: MainWindow, draft: DraftSession, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._draft = draft
        self._settings = settings
        self._folds = window.panels.editor.body.folds
        actions = window.actions_by_name
        actions["view.fold"].triggered.connect(self._toggle)
        actions["view.unfold"].triggered.connect(self._unfold)
        actions["view.fold_all"].triggered.connect(self._fold_all)
        actions["view.unfold_all"].triggered.connect(self._unfold_all)
        draft.opened.connect(self._bring_back)
        self._folds.changed.connect(self._keep)

    @Slot()
    def _toggle(self) -> None:
        number = self._here()
        if number >= 0:
            self._folds.toggle(number)
            self._say(number)

    @Slot()
    def _unfold(self) -> None:
        number = self._here()
        if number >= 0:
            self._folds.unfold((number,))

    @Slot()
    def _fold_all(self) -> None:
        self._folds.fold_all()
        self._window.panels.editor.show_place()

    @Slot()
    def _unfold_all(self) -> None:
        self._folds.unfold_all()
        self._window.panels.editor.show_place()

    def _here(self) -> int:
        """Give the number of the subhead meant; say why when there is none."""
        body, in_tree = self._window.panels.editor.body, self._window.panels.outline
        section = in_tree.focused_section()
        # The outline counts the lede as section 0.
        number = section - 1 if section >= 0 else self._folds.number_at(body.caret())
        if number < 0:
            self._window.toast.say(self.tr("The lede has no subhead to be folded under."))
        return number

    def _say(self, number: int) -> None:
        if number in self._folds.numbers():
            text = self.tr("Section folded, {0}").format(words(self._folds.hidden_words(number)))
        else:
            text = self.tr("Section unfolded")
        announce(self._window.panels.editor.body, text)

    @Slot(object)
    def _bring_back(self, story: Story) -> None:
        kept = self._settings.preferences.folds.get(story.id, ())
        if kept:
            self._folds.fold(kept)
            # The lines above the place are other ones now.
            self._window.panels.editor.set_scroll_value(self._draft.place.scroll)

    @Slot(object)
    def _keep(self, numbers: tuple[int, ...]) -> None:
        story = self._draft.story
        if story is None:
            return
        kept = {id_: n for id_, n in self._settings.preferences.folds.items() if id_ != story.id}
        if numbers:
            kept[story.id] = numbers
        newest = list(kept.items())[-STORIES_REMEMBERED:]
        self._settings.change(folds=dict(newest))
