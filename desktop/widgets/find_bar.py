"""The bar above the body that finds and replaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from desktop.core.markup.seeking import Wanted
from desktop.models.wording import number
from desktop.widgets.flow import FlowLayout, hold_height
from desktop.widgets.status import announce

if TYPE_CHECKING:
    from desktop.widgets.look import Look

PAUSE_MS = 120
OPTIONS_GAP_PX, LEAST_FIELD_PX = 2, 150
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindBar(QWidget):
    """Ask what to look for and show how often it is there.

    Signals, without payload: `changed`, after the pause; `next_asked`, `previous_asked`,
    `replace_asked`, `replace_all_asked`, `closed`.
    """

    changed = Signal()
    next_asked = Signal()
    previous_asked = Signal()
    replace_asked = Signal()
    replace_all_asked = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("findBar")
        self.setAccessibleName(self.tr("Find and replace"))
        self.setProperty("bar", "tools")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._soon.timeout.connect(self.changed)
        self._build()
        look.changed.connect(self._wear)
        self._wear()
        self.hide()

    def open(self, text: str, *, replaces: bool) -> None:
        """Show the bar with a text to look for; an empty one keeps the last."""
        for widget in self._second_row:
            widget.setVisible(replaces)
        self.show()
        if text:
            self._wanted.setText(text)
        self._wanted.selectAll()
        self._wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.changed.emit()

    def wanted(self, language: str = "") -> Wanted:
        return Wanted(
            self._wanted.text(),
            self._instead.text(),
            self._case.isChecked(),
            self._word.isChecked(),
            self._regex.isChecked(),
            language,
        )

    @property
    def is_in_selection(self) -> bool:
        return self._within.isChecked()

    @property
    def is_everywhere(self) -> bool:
        """Whether headline, deck and kicker are searched besides the body."""
        return self._fields.isChecked()

    def set_in_selection(self, *, wanted: bool) -> None:
        self._within.setChecked(wanted)

    def show_count(self, current: int, total: int) -> None:
        """Say which of how many hits is chosen; `current` counts from 1, 0 is none."""
        if not self._wanted.text():
            text = ""
        elif not total:
            text = self.tr("No hits")
        elif current:
            text = self.tr("{0} of {1}").format(number(current), number(total))
        elif total == 1:
            text = self.tr("1 hit")
        else:
            text = self.tr("{0} hits").format(number(total))
        self._show_words(text, "small")
        for button in (self._replace, self._replace_all, self._next, self._previous):
            button.setEnabled(total > 0)

    def show_problem(self, text: str) -> None:
        self.show_count(0, 0)
        self._show_words(text, "error")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in _ENTER:
            self._enter(event)
        else:
            super().keyPressEvent(event)

    @Slot()
    def close_bar(self) -> None:
        self.hide()
        self.closed.emit()

    def _enter(self, event: QKeyEvent) -> None:
        if self._instead.hasFocus():
            self.replace_asked.emit()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.previous_asked.emit()
        else:
            self.next_asked.emit()

    def _show_words(self, text: str, role: str) -> None:
        self._count.setText(text)
        self._count.setToolTip(text)
        if self._count.property("role") != role:
            self._count.setProperty("role", role)
            self._count.style().unpolish(self._count)
            self._count.style().polish(self._count)
        announce(self._count, text)

    def _build(self) -> None:
        rows = QGridLayout(self)
        rows.setContentsMargins(12, 8, 12, 8)
        rows.setHorizontalSpacing(8)
        rows.setVerticalSpacing(6)
        self._wanted = self._field(self.tr("Find"))
        self._instead = self._field(self.tr("Replace with"))
        self._count = QLabel(self)
        self._count.setProperty("role", "small")
        self._count.setObjectName("findCount")
        self._previous = self._icon(self.tr("Previous Hit"))
        self._next = self._icon(self.tr("Next Hit"))
        self._close = self._icon(self.tr("Close"))
        self._replace = QPushButton(self.tr("Replace"), self)
        self._replace_all = QPushButton(self.tr("Replace All"), self)
        rows.addWidget(self._wanted, 0, 0)
        self._rows, self._line = rows, self._options()
        rows.addWidget(self._line, 0, 1)
        rows.addWidget(self._instead, 2, 0)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self._replace)
        second.addWidget(self._replace_all)
        second.addStretch(1)
        rows.addLayout(second, 2, 1)
        rows.addWidget(self._count, 3, 0, 1, 2)
        rows.setColumnStretch(0, 1)
        self._second_row = (self._instead, self._replace, self._replace_all)
        self._join()
        self.show_count(0, 0)

    def _options(self) -> QWidget:
        """In one line, or in several where the words are large."""
        options = QWidget(self)
        line = FlowLayout(options, OPTIONS_GAP_PX)
        hold_height(options)
        self._case = self._toggle(self.tr("Aa"), self.tr("Match Case"))
        self._word = self._toggle(self.tr("W"), self.tr("Whole Word"))
        self._regex = self._toggle(".*", self.tr("Regular Expression"))
        self._within = self._toggle(self.tr("Selection"), self.tr("In Selection"))
        self._fields = self._toggle(
            self.tr("All Fields"), self.tr("Headline, deck and kicker as well")
        )
        for button in (self._case, self._word, self._regex, self._within, self._fields):
            line.addWidget(button)
        for button in (self._previous, self._next, self._close):
            line.addWidget(button)
        return options

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_options()

    def _place_options(self) -> None:
        """Beside the field, or below it where the words are large; there they may wrap."""
        buttons = self._line.findChildren(QPushButton)
        whole_px = sum(each.sizeHint().width() + OPTIONS_GAP_PX for each in buttons)
        is_narrow = whole_px + LEAST_FIELD_PX > self.width()
        self._line.setMinimumWidth(0 if is_narrow else whole_px)
        row, column, columns = (1, 0, 2) if is_narrow else (0, 1, 1)
        self._rows.addWidget(self._line, row, column, 1, columns)
        self._rows.addWidget(self._wanted, 0, 0, 1, columns)

    def _join(self) -> None:
        for field in (self._wanted, self._instead):
            field.textChanged.connect(self._soon.start)
        for button in (self._case, self._word, self._regex, self._within, self._fields):
            button.toggled.connect(self.changed)
        self._next.clicked.connect(self.next_asked)
        self._previous.clicked.connect(self.previous_asked)
        self._replace.clicked.connect(self.replace_asked)
        self._replace_all.clicked.connect(self.replace_all_asked)
        self._close.clicked.connect(self.close_bar)

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(name)
        field.setAccessibleName(name)
        return field

    def _toggle(self, words: str, name: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("kind", "segment")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _icon(self, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("kind", "icon")
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    @Slot()
    def _wear(self) -> None:
        self._previous.setIcon(self._look.icon("chevron-up", "mutedText"))
        self._next.setIcon(self._look.icon("chevron-down", "mutedText"))
        self._close.setIcon(self._look.icon("x", "mutedText"))
