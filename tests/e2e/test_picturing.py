"""Pictures come into the real window, are described, shown in the preview, and leave again."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from db.records import Picture, PictureRole
from db.store import pictures
from db.store.library import close_library, open_library
from desktop.dialogs.picture import PictureSheet
from desktop.main import Desk, open_desk

WAIT_MS = 15_000


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    library = tmp_path / "library.db"
    close_library(open_library(library))
    opened = open_desk(library, settings_file=tmp_path / "settings.json")
    qtbot.waitUntil(lambda: opened.is_awake, timeout=WAIT_MS)
    opened.window.panels.editor.body.replace_text("The quay.\n\nThe end.")
    opened.window.panels.editor.body.jump_to(3)
    yield opened
    opened.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Quay at Dawn.JPG"
    out = io.BytesIO()
    Image.new("RGB", (60, 30), "teal").save(out, "JPEG")
    path.write_bytes(out.getvalue())
    return path


def sheet(desk: Desk, qtbot: QtBot) -> PictureSheet:
    def shown() -> list[PictureSheet]:
        return [each for each in desk.window.findChildren(PictureSheet) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()), timeout=WAIT_MS)
    return shown()[0]


def fill(sheet: PictureSheet, alt: str, credit: str) -> None:
    field, line = sheet.findChild(QPlainTextEdit, "pictureAlt"), sheet.findChild(QLineEdit)
    assert isinstance(field, QPlainTextEdit)
    assert line is not None
    field.setPlainText(alt)
    line.setText(credit)


def press(sheet: PictureSheet, name: str) -> None:
    next(b for b in sheet.findChildren(QPushButton) if b.text() == name).click()


def known(desk: Desk) -> tuple[Picture, ...]:
    assert desk.draft.story is not None
    return desk.draft.story.pictures


def test_a_dropped_picture_is_described_and_kept(
    desk: Desk, qtbot: QtBot, file: Path, tmp_path: Path
) -> None:
    desk.window.files_dropped.emit([str(file)])
    asked = sheet(desk, qtbot)
    fill(asked, "Cranes at the quay", "Ana Ruiz")
    press(asked, "Add Picture")
    body = desk.window.panels.editor.body
    assert body.text() == "The quay.\n\n![](pictures/quay-at-dawn.jpg)\n\nThe end."
    picture = known(desk)[0]
    assert (picture.alt, picture.credit, picture.width_px) == (
        "Cranes at the quay",
        "Ana Ruiz",
        60,
    )
    story_id = desk.draft.story.id if desk.draft.story else ""

    def stored() -> bool:
        db = open_library(tmp_path / "library.db", readonly=True)
        try:
            return pictures.names(db, story_id) == ("quay-at-dawn.jpg",)
        finally:
            close_library(db)

    qtbot.waitUntil(stored, timeout=WAIT_MS)
    assert (
        desk.rest.picturing._pictures.bytes_of(story_id, "quay-at-dawn.jpg") == file.read_bytes()
    )


def test_a_pasted_picture_becomes_the_lead_and_leaves_again(desk: Desk, qtbot: QtBot) -> None:
    image = QImage(8, 4, QImage.Format.Format_RGB32)
    image.fill(0)
    desk.rest.picturing.take_image(image)
    asked = sheet(desk, qtbot)
    fill(asked, "A black box", "Ana Ruiz")
    asked._role.put(PictureRole.LEAD)
    press(asked, "Add Picture")
    assert known(desk)[0].role is PictureRole.LEAD
    assert "pictures/" not in desk.window.panels.editor.body.text()
    desk.rest.picturing.edit("pasted.png")
    press(sheet(desk, qtbot), "Remove")
    assert known(desk) == ()


def test_a_picture_is_pasted_from_the_clipboard(desk: Desk, qtbot: QtBot, file: Path) -> None:
    body, data = desk.window.panels.editor.body, QMimeData()
    body.jump_to(len(body.text()))
    data.setImageData(QImage(str(file)))
    QApplication.clipboard().setMimeData(data)
    assert body.canPaste()
    body.paste()
    asked = sheet(desk, qtbot)
    fill(asked, "Cranes at the quay", "Ana Ruiz")
    press(asked, "Add Picture")
    assert body.text().rstrip().endswith("![](pictures/pasted.png)")


def test_a_copied_file_is_pasted_as_a_picture(desk: Desk, qtbot: QtBot, file: Path) -> None:
    body, data = desk.window.panels.editor.body, QMimeData()
    before = body.text()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    QApplication.clipboard().setMimeData(data)
    body.paste()
    asked = sheet(desk, qtbot)
    assert body.text() == before
    fill(asked, "Cranes at the quay", "Ana Ruiz")
    press(asked, "Add Picture")
    assert [picture.name for picture in known(desk)] == ["quay-at-dawn.jpg"]
    headline = desk.window.panels.editor.head.headline
    words = headline.text()
    headline.paste()
    assert headline.text() == words


def test_what_is_no_picture_is_told(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    bad = tmp_path / "broken.png"
    bad.write_bytes(b"nothing")
    desk.window.files_dropped.emit([str(bad)])
    words = desk.window.toast.findChildren(QLabel)
    qtbot.waitUntil(
        lambda: any("not a picture" in label.text() for label in words), timeout=WAIT_MS
    )
