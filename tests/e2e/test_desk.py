"""The main job in the real window: import, correct a word, preview, export, reopen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.records import Status, StoryQuery
from db.store import search, stories
from db.store.library import close_library, open_library
from desktop.dialogs.export import ExportDialog
from desktop.dialogs.taking_in import ImportDialog
from desktop.main import Desk, open_desk

COPY = """Ferry returns to Port Alder after nine days

Ferry returns to Port Alder after nine days

First boat leaves at dawn with forty passengers

By Mira Halvorsen

PORT ALDER (CD) - The island ferry left the quay at dawn on Tuesday with fourty passengers.

“We waited nine days for this,” said Tomas Rehn, who was first in line.

- Queues at the quay

Cars stood as far as the old customs house, the harbour master said on Tuesday.

Source: Copydesk Wire

This news has been read 12 times in total

ADD A COMMENT TO THE NEWS
"""
WAIT_MS = 60_000


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library that has been used before, so that no example story greets."""
    path = tmp_path / "desk" / "library.db"
    path.parent.mkdir()
    close_library(open_library(path))
    return path


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, library: Path) -> Iterator[Desk]:
    desk = opened(qtbot, library)
    yield desk
    desk.close()


def opened(qtbot: QtBot, library: Path) -> Desk:
    desk = open_desk(library)
    qtbot.waitUntil(lambda: desk.is_awake, timeout=WAIT_MS)
    return desk


def taken_in(desk: Desk, qtbot: QtBot, path: Path) -> None:
    desk.begin_with(str(path))
    qtbot.waitUntil(lambda: desk.window.findChild(ImportDialog) is not None, timeout=WAIT_MS)
    dialog = desk.window.findChild(ImportDialog)
    assert dialog is not None
    dialog.accept()
    qtbot.waitUntil(
        lambda: desk.draft.story is not None and bool(desk.draft.story.head.headline),
        timeout=WAIT_MS,
    )


def test_main_job(desk: Desk, qtbot: QtBot, library: Path, tmp_path: Path) -> None:
    file = tmp_path / "ferry.txt"
    file.write_text(COPY, encoding="utf-8")
    taken_in(desk, qtbot, file)
    story = desk.draft.story
    assert story is not None
    panels = desk.window.panels

    assert panels.editor.head.headline.text() == "Ferry returns to Port Alder after nine days"
    assert panels.editor.head.deck.text() == "First boat leaves at dawn with forty passengers"
    assert story.dateline.place == "PORT ALDER"
    assert story.dateline.agency == "CD"
    assert [author.name for author in story.byline.authors] == ["Mira Halvorsen"]
    assert [section.title for section in desk.outline.sections] == ["", "Queues at the quay"]
    assert {dropped.text for dropped in story.source.dropped} >= {
        "This news has been read 12 times in total",
        "ADD A COMMENT TO THE NEWS",
    }

    body = panels.editor.body
    at = body.text().index("fourty")
    cursor = body.textCursor()
    cursor.setPosition(at)
    cursor.setPosition(at + len("fourty"), QTextCursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)
    QTest.keyClicks(body, "forty")
    qtbot.waitUntil(lambda: desk.draft.is_saved, timeout=WAIT_MS)

    shown: list[str] = []
    desk.rest.preview.page_ready.connect(lambda page, _id: shown.append(page.html))
    story = desk.draft.story
    assert story is not None
    desk.rest.preview.show(story)
    qtbot.waitUntil(lambda: bool(shown) and "forty passengers." in shown[-1], timeout=WAIT_MS)

    desk.window.actions_by_name["file.export"].trigger()
    dialog = desk.window.findChild(ExportDialog)
    assert dialog is not None
    out = tmp_path / "out"
    out.mkdir()
    dialog.set_folder(str(out))
    with qtbot.waitSignal(desk.rest.export.exported, timeout=WAIT_MS):
        dialog.accept()
    page = (out / "ferry-returns-to-port-alder-after-nine-days.html").read_text("utf-8")
    assert page == shown[-1]
    assert "with forty passengers." in page
    assert "has been read" not in page

    assert desk.close()
    db = open_library(library, readonly=True)
    [row] = search.page(db, StoryQuery()).rows
    kept = stories.get(db, row.id)
    close_library(db)
    assert "with forty passengers." in kept.body
    assert row.words > 30


def test_the_desk_reopens_where_it_was(qapp: QApplication, qtbot: QtBot, library: Path) -> None:
    desk = opened(qtbot, library)
    QTest.keyClicks(desk.window.panels.editor.head.headline, "Night trains return")
    body = desk.window.panels.editor.body
    body.setFocus()
    QTest.keyClicks(body, "They left at ten. And came back.")
    body.jump_to(17)
    assert desk.close()

    desk = open_desk(library)
    assert desk.window.panels.editor.head.headline.text() == "Night trains return"
    assert desk.window.panels.editor.body.text() == "They left at ten. And came back."
    assert desk.window.panels.editor.body.caret() == 17
    assert desk.window.panels.stories.query().text == ""
    assert desk.close()


