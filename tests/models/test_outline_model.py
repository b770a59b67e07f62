"""The outline changes in place: what stays is never reset."""

import pytest
from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.core.markup.outline import Section
from desktop.models.outline import SECTION_ROLE, OutlineModel


def sections(*heads: tuple[int, str, int]) -> tuple[Section, ...]:
    return tuple(
        Section(number, level, title, 0, 0, words, 0, 0, 0)
        for number, (level, title, words) in enumerate(heads)
    )


BEFORE = sections((0, "", 38), (2, "Terms", 214), (2, "Backlog", 180), (3, "Cargo", 71))


@pytest.fixture
def model(qapp: QCoreApplication) -> OutlineModel:
    made = OutlineModel()
    made.show_sections(BEFORE)
    return made


def titles(model: OutlineModel, parent: QModelIndex | None = None) -> list[object]:
    parent = parent or QModelIndex()
    found: list[object] = []
    for number in range(model.rowCount(parent)):
        index = model.index(number, 0, parent)
        children = titles(model, index)
        found.append((index.data(), children) if children else index.data())
    return found


def test_sections_nest_by_level(model: OutlineModel) -> None:
    assert titles(model) == ["Lede", "Terms", ("Backlog", ["Cargo"])]


def test_typing_changes_one_row(model: OutlineModel, qtbot: QtBot) -> None:
    kept = QPersistentModelIndex(model.index_of(3))
    with (
        qtbot.assertNotEmitted(model.rowsInserted),
        qtbot.assertNotEmitted(model.rowsRemoved),
        qtbot.waitSignal(model.dataChanged),
    ):
        model.show_sections(
            sections((0, "", 38), (2, "Terms", 214), (2, "Backlog", 180), (3, "Cargo", 72))
        )
    assert kept.data(SECTION_ROLE).words == 72


def test_a_new_section_is_one_insert(model: OutlineModel, qtbot: QtBot) -> None:
    kept = QPersistentModelIndex(model.index_of(3))
    with qtbot.assertNotEmitted(model.rowsRemoved):
        model.show_sections(
            sections(
                (0, "", 38), (2, "Terms", 9), (2, "New", 5), (2, "Backlog", 180), (3, "Cargo", 71)
            )
        )
    assert titles(model) == ["Lede", "Terms", "New", ("Backlog", ["Cargo"])]
    assert kept.data() == "Cargo"
    assert model.index_of(4) == kept


def test_a_removed_section_takes_its_children(model: OutlineModel) -> None:
    gone = model.index_of(3)
    model.show_sections(sections((0, "", 38), (2, "Terms", 214)))
    assert titles(model) == ["Lede", "Terms"]
    assert gone.data() is None


def test_a_row_is_spoken_with_its_words(model: OutlineModel) -> None:
    assert model.index_of(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Terms, 214 words"


def test_the_model_keeps_qts_rules(model: OutlineModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
    model.show_sections(sections((0, "", 1), (3, "Deep", 2), (2, "Up", 3), (4, "Down", 1)))
    assert titles(model) == ["Lede", "Deep", ("Up", ["Down"])]
