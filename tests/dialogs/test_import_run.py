"""The report of an import run leads on: to the story, the file, another try, a copy of it."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QTreeView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.dialogs.import_run import ImportRunDialog
from desktop.models.import_report import ImportedRow, ImportReportModel
from desktop.widgets.look import Look

ROWS = (
    ImportedRow("ferry.txt", "one", "Ferry returns", 1, path="/copy/ferry.txt"),
    ImportedRow("again.txt", "two", "Ferry\treturns", 0, "one", path="/copy/again.txt"),
    ImportedRow("empty.txt", error="“empty.txt” is empty.", path="/copy/empty.txt"),
)


@pytest.fixture
def dialog(qtbot: QtBot, look: Look) -> ImportRunDialog:
    made = ImportRunDialog(look, 4)
    qtbot.addWidget(made)
    made.open()
    made.show_progress(1, 4, "ferry.txt")
    return made


@pytest.fixture
def report(dialog: ImportRunDialog) -> ImportRunDialog:
    dialog.show_report(ROWS, ["/copy/left.txt"])
    return dialog


def button(dialog: ImportRunDialog, text: str) -> QPushButton:
    return next(found for found in dialog.findChildren(QPushButton) if found.text() == text)


def shown_buttons(dialog: ImportRunDialog) -> list[str]:
    return [each.text() for each in dialog.findChildren(QPushButton) if each.isVisible()]


def table(dialog: ImportRunDialog) -> QTreeView:
    found = dialog.findChild(QTreeView, "importReport")
    assert found is not None
    return found


def go_to(dialog: ImportRunDialog, row: int) -> None:
    index = table(dialog).model().index(row, 0)
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
    table(dialog).selectionModel().setCurrentIndex(index, flags)


def test_while_it_runs_there_is_only_cancel(dialog: ImportRunDialog) -> None:
    assert shown_buttons(dialog) == ["Cancel"]
    assert dialog.windowModality() is Qt.WindowModality.WindowModal


def test_the_report_lets_the_window_be_worked_in(report: ImportRunDialog) -> None:
    assert report.isVisible()
    assert report.windowModality() is Qt.WindowModality.NonModal
    assert set(shown_buttons(report)) == {
        "Open Story", "Show in Folder", "Spike 1 Duplicate", "Try 2 Files Again",
        "Copy Report", "Close",
    }  # fmt: skip


def test_a_story_opens_and_the_report_stays(report: ImportRunDialog, qtbot: QtBot) -> None:
    go_to(report, 2)
    with qtbot.waitSignal(report.story_chosen) as asked:
        button(report, "Open Story").click()
    assert asked.args == ["one"]
    go_to(report, 1)
    with qtbot.waitSignal(report.story_chosen) as asked:
        qtbot.keyClick(table(report), Qt.Key.Key_Return)
    assert asked.args == ["two"]
    assert report.isVisible()


def test_a_failed_file_has_no_story_but_a_folder(report: ImportRunDialog, qtbot: QtBot) -> None:
    go_to(report, 1)
    go_to(report, 0)
    assert not button(report, "Open Story").isEnabled()
    for act in (button(report, "Show in Folder").click,
                lambda: qtbot.keyClick(table(report), Qt.Key.Key_Return)):  # fmt: skip
        with qtbot.waitSignal(report.folder_asked) as asked:
            act()
        assert asked.args == ["/copy/empty.txt"]


def test_what_failed_or_was_left_is_tried_again(report: ImportRunDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(report.retry_asked) as asked:
        button(report, "Try 2 Files Again").click()
    assert asked.args == [["/copy/empty.txt", "/copy/left.txt"]]
    assert shown_buttons(report) == ["Cancel"]
    assert report.windowTitle() == "Importing 2 files"
    report.show_progress(1, 2, "left.txt")
    bar = report.findChild(QProgressBar)
    assert bar is not None
    assert (bar.value(), bar.maximum()) == (1, 2)
    with qtbot.waitSignal(report.cancel_asked):
        report.reject()
    report.show_report(ROWS[:2], [])
    assert "Try" not in " ".join(shown_buttons(report))
    assert report.windowTitle() == "2 stories imported"


def test_duplicates_are_spiked_once(report: ImportRunDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(report.spike_asked) as asked:
        button(report, "Spike 1 Duplicate").click()
    assert asked.args == [["two"]]
    said = table(report).model().index(1, 2).data()
    assert said == "Spiked: a story with the same words was here"
    report.show_report(ROWS, [])
    assert "Spike" not in " ".join(shown_buttons(report))
    facts = [each.text() for each in report.findChildren(QLabel) if each.isVisible()]
    assert "1 file failed" in facts


def test_the_report_is_copied_as_a_table(report: ImportRunDialog) -> None:
    button(report, "Copy Report").click()
    heading, blank, *lines = QGuiApplication.clipboard().text().splitlines()
    assert heading.startswith("2 stories imported · 1 file failed")
    assert blank == ""
    assert [line.split("\t") for line in lines] == [
        ["File", "Story", "What became of it"],
        ["empty.txt", "", "“empty.txt” is empty."],
        ["again.txt", "Ferry returns", "Imported; a story with the same words was here"],
        ["ferry.txt", "Ferry returns", "Imported, 1 line set aside"],
    ]
    assert button(report, "Copied").isVisible()


def test_the_menu_of_a_row_offers_the_same(report: ImportRunDialog, qtbot: QtBot) -> None:
    go_to(report, 2)
    actions = report.build_menu().actions()
    assert [(act.text(), act.isEnabled()) for act in actions] == [
        ("Open Story", True), ("Show in Folder", True), ("Try 2 Files Again", True),
        ("Copy Report", True),
    ]  # fmt: skip
    with qtbot.waitSignal(report.story_chosen):
        actions[0].trigger()


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = ImportReportModel()
    model.show_rows(ROWS)
    qtmodeltester.check(model)
