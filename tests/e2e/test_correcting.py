"""A published story is changed, and its readers are told: through the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.records import CorrectionKind, Reason, Status, VersionRow
from desktop.dialogs.correction import CorrectionSheet, Telling
from desktop.dialogs.export import ExportDialog
from desktop.main import Desk, open_desk

WAIT_MS = 60_000


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = open_desk(tmp_path / "library.db", settings_file=tmp_path / "settings.json")
    qtbot.waitUntil(lambda: desk.is_awake, timeout=WAIT_MS)
    yield desk
    desk.close()


def export(desk: Desk, qtbot: QtBot, out: Path, *, publishes: bool = False) -> str:
    desk.window.actions_by_name["file.export"].trigger()
    dialog = shown(desk)
    dialog.set_folder(str(out))
    dialog.mark_published(publishes=publishes)
    return finish(desk, qtbot, dialog)


def shown(desk: Desk) -> ExportDialog:
    return next(found for found in desk.window.findChildren(ExportDialog) if found.isVisible())


def finish(desk: Desk, qtbot: QtBot, dialog: ExportDialog) -> str:
    path = dialog.value().path
    with qtbot.waitSignal(desk.rest.export.exported, timeout=WAIT_MS):
        dialog.accept()
    qtbot.waitUntil(lambda: desk.draft.is_saved, timeout=WAIT_MS)
    return path.read_text("utf-8")


def write(desk: Desk, body: str) -> None:
    desk.window.panels.editor.body.replace_text(body)


@pytest.fixture
def written(desk: Desk, qtbot: QtBot) -> Desk:
    qtbot.waitUntil(lambda: bool(desk.draft.story and desk.draft.story.body), timeout=WAIT_MS)
    write(desk, "The strike cost 40 million crowns in nine days, the port said.")
    return desk


def test_a_changed_fact_leaves_with_its_correction(
    written: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = written
    page = export(desk, qtbot, tmp_path, publishes=True)
    assert "dt-published" in page
    story = desk.draft.story
    assert story is not None
    assert story.status is Status.PUBLISHED
    first = story.times.first_published

    write(desk, story.body.replace("40 million", "41 million"))
    desk.window.actions_by_name["file.export"].trigger()
    dialog = shown(desk)
    qtbot.waitUntil(lambda: dialog.says_changed(), timeout=WAIT_MS)
    dialog.change_asked.emit()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(CorrectionSheet)), timeout=WAIT_MS)
    [sheet] = dialog.findChildren(CorrectionSheet)
    assert sheet.value().kind is CorrectionKind.CORRECTION
    sheet.accept()
    page = finish(desk, qtbot, dialog)
    assert '<p class="correction">' in page
    assert "“cost 41 million crowns”" in page
    story = desk.draft.story
    assert story is not None
    assert story.status is Status.CORRECTED
    assert story.times.first_published == first
    assert story.times.updated == story.corrections[0].moment


def test_a_minor_edit_keeps_the_dates(written: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk = written
    export(desk, qtbot, tmp_path, publishes=True)
    story = desk.draft.story
    assert story is not None
    write(desk, story.body.replace("the port said", "said the port"))
    desk.window.actions_by_name["story.correction"].trigger()
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(CorrectionSheet)), timeout=WAIT_MS)
    [sheet] = desk.window.findChildren(CorrectionSheet)
    sheet.set_value(Telling(None))
    sheet.accept()
    page = export(desk, qtbot, tmp_path)
    assert '<p class="correction">' not in page
    assert desk.draft.story is not None
    assert desk.draft.story.times.updated is None
    assert desk.draft.story.times.first_published == story.times.first_published


def test_an_unpublished_story_is_simply_changed(written: Desk, qtbot: QtBot) -> None:
    written.window.actions_by_name["story.correction"].trigger()
    qtbot.waitUntil(
        lambda: "Just change it" in written.window.toast.accessibleName(), timeout=WAIT_MS
    )
    assert not written.window.findChildren(CorrectionSheet)


def test_the_kept_version_is_what_left(written: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk = written
    listed: list[tuple[VersionRow, ...]] = []
    desk.rest.history.listed.connect(lambda _id, rows: listed.append(rows))
    export(desk, qtbot, tmp_path, publishes=True)
    qtbot.waitUntil(
        lambda: any(row.reason is Reason.EXPORTED for rows in listed for row in rows),
        timeout=WAIT_MS,
    )
