"""Folding by its actions in the real window: jumps open it, and it comes back with the story."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeView
from pytestqt.qtbot import QtBot

from db.store import stories
from db.store.library import close_library, open_library
from desktop.main import Desk, open_desk

WAIT_MS = 60_000
BODY = (
    "Lede of the story.\n\n## Terms\n\nPay rises twice.\n\n### Rosters\n\nNights are new.\n\n"
    "## Ships\n\nForty-one wait.\n\n## Next\n\nA vote follows."
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    close_library(open_library(tmp_path / "library.db"))
    return tmp_path


def opened(qtbot: QtBot, folder: Path) -> Desk:
    desk = open_desk(folder / "library.db", settings_file=folder / "settings.json")
    qtbot.waitUntil(lambda: desk.is_awake, timeout=WAIT_MS)
    return desk


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, folder: Path) -> Iterator[Desk]:
    desk = opened(qtbot, folder)
    body = desk.window.panels.editor.body
    body.replace_text(BODY)
    body.setFocus()
    desk.outline.outline_now()
    yield desk
    desk.close()


def act(desk: Desk, name: str) -> None:
    desk.window.actions_by_name[name].trigger()


def test_keys_fold_the_section_of_the_caret(desk: Desk) -> None:
    body = desk.window.panels.editor.body
    body.jump_to(BODY.index("Nights"))
    QTest.keyClick(body, Qt.Key.Key_Minus, Qt.KeyboardModifier.AltModifier)
    assert body.folds.numbers() == (1,)
    QTest.keyClick(body, Qt.Key.Key_Minus, Qt.KeyboardModifier.AltModifier)
    assert body.folds.numbers() == ()
    act(desk, "view.fold_all")
    assert body.folds.numbers() == (0, 1, 2, 3)
    body.jump_to(BODY.index("## Ships"))
    act(desk, "view.unfold")
    assert body.folds.numbers() == (0, 1, 3)
    act(desk, "view.unfold_all")
    assert body.folds.numbers() == ()
    assert body.text() == BODY


def test_the_lede_says_why_it_does_not_fold(desk: Desk) -> None:
    body = desk.window.panels.editor.body
    body.jump_to(2)
    act(desk, "view.fold")
    assert body.folds.numbers() == ()
    assert "lede" in desk.window.toast.accessibleName()


def test_the_outline_folds_its_row_and_jumping_there_unfolds(desk: Desk, qtbot: QtBot) -> None:
    body, panel = desk.window.panels.editor.body, desk.window.panels.outline
    tree = panel.findChild(QTreeView, "outlineTree")
    assert tree is not None
    panel.focus_tree()
    panel.select(3)
    qtbot.waitUntil(tree.hasFocus)
    act(desk, "view.fold")
    assert body.folds.numbers() == (2,)
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert body.folds.numbers() == ()
    assert body.textCursor().block().text() == "## Ships"


def test_a_click_on_the_page_and_a_hit_unfold(desk: Desk, qtbot: QtBot) -> None:
    body, panels = desk.window.panels.editor.body, desk.window.panels
    act(desk, "view.fold_all")
    panels.preview.place_chosen.emit(BODY.index("Forty"))
    assert body.folds.numbers() == (0, 1, 3)
    body.jump_to(0)
    panels.find.open("vote", replaces=False)
    panels.find.changed.emit()

    def found() -> bool:
        act(desk, "edit.find_next")
        return body.selection_text() == "vote"

    qtbot.waitUntil(found, timeout=WAIT_MS)
    assert body.folds.numbers() == (0, 1)


def test_what_is_folded_is_saved_and_comes_back_folded(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    first = opened(qtbot, folder)
    body = first.window.panels.editor.body
    body.replace_text(BODY)
    body.folds.fold((1, 2))
    body.jump_to(BODY.index("vote"))
    story = first.draft.story
    assert story is not None
    first.close()
    db = open_library(folder / "library.db", readonly=True)
    assert stories.get(db, story.id).body == BODY
    close_library(db)
    second = opened(qtbot, folder)
    body = second.window.panels.editor.body
    assert body.text() == BODY
    assert body.folds.numbers() == (1, 2)
    assert body.caret() == BODY.index("vote")
    second.window.actions_by_name["file.new"].trigger()
    qtbot.waitUntil(lambda: second.draft.story != story and not body.text(), timeout=WAIT_MS)
    assert body.folds.numbers() == ()
    second.library.open(story.id)
    qtbot.waitUntil(lambda: body.text() == BODY, timeout=WAIT_MS)
    assert body.folds.numbers() == (1, 2)
    second.close()
