"""The status line: how long, against what target, in which language, and is it saved."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFontMetrics,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from desktop.models.wording import (
    characters,
    local_now,
    minutes_read,
    moment_label,
    number,
    words,
)
from desktop.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.widgets.look import Look

MESSAGE_MS, TICK_MS = 15_000, 10_000
LAST_MINUTES = dt.timedelta(minutes=10)
HEIGHT_PX, BAR_WIDTH_PX, DOT_PX, PAD_PX = 28, 90, 9, 5
TONES = {"ok": ("ok", "ok"), "busy": ("muted", "small"), "bad": ("accent", "error")}
"""Dot colour and text role of each save tone."""


class Dot(QWidget):
    """A round mark in a token's colour."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._token = "muted"
        self.setFixedSize(DOT_PX, DOT_PX)
        look.changed.connect(self.update)

    def show_token(self, token: str) -> None:
        self._token = token
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(DOT_PX, DOT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(self._token))
        painter.drawEllipse(self.rect())


class StatusLine(QWidget):
    """Show counts on the left, language and save state on the right.

    Signals: `language_asked()` when the language is clicked; `spelling_asked()` when the
    spelling is; `mode_ended(name)` when the mark of a way of writing is clicked;
    `elsewhere_asked()` when a text that cannot be saved shall be kept in another place.
    """

    language_asked = Signal()
    spelling_asked = Signal()
    mode_ended = Signal(str)
    elsewhere_asked = Signal()

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        now: Callable[[], dt.datetime] = local_now,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._due: dt.datetime | None = None
        self._look = look
        self._counts = ("", "", "")
        self._selection = ""
        self._first = 0
        self._tone = ""
        self._modes: list[tuple[QPushButton, str]] = []
        self.setProperty("bar", "status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Status"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MESSAGE_MS)
        self._timer.timeout.connect(self._end_message)
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self._show_time_left)
        self._build()
        look.changed.connect(self._wear)
        self._wear()

    def show_counts(
        self, word_count: int, character_count: int, reading_minutes: int, target: int = 0
    ) -> None:
        """Show the story's length; a target of 0 is none."""
        self._counts = (
            words(word_count),
            characters(character_count),
            minutes_read(reading_minutes),
        )
        self._show_count_texts()
        self._show_target(word_count, target)

    def show_selection(self, word_count: int, of_words: int) -> None:
        """Count the selected words in place of all; 0 ends it."""
        self._selection = ""
        if word_count:
            self._selection = self.tr("{0} of {1} words").format(
                number(word_count), number(of_words)
            )
        self._show_count_texts()

    def show_deadline(self, moment: dt.datetime | None) -> None:
        """Show when the story is due; quiet until its last ten minutes."""
        self._due = moment
        self._deadline.setVisible(moment is not None)
        if moment is None:
            self._clock.stop()
        else:
            self._clock.start()
            self._show_time_left()

    def show_language(self, text: str) -> None:
        self._language.setText(text)
        self._language.setVisible(bool(text))
        self._language.setAccessibleName(self.tr("Language: {0}").format(text))

    def show_spelling(self, text: str) -> None:
        """Say how the spelling is; nothing hides it."""
        self._spelling.setText(text)
        self._spelling.setVisible(bool(text))
        self._spelling.setAccessibleName(text)

    def show_modes(self, modes: Sequence[tuple[str, str]]) -> None:
        """Mark the ways of writing in use, each a name and its words; a click ends one."""
        for button, _name in self._modes:
            self._mode_line.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._modes = [(self._mode(words), name) for name, words in modes]

    def _mode(self, words: str) -> QPushButton:
        button = self._button("modeState")
        button.setText(f"{words} ×")
        button.setAccessibleName(self.tr("End {0}").format(words))
        button.setToolTip(self.tr("End {0}").format(words))
        button.setFont(self._look.font("count"))
        button.clicked.connect(self._on_mode_clicked)
        self._mode_line.addWidget(button)
        button.show()
        return button

    @Slot()
    def _on_mode_clicked(self) -> None:
        sender = self.sender()
        self.mode_ended.emit(next(name for button, name in self._modes if button is sender))

    def show_save_state(self, text: str, tone: str) -> None:
        """Show whether the text is safe; tone is "ok", "busy" or "bad"."""
        token, role = TONES[tone]
        self._dot.show_token(token)
        self._dot.setVisible(bool(text))
        self._save.setText(text)
        self._save.setToolTip(text if tone == "bad" else "")
        self._elsewhere.setVisible(tone == "bad")
        if tone != self._tone:
            self._tone = tone
            _give_role(self._save, role)
            if tone == "bad":
                announce(self._save, text)

    def show_message(self, text: str) -> None:
        """Say something for 15 seconds; an error never stands here alone."""
        self._message.setText(text)
        self._timer.start()
        announce(self._message, text)

    def _build(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 14, 0)
        layout.setSpacing(16)
        self._count = self._button("wordCount")
        self._count.clicked.connect(self.cycle_counts)
        self._count.setToolTip(self.tr("Click to change what is counted first"))
        self._more = (self._label(), self._label())
        self._target = self._label()
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(BAR_WIDTH_PX)
        self._bar.setAccessibleName(self.tr("Words against the target"))
        self._deadline = self._label()
        self._deadline.setObjectName("deadlineState")
        self._message = self._label()
        self._language = self._button("languageState")
        self._language.clicked.connect(self.language_asked)
        self._spelling = self._button("spellingState")
        self._spelling.clicked.connect(self.spelling_asked)
        self._spelling.setToolTip(self.tr("Next Misspelling"))
        self._dot = Dot(self._look, self)
        self._save = self._label()
        self._save.setObjectName("saveState")
        self._elsewhere = self._button("saveElsewhere")
        self._elsewhere.setText(self.tr("Choose Another Place…"))
        self._elsewhere.clicked.connect(self.elsewhere_asked)
        self._elsewhere.hide()
        for widget in (self._count, *self._more):
            layout.addWidget(widget)
        layout.addWidget(self._target)
        layout.addSpacing(-8)
        layout.addWidget(self._bar)
        layout.addWidget(self._deadline)
        layout.addWidget(self._message, 1)
        self._mode_line = QHBoxLayout()
        self._mode_line.setSpacing(16)
        layout.addLayout(self._mode_line)
        layout.addWidget(self._language)
        layout.addWidget(self._spelling)
        layout.addWidget(self._dot)
        layout.addSpacing(-11)
        layout.addWidget(self._save)
        layout.addWidget(self._elsewhere)
        self._show_target(0, 0)
        self.show_deadline(None)
        self.show_language("")
        self.show_spelling("")
        self._dot.hide()

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setProperty("kind", "status")
        return button

    def _label(self) -> QLabel:
        label = ElidedLabel(self)
        label.setProperty("role", "small")
        return label

    @Slot()
    def cycle_counts(self) -> None:
        """Put the next of words, characters and minutes first."""
        self._first = (self._first + 1) % len(self._counts)
        self._show_count_texts()

    def _show_count_texts(self) -> None:
        first, *rest = self._counts[self._first :] + self._counts[: self._first]
        self._count.setText(self._selection or first)
        self._count.setAccessibleName(self._count.text())
        for label, text in zip(self._more, rest, strict=True):
            label.setText(text)

    def _show_target(self, word_count: int, target: int) -> None:
        over = word_count - target
        self._target.setVisible(target > 0)
        self._bar.setVisible(target > 0)
        if not target:
            return
        text = self.tr("Target {0}").format(number(target))
        if over > 0:
            text = self.tr("{0} over").format(number(over))
        self._target.setText(text)
        self._bar.setRange(0, target)
        self._bar.setValue(min(word_count, target))
        self._bar.setToolTip(self.tr("Target {0}").format(words(target)))
        if self._bar.property("over") != (over > 0):
            self._bar.setProperty("over", over > 0)
            self._bar.style().unpolish(self._bar)
            self._bar.style().polish(self._bar)

    @Slot()
    def _show_time_left(self) -> None:
        if self._due is None:
            return
        now = self._now()
        left = self._due - now
        text, role = self.tr("Deadline {0}").format(moment_label(self._due, now)), "small"
        if left <= dt.timedelta(0):
            text, role = (
                self.tr("Deadline passed {0}").format(moment_label(self._due, now)),
                "error",
            )
        elif left <= LAST_MINUTES:
            wait = -(-left // dt.timedelta(minutes=1))
            text, role = self.tr("Deadline in {0} min").format(number(wait)), "warn"
        self._deadline.setText(text)
        _give_role(self._deadline, role)

    @Slot()
    def _end_message(self) -> None:
        self._message.clear()

    @Slot()
    def _wear(self) -> None:
        font = self._look.font("count")
        self.setFixedHeight(max(HEIGHT_PX, QFontMetrics(font).height() + 2 * PAD_PX))
        for label in (*self._more, self._target, self._deadline, self._save, self._message):
            label.setFont(font)
        self._count.setFont(font)
        self._language.setFont(font)


def _give_role(label: QLabel, role: str) -> None:
    if label.property("role") != role:
        label.setProperty("role", role)
        label.style().unpolish(label)
        label.style().polish(label)


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say a text."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
