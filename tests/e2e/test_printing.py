"""The story leaves on paper: as a PDF, by a printer, or not at all."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel
from pytestqt.qtbot import QtBot

from db.records import Embargo, Internal
from db.store import stories
from db.store.library import close_library, open_library
from desktop.dialogs.export import ExportDialog
from desktop.main import Desk, open_desk
from tests.fakes import sample_story

WAIT_MS = 60_000
NOTE = "Keep this from the readers."


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    library = tmp_path / "library.db"
    db = open_library(library)
    story = sample_story(internal=Internal(editors_note=NOTE))
    stories.add(db, replace(story, body=f"{story.body}\n\n%% {NOTE} %%"))
    close_library(db)
    opened = open_desk(library)
    opened.begin_with(story.id)
    qtbot.waitUntil(
        lambda: (
            opened.is_awake
            and opened.draft.story is not None
            and opened.draft.story.id == story.id
        ),
        timeout=WAIT_MS,
    )
    yield opened
    opened.close()


def words_of(pdf: Path) -> str:
    document = QPdfDocument()
    document.load(str(pdf))
    pages = range(document.pageCount())
    text = " ".join(document.getAllText(page).text() for page in pages)
    document.close()
    return " ".join(text.split())


def said(desk: Desk) -> str:
    return " ".join(label.text() for label in desk.window.toast.findChildren(QLabel))


def export_dialog(desk: Desk, qtbot: QtBot) -> ExportDialog:
    desk.window.actions_by_name["file.export"].trigger()
    found = desk.window.findChild(ExportDialog)
    assert found is not None
    return found


def test_a_pdf_holds_the_story_and_nothing_of_the_desk(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = export_dialog(desk, qtbot)
    choice = dialog.findChild(QComboBox, "exportFormat")
    assert choice is not None
    choice.setCurrentIndex(choice.findData("pdf"))
    choice.activated.emit(choice.currentIndex())
    dialog.set_folder(str(tmp_path))
    assert dialog.value().path.suffix == ".pdf"
    path = dialog.value().path
    dialog.done(QDialog.DialogCode.Accepted)
    qtbot.waitUntil(path.exists, timeout=WAIT_MS)
    assert path.read_bytes().startswith(b"%PDF")
    words = words_of(path)
    assert "Harbour strike halts grain exports" in words
    assert "Talks resume on Friday." in words
    assert NOTE not in words
    assert NOTE.encode() not in path.read_bytes()


def test_a_printer_gets_the_same_page(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.window.actions_by_name["file.print"].trigger()
    qtbot.waitUntil(lambda: desk.window.findChild(QPrintDialog) is not None, timeout=WAIT_MS)
    dialog = desk.window.findChild(QPrintDialog)
    assert dialog is not None
    assert "Harbour strike" in dialog.windowTitle()
    path = tmp_path / "paper.pdf"
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(path))
    dialog.done(QDialog.DialogCode.Accepted)
    qtbot.waitUntil(lambda: "Sent to the printer." in said(desk), timeout=WAIT_MS)
    document = QPdfDocument()
    document.load(str(path))
    assert document.pageCount() == 1
    document.close()


def test_an_embargo_keeps_it_from_paper(desk: Desk, qtbot: QtBot) -> None:
    story = desk.draft.story
    assert story is not None
    until = Embargo(dt.datetime.now(dt.UTC) + dt.timedelta(days=2))
    desk.draft.set_part("times", replace(story.times, embargo=until))
    desk.window.actions_by_name["file.print"].trigger()
    qtbot.waitUntil(lambda: "embargo" in said(desk), timeout=WAIT_MS)
    assert desk.window.findChild(QPrintDialog) is None
