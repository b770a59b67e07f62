"""The article without the web engine: plain, inert, and always there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QFontInfo, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from desktop.widgets.preview.page_view import PageView

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from desktop.core.publish.page import Page
    from desktop.widgets.look import Look

MARGIN_PX = 24
HEADER, HEADER_END = "<header", "</header>"


class InertBrowser(QTextBrowser):
    """A browser that loads nothing and follows nothing."""

    def loadResource(self, type: int, name: QUrl | str) -> object:  # noqa: A002, ARG002, N802
        return None

    def doSetSource(  # noqa: N802
        self,
        name: QUrl | str,
        type: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource,  # noqa: A002
    ) -> None:
        """Go nowhere."""


class SimpleView(PageView):
    """Show header and text of a page by Qt alone, and say that it is simplified.

    Signals, besides a view's own: `retry_asked`, no payload.
    """

    retry_asked = Signal()

    def __init__(self, look: Look, ground: QColor, ink: QColor, parent: QWidget) -> None:
        super().__init__(parent)
        self._details = QLabel(self)
        self._details.setProperty("role", "small")
        self._details.setWordWrap(True)
        self._details.hide()
        self._text = InertBrowser(self)
        self._text.setObjectName("simplePreview")
        self._text.setAccessibleName(self.tr("Simplified preview"))
        self._text.setOpenLinks(False)
        # The window's style sheet outdoes a widget's palette and font, not the document's own.
        font = QFontInfo(look.font("body"))
        self._text.document().setDefaultStyleSheet(
            f"body {{ color: {ink.name()}; font-family: '{font.family()}';"
            f" font-size: {font.pointSizeF()}pt; }} a {{ color: {ink.name()}; }}"
        )
        self._text.document().setDocumentMargin(MARGIN_PX)
        self._text.setStyleSheet(f"background: {ground.name()};")
        self._text.setFrameStyle(0)
        self._text.highlighted.connect(self._show_link)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._notice())
        layout.addWidget(self._text, 1)

    def explain(self, details: str) -> None:
        """Keep what went wrong for whoever asks."""
        self._details.setText(details)

    def show_page(self, page: Page, story_id: str) -> None:  # noqa: ARG002
        """Show the page anew, without its head and style."""
        bar = self._text.verticalScrollBar()
        place = bar.value()
        blocks = "\n".join(block.html for block in page.blocks)
        self._text.setHtml(f"<body>{header_of(page.prefix)}{blocks}</body>")
        bar.setValue(place)

    def _notice(self) -> QWidget:
        notice = QWidget(self)
        notice.setProperty("surface", "panel")
        sentence = QLabel(self.tr("Simplified preview. Export is unaffected."), notice)
        sentence.setWordWrap(True)
        retry = QPushButton(self.tr("Try Again"), notice)
        details = QPushButton(self.tr("Details"), notice)
        for button in (retry, details):
            button.setProperty("kind", "link")
        retry.clicked.connect(self._ask_retry)
        details.clicked.connect(self._toggle_details)
        row = QHBoxLayout()
        row.addWidget(sentence, 1)
        row.addWidget(retry)
        row.addWidget(details)
        column = QVBoxLayout(notice)
        column.setContentsMargins(12, 4, 8, 4)
        column.addLayout(row)
        column.addWidget(self._details)
        return notice

    @Slot()
    def _ask_retry(self) -> None:
        self.retry_asked.emit()

    @Slot()
    def _toggle_details(self) -> None:
        self._details.setVisible(self._details.isHidden())

    @Slot(QUrl)
    def _show_link(self, url: QUrl) -> None:
        self.link_hovered.emit(url.toString())


def header_of(prefix: str) -> str:
    """Cut the article's header out of what stands before its text."""
    start = prefix.find(HEADER)
    end = prefix.find(HEADER_END, start)
    return prefix[start : end + len(HEADER_END)] if start >= 0 and end >= 0 else ""
