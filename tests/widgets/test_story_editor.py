"""The column scrolls head and body as one sheet and keeps the caret in view."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.records import Author, Byline, Filing, Head, Source, Story, Times
from desktop.widgets.look import Look
from desktop.widgets.story_editor import StoryEditor

NOW = dt.datetime(2026, 11, 24, 9, 41, tzinfo=dt.UTC)
PARAGRAPH = "Dock workers and the port authority signed an agreement early on Tuesday. " * 4


def story(paragraphs: int, language: str = "en") -> Story:
    body = "\n\n".join(
        f"{number}. {PARAGRAPH}".strip() for number in range(2000, 2000 + paragraphs)
    )
    return Story(
        "id",
        Times(NOW, NOW),
        head=Head("World", "Dockers and port sign deal to end strike", "It lifts pay"),
        byline=Byline((Author("Mira Halvorsen"),)),
        filing=Filing(language=language),
        body=body,
    )


@pytest.fixture
def column(qtbot: QtBot, look: Look) -> StoryEditor:
    column = StoryEditor(look)
    qtbot.addWidget(column)
    column.resize(669, 600)
    column.load(story(60))
    column.show()
    column.activateWindow()
    qtbot.waitUntil(lambda: not column.body.layout_pending)
    return column


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def caret_top(column: StoryEditor) -> int:
    return column.body.mapTo(column, column.body.cursorRect().topLeft()).y()


def first_line_top(column: StoryEditor) -> float:
    block = column.body.firstVisibleBlock()
    place = column.body.blockBoundingGeometry(block).translated(column.body.contentOffset())
    return column.body.y() + place.top()


def test_head_scrolls_away_with_the_body(column: StoryEditor) -> None:
    head, body = column.head.mapTo(column, QPoint(0, 0)).y(), first_line_top(column)
    column.scroll_by(100)
    assert column.head.mapTo(column, QPoint(0, 0)).y() == head - 100
    assert first_line_top(column) == body - 100
    assert column.scroll_value() == 0


@pytest.mark.parametrize("step", [7, 40, 333, 5000])
def test_scrolling_there_and_back(column: StoryEditor, step: int) -> None:
    start = first_line_top(column)
    for _ in range(12000 // step):
        column.scroll_by(step)
    assert column.scroll_value() > 0
    assert first_line_top(column) < column.height()
    for _ in range(12000 // step + 1):
        column.scroll_by(-step)
    assert column.scroll_value() == 0
    assert first_line_top(column) == start


def test_every_step_moves_the_sheet_by_itself(column: StoryEditor) -> None:
    column.scroll_by(1500)
    for _ in range(40):
        block = column.body.document().findBlock(column.body.textCursor().position())
        block = column.body.firstVisibleBlock().next().next()
        top = (
            column.body.blockBoundingGeometry(block).translated(column.body.contentOffset()).top()
        )
        before = column.body.y() + top
        column.scroll_by(13)
        top = (
            column.body.blockBoundingGeometry(block).translated(column.body.contentOffset()).top()
        )
        assert column.body.y() + top == pytest.approx(before - 13, abs=1.1)


def test_the_end_shows_with_a_foot_below(column: StoryEditor) -> None:
    column.scroll_by(100_000)
    block = column.body.document().lastBlock()
    place = column.body.blockBoundingGeometry(block).translated(column.body.contentOffset())
    foot = column.height() - (column.body.y() + place.bottom())
    assert 40 <= foot <= 60


def test_wheel_scrolls_head_and_body(qtbot: QtBot, column: StoryEditor) -> None:
    start = first_line_top(column)
    for y in (500, 60):
        QTest.wheelEvent(column.windowHandle(), QPointF(300, y), QPoint(0, -120))
    assert first_line_top(column) == start - 2 * 81


def test_caret_stays_in_view_while_writing(qtbot: QtBot, column: StoryEditor) -> None:
    column.load(story(1))
    column.body.take_focus_at_end()
    for _ in range(30):
        qtbot.keyClick(column.body, Qt.Key.Key_Return)
        qtbot.keyClicks(column.body, "Line")
        assert 0 <= caret_top(column) <= column.height() - 27
    for _ in range(80):
        qtbot.keyClick(column.body, Qt.Key.Key_Up)
        focused = column.body if column.body.hasFocus() else column.head.deck
        if focused is column.head.deck:
            break
        assert 0 <= caret_top(column) <= column.height() - 27
    assert column.head.deck.hasFocus()
    assert column.head.deck.mapTo(column, QPoint(0, 0)).y() >= 0


def test_pages_turn_by_a_view(qtbot: QtBot, column: StoryEditor) -> None:
    column.body.take_focus_at_start()
    tops: list[int] = []
    for _ in range(4):
        qtbot.keyClick(column.body, Qt.Key.Key_PageDown)
        tops.append(column.body.caret())
        assert 0 <= caret_top(column) <= column.height()
    assert tops == sorted(set(tops))
    for _ in range(30):
        qtbot.keyClick(column.body, Qt.Key.Key_PageUp)
    assert column.body.caret() == 0
    assert column.scroll_value() == 0


def test_a_jump_shows_its_place(column: StoryEditor) -> None:
    index = column.body.text().index("2040.")
    column.body.jump_to(index)
    assert column.body.caret() == index
    assert 0 <= caret_top(column) <= column.height() * 0.4


def test_scroll_comes_back(qtbot: QtBot, column: StoryEditor) -> None:
    column.scroll_by(4000)
    kept, caret = column.scroll_value(), column.body.caret()
    text = column.body.text()
    column.load(story(2))
    column.load(story(60), caret, kept)
    qtbot.waitUntil(lambda: not column.body.layout_pending)
    assert column.body.text() == text
    assert column.scroll_value() == kept


def test_measure_is_kept_and_centred(column: StoryEditor) -> None:
    for width, measure in ((669, 560), (1200, 560), (440, 392)):
        column.resize(width, 600)
        assert column.chips.width() == measure
        left = column.chips.mapTo(column, QPoint(0, 0)).x()
        assert abs(left - (width - measure) / 2) <= 1


def test_enter_in_the_deck_goes_to_the_body(qtbot: QtBot, column: StoryEditor) -> None:
    column.head.deck.setFocus()
    qtbot.keyClick(column.head.deck, Qt.Key.Key_Return)
    assert column.body.hasFocus()
    assert column.body.caret() == 0
    qtbot.keyClick(column.body, Qt.Key.Key_Up)
    assert column.head.deck.hasFocus()


def test_zoom_widens_the_measure(column: StoryEditor) -> None:
    column.resize(1000, 600)
    column.set_zoom(150)
    assert column.chips.width() == 840
    column.set_zoom(100)


def test_a_right_to_left_story_is_mirrored(column: StoryEditor) -> None:
    column.load(story(2, "ar"))
    option = column.body.document().defaultTextOption()
    assert option.textDirection() == Qt.LayoutDirection.RightToLeft
    counter = column.head.headline_counter
    assert counter.x() < column.head.width() / 2


def test_tab_follows_the_eye(qtbot: QtBot, column: StoryEditor) -> None:
    for paragraphs in (1, 2):
        column.load(replace(story(paragraphs), source=Source("Copydesk Wire")))
        column.head.kicker.setFocus()
        seen: list[str] = []
        for _ in range(6):
            qtbot.keyClick(focused(), Qt.Key.Key_Tab)
            seen.append(focused().accessibleName())
        chips = ["By Mira Halvorsen", "Source Copydesk Wire", "Add a field"]
        assert seen == ["Headline", "Deck", *chips, "Body"]
        column.chips.show_story(story(3))
