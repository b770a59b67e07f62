"""The source group: where the copy came from and what may be done with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from db.records import Source
from desktop.widgets.details.fields import Note, complete_from, line_field, put_line
from desktop.widgets.details.groups import RecordGroup
from desktop.widgets.details.original import OriginalDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.widgets.look import Look


class SourceGroup(RecordGroup):
    """Edit a Source.

    Signals: `put_back_asked(int)`: the place of a dropped line in `Source.dropped`.
    """

    put_back_asked = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, Source(), self.tr("Source"), parent)
        self._dialog: OriginalDialog | None = None
        self._known: dict[str, Source] = {}
        self.name = line_field(self.tr("Source"), "sourceField")
        self.link = line_field(self.tr("Source link"), "sourceLinkField", "https://")
        self.rights = line_field(self.tr("Rights"), "rightsField")
        self.credit = line_field(self.tr("Credit line"), "creditField")
        self._doubt = Note()
        self._original = QPushButton(self.tr("Original Text…"))
        self._original.setObjectName("originalButton")
        self._original.clicked.connect(self.show_original)
        self.rows.add(self.name.accessibleName(), self.name)
        self.rows.add(self.link.accessibleName(), self.link, self._doubt)
        self.rows.add(self.rights.accessibleName(), self.rights)
        self.more.add(self.credit.accessibleName(), self.credit)
        self.more.add("", self._original)
        for line in (self.name, self.link, self.rights, self.credit):
            line.textChanged.connect(self.touch)
        self._offer_more()
        self._judge()

    def set_sources(self, sources: Sequence[Source]) -> None:
        """Complete the source from these; one chosen fills what is empty beside it."""
        self._known = {source.name.casefold(): source for source in sources}
        completer = complete_from(self.name, [source.name for source in sources])
        completer.activated.connect(self._on_completed)

    @Slot(str)
    def _on_completed(self, name: str) -> None:
        known = self._known.get(name.casefold())
        if known is None:
            return
        for field, text in (
            (self.link, known.url),
            (self.rights, known.rights),
            (self.credit, known.credit),
        ):
            if not field.text():
                field.setText(text)

    @Slot()
    def show_original(self) -> None:
        """Open the incoming text with the lines that were set aside."""
        self._dialog = OriginalDialog(self._look, self._record, self.window())
        self._dialog.put_back_asked.connect(self.put_back_asked)
        self._dialog.open()

    def load(self, record: Source, *, fresh: bool = False) -> None:
        super().load(record, fresh=fresh)
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.show_source(record)

    def _fill(self, record: Source) -> None:
        put_line(self.name, record.name)
        put_line(self.link, record.url)
        put_line(self.rights, record.rights)
        put_line(self.credit, record.credit)

    def _read(self) -> Source:
        return replace(
            self._record,
            name=self.name.text().strip(),
            url=self.link.text().strip(),
            rights=self.rights.text().strip(),
            credit=self.credit.text().strip(),
        )

    def _judge(self) -> None:
        url = self._record.url
        good = not url or url.lower().startswith(("http://", "https://"))
        self._doubt.say(
            "" if good else self.tr("A link begins with https:// or http://."), "error"
        )
        self._original.setEnabled(bool(self._record.original or self._record.dropped))

    def _uses_more(self) -> bool:
        return bool(self._record.credit or self._record.original)
