"""The history panel: days of versions, newest first, and what changed between two of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.models.versions import (
    change_count,
    changes_title,
    day_label,
    present_facts,
    present_title,
    tr,
    version_facts,
    version_title,
)
from desktop.models.wording import local_now
from desktop.widgets.elided import ElidedLabel
from desktop.widgets.history.cards import TextCard, VersionCard
from desktop.widgets.history.changes import ChangesView

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from db.records import VersionRow
    from desktop.core.compare.stories import Comparison
    from desktop.widgets.look import Look

MARGIN_PX, GAP_PX, DAY_GAP_PX, LEAST_PX = 16, 8, 16, 320
SHOWN_AT_ONCE = 20
"""Cards made at first, and each time older versions are asked for: dressing one takes 3 ms."""


class CardList(QScrollArea):
    """Cards one below the other, no higher than they need."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inside = QWidget(self)
        self.column = QVBoxLayout(self.inside)
        self.column.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, 0)
        self.column.setSpacing(GAP_PX)
        self.setWidget(self.inside)

    def fit(self) -> None:
        height = self.column.heightForWidth(self.viewport().width())
        self.setMaximumHeight(max(height, self.column.sizeHint().height()))

    def sizeHint(self) -> QSize:
        return QSize(LEAST_PX, self.maximumHeight())


