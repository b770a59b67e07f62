"""Abbreviations are written out as they are typed; one undo gives back what was typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.editor import BodyEditor
from desktop.widgets.line_field import LineField
from desktop.widgets.look import Look

KNOWN = {";aa": "Anadolu Agency", ";sig": "First line.\n\nSecond line."}


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def body(window: QWidget, look: Look) -> BodyEditor:
    body = BodyEditor(look, window)
    body.resize(560, 400)
    body.load("", 0, "en")
    body.set_snippets(KNOWN)
    window.show()
    body.setFocus()
    return body


@pytest.mark.parametrize("end", [" ", ".", ",", ")"])
def test_a_blank_or_a_stop_writes_it_out(body: BodyEditor, end: str) -> None:
    QTest.keyClicks(body, "Says ;aa" + end + "x")
    assert body.text() == f"Says Anadolu Agency{end}x"


def test_one_undo_gives_back_what_was_typed_and_it_stays(body: BodyEditor) -> None:
    told: list[str] = []
    QTest.keyClicks(body, "Says ;aa")
    body.edited.connect(lambda: told.append(body.text()))
    QTest.keyClicks(body, " ")
    assert told == ["Says Anadolu Agency "]
    assert body.caret() == len("Says Anadolu Agency ")
    body.undo()
    assert body.text() == "Says ;aa "
    QTest.keyClick(body, Qt.Key.Key_Backspace)
    QTest.keyClicks(body, " now")
    assert body.text() == "Says ;aa now"
    QTest.keyClicks(body, " ;aa ")
    assert body.text() == "Says ;aa now Anadolu Agency "


def test_enter_writes_it_out_and_ends_the_paragraph(body: BodyEditor) -> None:
    QTest.keyClicks(body, "Says ;aa")
    QTest.keyClick(body, Qt.Key.Key_Return)
    QTest.keyClicks(body, "x")
    assert body.text() == "Says Anadolu Agency\n\nx"


def test_several_lines_and_wide_letters(body: BodyEditor) -> None:
    body.load("😀 ", 2, "en")
    QTest.keyClicks(body, ";sig x")
    assert body.text() == "😀 First line.\n\nSecond line. x"
    body.undo()
    body.undo()
    assert body.text() == "😀 ;sig "


def test_nothing_amid_a_word_and_nothing_when_it_is_no_longer_kept(body: BodyEditor) -> None:
    QTest.keyClicks(body, "x;aa ")
    body.set_snippets({})
    QTest.keyClicks(body, ";aa ")
    assert body.text() == "x;aa ;aa "


def test_a_headline_stays_one_line(window: QWidget, look: Look) -> None:
    field = LineField(look, "headline", 34, window)
    field.set_snippets(KNOWN)
    window.show()
    QTest.keyClicks(field, ";sig ")
    assert field.text() == "First line. Second line. "
