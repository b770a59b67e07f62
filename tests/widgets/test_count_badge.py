"""A tab makes room for the number behind its words, and gives it back."""

import pytest
from PySide6.QtWidgets import QApplication, QTabBar
from pytestqt.qtbot import QtBot

from desktop.widgets.count_badge import TAB_GAP_PX, TabCount
from desktop.widgets.look import Look


@pytest.fixture
def tabs(qtbot: QtBot, look: Look) -> QTabBar:
    bar = QTabBar()
    bar.setExpanding(False)
    for words in ("Preview", "Checks", "History"):
        bar.addTab(words)
    qtbot.addWidget(bar)
    bar.resize(600, 40)
    bar.show()
    return bar


def test_the_tab_makes_room_and_gives_it_back(tabs: QTabBar) -> None:
    bare = tabs.tabRect(1).width()
    count = TabCount(tabs, 1)
    assert tabs.tabRect(1).width() == bare
    count.badge.show_count(4, grave=False)
    one = tabs.tabRect(1)
    assert one.width() >= bare + count.badge.width() + TAB_GAP_PX
    assert one.contains(count.geometry())
    count.badge.show_count(1234, grave=False)
    assert tabs.tabRect(1).width() > one.width()
    count.badge.show_count(0, grave=False)
    assert tabs.tabRect(1).width() == bare


def test_the_number_stands_apart_from_the_next_tab(tabs: QTabBar) -> None:
    count = TabCount(tabs, 1)
    count.badge.show_count(4, grave=True)
    QApplication.processEvents()
    right = count.badge.mapTo(tabs, count.badge.rect().topRight()).x()
    assert tabs.tabRect(1).right() - right >= TAB_GAP_PX


def test_a_number_in_larger_letters_has_more_room(tabs: QTabBar, qtbot: QtBot) -> None:
    count = TabCount(tabs, 1)
    count.badge.show_count(4, grave=False)
    before = tabs.tabRect(1).width()
    count.badge.setStyleSheet("font-size: 40px; max-height: 60px;")
    qtbot.waitUntil(lambda: tabs.tabRect(1).width() > before)
    assert tabs.tabRect(1).contains(count.geometry())
