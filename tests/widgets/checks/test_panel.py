"""The Checks panel on the real widget: cards in order, their links, what was set aside."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.proof.engine import Report
from desktop.core.proof.findings import Finding
from desktop.models.findings import FindingGroup
from desktop.widgets.checks.card import FindingCard
from desktop.widgets.checks.panel import SHOWN_AT_ONCE, ChecksPanel
from desktop.widgets.look import Look
from tests.core.proof.desks import checked

STORY = {
    "body": "They recieve the the boats , and the the cars , too.\n\nMira Rehnqvist left.",
    "section": "",
}
OF_ALL = ("Fix All: 4 warnings",)
CLEAN = "The boat is back."


def opened(qtbot: QtBot, look: Look, report: Report) -> ChecksPanel:
    made = ChecksPanel(look)
    qtbot.addWidget(made)
    made.resize(420, 900)
    made.show_report(report)
    made.show()
    qtbot.waitUntil(lambda: made.cards()[0].isVisible())
    return made


@pytest.fixture
def panel(qtbot: QtBot, look: Look) -> ChecksPanel:
    return opened(qtbot, look, checked(STORY))


def card(panel: ChecksPanel, rule: str) -> FindingCard:
    return next(each for each in panel.cards() if each.group.findings[0].rule == rule)


def press(card: FindingCard, text: str) -> None:
    next(b for b in card.findChildren(QPushButton) if b.text() == text).click()


def shown(panel: ChecksPanel, kind: type[QLabel] | type[QPushButton] = QLabel) -> list[str]:
    return [each.text() for each in panel.findChildren(kind) if each.isVisible()]


def test_the_gravest_stand_first(panel: ChecksPanel) -> None:
    kinds = [each.group.kind for each in panel.cards()]
    order = ["blocker", "warning", "spelling", "name", "hint"]
    assert kinds == sorted(kinds, key=order.index)
    assert {"blocker", "warning", "spelling", "name"} <= set(kinds)


def test_no_card_is_made_before_the_panel_is_seen(qtbot: QtBot, look: Look) -> None:
    hidden = ChecksPanel(look)
    qtbot.addWidget(hidden)
    hidden.show_report(checked(STORY))
    assert not hidden.findChildren(FindingCard)


def test_a_card_is_chosen_by_click_and_key_and_says_why(panel: ChecksPanel) -> None:
    asked: list[FindingGroup] = []
    panel.show_asked.connect(asked.append)
    first = panel.cards()[0]
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert asked == [first.group, first.group]
    assert first.group.why in shown(panel)


def test_fixes_are_asked_for_together(panel: ChecksPanel) -> None:
    asked: list[tuple[Finding, ...]] = []
    panel.fix_asked.connect(asked.append)
    twice = card(panel, "T05")
    assert len(twice.group.findings) == 2
    press(twice, "Fix All")
    assert asked[-1] == twice.group.fixable
    everything = [b for b in panel.findChildren(QPushButton) if b.accessibleName() in OF_ALL]
    everything[0].click()
    assert [each.rule for each in asked[-1]] == [
        "T04",
        "T04",
    ]  # a word that stands twice may be meant


def test_a_blocker_cannot_be_ignored_here_and_a_warning_can(panel: ChecksPanel) -> None:
    asked: list[FindingGroup] = []
    panel.ignore_asked.connect(asked.append)
    blocker = next(each for each in panel.cards() if each.group.kind == "blocker")
    assert "Ignore" not in [b.text() for b in blocker.findChildren(QPushButton) if b.isVisible()]
    twice = card(panel, "T05")
    press(twice, "Ignore")
    assert asked == [twice.group]


def test_a_word_is_added_to_a_list_of_ones_choice(panel: ChecksPanel) -> None:
    asked: list[tuple[FindingGroup, str]] = []
    panel.accept_asked.connect(lambda group, name: asked.append((group, name)))
    word = card(panel, "T11")
    press(word, "Add")
    [menu] = [each for each in word.findChildren(QMenu) if each.isVisible()]
    for action in menu.actions():
        action.trigger()
    menu.close()
    assert [name for _, name in asked] == ["", "desk", "house"]


def test_cards_that_stay_are_the_same_widgets(panel: ChecksPanel) -> None:
    before = {each.group.key: each for each in panel.cards()}
    panel.show_report(checked(STORY | {"section": "World"}))
    after = {each.group.key: each for each in panel.cards()}
    assert set(after) < set(before)
    assert all(before[key] is each for key, each in after.items())


def test_many_cards_come_a_dozen_at_a_time(qtbot: QtBot, look: Look) -> None:
    typos = [f"bui{letter}dign" for letter in "bcdfghjkmnpqrstv"]
    body = "\n\n".join(f"The people of the town saw the {typo} at dawn." for typo in typos)
    panel = opened(qtbot, look, checked(body))
    spelt = [each for each in panel.cards() if each.group.kind == "spelling"]
    assert len(spelt) == SHOWN_AT_ONCE
    [more] = [b for b in panel.findChildren(QPushButton) if b.isVisible() and "More" in b.text()]
    more.click()
    assert len([each for each in panel.cards() if each.group.kind == "spelling"]) == 16


def test_what_was_set_aside_is_brought_back(panel: ChecksPanel) -> None:
    report = checked(STORY)
    aside: Report = replace(report, findings=(), set_aside=report.findings)
    asked: list[tuple[Finding, ...]] = []
    panel.back_asked.connect(asked.append)
    panel.show_report(aside)
    [back] = [b for b in panel.findChildren(QPushButton) if "Bring Back" in b.text()]
    assert back.isVisible()
    back.click()
    assert asked == [report.findings]


def test_a_story_with_nothing_to_fix_says_so_once(panel: ChecksPanel) -> None:
    panel.show_report(replace(checked(CLEAN), findings=()))
    said = [text for text in shown(panel) if text]
    assert said[0] == "Nothing to fix."
    assert sum("checks passed" in text for text in said) == 1
    assert not panel.cards()
    panel.show_report(None)
    assert [text for text in shown(panel) if text] == ["Looking at the story…"]


def test_a_misspelt_word_offers_what_may_stand_for_it(
    qtbot: QtBot, look: Look, panel: ChecksPanel
) -> None:
    fresh = ChecksPanel(look)
    qtbot.addWidget(fresh)
    asked: list[str] = []
    fresh.suggestions_asked.connect(asked.append)
    fresh.show_report(checked({"body": "They recieve it. We recieve it too."}))
    fresh.show()
    qtbot.waitUntil(lambda: fresh.cards()[0].isVisible())
    assert asked == ["recieve"]
    fresh.show_suggestions("recieve", ("receive", "relieve", "recite", "reprieve"))
    word = card(fresh, "T11")
    offered = [b.text() for b in word.findChildren(QPushButton) if b.isVisible()]
    assert sorted(offered) == ["Add", "Ignore", "receive", "recite", "relieve"]
    fixes: list[tuple[Finding, ...]] = []
    fresh.fix_asked.connect(fixes.append)
    press(word, "receive")
    [found] = fixes
    assert [(each.fix.start, each.fix.end, each.fix.text) for each in found if each.fix] == [
        (5, 12, "receive"),
        (20, 27, "receive"),
    ]
    fresh.show_report(checked({"body": "They recieve it. We recieve it too."}))
    assert asked == ["recieve"]


def test_a_gap_is_written_and_a_place_is_shown(panel: ChecksPanel) -> None:
    gap = card(panel, "M04")
    shown_groups: list[FindingGroup] = []
    panel.show_asked.connect(shown_groups.append)
    press(gap, "Write It")
    assert [group.findings[0].rule for group in shown_groups] == ["M04"]
    links = [b.text() for b in card(panel, "T11").findChildren(QPushButton) if b.isVisible()]
    assert "Show" not in links
