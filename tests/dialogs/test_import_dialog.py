"""The import dialog accounts for every line and lets each be corrected."""

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QToolButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.records import Author, Dateline
from desktop.core.ingest.parts import Copy, Kind, Line, Parts, Passage, Piece
from desktop.dialogs.copy_lines import CopyLinesView
from desktop.dialogs.copy_words import CopyWords, WordsEdit
from desktop.dialogs.story_sheet import StorySheet
from desktop.dialogs.taking_in import ImportDialog
from desktop.models.copy_lines import LINE_ROLE, SPANS_ROLE, WORDS_ROLE, CopyLinesModel
from desktop.widgets.look import Look
from desktop.widgets.story_text import units

LINES = (
    Line(0, "Dockers sign <deal>", Kind.HEADLINE),
    Line(1, "", Kind.BLANK),
    Line(2, "By Mira Halvorsen", Kind.BYLINE, confidence=0.4),
    Line(3, "Dock workers signed on Tuesday.", Kind.PARAGRAPH),
    Line(4, "Read 412 times", Kind.DROPPED, "a counter"),
)
COPY = Copy(LINES, "…", notices=("2 invisible characters were removed.",))
PARTS = Parts(
    headline="Dockers sign <deal>",
    authors=(Author("Mira Halvorsen"),),
    dateline=Dateline("PORT ALDER", "", "CD"),
    body=(Piece(Kind.PARAGRAPH, "Dock workers signed on Tuesday.", 3),),
)


@pytest.fixture
def dialog(qtbot: QtBot, look: Look) -> ImportDialog:
    made = ImportDialog(look, "wire.txt")
    qtbot.addWidget(made)
    made.show_copy(COPY, PARTS)
    made.show()
    return made


def view(dialog: ImportDialog) -> CopyLinesView:
    found = dialog.findChild(CopyLinesView, "copyLines")
    assert found is not None
    return found


def line_at(dialog: ImportDialog, row: int) -> Line:
    return view(dialog).model().index(row, 0).data(LINE_ROLE)


def button(dialog: ImportDialog, text: str) -> QPushButton:
    return next(found for found in dialog.findChildren(QPushButton) if found.text() == text)


def test_blank_lines_are_not_listed(dialog: ImportDialog) -> None:
    rows = range(view(dialog).model().rowCount())
    assert [line_at(dialog, row).number for row in rows] == [0, 2, 3, 4]
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert "4 lines · 1 set aside" in texts
    assert "2 invisible characters were removed." in texts


def test_a_row_is_spoken_with_kind_doubt_and_reason(dialog: ImportDialog) -> None:
    spoken = [
        view(dialog).model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in (1, 3)
    ]
    assert spoken == ["Byline, doubtful, By Mira Halvorsen", "Dropped, Read 412 times, a counter"]


def test_the_story_is_shown_as_text(dialog: ImportDialog) -> None:
    sheet = dialog.findChild(StorySheet)
    assert sheet is not None
    shown = sheet.toPlainText()
    assert "Dockers sign <deal>" in shown
    assert "By Mira Halvorsen" in shown
    assert "PORT ALDER (CD) — Dock workers signed on Tuesday." in shown


def test_put_back_by_mouse(dialog: ImportDialog, qtbot: QtBot) -> None:
    place = view(dialog).visualRect(view(dialog).model().index(3, 0))
    with qtbot.waitSignal(dialog.reassign_asked) as asked:
        qtbot.mouseClick(
            view(dialog).viewport(),
            Qt.MouseButton.LeftButton,
            pos=QPoint(place.right() - 20, place.center().y()),
        )
    assert asked.args == [4, Kind.PARAGRAPH]


def test_a_line_is_given_another_kind(dialog: ImportDialog, qtbot: QtBot) -> None:
    menu = view(dialog).build_menu(LINES[2])
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Byline"]
    with qtbot.waitSignal(dialog.reassign_asked) as asked:
        next(act for act in menu.actions() if act.text() == "Deck").trigger()
    assert asked.args == [2, Kind.DECK]


def test_put_back_is_first_in_the_menu_of_a_dropped_line(dialog: ImportDialog) -> None:
    assert view(dialog).build_menu(LINES[4]).actions()[0].text() == "Put Back"


def test_enter_opens_the_menu(dialog: ImportDialog, qtbot: QtBot) -> None:
    view(dialog).setCurrentIndex(view(dialog).model().index(0, 0))
    qtbot.keyClick(view(dialog), Qt.Key.Key_Return)
    menu = view(dialog).findChild(QMenu)
    assert menu is not None
    assert menu.isVisible()
    menu.close()