class HistoryPanel(QWidget):
    """Show the versions of a story. Nothing is made before it is first seen.

    A card chosen by a click is one side of the next comparison; without one that is the
    text as it is now.

    Signals: `compare_asked(older, newer)`, version numbers, a newer of 0 being the present
    text; `comparison_ended()`; `restore_asked(int)`; `copy_asked(str)`, a passage as it was;
    `seen(bool)` when the panel is shown or hidden.
    """

    compare_asked = Signal(int, int)
    comparison_ended = Signal()
    restore_asked = Signal(int)
    copy_asked = Signal(str)
    seen = Signal(bool)

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        now: Callable[[], dt.datetime] = local_now,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._now = now
        self._rows: tuple[VersionRow, ...] = ()
        self._cards: dict[int, VersionCard] = {}
        self._days: list[QLabel] = []
        self._present: tuple[dt.datetime, int] | None = None
        self._limit = SHOWN_AT_ONCE
        self._chosen = self._compared = 0
        self._is_stale = True
        self.setObjectName("historyPanel")
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("History"))
        self.setMinimumWidth(LEAST_PX)
        self._is_built = False

    def show_versions(self, rows: tuple[VersionRow, ...]) -> None:
        """Show a story's versions, newest first."""
        self._rows = rows
        numbers = {row.number for row in rows}
        if self._chosen not in numbers:
            self._chosen = 0
        self._refresh()

    def show_present(self, moment: dt.datetime, word_count: int) -> None:
        """Show when the text was last changed and how long it is now."""
        self._present = (moment, word_count)
        if self.isVisible() and not self._is_stale:
            self._fill_present()

    def show_changes(
        self, older: VersionRow, newer: VersionRow | None, changes: Comparison
    ) -> None:
        """Show what changed from one version to another, or to the present text."""
        self._build()
        self._compared = older.number
        self._chosen = newer.number if newer is not None else 0
        self._mark()
        title = changes_title(older, newer, self._now())
        self._title.setText(title)
        self._title.setToolTip(title)
        self._view.setAccessibleName(title)
        self._comparison.show()
        self._view.show_changes(changes)

    def forget(self) -> None:
        """Let go of everything: another story comes."""
        self._rows, self._present, self._limit = (), None, SHOWN_AT_ONCE
        self._chosen = 0
        self._close_comparison()
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        self._build()
        super().showEvent(event)
        if self._is_stale:
            self._refresh()
        self.seen.emit(True)  # noqa: FBT003 - a signal's payload

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.seen.emit(False)  # noqa: FBT003 - a signal's payload

    def _build(self) -> None:
        if self._is_built:
            return
        self._is_built = True
        self._list = CardList(self)
        self._empty = QLabel(
            self.tr("Versions are kept automatically; the first follows your first pause."),
            self._list.inside,
        )
        self._empty.setProperty("role", "muted")
        self._empty.setWordWrap(True)
        self._now_card = TextCard(0, self._list.inside)
        self._now_card.chosen.connect(self._choose)
        self._more = QPushButton(self._list.inside)
        self._more.setProperty("kind", "link")
        self._more.clicked.connect(self._show_more)
        self._comparison = self._made_comparison()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, MARGIN_PX)
        column.setSpacing(0)
        column.addWidget(self._list, 1)
        column.addWidget(self._comparison, 1)
        column.addStretch()
        self._comparison.hide()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._list.fit)
        self._look.changed.connect(self._wear)
        self._wear()

    def _made_comparison(self) -> QWidget:
        whole = QWidget(self)
        self._title = ElidedLabel(whole)
        self._title.setProperty("role", "group")
        self._count = QLabel(whole)
        self._count.setProperty("role", "small")
        self._view = ChangesView(self._look, whole)
        self._view.moved.connect(self._on_moved)
        self._up = _icon(self.tr("Previous change"), whole)
        self._down = _icon(self.tr("Next change"), whole)
        self._close = _icon(self.tr("End the comparison"), whole)
        self._copy = QPushButton(self.tr("Copy Passage"), whole)
        self._copy.setProperty("kind", "link")
        self._copy.setToolTip(self.tr("Copy the paragraph as it was"))
        self._up.clicked.connect(self._view.go_to_previous)
        self._down.clicked.connect(self._view.go_to_next)
        self._close.clicked.connect(self._end_comparison)
        self._copy.clicked.connect(self._copy_passage)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._title, 1)
        for widget in (self._count, self._up, self._down, self._copy, self._close):
            head.addWidget(widget)
        column = QVBoxLayout(whole)
        column.setContentsMargins(MARGIN_PX, DAY_GAP_PX, MARGIN_PX, 0)
        column.setSpacing(GAP_PX)
        column.addLayout(head)
        column.addWidget(self._view, 1)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinAndMaxSize)
        return whole

    def _refresh(self) -> None:
        self._is_stale = not self.isVisible() or not self._is_built
        if self._is_stale:
            return
        self._clear()
        column, now = self._list.column, self._now()
        rows = self._distinct_rows()
        shown = rows[: self._limit]
        self._drop_cards({row.number for row in shown})
        day = ""
        if self._present is not None and self._rows:
            day = day_label(self._present[0], now)
            self._add_day(day)
            column.addWidget(self._now_card)
            self._fill_present()
        self._now_card.setVisible(self._present is not None and bool(self._rows))
        for place, row in enumerate(shown):
            if day_label(row.moment, now) != day:
                day = day_label(row.moment, now)
                self._add_day(day)
            older = rows[place + 1] if place + 1 < len(rows) else None
            card = self._card(row.number)
            card.show_texts(version_title(row, now), version_facts(row, older, now))
            column.addWidget(card)
            card.show()
        self._finish_list(len(rows))

    def _distinct_rows(self) -> tuple[VersionRow, ...]:
        """Leave out the automatic version of the text as it is now: its card is there."""
        newest = self._rows[0] if self._rows else None
        if newest is None or self._present is None or not newest.reason.is_automatic:
            return self._rows
        return self._rows[1:] if newest.moment == self._present[0] else self._rows

    def _finish_list(self, count: int) -> None:
        column = self._list.column
        hidden = count - self._limit
        self._more.setVisible(hidden > 0)
        self._empty.setVisible(not self._rows)
        if hidden > 0:
            self._more.setText(tr("Show {0} Earlier Versions").format(hidden))
            column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        if not self._rows:
            column.addWidget(self._empty)
        column.addStretch()
        self._mark()
        self._list.fit()
        # Wrapped titles know their height only once they were laid out.
        self._soon.start()

    def _clear(self) -> None:
        column = self._list.column
        while column.takeAt(0) is not None:
            pass
        for label in self._days:
            label.hide()
            label.deleteLater()
        self._days = []

    def _drop_cards(self, numbers: set[int]) -> None:
        for number in self._cards.keys() - numbers:
            card = self._cards.pop(number)
            card.hide()
            card.deleteLater()

    def _add_day(self, text: str) -> None:
        label = QLabel(text, self._list.inside)
        label.setProperty("role", "group")
        if self._days:
            label.setContentsMargins(0, DAY_GAP_PX - GAP_PX, 0, 0)
        self._days.append(label)
        self._list.column.addWidget(label)
        label.show()

    def _card(self, number: int) -> VersionCard:
        if number not in self._cards:
            card = VersionCard(number, self._list.inside)
            card.chosen.connect(self._choose)
            card.compare_asked.connect(self._ask_compare)
            card.restore_asked.connect(self.restore_asked)
            self._cards[number] = card
        return self._cards[number]

    def _fill_present(self) -> None:
        if self._present is None:
            return
        (moment, word_count), now = self._present, self._now()
        newest = next(iter(self._distinct_rows()), None)
        self._now_card.show_texts(
            present_title(moment, now), present_facts(word_count, newest, now)
        )

    @Slot(int)
    def _choose(self, number: int) -> None:
        self._chosen = number
        self._mark()

    def _mark(self) -> None:
        for card in (self._now_card, *self._cards.values()):
            is_compared = bool(self._compared) and card.number == self._compared
            card.mark(is_chosen=card.number == self._chosen, is_compared=is_compared)

    @Slot(int)
    def _ask_compare(self, number: int) -> None:
        other = self._chosen if self._chosen != number else 0
        order = [row.number for row in self._rows]
        if other and order.index(other) > order.index(number):
            number, other = other, number
        self.compare_asked.emit(number, other)

    @Slot(int, int)
    def _on_moved(self, current: int, count: int) -> None:
        place = self._view.current
        text = change_count(count)
        if current:
            text = tr("{0} of {1}").format(current, count)
        self._count.setText(text)
        self._copy.setEnabled(place is not None and bool(place.before))
        for button in (self._up, self._down):
            button.setEnabled(count > 0)

    @Slot()
    def _copy_passage(self) -> None:
        place = self._view.current
        if place is not None:
            self.copy_asked.emit(place.before)

    @Slot()
    def _end_comparison(self) -> None:
        self._close_comparison()
        self._mark()
        self.comparison_ended.emit()

    def _close_comparison(self) -> None:
        self._compared = 0
        if not self._is_built:
            return
        self._comparison.hide()
        self._view.forget()

    @Slot()
    def _show_more(self) -> None:
        self._limit += SHOWN_AT_ONCE
        self._refresh()

    @Slot()
    def _wear(self) -> None:
        for button, icon in (
            (self._up, "chevron-up"),
            (self._down, "chevron-down"),
            (self._close, "x"),
        ):
            button.setIcon(self._look.icon(icon))


def _icon(name: str, parent: QWidget) -> QPushButton:
    button = QPushButton(parent)
    button.setProperty("kind", "icon")
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
