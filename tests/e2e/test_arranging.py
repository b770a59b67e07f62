"""The outline moves the story in the real window: one undo, and the caret goes along."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from db.store.library import close_library, open_library
from desktop.main import Desk, open_desk
from desktop.models.outline import SECTION_ROLE
from desktop.widgets.editor import BodyEditor
from desktop.widgets.outline_view import OutlineView

WAIT_MS = 60_000
BODY = "Lede.\n\n## Terms\n\nOne.\n\n### Pay\n\nTwo.\n\n## Ships\n\nThree.\n\n#### Deep\n\nFour."


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    library = tmp_path / "library.db"
    close_library(open_library(library))
    opened = open_desk(library)
    qtbot.waitUntil(lambda: opened.is_awake, timeout=WAIT_MS)
    opened.window.panels.editor.body.replace_text(BODY)
    opened.outline.outline_now()
    yield opened
    opened.close()


def body_of(desk: Desk) -> BodyEditor:
    return desk.window.panels.editor.body


def view_of(desk: Desk) -> OutlineView:
    found = desk.window.findChild(OutlineView)
    assert found is not None
    return found


def choose(desk: Desk, number: int) -> None:
    view = view_of(desk)
    view.setFocus()
    desk.window.panels.outline.select(number)
    assert view.section() == number


def titles(desk: Desk) -> list[str]:
    return [f"{section.level} {section.title}" for section in desk.outline.sections]


def drop(view: OutlineView, number: int, y: int) -> None:
    data = QMimeData()
    data.setData("application/x-copydesk-section", str(number).encode())
    view.dropEvent(
        QDropEvent(
            QPointF(60, y),
            Qt.DropAction.MoveAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def row_of(view: OutlineView, number: int) -> tuple[int, int]:
    index = next(
        view.indexAt(point)
        for y in range(0, view.viewport().height(), 4)
        if (point := view.viewport().rect().topLeft() + QPointF(60, y).toPoint())
        and view.indexAt(point).isValid()
        and view.indexAt(point).data(SECTION_ROLE).index == number
    )
    rect = view.visualRect(index)
    return rect.top(), rect.bottom()


def test_alt_and_arrows_move_a_section_in_the_tree(desk: Desk) -> None:
    choose(desk, 3)
    QTest.keyClick(view_of(desk), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert titles(desk) == ["0 ", "2 Ships", "4 Deep", "2 Terms", "3 Pay"]
    assert view_of(desk).section() == 1
    body_of(desk).undo()
    assert body_of(desk).text() == BODY


def test_keys_in_the_body_take_the_caret_along(desk: Desk) -> None:
    body = body_of(desk)
    body.setFocus()
    body.jump_to(BODY.index("Two."))
    QTest.keyClick(
        body,
        Qt.Key.Key_Left,
        Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert titles(desk)[2] == "2 Pay"
    assert body.text()[body.caret() :].startswith("Two.")
    body.undo()
    assert body.text() == BODY


def test_drops_land_on_and_between_rows(desk: Desk) -> None:
    view = view_of(desk)
    top, bottom = row_of(view, 1)
    drop(view, 3, (top + bottom) // 2)
    assert titles(desk) == ["0 ", "2 Terms", "3 Pay", "2 Ships", "4 Deep"]
    assert "level 4" in desk.window.toast.accessibleName()
    drop(view, 4, (top + bottom) // 2)
    desk.outline.outline_now()
    assert titles(desk) == ["0 ", "2 Terms", "3 Pay", "3 Deep", "2 Ships"]
    top, _bottom = row_of(view, 1)
    drop(view, 4, top + 1)
    desk.outline.outline_now()
    assert titles(desk) == ["0 ", "2 Ships", "2 Terms", "3 Pay", "3 Deep"]
    for _ in range(2):
        body_of(desk).undo()
    assert body_of(desk).text() == BODY


def test_a_refusal_says_why_and_moves_nothing(desk: Desk) -> None:
    top, _bottom = row_of(view_of(desk), 0)
    drop(view_of(desk), 1, top + 1)
    assert desk.window.toast.accessibleName() == "Nothing can stand before the lede."
    assert body_of(desk).text() == BODY


def test_a_subhead_is_renamed_in_the_tree(desk: Desk, qtbot: QtBot) -> None:
    choose(desk, 2)
    desk.window.actions_by_name["view.rename"].trigger()
    field = view_of(desk).findChild(QLineEdit)
    assert field is not None
    field.setText("Pay and *pensions*")
    QTest.keyClick(field, Qt.Key.Key_Return)
    renamed = BODY.replace("### Pay", "### Pay and *pensions*")
    qtbot.waitUntil(lambda: body_of(desk).text() == renamed)


def test_a_new_subhead_waits_for_its_words(desk: Desk) -> None:
    choose(desk, 1)
    desk.window.actions_by_name["story.new_subhead"].trigger()
    QTest.keyClicks(body_of(desk), "Rosters")
    desk.outline.outline_now()
    assert titles(desk)[3] == "2 Rosters"


def test_folded_rows_stay_folded_where_they_go(desk: Desk) -> None:
    view = view_of(desk)
    choose(desk, 1)
    view.collapse(view.currentIndex())
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles(desk) == ["0 ", "2 Ships", "4 Deep", "2 Terms", "3 Pay"]
    assert view.section() == 3
    assert not view.isExpanded(view.currentIndex())
    choose(desk, 1)
    assert view.isExpanded(view.currentIndex())


def test_the_filter_shows_matches_and_jumps(desk: Desk) -> None:
    desk.window.actions_by_name["view.jump"].trigger()
    field = desk.window.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "pay")
    assert view_of(desk).isRowHidden(0, view_of(desk).rootIndex())
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert body_of(desk).text()[body_of(desk).caret() :].startswith("### Pay")
    assert not view_of(desk).isRowHidden(0, view_of(desk).rootIndex())


def test_findings_are_marked_and_spoken(desk: Desk) -> None:
    desk.window.panels.outline.show_issues({2: 3})
    choose(desk, 2)
    said = view_of(desk).currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Pay, 1 word, findings: 3"
    desk.window.panels.outline.grab()
