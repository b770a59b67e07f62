"""Two thousand steps of a restless writer: no warning, and the library holds what is shown."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from db.records import Story
from db.store import stories
from db.store.library import close_library, open_library
from desktop.main import Desk, open_desk

WAIT_MS = 60_000
STEPS = 2_000
WORDS = (
    "The harbour opened. ", "“Yes,” ", "## ", "- ", "1. ", "> ", "[TK who] ", "%% ask %% ",
    "*it* ", "https://a.example ", "ı İ ", "\u00a0", "😀 ", "a" * 40 + " ", "| a | b |", "“", "--",
)  # fmt: skip
KEYS = (
    Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Tab, Qt.Key.Key_Home,
    Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_PageDown,
    Qt.Key.Key_Escape,
)  # fmt: skip
ACTIONS = (
    "edit.undo", "edit.undo", "edit.redo", "edit.select_paragraph", "edit.select_section",
    "edit.cut", "edit.copy", "edit.paste", "edit.paste_plain", "edit.find", "edit.find_next",
    "edit.replace", "story.next", "story.previous", "story.recent", "story.duplicate",
    "story.spike", "story.subhead2", "story.subhead3", "story.new_subhead", "story.section_up",
    "story.section_down", "story.promote", "story.demote", "story.paragraph_up",
    "story.paragraph_down", "insert.link", "insert.quote", "insert.bullets", "insert.numbers",
    "insert.bold", "insert.italic", "insert.footnote", "insert.table", "insert.tk", "insert.note",
    "view.preview", "view.details", "view.history", "view.left", "view.right", "view.focus",
    "view.typewriter", "view.zoom_in", "view.zoom_out", "view.dark", "view.light", "view.contrast",
    "view.next_pane", "view.previous_pane", "file.new", "file.save_version", "file.copy_html",
    "view.fold", "view.fold", "view.unfold", "view.fold_all", "view.unfold_all",
    "insert.open_link", "insert.snippet", "view.preview_only",
    "view.phone", "view.desktop", "tools.tab", "story.target",
    "edit.select_all", "tools.palette", "edit.replace_library", "file.template",
)  # fmt: skip


class NoBrowser(QObject):
    """Takes what would go to the system's browser."""

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        assert url.scheme() == "https"


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    opened = open_desk(tmp_path / "library.db", settings_file=tmp_path / "settings.json")
    qtbot.waitUntil(lambda: opened.is_awake, timeout=WAIT_MS)
    opened.settings.change(snippets={"ask": "Ask the desk.\n\nAnd again.", "who": "nobody"})
    browser = NoBrowser()
    QDesktopServices.setUrlHandler("https", browser, "take")  # type: ignore[arg-type]
    yield opened
    QDesktopServices.unsetUrlHandler("https")
    opened.close()


def key(field: QWidget, letter: str) -> None:
    """Type any letter: QTest knows those of Latin-1 alone."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(field, event)


class Writer:
    """Does whatever comes to hand; `done` tells what, for a run that went wrong."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self._desk = desk
        self._dice = random.Random(seed)
        self.done: list[str] = []

    def step(self) -> None:
        does: Callable[[], str] = self._dice.choices(
            (self._type, self._press, self._act, self._jump, self._clip, self._head),
            (30, 20, 30, 10, 3, 7),
        )[0]
        self.done.append(does())
        for dialog in self._desk.window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.reject()

    def _type(self) -> str:
        words = self._dice.choice(WORDS)
        body = self._desk.window.panels.editor.body
        for letter in words:
            key(body, letter)
        return f"type {words!r}"

    def _press(self) -> str:
        pressed = self._dice.choice(KEYS)
        shift = self._dice.random() < 0.2
        modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(self._desk.window.panels.editor.body, pressed, modifier)
        return f"press {pressed.name} {shift}"

    def _act(self) -> str:
        name = self._dice.choice(ACTIONS)
        action = self._desk.window.actions_by_name[name]
        if action.isEnabled():
            action.trigger()
        return name

    def _jump(self) -> str:
        body = self._desk.window.panels.editor.body
        place = self._dice.randint(0, len(body.text()))
        body.jump_to(place)
        return f"jump {place}"

    def _clip(self) -> str:
        data = QMimeData()
        data.setHtml("<p>Pasted <b>words</b> of <a href='https://b.example'>another</a></p>")
        data.setText("Pasted words of another")
        QGuiApplication.clipboard().setMimeData(data)
        return "clip"

    def _head(self) -> str:
        QTest.keyClicks(self._desk.window.panels.editor.head.headline, "Head ")
        return "headline"


def stored(library: Path, story_id: str) -> Story:
    db = open_library(library, readonly=True)
    try:
        return stories.get(db, story_id)
    finally:
        close_library(db)


@pytest.mark.parametrize("seed", [1])
def test_the_library_holds_what_is_shown(
    desk: Desk, qtbot: QtBot, tmp_path: Path, seed: int
) -> None:
    writer = Writer(desk, seed)
    for number in range(STEPS):
        writer.step()
        if number % 10 == 0:
            QTest.qWait(1)
        if number % 200 == 199:
            _compare(desk, qtbot, tmp_path, writer)


def _compare(desk: Desk, qtbot: QtBot, tmp_path: Path, writer: Writer) -> None:
    said: list[bool] = []
    desk.draft.flush(said.append)
    qtbot.waitUntil(lambda: bool(said), timeout=WAIT_MS)
    editor, story = desk.window.panels.editor, desk.draft.story
    assert story is not None
    assert story.body == editor.body.text(), writer.done[-30:]
    assert story.head.headline == editor.head.headline.text(), writer.done[-30:]
    if story.body or story.head.headline:
        kept = stored(tmp_path / "library.db", story.id)
        assert (kept.body, kept.head) == (story.body, story.head), writer.done[-30:]
