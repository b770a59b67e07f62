"""The checks in the real window: cards, marks, fixes, words taken as right."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from db.store import decisions
from db.store.library import close_library, open_library
from desktop.dialogs.export import ExportDialog
from desktop.dialogs.note import ReasonSheet
from desktop.main import Desk, open_desk
from desktop.widgets.checks.card import FindingCard

WAIT_MS = 60_000
BODY = "They recieve the the boats.\n\n## Port\n\nThe crew left , at last."


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    library = tmp_path / "library.db"
    close_library(open_library(library))
    opened = open_desk(library, settings_file=tmp_path / "settings.json")
    qtbot.waitUntil(lambda: opened.is_awake, timeout=WAIT_MS)
    opened.settings.change(language="en-US")
    opened.window.actions_by_name["file.new"].trigger()
    opened.window.panels.editor.head.headline.replace_text("Boats come")
    opened.window.panels.editor.body.replace_text(BODY)
    opened.window.actions_by_name["view.checks"].trigger()
    qtbot.waitUntil(lambda: bool(card(opened, "recieve")), timeout=WAIT_MS)
    yield opened
    opened.close()


def card(desk: Desk, title: str) -> FindingCard | None:
    cards = desk.window.panels.checks.cards()
    return next((each for each in cards if title in each.group.title), None)


def press(desk: Desk, title: str, name: str) -> None:
    found = card(desk, title)
    assert found is not None
    next(b for b in found.findChildren(QPushButton) if b.text() == name).click()


def gone(desk: Desk, qtbot: QtBot, title: str) -> None:
    qtbot.waitUntil(lambda: card(desk, title) is None, timeout=WAIT_MS)


def test_a_card_shows_its_words_and_fixes_them_in_one_step(desk: Desk, qtbot: QtBot) -> None:
    body = desk.window.panels.editor.body
    found = card(desk, "stands twice")
    assert found is not None
    QTest.keyClick(found, Qt.Key.Key_Return)
    assert body.selection_text() == "the the"
    press(desk, "stands twice", "Fix")
    assert body.text().startswith("They recieve the boats.")
    gone(desk, qtbot, "stands twice")
    body.undo()
    assert body.text() == BODY


def test_ignored_and_brought_back(desk: Desk, qtbot: QtBot) -> None:
    press(desk, "stands twice", "Ignore")
    gone(desk, qtbot, "stands twice")
    back = [
        b for b in desk.window.panels.checks.findChildren(QPushButton) if "Bring Back" in b.text()
    ]
    back[0].click()
    qtbot.waitUntil(lambda: card(desk, "stands twice") is not None, timeout=WAIT_MS)


def test_a_reason_is_kept_and_survives_edits(desk: Desk, qtbot: QtBot) -> None:
    press(desk, "stands twice", "Ignore")
    gone(desk, qtbot, "stands twice")
    next(b for b in desk.window.toast.findChildren(QPushButton) if "Why" in b.text()).click()
    sheet = desk.window.findChild(ReasonSheet)
    assert sheet is not None
    sheet.set_note("It is the name of a song.")
    sheet.accept()
    desk.window.panels.editor.body.replace_text(f"A new lede.\n\n{BODY}")
    story = desk.draft.story
    assert story is not None

    def reasons() -> set[str]:
        db = open_library(desk._path, readonly=True)
        kept = {each.reason for each in decisions.standing(db, story.id)}
        close_library(db)
        return kept

    qtbot.waitUntil(lambda: reasons() == {"It is the name of a song."}, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: card(desk, "recieve") is not None, timeout=WAIT_MS)
    assert card(desk, "stands twice") is None


def test_what_was_ignored_is_not_explained_in_another_story(desk: Desk, qtbot: QtBot) -> None:
    press(desk, "stands twice", "Ignore")
    gone(desk, qtbot, "stands twice")
    desk.window.actions_by_name["file.new"].trigger()
    next(b for b in desk.window.toast.findChildren(QPushButton) if "Why" in b.text()).click()
    assert desk.window.findChild(ReasonSheet) is None


def test_a_misspelling_is_mended_from_the_keyboard(desk: Desk, qtbot: QtBot) -> None:
    actions, body = desk.window.actions_by_name, desk.window.panels.editor.body
    actions["tools.next_misspelling"].trigger()
    assert body.selection_text() == "recieve"
    actions["tools.suggestions"].trigger()

    def menu() -> QMenu | None:
        found = [m for m in desk.window.findChildren(QMenu) if m.isVisible()]
        return found[0] if found else None

    qtbot.waitUntil(lambda: menu() is not None, timeout=WAIT_MS)
    shown = menu()
    assert shown is not None
    next(action for action in shown.actions() if action.text() == "receive").trigger()
    assert body.text().startswith("They receive ")
    shown.close()
    gone(desk, qtbot, "recieve")


def test_the_outline_and_the_button_count_what_was_found(desk: Desk, qtbot: QtBot) -> None:
    assert desk.window.panels.outline._model._issues == {0: 2, 1: 1}
    assert "blockers" in desk.window._check_button.accessibleName()
    assert desk.window.panels.editor.body._marks
    desk.window.actions_by_name["tools.spelling"].setChecked(False)
    kinds = {mark.kind for mark in desk.window.panels.editor.body._marks}
    assert kinds == {"light"}


def test_a_blocker_leads_to_its_field(desk: Desk) -> None:
    found = card(desk, "section is not set")
    assert found is not None
    QTest.keyClick(found, Qt.Key.Key_Return)
    assert desk.window.tabs.currentWidget() is desk.window.panels.details


def export_dialog(desk: Desk) -> ExportDialog:
    desk.window.actions_by_name["file.export"].trigger()
    found = desk.window.findChild(ExportDialog)
    assert found is not None
    return found


def button(dialog: ExportDialog, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert found is not None
    return found


def test_a_blocker_is_passed_with_a_reason_that_is_kept(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = export_dialog(desk)
    dialog.set_folder(str(tmp_path))
    anyway, export = button(dialog, "exportAnyway"), button(dialog, "exportAccept")
    qtbot.waitUntil(lambda: not anyway.isHidden() and not export.isEnabled(), timeout=WAIT_MS)
    anyway.click()
    reason = dialog.findChild(QLineEdit, "exportReason")
    assert reason is not None
    assert not export.isEnabled()
    reason.setText("The site has one section")
    qtbot.waitUntil(export.isEnabled, timeout=WAIT_MS)
    export.click()
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("*.html"))), timeout=WAIT_MS)
    gone(desk, qtbot, "section is not set")
    story = desk.draft.story
    assert story is not None
    db = open_library(tmp_path / "library.db", readonly=True)
    reasons = [decision.reason for decision in decisions.standing(db, story.id)]
    close_library(db)
    assert "The site has one section" in reasons


def test_a_gap_to_fill_cannot_be_passed(desk: Desk, qtbot: QtBot) -> None:
    desk.window.panels.editor.body.replace_text("They [TK who] came.")
    dialog = export_dialog(desk)
    export = button(dialog, "exportAccept")
    qtbot.waitUntil(lambda: not dialog._checks.isHidden(), timeout=WAIT_MS)
    assert button(dialog, "exportAnyway").isHidden()
    assert not export.isEnabled()
    dialog.reject()


def test_a_suggestion_on_a_card_mends_every_place(desk: Desk, qtbot: QtBot) -> None:
    body = desk.window.panels.editor.body
    body.replace_text("They recieve the boats.\n\nWe recieve them.")
    desk.window.show_tab(desk.window.panels.checks)

    def is_offered() -> bool:
        found = card(desk, "recieve")
        links = found.findChildren(QPushButton) if found else []
        places = len(found.group.findings) if found else 0
        return places == 2 and any(link.text() == "receive" for link in links)

    qtbot.waitUntil(is_offered, timeout=WAIT_MS)
    press(desk, "recieve", "receive")
    assert body.text() == "They receive the boats.\n\nWe receive them."
    body.undo()
    assert body.text() == "They recieve the boats.\n\nWe recieve them."


def test_a_fix_that_came_too_late_leaves_the_text_alone(desk: Desk, qtbot: QtBot) -> None:
    body = desk.window.panels.editor.body
    desk.window.show_tab(desk.window.panels.checks)
    found = card(desk, "recieve")
    assert found is not None
    newer = "Quite another text stands here now, and it is longer than the one before it."
    body.replace_text(newer)
    found.put_asked.emit(found.group, "receive")
    found.fix_asked.emit(found.group)
    assert body.text() == newer


def test_a_blank_story_is_not_greeted_with_what_it_lacks(desk: Desk, qtbot: QtBot) -> None:
    checks = desk.window.panels.checks
    desk.window.actions_by_name["file.new"].trigger()
    qtbot.waitUntil(lambda: not checks.cards(), timeout=WAIT_MS)
    with qtbot.waitSignal(desk.rest.proofing.checked, timeout=WAIT_MS):
        desk.rest.proofing.check_now()
    assert not checks.cards()
    assert any(
        label.isVisible() and "begin with your first words" in label.text()
        for label in checks.findChildren(QLabel)
    )
    desk.window.panels.editor.body.replace_text("The crew left at last.")
    qtbot.waitUntil(lambda: card(desk, "headline") is not None, timeout=WAIT_MS)
