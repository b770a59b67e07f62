"""The outline panel: lede and sections with their words; it jumps, moves and renames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.models.outline import SECTION_ROLE, OutlineModel
from desktop.models.wording import minutes, number, words
from desktop.widgets.elided import ElidedLabel
from desktop.widgets.outline_rows import OutlineRowDelegate
from desktop.widgets.outline_view import OutlineView

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QAction

    from desktop.core.markup.outline import Section
    from desktop.widgets.look import Look


class OutlinePanel(QWidget):
    """Show how the story is built, and ask for it to be built otherwise.

    Signals, with numbers of sections: `section_chosen(section)` to jump to;
    `step_asked(section, name)` with ``up``, ``down``, ``promote`` or ``demote``;
    `moved_between(section, before)`; `moved_onto(section, parent)`;
    `renamed(section, words)`; `begin_asked(section)`, a new subhead behind that one.
    """

    section_chosen = Signal(int)
    step_asked = Signal(int, str)
    moved_between = Signal(int, int)
    moved_onto = Signal(int, int)
    renamed = Signal(int, str)
    begin_asked = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(200)
        self._model = OutlineModel(self)
        self._view = OutlineView(look, self._model, self)
        self._rows = OutlineRowDelegate(look, self._view)
        self._view.setItemDelegate(self._rows)
        self._build()
        self._join()
        look.changed.connect(self._wear)
        self._wear()

    def show_sections(
        self, sections: Sequence[Section], total_words: int, reading_minutes: int, target: int = 0
    ) -> None:
        """Show the outline, the whole length against its target, and the time to read it."""
        self._model.show_sections(sections)
        if not self._filter_row.isHidden():
            self._filter()
        length = words(total_words)
        if target:
            length = self.tr("{0} of {1} words").format(number(total_words), number(target))
        self._facts.setText(f"{length} · {minutes(reading_minutes)}" if total_words else length)
        self._pages.setCurrentIndex(0 if len(sections) > 1 or total_words else 1)

    def show_issues(self, by_section: Mapping[int, int]) -> None:
        """Mark the sections in which the checks found something, by number and count."""
        self._model.show_issues(by_section)
        if not self._filter_row.isHidden():
            self._filter()

    def mark_current(self, section_index: int) -> None:
        """Highlight the section that the caret is in; this never jumps."""
        if section_index == self._rows.marked:
            return
        self._rows.marked = section_index
        index = self._model.index_of(section_index)
        if index.isValid() and not self._view.hasFocus():
            index = self._view.visible_row(index)
            self._view.setCurrentIndex(index)
            self._view.scrollTo(index)
        self._view.viewport().update()

    def select(self, section_index: int) -> None:
        """Make a row the current one, as after it was moved."""
        index = self._model.index_of(section_index)
        if index.isValid():
            self._view.setCurrentIndex(self._view.visible_row(index))

    def focused_section(self) -> int:
        """Give the row in use while the tree has the keyboard, else -1."""
        return self._view.section() if self._view.hasFocus() else -1

    def rename(self, section_index: int) -> None:
        """Edit a subhead where it stands in the tree."""
        index = self._model.index_of(section_index)
        if index.isValid() and section_index:
            self._view.setCurrentIndex(self._view.visible_row(index))
            self._view.edit(index)

    def set_menu(self, actions: Sequence[QAction]) -> None:
        """Offer actions on a row under the right mouse button."""
        self._view.addActions(list(actions))
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def focus_tree(self) -> None:
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def focus_filter(self) -> None:
        """Take letters of a heading to jump to."""
        self._filtering.setChecked(True)
        self._wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._wanted.selectAll()

    def _build(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(14, 6, 8, 4)
        header.setSpacing(2)
        title = QLabel(self.tr("OUTLINE"), self)
        title.setProperty("role", "section")
        title.setAccessibleName(self.tr("Outline"))
        self._facts = ElidedLabel(self)
        self._facts.setProperty("role", "small")
        self._filtering = self._icon_button(self.tr("Filter Subheads"))
        self._filtering.setCheckable(True)
        self._begin = self._icon_button(self.tr("New Subhead Here"))
        header.addWidget(title)
        header.addStretch(1)
        header.addWidget(self._facts)
        header.addSpacing(6)
        header.addWidget(self._filtering)
        header.addWidget(self._begin)
        empty = QLabel(self.tr("Subheads appear here. Press Ctrl+2."), self)
        empty.setProperty("role", "muted")
        empty.setWordWrap(True)
        empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        empty.setContentsMargins(14, 4, 14, 8)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._view)
        self._pages.addWidget(empty)
        self._pages.setCurrentIndex(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(header)
        layout.addWidget(self._built_filter())
        layout.addWidget(self._pages, 1)

    def _built_filter(self) -> QWidget:
        self._filter_row = QWidget(self)
        line = QHBoxLayout(self._filter_row)
        line.setContentsMargins(12, 2, 12, 6)
        self._wanted = QLineEdit(self._filter_row)
        self._wanted.setPlaceholderText(self.tr("Jump to a subhead"))
        self._wanted.setAccessibleName(self.tr("Filter subheads"))
        self._only_issues = QPushButton(self.tr("Findings"), self._filter_row)
        self._only_issues.setProperty("kind", "segment")
        self._only_issues.setCheckable(True)
        self._only_issues.setToolTip(self.tr("Only sections with findings"))
        line.addWidget(self._wanted, 1)
        line.addWidget(self._only_issues)
        self._filter_row.hide()
        return self._filter_row

    def _icon_button(self, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("kind", "icon")
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _join(self) -> None:
        self._view.clicked.connect(self._on_jumped)
        self._view.jumped.connect(self._on_jumped)
        self._view.step_asked.connect(self.step_asked)
        self._view.moved_between.connect(self.moved_between)
        self._view.moved_onto.connect(self.moved_onto)
        self._model.renamed.connect(self.renamed)
        self._filtering.toggled.connect(self._show_filter)
        self._wanted.textChanged.connect(self._filter)
        self._wanted.returnPressed.connect(self._jump_to_first)
        self._only_issues.toggled.connect(self._filter)
        self._begin.clicked.connect(self._on_begin)

    @Slot(QModelIndex)
    def _on_jumped(self, index: QModelIndex) -> None:
        self.section_chosen.emit(index.data(SECTION_ROLE).index)

    @Slot()
    def _on_begin(self) -> None:
        section = self._view.section()
        self.begin_asked.emit(max(0, self._rows.marked) if section < 0 else section)

    @Slot(bool)
    def _show_filter(self, shown: bool) -> None:
        self._filter_row.setVisible(shown)
        if not shown:
            self._wanted.clear()
            self._only_issues.setChecked(False)
        self._filter()

    @Slot()
    def _filter(self) -> None:
        self._view.show_matching(self._wanted.text(), only_issues=self._only_issues.isChecked())

    @Slot()
    def _jump_to_first(self) -> None:
        """Jump to the first row whose own title matches, and end the filter."""
        wanted = self._wanted.text().casefold()
        found = self._model.first_titled(wanted)
        self._filtering.setChecked(False)
        if found >= 0:
            self.section_chosen.emit(found)

    @Slot()
    def _wear(self) -> None:
        self._facts.setFont(self._look.font("count"))
        self._filtering.setIcon(self._look.icon("filter", "mutedText"))
        self._begin.setIcon(self._look.icon("plus", "mutedText"))
        self._view.doItemsLayout()
        self._view.viewport().update()