def test_text_of_every_kind_survives_typing_saving_and_opening(
    qapp: QApplication, qtbot: QtBot, library: Path
) -> None:
    text = "Café\u00a0noir, e\u0301 👩‍👩‍👧 😀 \u202bشارع\u202c 10\u202f%\n\nİstanbul’da ısı"
    desk = opened(qtbot, library)
    desk.window.panels.editor.body.replace_text(text)
    assert desk.close()
    desk = open_desk(library)
    assert desk.window.panels.editor.body.text() == text
    assert desk.close()


def test_status_and_spike_reach_the_library(desk: Desk, qtbot: QtBot, library: Path) -> None:
    QTest.keyClicks(desk.window.panels.editor.head.headline, "Quay reopens")
    choices = desk.window.tool_bar.findChildren(QAction)
    next(each for each in choices if each.text() == "Ready").trigger()
    qtbot.waitUntil(lambda: desk.draft.is_saved, timeout=WAIT_MS)
    assert desk.draft.story is not None
    assert desk.draft.story.status is Status.READY
    story_id = desk.draft.story.id
    with qtbot.waitSignal(desk.library.spiked, timeout=WAIT_MS):
        desk.window.actions_by_name["story.spike"].trigger()
    desk.library.undo_spike()
    qtbot.waitUntil(lambda: desk.draft.is_saved, timeout=WAIT_MS)
    assert desk.close()
    db = open_library(library, readonly=True)
    assert stories.get(db, story_id).status is Status.READY
    close_library(db)


def test_every_action_has_a_name_and_no_two_share_keys(desk: Desk) -> None:
    keys: dict[str, str] = {}
    for name in desk.window.actions_by_name.names():
        action = desk.window.actions_by_name[name]
        assert action.objectName() == f"action.{name}"
        for key in action.shortcuts():
            word = key.toString()
            assert word not in keys, f"{name} and {keys.get(word)} share {word}"
            keys[word] = name


@pytest.mark.parametrize(
    "name",
    [
        "storyList", "storySearch", "outlineTree", "kickerField", "headlineField", "deckField",
        "bodyEditor", "previewPane", "detailsPanel", "saveState", "wordCount", "statusChoice",
        "exportButton", "importButton", "newButton", "bylineField", "datelinePlaceField",
        "datelineAgencyField", "datelineDateField", "sourceField", "slugField", "sectionField",
        "embargoField", "editorsNoteField", "rightTabs", "previewWidths", "themeChoice",
    ],
)  # fmt: skip
def test_the_window_carries_the_promised_names(names: set[str], name: str) -> None:
    assert name in names


@pytest.fixture(scope="module")
def names(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("names")
    desk = open_desk(folder / "library.db", settings_file=folder / "settings.json")
    desk.window.panels.details.build()
    found = {child.objectName() for child in desk.window.findChildren(QObject)}
    desk.close()
    return found


def test_f6_goes_round_the_panes(desk: Desk, qtbot: QtBot, qapp: QApplication) -> None:
    QTest.keyClicks(desk.window.panels.editor.body, "One. Two.")
    qtbot.waitUntil(lambda: desk.outline.sections[0].words == 2, timeout=WAIT_MS)
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow, timeout=WAIT_MS)
    seen = []
    for _ in range(6):
        desk.window.actions_by_name["view.next_pane"].trigger()
        focus = qapp.focusWidget()
        seen.append(focus)
    assert len({id(widget) for widget in seen}) == 6
    assert Qt.FocusPolicy.NoFocus not in {widget.focusPolicy() for widget in seen if widget}


def test_a_new_library_greets_with_the_example(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """And is not taken for a damaged one while it is being made."""
    desk = open_desk(tmp_path / "new" / "library.db")
    qtbot.waitUntil(
        lambda: desk.draft.story is not None and bool(desk.draft.story.head.headline),
        timeout=WAIT_MS,
    )
    assert desk.window.panels.editor.head.kicker.text() == "WORLD"
    assert not desk.window.toast.isVisible()
    assert desk.close()


def test_the_example_stays_away_from_who_writes_already(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = open_desk(tmp_path / "new" / "library.db")
    QTest.keyClicks(desk.window.panels.editor.body, "Ten minutes to deadline.")
    qtbot.waitUntil(lambda: desk.is_awake and not desk.rest.arriving._is_example, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: desk.draft.is_saved, timeout=WAIT_MS)
    assert desk.window.panels.editor.body.text() == "Ten minutes to deadline."
    assert desk.close()
