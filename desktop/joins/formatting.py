"""Joins the editing actions to the field that has the caret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

if TYPE_CHECKING:
    from desktop.windows.main_window import MainWindow

TextField = QLineEdit | QPlainTextEdit | QTextEdit


class Formatting(QObject):
    """Send undo and the clipboard where the caret is, and marks to the body."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        actions, body = window.actions_by_name, window.panels.editor.body
        for name, act in {
            "edit.undo": self._undo,
            "edit.redo": self._redo,
            "edit.cut": self._cut,
            "edit.copy": self._copy,
            "edit.paste": self._paste,
            "edit.select_all": self._select_all,
            "insert.bold": body.toggle_bold,
            "insert.italic": body.toggle_italic,
            "insert.quote": body.toggle_quote,
            "insert.tk": body.insert_to_come,
            "insert.note": body.toggle_desk_note,
            "insert.bullets": self._bullets,
            "insert.numbers": self._numbers,
            "story.headline": self._to_headline,
            "story.subhead2": self._subhead2,
            "story.subhead3": self._subhead3,
            "story.subhead4": self._subhead4,
        }.items():
            actions[name].triggered.connect(act)

    def _field(self) -> TextField:
        """Give the text field in use; a button or a list leaves the body in use."""
        focus = QApplication.focusWidget()
        return focus if isinstance(focus, TextField) else self._window.panels.editor.body

    @Slot()
    def _undo(self) -> None:
        self._field().undo()

    @Slot()
    def _redo(self) -> None:
        self._field().redo()

    @Slot()
    def _cut(self) -> None:
        self._field().cut()

    @Slot()
    def _copy(self) -> None:
        self._field().copy()

    @Slot()
    def _paste(self) -> None:
        self._field().paste()

    @Slot()
    def _select_all(self) -> None:
        self._field().selectAll()

    @Slot()
    def _bullets(self) -> None:
        self._window.panels.editor.body.toggle_list(ordered=False)

    @Slot()
    def _numbers(self) -> None:
        self._window.panels.editor.body.toggle_list(ordered=True)

    @Slot()
    def _to_headline(self) -> None:
        self._window.panels.editor.head.headline.take_focus_at_end()

    @Slot()
    def _subhead2(self) -> None:
        self._window.panels.editor.body.set_subhead(2)

    @Slot()
    def _subhead3(self) -> None:
        self._window.panels.editor.body.set_subhead(3)

    @Slot()
    def _subhead4(self) -> None:
        self._window.panels.editor.body.set_subhead(4)
