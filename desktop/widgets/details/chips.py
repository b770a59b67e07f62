"""A field of words as chips: Enter or a comma adds one, a click takes it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QWidget

from desktop.widgets.details.fields import complete_from
from desktop.widgets.flow import FlowLayout, hold_height
from desktop.widgets.tab_order import follow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class ChipsField(QFrame):
    """Hold an ordered set of words, or of codes that go by names.

    Signals: `changed()` when a word came or went by hand.
    """

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self._names: dict[str, str] = {}
        self._codes: dict[str, str] = {}
        self._chips: list[QPushButton] = []
        self.setProperty("chips", "true")
        self._flow = FlowLayout(self, grow_last=True)
        self._flow.setContentsMargins(9, 4, 9, 4)
        hold_height(self)
        self._edit = QLineEdit(self)
        self._edit.setProperty("bare", "true")
        self._edit.setAccessibleName(name)
        self._edit.setMinimumWidth(30)
        self._edit.installEventFilter(self)
        self._edit.editingFinished.connect(self.commit)
        self._edit.textEdited.connect(self._on_text_edited)
        self._flow.addWidget(self._edit)
        self.setFocusProxy(self._edit)

    def words(self) -> tuple[str, ...]:
        return tuple(self._words)

    def put(self, words: Sequence[str]) -> None:
        """Show words in silence; what is being typed stays."""
        if list(words) == self._words:
            return
        self._words = list(words)
        self._show_chips()

    def forget_typing(self) -> None:
        """Drop what was typed and not yet made a chip."""
        self._edit.clear()

    def offer(self, words: Sequence[str]) -> None:
        """Complete from these while typing; a word chosen is a chip at once."""
        completer = complete_from(self._edit, words)
        completer.activated.connect(self._on_completed)

    def offer_named(self, names: Mapping[str, str]) -> None:
        """Complete from names and keep the codes they stand for: `names` by code."""
        if names == self._names:
            return
        self._names = dict(names)
        self._codes = {name.casefold(): code for code, name in names.items()}
        self.offer(sorted(self._names.values(), key=str.casefold))
        self._show_chips()

    def set_placeholder(self, text: str) -> None:
        self._edit.setPlaceholderText(text)

    @Slot()
    def commit(self) -> None:
        """Make chips of what was typed, by its commas; a known name may hold some itself."""
        text = self._edit.text().strip()
        whole = self._codes.get(text.casefold())
        typed = [whole] if whole else [self._code(word) for word in text.split(",")]
        self._edit.clear()
        known = {word.casefold() for word in self._words}
        fresh = [word for word in dict.fromkeys(typed) if word and word.casefold() not in known]
        if fresh:
            self._words += fresh
            self._show_chips()
            self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_focus(event.type() == QEvent.Type.FocusIn)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            empty = not self._edit.text()
            if event.key() == Qt.Key.Key_Backspace and empty and self._words:
                self._take_out(len(self._words) - 1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not empty:
                self.commit()
                return True
        return super().eventFilter(watched, event)

    def _code(self, word: str) -> str:
        return self._codes.get(word.strip().casefold(), word.strip())

    @Slot()
    def _on_completed(self) -> None:
        """Wait until the completer has put its text into the field."""
        QTimer.singleShot(0, self, self.commit)

    @Slot(str)
    def _on_text_edited(self, text: str) -> None:
        begun = text.strip().casefold()
        if text.endswith(",") and not any(name.startswith(begun) for name in self._codes):
            self.commit()

    @Slot()
    def _on_chip_clicked(self) -> None:
        sender = self.sender()
        place = next((n for n, chip in enumerate(self._chips) if chip is sender), -1)
        if place >= 0:
            self._take_out(place)
            self._edit.setFocus()

    def _take_out(self, place: int) -> None:
        del self._words[place]
        self._show_chips()
        self.changed.emit()

    def _show_chips(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(number, word) for number, word in enumerate(self._words)]
        follow(self._edit, self._chips)
        self.updateGeometry()

    def _chip(self, number: int, word: str) -> QPushButton:
        name = self._names.get(word, word)
        chip = QPushButton(f"{name} ×".replace("&", "&&"), self)
        chip.setProperty("kind", "chip")
        chip.setAccessibleName(self.tr("Remove {0}").format(name))
        chip.clicked.connect(self._on_chip_clicked)
        self._flow.insert_widget(number, chip)
        chip.show()
        return chip

    def _show_focus(self, focused: bool) -> None:
        self.setProperty("ring", "true" if focused else "false")
        self.style().unpolish(self)
        self.style().polish(self)
