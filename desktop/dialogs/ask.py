"""Questions to the user, asked without stopping the event loop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop.dialogs.frame import FramedDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

WIDTH_PX = 440


@dataclass(frozen=True, slots=True)
class Answer:
    """A button under a question. `is_safe` is what Esc and Enter give; one has it."""

    id: str
    label: str
    is_safe: bool = False


class Ask(Protocol):
    """Ask and come back later; `done` is called once, with the id of an answer."""

    def ask(
        self, title: str, text: str, answers: Sequence[Answer], done: Callable[[str], None]
    ) -> None: ...


class Question(FramedDialog):
    """One question; `answer` is the safe one until another is clicked."""

    def __init__(
        self, title: str, text: str, answers: Sequence[Answer], parent: QWidget | None = None
    ) -> None:
        super().__init__("question", title, parent)
        self.fit_width(WIDTH_PX)
        self.title.setWordWrap(True)
        words = QLabel(text, self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(words)
        self.setAccessibleDescription(text)
        self.answer = next((each.id for each in answers if each.is_safe), answers[0].id)
        self._ids: list[tuple[QPushButton, str]] = []
        self.foot.addStretch(1)
        for each in answers:
            button = self.add_button(each.label)
            button.clicked.connect(self._on_clicked)
            self._ids.append((button, each.id))
            if each.id == self.answer:
                button.setDefault(True)
                button.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.adjustSize()

    @Slot()
    def _on_clicked(self) -> None:
        sender = self.sender()
        self.answer = next(answer for button, answer in self._ids if button is sender)
        self.accept()


class WindowAsk(QObject):
    """Ask in a dialog over a window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._open: list[tuple[Question, Callable[[str], None]]] = []

    def ask(
        self, title: str, text: str, answers: Sequence[Answer], done: Callable[[str], None]
    ) -> None:
        """Show the question and return at once."""
        question = Question(title, text, answers, self._window)
        self._open.append((question, done))
        question.finished.connect(self._on_finished)
        question.open()

    @Slot()
    def _on_finished(self) -> None:
        sender = self.sender()
        for entry in self._open:
            question, done = entry
            if question is sender:
                self._open.remove(entry)
                question.deleteLater()
                done(question.answer)
                return
