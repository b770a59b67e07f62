"""A finding as a card: what, where, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.models.findings import BLOCKERS, NAMES, SPELLING, WARNINGS, FindingGroup
from desktop.widgets.flow import FlowLayout, hold_height
from desktop.widgets.status import Dot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.widgets.look import Look

PAD_PX, LINE_GAP_PX, DOT_TOP_PX, RISE_PX = 12, 2, 9, 4
LINK_GAP_PX, MOST_SUGGESTED = 10, 3
TOKENS = {BLOCKERS: "accent", WARNINGS: "warn", SPELLING: "squiggle", NAMES: "muted"}
CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
STORY = ""


class FindingCard(QFrame):
    """Show a FindingGroup. A click, Enter or Space shows its words; again, the next place.

    Signals, each with the group: `show_asked`, `fix_asked`, `ignore_asked`; and
    `accept_asked(group, str)` with the list that the word shall go to, "" for the story's;
    `put_asked(group, str)` with the word that shall stand in its place.
    """

    show_asked = Signal(object)
    fix_asked = Signal(object)
    ignore_asked = Signal(object)
    accept_asked = Signal(object, str)
    put_asked = Signal(object, str)

    def __init__(self, look: Look, group: FindingGroup, parent: QWidget) -> None:
        super().__init__(parent)
        self._group = group
        self.setProperty("card", "true")
        self.setProperty("finding", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._dot = Dot(look, self)
        self._dot.show_token(TOKENS.get(group.kind, "muted"))
        self._title = self._label("group")
        self._place = self._label("small")
        self._why = self._label("small")
        self._why.hide()
        words = QVBoxLayout()
        words.setContentsMargins(0, RISE_PX, 0, 0)
        words.setSpacing(LINE_GAP_PX)
        for label in (self._title, self._place, self._why):
            words.addWidget(label)
        self._others = QWidget(self)
        self._flow = FlowLayout(self._others, LINK_GAP_PX)
        hold_height(self._others)
        self._others.hide()
        self._suggestions: list[QPushButton] = []
        words.addWidget(self._others)
        line = QHBoxLayout(self)
        line.setContentsMargins(PAD_PX, PAD_PX - RISE_PX - 2, PAD_PX - 6, PAD_PX - 2)
        line.setSpacing(8)
        mark = QVBoxLayout()
        mark.setContentsMargins(0, DOT_TOP_PX, 0, 0)
        mark.addWidget(self._dot)
        mark.addStretch(1)
        line.addLayout(mark)
        line.addLayout(words, 1)
        self._see = self._link(self.tr("Show"), self._show)
        self._fix = self._link(self.tr("Fix"), self._on_fix)
        self._ignore = self._link(self.tr("Ignore"), self._on_ignore)
        self._add = self._link(self.tr("Add"), self._show_lists)
        for link in (self._see, self._fix, self._add, self._ignore):
            line.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        self.show_group(group)

    @property
    def group(self) -> FindingGroup:
        return self._group

    def show_group(self, group: FindingGroup) -> None:
        """Show a newer state of the same group."""
        self._group = group
        self._title.setText(group.title)
        self._place.setText(group.place)
        self._why.setText(group.why)
        many = len(group.fixable) > 1
        self._fix.setText(self.tr("Fix All") if many else self.tr("Fix"))
        self._fix.setVisible(bool(group.fixable))
        self._see.setText(self.tr("Write It") if group.is_gap else self.tr("Show"))
        self._see.setVisible(not group.fixable and not group.word)
        self._ignore.setVisible(group.may_stand)
        self._add.setVisible(bool(group.word))
        self.setAccessibleName(f"{group.title}, {group.place}")
        self.setAccessibleDescription(group.why)
        self.setToolTip(group.why)
        for link in (self._see, self._fix, self._ignore, self._add):
            link.setAccessibleName(f"{link.text()}: {group.title}")

    def suggest(self, words: Sequence[str]) -> None:
        """Offer words for the one that was found, each to be put in its place."""
        shown = list(words[:MOST_SUGGESTED])
        if shown == [link.text() for link in self._suggestions]:
            return
        for link in self._suggestions:
            self._flow.removeWidget(link)
            link.hide()
            link.deleteLater()
        self._suggestions = [self._link(word, self._on_suggestion) for word in shown]
        for link in self._suggestions:
            link.setAccessibleName(
                self.tr("Put “{0}” for “{1}”").format(link.text(), self._group.word)
            )
            self._flow.addWidget(link)
            link.show()
        self._others.setVisible(bool(shown))

    def unfold(self) -> None:
        """Say why, below what and where."""
        self._why.setVisible(bool(self._why.text()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in CHOOSING:
            self._show()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _show(self) -> None:
        self.unfold()
        self.show_asked.emit(self._group)

    @Slot()
    def _on_fix(self) -> None:
        self.fix_asked.emit(self._group)

    @Slot()
    def _on_ignore(self) -> None:
        self.ignore_asked.emit(self._group)

    @Slot()
    def _on_suggestion(self) -> None:
        sender = self.sender()
        if isinstance(sender, QPushButton):
            self.put_asked.emit(self._group, sender.text())

    @Slot()
    def _show_lists(self) -> None:
        menu = QMenu(self)
        for text, name in (
            (self.tr("Right in This Story"), STORY),
            (self.tr("Add to the Desk’s List"), "desk"),
            (self.tr("Add to the House List"), "house"),
        ):
            menu.addAction(text).setData(name)
        menu.triggered.connect(self._on_list)
        menu.popup(self._add.mapToGlobal(self._add.rect().bottomLeft()))

    @Slot(QAction)
    def _on_list(self, action: QAction) -> None:
        self.accept_asked.emit(self._group, action.data())

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _link(self, text: str, act: object) -> QPushButton:
        link = QPushButton(text, self)
        link.setProperty("kind", "link")
        link.clicked.connect(act)
        return link
