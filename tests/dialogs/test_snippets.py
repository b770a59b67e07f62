"""The table of abbreviations says what cannot be used and keeps what can."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from desktop.dialogs.snippets import SnippetsPage

KNOWN = {";aa": "Anadolu Agency", ";sig": "One.\nTwo."}


@pytest.fixture
def page(qtbot: QtBot) -> SnippetsPage:
    page = SnippetsPage(KNOWN)
    qtbot.addWidget(page)
    page.show()
    return page


def press(page: SnippetsPage, words: str) -> None:
    next(b for b in page.findChildren(QPushButton) if b.text() == words).click()


def said(page: SnippetsPage) -> str:
    return next(t.text() for t in page.findChildren(QLabel) if t.property("role") == "error")


def test_rows_are_added_changed_and_removed(page: SnippetsPage) -> None:
    told: list[dict[str, str]] = []
    page.changed.connect(told.append)
    tree = page.findChild(QTreeWidget)
    assert tree is not None
    assert page.value() == KNOWN
    press(page, "Add Snippet")
    row = tree.currentItem()
    assert row is not None
    row.setText(0, "a b")
    row.setText(1, "text")
    assert told[-1] == KNOWN
    assert "“a b”" in said(page)
    row.setText(0, "ab")
    assert told[-1] == {**KNOWN, "ab": "text"}
    assert not said(page).strip()
    row.setText(0, ";aa")
    assert "twice" in said(page)
    assert told[-1] == KNOWN
    press(page, "Remove")
    assert page.value() == KNOWN
    first = tree.topLevelItem(0)
    assert first is not None
    tree.setCurrentItem(first)
    press(page, "Remove")
    assert told[-1] == {";sig": "One.\nTwo."}


def test_what_was_set_elsewhere_is_shown_without_a_word(page: SnippetsPage) -> None:
    told: list[dict[str, str]] = []
    page.changed.connect(told.append)
    page.show_snippets({"zz": "Zeta"})
    assert page.value() == {"zz": "Zeta"}
    assert told == []
