"""The sheet that asks for a version's note."""

from pytestqt.qtbot import QtBot

from desktop.dialogs.note import LONGEST, NoteSheet


def test_the_note_is_trimmed_and_short(qtbot: QtBot) -> None:
    sheet = NoteSheet()
    qtbot.addWidget(sheet)
    sheet.set_note("  before the union called back ")
    assert sheet.value() == "before the union called back"
    sheet.set_note("x" * 500)
    assert len(sheet.value()) == LONGEST
