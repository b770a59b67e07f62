"""The body keeps text exactly, and keys do what the interface promises."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.editor import BodyEditor
from desktop.widgets.look import Look, Theme
from desktop.widgets.story_text import units

LEGAL = st.text(
    alphabet=st.one_of(
        st.sampled_from(
            "ab \n\u00a0\u202f\u200d\u200e\u202b\u2066\u0301😀👩🏽é\ue000\ufeff*#%[]`>-"
        ),
        st.characters(
            exclude_categories=("Cc", "Cs", "Cn"), exclude_characters="\u2028\u2029\ufffc"
        ),
    ),
    max_size=60,
)


@pytest.fixture
def body(qtbot: QtBot, look: Look) -> Iterator[BodyEditor]:
    holder = QWidget()
    qtbot.addWidget(holder)
    body = BodyEditor(look, holder)
    holder.resize(600, 500)
    body.setGeometry(0, 0, 568, 500)
    holder.show()
    holder.activateWindow()
    body.setFocus()
    body.load("", 0, "en")
    yield body
    # The holder owns the body: it must live as long as the test.
    holder.close()


def press(qtbot: QtBot, body: BodyEditor, *keys: str | Qt.Key) -> None:
    for key in keys:
        if isinstance(key, str):
            qtbot.keyClicks(body, key)
        else:
            qtbot.keyClick(body, key)


def select(body: BodyEditor, start: int, end: int) -> None:
    cursor = body.textCursor()
    cursor.setPosition(body.position_of(start))
    cursor.setPosition(body.position_of(end), QTextCursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LEGAL, st.data())
def test_text_and_caret_survive(body: BodyEditor, text: str, data: st.DataObject) -> None:
    caret = data.draw(st.integers(0, len(text)))
    body.load(text, caret, "en")
    assert body.text() == text
    # Qt never stands inside a character of two units or more, so it may move on.
    assert body.position_of(body.caret()) == body.textCursor().position()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LEGAL, LEGAL)
def test_replacing_is_one_undo(body: BodyEditor, old: str, new: str) -> None:
    body.load(old, 0, "en")
    body.replace_text(new)
    assert body.text() == new
    body.undo()
    assert body.text() == old
    assert not body.document().isUndoAvailable()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LEGAL, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), LEGAL), max_size=6))
def test_text_follows_every_edit(
    body: BodyEditor, text: str, edits: list[tuple[int, int, str]]
) -> None:
    body.load(text, 0, "en")
    for start, end, insert in edits:
        expected = body.text()
        low, high = sorted((min(start, len(expected)), min(end, len(expected))))
        cursor = QTextCursor(body.document())
        cursor.setPosition(units(expected[:low]))
        cursor.setPosition(units(expected[:high]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(insert)
        assert body.text() == body.document().toRawText().replace("\u2029", "\n")
    for act in (body.undo, body.redo):
        act()
        assert body.text() == body.document().toRawText().replace("\u2029", "\n")


@pytest.mark.parametrize(
    ("typed", "text", "undone"),
    [
        ('He said "', "He said “", 'He said "'),
        ('"Yes"', "“Yes”", '“Yes"'),
        ("don't", "don’t", "don’"),
        ("one --", "one –", "one --"),
        ("wait...", "wait…", "wait..."),
        ("# ", "## ", "# "),
    ],
)
def test_conversions(qtbot: QtBot, body: BodyEditor, typed: str, text: str, undone: str) -> None:
    press(qtbot, body, typed)
    assert body.text() == text
    body.undo()
    assert body.text() == undone


def test_what_was_taken_back_is_left_alone(qtbot: QtBot, body: BodyEditor) -> None:
    press(qtbot, body, "one --")
    body.undo()
    press(qtbot, body, "- two --")
    assert body.text() == "one --- two –"


def test_language_chooses_quotes(qtbot: QtBot, body: BodyEditor) -> None:
    body.load("", 0, "de")
    press(qtbot, body, '"Ja"')
    assert body.text() == "„Ja“"


def test_no_conversion_in_code_or_address(qtbot: QtBot, body: BodyEditor) -> None:
    press(qtbot, body, "`a\"b` https://x.example/a--b'c")
    assert body.text() == "`a\"b` https://x.example/a--b'c"


def test_input_method_text_stays_as_composed(body: BodyEditor) -> None:
    event = QInputMethodEvent()
    event.setCommitString('"')
    QApplication.sendEvent(body, event)
    assert body.text() == '"'


def test_one_key_is_told_once(qtbot: QtBot, body: BodyEditor) -> None:
    told: list[str] = []
    body.edited.connect(lambda: told.append(body.text()))
    press(qtbot, body, '"')
    assert told == ["“"]


def test_looks_are_no_edits(qtbot: QtBot, body: BodyEditor, look: Look) -> None:
    body.load("One **two**\n\n## Three", 0, "en")
    with qtbot.assertNotEmitted(body.edited):
        body.load("Four *five*", 0, "en")
        look.set_theme(Theme.DARK)
        body.set_zoom(150)
        body.set_zoom(100)
        look.set_theme(Theme.LIGHT)
        select(body, 0, 4)
        cursor = body.textCursor()
        cursor.setCharFormat(cursor.charFormat())
    assert body.text() == "Four *five*"


def test_loading_ends_undo(qtbot: QtBot, body: BodyEditor) -> None:
    press(qtbot, body, "secret")
    body.load("", 0, "en")
    body.undo()
    assert body.text() == ""


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        (("One", Qt.Key.Key_Return, "Two"), "One\n\nTwo"),
        (("One", Qt.Key.Key_Return, Qt.Key.Key_Backspace, "Two"), "OneTwo"),
        (
            ("- a", Qt.Key.Key_Return, "b", Qt.Key.Key_Return, Qt.Key.Key_Return, "c"),
            "- a\n- b\n\nc",
        ),
        (("- a", Qt.Key.Key_Return, Qt.Key.Key_Tab, "b"), "- a\n    - b"),
        (("- a", Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, "b"), "- a\n- b"),
        (("> a", Qt.Key.Key_Return, "b"), "> a\n>\n> b"),
        (("(a)b",), "(a)b"),
        (("(a",), "(a)"),
        (("(", Qt.Key.Key_Backspace), ""),
        (("[A] new",), "[A] new"),
    ],
)
def test_keys(qtbot: QtBot, body: BodyEditor, keys: tuple[str | Qt.Key, ...], text: str) -> None:
    press(qtbot, body, *keys)
    assert body.text() == text


def test_a_typed_closer_of_ones_own_is_no_step(qtbot: QtBot, body: BodyEditor) -> None:
    body.load("a)", 1, "en")
    press(qtbot, body, ")")
    assert body.text() == "a))"


@pytest.mark.parametrize(
    ("typed", "text"), [("(", "the (deal) was"), ("*", "the *deal* was"), ('"', "the “deal” was")]
)
def test_wrapping(qtbot: QtBot, body: BodyEditor, typed: str, text: str) -> None:
    body.load("the deal was", 0, "en")
    select(body, 4, 8)
    press(qtbot, body, typed)
    assert (body.text(), body.selection_text()) == (text, "deal")


def test_shift_enter_breaks_the_line(qtbot: QtBot, body: BodyEditor) -> None:
    press(qtbot, body, "One")
    qtbot.keyClick(body, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, body, "two")
    assert body.text() == "One  \ntwo"


def test_commands_work_beyond_the_basic_plane(body: BodyEditor) -> None:
    body.load("😀 deal 👍🏽 was", 0, "en")
    select(body, 2, 6)
    body.toggle_bold()
    assert (body.text(), body.selection_text()) == ("😀 **deal** 👍🏽 was", "deal")
    body.toggle_bold()
    assert body.text() == "😀 deal 👍🏽 was"
    assert body.selection() == (2, 6)


def test_line_commands(body: BodyEditor) -> None:
    body.load("One\n\nTwo\n\nThree", 6, "en")
    body.set_subhead(2)
    assert body.text() == "One\n\n## Two\n\nThree"
    body.set_subhead(2)
    select(body, 0, 8)
    body.toggle_list(ordered=True)
    assert body.text() == "1. One\n2. Two\n\nThree"
    body.undo()
    select(body, 0, 8)
    body.toggle_quote()
    assert body.text() == "> One\n>\n> Two\n\nThree"


def pasted(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc\u2028d\u0085e", "a\nb\nc\nd\ne"),
        ("a\x00b\x1bc\ufffcd", "abcd"),
        ("5\u00a0km\u202fx", "5\u00a0km\u202fx"),
    ],
)
def test_pasting(body: BodyEditor, text: str, expected: str) -> None:
    body.insertFromMimeData(pasted(text))
    assert body.text() == expected


def test_address_pasted_over_words_links_them(body: BodyEditor) -> None:
    body.load("the deal was", 0, "en")
    select(body, 4, 8)
    body.insertFromMimeData(pasted("https://wire.example/1"))
    assert body.text() == "the [deal](https://wire.example/1) was"


def test_copying_keeps_no_break_spaces(body: BodyEditor) -> None:
    body.load("5\u00a0km\n\n😀", 0, "en")
    body.selectAll()
    copied = body.createMimeDataFromSelection()
    body.load("", 0, "en")
    body.insertFromMimeData(copied)
    assert body.text() == "5\u00a0km\n\n😀"


def test_files_are_left_to_the_window(body: BodyEditor) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/copy.txt")])
    assert not body.canInsertFromMimeData(data)


def test_direction_follows_the_language(body: BodyEditor) -> None:
    for language, right_to_left in (("ar", True), ("en", False), ("he-IL", True), ("", False)):
        body.load("One", 0, language)
        assert (body.cursorRect().x() > 400) is right_to_left


def test_lines_stand_evenly(body: BodyEditor) -> None:
    body.load("One\n\nTwo 😀\n\n\n\n## Three", 0, "en")
    layout = body.document().documentLayout()
    heights: list[float] = []
    block = body.document().firstBlock()
    while block.next().isValid():
        heights.append(layout.blockBoundingRect(block).height())
        block = block.next()
    # Of three blank lines the second is a paragraph being begun.
    assert heights == [27, 13, 27, 13, 27, 13]


def test_read_only_takes_no_key(qtbot: QtBot, body: BodyEditor) -> None:
    body.load("One", 3, "en")
    body.set_read_only(read_only=True)
    press(qtbot, body, "x", Qt.Key.Key_Return, Qt.Key.Key_Backspace)
    assert body.text() == "One"


def test_caret_is_told_as_an_index(qtbot: QtBot, body: BodyEditor) -> None:
    body.load("😀😀 a", 0, "en")
    with qtbot.waitSignal(body.caret_moved) as told:
        body.jump_to(3)
    assert told.args == [3]
    assert body.textCursor().position() == 5


def test_direction_controls_are_seen(body: BodyEditor, look: Look) -> None:
    pictures = []
    for text in ("abc def", "abc\u2067 def"):
        body.load(text, 0, "en")
        pictures.append(body.grab().toImage())
    warn = look.colour("warn").rgb()
    found = [
        any(image.pixel(x, y) == warn for x in range(200) for y in range(40)) for image in pictures
    ]
    assert found == [False, True]


def test_caret_is_the_accents_alone(qtbot: QtBot, body: BodyEditor, look: Look) -> None:
    body.load("    ", 4, "en")
    qtbot.waitUntil(body.hasFocus)
    rect = body.cursorRect()
    image = body.grab().toImage()
    row = [image.pixelColor(x, rect.center().y()) for x in range(rect.x() - 4, rect.x() + 6)]
    accent, paper = look.colour("accent"), look.colour("paper")
    assert row == [paper] * 4 + [accent] * 2 + [paper] * 4
    body.clearFocus()
    image = body.grab().toImage()
    row = [image.pixelColor(x, rect.center().y()) for x in range(rect.x() - 4, rect.x() + 6)]
    assert row == [paper] * 10
