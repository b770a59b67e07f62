"""A card that says whether a story can leave, and what it will lack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.models.wording import number
from desktop.widgets.status import Dot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.widgets.look import Look


class FindingsCard(QFrame):
    """Show a mark, a line in bold, and the particulars below it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self._dot = Dot(look, self)
        self._title = QLabel(self)
        self._title.setProperty("role", "group")
        self._text = QLabel(self)
        self._text.setProperty("role", "small")
        for label in (self._title, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.review = QPushButton(self.tr("Review"), self)
        self.review.setProperty("kind", "link")
        self.review.setAutoDefault(False)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 10, 10, 10)
        line.setSpacing(10)
        mark = QVBoxLayout()
        mark.setContentsMargins(0, 4, 0, 0)
        mark.addWidget(self._dot)
        mark.addStretch(1)
        line.addLayout(mark)
        line.addLayout(words, 1)
        line.addWidget(self.review, 0, Qt.AlignmentFlag.AlignTop)
        self.show_waiting()

    def show_waiting(self) -> None:
        self._say("muted", self.tr("Looking at the story…"), "", can_review=False)

    def show_missing(self, facts: Sequence[str]) -> None:
        """Name the facts that the file will lack; none is the best news."""
        if not facts:
            self._say(
                "ok",
                self.tr("Ready to export"),
                self.tr("Structured data complete."),
                can_review=False,
            )
            return
        title = self.tr("1 fact is unknown")
        if len(facts) > 1:
            title = self.tr("{0} facts are unknown").format(number(len(facts)))
        text = self.tr("Left out, because unknown: {0}.").format(", ".join(facts))
        self._say("warn", title, text, can_review=True)

    def show_refusal(self, sentence: str) -> None:
        """Say why the story may not leave."""
        self._say("accent", self.tr("This story cannot leave yet"), sentence, can_review=True)

    def _say(self, token: str, title: str, text: str, *, can_review: bool) -> None:
        self._dot.show_token(token)
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.review.setVisible(can_review)
        self.setAccessibleName(" ".join(part for part in (title, text) if part))
