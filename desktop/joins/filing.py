"""Joins what was imported to the library, and asks when the same story is there already."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.dialogs.ask import Answer
from desktop.models.wording import local_now, moment_label, number

if TYPE_CHECKING:
    from db.records import Story
    from desktop.dialogs.ask import Ask
    from desktop.joins.exchange import Exchange
    from desktop.session.draft import DraftSession
    from desktop.session.library import LibrarySession
    from desktop.session.twins import Twin, TwinSession
    from desktop.windows.main_window import MainWindow

BOTH, VERSION, SKIP = "both", "version", "skip"


class Filing(QObject):
    """File one imported story at a time: as a story, as its twin's new version, or not at all.

    Signals: `settled` without payload: it is decided what becomes of it.
    """

    settled = Signal()

    def __init__(
        self,
        window: MainWindow,
        twins: TwinSession,
        library: LibrarySession,
        draft: DraftSession,
        exchange: Exchange,
        ask: Ask,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._twins = twins
        self._library = library
        self._draft = draft
        self._exchange = exchange
        self._ask = ask
        self._kind = ""
        self._renewing: tuple[str, Story] | None = None
        twins.found.connect(self._on_found)
        draft.opened.connect(self._on_opened)

    def file(self, story: Story, kind: str) -> None:
        """Put a story into the library that came as a copy of some `kind`."""
        self._kind = kind
        self._twins.look_for(story)

    @Slot(object, object)
    def _on_found(self, story: Story, twin: Twin | None) -> None:
        if twin is None:
            self._keep(story)
            self.settled.emit()
            return
        when = moment_label(twin.modified, local_now())
        title = self.tr("This headline is in the library already")
        text = self.tr("“{0}” has other words there. Its last change: {1}.")
        if twin.has_same_words:
            title = self.tr("This story is in the library already")
            text = self.tr("“{0}” has the very same words there. Its last change: {1}.")
        answers = (
            Answer(SKIP, self.tr("Skip")),
            Answer(VERSION, self.tr("New Version")),
            Answer(BOTH, self.tr("Keep Both"), is_safe=True),
        )

        def settle(answer: str) -> None:
            self._settle(answer, story, twin)

        self._ask.ask(title, text.format(story.head.headline, when), answers, settle)

    def _settle(self, answer: str, story: Story, twin: Twin) -> None:
        if answer == BOTH:
            self._keep(story)
        elif answer == VERSION:
            self._renew(story, twin)
        else:
            self._window.toast.say(self.tr("Skipped. The library is as it was."))
        self.settled.emit()

    def _keep(self, story: Story) -> None:
        self._library.import_story(story, self._kind)
        dropped = len(story.source.dropped)
        if dropped:
            text = self.tr("Imported. {0} lines were set aside; find them under Source.")
            self._window.toast.say(text.format(number(dropped)))

    def _renew(self, story: Story, twin: Twin) -> None:
        """Open the twin and exchange its words: one step of undo; History has what stood there."""
        self._renewing = (twin.id, story)
        open_story = self._draft.story
        if open_story is not None and open_story.id == twin.id:
            self._on_opened(open_story)
        else:
            self._library.open(twin.id)

    @Slot(object)
    def _on_opened(self, opened: Story) -> None:
        renewing, self._renewing = self._renewing, None
        if renewing is None or renewing[0] != opened.id:
            return
        self._exchange.put(renewed(opened, renewing[1]))
        self._window.toast.say(
            self.tr("This is the new version. History has the one before; Ctrl+Z brings it back.")
        )


def renewed(old: Story, new: Story) -> Story:
    """Give the new words with what the desk decided about the old story and keeps to itself."""
    notes = (old.internal.editors_note, new.internal.editors_note)
    note = "\n".join(dict.fromkeys(note for note in notes if note))
    embargo = new.times.embargo or old.times.embargo
    return replace(
        new,
        filing=old.filing,
        internal=replace(old.internal, editors_note=note),
        times=replace(new.times, embargo=embargo),
    )
