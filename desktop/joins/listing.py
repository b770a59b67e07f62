"""Joins the lists of names and words, and the house style, to where they are chosen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.dialogs.word_lists import WordListsDialog, WordRow
from desktop.session.word_lists import DEFAULT_STYLE, DESK, HOUSE, Entry

if TYPE_CHECKING:
    from desktop.session.proofing import ProofingSession
    from desktop.session.settings import Preferences, Settings
    from desktop.windows.main_window import MainWindow


class Listing(QObject):
    """Show the lists and keep what is changed; check by the style that the settings name."""

    def __init__(self, window: MainWindow, proofing: ProofingSession, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._proofing = proofing
        self._dialog: WordListsDialog | None = None
        self._importing = ""
        window.actions_by_name["tools.lists"].triggered.connect(self._open)
        proofing.listed.connect(self._show)
        settings.changed.connect(self._follow)
        self._follow(settings.preferences)

    @Slot(object)
    def _follow(self, kept: Preferences) -> None:
        self._proofing.set_user(kept.byline)
        self._proofing.set_style(kept.check_style or DEFAULT_STYLE)

    @Slot()
    def _open(self) -> None:
        lists = ((DESK, self.tr("Desk")), (HOUSE, self.tr("House")))
        self._dialog = WordListsDialog(lists, self._window)
        self._dialog.list_asked.connect(self._proofing.ask_list)
        self._dialog.save_asked.connect(self._save)
        self._dialog.import_asked.connect(self._import)
        self._dialog.export_asked.connect(self._export)
        self._dialog.finished.connect(self._on_gone)
        self._proofing.ask_list(DESK)
        self._dialog.open()

    @Slot()
    def _on_gone(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    @Slot(str, object)
    def _show(self, name: str, entries: tuple[Entry, ...]) -> None:
        if self._dialog is not None:
            rows = [WordRow(each.name, each.kind, each.banned, each.checked) for each in entries]
            self._dialog.show_rows(name, rows, changed=self._importing == name)
        self._importing = ""

    @Slot(str, object)
    def _save(self, name: str, rows: list[WordRow]) -> None:
        self._proofing.write_list(name, [Entry(*row) for row in rows])

    @Slot(str, str)
    def _import(self, name: str, path: str) -> None:
        self._importing = name
        self._proofing.import_list(name, Path(path))

    @Slot(str, str)
    def _export(self, name: str, path: str) -> None:
        self._proofing.copy_list(name, Path(path))
