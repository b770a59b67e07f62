"""The history panel: what it says of versions, and what can be asked of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.records import Reason, VersionRow
from desktop.core.compare.stories import compare_stories
from desktop.widgets.history.cards import TextCard
from desktop.widgets.history.panel import SHOWN_AT_ONCE, HistoryPanel
from desktop.widgets.look import Look
from tests.fakes import sample_story

NOW = dt.datetime(2026, 11, 24, 9, 41, tzinfo=dt.UTC)
OLD = "One stays.\n\nThe rise adds 4 percent.\n\nTwo stays.\n\n2 percent next summer."
NEW = "One stays.\n\nThe rise adds 4.5 percent.\n\nTwo stays.\n\n2 percent in July."


def version(number: int, minutes: int, reason: Reason, note: str = "", words: int = 0):
    moment = NOW - dt.timedelta(minutes=minutes)
    return VersionRow(number, "s", number, moment, reason, note, words)


ROWS = (
    version(3, 29, Reason.NAMED, "before the union called back", 538),
    version(2, 71, Reason.IMPORTED, "text", 401),
    version(1, 60 * 24 + 5, Reason.STATUS, "ready", 390),
)


@pytest.fixture
def panel(qtbot: QtBot, look: Look) -> HistoryPanel:
    panel = HistoryPanel(look, now=lambda: NOW)
    qtbot.addWidget(panel)
    panel.resize(500, 760)
    panel.show_present(NOW, 612)
    panel.show_versions(ROWS)
    panel.show()
    return panel


def texts(panel: HistoryPanel) -> list[str]:
    """Read the list from its top."""
    said: list[str] = []
    column = panel._list.column
    for place in range(column.count()):
        item = column.itemAt(place)
        widget = item.widget() if item is not None else None
        if isinstance(widget, TextCard) and not widget.isHidden():
            said += [widget._title.text(), widget._facts.text()]
        elif isinstance(widget, QLabel) and not widget.isHidden():
            said.append(widget.text())
    return said


def test_days_and_cards_read_as_the_mockup(panel: HistoryPanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: panel._list.maximumHeight() < 760)
    assert texts(panel) == [
        "Today",
        "09:41 — now",
        "612 words · +74 since 09:12",
        "09:12 — Saved version “before the union called back”",
        "538 words · +137 since 08:30",
        "08:30 — Imported from wire copy",
        "401 words · +11 since Mon 09:36",
        "Yesterday",
        "09:36 — Status: Ready",
        "390 words",
    ]


def test_nothing_is_made_before_it_is_seen(qtbot: QtBot, look: Look) -> None:
    panel = HistoryPanel(look, now=lambda: NOW)
    qtbot.addWidget(panel)
    panel.show_present(NOW, 612)
    panel.show_versions(ROWS)
    panel.forget()
    assert not panel.children()


def test_without_versions_it_says_how_they_come(qtbot: QtBot, look: Look) -> None:
    panel = HistoryPanel(look, now=lambda: NOW)
    qtbot.addWidget(panel)
    panel.show()
    assert texts(panel) == ["Versions are kept automatically; the first follows your first pause."]


def test_the_automatic_version_of_the_present_text_is_not_shown_twice(
    panel: HistoryPanel,
) -> None:
    newest = VersionRow(4, "s", 9, NOW, Reason.TYPED, words=612)
    panel.show_versions((newest, *ROWS))
    assert "09:41 — Kept automatically" not in texts(panel)
    assert texts(panel)[2] == "612 words · +74 since 09:12"
    panel.show_present(NOW + dt.timedelta(minutes=1), 613)
    panel.show_versions((newest, *ROWS))
    assert "09:41 — Kept automatically" in texts(panel)


def test_compare_asks_for_the_present_text(panel: HistoryPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.compare_asked) as asked:
        panel._cards[2].compare.click()
    assert asked.args == [2, 0]


@pytest.mark.parametrize(("chosen", "other"), [(3, 1), (1, 3)])
def test_compare_any_two(panel: HistoryPanel, qtbot: QtBot, chosen: int, other: int) -> None:
    QTest.mouseClick(panel._cards[chosen], Qt.MouseButton.LeftButton)
    assert panel._cards[chosen].property("chosen") == "true"
    assert panel._now_card.property("chosen") == "false"
    with qtbot.waitSignal(panel.compare_asked) as asked:
        panel._cards[other].compare.click()
    assert asked.args == [1, 3]


def test_a_card_is_chosen_by_key(panel: HistoryPanel) -> None:
    QTest.keyClick(panel._cards[2], Qt.Key.Key_Space)
    assert panel._cards[2].property("chosen") == "true"
    QTest.keyClick(panel._now_card, Qt.Key.Key_Return)
    assert panel._now_card.property("chosen") == "true"


def test_restore_is_asked_by_number(panel: HistoryPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.restore_asked) as asked:
        panel._cards[1].restore.click()
    assert asked.args == [1]


def test_every_control_has_a_name(panel: HistoryPanel) -> None:
    card = panel._cards[2]
    assert card.accessibleName() == "08:30 — Imported from wire copy"
    assert card.compare.accessibleName() == "Compare: 08:30 — Imported from wire copy"
    panel.show_changes(ROWS[0], None, compare_stories(sample_story(), sample_story()))
    for button in (panel._up, panel._down, panel._close, panel._copy):
        assert button.accessibleName() or button.text()
    assert panel._view.accessibleName() == "Changes since 09:12"


def test_older_versions_come_on_demand(panel: HistoryPanel) -> None:
    rows = tuple(version(200 - n, n, Reason.NAMED) for n in range(50))
    panel.show_versions(rows)
    assert len(panel._cards) == SHOWN_AT_ONCE
    assert panel._more.text() == "Show 30 Earlier Versions"
    panel._more.click()
    assert panel._more.text() == "Show 10 Earlier Versions"
    panel._more.click()
    assert len(panel._cards) == 50
    assert not panel._more.isVisible()
    panel.show_versions(ROWS)
    assert set(panel._cards) == {1, 2, 3}


def shown_changes(panel: HistoryPanel) -> None:
    before = sample_story(body=OLD)
    head = replace(before.head, headline="Harbour strike ends")
    panel.show_changes(
        ROWS[0], None, compare_stories(before, replace(before, body=NEW, head=head))
    )


def test_changes_are_marked_as_an_editor_would(panel: HistoryPanel, look: Look) -> None:
    shown_changes(panel)
    view = panel._view
    assert panel._title.text() == "Changes since 09:12"
    assert panel._count.text() == "3 changes"
    assert "stays" not in view.toPlainText()
    assert view.toPlainText().startswith("Headline")
    cursor = view.document().find("4.5")
    form = cursor.charFormat()
    assert form.fontUnderline()
    assert form.background().color() == look.colour("insert")
    assert form.foreground().color() == look.colour("okText")
    cursor = view.document().find("next summer")
    assert cursor.charFormat().fontStrikeOut()
    assert cursor.charFormat().background().color() == look.colour("delete")
    assert cursor.charFormat().foreground().color() == look.colour("accent")


def test_arrows_go_from_change_to_change(panel: HistoryPanel) -> None:
    shown_changes(panel)
    view = panel._view
    counts = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(view, key)
        counts.append(panel._count.text())
    assert counts == ["1 of 3", "2 of 3", "3 of 3", "1 of 3", "3 of 3"]
    assert view.textCursor().selectedText() == "next summer in July"


def test_a_passage_is_copied_as_it_was(panel: HistoryPanel, qtbot: QtBot) -> None:
    shown_changes(panel)
    assert not panel._copy.isEnabled()
    panel._up.click()
    with qtbot.waitSignal(panel.copy_asked) as asked:
        panel._copy.click()
    assert asked.args == ["2 percent next summer."]


def test_equal_texts_are_said_to_be_equal(panel: HistoryPanel) -> None:
    story = sample_story()
    panel.show_changes(ROWS[1], ROWS[0], compare_stories(story, story))
    assert panel._title.text() == "Changes from 08:30 to 09:12"
    assert panel._count.text() == "No differences"
    assert panel._view.toPlainText() == "The two texts are the same."
    assert not panel._down.isEnabled()


def test_a_comparison_can_be_ended(panel: HistoryPanel, qtbot: QtBot) -> None:
    shown_changes(panel)
    assert panel._cards[3].property("compared") == "true"
    with qtbot.waitSignal(panel.comparison_ended):
        panel._close.click()
    assert not panel._comparison.isVisible()
    assert panel._cards[3].property("compared") == "false"


def test_another_palette_repaints_the_marks(panel: HistoryPanel, look: Look) -> None:
    shown_changes(panel)
    try:
        look.set_theme("dark")
        form = panel._view.document().find("4.5").charFormat()
        assert form.background().color() == look.colour("insert")
    finally:
        look.set_theme("light")


def test_a_large_comparison_is_cut(panel: HistoryPanel) -> None:
    before = sample_story(body="\n\n".join(f"Old {n}." for n in range(900)))
    after = replace(before, body="\n\n".join(f"New {n}." for n in range(900)))
    panel.show_changes(ROWS[0], None, compare_stories(before, after))
    cursor = QTextCursor(panel._view.document())
    cursor.movePosition(QTextCursor.MoveOperation.End)
    assert cursor.block().text() == "500 more changed paragraphs are not shown."


def test_being_seen_is_told(panel: HistoryPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.seen) as told:
        panel.hide()
    assert told.args == [False]
