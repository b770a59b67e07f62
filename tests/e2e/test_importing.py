"""Many files, a folder, the clipboard and drops into the real desk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTreeView
from pytestqt.qtbot import QtBot

from db.records import Status, Story, StoryQuery
from db.store import search
from db.store.library import close_library, open_library
from desktop.dialogs.ask import Question
from desktop.dialogs.copy_lines import CopyLinesView
from desktop.dialogs.copy_words import WordsEdit
from desktop.dialogs.import_run import ImportRunDialog
from desktop.dialogs.story_sheet import StorySheet
from desktop.dialogs.taking_in import ImportDialog
from desktop.main import Desk, open_desk
from desktop.session.importing import files_in

WAIT_MS = 60_000
STORY = """{0} returns to Port Alder

By Mira Halvorsen

PORT ALDER (CD) - The island {0} left the quay at dawn on Tuesday.

This news has been read 12 times in total
"""


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    close_library(open_library(tmp_path / "library.db"))
    desk = open_desk(tmp_path / "library.db", settings_file=tmp_path / "settings.json")
    qtbot.waitUntil(lambda: desk.is_awake, timeout=WAIT_MS)
    yield desk
    desk.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "copy"
    (folder / "deep").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    (folder / "ferry.txt").write_text(STORY.format("ferry"))
    (folder / "deep" / "again.txt").write_text(STORY.format("ferry"))
    (folder / "deep" / "train.md").write_text("# Train\n\nIt left at ten.")
    (folder / "deep" / "empty.txt").write_text("")
    (folder / ".hidden" / "secret.txt").write_text("secret")
    (folder / ".dot.txt").write_text("secret")
    (folder / "notes.exe").write_text("x")
    return folder


def sheet_of(desk: Desk, qtbot: QtBot) -> ImportRunDialog:
    qtbot.waitUntil(lambda: desk.window.findChild(ImportRunDialog) is not None, timeout=WAIT_MS)
    sheet = desk.window.findChild(ImportRunDialog)
    assert sheet is not None
    return sheet


def reported(sheet: ImportRunDialog, qtbot: QtBot) -> list[list[str]]:
    table = sheet.findChild(QTreeView, "importReport")
    assert table is not None
    qtbot.waitUntil(table.isVisible, timeout=WAIT_MS)
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())
    ]


def words_of(sheet: ImportRunDialog) -> str:
    return " ".join(label.text() for label in sheet.findChildren(QLabel))


def test_files_are_found_in_order_and_hidden_ones_are_not(folder: Path) -> None:
    names = [path.name for path in files_in([folder, folder / "notes.exe"])]
    assert names == ["ferry.txt", "again.txt", "empty.txt", "train.md", "notes.exe"]


def test_a_folder_is_taken_in_with_one_report(desk: Desk, qtbot: QtBot, folder: Path) -> None:
    desk.window.files_dropped.emit([str(folder)])
    sheet = sheet_of(desk, qtbot)
    rows = reported(sheet, qtbot)
    assert rows == [
        ["empty.txt", "", "“empty.txt” is empty."],
        ["again.txt", "ferry returns to Port Alder",
         "Imported, 1 line set aside; a story with the same words was here"],
        ["ferry.txt", "ferry returns to Port Alder", "Imported, 1 line set aside"],
        ["train.md", "Train", "Imported"],
    ]  # fmt: skip
    assert "3 stories imported" in words_of(sheet)
    assert "1 file failed · 1 with words that were here already; both are kept" in words_of(sheet)
    button = next(b for b in sheet.findChildren(QPushButton) if b.text() == "Spike 1 Duplicate")
    with qtbot.waitSignal(desk.library.spiked, timeout=WAIT_MS):
        button.click()
    sheet.reject()
    qtbot.waitUntil(lambda: listed(desk) == 2, timeout=WAIT_MS)


def test_a_failed_file_is_mended_and_read_again(desk: Desk, qtbot: QtBot, folder: Path) -> None:
    desk.window.files_dropped.emit([str(folder)])
    sheet = sheet_of(desk, qtbot)
    reported(sheet, qtbot)
    (folder / "deep" / "empty.txt").write_text(STORY.format("boat"))
    next(b for b in sheet.findChildren(QPushButton) if b.text() == "Try 1 File Again").click()
    qtbot.waitUntil(lambda: "4 stories imported" in words_of(sheet), timeout=WAIT_MS)
    assert not [row for row in reported(sheet, qtbot) if "is empty" in row[2]]
    opener = next(b for b in sheet.findChildren(QPushButton) if b.text() == "Open Story")
    with qtbot.waitSignal(desk.draft.opened, timeout=WAIT_MS):
        opener.click()
    assert sheet.isVisible()
    (folder / "new.txt").write_text(STORY.format("plane"))
    desk.window.files_dropped.emit([str(folder / "new.txt")])
    qtbot.waitUntil(lambda: desk.window.findChild(ImportDialog) is not None, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: desk.window.findChild(ImportRunDialog) is None, timeout=WAIT_MS)


def listed(desk: Desk) -> int:
    db = open_library(desk._path, readonly=True)
    rows = search.page(db, StoryQuery()).rows
    close_library(db)
    return sum(row.status is not Status.SPIKED for row in rows)


def test_a_cancelled_run_keeps_what_is_done_and_says_the_rest(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    files = []
    for number in range(30):
        path = tmp_path / f"story{number}.txt"
        path.write_text(STORY.format(f"boat {number}"))
        files.append(str(path))
    desk.window.files_dropped.emit(files)
    sheet = sheet_of(desk, qtbot)
    sheet.reject()
    rows = reported(sheet, qtbot)
    assert len(rows) < 30
    assert f"{30 - len(rows)} not read" in words_of(sheet)
    sheet.reject()
    assert not sheet.isVisible()


def test_one_file_of_a_folder_opens_the_dialog(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "ferry.txt").write_text(STORY.format("ferry"))
    desk.window.files_dropped.emit([str(tmp_path / "one")])
    qtbot.waitUntil(lambda: desk.window.findChild(ImportDialog) is not None, timeout=WAIT_MS)


def test_an_empty_folder_is_said(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    desk.window.files_dropped.emit([str(tmp_path / "none")])
    qtbot.waitUntil(desk.window.toast.isVisible, timeout=WAIT_MS)


def test_the_clipboard_is_taken_in_through_the_dialog(desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(STORY.format("ferry"))
    desk.window.actions_by_name["file.import_clipboard"].trigger()
    qtbot.waitUntil(lambda: desk.window.findChild(ImportDialog) is not None, timeout=WAIT_MS)
    dialog = desk.window.findChild(ImportDialog)
    assert dialog is not None
    with qtbot.waitSignal(desk.library.changed, timeout=WAIT_MS):
        dialog.accept()


def test_an_empty_clipboard_is_said(desk: Desk) -> None:
    QGuiApplication.clipboard().clear()
    desk.window.actions_by_name["file.import_clipboard"].trigger()
    assert desk.window.toast.isVisible()


@pytest.mark.parametrize("kind", ["files", "html", "text"])
def test_drops_on_the_window(desk: Desk, qtbot: QtBot, tmp_path: Path, kind: str) -> None:
    data = QMimeData()
    if kind == "files":
        path = tmp_path / "ferry.txt"
        path.write_text(STORY.format("ferry"))
        data.setUrls([QUrl.fromLocalFile(str(path))])
    elif kind == "html":
        data.setHtml("<h1>Ferry returns</h1><p>The ferry left at <b>dawn</b> on Tuesday.</p>")
    else:
        data.setText(STORY.format("ferry"))
    drop = QDropEvent(
        QPoint(5, 5).toPointF(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    desk.window.dropEvent(drop)
    assert drop.isAccepted()
    qtbot.waitUntil(lambda: desk.window.findChild(ImportDialog) is not None, timeout=WAIT_MS)


def test_words_of_a_line_are_corrected_by_keyboard(desk: Desk, qtbot: QtBot) -> None:
    text = STORY.format("ferry").replace("PORT ALDER (CD) - The", "Off Port Alder: the")
    QGuiApplication.clipboard().setText(text)
    desk.window.actions_by_name["file.import_clipboard"].trigger()
    qtbot.waitUntil(lambda: desk.window.findChild(ImportDialog) is not None, timeout=WAIT_MS)
    dialog = desk.window.findChild(ImportDialog)
    assert dialog is not None
    lines, words = dialog.findChild(CopyLinesView), dialog.findChild(WordsEdit)
    sheet = dialog.findChild(StorySheet)
    assert lines is not None
    assert words is not None
    assert sheet is not None
    row = next(r for r in range(lines.model().rowCount())
               if "Off Port" in lines.model().index(r, 0).data())  # fmt: skip
    lines.setCurrentIndex(lines.model().index(row, 0))
    qtbot.keyClick(lines, Qt.Key.Key_F2)
    shift, ctrl = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(words, Qt.Key.Key_Right, ctrl)
    for _ in range(len("Port Alder")):
        qtbot.keyClick(words, Qt.Key.Key_Right, shift)
    qtbot.keyClick(words, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: "Off the island" in sheet.toPlainText(), timeout=WAIT_MS)
    qtbot.keyClick(words, Qt.Key.Key_Z, ctrl)
    qtbot.waitUntil(lambda: "Off the island" not in sheet.toPlainText(), timeout=WAIT_MS)
    qtbot.keyClick(words, Qt.Key.Key_Z, ctrl | shift)
    qtbot.waitUntil(lambda: "Off the island" in sheet.toPlainText(), timeout=WAIT_MS)
    with qtbot.waitSignal(desk.draft.opened, timeout=WAIT_MS):
        dialog.accept()
    story = open_story(desk)
    assert (story.dateline.place, story.dateline.separator) == ("Port Alder", ":")
    assert story.body.startswith("Off the island ferry left the quay")
    assert story.source.original == text


def open_story(desk: Desk) -> Story:
    assert desk.draft.story is not None
    return desk.draft.story


def import_from_clipboard(desk: Desk, qtbot: QtBot, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    desk.window.actions_by_name["file.import_clipboard"].trigger()
    qtbot.waitUntil(lambda: desk.window.findChild(ImportDialog) is not None, timeout=WAIT_MS)
    dialog = desk.window.findChild(ImportDialog)
    assert dialog is not None
    dialog.accept()
    qtbot.waitUntil(lambda: desk.window.findChild(ImportDialog) is None, timeout=WAIT_MS)


def choose(desk: Desk, qtbot: QtBot, label: str) -> str:
    qtbot.waitUntil(lambda: desk.window.findChild(Question) is not None, timeout=WAIT_MS)
    question = desk.window.findChild(Question)
    assert question is not None
    title = question.title.text()
    next(b for b in question.findChildren(QPushButton) if b.text() == label).click()
    qtbot.waitUntil(lambda: desk.window.findChild(Question) is None, timeout=WAIT_MS)
    return title


@pytest.mark.parametrize(("label", "count"), [("Skip", 1), ("Keep Both", 2)])
def test_the_same_story_again_is_asked_about(
    desk: Desk, qtbot: QtBot, label: str, count: int
) -> None:
    with qtbot.waitSignal(desk.draft.opened, timeout=WAIT_MS):
        import_from_clipboard(desk, qtbot, STORY.format("ferry"))
    import_from_clipboard(desk, qtbot, STORY.format("ferry"))
    assert choose(desk, qtbot, label) == "This story is in the library already"
    qtbot.waitUntil(lambda: listed(desk) == count, timeout=WAIT_MS)


def test_an_update_becomes_the_new_version_of_its_story(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.draft.opened, timeout=WAIT_MS):
        import_from_clipboard(desk, qtbot, STORY.format("ferry"))
    first = open_story(desk)
    desk.draft.set_part("filing", replace(first.filing, section="Islands"))
    desk.library.create()
    qtbot.waitUntil(lambda: open_story(desk).id != first.id, timeout=WAIT_MS)
    update = STORY.format("ferry").replace("on Tuesday.", "on Wednesday, a day late.")
    import_from_clipboard(desk, qtbot, update)
    title = choose(desk, qtbot, "New Version")
    assert title == "This headline is in the library already"
    qtbot.waitUntil(lambda: open_story(desk).id == first.id, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: "a day late" in open_story(desk).body, timeout=WAIT_MS)
    assert open_story(desk).filing.section == "Islands"
    assert "a day late" in desk.window.panels.editor.body.document().toRawText()
    desk.window.panels.editor.body.undo()
    assert open_story(desk).body == first.body
    assert listed(desk) == 1
