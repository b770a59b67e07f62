"""The words of one line of incoming copy: some are selected and called something else."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.ingest.parts import Kind
from desktop.dialogs.kind_choice import TOKENS, add_kinds, kind_of_key, words_format
from desktop.models.bidi import isolated
from desktop.models.copy_lines import Words, kind_name
from desktop.widgets.status import announce
from desktop.widgets.story_text import units

if TYPE_CHECKING:
    from desktop.models.copy_lines import Span
    from desktop.widgets.look import Look

HEIGHT_PX, LONGEST_SHOWN = 96, 60
_NATIVE = QKeySequence.SequenceFormat.NativeText
MENU_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Menu)


class WordsEdit(QTextEdit):
    """Show a line to be selected from, by mouse or with Shift and the arrows.

    Signals: `kind_chosen(Kind)`, a key said what the selection is; `menu_asked(QPoint)`,
    a place on the screen.
    """

    kind_chosen = Signal(object)
    menu_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("copyWords")
        self.setProperty("framed", "true")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in MENU_KEYS:
            corner = self.cursorRect().bottomLeft()
            self.menu_asked.emit(self.viewport().mapToGlobal(corner))
        elif (kind := kind_of_key(event)) is not None:
            self.kind_chosen.emit(kind)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(event.globalPos())


class CopyWords(QWidget):
    """Let words of a line be selected and given a kind of their own.

    Without a selection what is chosen goes for the passage round the caret, else for the
    line. Signals: `part_asked(int, int, int, object)`: the number of a line, two indexes
    into its text and the Kind of the words between them; `line_asked(int, object)`;
    `undo_asked` and `redo_asked`, without payload.
    """

    part_asked = Signal(int, int, int, object)
    line_asked = Signal(int, object)
    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words: Words | None = None
        self._menu: QMenu | None = None
        self._edit = WordsEdit(self)
        self._edit.setFixedHeight(HEIGHT_PX)
        self._edit.setAccessibleName(self.tr("Words of the line"))
        self._edit.kind_chosen.connect(self._choose)
        self._edit.menu_asked.connect(self._open_menu)
        self._edit.selectionChanged.connect(self._show_whose)
        self._told = QLabel(self)
        self._told.setProperty("role", "small")
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.RichText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._made_head())
        column.addWidget(self._edit)
        column.addWidget(self._told)
        self.setFocusProxy(self._edit)
        look.changed.connect(self._wear)
        self.show_steps(can_undo=False, can_redo=False)
        self._wear()

    def show_words(self, words: Words | None) -> None:
        """Show a line; the same one again keeps the caret where it was."""
        last, self._words = self._words, words
        if words is None or last is None or (words.number, words.text) != (last.number, last.text):
            self._edit.setPlainText(words.text if words else "")
        self.setEnabled(words is not None)
        self._wear()

    def show_steps(self, *, can_undo: bool, can_redo: bool) -> None:
        """Say whether a correction can be taken back, or made again."""
        self._undo.setEnabled(can_undo)
        self._redo.setEnabled(can_redo)

    def build_menu(self) -> QMenu:
        """Make the menu of what the selected words, or the line, can be."""
        menu = QMenu(self)
        span = self._chosen_span()
        kind = self._kind_of(span)
        menu.addAction(self._named(span)).setEnabled(False)
        if self._words is not None and span is not None and kind is not self._words.kind:
            menu.addAction(self.tr("Put Back into the Line")).setData(self._words.kind)
        menu.addSeparator()
        add_kinds(menu, kind)
        menu.triggered.connect(self._on_triggered)
        return menu

    def _made_head(self) -> QHBoxLayout:
        title = QLabel(self.tr("Words of the line"), self)
        title.setProperty("role", "group")
        self._undo = self._tool(self.tr("Undo the last correction ({0})"), "Ctrl+Z")
        self._undo.clicked.connect(self.undo_asked)
        self._redo = self._tool(self.tr("Redo the correction ({0})"), "Ctrl+Shift+Z")
        self._redo.clicked.connect(self.redo_asked)
        self._make = QPushButton(self)
        self._make.setAutoDefault(False)
        self._make.clicked.connect(self._open_below)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(title)
        head.addStretch(1)
        for widget in (self._undo, self._redo, self._make):
            head.addWidget(widget)
        return head

    def _tool(self, name: str, keys: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("kind", "icon")
        button.setToolTip(name.format(QKeySequence(keys).toString(_NATIVE)))
        button.setAccessibleName(name.partition(" ({0})")[0])
        return button

    @Slot()
    def _wear(self) -> None:
        """Colour the words that are something else, and name them below."""
        self._undo.setIcon(self._look.icon("undo-2"))
        self._redo.setIcon(self._look.icon("redo-2"))
        words = self._words
        spans = words.spans if words is not None else ()
        self._edit.setExtraSelections([self._coloured(span) for span in spans])
        told = [] if words is None else [(words.kind, ""), *words.told()]
        spoken = "; ".join(self._said(kind, text) for kind, text in told)
        self._edit.setAccessibleDescription(spoken)
        hint = self.tr("Select words, then press a letter or Make the Words…")
        self._told.setText(" · ".join(self._shown(*each) for each in told) if spans else hint)
        self._show_whose()

    def _coloured(self, span: Span) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = self._cursor(span[0], span[1])
        made.cursor = cursor  # type: ignore[attr-defined]
        made.format = words_format(self._look, span[2])  # type: ignore[attr-defined]
        return made

    def _said(self, kind: Kind, text: str) -> str:
        return f"{kind_name(kind)}: {text}" if text else kind_name(kind)

    def _shown(self, kind: Kind, text: str) -> str:
        token = TOKENS.get(kind, "ink")
        colour = self._look.colour("mutedText" if token == "muted" else token).name()
        words = f" “{escape(isolated(_short(text)))}”" if text else ""
        return f'<span style="color:{colour}">{escape(kind_name(kind))}</span>{words}'

    @Slot()
    def _show_whose(self) -> None:
        of_words = self._edit.textCursor().hasSelection()
        self._make.setText(self.tr("Make the Words…") if of_words else self.tr("Make the Line…"))

    def _cursor(self, start: int, end: int) -> QTextCursor:
        text = self._words.text if self._words is not None else ""
        cursor = QTextCursor(self._edit.document())
        cursor.setPosition(units(text[:start]))
        cursor.setPosition(units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _chosen_span(self) -> tuple[int, int] | None:
        """Give the indexes of the selection, else of the passage round the caret."""
        cursor = self._edit.textCursor()
        start, end = self._index(cursor.selectionStart()), self._index(cursor.selectionEnd())
        if start < end:
            return start, end
        spans = self._words.spans if self._words is not None else ()
        return next(((a, b) for a, b, _ in spans if a <= start < b), None)

    def _index(self, position: int) -> int:
        text = self._words.text if self._words is not None else ""
        return len(text.encode("utf-16-le")[: position * 2].decode("utf-16-le", "replace"))

    def _kind_of(self, span: tuple[int, int] | None) -> Kind | None:
        """Tell what the words between two indexes are: what they overlap first."""
        if self._words is None:
            return None
        overlapped = (
            kind for a, b, kind in self._words.spans if span and a < span[1] and span[0] < b
        )
        return next(overlapped, self._words.kind)

    def _named(self, span: tuple[int, int] | None) -> str:
        if span is None or self._words is None:
            return self.tr("The whole line")
        return f"“{_short(self._words.text[span[0] : span[1]].strip())}”"

    @Slot(object)
    def _choose(self, kind: Kind) -> None:
        span = self._chosen_span()
        if self._words is None:
            return
        if span is None:
            self.line_asked.emit(self._words.number, kind)
            return
        self._edit.setTextCursor(self._cursor(span[1], span[1]))
        self.part_asked.emit(self._words.number, *span, kind)
        announce(self._edit, self._said(kind, self._words.text[span[0] : span[1]].strip()))

    @Slot(object)
    def _open_menu(self, place: QPoint) -> None:
        if self._words is None:
            return
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = self.build_menu()
        self._menu.popup(place)

    @Slot()
    def _open_below(self) -> None:
        self._open_menu(self._make.mapToGlobal(QPoint(0, self._make.height())))

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self._choose(Kind(action.data()))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1].rstrip() + "…"
