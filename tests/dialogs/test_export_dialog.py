"""The export dialog turns choices into a request, and refuses what cannot be written."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.dialogs.export import ExportDialog, ExportOffer, ExportRequest, Format
from desktop.widgets.look import Look

NOW = dt.datetime(2026, 11, 24, 9, 41, tzinfo=dt.UTC)
OFFER = ExportOffer(
    "Dockers and port sign deal to end nine-day harbour strike",
    "harbour-strike",
    (
        Format("page", "Web page", ".html", has_theme=True, is_html=True),
        Format("fragment", "Fragment", ".fragment.html", is_html=True),
        Format("markdown", "Markdown", ".md"),
    ),
    (("broadsheet", "Broadsheet"), ("plain", "Plain")),
    Path("/out/today"),
    theme="plain",
)


@pytest.fixture
def dialog(qtbot: QtBot, look: Look) -> ExportDialog:
    made = ExportDialog(look, OFFER, now=lambda: NOW)
    qtbot.addWidget(made)
    made.show()
    return made


def line(dialog: ExportDialog, name: str) -> QLineEdit:
    found = dialog.findChild(QLineEdit, name)
    assert found is not None
    return found


def choose(dialog: ExportDialog, name: str, place: int) -> QComboBox:
    found = dialog.findChild(QComboBox, name)
    assert found is not None
    found.setCurrentIndex(place)
    found.activated.emit(place)
    return found


def button(dialog: ExportDialog, text: str) -> QPushButton:
    return next(found for found in dialog.findChildren(QPushButton) if found.text() == text)


def words(dialog: ExportDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def test_it_starts_with_what_is_offered(dialog: ExportDialog) -> None:
    assert dialog.value() == ExportRequest(
        "page", "plain", Path("/out/today"), "harbour-strike.html"
    )
    assert dialog.value().path == Path("/out/today/harbour-strike.html")
    assert dialog.windowTitle() == "Export “Dockers and port sign deal to end…”"


def test_another_format_gives_the_name_its_ending(dialog: ExportDialog) -> None:
    line(dialog, "exportName").setText("mine.html")
    choose(dialog, "exportFormat", 1)
    assert dialog.value().name == "mine.fragment.html"
    theme = dialog.findChild(QComboBox, "exportTheme")
    assert theme is not None
    assert not theme.isEnabled()
    choose(dialog, "exportFormat", 0)
    assert dialog.value().name == "mine.html"


def test_only_html_is_copied_as_html(dialog: ExportDialog) -> None:
    copy = button(dialog, "Copy HTML")
    assert copy.isVisible()
    choose(dialog, "exportFormat", 2)
    assert not copy.isVisible()
    assert dialog.value().name == "harbour-strike.md"


def test_every_change_is_told(dialog: ExportDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.request_changed) as told:
        choose(dialog, "exportTheme", 0)
    assert told.args == [
        ExportRequest("page", "broadsheet", Path("/out/today"), "harbour-strike.html")
    ]
    with qtbot.waitSignal(dialog.request_changed) as told:
        line(dialog, "exportFolder").setText("~/x")
    assert told.args is not None
    assert told.args[0].folder == Path.home() / "x"


def test_the_first_request_is_told_when_shown(qtbot: QtBot, look: Look) -> None:
    made = ExportDialog(look, OFFER, now=lambda: NOW)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.request_changed):
        made.open()


@pytest.mark.parametrize("name", ["", "   ", "..", "a/b.html", "a:b.html"])
def test_a_name_that_cannot_be_written_stops_export(dialog: ExportDialog, name: str) -> None:
    line(dialog, "exportName").setText(name)
    assert not button(dialog, "Export").isEnabled()
    line(dialog, "exportName").setText("fine.html")
    assert button(dialog, "Export").isEnabled()


def test_missing_facts_pass(dialog: ExportDialog) -> None:
    dialog.show_missing(["author", "lead picture"])
    assert "2 facts are unknown" in words(dialog)
    assert "Left out, because unknown: author, lead picture." in words(dialog)
    assert button(dialog, "Export").isEnabled()
    dialog.show_missing([])
    assert "Ready to export" in words(dialog)
    assert not button(dialog, "Review").isVisible()


def test_a_refusal_stops_export_and_copy(dialog: ExportDialog) -> None:
    dialog.show_refusal("Held by an embargo.")
    assert "Held by an embargo." in words(dialog)
    assert not button(dialog, "Export").isEnabled()
    assert not button(dialog, "Copy HTML").isEnabled()
    dialog.show_missing([])
    assert button(dialog, "Export").isEnabled()


def test_it_says_what_will_be_replaced(dialog: ExportDialog) -> None:
    dialog.show_replaces(NOW.replace(hour=9, minute=20))
    assert "Replaces harbour-strike.html from 09:20" in words(dialog)
    line(dialog, "exportName").setText("other.html")
    assert not [text for text in words(dialog) if text.startswith("Replaces")]


def test_copy_and_review_are_asked_for(dialog: ExportDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.copy_asked):
        button(dialog, "Copy HTML").click()
    dialog.show_missing(["author"])
    with qtbot.waitSignals([dialog.rejected, dialog.review_asked]):
        button(dialog, "Review").click()


def test_a_folder_can_be_picked(dialog: ExportDialog) -> None:
    dialog.pick_folder()
    picker = dialog.findChild(QFileDialog)
    assert picker is not None
    picker.fileSelected.emit(str(Path.home() / "Stories"))
    assert line(dialog, "exportFolder").text() == str(Path("~/Stories"))
    assert dialog.value().folder == Path.home() / "Stories"
    picker.reject()


def test_export_accepts(dialog: ExportDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.accepted):
        button(dialog, "Export").click()
