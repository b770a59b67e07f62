"""The sheet of keys reads like one table from group to group."""

from PySide6.QtGui import QTextDocument, QTextTable
from PySide6.QtWidgets import QApplication

from desktop.dialogs.reading import key_sheet


def test_the_keys_of_every_group_stand_below_each_other(qapp: QApplication):
    sheet = QTextDocument()
    sheet.setTextWidth(600)
    groups = [("File", [("New Story", "Ctrl+N")]), ("View", [("A much longer action", "F5")])]
    sheet.setHtml(key_sheet("Keys", groups).text)
    tables = [each for each in sheet.rootFrame().childFrames() if isinstance(each, QTextTable)]
    starts = {
        sheet.documentLayout()
        .blockBoundingRect(table.cellAt(0, 1).firstCursorPosition().block())
        .x()
        for table in tables
    }
    assert len(tables) == 2
    assert len(starts) == 1
