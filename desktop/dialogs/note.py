"""The sheets that ask for one line: a version's note, a search's name, a reason."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from desktop.dialogs.frame import FramedDialog

WIDTH_PX, LONGEST = 440, 120


class LineSheet(FramedDialog):
    """Ask for one line; `value()` is what was written."""

    def __init__(
        self, name: str, title: str, question: str, label: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, title, parent)
        self.fit_width(WIDTH_PX)
        words = QLabel(question, self)
        words.setProperty("role", "muted")
        words.setWordWrap(True)
        self._note = QLineEdit(self)
        self._note.setMaxLength(LONGEST)
        self._note.setAccessibleName(label)
        words.setBuddy(self._note)
        self.body.addWidget(words)
        self.body.addWidget(self._note)
        self.foot.addStretch(1)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self.add_button(title, "primary").clicked.connect(self.accept)
        self._note.setFocus()

    def set_note(self, text: str) -> None:
        self._note.setText(text)

    def value(self) -> str:
        return self._note.text().strip()


class NoteSheet(LineSheet):
    """Ask under what name a version is kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "noteSheet",
            self.tr("Save Version"),
            self.tr("What is this version? It is kept for ever under this note."),
            self.tr("Note"),
            parent,
        )
        self._note.setPlaceholderText(self.tr("before the union called back"))


class SearchSheet(LineSheet):
    """Ask under what name a search is kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "searchSheet",
            self.tr("Save Search"),
            self.tr("The stories on show stay one choice away, under this name."),
            self.tr("Name"),
            parent,
        )
        self._note.setPlaceholderText(self.tr("my stories in review"))


class ReasonSheet(LineSheet):
    """Ask why something that was found may stand."""

    def __init__(self, found: str, parent: QWidget | None = None) -> None:
        question = self.tr("Why may this stand in this story? The reason is kept with your name.")
        super().__init__(
            "reasonSheet",
            self.tr("Keep Reason"),
            f"{found}\n\n{question}",
            self.tr("Reason"),
            parent,
        )
