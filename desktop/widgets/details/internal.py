"""What the desk keeps to itself: the editor's note and private sources."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from db.records import Internal
from desktop.widgets.details.fields import TextField
from desktop.widgets.details.groups import RecordGroup

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.widgets.look import Look


class NoteGroup(RecordGroup):
    """Edit the editor's note of an Internal."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, Internal(), "", parent)
        self.note = TextField(self.tr("Editor’s note"), self.tr("Never published"))
        self.note.setObjectName("editorsNoteField")
        self.rows.add(self.tr("Editor’s note"), self.note)
        self.note.textChanged.connect(self.touch)

    def _fill(self, record: Internal) -> None:
        self.note.put(record.editors_note)

    def _read(self) -> Internal:
        return replace(self._record, editors_note=self.note.text())


class PrivateSourcesGroup(RecordGroup):
    """Edit the private sources of an Internal."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, Internal(), "", parent)
        self.sources = TextField(self.tr("Private sources"), self.tr("Never published"))
        self.sources.setObjectName("privateSourcesField")
        self.rows.add(self.tr("Private sources"), self.sources)
        self.sources.textChanged.connect(self.touch)

    def _fill(self, record: Internal) -> None:
        self.sources.put(record.private_sources)

    def _read(self) -> Internal:
        return replace(self._record, private_sources=self.sources.text())
