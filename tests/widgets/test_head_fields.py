"""Kicker, headline and deck: capitals, counters and the way through them by keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.records import Alternates, Head
from desktop.widgets.head_fields import HeadFields
from desktop.widgets.look import Look


@pytest.fixture
def head(qtbot: QtBot, look: Look) -> Iterator[HeadFields]:
    holder = QWidget()
    qtbot.addWidget(holder)
    head = HeadFields(look, holder)
    holder.resize(600, 400)
    head.load(Head("World", "Strike ends", "After nine days"), "en")
    head.fit(564)
    holder.show()
    holder.activateWindow()
    yield head
    # The holder owns the fields: it must live as long as the test.
    holder.close()


@pytest.mark.parametrize(
    ("text", "language", "shown"),
    [("istanbul", "tr", "İSTANBUL"), ("istanbul", "en", "ISTANBUL"), ("ırak", "tr", "IRAK")],
)
def test_kicker_is_shown_in_capitals(
    head: HeadFields, text: str, language: str, shown: str
) -> None:
    head.load(Head(kicker=text), language)
    assert head.kicker.shown_text() == shown
    assert head.kicker.text() == text


@pytest.mark.parametrize(
    ("length", "text", "role"),
    [
        (0, "0 / 70", "small"),
        (58, "58 / 70", "small"),
        (63, "63 / 70", "warn"),
        (70, "70 / 70", "warn"),
        (74, "74 / 70 · 4 over", "error"),
    ],
)
def test_headline_counter(head: HeadFields, length: int, text: str, role: str) -> None:
    head.load(Head(headline="x" * length), "en")
    assert head.headline_counter.text() == text
    assert head.headline_counter.property("role") == role
    assert head.headline.accessibleDescription() == text


@pytest.mark.parametrize(
    ("deck_length", "in_deck", "shown"),
    [
        (20, False, ["11 / 70"]),
        (20, True, ["20 / 160"]),
        (150, False, ["11 / 70", "Deck 150 / 160"]),
        (171, False, ["11 / 70", "Deck 171 / 160 · 11 over"]),
    ],
)
def test_the_decks_counter_shows_once_it_matters(
    head: HeadFields, deck_length: int, in_deck: bool, shown: list[str]
) -> None:
    head.load(Head(headline="Strike ends", deck="x" * deck_length), "en")
    (head.deck if in_deck else head.headline).setFocus()
    counters = (head.headline_counter, head.deck_counter)
    visible = [counter for counter in counters if counter.isVisible()]
    assert [counter.text() for counter in visible] == shown
    assert len({counter.geometry().center().x() for counter in visible}) == len(visible)


def test_counters_count_what_readers_see(head: HeadFields) -> None:
    head.load(Head(headline=" e\u0301👩🏽 ", deck="😀"), "en")
    assert head.headline_counter.text() == "2 / 70"
    assert head.deck_counter.text() == "1 / 160"


def test_typing_is_told_as_a_head(qtbot: QtBot, head: HeadFields) -> None:
    given = Head("World", "Strike ends", "After nine days", ("UPDATE 1",), Alternates("x"))
    head.load(given, "en")
    head.headline.take_focus_at_end()
    with qtbot.waitSignal(head.edited) as told:
        qtbot.keyClicks(head.headline, "!")
    expected = Head("World", "Strike ends!", "After nine days", ("UPDATE 1",), Alternates("x"))
    assert told.args == [expected]
    assert head.headline_counter.text() == "12 / 70"


def test_loading_is_not_told_and_keeps_undo(qtbot: QtBot, head: HeadFields) -> None:
    head.headline.take_focus_at_end()
    qtbot.keyClicks(head.headline, "!")
    with qtbot.assertNotEmitted(head.edited):
        head.load(Head("World", "Strike ends!", "Another deck"), "en")
    assert head.headline.caret() == 12
    head.headline.undo()
    assert head.headline.text() == "Strike ends"


def test_keys_lead_through_the_fields(qtbot: QtBot, head: HeadFields) -> None:
    head.kicker.setFocus()
    for key, field in (
        (Qt.Key.Key_Return, head.headline),
        (Qt.Key.Key_Down, head.deck),
        (Qt.Key.Key_Up, head.headline),
        (Qt.Key.Key_Up, head.kicker),
        (Qt.Key.Key_Down, head.headline),
        (Qt.Key.Key_Enter, head.deck),
    ):
        focused = next(f for f in (head.kicker, head.headline, head.deck) if f.hasFocus())
        qtbot.keyClick(focused, key)
        assert field.hasFocus()
    with qtbot.waitSignal(head.left_downwards):
        qtbot.keyClick(head.deck, Qt.Key.Key_Return)
    assert head.deck.text() == "After nine days"


def test_line_breaks_become_spaces(head: HeadFields) -> None:
    data = QMimeData()
    data.setText("Strike\r\n  ends\n\nat\u00a0last\n")
    head.headline.selectAll()
    head.headline.insertFromMimeData(data)
    assert head.headline.text() == "Strike ends at\u00a0last"


def test_a_long_headline_grows(qtbot: QtBot, head: HeadFields) -> None:
    low = head.fit(564)
    head.load(Head(headline="Strike ends after nine days of talks " * 3), "en")
    assert head.fit(564) > low + 34
    assert head.headline.verticalScrollBar().maximum() == 0


def test_quotes_are_set_in_a_headline(qtbot: QtBot, head: HeadFields) -> None:
    head.load(Head(), "en")
    head.headline.setFocus()
    qtbot.keyClicks(head.headline, "'Deal'")
    assert head.headline.text() == "‘Deal’"


def test_every_field_has_a_name(head: HeadFields) -> None:
    for field, name in (
        (head.kicker, "kickerField"),
        (head.headline, "headlineField"),
        (head.deck, "deckField"),
    ):
        assert field.objectName() == name
        assert field.accessibleName()
