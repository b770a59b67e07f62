"""Names and words are edited, searched and kept; a list turned away from is saved."""

import pytest
from PySide6.QtWidgets import QPushButton, QTabBar
from pytestqt.qtbot import QtBot

from desktop.dialogs.word_lists import WordListsDialog, WordRow

ROWS = [WordRow("Kyiv", "", ("Kiev",), "2026-01"), WordRow("kuzhak", "word")]


@pytest.fixture
def dialog(qtbot: QtBot) -> WordListsDialog:
    made = WordListsDialog((("desk", "Desk"), ("house", "House")))
    qtbot.addWidget(made)
    made.show_rows("desk", ROWS)
    made.show()
    return made


def press(dialog: WordListsDialog, text: str) -> None:
    next(b for b in dialog.findChildren(QPushButton) if b.text() == text).click()


def test_rows_come_back_as_they_were(dialog: WordListsDialog) -> None:
    assert dialog.rows() == ROWS


def test_a_list_that_was_not_changed_is_not_written(dialog: WordListsDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.save_asked):
        press(dialog, "Save")


def test_changes_are_kept_when_another_list_is_shown(dialog: WordListsDialog) -> None:
    told: list[tuple[str, list[WordRow]]] = []
    asked: list[str] = []
    dialog.save_asked.connect(lambda name, rows: told.append((name, rows)))
    dialog.list_asked.connect(asked.append)
    item = dialog._tree.topLevelItem(0)
    assert item is not None
    item.setText(2, "Kiev; Kieff")
    tabs = dialog.findChild(QTabBar)
    assert tabs is not None
    tabs.setCurrentIndex(1)
    assert asked == ["house"]
    assert told[0][0] == "desk"
    assert told[0][1][0].banned == ("Kiev", "Kieff")
    dialog.show_rows("desk", ROWS)
    assert dialog.rows() == []


def test_a_search_hides_and_nothing_is_lost(dialog: WordListsDialog) -> None:
    dialog._search.setText("kiev")
    item = dialog._tree.topLevelItem(1)
    assert item is not None
    assert item.isHidden()
    assert dialog.rows() == ROWS


def test_imported_rows_are_saved(dialog: WordListsDialog, qtbot: QtBot) -> None:
    dialog.show_rows("desk", [*ROWS, WordRow("Odesa")], changed=True)
    with qtbot.waitSignal(dialog.save_asked) as told:
        press(dialog, "Save")
    assert told.args is not None
    assert told.args[1][-1] == WordRow("Odesa")
