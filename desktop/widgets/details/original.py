"""The incoming text as it came, and the lines that were set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from db.records import Dropped, Source
    from desktop.widgets.look import Look

SIZE = QSize(640, 560)
MARGIN_PX = 24


class OriginalDialog(QDialog):
    """Show a Source's original text; nothing here changes it.

    Signals: `put_back_asked(int)`: the place of a dropped line in `Source.dropped`.
    """

    put_back_asked = Signal(int)

    def __init__(self, look: Look, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("originalDialog")
        self.setWindowTitle(self.tr("Original text"))
        self.resize(SIZE)
        title = QLabel(self.tr("Original text"), self)
        title.setProperty("role", "title")
        self._text = QPlainTextEdit(self)
        self._text.setProperty("field", "true")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Original text, read-only"))
        self._heading = QLabel(self.tr("Set aside"), self)
        self._heading.setProperty("role", "group")
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, 16)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(self._text, 3)
        column.addWidget(self._heading)
        column.addWidget(self._area, 2)
        column.addWidget(buttons)
        self.show_source(source)

    def show_source(self, source: Source) -> None:
        """Show the text and its dropped lines, each with Put Back."""
        self._text.setPlainText(source.original)
        self._heading.setVisible(bool(source.dropped))
        self._area.setVisible(bool(source.dropped))
        rows = QWidget(self)
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._buttons: list[QPushButton] = []
        for dropped in source.dropped:
            column.addWidget(self._row(dropped))
        column.addStretch(1)
        self._area.setWidget(rows)

    def _row(self, dropped: Dropped) -> QFrame:
        row = QFrame(self)
        row.setProperty("row", "true")
        text = QLabel(dropped.text, row)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        reason = QLabel(dropped.reason, row)
        reason.setProperty("role", "small")
        reason.setWordWrap(True)
        back = QPushButton(self.tr("Put Back"), row)
        back.setProperty("kind", "link")
        back.setAccessibleName(self.tr("Put back: {0}").format(dropped.text))
        back.clicked.connect(self._on_put_back)
        self._buttons.append(back)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(text)
        words.addWidget(reason)
        line = QHBoxLayout(row)
        line.setContentsMargins(10, 6, 6, 6)
        line.addLayout(words, 1)
        line.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        return row

    @Slot()
    def _on_put_back(self) -> None:
        sender = self.sender()
        for number, button in enumerate(self._buttons):
            if button is sender:
                self.put_back_asked.emit(number)
                return
