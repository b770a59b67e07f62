"""The Checks panel: findings by how grave they are, each with what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.models import findings as words
from desktop.models.findings import KINDS, FindingGroup
from desktop.models.wording import number
from desktop.widgets.checks.card import FindingCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.core.proof.engine import Report
    from desktop.core.proof.findings import Finding
    from desktop.widgets.look import Look

MARGIN_PX, GAP_PX, GROUP_GAP_PX, LEAST_PX = 16, 8, 20, 320
SHOWN_AT_ONCE = 12
"""Cards of a group shown at first: dressing one takes 3 ms."""

ROLES = {words.BLOCKERS: "error", words.WARNINGS: "warn"}


class Group(QWidget):
    """One heading with its cards."""

    def __init__(self, panel: ChecksPanel, look: Look, kind: str) -> None:
        super().__init__(panel)
        self._panel = panel
        self._look = look
        self._kind = kind
        self._limit = SHOWN_AT_ONCE
        self._groups: list[FindingGroup] = []
        self.cards: dict[str, FindingCard] = {}
        self._title = QLabel(self)
        self._title.setProperty("role", ROLES.get(kind, "group"))
        self._title.setProperty("strong", "true")
        self._fix_all = QPushButton(self.tr("Fix All"), self)
        self._fix_all.setProperty("kind", "link")
        self._fix_all.clicked.connect(self._on_fix_all)
        self._more = QPushButton(self)
        self._more.setProperty("kind", "link")
        self._more.clicked.connect(self._show_more)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._fix_all)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, GROUP_GAP_PX - GAP_PX)
        self._column.setSpacing(GAP_PX)
        self._column.addLayout(top)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)

    def show_groups(self, groups: list[FindingGroup]) -> None:
        """Show these, keeping the cards that stay."""
        self._groups = groups
        self.setVisible(bool(groups))
        shown = {group.key: group for group in groups[: self._limit]}
        for key in [key for key in self.cards if key not in shown]:
            card = self.cards.pop(key)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, (key, group) in enumerate(shown.items()):
            card = self.cards.get(key) or self._card(group)
            card.show_group(group)
            card.suggest(self._panel.suggestions(group))
            self.cards[key] = card
            if self._column.indexOf(card) != place + 1:
                self._column.insertWidget(place + 1, card)
        count = sum(len(group.findings) for group in groups)
        self._title.setText(words.heading(self._kind, count) if groups else "")
        self._fix_all.setVisible(len(self._safe()) > 1)
        self._fix_all.setAccessibleName(f"{self.tr('Fix All')}: {self._title.text()}")
        rest = len(groups) - len(shown)
        self._more.setVisible(rest > 0)
        self._more.setText(self.tr("Show {0} More").format(number(rest)))

    def _safe(self) -> list[Finding]:
        return [
            finding
            for group in self._groups
            for finding in group.fixable
            if finding.fix is not None and finding.fix.safe
        ]

    def _card(self, group: FindingGroup) -> FindingCard:
        card = FindingCard(self._look, group, self)
        card.show_asked.connect(self._panel.show_asked)
        card.fix_asked.connect(self._on_fix)
        card.ignore_asked.connect(self._panel.ignore_asked)
        card.accept_asked.connect(self._panel.accept_asked)
        card.put_asked.connect(self._on_put)
        return card

    @Slot(object)
    def _on_fix(self, group: FindingGroup) -> None:
        self._panel.fix_asked.emit(group.fixable)

    @Slot(object, str)
    def _on_put(self, group: FindingGroup, word: str) -> None:
        self._panel.fix_asked.emit(words.with_fix(group, word))

    @Slot()
    def _on_fix_all(self) -> None:
        self._panel.fix_asked.emit(tuple(self._safe()))

    @Slot()
    def _show_more(self) -> None:
        self._limit += SHOWN_AT_ONCE * 4
        self.show_groups(self._groups)


class ChecksPanel(QWidget):
    """Show a report. No card is made before the panel is first seen.

    Signals: `show_asked(FindingGroup)`; `fix_asked(tuple of Finding)`;
    `ignore_asked(FindingGroup)`; `accept_asked(FindingGroup, str)`, see FindingCard;
    `back_asked(tuple of Finding)`: those set aside shall be told again;
    `suggestions_asked(str)`: right spellings of a word on show are wanted.
    """

    show_asked = Signal(object)
    fix_asked = Signal(object)
    ignore_asked = Signal(object)
    accept_asked = Signal(object, str)
    back_asked = Signal(object)
    suggestions_asked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._report: Report | None = None
        self._usual: tuple[float, float] | None = None
        self._groups: dict[str, Group] = {}
        self._suggestions: dict[str, tuple[str, ...]] = {}
        self._is_blank = False
        self.setObjectName("checksPanel")
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Checks"))
        self.setMinimumWidth(LEAST_PX)

    def show_report(self, report: Report | None, *, is_blank: bool = False) -> None:
        """Show what was found; None while a story is looked at first, or `is_blank` yet."""
        self._report = report
        self._is_blank = is_blank
        if report is None:
            self._suggestions = {}
        if self.isVisible():
            self._show()

    def suggestions(self, group: FindingGroup) -> tuple[str, ...]:
        """Give what may stand for a group's word; ask for it when it is first shown."""
        if group.kind != words.SPELLING:
            return ()
        if group.word not in self._suggestions:
            self._suggestions[group.word] = ()
            self.suggestions_asked.emit(group.word)
        return self._suggestions[group.word]

    def show_suggestions(self, word: str, found: Sequence[str]) -> None:
        """Take the right spellings of a word."""
        if word in self._suggestions:
            self._suggestions[word] = tuple(found)
            for card in self.cards():
                if card.group.word == word:
                    card.suggest(found)

    def show_usual(self, usual: tuple[float, float] | None) -> None:
        """Show grade and words a sentence of the desk's own stories beside this one's."""
        self._usual = usual
        self.show_report(self._report, is_blank=self._is_blank)

    def cards(self) -> list[FindingCard]:
        """Give the cards from top to bottom."""
        found = [card for group in self._groups.values() for card in group.cards.values()]
        return sorted(found, key=lambda card: card.mapTo(self, card.rect().topLeft()).y())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._groups:
            self._build()
        self._show()

    def _show(self) -> None:
        report = self._report
        groups = words.grouped(report) if report else {kind: [] for kind in KINDS}
        for kind, group in self._groups.items():
            group.show_groups(groups[kind])
        told = any(groups.values())
        self._clean.setVisible(report is not None and not told)
        self._foot.setVisible(report is not None)
        self._waiting.setVisible(report is None)
        if report is None:
            blank, looking = (
                self.tr("The checks begin with your first words."),
                self.tr("Looking at the story…"),
            )
            self._waiting.setText(blank if self._is_blank else looking)
            self._aside.hide()
            return
        self._foot.setText(words.footer(report, self._usual))
        aside = len(report.set_aside)
        self._aside.setVisible(bool(aside))
        text = self.tr("{0} set aside · Bring Back").format(number(aside))
        self._aside.setText(text)

    @Slot()
    def _on_back(self) -> None:
        if self._report is not None:
            self.back_asked.emit(self._report.set_aside)

    def _build(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(area)
        inside.setProperty("surface", "panel")
        column = QVBoxLayout(inside)
        column.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        column.setSpacing(GAP_PX)
        self._waiting = self._line("", column)
        self._clean = self._line(self.tr("Nothing to fix."), column)
        for kind in KINDS:
            self._groups[kind] = Group(self, self._look, kind)
            column.addWidget(self._groups[kind])
        self._foot = self._line("", column)
        self._aside = QPushButton(inside)
        self._aside.setProperty("kind", "link")
        self._aside.clicked.connect(self._on_back)
        self._aside.hide()
        column.addWidget(self._aside, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        area.setWidget(inside)
        whole.addWidget(area)

    def _line(self, text: str, column: QVBoxLayout) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("role", "muted")
        label.setWordWrap(True)
        column.addWidget(label)
        return label
