"""Preferences say each change at once; shortcuts name what has the keys."""

from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.dialogs.preferences import Page, PreferencesDialog, Row
from desktop.dialogs.shortcuts import Keys, ShortcutsPage
from desktop.widgets.look import Look

T = TypeVar("T", bound=QWidget)
PAGES = (
    Page("you", "You", (Row("byline", "Byline", "text"), Row("desk", "Desk", "text"))),
    Page(
        "look",
        "Appearance",
        (
            Row("theme", "Theme", "choice", choices=(("light", "Light"), ("dark", "Dark"))),
            Row("safe", "Safe graphics", "check"),
        ),
    ),
)


@pytest.fixture
def host(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def child(parent: QWidget, kind: type[T], name: str) -> T:
    found = parent.findChild(kind, name)
    assert found is not None
    return found


@pytest.fixture
def dialog(host: QWidget, look: Look) -> PreferencesDialog:
    values = {"byline": "Mira", "desk": "", "theme": "dark", "safe": True}
    made = PreferencesDialog(look, PAGES, values, host)
    made.show()
    return made


def test_what_holds_is_shown_and_each_change_is_said(dialog: PreferencesDialog, qtbot: QtBot):
    told: list[tuple[str, object]] = []
    dialog.changed.connect(lambda name, value: told.append((name, value)))
    byline = child(dialog, QLineEdit, "preference.byline")
    theme = child(dialog, QComboBox, "preference.theme")
    assert byline.text() == "Mira"
    assert theme.currentData() == "dark"
    assert told == []
    byline.end(False)  # noqa: FBT003
    QTest.keyClicks(byline, " H")
    theme.setFocus()
    QTest.keyClick(theme, Qt.Key.Key_Up)
    child(dialog, QCheckBox, "preference.safe").toggle()
    assert told == [("byline", "Mira"), ("byline", "Mira H"), ("theme", "light"), ("safe", False)]


def test_searching_turns_to_the_page_that_holds_it(dialog: PreferencesDialog):
    pages = child(dialog, QListWidget, "preferencesPages")
    QTest.keyClicks(child(dialog, QLineEdit, "preferencesSearch"), "graphics")
    assert pages.item(0).isHidden()
    assert pages.currentRow() == 1


def test_reset_names_the_page_s_settings(dialog: PreferencesDialog, qtbot: QtBot):
    with qtbot.waitSignal(dialog.reset_asked) as asked:
        child(dialog, QPushButton, "resetPage").click()
    assert asked.args == [["byline", "desk"]]


@pytest.fixture
def shortcuts(qtbot: QtBot, look: Look) -> ShortcutsPage:
    page = ShortcutsPage()
    qtbot.addWidget(page)
    page.show_keys(
        [
            Keys("file.new", "New Story", "File", ("Ctrl+N",)),
            Keys("insert.link", "Link", "Insert", ("Ctrl+K",)),
            Keys("help.log", "Show the Log", "Help", ()),
        ]
    )
    page.show()
    return page


def choose(page: ShortcutsPage, row: int, keys: str) -> None:
    tree = child(page, QTreeWidget, "shortcutsList")
    tree.setCurrentIndex(tree.model().index(row, 0))
    child(page, QKeySequenceEdit, "shortcutsKeys").setKeySequence(QKeySequence(keys))


def test_free_keys_are_given(shortcuts: ShortcutsPage, qtbot: QtBot):
    choose(shortcuts, 2, "Ctrl+Shift+G")
    with qtbot.waitSignal(shortcuts.keys_chosen) as chosen:
        child(shortcuts, QPushButton, "shortcutsSet").click()
    assert chosen.args == ["help.log", ("Ctrl+Shift+G",)]


def test_keys_that_are_taken_are_refused_by_name(shortcuts: ShortcutsPage, qtbot: QtBot):
    choose(shortcuts, 2, "Ctrl+K")
    with qtbot.assertNotEmitted(shortcuts.keys_chosen):
        child(shortcuts, QPushButton, "shortcutsSet").click()
    notes = [label.text() for label in shortcuts.findChildren(QLabel)]
    assert any("Link" in note for note in notes)
