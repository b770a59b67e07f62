"""The import dialog accounts for every line and lets each be corrected."""

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QTextEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.records import Author, Dateline
from desktop.core.ingest.parts import Copy, Kind, Line, Parts, Piece
from desktop.dialogs.copy_lines import CopyLinesView
from desktop.dialogs.taking_in import ImportDialog
from desktop.models.copy_lines import LINE_ROLE, CopyLinesModel
from desktop.widgets.look import Look

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
    sheet = dialog.findChild(QTextEdit)
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
    with qtbot.waitSignal(dialog.reassign_all_asked) as asked:
        button(dialog, "Put Back All").click()
    assert asked.args == [(4,), Kind.PARAGRAPH]
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


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = CopyLinesModel()
    model.show_copy(COPY)
    qtmodeltester.check(model)
