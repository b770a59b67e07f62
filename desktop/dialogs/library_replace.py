"""Find and replace in every story: hits by story, each with its context and a box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from desktop.core.markup.seeking import Wanted
from desktop.dialogs.frame import FramedDialog
from desktop.models.library_hits import LibraryHitsModel, StoryHits, pieces_of
from desktop.models.wording import number
from desktop.widgets.status import announce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.widgets.look import Look

WIDTH_PX, HEIGHT_PX, BOX_PX, PAD_PX = 860, 600, 24, 5


class HitDelegate(QStyledItemDelegate):
    """Paint a hit struck through in its line, with what would stand there behind it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), QFontMetrics(self._look.font("ui")).height() + 2 * PAD_PX)

    def initStyleOption(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Leave a hit's words to `paint`."""
        super().initStyleOption(option, index)
        if pieces_of(index) is not None:
            option.text = ""  # type: ignore[attr-defined]

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        hit = pieces_of(index)
        if hit is None:
            return
        place: QRect = option.rect  # type: ignore[attr-defined]
        x = place.left() + BOX_PX
        painter.save()
        font = self._look.font("ui")
        ink, accent, ok = (self._look.colour(name) for name in ("ink", "accent", "okText"))
        for text, token, colour, struck in (
            (hit.before, "", ink, False),
            (hit.hit, "delete", accent, True),
            (hit.instead, "insert", ok, False),
            (hit.after, "", ink, False),
        ):
            font.setStrikeOut(struck)
            painter.setFont(font)
            x += self._piece(
                painter,
                QRect(x, place.top(), place.right() - x, place.height()),
                text,
                token,
                colour,
            )
        painter.restore()

    def _piece(
        self, painter: QPainter, place: QRect, text: str, token: str, colour: QColor
    ) -> int:
        if not text or place.width() <= 0:
            return 0
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        width = metrics.horizontalAdvance(shown)
        if token:
            ground = QRect(place.left(), place.top() + 3, width, place.height() - 6)
            painter.fillRect(ground, self._look.colour(token))
        painter.setPen(colour)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), shown)
        return width


class LibraryReplaceDialog(FramedDialog):
    """Ask what to look for, show what was found, and say what shall be replaced.

    Signals: `look_asked()`; `replace_asked()`.
    """

    look_asked = Signal()
    replace_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("libraryReplaceDialog", self.tr("Replace in Library"), parent)
        self._look = look
        self.begin_at(WIDTH_PX, HEIGHT_PX)
        self._model = LibraryHitsModel(self)
        self._model.itemChanged.connect(self._show_count)
        self.body.addLayout(self._build_fields())
        self._tree = QTreeView(self)
        self._tree.setHeaderHidden(True)
        self._tree.setAccessibleName(self.tr("Hits by story"))
        self._tree.setProperty("framed", "true")
        self._tree.setModel(self._model)
        self._tree.setItemDelegate(HitDelegate(look, self._tree))
        self._tree.setUniformRowHeights(True)
        self.body.addWidget(self._tree, 1)
        self._words = QLabel(self)
        self._words.setProperty("role", "muted")
        self._words.setWordWrap(True)
        self.foot.addWidget(self._words, 1)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self._replace = self.add_button("", "primary")
        self._find.setDefault(True)
        self._replace.clicked.connect(self.replace_asked)
        self._say(self.tr("Type what to look for and press Enter."))
        self._show_count()
        self._text.setFocus()

    def set_text(self, text: str) -> None:
        self._text.setText(text)
        self._text.selectAll()

    def wanted(self) -> Wanted:
        return Wanted(
            self._text.text(),
            self._instead.text(),
            is_case=self._case.isChecked(),
            is_word=self._word.isChecked(),
            is_regex=self._regex.isChecked(),
        )

    def show_found(self, stories: Sequence[StoryHits], *, is_all: bool, most: int) -> None:
        """Show what was found so far, and whether the search goes on."""
        shown = self._model.rowCount() if len(stories) >= self._model.rowCount() else 0
        self._model.show_stories(stories)
        for row in range(shown, len(stories)):
            self._tree.expand(self._model.index(row, 0))
        count = sum(len(story.hits) for story in stories)
        words = self.tr("{0} hits in {1} stories").format(number(count), number(len(stories)))
        if not is_all:
            words = self.tr("{0} so far…").format(words)
        elif count >= most:
            words = self.tr("The first {0}. Narrow the search for the rest.").format(words)
        elif not count:
            words = self.tr("Nothing found.")
        self._say(words)
        self._show_count()

    def show_problem(self, text: str) -> None:
        self._say(text, "error")

    def ticked(self) -> list[list[int]]:
        """Give, for each story shown, the numbers of the hits that are ticked."""
        return self._model.ticked()

    def _build_fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        self._text = self._field(self.tr("Find"))
        self._instead = self._field(self.tr("Replace with"))
        self._case = self._toggle(self.tr("Aa"), self.tr("Match Case"))
        self._word = self._toggle(self.tr("W"), self.tr("Whole Word"))
        self._regex = self._toggle(".*", self.tr("Regular Expression"))
        options = QHBoxLayout()
        options.setSpacing(2)
        for button in (self._case, self._word, self._regex):
            options.addWidget(button)
            button.toggled.connect(self._look_again)
        self._find = QPushButton(self.tr("Find"), self)
        self._find.clicked.connect(self._look_now)
        options.addSpacing(8)
        options.addWidget(self._find)
        grid.addWidget(self._text, 0, 0)
        grid.addLayout(options, 0, 1)
        grid.addWidget(self._instead, 1, 0)
        grid.setColumnStretch(0, 1)
        self._instead.editingFinished.connect(self._look_again)
        return grid

    @Slot()
    def _look_again(self) -> None:
        if self._model.rowCount():
            self._look_now()

    @Slot()
    def _look_now(self) -> None:
        self._model.clear()
        self._show_count()
        if self._text.text():
            self._say(self.tr("Looking…"))
            self.look_asked.emit()

    @Slot()
    def _show_count(self) -> None:
        ticked = [hits for hits in self.ticked() if hits]
        count = sum(map(len, ticked))
        words = self.tr("Replace {0} in {1} Stories").format(number(count), number(len(ticked)))
        self._replace.setText(words if count else self.tr("Replace"))
        self._replace.setEnabled(bool(count))

    def _say(self, words: str, role: str = "muted") -> None:
        self._words.setText(words)
        self._words.setProperty("role", role)
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)
        announce(self._words, words)

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(name)
        field.setAccessibleName(name)
        return field

    def _toggle(self, words: str, name: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("kind", "segment")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button
