"""The plain fields of a form: one line, several lines, a choice, and words under a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRegularExpression, QSignalBlocker, Qt
from PySide6.QtGui import QFocusEvent, QRegularExpressionValidator, QTextCursor, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

TEXT_LINES = 2


def line_field(
    name: str, object_name: str = "", placeholder: str = "", parent: QWidget | None = None
) -> QLineEdit:
    """Make a one-line field with its accessible name."""
    field = QLineEdit(parent)
    field.setAccessibleName(name)
    field.setObjectName(object_name)
    field.setPlaceholderText(placeholder)
    field.setMinimumWidth(60)
    return field


def put_line(field: QLineEdit, text: str) -> None:
    """Show a text without a word to the listeners; an equal one keeps the caret."""
    if field.text() != text:
        with QSignalBlocker(field):
            field.setText(text)
            field.setCursorPosition(0)


def complete_from(field: QLineEdit, texts: Sequence[str]) -> QCompleter:
    """Offer the texts that contain what is typed, in any case."""
    completer = completer_of(texts, field.accessibleName(), field)
    field.setCompleter(completer)
    return completer


def completer_of(texts: Sequence[str], name: str, parent: QObject) -> QCompleter:
    """Make a completer; a field deletes the one it lets go when it is its parent."""
    completer = QCompleter(list(texts), parent)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    popup = completer.popup()
    if popup is not None:
        popup.setProperty("popup", "true")
        popup.setAccessibleName(name)
    return completer


class TextField(QPlainTextEdit):
    """A field of a few lines in which Tab moves on."""

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("field", "true")
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setMinimumWidth(60)
        self.document().setDocumentMargin(0)
        self.setFixedHeight(TEXT_LINES * self.fontMetrics().lineSpacing() + 22)

    def text(self) -> str:
        """Read the text as it is; `toPlainText` would lose no-break spaces."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def put(self, text: str) -> None:
        """Show a text without a word to the listeners; an equal one keeps the caret."""
        if self.text() != text:
            with QSignalBlocker(self):
                self.setPlainText(text)
                self.moveCursor(QTextCursor.MoveOperation.Start)


class Choice(QComboBox):
    """A combo box that a passing wheel does not change."""

    def __init__(self, name: str, object_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setObjectName(object_name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(60)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def put(self, value: object) -> None:
        """Choose an item by its data, in silence; -1 shows none."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(value))


class CountField(QLineEdit):
    """A whole number; empty is 0, which is none."""

    def __init__(self, name: str, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setObjectName(object_name)
        self.setPlaceholderText(self.tr("None"))
        self.setValidator(QRegularExpressionValidator(QRegularExpression(r"\d{0,6}"), self))
        self.setMinimumWidth(60)

    def value(self) -> int:
        return int(self.text() or 0)

    def put(self, value: int) -> None:
        """Show a number in silence."""
        put_line(self, str(value) if value else "")


class OpenChoice(Choice):
    """A combo box that takes any text; its list only suggests."""

    def __init__(self, name: str, object_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, object_name, parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        edit = self.lineEdit()
        if edit is not None:
            edit.setProperty("bare", "true")
            edit.setAccessibleName(name)

    def offer(self, texts: Sequence[str]) -> None:
        """Set the list and leave the text alone."""
        if [self.itemText(row) for row in range(self.count())] == list(texts):
            return
        text = self.currentText()
        with QSignalBlocker(self):
            self.clear()
            self.addItems(list(texts))
            self.setCurrentIndex(-1)
            self.setEditText(text)

    def put(self, value: object) -> None:
        if self.currentText() != value:
            with QSignalBlocker(self):
                self.setEditText(str(value))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        edit = self.lineEdit()
        if edit is not None and event.reason() != Qt.FocusReason.PopupFocusReason:
            edit.selectAll()


class Note(QLabel):
    """Words under a field; gone when there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field: QWidget | None = None
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.say("")

    def describe(self, field: QWidget) -> None:
        """Have a screen reader say these words with a field."""
        self._field = field
        field.setAccessibleDescription(self.text() or field.accessibleDescription())

    def say(self, text: str, role: str = "small") -> None:
        """Show words in a role: "small", "warn", "error" or "ok"."""
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setText(text)
        self.setVisible(bool(text))
        if self._field is not None:
            self._field.setAccessibleDescription(text)
