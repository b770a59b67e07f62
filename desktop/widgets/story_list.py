"""The stories panel: search, filters and the list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPoint,
    QSignalBlocker,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db.records import StoryQuery
from desktop.models.story_list import ROW_ROLE, StoryListModel
from desktop.models.wording import local_now, number
from desktop.widgets.empty_page import EmptyPage
from desktop.widgets.status import announce
from desktop.widgets.story_filter import FilterButton, FilterChips
from desktop.widgets.story_menu import StoryMenu
from desktop.widgets.story_rows import StoryListView, StoryRowDelegate
from desktop.widgets.tab_order import follow

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence

    from db.records import Status, StoryPage, StoryRow
    from desktop.widgets.look import Look


class StoryListPanel(QWidget):
    """Show the stories and say what was asked of them.

    Signals: `story_chosen(str)` an id to open; `query_changed(object)` the StoryQuery to
    show from its start; `more_asked(object)` the StoryQuery of the next page;
    `status_asked(object, object)` a list of ids and a Status; `spike_asked(object)` and
    `delete_asked(object)` lists of ids, as is `export_asked(object)`. Only spiked stories are
    ever offered for deletion. `search_chosen(str)`, `search_removed(str)` and
    `search_save_asked()` are FilterButton's.
    """

    story_chosen = Signal(str)
    query_changed = Signal(object)
    more_asked = Signal(object)
    status_asked = Signal(object, object)
    spike_asked = Signal(object)
    delete_asked = Signal(object)
    export_asked = Signal(object)
    search_chosen = Signal(str)
    search_removed = Signal(str)
    search_save_asked = Signal()

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        clock: Callable[[], dt.datetime] = local_now,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._query = StoryQuery()
        self._menu: StoryMenu | None = None
        self._awaits_open = False
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(200)
        self._model = StoryListModel(self, clock)
        self._model.more_asked.connect(self._on_more_asked)
        self._view = StoryListView(self)
        self._rows = StoryRowDelegate(look, self._view, clock)
        self._view.setModel(self._model)
        self._view.setItemDelegate(self._rows)
        self._view.opened.connect(self._on_opened)
        self._view.clicked.connect(self._on_clicked)
        self._view.spiked.connect(self._on_spiked)
        self._view.customContextMenuRequested.connect(self._show_menu)
        self._build()
        look.changed.connect(self._wear)
        self._wear()

    # Setters

    def show_page(self, page: StoryPage) -> None:
        """Show the first page of an answer, or the next one of the same answer."""
        chosen, current = self.selected_ids(), self._current_id()
        scroll = self._view.verticalScrollBar().value()
        tall = any(row.snippet is not None for row in page.rows)
        if tall != self._rows.tall and page.offset == 0:
            self._rows.tall = tall
            self._view.scheduleDelayedItemsLayout()
        self._model.show_page(page)
        self._select_again(chosen, current)
        if self._awaits_open and len(chosen) <= 1:
            self._choose_open()
        self._view.verticalScrollBar().setValue(scroll)
        found = self.tr("{0} stories").format(number(page.total))
        if self._query.text and found != self._count.accessibleName():
            announce(self._count, found)
        self._count.setText(number(page.total))
        self._count.setAccessibleName(found)
        self._show_emptiness()

    def show_facets(
        self, sections: Sequence[str], authors: Sequence[str], languages: Sequence[str]
    ) -> None:
        """Offer what the library holds in the filter menu."""
        self._filter.offer(sections, authors, languages)

    def show_searches(self, searches: Mapping[str, Sequence[str]]) -> None:
        """Offer saved searches by their names."""
        self._filter.show_searches(searches)

    def search(self, query: StoryQuery) -> None:
        """Show what a query finds, its words in the search field."""
        with QSignalBlocker(self._search):
            self._search.setText(query.text)
        self._ask(query)

    def mark_open(self, story_id: str) -> None:
        """Mark the story in the editor and make it the current row."""
        if story_id == self._rows.open_id:
            return
        self._rows.open_id = story_id
        index = self._model.index_of(story_id)
        self._awaits_open = not index.isValid()
        if index.isValid():
            self._view.setCurrentIndex(index)
        self._view.viewport().update()

    def focus_search(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def focus_list(self) -> None:
        self._view.focused()
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step(self, rows: int) -> None:
        """Choose the story so many rows below the open one, or above when negative."""
        here = self._model.index_of(self._rows.open_id)
        there = self._model.index((here.row() if here.isValid() else -1) + rows)
        if there.isValid():
            self._on_opened(there)

    # Questions

    def query(self) -> StoryQuery:
        """Give the query that brings every row shown now."""
        return replace(self._query, limit=max(self._query.limit, self._model.rowCount()))

    def selected_ids(self) -> list[str]:
        rows = sorted(index.row() for index in self._view.selectedIndexes())
        return [self._row(self._model.index(row)).id for row in rows]

    # The build

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(12, 4, 12, 8)
        top.setSpacing(4)
        top.addLayout(self._build_header())
        self._search = QLineEdit(self)
        self._search.setObjectName("storySearch")
        self._search.setAccessibleName(self.tr("Search stories"))
        self._search.setPlaceholderText(self.tr("Search stories"))
        self._search.setClearButtonEnabled(True)
        self._search.setProperty("leading", "true")
        self._glass = QAction(self)
        self._search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._search.textChanged.connect(self._on_text_changed)
        self._search.installEventFilter(self)
        self._chips = FilterChips(self)
        self._chips.removed.connect(self._ask)
        top.addWidget(self._search)
        top.addWidget(self._chips)
        layout.addLayout(top)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._view)
        self._empty = EmptyPage(self.tr("Clear Filters"), self)
        self._empty.left.connect(self.clear_filters)
        self._pages.addWidget(self._empty)
        layout.addWidget(self._pages, 1)
        QWidget.setTabOrder(self._filter, self._search)
        follow(self._search, [self._chips, self._view])

    def _build_header(self) -> QHBoxLayout:
        header = QHBoxLayout()
        header.setContentsMargins(2, 0, 2, 0)
        header.setSpacing(8)
        title = QLabel(self.tr("STORIES"), self)
        title.setProperty("role", "section")
        title.setAccessibleName(self.tr("Stories"))
        self._filter = FilterButton(self._look, self)
        self._filter.chosen.connect(self._on_filter_chosen)
        self._filter.search_chosen.connect(self.search_chosen)
        self._filter.search_removed.connect(self.search_removed)
        self._filter.save_asked.connect(self.search_save_asked)
        self._count = QLabel("0", self)
        self._count.setProperty("role", "small")
        header.addWidget(title)
        header.addStretch(1)
        header.addWidget(self._filter)
        header.addWidget(self._count)
        return header

    @Slot()
    def _wear(self) -> None:
        self._glass.setIcon(self._look.icon("search", "mutedText"))
        clear = self._search.findChild(QAction, "_q_qlineeditclearaction")
        if isinstance(clear, QAction):
            clear.setIcon(self._look.icon("x", "mutedText"))
        self._count.setFont(self._look.font("count"))
        self._view.scheduleDelayedItemsLayout()
        self._view.viewport().update()

    # Reactions

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._search and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._on_search_key(event.key())
        return super().eventFilter(watched, event)

    def _on_search_key(self, key: int) -> bool:
        if key == Qt.Key.Key_Down:
            self.focus_list()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._model.rowCount():
            self._on_opened(self._model.index(0))
        elif key == Qt.Key.Key_Escape and self._search.text():
            self._search.clear()
        else:
            return False
        return True

    @Slot()
    def clear_filters(self) -> None:
        """Show every story again, and put the caret in the search field."""
        order = self._query.order
        with QSignalBlocker(self._search):
            self._search.clear()
        self._ask(StoryQuery(order=order))
        self._search.setFocus()

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        self._ask(replace(self._query, text=text.strip()))

    @Slot(str, object)
    def _on_filter_chosen(self, field: str, value: object) -> None:
        self._ask(replace(self._query, **{field: value}))

    @Slot(object)
    def _ask(self, query: StoryQuery) -> None:
        if query == self._query:
            return
        self._query = query
        self._filter.show_query(query)
        self._chips.show_query(query)
        self._view.scrollToTop()
        self.query_changed.emit(query)

    @Slot(int)
    def _on_more_asked(self, offset: int) -> None:
        self.more_asked.emit(replace(self._query, offset=offset))

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        self.story_chosen.emit(self._row(index).id)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        extending = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if not QGuiApplication.keyboardModifiers() & extending:
            self._on_opened(index)

    @Slot()
    def _on_spiked(self) -> None:
        self.spike_asked.emit(self.selected_ids())

    @Slot(QPoint)
    def _show_menu(self, place: QPoint) -> None:
        if self.selected_ids():
            if self._menu is not None:
                self._menu.deleteLater()
            self._menu = self.build_menu()
            self._menu.popup(self._view.viewport().mapToGlobal(place))

    def build_menu(self) -> StoryMenu:
        """Make the menu of what can be done with the selected stories."""
        menu = StoryMenu([self._row(index) for index in self._view.selectedIndexes()], self)
        menu.opened.connect(self._open_current)
        menu.status_chosen.connect(self._on_status_chosen)
        menu.exported.connect(self._on_exported)
        menu.spiked.connect(self._on_spiked)
        menu.deleted.connect(self._on_deleted)
        return menu

    @Slot()
    def _open_current(self) -> None:
        self._on_opened(self._view.currentIndex())

    @Slot(object)
    def _on_status_chosen(self, status: Status) -> None:
        self.status_asked.emit(self.selected_ids(), status)

    @Slot()
    def _on_exported(self) -> None:
        self.export_asked.emit(self.selected_ids())

    @Slot()
    def _on_deleted(self) -> None:
        self.delete_asked.emit(self.selected_ids())

    # What is shown

    def _show_emptiness(self) -> None:
        narrowed = replace(self._query, order=StoryQuery().order) != StoryQuery()
        text = self.tr("No stories yet. Press Ctrl+N or drop a Word or Markdown file here.")
        if narrowed:
            text = self.tr("Nothing matches.")
        if self._query.text:
            text = self.tr("Nothing matches “{0}”.").format(self._query.text)
        self._empty.say(text, has_way_out=narrowed)
        self._pages.setCurrentWidget(self._view if self._model.rowCount() else self._empty)

    def _select_again(self, ids: Sequence[str], current: str) -> None:
        """Put selection and current row back where a reset has lost them."""
        if not current and self._rows.open_id:
            current = self._rows.open_id
        if self._current_id() != current and (index := self._model.index_of(current)).isValid():
            self._view.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.NoUpdate
            )
        if self.selected_ids() == list(ids):
            return
        for story_id in ids:
            index = self._model.index_of(story_id)
            if index.isValid():
                self._view.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)

    def _choose_open(self) -> None:
        """Choose the open story's row, which came after the story: no other looks chosen."""
        index = self._model.index_of(self._rows.open_id)
        if index.isValid():
            self._awaits_open = False
            self._view.setCurrentIndex(index)

    def _current_id(self) -> str:
        index = self._view.currentIndex()
        return self._row(index).id if index.isValid() else ""

    def _row(self, index: QModelIndex) -> StoryRow:
        return index.data(ROW_ROLE)