def test_several_lines_are_given_a_kind_at_once(dialog: ImportDialog, qtbot: QtBot) -> None:
    for row in (0, 2):
        index = view(dialog).model().index(row, 0)
        view(dialog).selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    menu = view(dialog).build_menu(LINES[3])
    with qtbot.waitSignal(dialog.reassign_all_asked) as asked:
        next(act for act in menu.actions() if act.text() == "Quote").trigger()
    assert asked.args == [(0, 3), Kind.QUOTE]


@pytest.mark.parametrize(
    ("key", "kind"),
    [(Qt.Key.Key_D, Kind.DECK), (Qt.Key.Key_P, Kind.PARAGRAPH), (Qt.Key.Key_Delete, Kind.DROPPED)],
)
def test_a_key_gives_the_selected_lines_their_kind(
    dialog: ImportDialog, qtbot: QtBot, key: Qt.Key, kind: Kind
) -> None:
    view(dialog).setCurrentIndex(view(dialog).model().index(1, 0))
    with qtbot.waitSignal(dialog.reassign_all_asked) as asked:
        qtbot.keyClick(view(dialog), key)
    assert asked.args == [(2,), kind]


def test_the_menu_shows_the_keys(dialog: ImportDialog) -> None:
    shown = {
        act.text(): act.shortcut().toString()
        for act in view(dialog).build_menu(LINES[0]).actions()
    }
    assert (shown["Headline"], shown["Dropped"]) == ("H", "Del")
    assert len(set(shown.values())) == len(shown)


def test_the_mouse_on_a_label_keeps_the_other_lines(dialog: ImportDialog, qtbot: QtBot) -> None:
    for row in (0, 2):
        index = view(dialog).model().index(row, 0)
        view(dialog).selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    place = view(dialog).visualRect(view(dialog).model().index(2, 0))
    qtbot.mouseClick(
        view(dialog).viewport(),
        Qt.MouseButton.LeftButton,
        pos=QPoint(place.left() + 20, place.center().y()),
    )
    assert view(dialog).selected_numbers() == (0, 3)
    menu = view(dialog).findChild(QMenu)
    assert menu is not None
    menu.close()


def test_a_line_outside_the_selection_is_changed_alone(dialog: ImportDialog, qtbot: QtBot) -> None:
    view(dialog).setCurrentIndex(view(dialog).model().index(0, 0))
    menu = view(dialog).build_menu(LINES[3])
    with qtbot.waitSignal(dialog.reassign_asked) as asked:
        next(act for act in menu.actions() if act.text() == "Quote").trigger()
    assert asked.args == [3, Kind.QUOTE]


def test_everything_set_aside_is_put_back(dialog: ImportDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.put_back_all_asked):
        button(dialog, "Put Back All").click()
    dialog.show_copy(Copy(LINES[:4]), PARTS)
    assert not button(dialog, "Put Back All").isVisible()


