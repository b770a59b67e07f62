"""Joins what asks to close with the last save: nothing unsaved goes without a choice."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from desktop.dialogs.ask import Answer
from desktop.jobs.files import FileError
from desktop.session.rescue import write_copy

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.dialogs.ask import Ask
    from desktop.jobs.runner import Runner
    from desktop.session.draft import DraftSession
    from desktop.session.rescue import Rescue
    from desktop.windows.main_window import MainWindow

AT_ONCE_MS = 900


class Closing(QObject):
    """Save the last words, or ask what shall become of them.

    Signals: `allowed()`, the desk may close; `refused()`, the window stays.
    """

    allowed = Signal()
    refused = Signal()

    def __init__(
        self, window: MainWindow, draft: DraftSession, runner: Runner, rescue: Rescue, ask: Ask
    ) -> None:
        super().__init__(window)
        self._window = window
        self._draft = draft
        self._runner = runner
        self._rescue = rescue
        self._ask = ask
        self._is_ending = False
        window.closing.connect(self.begin)
        window.panels.status.elsewhere_asked.connect(self.keep_elsewhere)

    @Slot()
    def begin(self) -> None:
        """Save, then allow; or ask."""
        self._note_place()
        self._draft.flush(self._on_flushed)

    @Slot()
    def end_at_once(self) -> None:
        """Save within a second and close without a question: the machine is going down."""
        if self._is_ending:
            return
        self._is_ending = True
        QTimer.singleShot(AT_ONCE_MS, self, self._give_up)
        self._note_place()
        self._draft.flush(self._on_last_flush)

    @Slot()
    def keep_elsewhere(self) -> None:
        """Let a text that cannot be saved be written where there is room, and go on."""
        self._ask_where(self._on_kept, _nothing)

    def _note_place(self) -> None:
        editor = self._window.panels.editor
        self._draft.note_place(editor.body.caret(), editor.scroll_value())

    def _on_flushed(self, saved: bool) -> None:
        if saved:
            self.allowed.emit()
            return
        self._ask.ask(
            self.tr("The last words are not saved"),
            self.tr(
                "The library could not be written. Your text is still here, and Copydesk keeps "
                "trying to save it. What shall become of it?"
            ),
            (
                Answer("stay", self.tr("Keep Open"), is_safe=True),
                Answer("retry", self.tr("Retry")),
                Answer("copy", self.tr("Save a Copy…")),
                Answer("discard", self.tr("Discard")),
            ),
            self._on_answer,
        )

    def _on_answer(self, answer: str) -> None:
        match answer:
            case "discard":
                self.allowed.emit()
            case "retry":
                self.begin()
            case "copy":
                self._ask_where(self._on_copied, self.refused.emit)
            case _:
                self.refused.emit()

    def _ask_where(self, done: Callable[[Path], None], left: Callable[[], None]) -> None:
        """Ask for a file and write the story there; `left` is called when there is none."""
        story = self._draft.story
        assert story is not None
        dialog = QFileDialog(self._window, self.tr("Save a Copy"))
        dialog.setObjectName("saveCopyDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("md")
        dialog.selectFile(f"{story.filing.slug or story.id}.md")
        dialog.fileSelected.connect(partial(self._copy_to, done, left))
        dialog.rejected.connect(left)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _copy_to(self, done: Callable[[Path], None], left: Callable[[], None], name: str) -> None:
        assert self._draft.story is not None
        self._runner.files(
            partial(write_copy, Path(name), self._draft.story),
            done=lambda _nothing: done(Path(name)),
            failed=partial(self._on_not_copied, left),
        )

    def _on_copied(self, _path: Path) -> None:
        self.allowed.emit()

    def _on_kept(self, path: Path) -> None:
        words = self.tr("A copy is in “{0}”. Copydesk keeps trying to save the story itself.")
        self._window.toast.say(words.format(path))

    def _on_not_copied(self, left: Callable[[], None], error: Exception) -> None:
        if not isinstance(error, FileError):
            raise error
        self._window.toast.say(str(error))
        left()

    def _on_last_flush(self, saved: bool) -> None:
        if saved:
            self._is_ending = False
            self.allowed.emit()
        else:
            self._give_up()

    @Slot()
    def _give_up(self) -> None:
        """Leave what could not be saved on another disk, and go."""
        if not self._is_ending:
            return
        self._is_ending = False
        if self._draft.story is not None:
            with suppress(FileError):
                self._rescue.keep(self._draft.story)
        self.allowed.emit()


def _nothing() -> None:
    """Leave everything as it is."""
