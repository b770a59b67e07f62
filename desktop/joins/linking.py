"""Joins the link sheet to the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from desktop.core.markup import toggles
from desktop.core.markup.links import Link, link_at
from desktop.dialogs.link import LinkSheet

if TYPE_CHECKING:
    from desktop.windows.main_window import MainWindow


class Linking(QObject):
    """Make a link of the selection, or change the one that the caret is in."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._sheet: LinkSheet | None = None
        self._place = Link(0, 0, "", "")
        window.actions_by_name["insert.link"].triggered.connect(self._ask)

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

    def _exchange(self, insert: str) -> None:
        body, place = self._window.panels.editor.body, self._place
        text = body.text()
        body.rearrange(text[: place.start] + insert + text[place.end :], place.start + len(insert))
        body.setFocus()


def _copied_address() -> str:
    """Offer an address that was copied: it is what one has at hand when linking."""
    text = QGuiApplication.clipboard().text().strip()
    return text if toggles.is_address(text) else ""
