"""Kicker, headline and deck, edited in place above the body, with their lengths."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from db.records import Head
from desktop.core.markup import counting
from desktop.widgets.line_field import MARGIN_PX, KickerField, LineField

if TYPE_CHECKING:
    from desktop.widgets.look import Look

HEADLINE_LIMIT, DECK_LIMIT = 70, 160
NEAR = 0.9
"""From this share of a limit on, the counter warns (interface.md, Head)."""

KICKER_PITCH_PX, HEADLINE_PITCH_PX, DECK_PITCH_PX = 16, 29 * 1.2, 18 * 1.4
TOP_PX = 21
GAP_PX = 1
COUNTER_RISE_PX = 1
COUNTERS_APART_PX = 16


class Counter(QLabel):
    """Show a length against its limit: quiet, near, over; in words when over."""

    def __init__(self, limit: int, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._limit = limit
        self._name = name
        self._named = False
        self._length = 0
        self._show()

    @property
    def is_near(self) -> bool:
        return self._length >= NEAR * self._limit

    def set_limit(self, limit: int) -> None:
        self._limit = limit
        self._show()

    def set_named(self, *, named: bool) -> None:
        """Say whose length it is, where two counters stand side by side."""
        self._named = named
        self._show()

    def count(self, length: int) -> None:
        self._length = length
        self._show()

    def words(self) -> str:
        over = self._length - self._limit
        text = f"{self._length} / {self._limit}"
        if over > 0:
            text = self.tr("%1 · %2 over").replace("%1", text).replace("%2", str(over))
        return text

    def _show(self) -> None:
        over = self._length > self._limit
        role = "error" if over else "warn" if self.is_near else "small"
        self.setText(f"{self._name} {self.words()}" if self._named else self.words())
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)
        self.adjustSize()


class HeadFields(QWidget):
    """Edit a `Head`.

    Signals: `edited` with the new Head; `resized` without payload when a field wraps anew;
    `left_downwards` without payload when the caret leaves the deck for the body;
    `caret_moved` with the field whose caret moved.
    """

    edited = Signal(object)
    resized = Signal()
    left_downwards = Signal()
    caret_moved = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._head = Head()
        self.kicker = KickerField(look, "kicker", KICKER_PITCH_PX, self)
        self.headline = LineField(look, "headline", HEADLINE_PITCH_PX, self)
        self.deck = LineField(look, "deck", DECK_PITCH_PX, self)
        self._fields = {"kicker": self.kicker, "headline": self.headline, "deck": self.deck}
        self.headline_counter = Counter(HEADLINE_LIMIT, self.tr("Headline"), self)
        self.deck_counter = Counter(DECK_LIMIT, self.tr("Deck"), self)
        self._name_fields()
        self._join_fields()
        self._count()

    def load(self, head: Head, language: str) -> None:
        """Show a head; a field that shows the same words keeps its caret and its undo."""
        self._head = head
        for name, field in self._fields.items():
            words = getattr(head, name)
            if field.text() == words:
                field.set_language(language)
            else:
                field.load(words, len(words), language)
        self._count()
        self.resized.emit()

    def set_limits(self, headline: int, deck: int) -> None:
        """Take the lengths of the desk's style profile."""
        self.headline_counter.set_limit(headline)
        self.deck_counter.set_limit(deck)

    def set_zoom(self, percent: int) -> None:
        for field in self._fields.values():
            field.set_zoom(percent)

    def set_read_only(self, read_only: bool) -> None:
        for field in self._fields.values():
            field.setReadOnly(read_only)

    def fit(self, width_px: int) -> int:
        """Set the fields at a width and say how high they stand together."""
        self.resize(width_px, max(1, self.height()))
        counter_px = self._counters_px()
        y = TOP_PX
        for field in self._fields.values():
            width = width_px - counter_px if field is self.kicker else width_px
            height = field.height_for(width)
            x = width_px - width if self._mirrored() else 0
            field.settle(QRect(x, y, width, height))
            y += height + GAP_PX
        self._place_counters()
        self.resize(width_px, y)
        return y

    def _counters_px(self) -> int:
        shown = [c for c in (self.headline_counter, self.deck_counter) if not c.isHidden()]
        return sum(counter.width() + COUNTERS_APART_PX for counter in shown)

    def _mirrored(self) -> bool:
        option = self.headline.document().defaultTextOption()
        return option.textDirection() == Qt.LayoutDirection.RightToLeft

    @Slot()
    def _place_counters(self) -> None:
        """Stand the headline's length above its end; the deck's too once it matters."""
        self._choose_counters()
        used = MARGIN_PX
        for counter in (self.headline_counter, self.deck_counter):
            if counter.isHidden():
                continue
            left = used if self._mirrored() else self.width() - counter.width() - used
            counter.move(left, self.headline.y() - counter.height() + COUNTER_RISE_PX)
            used += counter.width() + COUNTERS_APART_PX

    def _choose_counters(self) -> None:
        of_deck = self.deck.hasFocus() or self.deck_counter.is_near
        of_headline = not self.deck.hasFocus() or self.headline_counter.is_near
        self.deck_counter.set_named(named=of_deck and of_headline)
        self.deck_counter.setVisible(of_deck)
        self.headline_counter.setVisible(of_headline)

    def _name_fields(self) -> None:
        for name, title, hint in (
            ("kicker", self.tr("Kicker"), self.tr("Kicker")),
            ("headline", self.tr("Headline"), self.tr("Headline")),
            ("deck", self.tr("Deck"), self.tr("What the story says, in a sentence")),
        ):
            field = self._fields[name]
            field.setObjectName(f"{name}Field")
            field.setAccessibleName(title)
            field.set_hint(hint)

    def _join_fields(self) -> None:
        for field in self._fields.values():
            field.edited.connect(self._on_edited)
            field.height_changed.connect(self.resized)
            field.caret_moved.connect(self._on_caret_moved)
            field.focus_changed.connect(self._place_counters)
        self.kicker.left_downwards.connect(self.headline.take_focus_at_start)
        self.headline.left_downwards.connect(self.deck.take_focus_at_start)
        self.deck.left_downwards.connect(self.left_downwards)
        self.deck.left_upwards.connect(self.headline.take_focus_at_end)
        self.headline.left_upwards.connect(self.kicker.take_focus_at_end)

    @Slot()
    def _on_edited(self) -> None:
        self._head = replace(
            self._head, **{name: field.text() for name, field in self._fields.items()}
        )
        self._count()
        self.edited.emit(self._head)

    @Slot()
    def _on_caret_moved(self) -> None:
        field = self.sender()
        if isinstance(field, LineField) and field.hasFocus():
            self.caret_moved.emit(field)

    def _count(self) -> None:
        for field, counter in (
            (self.headline, self.headline_counter),
            (self.deck, self.deck_counter),
        ):
            counter.count(counting.headline_length(field.text()))
            field.setAccessibleDescription(counter.words())
        self._place_counters()
