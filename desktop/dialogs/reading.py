"""A window for reading: the guide, what is new, the sheet of keys."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QTextBlockFormat, QTextCursor
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.widgets.look import Look

WIDTH_PX, HEIGHT_PX, NAV_PX = 860, 640, 230
BELOW_PX, LINE_PERCENT = 10, 130


class Leaf(NamedTuple):
    """A page to read: its title and its text, Markdown or HTML."""

    title: str
    text: str
    is_html: bool = False


class ReadingWindow(QDialog):
    """Show pages of text, modeless; they can be printed."""

    def __init__(
        self,
        look: Look,
        name: str,
        title: str,
        leaves: Sequence[Leaf],
        folder: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._leaves = tuple(leaves)
        self._dialog: QPrintDialog | None = None
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.resize(WIDTH_PX, HEIGHT_PX)
        self._nav = QListWidget(self)
        self._nav.setAccessibleName(self.tr("Pages"))
        self._nav.setProperty("nav", "true")
        self._nav.setFixedWidth(round(NAV_PX * max(1.0, look.scale)))
        self._nav.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nav.addItems([leaf.title for leaf in leaves])
        self._nav.setVisible(len(leaves) > 1)
        self._text = QTextBrowser(self)
        self._text.setAccessibleName(title)
        self._text.setProperty("framed", "true")
        self._text.setOpenLinks(False)
        self._text.anchorClicked.connect(self._follow)
        self._text.document().setDocumentMargin(20)
        if folder is not None:
            self._text.setSearchPaths([str(folder)])
        self._build()
        self._nav.currentRowChanged.connect(self._turn)
        look.changed.connect(self._again)
        self._nav.setCurrentRow(0)

    def text(self) -> str:
        """Give what is shown as plain text."""
        return self._text.document().toPlainText()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        line = QHBoxLayout()
        line.addWidget(self._nav)
        line.addWidget(self._text, 1)
        column.addLayout(line, 1)
        foot = QHBoxLayout()
        printing = QPushButton(self.tr("Print…"), self)
        printing.clicked.connect(self._print)
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.accept)
        foot.addWidget(printing)
        foot.addStretch(1)
        foot.addWidget(close)
        for button in (printing, close):
            button.setAutoDefault(False)
        column.addLayout(foot)

    @Slot(int)
    def _turn(self, row: int) -> None:
        if not 0 <= row < len(self._leaves):
            return
        leaf = self._leaves[row]
        document = self._text.document()
        document.setDefaultFont(self._look.font("ui"))
        document.setDefaultStyleSheet(self._style())
        if leaf.is_html:
            self._text.setHtml(leaf.text)
        else:
            self._text.setMarkdown(leaf.text)
            self._space_out()
        self._text.moveCursor(QTextCursor.MoveOperation.Start)

    def _space_out(self) -> None:
        """Set paragraphs apart: Qt gives those of Markdown no room between them."""
        cursor = QTextCursor(self._text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        apart = QTextBlockFormat()
        apart.setBottomMargin(BELOW_PX)
        apart.setLineHeight(
            LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        cursor.mergeBlockFormat(apart)

    def _style(self) -> str:
        line = self._look.colour("line").name()
        muted = self._look.colour("mutedText").name()
        return (
            f"td {{ padding: 3px 18px 3px 0; border-bottom: 1px solid {line}; }}"
            f" .keys {{ color: {muted}; }} h2 {{ margin-top: 18px; }}"
        )

    @Slot()
    def _again(self) -> None:
        self._turn(max(0, self._nav.currentRow()))

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        """Turn to another page of this window; an address opens in the browser."""
        for row, leaf in enumerate(self._leaves):
            if url.scheme() == "page" and leaf.title == url.path():
                self._nav.setCurrentRow(row)
                return
        if url.scheme() in ("http", "https"):
            QDesktopServices.openUrl(url)

    @Slot()
    def _print(self) -> None:
        printer = QPrinter()
        self._dialog = QPrintDialog(printer, self)
        self._dialog.accepted.connect(self._on_print)
        self._dialog.open()  # type: ignore[call-arg]  # PySide6 6.11 stubs lack QDialog.open()

    @Slot()
    def _on_print(self) -> None:
        if self._dialog is not None:
            self._text.document().print_(self._dialog.printer())


def key_sheet(title: str, groups: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> Leaf:
    """Make the sheet of keys: groups of (action, keys)."""
    parts = [f"<h1>{escape(title)}</h1>"]
    for name, rows in groups:
        cells = "".join(
            f'<tr><td width="60%">{escape(action)}</td><td class="keys">{escape(keys)}</td></tr>'
            for action, keys in rows
        )
        parts.append(f"<h2>{escape(name)}</h2><table width='100%'>{cells}</table>")
    return Leaf(title, "".join(parts), is_html=True)
