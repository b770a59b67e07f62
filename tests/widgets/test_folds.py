"""Folded sections are out of sight, never out of the text, and open for whatever enters them."""

import datetime as dt
import random

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.records import Filing, Head, Story, Times
from desktop.core.markup import sections
from desktop.core.markup.folding import shape
from desktop.widgets.editor import BodyEditor
from desktop.widgets.fold_marks import FoldMargin
from desktop.widgets.look import Look
from desktop.widgets.story_editor import StoryEditor

NOW = dt.datetime(2026, 11, 24, 9, 41, tzinfo=dt.UTC)
BODY = (
    "Lede of the story.\n\n## Terms\n\nPay rises twice.\n\n### Rosters\n\nNights are new.\n\n"
    "## Ships\n\nForty-one wait.\n\n## Next\n\nA vote follows."
)


def story(body: str, language: str = "en") -> Story:
    return Story("id", Times(NOW, NOW), head=Head(), filing=Filing(language=language), body=body)


@pytest.fixture
def column(qtbot: QtBot, look: Look) -> StoryEditor:
    column = StoryEditor(look)
    qtbot.addWidget(column)
    column.resize(669, 600)
    column.load(story(BODY))
    column.show()
    column.activateWindow()
    qtbot.waitUntil(lambda: not column.body.layout_pending)
    return column


@pytest.fixture
def body(column: StoryEditor) -> BodyEditor:
    column.body.setFocus()
    return column.body


def shown(body: BodyEditor) -> str:
    """Give the lines in sight that hold something."""
    return "|".join(block.text() for block in blocks(body) if block.isVisible() and block.text())


def blocks(body: BodyEditor) -> list:
    found, block = [], body.document().firstBlock()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def assert_whole(body: BodyEditor) -> None:
    """Hold what is hidden against what should be, and Qt's count of lines against both."""
    found = shape(body.text())
    folds = body.folds.numbers()
    hidden = {line for lines in found.hidden(folds) for line in lines}
    wrong = [b.blockNumber() for b in blocks(body) if b.isVisible() is (b.blockNumber() in hidden)]
    assert not wrong, (folds, wrong, body.text())
    assert all(not b.lineCount() for b in blocks(body) if not b.isVisible())
    assert body.textCursor().block().isVisible()
    assert body.toPlainText() == body.text().replace("\xa0", " ")


def test_a_section_folds_with_its_children_and_comes_back(body: BodyEditor) -> None:
    heights = body.document().lineCount()
    body.folds.fold((0,))
    assert (
        shown(body)
        == "Lede of the story.|## Terms|## Ships|Forty-one wait.|## Next|A vote follows."
    )
    assert body.document().lineCount() == heights - 7
    assert body.text() == BODY
    assert body.folds.hidden_words(0) == 6
    assert_whole(body)
    body.folds.unfold((0,))
    assert body.document().lineCount() == heights
    assert_whole(body)


def test_all_fold_and_unfold(body: BodyEditor) -> None:
    body.folds.fold_all()
    assert shown(body) == "Lede of the story.|## Terms|## Ships|## Next"
    assert body.folds.numbers() == (0, 1, 2, 3)
    body.folds.unfold((0,))
    assert "### Rosters" in shown(body)
    assert "Nights" not in shown(body)
    body.folds.unfold_all()
    assert shown(body).count("|") == 8
    assert_whole(body)


def test_the_caret_leaves_what_is_folded_and_arrows_pass_it(body: BodyEditor) -> None:
    body.jump_to(BODY.index("twice"))
    body.folds.fold((0,))
    assert body.caret() == BODY.index("## Terms") + len("## Terms")
    QTest.keyClick(body, Qt.Key.Key_Down)
    assert body.textCursor().block().text() == "## Ships"
    QTest.keyClick(body, Qt.Key.Key_Up)
    assert body.textCursor().block().text() == "## Terms"
    assert body.folds.numbers() == (0,)


@pytest.mark.parametrize("word", ["twice", "Nights", "### Rosters"])
def test_whatever_enters_unfolds(column: StoryEditor, body: BodyEditor, word: str) -> None:
    body.folds.fold_all()
    place = BODY.index(word)
    column.show_range(body, place, place + len(word))
    assert body.selection_text() == word
    assert 0 not in body.folds.numbers()
    assert (1 in body.folds.numbers()) is (word != "Nights")
    assert 2 in body.folds.numbers()
    assert column.rect().contains(body.mapTo(column, body.cursorRect().center()))
    assert_whole(body)


def test_typing_elsewhere_leaves_a_fold_alone(body: BodyEditor) -> None:
    body.folds.fold((2,))
    body.jump_to(4)
    QTest.keyClicks(body, " and more")
    QTest.keyClick(body, Qt.Key.Key_Return)
    QTest.keyClicks(body, "## New")
    assert body.folds.numbers() == (3,)
    assert "Forty-one" not in shown(body)
    assert_whole(body)
    while body.document().isUndoAvailable():
        body.undo()
    assert body.text() == BODY
    assert body.folds.numbers() == (2,)
    assert_whole(body)


def test_a_folded_subhead_can_be_reworded_and_re_levelled(body: BodyEditor) -> None:
    body.folds.fold((2,))
    body.jump_to(BODY.index("Ships"))
    QTest.keyClicks(body, "More ")
    assert body.folds.numbers() == (2,)
    body.set_subhead(3)
    assert body.folds.numbers() == (2,)
    assert "Forty-one" not in shown(body)
    assert_whole(body)
    body.set_subhead(3)
    assert "## " not in body.textCursor().block().text()
    assert body.folds.numbers() == ()
    assert "Forty-one" in shown(body)
    assert_whole(body)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Delete])