def test_a_long_line_is_shown_whole_in_its_tooltip(dialog: ImportDialog) -> None:
    tip = view(dialog).model().index(3, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "<p>Read 412 times</p><p>a counter</p>"


def test_doubtful_lines_are_visited(dialog: ImportDialog) -> None:
    assert button(dialog, "1 doubtful").isVisible()
    dialog.show_next_doubt()
    assert view(dialog).currentIndex().row() == 1


def test_a_correction_keeps_the_place(dialog: ImportDialog) -> None:
    view(dialog).setCurrentIndex(view(dialog).model().index(3, 0))
    lines = (*LINES[:4], Line(4, "Read 412 times", Kind.PARAGRAPH))
    dialog.show_copy(Copy(lines), PARTS)
    assert view(dialog).currentIndex().row() == 3
    assert line_at(dialog, 3).kind is Kind.PARAGRAPH


def test_import_accepts_and_escape_cancels(dialog: ImportDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.accepted):
        button(dialog, "Import").click()
    dialog.show()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_nothing_to_import_cannot_be_imported(qtbot: QtBot, look: Look) -> None:
    made = ImportDialog(look)
    qtbot.addWidget(made)
    made.show_copy(Copy(()), Parts())
    assert not button(made, "Import").isEnabled()


MIXED = (
    Line(0, "By Mira", Kind.BYLINE),
    Line(1, "  PORT ALDER 🦀 (CD) - Dock workers", Kind.PARAGRAPH),
    Line(2, "signed on Tuesday.", Kind.PARAGRAPH, continues=True),
)
WHOLE = "PORT ALDER 🦀 (CD) - Dock workers signed on Tuesday."
INSIDE = (
    Passage(1, 0, 20, Kind.DATELINE, by_hand=False),
    Passage(1, WHOLE.index("workers"), WHOLE.index(" on T"), Kind.DROPPED),
)


def words_edit(dialog: ImportDialog) -> WordsEdit:
    found = dialog.findChild(WordsEdit)
    assert found is not None
    return found


@pytest.fixture
def mixed(dialog: ImportDialog) -> ImportDialog:
    dialog.show_copy(Copy(MIXED), Parts(passages=INSIDE))
    view(dialog).setCurrentIndex(view(dialog).model().index(1, 0))
    return dialog


def select(dialog: ImportDialog, words: str) -> None:
    edit = words_edit(dialog)
    cursor = edit.textCursor()
    start = units(WHOLE[: WHOLE.index(words)])
    cursor.setPosition(start)
    cursor.setPosition(start + units(words), cursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)


def test_a_row_tells_the_words_in_it_that_are_something_else() -> None:
    model = CopyLinesModel()
    model.show_copy(Copy(MIXED), INSIDE)
    spans = [model.index(row).data(SPANS_ROLE) for row in range(3)]
    assert spans[0] == ()
    assert [(MIXED[1].text[a:b], kind) for a, b, kind in spans[1]] == [
        ("PORT ALDER 🦀 (CD) -", Kind.DATELINE),
        ("workers", Kind.DROPPED),
    ]
    assert [(MIXED[2].text[a:b], kind) for a, b, kind in spans[2]] == [("signed", Kind.DROPPED)]
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Dateline: PORT ALDER 🦀 (CD) -, Dropped: workers" in spoken
    for row in (1, 2):
        words = model.index(row).data(WORDS_ROLE)
        assert (words.number, words.text, words.kind) == (1, WHOLE, Kind.PARAGRAPH)


def test_only_rows_whose_words_changed_are_drawn_anew(qtbot: QtBot) -> None:
    model = CopyLinesModel()
    model.show_copy(Copy(MIXED), INSIDE)
    changed: list[int] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    model.show_copy(Copy(MIXED), INSIDE)
    assert changed == []
    model.show_copy(Copy(MIXED), INSIDE[1:])
    assert changed == [1, 2]  # The second row belongs to the line whose words changed.


def test_words_set_aside_are_counted_once_a_line(mixed: ImportDialog) -> None:
    texts = [label.text() for label in mixed.findChildren(QLabel)]
    assert "3 lines · 1 set aside" in texts
    assert button(mixed, "Put Back All").isVisible()


def test_selected_words_become_what_a_key_says(mixed: ImportDialog, qtbot: QtBot) -> None:
    select(mixed, "Dock")
    with qtbot.waitSignal(mixed.part_asked) as asked:
        qtbot.keyClick(words_edit(mixed), Qt.Key.Key_C)
    assert asked.args == [1, WHOLE.index("Dock"), WHOLE.index(" workers"), Kind.CAPTION]
    assert not words_edit(mixed).textCursor().hasSelection()


def test_words_are_selected_with_the_keyboard_alone(mixed: ImportDialog, qtbot: QtBot) -> None:
    mixed.activateWindow()
    view(mixed).setFocus()
    qtbot.keyClick(view(mixed), Qt.Key.Key_F2)
    edit = words_edit(mixed)
    assert mixed.focusWidget() is edit
    shift = Qt.KeyboardModifier.ShiftModifier
    for _ in range(4):
        qtbot.keyClick(edit, Qt.Key.Key_Right, shift)
    with qtbot.waitSignal(mixed.part_asked) as asked:
        qtbot.keyClick(edit, Qt.Key.Key_Delete)
    assert asked.args == [1, 0, 4, Kind.DROPPED]


def test_a_letter_with_ctrl_chooses_nothing(mixed: ImportDialog, qtbot: QtBot) -> None:
    select(mixed, "Dock")
    with qtbot.assertNotEmitted(mixed.part_asked):
        qtbot.keyClick(words_edit(mixed), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Dock"


def test_without_a_selection_the_line_is_meant(mixed: ImportDialog, qtbot: QtBot) -> None:
    select(mixed, "on Tuesday")
    cursor = words_edit(mixed).textCursor()
    cursor.clearSelection()
    words_edit(mixed).setTextCursor(cursor)
    with qtbot.waitSignal(mixed.reassign_asked) as asked:
        qtbot.keyClick(words_edit(mixed), Qt.Key.Key_Q)
    assert asked.args == [1, Kind.QUOTE]


def test_the_menu_of_words_puts_back_the_passage_at_the_caret(
    mixed: ImportDialog, qtbot: QtBot
) -> None:
    menu = words_of(mixed).build_menu()  # The caret stands at the start, in the dateline.
    texts = [action.text() for action in menu.actions()[:2]]
    assert texts == ["“PORT ALDER 🦀 (CD) -”", "Put Back into the Line"]
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Dateline"]
    with qtbot.waitSignal(mixed.part_asked) as asked:
        menu.actions()[1].trigger()
    assert asked.args == [1, 0, len("PORT ALDER 🦀 (CD) -"), Kind.PARAGRAPH]


def words_of(dialog: ImportDialog) -> CopyWords:
    found = dialog.findChild(CopyWords)
    assert found is not None
    return found


def test_enter_opens_the_menu_of_words(mixed: ImportDialog, qtbot: QtBot) -> None:
    select(mixed, "Dock")
    qtbot.keyClick(words_edit(mixed), Qt.Key.Key_Return)
    menu = next(m for m in words_of(mixed).findChildren(QMenu) if m.isVisible())
    assert menu.actions()[0].text() == "“Dock”"
    menu.close()


def test_parts_inside_a_line_have_colours_and_names(mixed: ImportDialog, look: Look) -> None:
    marks = words_edit(mixed).extraSelections()
    shown = [(m.cursor.selectedText(), m.format.foreground().color(), m.format.fontStrikeOut())
             for m in marks]  # fmt: skip
    assert shown == [
        ("PORT ALDER 🦀 (CD) -", look.colour("link"), False),
        ("workers signed", look.colour("mutedText"), True),
    ]
    assert words_edit(mixed).accessibleName() == "Words of the line"
    spoken = words_edit(mixed).accessibleDescription()
    assert spoken == "Paragraph; Dateline: PORT ALDER 🦀 (CD) -; Dropped: workers signed"


def test_the_list_paints_parts_in_their_colours(mixed: ImportDialog, look: Look) -> None:
    mixed.show_copy(Copy(MIXED), Parts())
    view(mixed).setCurrentIndex(view(mixed).model().index(0, 0))
    row = view(mixed).visualRect(view(mixed).model().index(1, 0)).adjusted(120, 0, 0, 0)
    plain = view(mixed).viewport().grab(row).toImage()
    mixed.show_copy(Copy(MIXED), Parts(passages=INSIDE[:1]))
    coloured = view(mixed).viewport().grab(row).toImage()
    link = look.colour("link").rgb()
    count = [
        sum(image.pixel(x, y) == link for x in range(image.width()) for y in range(image.height()))
        for image in (plain, coloured)
    ]
    assert count[0] == 0
    assert count[1] > 20


def test_the_same_line_shown_again_keeps_the_caret(mixed: ImportDialog) -> None:
    select(mixed, "Dock")
    mixed.show_copy(Copy(MIXED), Parts(passages=INSIDE[:1]))
    assert words_edit(mixed).textCursor().selectedText() == "Dock"
    view(mixed).setCurrentIndex(view(mixed).model().index(0, 0))
    assert words_edit(mixed).toPlainText() == "By Mira"


@pytest.mark.parametrize(
    ("key", "shift", "signal"),
    [(Qt.Key.Key_Z, False, "undo_asked"), (Qt.Key.Key_Z, True, "redo_asked"),
     (Qt.Key.Key_Y, False, "redo_asked")],
)  # fmt: skip
def test_corrections_are_undone_by_key(
    mixed: ImportDialog, qtbot: QtBot, key: Qt.Key, shift: bool, signal: str
) -> None:
    words_edit(mixed).setFocus()
    keys = Qt.KeyboardModifier.ControlModifier
    keys |= Qt.KeyboardModifier.ShiftModifier if shift else keys
    with qtbot.waitSignal(getattr(mixed, signal)):
        qtbot.keyClick(words_edit(mixed), key, keys)


def test_undo_and_redo_stand_ready_when_there_is_something(mixed: ImportDialog) -> None:
    buttons = {
        each.accessibleName(): each
        for each in mixed.findChildren(QToolButton)
        if "correction" in each.accessibleName()
    }
    assert [each.isEnabled() for each in buttons.values()] == [False, False]
    mixed.show_steps(can_undo=True, can_redo=False)
    assert buttons["Undo the last correction"].isEnabled()
    assert not buttons["Redo the correction"].isEnabled()


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = CopyLinesModel()
    model.show_copy(COPY)
    qtmodeltester.check(model)
