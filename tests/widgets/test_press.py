"""Pages go on paper in their order, with their pictures; one that fails stops no other."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.core.publish.errors import NOT_PRINTED, PrintError
from desktop.widgets.look import Look
from desktop.widgets.preview.paper_view import PaperView
from desktop.widgets.preview.press import EnginePress, sheet
from desktop.widgets.preview.seal import SealedPage
from tests.widgets.preview_pages import long_page, page

STORY, OTHER = "0b9e7a52-1111-4222-8333-444455556666", "1c9e7a52-1111-4222-8333-444455556666"
WAIT_MS = 20_000


class Tray:
    """What came out of a press, in order."""

    def __init__(self) -> None:
        self.sheets: list[bytes] = []
        self.faults: list[Exception] = []


@pytest.fixture
def press(qtbot) -> EnginePress:
    return EnginePress()


def opened(data: bytes) -> tuple[QPdfDocument, QBuffer]:
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document, buffer


def words_of(data: bytes) -> str:
    document, _buffer = opened(data)
    return " ".join(document.getAllText(n).text() for n in range(document.pageCount()))


def picture() -> bytes:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#00ff00"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType] - wants bytes
    return bytes(buffer.data().data())


def test_pages_come_out_in_order(qtbot, press: EnginePress) -> None:
    tray = Tray()
    for story, words in ((STORY, "first"), (OTHER, "second"), (STORY, "third")):
        press.to_pdf(story, page(words).data, {}, tray.sheets.append, tray.faults.append)
    qtbot.waitUntil(lambda: len(tray.sheets) == 3, timeout=WAIT_MS)
    for data, words in zip(tray.sheets, ("first", "second", "third"), strict=True):
        assert words in words_of(data)
    assert not tray.faults


def test_a_long_page_takes_several_sheets_of_the_same_size(qtbot, press: EnginePress) -> None:
    tray = Tray()
    press.to_pdf(STORY, long_page(60).data, {}, tray.sheets.append, tray.faults.append)
    qtbot.waitUntil(lambda: bool(tray.sheets), timeout=WAIT_MS)
    document, _buffer = opened(tray.sheets[0])
    assert document.pageCount() > 3
    wanted = sheet().fullRectPoints().size()
    for number in range(document.pageCount()):
        size = document.pagePointSize(number)
        assert abs(size.width() - wanted.width()) < 2
        assert abs(size.height() - wanted.height()) < 2


def test_a_picture_is_printed(qtbot, press: EnginePress) -> None:
    tray = Tray()
    lead = '<img src="pictures/a.png" alt="" width="400" height="300">\n'
    data = page("words", lead=lead).data
    press.to_pdf(STORY, data, {"a.png": picture()}, tray.sheets.append, tray.faults.append)
    press.to_pdf(STORY, data, {}, tray.sheets.append, tray.faults.append)
    qtbot.waitUntil(lambda: len(tray.sheets) == 2, timeout=WAIT_MS)
    greens = [green_share(data) for data in tray.sheets]
    assert greens[0] > 0.02
    assert greens[1] == 0


def green_share(data: bytes) -> float:
    document, _buffer = opened(data)
    image = document.render(0, document.pagePointSize(0).toSize())
    dots = [
        image.pixelColor(x, y)
        for x in range(0, image.width(), 5)
        for y in range(0, image.height(), 5)
    ]
    green = sum(dot.alpha() > 0 and dot.green() > 200 and dot.red() < 60 for dot in dots)
    return green / len(dots)


def test_one_that_takes_too_long_fails_and_the_next_is_printed(qtbot, press: EnginePress) -> None:
    tray = Tray()
    press.set_limit(0)
    press.to_pdf(STORY, page("slow").data, {}, tray.sheets.append, tray.faults.append)
    qtbot.waitUntil(lambda: bool(tray.faults), timeout=WAIT_MS)
    [fault] = tray.faults
    assert isinstance(fault, PrintError)
    assert str(fault) == NOT_PRINTED
    press.set_limit(WAIT_MS)
    press.to_pdf(STORY, page("quick").data, {}, tray.sheets.append, tray.faults.append)
    qtbot.waitUntil(lambda: bool(tray.sheets), timeout=WAIT_MS)
    assert "quick" in words_of(tray.sheets[0])
    assert "slow" not in words_of(tray.sheets[0])


def test_a_late_pdf_comes_to_no_other_story(
    qtbot, press: EnginePress, monkeypatch: pytest.MonkeyPatch
) -> None:
    tray = Tray()
    late: list[Callable[[bytes], None]] = []
    with monkeypatch.context() as held:
        held.setattr(SealedPage, "printToPdf", lambda _page, done, _sheet: late.append(done))
        press.to_pdf(STORY, page("slow").data, {}, tray.sheets.append, tray.faults.append)
        qtbot.waitUntil(lambda: bool(late), timeout=WAIT_MS)
        press.set_limit(0)
        qtbot.waitUntil(lambda: bool(tray.faults), timeout=WAIT_MS)
    press.set_limit(WAIT_MS)
    press.to_pdf(OTHER, page("quick").data, {}, tray.sheets.append, tray.faults.append)
    late[0](b"%PDF-1.4 slow")
    assert tray.sheets == []
    qtbot.waitUntil(lambda: bool(tray.sheets), timeout=WAIT_MS)
    assert "quick" in words_of(tray.sheets[0])


def test_a_printer_prints_the_page(qtbot, press: EnginePress, tmp_path: Path) -> None:
    tray = Tray()
    printer = press.printer("A story")
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    press.to_printer(
        STORY, page("paper").data, {}, printer, tray.sheets.append, tray.faults.append
    )
    qtbot.waitUntil(lambda: bool(tray.sheets or tray.faults), timeout=WAIT_MS)
    assert tray.sheets == [b""]
    assert printer.docName() == "A story"
    assert (tmp_path / "paper.pdf").stat().st_size > 1000


def test_sheets_on_show_follow_the_page(qtbot, look: Look, press: EnginePress) -> None:
    view = PaperView(look, press, None)
    qtbot.addWidget(view)
    view.resize(500, 600)
    view.show()
    with qtbot.waitSignal(view.shown, timeout=WAIT_MS):
        view.show_page(long_page(60), STORY)
    assert view.page_count > 3
    assert any(label.text() == f"{view.page_count} pages" for label in view.findChildren(QLabel))
    view.show_page(long_page(90), STORY)
    view.show_page(page("only this"), STORY)
    qtbot.waitUntil(lambda: view.page_count == 1, timeout=WAIT_MS)
    save = view.findChild(QPushButton, "savePdf")
    assert save is not None
    with qtbot.waitSignal(view.save_asked):
        save.click()