def test_what_changes_the_edge_of_a_fold_opens_it(body: BodyEditor, key: Qt.Key) -> None:
    body.folds.fold((2,))
    body.jump_to(BODY.index("Ships") + len("Ships"))
    QTest.keyClick(body, key)
    assert body.folds.numbers() == ()
    assert "Forty-one" in shown(body)
    assert_whole(body)


def test_backspace_behind_a_fold_opens_it(body: BodyEditor) -> None:
    body.folds.fold((2,))
    body.jump_to(BODY.index("## Next"))
    QTest.keyClick(body, Qt.Key.Key_Backspace)
    assert body.folds.numbers() == ()
    assert_whole(body)


def test_a_fold_goes_with_its_moved_section(body: BodyEditor) -> None:
    body.folds.fold((2,))
    moved = sections.move_up(body.text(), 3)
    body.rearrange(moved.body, moved.place(body.caret()))
    assert body.text().index("## Ships") < body.text().index("## Terms")
    assert body.folds.numbers() == (0,)
    assert_whole(body)
    body.undo()
    assert body.text() == BODY
    assert_whole(body)


def test_lines_that_take_the_place_of_hidden_ones_stay_hidden(body: BodyEditor) -> None:
    body.folds.fold((2,))
    assert body.folds.hidden_words(2) == 2
    body.replace_text(BODY.replace("\nForty-one wait.\n", "Some\nForty-two ships wait.\n"))
    assert "ships wait" not in shown(body)
    assert body.folds.hidden_words(2) == 4
    assert_whole(body)


def test_another_story_comes_unfolded(column: StoryEditor, body: BodyEditor) -> None:
    said: list[tuple[int, ...]] = []
    body.folds.fold_all()
    body.folds.changed.connect(said.append)
    column.load(story(BODY))
    assert body.folds.numbers() == ()
    assert not said
    assert_whole(body)


def test_numbers_are_told_when_they_change(body: BodyEditor) -> None:
    said: list[tuple[int, ...]] = []
    body.folds.changed.connect(said.append)
    body.folds.fold((2, 77))
    body.jump_to(0)
    QTest.keyClicks(body, "## ")
    body.folds.unfold_all()
    assert said == [(2,), (3,), ()]


def test_a_subhead_alone_does_not_fold(column: StoryEditor, body: BodyEditor) -> None:
    column.load(story("## One\n## Two\n\nText."))
    body.folds.fold_all()
    assert body.folds.numbers() == (1,)


def test_the_chevron_folds_and_the_mark_unfolds(column: StoryEditor, body: BodyEditor) -> None:
    margin = column.findChild(FoldMargin)
    assert margin is not None
    body.jump_to(BODY.index("## Ships"))
    middle = body.cursorRect().center().y()
    body.jump_to(0)
    before = margin.grab().toImage()
    QTest.mouseClick(margin, Qt.MouseButton.LeftButton, pos=QPoint(margin.width() // 2, middle))
    assert body.folds.numbers() == (2,)
    assert margin.grab().toImage() != before
    end = QTextCursor(body.document().findBlockByNumber(10))
    assert end.block().text() == "## Ships"
    end.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    mark = body.cursorRect(end).center() + QPoint(24, 0)
    QTest.mouseClick(body.viewport(), Qt.MouseButton.LeftButton, pos=mark)
    assert body.folds.numbers() == ()
    assert body.caret() == 0


def test_a_click_beside_no_chevron_puts_the_caret(column: StoryEditor, body: BodyEditor) -> None:
    margin = column.findChild(FoldMargin)
    assert margin is not None
    body.jump_to(BODY.index("twice"))
    place = QPointF(margin.width() / 2, body.cursorRect().center().y())
    body.jump_to(len(BODY))
    press = QMouseEvent(
        QEvent.Type.MouseButtonPress, place, margin.mapToGlobal(place),
        Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(margin, press)
    assert body.textCursor().block().text() == "Pay rises twice."


def test_a_right_to_left_story_has_its_chevrons_at_the_right(column: StoryEditor) -> None:
    margin = column.findChild(FoldMargin)
    assert margin is not None
    assert margin.geometry().center().x() < column.body.geometry().left() + 10
    column.load(story("## عنوان\n\nنص.", "ar"))
    assert margin.geometry().center().x() > column.body.geometry().right() - 10


LETTERS = ("a", "#", " ", "\n", "%%%", "## ", "é", "😀")
KEYS = (
    Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Up, Qt.Key.Key_Down,
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown,
)  # fmt: skip


@pytest.mark.parametrize("seed", range(6))
def test_no_run_of_edits_corrupts_a_fold(column: StoryEditor, body: BodyEditor, seed: int) -> None:
    dice = random.Random(seed)
    done: list[str] = []
    for _ in range(250):
        act = dice.choice(("type", "key", "key", "fold", "toggle", "jump", "undo", "redo", "cut"))
        done.append(act)
        if act == "type":
            for letter in dice.choice(LETTERS):
                event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(body, event)
        elif act == "key":
            shift = dice.random() < 0.2
            held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
            QTest.keyClick(body, dice.choice(KEYS), held)
        elif act == "fold":
            body.folds.fold_all()
        elif act == "toggle":
            body.folds.toggle(dice.randint(0, 4))
        elif act == "jump":
            body.jump_to(dice.randint(0, len(body.text())))
        elif act == "cut":
            start = dice.randint(0, len(body.text()))
            body.select(start, min(len(body.text()), start + dice.randint(0, 40)))
            QTest.keyClick(body, Qt.Key.Key_Backspace)
        else:
            body.undo() if act == "undo" else body.redo()
        assert_whole(body)
        column.grab()
    body.folds.unfold_all()
    assert_whole(body)
