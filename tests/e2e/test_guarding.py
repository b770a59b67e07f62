"""What keeps the library safe, seen in the real window."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.errors import LibraryDamaged, LibraryGone, LibraryHeld
from db.store import backup, sidecars, stories
from db.store.beside import backups_folder, lock_file, reserve_file, stories_folder
from db.store.library import close_library, open_library
from desktop.cli import main
from desktop.joins import trouble
from desktop.main import Desk, open_desk
from desktop.session import mending
from tests.db.samples import NOON, sample
from tests.fakes import FakeAsk

WAIT_MS = 60_000
LEAVE_A_CRASH = """
import os, sys, pathlib
from db.store import stories
from db.store.library import open_library
from desktop.session.instance import _locked
library = pathlib.Path(sys.argv[1])
lock = _locked(library)
db = open_library(library)
row = next(db["stories"].rows)
story = stories.get(db, row["id"])
from dataclasses import replace
stories.save(db, replace(story, revision=9, body=story.body + " And five more words here."),
    committed=story.revision)
stories.remember_open(db, story.id, 4, 0)
os.kill(os.getpid(), 9)
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "desk" / "library.db"
    path.parent.mkdir()
    db = open_library(path)
    story = sample("The quay is open.", headline="Quay", slug="quay")
    stories.add(db, story)
    stories.remember_open(db, story.id, 3, 0)
    close_library(db)
    return path


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, library: Path) -> Iterator[Desk]:
    desk = opened(qtbot, library)
    yield desk
    desk.closing._ask = FakeAsk("discard")
    desk.close()


def opened(qtbot: QtBot, library: Path) -> Desk:
    desk = open_desk(library)
    qtbot.waitUntil(lambda: desk.is_awake, timeout=WAIT_MS)
    return desk


def test_a_desk_leaves_a_backup_and_a_copy_of_the_last_words(
    qapp: QApplication, qtbot: QtBot, library: Path
) -> None:
    desk = opened(qtbot, library)
    qtbot.waitUntil(lambda: bool(backup.kept(library)), timeout=WAIT_MS)
    qtbot.waitUntil(reserve_file(library).exists, timeout=WAIT_MS)
    assert desk.draft.story is not None
    copy = stories_folder(library) / sidecars.file_name(desk.draft.story.id)
    qtbot.waitUntil(copy.exists, timeout=WAIT_MS)
    QTest.keyClicks(desk.window.panels.editor.body, "Today. ")
    assert lock_file(library).exists()
    assert desk.close()
    assert not lock_file(library).exists()
    assert "Today. " in sidecars.read_file(copy).story.body
    assert sidecars.read_file(copy).is_whole


def test_a_second_desk_on_the_library_is_refused_and_raises_the_first(
    desk: Desk, qtbot: QtBot, library: Path
) -> None:
    with pytest.raises(LibraryHeld):
        open_desk(library)
    desk.window.showMinimized()
    second = subprocess.Popen(
        [sys.executable, "-m", "desktop.cli", "--library", str(library)],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=WAIT_MS)
    assert second.returncode == 0
    assert not desk.window.isMinimized()


def test_after_a_crash_one_line_says_what_came_back(
    qapp: QApplication, qtbot: QtBot, library: Path
) -> None:
    desk = opened(qtbot, library)
    assert desk.draft.story is not None
    copy = stories_folder(library) / sidecars.file_name(desk.draft.story.id)
    qtbot.waitUntil(copy.exists, timeout=WAIT_MS)
    assert desk.close()
    subprocess.run(
        [sys.executable, "-c", LEAVE_A_CRASH, str(library)],
        check=False,
        cwd=Path(__file__).parents[2],
    )
    desk = opened(qtbot, library)
    assert desk.window.panels.editor.body.caret() == 4
    qtbot.waitUntil(
        lambda: desk.window.toast.accessibleName().endswith("Recovered 5 words."), timeout=WAIT_MS
    )
    assert desk.window.toast.accessibleName().startswith("Copydesk closed unexpectedly at ")
    assert desk.close()


