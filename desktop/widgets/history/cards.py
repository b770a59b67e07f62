"""The cards of the history panel: the text as it is now, and each version."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

PAD_PX, LINE_GAP_PX, LINK_GAP_PX, LARGE_PX = 12, 2, 4, 18
LINK_RISE_PX = 4
"""How far a link's words stand below its top."""

CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class TextCard(QFrame):
    """A state of the text that can be chosen, as one side of a comparison.

    Signals: `chosen(int)`, the version's number, 0 for the text as it is now.
    """

    chosen = Signal(int)

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = number
        self.setProperty("card", "true")
        self.setProperty("version", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = _label("group", self)
        self._facts = _label("small", self)
        words = QVBoxLayout()
        words.setContentsMargins(0, LINK_RISE_PX, 0, 0)
        words.setSpacing(LINE_GAP_PX)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(PAD_PX, PAD_PX - LINK_RISE_PX - 2, PAD_PX - 4, PAD_PX - 2)
        self._line.setSpacing(LINK_GAP_PX)
        self._line.addLayout(words, 1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._stand()

    def _stand(self) -> None:
        """Set the links below the words where these are large: beside them is no room."""
        large = self.font().pixelSize() > LARGE_PX
        Direction = QBoxLayout.Direction  # noqa: N806
        self._line.setDirection(Direction.TopToBottom if large else Direction.LeftToRight)

    def show_texts(self, title: str, facts: str) -> None:
        self._title.setText(title)
        self._facts.setText(facts)
        self.setAccessibleName(title)
        self.setAccessibleDescription(facts)

    def mark(self, *, is_chosen: bool, is_compared: bool) -> None:
        """Show that the text is the side to compare with, or the other one."""
        marks = {"chosen": str(is_chosen).lower(), "compared": str(is_compared).lower()}
        if any(self.property(name) != value for name, value in marks.items()):
            for name, value in marks.items():
                self.setProperty(name, value)
            self.style().unpolish(self)
            self.style().polish(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self.number)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in CHOOSING:
            self.chosen.emit(self.number)
        else:
            super().keyPressEvent(event)


class VersionCard(TextCard):
    """A version, with its two links.

    Signals: `compare_asked(int)` and `restore_asked(int)`, each with the version's number.
    """

    compare_asked = Signal(int)
    restore_asked = Signal(int)

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(number, parent)
        self.compare = self._link(self.tr("Compare"))
        self.restore = self._link(self.tr("Restore"))
        self.compare.clicked.connect(self._ask_compare)
        self.restore.clicked.connect(self._ask_restore)

    def show_texts(self, title: str, facts: str) -> None:
        super().show_texts(title, facts)
        self.compare.setAccessibleName(self.tr("Compare: {0}").format(title))
        self.restore.setAccessibleName(self.tr("Restore: {0}").format(title))

    def _link(self, text: str) -> QPushButton:
        link = QPushButton(text, self)
        link.setProperty("kind", "link")
        self._line.addWidget(link, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        return link

    @Slot()
    def _ask_compare(self) -> None:
        self.compare_asked.emit(self.number)

    @Slot()
    def _ask_restore(self) -> None:
        self.restore_asked.emit(self.number)


def _label(role: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
