"""Words become chips and leave again; none twice."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.widgets.details.chips import ChipsField
from desktop.widgets.look import Look


@pytest.fixture
def field(qtbot: QtBot, look: Look) -> ChipsField:
    made = ChipsField("Keywords")
    qtbot.addWidget(made)
    made.resize(300, 60)
    made.put(("ports", "labour"))
    made.show()
    return made


def edit(field: ChipsField) -> QLineEdit:
    found = field.findChild(QLineEdit)
    assert found is not None
    return found


@pytest.mark.parametrize("end", ["\r", ","])
def test_enter_and_comma_add(field: ChipsField, qtbot: QtBot, end: str) -> None:
    with qtbot.waitSignal(field.changed):
        qtbot.keyClicks(edit(field), "Port Alder")
        qtbot.keyClicks(edit(field), end)
    assert field.words() == ("ports", "labour", "Port Alder")
    assert edit(field).text() == ""


def test_the_same_word_is_not_added_again(field: ChipsField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.changed):
        edit(field).setText("Ports, labour ,")
        field.commit()
    assert field.words() == ("ports", "labour")


def test_backspace_in_an_empty_field_takes_the_last(field: ChipsField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.changed):
        qtbot.keyClick(edit(field), Qt.Key.Key_Backspace)
    assert field.words() == ("ports",)


def test_a_click_takes_a_chip_out(field: ChipsField, qtbot: QtBot) -> None:
    chip = next(
        chip for chip in field.findChildren(QPushButton) if chip.accessibleName() == "Remove ports"
    )
    with qtbot.waitSignal(field.changed):
        chip.click()
    assert field.words() == ("labour",)


def test_loading_is_silent(field: ChipsField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.changed):
        field.put(("other",))
    assert field.words() == ("other",)


def test_many_chips_wrap_and_the_field_grows(field: ChipsField) -> None:
    before = field.heightForWidth(300)
    field.put(tuple(f"keyword number {number}" for number in range(9)))
    assert field.heightForWidth(300) > before


TOPICS = {"medtop:02000000": "Crime, law and justice", "medtop:05000000": "Education"}


def test_a_named_code_is_kept_as_its_code(field: ChipsField, qtbot: QtBot) -> None:
    field.put(("medtop:05000000",))
    field.offer_named(TOPICS)
    assert [chip.text() for chip in field.findChildren(QPushButton) if chip.isVisible()] == [
        "Education ×"
    ]
    qtbot.keyClicks(edit(field), "crime, law and justice\r")
    assert field.words() == ("medtop:05000000", "medtop:02000000")


def test_a_topic_that_nobody_named_stays_a_word(field: ChipsField, qtbot: QtBot) -> None:
    field.put(())
    field.offer_named(TOPICS)
    qtbot.keyClicks(edit(field), "tides, Education\r")
    assert field.words() == ("tides", "medtop:05000000")


def test_what_is_chosen_from_the_list_is_a_chip_at_once(field: ChipsField, qtbot: QtBot) -> None:
    field.offer(["harbour"])
    completer = edit(field).completer()
    assert completer is not None
    with qtbot.waitSignal(field.changed):
        edit(field).setText("harbour")
        completer.activated.emit("harbour")
    assert field.words()[-1] == "harbour"
