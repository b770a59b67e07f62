"""Joins what keeps the library safe to the window: backups, copies, damage, later starts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from db.errors import LibraryDamaged
from desktop.dialogs.ask import Answer
from desktop.models.sentences import localised
from desktop.session import mending
from desktop.session.recovery import recovered_words, sentence

if TYPE_CHECKING:
    from desktop.dialogs.ask import Ask
    from desktop.jobs.runner import Runner
    from desktop.session.backup import BackupSession
    from desktop.session.copies import CopiesSession
    from desktop.session.draft import DraftSession
    from desktop.session.instance import Instance
    from desktop.session.library import LibrarySession
    from desktop.windows.main_window import MainWindow


class Guarding(QObject):
    """Say what was backed up, what came back after a crash, and what is damaged.

    Signals: `distrusted(LibraryDamaged)`: nothing may be written into the library any more;
    `mend_asked()`: close, and mend it.
    """

    distrusted = Signal(object)
    mend_asked = Signal()

    def __init__(
        self,
        window: MainWindow,
        library: Path,
        backups: BackupSession,
        copies: CopiesSession,
        ask: Ask,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._backups = backups
        self._copies = copies
        self._ask = ask
        self._instance: Instance | None = None
        window.actions_by_name["file.back_up"].triggered.connect(self._ask_where)
        backups.found_whole.connect(copies.start)
        backups.made.connect(self._on_made)
        backups.failed.connect(window.toast.say)
        backups.damaged.connect(self._on_damaged)
        copies.failed.connect(window.toast.say)

    def watch(self, library: LibrarySession, draft: DraftSession) -> None:
        """Hear of every write, and of the story that is left."""
        library.changed.connect(self._backups.note)
        library.changed.connect(self._copies.note)
        draft.opened.connect(self._on_opened)

    def tell_of_crash(self, instance: Instance, runner: Runner) -> None:
        """Count what came back, then say it in one line."""
        self._instance = instance
        if instance.crashed_at is not None:
            library = self._library
            runner.files(lambda: recovered_words(library), self._on_counted, self._on_uncounted)

    @Slot(str)
    def come_forward(self, _story: str = "") -> None:
        """Raise the window: someone started Copydesk again."""
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def _on_counted(self, words: int) -> None:
        instance = self._instance
        assert instance is not None
        assert instance.crashed_at is not None
        self._window.toast.say(
            sentence(instance.crashed_at, words, lost_journal=instance.lost_journal)
        )

    def _on_uncounted(self, _error: Exception) -> None:
        self._on_counted(0)

    @Slot(object)
    def _on_opened(self, _story: object) -> None:
        self._copies.write_now()

    @Slot()
    def _ask_where(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Back Up Now"))
        dialog.setObjectName("backUpDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # a backup replaces nothing
        dialog.setDefaultSuffix("db")
        dialog.setNameFilter(self.tr("Copydesk libraries (*.db)"))
        dialog.selectFile(f"{self._library.stem}-backup.db")
        dialog.fileSelected.connect(self._back_up)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _back_up(self, name: str) -> None:
        self._backups.back_up_now(Path(name))

    @Slot(str)
    def _on_made(self, path: str) -> None:
        self._window.toast.say(self.tr("Backed up and verified: {path}").format(path=path))

    @Slot(str)
    def _on_damaged(self, why: str) -> None:
        self._copies.stop()
        self.distrusted.emit(LibraryDamaged(self._library.name))
        answers = [Answer("stay", self.tr("Keep Open"), is_safe=True)]
        if mending.has_ways(self._library):
            answers.append(Answer("mend", self.tr("Close and Rebuild")))
        self._ask.ask(
            self.tr("The library is damaged"),
            self.tr(
                "{why}\n\nNothing more is written into it. What you type now is copied "
                "elsewhere. Copydesk can close, put the damaged file aside and make a new "
                "library of the newest whole text of each story."
            ).format(why=localised(why)),
            answers,
            self._on_answer,
        )

    def _on_answer(self, answer: str) -> None:
        if answer == "mend":
            self.mend_asked.emit()
