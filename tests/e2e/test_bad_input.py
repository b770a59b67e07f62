"""Bad input to the window ends in a clear sentence, and the open story stays as it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.errors import LibraryLocked, NewerLibrary, NotALibrary, StoreError
from db.store.connection import driver
from db.store.library import close_library, open_library
from desktop.dialogs.export import ExportDialog
from desktop.dialogs.taking_in import ImportDialog
from desktop.main import Desk, open_desk

WAIT_MS = 20_000


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "desk" / "library.db"
    path.parent.mkdir()
    close_library(open_library(path))
    return path


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, library: Path) -> Iterator[Desk]:
    desk = open_desk(library)
    qtbot.waitUntil(lambda: desk.is_awake, timeout=WAIT_MS)
    QTest.keyClicks(desk.window.panels.editor.head.headline, "Quay reopens")
    QTest.keyClicks(desk.window.panels.editor.body, "The quay reopened.")
    qtbot.waitUntil(lambda: desk.draft.is_saved, timeout=WAIT_MS)
    yield desk
    assert desk.close()


def said(desk: Desk, qtbot: QtBot) -> str:
    """Give what the toast says, once it says something."""
    qtbot.waitUntil(desk.window.toast.isVisible, timeout=WAIT_MS)
    return desk.window.toast.accessibleName()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("gone.txt", None),
        ("empty.txt", b""),
        ("photo.txt", bytes(range(256)) * 40),
        ("broken.docx", b"PK\x03\x04\x14\x00\x06\x00" + bytes(500)),
        ("enormous.txt", b"word " * 11_000_000),
    ],
)
def test_a_file_that_is_no_story(
    desk: Desk, qtbot: QtBot, tmp_path: Path, name: str, content: bytes | None
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    desk.window.files_dropped.emit([str(path)])
    sentence = said(desk, qtbot)
    assert sentence.endswith(".")
    assert "Traceback" not in sentence
    assert desk.window.findChild(ImportDialog) is None
    assert desk.window.panels.editor.body.text() == "The quay reopened."


def test_an_export_folder_that_is_missing(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.window.actions_by_name["file.export"].trigger()
    dialog = desk.window.findChild(ExportDialog)
    assert dialog is not None
    dialog.set_folder(str(tmp_path / "nowhere"))
    dialog.accept()
    assert "nowhere" in said(desk, qtbot)
    assert not (tmp_path / "nowhere").exists()


def test_an_export_over_a_link_is_refused(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "mine.html"
    target.write_text("mine", encoding="utf-8")
    (tmp_path / "quay-reopens.html").symlink_to(target)
    desk.window.actions_by_name["file.export"].trigger()
    dialog = desk.window.findChild(ExportDialog)
    assert dialog is not None
    dialog.set_folder(str(tmp_path))
    dialog.accept()
    assert "link" in said(desk, qtbot)
    assert target.read_text(encoding="utf-8") == "mine"


def test_a_foreign_library_is_left_alone(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    notes = driver.connect(path)
    notes.execute("create table notes (text)")
    notes.commit()
    notes.close()
    before = path.read_bytes()
    with pytest.raises(NotALibrary):
        open_desk(path)
    assert path.read_bytes() == before


def test_a_newer_library_is_left_alone(qapp: QApplication, library: Path) -> None:
    newer = driver.connect(library)
    newer.execute("pragma user_version = 999")
    newer.commit()
    newer.close()
    with pytest.raises(NewerLibrary):
        open_desk(library)


def test_a_library_that_another_program_locks(
    qapp: QApplication, qtbot: QtBot, library: Path
) -> None:
    """Typing goes on, the save says that it waits, and mends by itself."""
    desk = open_desk(library)
    qtbot.waitUntil(lambda: desk.is_awake, timeout=WAIT_MS)
    other = driver.connect(library, isolation_level=None)
    other.execute("begin immediate")
    QTest.keyClicks(desk.window.panels.editor.body, "Written while locked.")
    states: list[str] = []
    desk.draft.save_state.connect(lambda text, _tone: states.append(text))
    qtbot.waitUntil(lambda: any("waiting" in state for state in states), timeout=WAIT_MS)
    other.execute("rollback")
    other.close()
    qtbot.waitUntil(lambda: desk.draft.is_saved, timeout=WAIT_MS)
    assert desk.close()


def test_every_store_error_says_what_to_do() -> None:
    assert issubclass(LibraryLocked, StoreError)
    assert str(LibraryLocked("library.db")).count(".") >= 2
