"""How the open story is built and how long it is, soon after each edit."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.records import Story
from desktop.core.markup.counting import count_characters, count_words, reading_minutes
from desktop.core.markup.outline import Section, outline, section_at

PAUSE_MS, LONG_PAUSE_MS = 60, 500
MOST_AT_ONCE = 1_000
"""Lines of a story that is outlined in the turn that opens it, and as fast as it is typed."""


class OutlineSession(QObject):
    """Keep the outline in step with the draft.

    It runs on the window's thread: remembered by block, 10,000 words take under 2 ms and
    100,000 some 15.

    Signals: `outlined(tuple of Section, words, minutes, target)`, `counted(words,
    characters, minutes, target)` and `selection_counted(words, of words)`, each as the
    panel takes it; `current_changed(section index)`.
    """

    outlined = Signal(object, int, int, int)
    counted = Signal(int, int, int, int)
    selection_counted = Signal(int, int)
    current_changed = Signal(int)

    def __init__(
        self, make_timer: Callable[[QObject], QTimer] = QTimer, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._story: Story | None = None
        self._sections: tuple[Section, ...] = ()
        self._word_count = 0
        self._caret = 0
        self._current = -1
        self._timer = make_timer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._outline)

    @property
    def sections(self) -> tuple[Section, ...]:
        return self._sections

    @property
    def current(self) -> int:
        """The number of the section that the caret is in."""
        return max(0, self._current)

    @Slot()
    def outline_now(self) -> None:
        """Come up to date without waiting for the pause."""
        if self._timer.isActive():
            self._outline()

    @Slot(object)
    def show(self, story: Story) -> None:
        """Outline a story that was just opened; a very long one once it is on the screen."""
        self._story = story
        self._caret = 0
        self._current = -1
        if self._is_long:
            self._timer.start(0)
        else:
            self._outline()

    @Slot(object)
    def follow(self, story: Story) -> None:
        """Outline an edited story within the pause, however fast the typing."""
        self._story = story
        if not self._timer.isActive():
            self._timer.start(LONG_PAUSE_MS if self._is_long else PAUSE_MS)

    @Slot(int)
    def note_caret(self, caret: int) -> None:
        """Follow the caret, an index into the body."""
        self._caret = caret
        self._mark_current()

    @Slot(str)
    def count_selection(self, text: str) -> None:
        """Count the selected words; an empty text ends it."""
        self.selection_counted.emit(count_words(text), self._word_count)

    @Slot()
    def _outline(self) -> None:
        story = self._story
        if story is None:
            return
        self._timer.stop()
        self._sections = outline(story.body)
        self._word_count = sum(section.words for section in self._sections)
        minutes = reading_minutes(self._word_count, story.filing.language)
        target = story.filing.target_words
        self.outlined.emit(self._sections, self._word_count, minutes, target)
        self.counted.emit(self._word_count, count_characters(story.body), minutes, target)
        if self._is_long:
            # Not 0: that one would come before whatever else waits to be heard.
            QTimer.singleShot(1, self, self._mark_current)
        else:
            self._mark_current()

    @property
    def _is_long(self) -> bool:
        return self._story is not None and self._story.body.count("\n") > MOST_AT_ONCE

    @Slot()
    def _mark_current(self) -> None:
        current = section_at(self._sections, self._caret) if self._sections else 0
        if current != self._current:
            self._current = current
            self.current_changed.emit(current)