def test_hidden_damage_stops_the_writing_and_can_be_mended(
    qapp: QApplication, qtbot: QtBot, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = open_library(library)
    other = sample("The ferry sails at noon.", slug="ferry")
    stories.add(db, other)
    close_library(db)
    backup.back_up(library, NOON)
    library.write_bytes(library.read_bytes().replace(b"sails at noon", b"sails at n00n"))
    before = library.read_bytes()
    asked = FakeAsk("mend")
    monkeypatch.setattr("desktop.main.desk.WindowAsk", lambda _window: asked)
    desk = open_desk(library)
    qtbot.waitUntil(lambda: desk.is_closed, timeout=WAIT_MS)
    assert desk.is_to_be_mended
    [(title, text, answers)] = asked.asked
    assert title == "The library is damaged"
    assert other.id in text
    assert answers == ("stay", "mend")
    count, kept = mending.mend(library, mending.REBUILD, NOON)
    assert (count, (library.parent / kept).read_bytes()) == (2, before)
    desk = opened(qtbot, library)
    assert desk.window.panels.stories.query().text == ""
    assert desk.close()


def test_a_lost_race_is_said_and_both_texts_are_there(
    desk: Desk, qtbot: QtBot, library: Path
) -> None:
    ours = desk.draft.story
    assert ours is not None
    db = open_library(library)
    theirs = replace(ours, body="The quay is shut.", revision=ours.revision + 3)
    stories.save(db, theirs, committed=ours.revision)
    close_library(db)
    body = desk.window.panels.editor.body
    QTest.keyClicks(body, "Ours. ")
    toast = desk.window.toast
    qtbot.waitUntil(lambda: "saved this story first" in toast.accessibleName(), timeout=WAIT_MS)
    assert "Ours. " in body.text()
    qtbot.waitUntil(lambda: desk.draft.is_saved, timeout=WAIT_MS)
    next(b for b in toast.findChildren(QPushButton) if b.text() == "Open the Other").click()
    qtbot.waitUntil(lambda: body.text() == "The quay is shut.", timeout=WAIT_MS)
    db = open_library(library, readonly=True)
    bodies = {row["body"] for row in db["stories"].rows}
    close_library(db)
    assert any("Ours. " in text for text in bodies)


def test_words_typed_into_a_damaged_library_are_copied_elsewhere(
    desk: Desk, qtbot: QtBot, library: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    places = tmp_path / "elsewhere"
    monkeypatch.setattr("desktop.session.rescue.copies_folders", lambda _library: (places,))
    qtbot.waitUntil(lambda: bool(backup.kept(library)), timeout=WAIT_MS)
    desk.distrust(LibraryDamaged(library.name))
    QTest.keyClicks(desk.window.panels.editor.body, "Kept. ")
    qtbot.waitUntil(lambda: any(places.glob("*.md")), timeout=WAIT_MS)
    qtbot.waitUntil(
        lambda: (
            "copy kept in" in desk.window.panels.status.accessibleName()
            or "copy kept in" in _save_state(desk)
        ),
        timeout=WAIT_MS,
    )
    assert "Saved" not in _save_state(desk)
    elsewhere = desk.window.findChild(QPushButton, "saveElsewhere")
    assert elsewhere is not None
    assert elsewhere.isVisible()
    elsewhere.click()
    dialog = desk.window.findChild(QFileDialog, "saveCopyDialog")
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "mine.md"))
    dialog.reject()
    qtbot.waitUntil((tmp_path / "mine.md").exists, timeout=WAIT_MS)
    assert "Kept. " in (tmp_path / "mine.md").read_text(encoding="utf-8")
    qtbot.waitUntil(lambda: "keeps trying" in desk.window.toast.accessibleName(), timeout=WAIT_MS)
    assert not desk.is_closed


def _save_state(desk: Desk) -> str:
    found = desk.window.findChild(QLabel, "saveState")
    return found.text() if found is not None else ""


@pytest.mark.parametrize("content", [b"", b"lost" * 5000])
def test_a_library_that_cannot_be_opened_offers_what_there_is(
    qapp: QApplication, library: Path, content: bytes
) -> None:
    backup.back_up(library, NOON)
    library.write_bytes(content)
    with pytest.raises(mending.MENDABLE) as caught:
        open_desk(library)
    assert not lock_file(library).exists()
    assert library.read_bytes() == content
    offered = [answer.id for answer in trouble.answers(library, caught.value)]
    assert offered == [trouble.QUIT, mending.RESTORE, mending.REBUILD]


def test_a_library_that_is_gone_is_not_quietly_made_anew(
    qapp: QApplication, library: Path
) -> None:
    backup.back_up(library, NOON)
    library.unlink()
    with pytest.raises(LibraryGone):
        open_desk(library)
    assert not library.exists()


def test_back_up_now_asks_where_and_says_when_it_is_done(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.window.actions_by_name["file.back_up"].trigger()
    dialog = desk.window.findChild(QFileDialog, "backUpDialog")
    assert dialog is not None
    target = tmp_path / "stick.db"
    dialog.fileSelected.emit(str(target))
    toast = desk.window.toast
    qtbot.waitUntil(lambda: "stick.db" in toast.accessibleName(), timeout=WAIT_MS)
    dialog.close()
    assert backup.verify(target) == 1
    qtbot.waitUntil(lambda: backups_folder(desk._path).exists(), timeout=WAIT_MS)


def test_sigterm_leaves_everything_saved(tmp_path: Path, library: Path) -> None:
    code = (
        "import sys, os, signal; from pathlib import Path; from PySide6.QtCore import QTimer\n"
        "from desktop.cli import main; import desktop.main as m\n"
        "made = m.open_desk\n"
        "def typing(*a, **k):\n"
        "    desk = made(*a, **k)\n"
        "    def type_and_end():\n"
        "        desk.window.panels.editor.body.insertPlainText('Last words. ')\n"
        "        os.kill(os.getpid(), signal.SIGTERM)\n"
        "    desk.awake.connect(lambda: QTimer.singleShot(0, type_and_end))\n"
        "    return desk\n"
        "m.open_desk = typing\n"
        "sys.exit(main(['--library', sys.argv[1]]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(library)],
        timeout=100,
        check=False,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0
    db = open_library(library, readonly=True)
    [row] = list(db["stories"].rows)
    close_library(db)
    assert "Last words. " in row["body"]
    assert not lock_file(library).exists()


def test_a_writing_command_names_the_holder(
    desk: Desk, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--library", str(library), "new"]) == 1
    assert f"process {os.getpid()} on " in capsys.readouterr().err
    assert main(["--library", str(library), "list"]) == 0
