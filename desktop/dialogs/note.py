"""The sheet that asks under what name a version is kept."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from desktop.dialogs.frame import FramedDialog

WIDTH_PX, LONGEST = 440, 120


class NoteSheet(FramedDialog):
    """Ask for a note; `value()` is what was written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("noteSheet", self.tr("Save Version"), parent)
        self.fit_width(WIDTH_PX)
        label = QLabel(self.tr("What is this version? It is kept for ever under this note."), self)
        label.setProperty("role", "muted")
        label.setWordWrap(True)
        self._note = QLineEdit(self)
        self._note.setMaxLength(LONGEST)
        self._note.setAccessibleName(self.tr("Note"))
        self._note.setPlaceholderText(self.tr("before the union called back"))
        label.setBuddy(self._note)
        self.body.addWidget(label)
        self.body.addWidget(self._note)
        self.foot.addStretch(1)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self.add_button(self.tr("Save Version"), "primary").clicked.connect(self.accept)
        self._note.setFocus()

    def set_note(self, text: str) -> None:
        self._note.setText(text)

    def value(self) -> str:
        return self._note.text().strip()
