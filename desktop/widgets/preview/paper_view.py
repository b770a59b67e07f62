"""The page on paper: the sheets that a printer or a PDF gets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMargins, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.models.sentences import localised
from desktop.widgets.preview.page_view import PageView

if TYPE_CHECKING:
    from desktop.core.publish.page import Page
    from desktop.widgets.look import Look
    from desktop.widgets.preview.page_view import PictureSource
    from desktop.widgets.preview.press import EnginePress

PICTURE = re.compile(rb' src="pictures/([a-z0-9._-]+)"')

MARGIN_PX, GAP_PX = 6, 10


class PaperView(PageView):
    """Show the sheets of a page one under another, as wide as there is room.

    While one version is being printed only the newest waits.
    Signals, besides a view's own: `save_asked` without payload when a PDF is wanted as a file.
    """

    save_asked = Signal()

    def __init__(self, look: Look, press: EnginePress, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._press = press
        press.setParent(self)
        self._source: PictureSource | None = None
        self._waiting: tuple[Page, str] | None = None
        self._printed: tuple[Page, str] | None = None
        self._is_printing = False
        self._buffer = QBuffer(self)
        self._document = QPdfDocument(self)
        self._pages = QPdfView(self)
        self._pages.setObjectName("paperPages")
        self._pages.setAccessibleName(self.tr("Pages on paper"))
        self._pages.setFrameShape(QPdfView.Shape.NoFrame)
        self._pages.setPageMode(QPdfView.PageMode.MultiPage)
        self._pages.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._pages.setDocumentMargins(QMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX))
        self._pages.setPageSpacing(GAP_PX)
        self._pages.setDocument(self._document)
        self._count = QLabel(self)
        self._count.setProperty("role", "muted")
        save = QPushButton(self.tr("Save PDF…"), self)
        save.setObjectName("savePdf")
        save.clicked.connect(self._ask)
        row = QHBoxLayout()
        row.setContentsMargins(MARGIN_PX, 0, MARGIN_PX, 0)
        row.addWidget(self._count, 1)
        row.addWidget(save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._pages, 1)
        look.changed.connect(self._wear)
        self._wear()

    @property
    def page_count(self) -> int:
        return self._document.pageCount()

    def set_pictures(self, pictures: PictureSource) -> None:
        self._source = pictures

    def show_page(self, page: Page, story_id: str) -> None:
        """Print a page and show its sheets, unless they are on show."""
        if (page, story_id) == self._printed:
            self.shown.emit()
            return
        self._waiting = (page, story_id)
        if not self._is_printing:
            self._print()

    def refresh(self) -> None:
        if self._printed is not None and not self._is_printing:
            self._waiting, self._printed = self._printed, None
            self._print()

    def _print(self) -> None:
        assert self._waiting is not None
        self._printed, self._waiting = self._waiting, None
        page, story_id = self._printed
        self._is_printing = True
        pictures = self._pictures_of(story_id, page.data)
        self._press.to_pdf(story_id, page.data, pictures, self._on_pdf, self._on_failed)

    def _pictures_of(self, story_id: str, page: bytes) -> dict[str, bytes]:
        source = self._source
        names = {name.decode() for name in PICTURE.findall(page)} if source else set[str]()
        found = {name: source(story_id, name) for name in names} if source else {}
        return {name: data for name, data in found.items() if data is not None}

    def _on_pdf(self, data: bytes) -> None:
        self._is_printing = False
        self._show(data)
        self.shown.emit()
        if self._waiting is not None:
            self._print()

    def _on_failed(self, error: Exception) -> None:
        self._is_printing = False
        self._printed = None
        self.gave_up.emit(localised(str(error)))

    def _show(self, data: bytes) -> None:
        """Show another PDF at the place that is being looked at."""
        bar = self._pages.verticalScrollBar()
        place = bar.value()
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        bar.setValue(place)
        count = self._document.pageCount()
        self._count.setText(
            self.tr("1 page") if count == 1 else self.tr("{0} pages").format(count)
        )

    @Slot()
    def _ask(self) -> None:
        self.save_asked.emit()

    @Slot()
    def _wear(self) -> None:
        """Lay the sheets on the mat: the view paints its ground in the palette's dark."""
        palette = self._pages.palette()
        palette.setColor(QPalette.ColorRole.Dark, self._look.colour("mat"))
        self._pages.setPalette(palette)
        self._pages.viewport().setPalette(palette)
