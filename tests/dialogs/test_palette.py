"""The palette narrows, walks and chooses by keys alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from desktop.dialogs.palette import CommandPalette
from desktop.models.palette import Choice
from desktop.widgets.look import Look

ACTIONS = [
    Choice("action", "file.new", "New Story", "File", "Ctrl+N"),
    Choice("action", "edit.undo", "Undo", "Edit", "Ctrl+Z", reason="Nothing to undo"),
    Choice("action", "file.export", "Export…", "File"),
]
HEADINGS = [Choice("heading", "0", "Lede"), Choice("heading", "1", "Terms of the deal")]


@pytest.fixture
def palette(qtbot: QtBot, look: Look) -> Iterator[CommandPalette]:
    host = QWidget()
    host.resize(1200, 800)
    qtbot.addWidget(host)
    host.show()
    yield CommandPalette(look, host)
    host.close()


def box(palette: CommandPalette) -> QLineEdit:
    found = palette.findChild(QLineEdit, "paletteBox")
    assert found is not None
    return found


def titles(palette: CommandPalette) -> list[str]:
    rows = palette.findChild(QListView, "paletteList")
    assert rows is not None
    model = rows.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_typing_and_enter_choose(palette: CommandPalette, qtbot: QtBot):
    palette.show_over(ACTIONS, HEADINGS, ())
    assert titles(palette) == ["New Story", "Undo", "Export…"]
    QTest.keyClicks(box(palette), "exp")
    assert titles(palette) == ["Export…"]
    with qtbot.waitSignal(palette.chosen) as chosen:
        QTest.keyClick(box(palette), Qt.Key.Key_Return)
    assert chosen.args == [ACTIONS[2]]
    assert not palette.isVisible()


def test_what_cannot_be_had_is_not_chosen(palette: CommandPalette, qtbot: QtBot):
    palette.show_over(ACTIONS, HEADINGS, ())
    QTest.keyClick(box(palette), Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(palette.chosen):
        QTest.keyClick(box(palette), Qt.Key.Key_Return)
    assert palette.isVisible()
    QTest.keyClick(box(palette), Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_an_at_sign_asks_for_headings(palette: CommandPalette):
    palette.show_over(ACTIONS, HEADINGS, ())
    QTest.keyClicks(box(palette), "@ter")
    assert titles(palette) == ["Terms of the deal"]


def test_a_slash_asks_for_stories_and_a_late_answer_is_dropped(
    palette: CommandPalette, qtbot: QtBot
):
    with qtbot.waitSignal(palette.stories_wanted):
        palette.show_over(ACTIONS, HEADINGS, (), "/")
    QTest.keyClicks(box(palette), "fe")
    palette.show_stories("f", [Choice("story", "1", "Frost")])
    assert "Frost" not in titles(palette)
    palette.show_stories("fe", [Choice("story", "2", "Ferry")])
    assert titles(palette) == ["Ferry"]


def row_of(palette: CommandPalette, choice: Choice) -> QImage:
    palette.show_over([choice], (), ())
    rows = palette.findChild(QListView, "paletteList")
    assert rows is not None
    rows.clearSelection()
    return rows.viewport().grab(rows.visualRect(rows.model().index(0, 0))).toImage()


def inked(row: QImage) -> set[tuple[int, int]]:
    ground = row.pixel(0, 0)
    places = ((x, y) for x in range(row.width()) for y in range(row.height()))
    return {place for place in places if row.pixel(*place) != ground}


def test_the_words_of_a_row_stand_apart_from_the_right_too(palette: CommandPalette):
    palette.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    title = inked(row_of(palette, Choice("action", "file.new", "New Story")))
    note = inked(row_of(palette, Choice("action", "file.new", " ", "File")))
    both = inked(row_of(palette, Choice("action", "file.new", "New Story", "File", "Ctrl+N")))
    assert title < both
    assert len(both) > len(title) + len(note)
    assert min(x for x, _ in title) > min(x for x, _ in both - title)
    gap = min(x for x, _ in title)
    assert all(x < gap for x, _ in both - title)
