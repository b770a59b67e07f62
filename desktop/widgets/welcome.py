"""The card of a first run: who writes, for which desk, in which language. It can be skipped."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.models.languages import LANGUAGES, language_name
from desktop.widgets.details.fields import Choice, line_field

if TYPE_CHECKING:
    from collections.abc import Sequence


class Introduction(NamedTuple):
    """What a new reporter says: a name, a desk, and a language's tag, each may be empty."""

    byline: str
    desk: str
    language: str


class WelcomeCard(QFrame):
    """Ask once.

    Signals: `answered(Introduction)`; `skipped()`, also by Esc.
    """

    answered = Signal(object)
    skipped = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcomeCard")
        self.setProperty("card", "true")
        self.setAccessibleName(self.tr("Welcome to Copydesk"))
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        title = QLabel(self.tr("Welcome to Copydesk"), self)
        title.setProperty("role", "group")
        words = QLabel(
            self.tr(
                "The story below is an example, yours to try everything on. New stories can "
                "begin with these; they are kept on this computer alone."
            ),
            self,
        )
        words.setWordWrap(True)
        words.setProperty("role", "muted")
        grid.addWidget(title, 0, 0, 1, 3)
        grid.addWidget(words, 1, 0, 1, 3)
        self._byline = line_field(self.tr("Your name"), "welcomeByline", self.tr("Your byline"))
        self._desk = line_field(
            self.tr("Your desk"), "welcomeDesk", self.tr("Desk, such as World")
        )
        self._language = Choice(self.tr("Language of your stories"), "welcomeLanguage")
        for tag in _with(language, LANGUAGES):
            self._language.addItem(language_name(tag), tag)
        self._language.put(language)
        for column, field in enumerate((self._byline, self._desk, self._language)):
            grid.addWidget(field, 2, column)
            grid.setColumnStretch(column, 1)
        grid.addLayout(self._foot(), 3, 0, 1, 3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.skipped.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._answer()
        else:
            super().keyPressEvent(event)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        skip = QPushButton(self.tr("Skip"), self)
        skip.clicked.connect(self.skipped)
        done = QPushButton(self.tr("Begin with These"), self)
        done.setProperty("kind", "primary")
        done.clicked.connect(self._answer)
        foot.addWidget(skip)
        foot.addWidget(done)
        return foot

    @Slot()
    def _answer(self) -> None:
        self.answered.emit(
            Introduction(
                self._byline.text().strip(),
                self._desk.text().strip(),
                self._language.currentData() or "",
            )
        )


def _with(tag: str, tags: Sequence[str]) -> tuple[str, ...]:
    return tuple(tags) if not tag or tag in tags else (tag, *tags)
