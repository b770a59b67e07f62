"""The stories panel says what was asked and shows what it is given."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from db.records import Order, Snippet, Status, StoryPage, StoryQuery, StoryRow
from desktop.widgets.look import Look
from desktop.widgets.story_filter import FilterButton
from desktop.widgets.story_list import StoryListPanel
from desktop.widgets.story_rows import StoryListView
from desktop.widgets.tab_order import stops_in

NOW = dt.datetime(2026, 11, 24, 9, 41, tzinfo=dt.UTC)


def row(story_id: str, status: Status = Status.DRAFT, **more: object) -> StoryRow:
    made = StoryRow(story_id, story_id, f"Headline {story_id}", status, "World", NOW, 612)
    return made if not more else StoryRow(**{**as_dict(made), **more})  # type: ignore[arg-type]


def as_dict(made: StoryRow) -> dict[str, object]:
    return {name: getattr(made, name) for name in StoryRow.__slots__}


@pytest.fixture
def panel(qtbot: QtBot, look: Look) -> StoryListPanel:
    made = StoryListPanel(look, clock=lambda: NOW)
    qtbot.addWidget(made)
    made.resize(272, 500)
    made.show_page(StoryPage((row("a"), row("b"), row("c", Status.SPIKED)), 128))
    made.show()
    return made


def view(panel: StoryListPanel) -> StoryListView:
    found = panel.findChild(StoryListView, "storyList")
    assert found is not None
    return found


def search(panel: StoryListPanel) -> QLineEdit:
    found = panel.findChild(QLineEdit, "storySearch")
    assert found is not None
    return found


def choose(panel: StoryListPanel, *rows: int) -> None:
    place = view(panel)
    place.setCurrentIndex(place.model().index(rows[0], 0))
    for number in rows[1:]:
        flag = place.selectionModel().SelectionFlag.Select
        place.selectionModel().select(place.model().index(number, 0), flag)


def entries(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def test_a_click_opens(panel: StoryListPanel, qtbot: QtBot) -> None:
    place = view(panel).visualRect(view(panel).model().index(1, 0)).center()
    with qtbot.waitSignal(panel.story_chosen) as chosen:
        qtbot.mouseClick(view(panel).viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["b"]


def test_an_extending_click_only_selects(panel: StoryListPanel, qtbot: QtBot) -> None:
    choose(panel, 0)
    place = view(panel).visualRect(view(panel).model().index(1, 0)).center()
    with qtbot.assertNotEmitted(panel.story_chosen):
        qtbot.mouseClick(
            view(panel).viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ControlModifier,
            place,
        )
    assert panel.selected_ids() == ["a", "b"]


def test_arrows_select_and_enter_opens(panel: StoryListPanel, qtbot: QtBot) -> None:
    choose(panel, 0)
    with qtbot.assertNotEmitted(panel.story_chosen):
        qtbot.keyClick(view(panel), Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.story_chosen) as chosen:
        qtbot.keyClick(view(panel), Qt.Key.Key_Return)
    assert chosen.args == ["b"]


def test_delete_spikes_the_selection(panel: StoryListPanel, qtbot: QtBot) -> None:
    choose(panel, 0, 1)
    with qtbot.waitSignal(panel.spike_asked) as asked:
        qtbot.keyClick(view(panel), Qt.Key.Key_Delete)
    assert asked.args == [["a", "b"]]


def test_typing_searches_and_escape_ends_it(panel: StoryListPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.query_changed) as asked:
        qtbot.keyClick(search(panel), "o")
    assert asked.args == [StoryQuery(text="o")]
    with qtbot.waitSignal(panel.query_changed) as asked:
        qtbot.keyClick(search(panel), Qt.Key.Key_Escape)
    assert asked.args == [StoryQuery()]


def test_down_in_the_search_goes_to_the_list(panel: StoryListPanel, qtbot: QtBot) -> None:
    panel.activateWindow()
    panel.focus_search()
    qtbot.keyClick(search(panel), Qt.Key.Key_Down)
    assert panel.focusWidget() is view(panel)


def test_a_filter_becomes_a_chip_that_removes_it(panel: StoryListPanel, qtbot: QtBot) -> None:
    panel.show_facets(["City", "World"], ["Mira Halvorsen"], ["tr"])
    button = panel.findChild(FilterButton)
    assert button is not None
    menu = button.fill_menu()
    section = next(act for act in menu.actions() if act.text() == "Section").menu()
    assert isinstance(section, QMenu)
    with qtbot.waitSignal(panel.query_changed) as asked:
        next(act for act in section.actions() if act.text() == "World").trigger()
    assert asked.args == [StoryQuery(section="World")]
    chip = next(found for found in panel.findChildren(QPushButton) if "World" in found.text())
    assert chip.accessibleName() == "Remove filter: World"
    with qtbot.waitSignal(panel.query_changed) as asked:
        chip.click()
    assert asked.args == [StoryQuery()]


def test_several_statuses_can_be_ticked(panel: StoryListPanel) -> None:
    asked: list[StoryQuery] = []
    panel.query_changed.connect(asked.append)
    button = panel.findChild(FilterButton)
    assert button is not None
    for name in ("Draft", "Ready", "Draft"):
        status = next(each.menu() for each in button.fill_menu().actions() if each.menu())
        assert isinstance(status, QMenu)
        next(act for act in status.actions() if act.text() == name).trigger()
    statuses = [query.statuses for query in asked]
    assert statuses == [(Status.DRAFT,), (Status.DRAFT, Status.READY), (Status.READY,)]


def test_the_order_is_asked_for(panel: StoryListPanel, qtbot: QtBot) -> None:
    button = panel.findChild(FilterButton)
    assert button is not None
    orders = button.fill_menu().actions()[-1].menu()
    assert isinstance(orders, QMenu)
    with qtbot.waitSignal(panel.query_changed) as asked:
        next(act for act in orders.actions() if act.text() == "Headline").trigger()
    assert asked.args == [StoryQuery(order=Order.HEADLINE)]


def test_nothing_found_offers_to_clear(panel: StoryListPanel, qtbot: QtBot) -> None:
    search(panel).setText("xyzzy")
    panel.show_page(StoryPage((), 0))
    texts = [found.text() for found in panel.findChildren(QPushButton) if found.isVisible()]
    assert "Clear Filters" in texts
    clear = next(b for b in panel.findChildren(QPushButton) if b.text() == "Clear Filters")
    with qtbot.waitSignal(panel.query_changed) as asked:
        clear.click()
    assert asked.args == [StoryQuery()]
    assert search(panel).text() == ""


def test_selection_outlives_a_refresh(panel: StoryListPanel) -> None:
    choose(panel, 1)
    panel.show_page(StoryPage((*tuple(row(f"n{n}") for n in range(60)), row("b")), 61))
    assert panel.selected_ids() == ["b"]
    assert view(panel).currentIndex().row() == 60


def test_the_open_story_becomes_current(panel: StoryListPanel, qtbot: QtBot) -> None:
    panel.mark_open("b")
    assert panel.selected_ids() == ["b"]
    with qtbot.waitSignal(panel.story_chosen) as chosen:
        panel.step(-1)
    assert chosen.args == ["a"]


def test_the_menu_of_a_live_story_spikes(panel: StoryListPanel, qtbot: QtBot) -> None:
    choose(panel, 0)
    menu = panel.build_menu()
    assert entries(menu) == ["Open", "Status", "Export…", "Spike"]
    statuses = menu.actions()[1].menu()
    assert isinstance(statuses, QMenu)
    ready = next(act for act in statuses.actions() if act.text() == "Ready")
    with qtbot.waitSignal(panel.status_asked) as asked:
        ready.trigger()
    assert asked.args == [["a"], Status.READY]


def test_only_spiked_stories_can_be_deleted(panel: StoryListPanel, qtbot: QtBot) -> None:
    choose(panel, 1, 2)
    assert "Delete Permanently…" not in entries(panel.build_menu())
    choose(panel, 2)
    menu = panel.build_menu()
    delete = next(act for act in menu.actions() if act.text() == "Delete Permanently…")
    with qtbot.waitSignal(panel.delete_asked) as asked:
        delete.trigger()
    assert asked.args == [["c"]]


def test_scrolling_to_the_end_asks_for_the_next_page(panel: StoryListPanel, qtbot: QtBot) -> None:
    search(panel).setText("port")
    panel.show_page(StoryPage(tuple(row(f"n{n}") for n in range(200)), 100_000))
    bar = view(panel).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 5_000)
    with qtbot.waitSignal(panel.more_asked) as asked:
        bar.setValue(bar.maximum())
    assert asked.args == [StoryQuery(text="port", offset=200)]
    assert panel.query() == StoryQuery(text="port", limit=200)


def test_a_hit_makes_rows_taller(panel: StoryListPanel) -> None:
    before = view(panel).sizeHintForRow(0)
    found = Snippet("…said union secretary Ines Okonjo at dawn", ((28, 34),))
    panel.show_page(StoryPage((row("a", snippet=found),), 1))
    assert view(panel).sizeHintForRow(0) > before
    panel.grab()


def test_tab_goes_from_the_search_over_the_chips_to_the_list(panel: StoryListPanel) -> None:
    panel._on_filter_chosen("section", "World")
    order = [stop for stop in stops_in(panel) if stop.isVisible()]
    chip = next(found for found in panel.findChildren(QPushButton) if "World" in found.text())
    assert order == [panel.findChild(FilterButton), search(panel), chip, view(panel)]


def test_every_control_has_a_name(panel: StoryListPanel) -> None:
    for control in [*panel.findChildren(QLineEdit), view(panel), panel.findChild(FilterButton)]:
        assert control is not None
        assert control.accessibleName()
    assert isinstance(panel.findChild(QToolButton, "storyFilter"), FilterButton)
    assert search(panel).findChild(QAction, "_q_qlineeditclearaction") is not None


def test_spiked_stories_are_restored_from_their_menu(panel: StoryListPanel, qtbot: QtBot):
    view(panel).setCurrentIndex(view(panel).model().index(2, 0))
    menu = panel.build_menu()
    restore = next(action for action in menu.actions() if action.text().startswith("Restore"))
    with qtbot.waitSignal(panel.status_asked) as asked:
        restore.trigger()
    assert asked.args == [["c"], Status.DRAFT]


def test_the_story_that_comes_into_the_list_is_the_only_one_chosen(panel: StoryListPanel) -> None:
    choose(panel, 0)
    panel.mark_open("a")
    panel.mark_open("new")
    panel.show_page(StoryPage((row("new"), row("a"), row("b")), 129))
    assert panel.selected_ids() == ["new"]
    choose(panel, 1, 2)
    panel.mark_open("newer")
    panel.show_page(StoryPage((row("newer"), row("new"), row("a"), row("b")), 130))
    assert panel.selected_ids() == ["a", "b"]


def test_saved_searches_stand_in_the_menu(panel: StoryListPanel, qtbot: QtBot) -> None:
    button = panel.findChild(FilterButton)
    assert button is not None
    save = next(each for each in button.fill_menu().actions() if each.text().startswith("Save"))
    assert not save.isEnabled()
    search(panel).setText("quay")
    save = next(each for each in button.fill_menu().actions() if each.text().startswith("Save"))
    with qtbot.waitSignal(panel.search_save_asked):
        save.trigger()
    panel.show_searches({"Quay & pier": ("text=quay",), "Sport": ("section=Sport",)})
    menu = button.fill_menu()
    ticked = {each.text(): each.isChecked() for each in menu.actions() if each.data()}
    assert ticked == {"Quay && pier": True, "Sport": False}
    save = next(each for each in menu.actions() if each.text().startswith("Save"))
    assert not save.isEnabled()
    with qtbot.waitSignal(panel.search_chosen) as chosen:
        next(each for each in menu.actions() if each.text() == "Sport").trigger()
    assert chosen.args == ["Sport"]
    remove = next(each.menu() for each in menu.actions() if each.text() == "Remove Search")
    assert isinstance(remove, QMenu)
    with qtbot.waitSignal(panel.search_removed) as removed:
        remove.actions()[0].trigger()
    assert removed.args == ["Quay & pier"]


def test_a_search_is_shown_with_its_words(panel: StoryListPanel, qtbot: QtBot) -> None:
    wanted = StoryQuery(text="quay", statuses=(Status.READY,))
    with qtbot.waitSignal(panel.query_changed) as asked:
        panel.search(wanted)
    assert asked.args == [wanted]
    assert search(panel).text() == "quay"
