"""The byline group: authors in order, a text in their place, or why there are none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from db.records import Author, Byline
from desktop.widgets.details.author_row import AuthorRow
from desktop.widgets.details.fields import completer_of, line_field, put_line
from desktop.widgets.details.groups import RecordGroup
from desktop.widgets.tab_order import follow, stops_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.widgets.look import Look

LETTERS_TO_COMPLETE = 2
ROW_GAP_PX = 6


class BylineGroup(RecordGroup):
    """Edit a Byline."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, Byline(), self.tr("Byline"), parent)
        self._rows: list[AuthorRow] = []
        self._list = QWidget(self)
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(ROW_GAP_PX)
        self.add = line_field(
            self.tr("Add an author"),
            "bylineField",
            self.tr("Add an author — contributors complete as you type"),
        )
        self.add.setProperty("leading", "true")
        self._plus = QAction(self)
        self.add.addAction(self._plus, QLineEdit.ActionPosition.LeadingPosition)
        self.add.textEdited.connect(self._on_typed)
        self.add.returnPressed.connect(self._on_named)
        self.add.editingFinished.connect(self._on_named)
        self._known: dict[str, Author] = {}
        self._completer: QCompleter | None = None
        self.set_contributors(())
        self._column.addWidget(self.add)
        self.rows.add_wide(self._list)
        self.override = line_field(
            self.tr("Byline text"), placeholder=self.tr("Replaces the names above")
        )
        self._none = line_field(
            self.tr("No byline because"), placeholder=self.tr("For the desk only")
        )
        for field in (self.override, self._none):
            self.more.add(field.accessibleName(), field)
            field.textChanged.connect(self.touch)
        self._offer_more()

    def set_contributors(self, contributors: Sequence[Author]) -> None:
        """Complete author names from these, after two letters, with all that is known of them."""
        known = {author.name.casefold(): author for author in contributors}
        if self._completer is not None and known == self._known:
            return
        self._known = known
        self.add.setCompleter(None)  # type: ignore[arg-type]
        if self._completer is not None:
            self._completer.deleteLater()
        names = [author.name for author in contributors]
        self._completer = completer_of(names, self.add.accessibleName(), self)
        self._completer.activated.connect(self._on_completed)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        wanted = self._completer if len(text.strip()) >= LETTERS_TO_COMPLETE else None
        if self.add.completer() is not wanted:
            self.add.setCompleter(wanted)  # type: ignore[arg-type]

    @Slot()
    def _on_completed(self) -> None:
        """Wait until the completer has put its text into the field."""
        QTimer.singleShot(0, self._on_named)

    @Slot()
    def _on_named(self) -> None:
        name = " ".join(self.add.text().split())
        self.add.clear()
        if name:
            self._append(self._known.get(name.casefold(), Author(name)))
            self._order_tabs()
            self.touch()

    def _append(self, author: Author) -> None:
        row = AuthorRow(self._look, author, self._list)
        row.changed.connect(self.touch)
        row.removed.connect(self._on_removed)
        row.moved.connect(self._on_moved)
        row.dragged.connect(self._on_dragged)
        self._column.insertWidget(len(self._rows), row)
        self._rows.append(row)

    @Slot()
    def _on_removed(self) -> None:
        place = self._sender_place()
        if place < 0:
            return
        row = self._rows.pop(place)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        near = self._rows[min(place, len(self._rows) - 1)] if self._rows else self.add
        near.setFocus()
        self.touch()

    @Slot(int)
    def _on_moved(self, by: int) -> None:
        self._move(self._sender_place(), by)

    @Slot(int)
    def _on_dragged(self, screen_y: int) -> None:
        place = self._sender_place()
        for by in (-1, 1):
            near = place + by
            if not 0 <= near < len(self._rows):
                continue
            middle = self._rows[near].mapToGlobal(self._rows[near].rect().center()).y()
            if (by < 0 and screen_y < middle) or (by > 0 and screen_y > middle):
                self._move(place, by)
                return

    def _move(self, place: int, by: int) -> None:
        target = place + by
        if place < 0 or not 0 <= target < len(self._rows):
            return
        row = self._rows.pop(place)
        self._rows.insert(target, row)
        self._column.removeWidget(row)
        self._column.insertWidget(target, row)
        self._order_tabs()
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        self.touch()

    def _order_tabs(self) -> None:
        stops = [stop for row in self._rows for stop in (row, *stops_in(row))]
        follow(self._list, [*stops, self.add])

    def _sender_place(self) -> int:
        sender = self.sender()
        return next((n for n, row in enumerate(self._rows) if row is sender), -1)

    def _forget_typing(self) -> None:
        self.add.clear()

    def _fill(self, record: Byline) -> None:
        while len(self._rows) > len(record.authors):
            row = self._rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for row, author in zip(self._rows, record.authors, strict=False):
            row.put(author)
        for author in record.authors[len(self._rows) :]:
            self._append(author)
        self._order_tabs()
        put_line(self.override, record.override)
        put_line(self._none, record.none_because)

    def _read(self) -> Byline:
        return replace(
            self._record,
            authors=tuple(row.author() for row in self._rows),
            override=self.override.text().strip(),
            none_because=self._none.text().strip(),
        )

    def _uses_more(self) -> bool:
        return bool(self._record.override or self._record.none_because)

    @Slot()
    def _wear(self) -> None:
        super()._wear()
        self._plus.setIcon(self._look.icon("plus", "mutedText"))
