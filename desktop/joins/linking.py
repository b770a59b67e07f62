"""Joins the link sheet, and the browser, to the links of the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from desktop.core.markup import toggles
from desktop.core.markup.links import Link, address_at, link_at
from desktop.dialogs.link import LinkSheet
from desktop.widgets.link_hints import host, opened_url

if TYPE_CHECKING:
    from desktop.windows.main_window import MainWindow


SHOWN_MOST = 120


class Linking(QObject):
    """Make a link of the selection, change the one that the caret is in, or open it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._sheet: LinkSheet | None = None
        self._place = Link(0, 0, "", "")
        window.actions_by_name["insert.link"].triggered.connect(self._ask)
        window.actions_by_name["insert.open_link"].triggered.connect(self._open_here)
        window.panels.editor.body.link_asked.connect(self._open)

    @Slot()
    def _ask(self) -> None:
        body = self._window.panels.editor.body
        if body.isReadOnly():
            return
        known = link_at(body.text(), body.selection()[0])
        words = body.selection_text()
        if known is None:
            if "\n" in words:
                self._window.toast.say(self.tr("A link stays within one paragraph."))
                return
            is_address = toggles.is_address(words)
            address = words if is_address else _copied_address()
            self._place = Link(*body.selection(), "" if is_address else words, address)
        else:
            self._place = known
        self._sheet = LinkSheet(
            self._place.words, self._place.address, exists=known is not None, parent=self._window
        )
        self._sheet.accepted.connect(self._put)
        self._sheet.removed.connect(self._remove)
        self._sheet.finished.connect(self._sheet.deleteLater)
        self._sheet.open()

    @Slot()
    def _put(self) -> None:
        assert self._sheet is not None
        said = self._sheet.value()
        edit = toggles.link(said.words, 0, len(said.words), said.address)
        self._exchange(edit.insert)

    @Slot()
    def _remove(self) -> None:
        self._exchange(self._place.words)

    @Slot()
    def _open_here(self) -> None:
        body = self._window.panels.editor.body
        address = address_at(body.text(), body.selection()[0])
        if address:
            self._open(address)
        else:
            self._window.toast.say(self.tr("There is no link at the caret."))

    @Slot(str)
    def _open(self, address: str) -> None:
        """Open a web page or a letter, and say whose; nothing else in a text is opened."""
        url = opened_url(address)
        if url is None:
            text = self.tr("“{0}” is not a web or mail address, so it was not opened.")
            self._window.toast.say(text.format(address[:SHOWN_MOST]))
            return
        self._window.panels.status.show_message(self.tr("Opening {0}").format(host(url)))
        if not QDesktopServices.openUrl(url):
            text = self.tr("No program opened {0}. The address: {1}")
            self._window.toast.say(text.format(host(url), address))

    def _exchange(self, insert: str) -> None:
        body, place = self._window.panels.editor.body, self._place
        text = body.text()
        body.rearrange(text[: place.start] + insert + text[place.end :], place.start + len(insert))
        body.setFocus()


def _copied_address() -> str:
    """Offer an address that was copied: it is what one has at hand when linking."""
    text = QGuiApplication.clipboard().text().strip()
    return text if toggles.is_address(text) else ""
