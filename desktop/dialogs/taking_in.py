"""The import dialog: incoming lines on the left, the story they make on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.dialogs.copy_lines import CopyLinesView
from desktop.dialogs.copy_words import CopyWords
from desktop.dialogs.frame import FramedDialog
from desktop.dialogs.story_sheet import StorySheet
from desktop.models.copy_lines import WORDS_ROLE, CopyLinesModel, is_doubtful
from desktop.models.sentences import localised
from desktop.models.wording import number
from desktop.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from desktop.core.ingest.parts import Copy, Parts
    from desktop.widgets.look import Look

SIZE, LEAST_SIZE = QSize(980, 680), QSize(720, 420)


class ImportDialog(FramedDialog):
    """Let incoming copy be checked and corrected before it becomes a story.

    Nothing is saved before Import. Signals: `reassign_asked(int, object)`: the number of a
    line and the Kind it shall have; `reassign_all_asked(object, object)`: the same for a
    tuple of numbers; `part_asked(int, int, int, object)`: the same for the words between two
    indexes of the line's text; `put_back_all_asked`, `undo_asked` and `redo_asked`, without
    payload. Answer each with `show_copy`. `accepted` and `rejected` are those of every dialog.
    """

    reassign_asked = Signal(int, object)
    reassign_all_asked = Signal(object, object)
    part_asked = Signal(int, int, int, object)
    put_back_all_asked = Signal()
    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, look: Look, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__("importDialog", "", parent)
        heading = self.tr("Import “{0}”").format(name) if name else self.tr("Import")
        self.setWindowTitle(heading)
        self.title.setText(heading)
        self.begin_at(SIZE.width(), SIZE.height())
        self.setMinimumSize(LEAST_SIZE)
        self._model = CopyLinesModel(self)
        self._lines = CopyLinesView(look, self)
        self._lines.setModel(self._model)
        self._lines.reassign_asked.connect(self.reassign_asked)
        self._lines.reassign_all_asked.connect(self.reassign_all_asked)
        self._words = CopyWords(look, self)
        self._words.part_asked.connect(self.part_asked)
        self._words.line_asked.connect(self.reassign_asked)
        self._words.undo_asked.connect(self.undo_asked)
        self._words.redo_asked.connect(self.redo_asked)
        self._lines.line_shown.connect(self._show_words)
        self._lines.words_asked.connect(self._words.setFocus)
        self._sheet = StorySheet(look, self)
        self._build_columns()
        self._build_foot()
        for keys, act in (
            ("Ctrl+F8", self.show_next_doubt),
            ("Ctrl+Z", self.undo_asked),
            ("Ctrl+Shift+Z", self.redo_asked),
            ("Ctrl+Y", self.redo_asked),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def show_copy(self, copy: Copy, parts: Parts) -> None:
        """Show the account of every line, and the story it makes."""
        self._model.show_copy(copy, parts.passages)
        self._sheet.show_parts(parts)
        if not self._lines.currentIndex().isValid():
            self._lines.setCurrentIndex(self._model.index(0))
        self._show_facts()
        self._show_words()
        self._notices.setText(" ".join(map(localised, copy.notices)))
        self._notices.setToolTip("\n".join(map(localised, copy.notices)))
        self._import.setEnabled(self._model.rowCount() > 0)

    def show_failure(self, sentence: str) -> None:
        """Say why a correction or the import could not be done; nothing is lost."""
        self._notices.setText(localised(sentence))
        self._notices.setToolTip(localised(sentence))

    @Slot(bool, bool)
    def show_steps(self, can_undo: bool, can_redo: bool) -> None:
        """Say whether a correction can be taken back, or made again."""
        self._words.show_steps(can_undo=can_undo, can_redo=can_redo)

    @Slot()
    def show_next_doubt(self) -> None:
        """Go to the next line whose kind was a guess."""
        index = self._model.next_doubtful(self._lines.currentIndex().row())
        if index.isValid():
            self._lines.setCurrentIndex(index)
            self._lines.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build_columns(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(16)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(6)
        self._facts = QLabel(self)
        self._facts.setProperty("role", "small")
        self._doubts = QPushButton(self)
        self._doubts.setProperty("kind", "link")
        self._doubts.setAutoDefault(False)
        self._doubts.setToolTip(self.tr("Go to the next doubtful line (Ctrl+F8)"))
        self._doubts.clicked.connect(self.show_next_doubt)
        self._back = QPushButton(self.tr("Put Back All"), self)
        self._back.setProperty("kind", "link")
        self._back.setAutoDefault(False)
        self._back.setToolTip(self.tr("Take all that was set aside into the story"))
        self._back.clicked.connect(self.put_back_all_asked)
        above = QHBoxLayout()
        above.addWidget(self._heading(self.tr("Incoming lines")))
        above.addStretch(1)
        above.addWidget(self._doubts)
        above.addWidget(self._facts)
        above.addWidget(self._back)
        left.addLayout(above)
        left.addWidget(self._lines, 1)
        left.addWidget(self._words)
        right.addWidget(self._heading(self.tr("The story")))
        right.addWidget(self._sheet, 1)
        columns.addLayout(left, 11)
        columns.addLayout(right, 9)
        self.body.addLayout(columns, 1)

    def _heading(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("role", "group")
        label.setMinimumHeight(24)
        return label

    def _build_foot(self) -> None:
        self._notices = ElidedLabel(self)
        self._notices.setProperty("role", "warn")
        self.foot.addWidget(self._notices, 1)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self._import = self.add_button(self.tr("Import"), "primary")
        self._import.setObjectName("importAccept")
        self._import.setEnabled(False)
        self._import.clicked.connect(self.accept)

    @Slot()
    def _show_words(self) -> None:
        self._words.show_words(self._lines.currentIndex().data(WORDS_ROLE))

    def _show_facts(self) -> None:
        lines = self._model.lines()
        dropped = self._model.set_aside()
        doubtful = sum(is_doubtful(line) for line in lines)
        facts = self.tr("{0} lines").format(number(len(lines)))
        if dropped:
            aside = self.tr("{0} set aside").format(number(dropped))
            facts = f"{facts} · {aside}"
        self._facts.setText(facts)
        self._back.setVisible(dropped > 0)
        self._doubts.setVisible(doubtful > 0)
        self._doubts.setText(self.tr("{0} doubtful").format(number(doubtful)))
