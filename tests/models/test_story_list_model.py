"""The list model walks from one answer to the next and pages in more."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.records import Status, StoryPage, StoryRow
from desktop.models.story_list import ROW_ROLE, StoryListModel

NOW = dt.datetime(2026, 11, 24, 9, 41, tzinfo=dt.UTC)


def row(story_id: str, headline: str = "", words: int = 612) -> StoryRow:
    return StoryRow(story_id, "slug", headline, Status.DRAFT, "World", NOW, words)


def page(*ids: str, total: int | None = None, offset: int = 0) -> StoryPage:
    return StoryPage(
        tuple(row(story_id) for story_id in ids), len(ids) if total is None else total, offset
    )


@pytest.fixture
def model(qapp: QCoreApplication, qtmodeltester: ModelTester) -> StoryListModel:
    return StoryListModel(clock=lambda: NOW)


def test_a_saved_story_moves_to_the_top_without_a_reset(
    model: StoryListModel, qtbot: QtBot
) -> None:
    model.show_page(page("a", "b", "c"))
    with (
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.waitSignal(model.rowsMoved),
        qtbot.waitSignal(model.dataChanged),
    ):
        model.show_page(StoryPage((row("c", "New"), row("a"), row("b")), 3))
    assert model.ids() == ["c", "a", "b"]
    assert model.index(0).data() == "New"


def test_an_unchanged_page_touches_nothing(model: StoryListModel, qtbot: QtBot) -> None:
    model.show_page(page("a", "b"))
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.show_page(page("a", "b"))


@given(
    st.lists(st.sampled_from("abcdefghij"), unique=True),
    st.lists(st.sampled_from("abcdefghij"), unique=True),
)
def test_every_list_becomes_every_other(first: list[str], second: list[str]) -> None:
    model = StoryListModel(clock=lambda: NOW)
    model.show_page(page(*first))
    model.show_page(page(*second))
    assert model.ids() == second


def test_more_is_asked_once_and_taken_at_its_place(model: StoryListModel, qtbot: QtBot) -> None:
    model.show_page(page("a", "b", total=3))
    assert model.canFetchMore(QModelIndex())
    with qtbot.waitSignal(model.more_asked) as asked:
        model.fetchMore(QModelIndex())
    assert asked.args == [2]
    with qtbot.assertNotEmitted(model.more_asked):
        model.fetchMore(QModelIndex())
    model.show_page(page("c", total=3, offset=2))
    assert model.ids() == ["a", "b", "c"]
    assert not model.canFetchMore(QModelIndex())


def test_a_late_page_of_another_list_is_refused(model: StoryListModel) -> None:
    model.show_page(page("a", total=9))
    model.show_page(page("z", total=9, offset=5))
    assert model.ids() == ["a"]


def test_an_empty_next_page_ends_the_asking(model: StoryListModel) -> None:
    model.show_page(page("a", total=9))
    model.show_page(page(total=9, offset=1))
    assert not model.canFetchMore(QModelIndex())


def test_a_row_says_what_it_is(model: StoryListModel) -> None:
    model.show_page(StoryPage((row("a", "Night trains return", 1204),), 1))
    index = model.index(0)
    assert index.data(ROW_ROLE).id == "a"
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Night trains return, Draft, World, 09:41, 1,204 words"


def test_a_story_without_headline_shows_its_slug(model: StoryListModel) -> None:
    model.show_page(page("a"))
    assert model.index(0).data() == "slug"


def test_the_model_keeps_qts_rules(model: StoryListModel, qtmodeltester: ModelTester) -> None:
    model.show_page(page("a", "b", total=5))
    qtmodeltester.check(model)
    model.show_page(page("b", "c"))
