"""Joins the import dialog, drops and put-back to what takes copy in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from desktop.core.ingest.put_back import put_back
from desktop.dialogs.import_run import ImportRunDialog
from desktop.joins.reviewing import Reviewing
from desktop.models.interface_language import resource_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.records import Story
    from desktop.core.ingest.parts import Copy, Parts
    from desktop.joins.filing import Filing
    from desktop.models.import_report import ImportedRow
    from desktop.session.draft import DraftSession
    from desktop.session.importing import ImportRun
    from desktop.session.library import LibrarySession
    from desktop.session.settings import Settings
    from desktop.session.taking_in import ImportSession
    from desktop.widgets.look import Look
    from desktop.windows.main_window import MainWindow

PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg")
EXAMPLE = "examples/harbour-strike.txt"


class Arriving(QObject):
    """Take in one file through the dialog, many in one run with a report at its end.

    Signals: `pictures_dropped(list of paths)`: nothing but pictures came.
    """

    pictures_dropped = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        taking_in: ImportSession,
        run: ImportRun,
        library: LibrarySession,
        filing: Filing,
        draft: DraftSession,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._taking_in = taking_in
        self._run = run
        self._library = library
        self._filing = filing
        filing.settled.connect(self._next)
        self._draft = draft
        self._settings = settings
        self._waiting: list[Path] = []
        self._review = Reviewing(window, look, taking_in)
        self._review.closed.connect(self._on_reviewed)
        self._sheet: ImportRunDialog | None = None
        self._reading = self._kind = ""
        self._is_example = False
        self._picker: QFileDialog | None = None
        window.actions_by_name["file.new"].triggered.connect(self._new_story)
        window.actions_by_name["file.import"].triggered.connect(self._pick_files)
        window.actions_by_name["file.import_clipboard"].triggered.connect(self._take_clipboard)
        window.files_dropped.connect(self.take_in)
        window.copy_dropped.connect(self._take_copy)
        window.panels.details.put_back_asked.connect(self._put_back)
        taking_in.recognised.connect(self._show_copy)
        taking_in.imported.connect(self._on_imported)
        taking_in.failed.connect(self._on_failed)
        run.gathered.connect(self._on_gathered)
        run.filed.connect(library.note)
        run.finished.connect(self._show_report)

    @Slot(object)
    def take_in(self, paths: Sequence[str]) -> None:
        """Read these files and folders: a single file is shown before it becomes a draft."""
        if paths and all(path.lower().endswith(PICTURES) for path in paths):
            self.pictures_dropped.emit(list(paths))  # Pictures alone are the open story's.
            return
        self._run.gather([Path(path) for path in paths])

    def take_in_example(self) -> None:
        """Take in the bundled story, which needs no looking over: the first run's welcome."""
        self._is_example = True
        self._taking_in.read_text(resource_text(EXAMPLE))

    @Slot()
    def _new_story(self) -> None:
        self._library.create(self._settings.preferences.language)
        self._window.panels.editor.head.headline.take_focus_at_end()

    @Slot()
    def _pick_files(self) -> None:
        folder = self._settings.preferences.import_folder
        self._picker = QFileDialog(self._window, caption=self.tr("Import"), directory=folder)
        self._picker.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._picker.setNameFilters(
            [
                self.tr("Stories (*.txt *.md *.markdown *.html *.htm *.docx *.rtf *.xml *.json)"),
                self.tr("All files (*)"),
            ]
        )
        self._picker.filesSelected.connect(self._on_picked)
        self._picker.open()

    @Slot(list)
    def _on_picked(self, paths: list[str]) -> None:
        self._settings.change(import_folder=str(Path(paths[0]).parent))
        self.take_in(paths)

    @Slot()
    def _take_clipboard(self) -> None:
        data = QGuiApplication.clipboard().mimeData()
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        html, text = data.html() if data.hasHtml() else "", data.text()
        if paths:
            self.take_in(paths)
        elif html.strip() or text.strip():
            self._take_copy(html, text)
        else:
            self._window.toast.say(self.tr("There is no text on the clipboard."))

    @Slot(str, str)
    def _take_copy(self, html: str, text: str) -> None:
        if not self._review.is_open:
            self._is_example = False  # The welcome waits for nobody who brings a story.
            self._reading = ""
            self._taking_in.read_paste(html, text)

    @Slot(object)
    def _on_gathered(self, files: tuple[Path, ...]) -> None:
        if not files:
            self._window.toast.say(self.tr("There is no story in that folder."))
            return
        self._waiting += files
        if self._sheet is not None and not self._run.is_running:
            self._sheet.reject()  # The report has been read: what came now has its turn.
        elif not self._review.is_open and not self._run.is_running:
            self._next()

    @Slot()
    def _next(self) -> None:
        waiting, self._waiting = self._waiting, []
        self._is_example = self._is_example and not waiting
        if len(waiting) == 1:
            self._reading = waiting[0].name
            self._taking_in.read_file(waiting[0])
        elif waiting:
            self._start_run(waiting)

    def _start_run(self, files: list[Path]) -> None:
        self._sheet = ImportRunDialog(self._look, len(files), self._window)
        self._sheet.cancel_asked.connect(self._run.cancel)
        self._sheet.story_chosen.connect(self._library.open)
        self._sheet.spike_asked.connect(self._library.spike)
        self._sheet.retry_asked.connect(self._read_again)
        self._sheet.folder_asked.connect(self._show_folder)
        self._sheet.finished.connect(self._on_sheet_closed)
        self._run.progressed.connect(self._sheet.show_progress)
        self._sheet.open()
        self._run.start(files, self._settings.preferences.language)

    @Slot(object)
    def _read_again(self, paths: Sequence[str]) -> None:
        self._run.again([Path(path) for path in paths])

    @Slot(str)
    def _show_folder(self, path: str) -> None:
        folder = Path(path).parent
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._window.toast.say(self.tr("The folder {0} could not be shown.").format(folder))

    @Slot(object, object)
    def _show_report(self, rows: tuple[ImportedRow, ...], unread: tuple[Path, ...]) -> None:
        self._library.ask_facets()
        if self._sheet is not None:
            self._sheet.show_report(rows, [str(path) for path in unread])

    @Slot(int)
    def _on_sheet_closed(self, _result: int) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet is not None:
            sheet.deleteLater()
        self._next()

    @Slot(object, object)
    def _show_copy(self, copy: Copy, parts: Parts) -> None:
        self._kind = copy.input_kind
        if self._is_example:
            self._taking_in.accept(self._settings.preferences.language)
            return
        self._review.show(copy, parts, self._reading)

    @Slot(bool)
    def _on_reviewed(self, wanted: bool) -> None:
        if wanted:
            self._taking_in.accept(self._settings.preferences.language)
        else:
            self._taking_in.forget()
            self._next()

    @Slot(object)
    def _on_imported(self, story: Story) -> None:
        if self._is_example and self._draft.story is not None and self._draft.story.revision:
            # Somebody writes already: the welcome must not take the page from under them.
            self._is_example = False
            self._next()
            return
        if self._is_example:
            story = replace(story, filing=replace(story.filing, section=self.tr("World")))
            self._library.import_story(story, self._kind)
            self._is_example = False
            self._next()
        else:
            self._filing.file(story, self._kind)

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self._is_example = False
        self._window.toast.say(sentence)
        self._next()

    @Slot(int)
    def _put_back(self, number: int) -> None:
        story = self._draft.story
        if story is None:
            return
        body, source = put_back(story.body, story.source, number)
        self._window.panels.editor.body.replace_text(body)
        self._draft.set_part("source", source)
