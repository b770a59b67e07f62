"""Pages on paper: printed by the sealed web engine, into a PDF or by a printer.

Importing this module loads the web engine, so it is imported when something is printed.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QByteArray, QLocale, QMarginsF, QObject, QTimer, Slot
from PySide6.QtGui import QColor, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWebEngineCore import QWebEngineLoadingInfo
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

from desktop.core.publish.errors import NOT_PRINTED, PrintError
from desktop.widgets.preview.seal import (
    SealedPage,
    SealedProfile,
    Shelf,
    block_proxy,
    page_url,
    register_scheme,
)

LIMIT_MS = 30_000
MARGIN_MM = 20.0
PDF_MARK = b"%PDF"


@dataclass(frozen=True, slots=True)
class _Order:
    """A page to print: into a PDF, or by a printer, which `done` then gets no byte from."""

    story_id: str
    page: bytes
    pictures: Mapping[str, bytes]
    printer: QPrinter | None
    done: Callable[[bytes], None]
    failed: Callable[[Exception], None]


class EnginePress(QObject):
    """Print pages one after another, in the room that the preview is sealed in.

    A page that cannot be printed within half a minute fails with a PrintError; the next
    one has an engine of its own.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        register_scheme()
        block_proxy()
        self._orders: deque[_Order] = deque()
        self._order: _Order | None = None
        self._shelf = Shelf(self._picture, QApplication.instance())
        self._profile = SealedProfile(self._shelf, self._shelf)
        self.destroyed.connect(self._shelf.deleteLater)
        self._page: SealedPage | None = None
        self._view: QWebEngineView | None = None
        self._limit = QTimer(self, singleShot=True, interval=LIMIT_MS)
        self._limit.timeout.connect(self._give_up)

    def to_pdf(
        self,
        story_id: str,
        page: bytes,
        pictures: Mapping[str, bytes],
        done: Callable[[bytes], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Hand over the PDF of a page to `done`, later."""
        self._take(_Order(story_id, page, pictures, None, done, failed))

    def to_printer(
        self,
        story_id: str,
        page: bytes,
        pictures: Mapping[str, bytes],
        printer: QPrinter,
        done: Callable[[bytes], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Print a page; `done` is called once the printer has it."""
        self._take(_Order(story_id, page, pictures, printer, done, failed))

    def set_limit(self, limit_ms: int) -> None:
        """Wait so long for a page from now on."""
        self._limit.setInterval(limit_ms)

    def printer(self, name: str) -> QPrinter:
        """Give a printer that is laid out as a PDF is, for a job of this name."""
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setPageLayout(sheet())
        made.setDocName(name)
        return made

    def _take(self, order: _Order) -> None:
        self._orders.append(order)
        if self._order is None:
            self._next()

    def _next(self) -> None:
        self._order = self._orders.popleft() if self._orders else None
        if self._order is None:
            return
        self._limit.start()
        self._shelf.put(self._order.story_id, self._order.page)
        if self._page is None:
            self._page = SealedPage(self._profile, QColor("white"), self)
            self._page.loadingChanged.connect(self._on_loading)
            self._page.renderProcessTerminated.connect(self._give_up)
        self._page.go_to(page_url(self._order.story_id))

    def _picture(self, story_id: str, name: str) -> bytes | None:
        order = self._order
        return order.pictures.get(name) if order and order.story_id == story_id else None

    @Slot(QWebEngineLoadingInfo)
    def _on_loading(self, info: QWebEngineLoadingInfo) -> None:
        status = QWebEngineLoadingInfo.LoadStatus
        if self._order is None or self._page is None:
            return
        if info.status() == status.LoadFailedStatus:
            self._give_up()
        elif info.status() == status.LoadSucceededStatus:
            if self._order.printer is not None:
                # Only a view prints; it is never shown.
                self._view = QWebEngineView()
                self._view.setPage(self._page)
                self._view.printFinished.connect(self._on_printed)
                self._view.print(self._order.printer)
            else:
                self._page.printToPdf(partial(self._on_pdf, self._order), sheet())

    def _on_pdf(self, order: _Order, data: QByteArray | bytes) -> None:
        if order is not self._order:
            return  # it was given up, and another page is at hand
        found = bytes(data if isinstance(data, bytes) else data.data())
        if found.startswith(PDF_MARK):
            self._end(found)
        else:
            self._give_up()

    @Slot(bool)
    def _on_printed(self, succeeded: bool) -> None:
        if succeeded:
            self._end(b"")
        else:
            self._give_up()

    def _end(self, data: bytes) -> None:
        order = self._order
        self._limit.stop()
        self._let_view_go()
        if order is not None:
            order.done(data)
            self._next()

    def _let_view_go(self) -> None:
        if self._view is not None:
            self._view.printFinished.disconnect(self._on_printed)
            self._view.deleteLater()
            self._view = None

    @Slot()
    def _give_up(self) -> None:
        """Fail the page at hand, and leave its engine: it may yet answer, or be dead."""
        order, self._order = self._order, None
        self._limit.stop()
        self._let_view_go()
        if self._page is not None:
            self._page.loadingChanged.disconnect(self._on_loading)
            self._page.renderProcessTerminated.disconnect(self._give_up)
            self._page.deleteLater()
            self._page = None
        if order is not None:
            order.failed(PrintError(NOT_PRINTED))
            if self._order is None:
                self._next()


def sheet() -> QPageLayout:
    """Lay out the paper that is used where the reader is: letter in North America, else A4."""
    imperial = QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize.PageSizeId
    kind = size.Letter if QLocale.system().measurementSystem() == imperial else size.A4
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    return QPageLayout(
        QPageSize(kind), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter
    )
