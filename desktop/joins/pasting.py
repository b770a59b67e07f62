"""Joins the clipboard to the body: pastes arrive clean, and say what they left behind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage, QTextCursor

from desktop.core.ingest.paste.fitting import fitted, renumbered
from desktop.core.ingest.paste.quoting import quoted
from desktop.core.markup.toggles import is_address
from desktop.dialogs.ask import Answer
from desktop.dialogs.quote import Attribution, QuoteSheet
from desktop.models.paste_wording import pasted_sentence, removed_list

if TYPE_CHECKING:
    from desktop.core.ingest.paste.clean import Pasted
    from desktop.core.ingest.paste.rich import Removed
    from desktop.dialogs.ask import Ask
    from desktop.joins.recognising import Recognising
    from desktop.session.draft import DraftSession
    from desktop.session.pasting import PastingSession
    from desktop.windows.main_window import MainWindow

UNDO, REMOVED = "paste.undo", "paste.removed"
WORTH_SAYING = 25
"""Words from which a paste is said though nothing was left behind."""

_PAGE_FORMATS = (("text/x-moz-url-priv", "utf-16-le"), ("chromium/x-source-url", "utf-8"))


@dataclass(frozen=True, slots=True)
class _Awaited:
    """A paste that is being cleaned: where it belongs, in which story, whose quote it is."""

    place: QTextCursor
    story_id: str
    said: Attribution | None = None


class Pasting(QObject):
    """Take what comes from elsewhere, have it cleaned, and insert it where it was asked for.

    Signals: `picture_pasted(QImage)`.
    """

    picture_pasted = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        pasting: PastingSession,
        recognising: Recognising,
        draft: DraftSession,
        ask: Ask,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._body = window.panels.editor.body
        self._pasting = pasting
        self._recognising = recognising
        self._draft = draft
        self._ask = ask
        self._count = 0
        self._awaited: dict[int, _Awaited] = {}
        self._removed: tuple[Removed, ...] = ()
        self._pasted_body = ""
        self._sheet: QuoteSheet | None = None
        self._body.set_paste_taker(self.take)
        window.actions_by_name["edit.paste_plain"].triggered.connect(self._paste_plain)
        window.actions_by_name["edit.paste_quote"].triggered.connect(self._ask_attribution)
        window.toast.action_chosen.connect(self._on_toast)
        recognising.given_up.connect(self._clean)
        pasting.cleaned.connect(self._insert)
        pasting.simplified.connect(self._insert_simplified)
        pasting.failed.connect(self._on_failed)

    def take(self, source: QMimeData) -> bool:
        """Have a paste cleaned, unless it is one line of plain text or an address.

        Into a story where nothing stands yet it comes as a story of its own. Files are
        taken as if they had been dropped.
        """
        if paths := [url.toLocalFile() for url in source.urls() if url.isLocalFile()]:
            self._window.files_dropped.emit(paths)
            return True
        html, text = source.html() if source.hasHtml() else "", source.text()
        if source.hasImage() and not text.strip():
            self.picture_pasted.emit(QImage(source.imageData()))
            return True
        if (not html and "\n" not in text) or is_address(text.strip()):
            return False
        if not self._recognising.takes(html, text):
            self._pasting.clean(self._await(), html, text, _page_of(source))
        return True

    @Slot(str, str)
    def _clean(self, html: str, text: str) -> None:
        self._pasting.clean(self._await(), html, text)

    @Slot()
    def _paste_plain(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text and not self._body.isReadOnly():
            self._pasting.clean_plain(self._await(), text)

    @Slot()
    def _ask_attribution(self) -> None:
        data = QGuiApplication.clipboard().mimeData()
        if not (data.hasHtml() or data.text().strip()):
            self._window.toast.say(self.tr("There is no text on the clipboard."))
        elif self._sheet is None and not self._body.isReadOnly():
            self._sheet = QuoteSheet(self._window)
            self._sheet.finished.connect(self._on_attributed)
            self._sheet.open()

    @Slot(int)
    def _on_attributed(self, result: int) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet is None:
            return
        sheet.deleteLater()
        if result == QuoteSheet.DialogCode.Accepted:
            data = QGuiApplication.clipboard().mimeData()
            html = data.html() if data.hasHtml() else ""
            self._pasting.clean(self._await(sheet.value()), html, data.text(), _page_of(data))

    def _await(self, said: Attribution | None = None) -> int:
        self._count += 1
        place = self._body.paste_place()
        self._awaited[self._count] = _Awaited(place, self._story_id(), said)
        return self._count

    def _story_id(self) -> str:
        return self._draft.story.id if self._draft.story is not None else ""

    @Slot(int, object)
    def _insert(self, number: int, pasted: Pasted) -> None:
        if self._put(number, pasted) and (pasted.removed or pasted.words >= WORTH_SAYING):
            self._say(pasted_sentence(pasted), pasted.removed)

    @Slot(int, object)
    def _insert_simplified(self, number: int, pasted: Pasted) -> None:
        if self._put(number, pasted):
            text = self.tr("The formatting was too complex, so the words were pasted alone.")
            self._say(text, ())

    @Slot(int, str)
    def _on_failed(self, number: int, sentence: str) -> None:
        self._awaited.pop(number, None)
        self._window.toast.say(sentence)

    def _put(self, number: int, pasted: Pasted) -> bool:
        awaited = self._awaited.pop(number)
        if awaited.story_id != self._story_id():
            self._window.toast.say(
                self.tr("Another story was opened meanwhile, so nothing was pasted.")
            )
            return False
        if awaited.said is not None:
            pasted = replace(pasted, markdown=quoted(pasted.markdown, *awaited.said))
        text, place = self._body.text(), awaited.place
        before = text[: self._body.index_of(place.selectionStart())]
        after = text[self._body.index_of(place.selectionEnd()) :]
        markdown = renumbered(pasted.markdown, before + after)
        self._body.paste_at(place, fitted(markdown, before, after))
        self._pasted_body = self._body.text()
        return True

    def _say(self, text: str, removed: tuple[Removed, ...]) -> None:
        self._removed = removed
        actions = [(UNDO, self.tr("Undo"))]
        if removed:
            actions.insert(0, (REMOVED, self.tr("What Was Removed")))
        self._window.toast.say(text, actions)

    @Slot(str)
    def _on_toast(self, action: str) -> None:
        if action == UNDO:
            self._undo()
        elif action == REMOVED:
            self._ask.ask(
                self.tr("What was removed"),
                removed_list(self._removed),
                (Answer("close", self.tr("Close"), is_safe=True),),
                self._on_read,
            )

    def _undo(self) -> None:
        if self._body.text() == self._pasted_body:
            self._body.undo()
        else:
            self._window.toast.say(
                self.tr("The text has changed since. Ctrl+Z goes back step by step.")
            )

    def _on_read(self, _answer: str) -> None:
        self._body.setFocus()


def _page_of(source: QMimeData) -> str:
    """Give the address of the page that was copied from, where the browser tells it."""
    for name, encoding in _PAGE_FORMATS:
        if source.hasFormat(name):
            text = bytes(source.data(name).data()).decode(encoding, "ignore")
            return text.split("\n")[0].strip("\0 ")
    return ""
