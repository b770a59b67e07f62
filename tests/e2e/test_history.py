"""The time machine in the real window: write, save, change, compare, restore, undo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.records import Reason
from db.store import versions
from db.store.library import close_library, open_library
from desktop.dialogs.note import NoteSheet
from desktop.main import Desk, open_desk

WAIT_MS = 60_000


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    close_library(open_library(path))
    return path


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, library: Path, tmp_path: Path) -> Iterator[Desk]:
    desk = open_desk(library, settings_file=tmp_path / "settings.json")
    qtbot.waitUntil(lambda: desk.is_awake, timeout=WAIT_MS)
    yield desk
    desk.close()


def kept(desk: Desk, library: Path) -> list[Reason]:
    assert desk.draft.story is not None
    db = open_library(library, readonly=True)
    rows = versions.page(db, desk.draft.story.id)
    close_library(db)
    return [row.reason for row in rows]


def test_a_text_comes_back_whole_and_goes_again(desk: Desk, qtbot: QtBot, library: Path) -> None:
    editor, panel = desk.window.panels.editor, desk.window.panels.history
    actions = desk.window.actions_by_name
    QTest.keyClicks(editor.head.headline, "Night trains return")
    editor.body.setFocus()
    QTest.keyClicks(editor.body, "They left at ten.")
    actions["file.save_version_note"].trigger()
    sheet = desk.window.findChild(NoteSheet)
    assert sheet is not None
    sheet.set_note("first take")
    with qtbot.waitSignal(desk.rest.history.named, timeout=WAIT_MS):
        sheet.accept()
    actions["view.history"].trigger()
    assert desk.window.tabs.currentWidget() is panel
    qtbot.waitUntil(lambda: bool(panel._cards), timeout=WAIT_MS)

    QTest.keyClicks(editor.body, " And came back.")
    editor.head.headline.replace_text("Night trains return at last")
    [card] = panel._cards.values()
    with qtbot.waitSignal(desk.rest.history.compared, timeout=WAIT_MS) as compared:
        card.compare.click()
    assert compared.args is not None
    changes = compared.args[0].changes
    assert changes.inserted_words == 3
    assert [field.name for field in changes.fields] == ["headline", "slug"]
    assert panel._view.document().find("And came back").hasSelection()

    with qtbot.waitSignal(desk.rest.history.restoring, timeout=WAIT_MS):
        card.restore.click()
    assert editor.body.text() == "They left at ten."
    assert editor.head.headline.text() == "Night trains return"
    qtbot.waitUntil(
        lambda: kept(desk, library) == [Reason.RESTORED, Reason.BEFORE_RESTORE, Reason.NAMED],
        timeout=WAIT_MS,
    )

    editor.body.undo()
    assert editor.body.text() == "They left at ten. And came back."
    qtbot.waitUntil(
        lambda: editor.head.headline.text() == "Night trains return at last", timeout=WAIT_MS
    )
    assert desk.draft.story is not None
    assert desk.draft.story.head.headline == "Night trains return at last"
    editor.body.redo()
    assert editor.body.text() == "They left at ten."
    qtbot.waitUntil(lambda: editor.head.headline.text() == "Night trains return", timeout=WAIT_MS)


def test_leaving_the_desk_keeps_the_last_text(desk: Desk, qtbot: QtBot, library: Path) -> None:
    desk.window.panels.editor.body.setFocus()
    QTest.keyClicks(desk.window.panels.editor.body, "Typed in a hurry.")
    assert desk.close()
    assert kept(desk, library) == [Reason.LEFT]
