"""Which stories the list shows: a menu of filters and orders, and a chip for each filter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from db.records import Order, Status, StoryQuery
from desktop.models.languages import language_name
from desktop.models.saved_searches import is_worth_saving, name_of
from desktop.models.wording import status_name
from desktop.widgets.flow import FlowLayout, hold_height
from desktop.widgets.tab_order import follow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.widgets.look import Look


class FilterButton(QToolButton):
    """Open the menu of filters.

    Signals: `chosen(str, object)`: a field of StoryQuery and the value it shall have;
    `search_chosen(str)` and `search_removed(str)`: the name of a saved search;
    `save_asked()`: the stories on show are to have a name.
    """

    chosen = Signal(str, object)
    search_chosen = Signal(str)
    search_removed = Signal(str)
    save_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._query = StoryQuery()
        self._offers: dict[str, tuple[str, ...]] = {}
        self._searches: Mapping[str, Sequence[str]] = {}
        self.setObjectName("storyFilter")
        self.setProperty("kind", "icon")
        self.setAccessibleName(self.tr("Filter and order stories"))
        self.setToolTip(self.tr("Filter and order stories"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self.fill_menu)
        self.setMenu(self._menu)
        look.changed.connect(self._wear)
        self._wear()

    def show_query(self, query: StoryQuery) -> None:
        self._query = query

    def offer(
        self, sections: Sequence[str], authors: Sequence[str], languages: Sequence[str]
    ) -> None:
        """Name what the library holds, for the submenus."""
        self._offers = {
            "section": tuple(sections),
            "author": tuple(authors),
            "language": tuple(languages),
        }

    def show_searches(self, searches: Mapping[str, Sequence[str]]) -> None:
        """Offer saved searches, as `models.saved_searches` writes them, by their names."""
        self._searches = searches

    @Slot()
    def fill_menu(self) -> QMenu:
        self._menu.clear()
        self._add_searches()
        self._add_statuses()
        titles = {
            "section": self.tr("Section"),
            "author": self.tr("Author"),
            "language": self.tr("Language"),
        }
        for field, title in titles.items():
            self._add_choice(field, title, getattr(self._query, field))
        self._menu.addSeparator()
        self._add_orders()
        return self._menu

    def _add_searches(self) -> None:
        current = name_of(self._query, self._searches)
        for name in self._searches:
            action = self._menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name == current)
            action.setData(name)
            action.triggered.connect(self._on_search)
        if self._searches:
            self._menu.addSeparator()
        save = self._menu.addAction(self.tr("Save This Search…"))
        save.setEnabled(is_worth_saving(self._query) and not current)
        save.triggered.connect(self.save_asked)
        if self._searches:
            menu = QMenu(self.tr("Remove Search"), self._menu)
            for name in self._searches:
                menu.addAction(name.replace("&", "&&")).setData(name)
            menu.triggered.connect(self._on_removed)
            self._menu.addMenu(menu)
        self._menu.addSeparator()

    @Slot()
    def _on_search(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.search_chosen.emit(sender.data())

    @Slot(QAction)
    def _on_removed(self, action: QAction) -> None:
        self.search_removed.emit(action.data())

    def _add_statuses(self) -> None:
        menu = self._submenu(self.tr("Status"))
        for status in Status:
            rest = tuple(other for other in self._query.statuses if other is not status)
            ticked = status in self._query.statuses
            self._add(
                menu,
                status_name(status),
                ("statuses", rest if ticked else (*rest, status)),
                ticked,
            )

    def _add_choice(self, field: str, title: str, current: str) -> None:
        menu = self._submenu(title)
        offers = self._offers.get(field, ())
        menu.setEnabled(bool(offers or current))
        group = QActionGroup(menu)
        for value in ("", *offers):
            shown = filter_label(field, value) if value else self.tr("Any")
            group.addAction(self._add(menu, shown, (field, value), value == current))

    def _add_orders(self) -> None:
        names = {
            Order.UPDATED: self.tr("Updated"),
            Order.DEADLINE: self.tr("Deadline"),
            Order.STATUS: self.tr("Status"),
            Order.HEADLINE: self.tr("Headline"),
        }
        menu = self._submenu(self.tr("Order by"))
        group = QActionGroup(menu)
        for order, name in names.items():
            group.addAction(self._add(menu, name, ("order", order), order is self._query.order))

    def _submenu(self, title: str) -> QMenu:
        menu = QMenu(title, self._menu)
        menu.triggered.connect(self._on_triggered)
        self._menu.addMenu(menu)
        return menu

    def _add(self, menu: QMenu, text: str, choice: tuple[str, Any], ticked: bool) -> QAction:
        action = menu.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(ticked)
        action.setData(choice)
        return action

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        field, value = action.data()
        self.chosen.emit(field, value)

    @Slot()
    def _wear(self) -> None:
        self.setIcon(self._look.icon("sliders-horizontal", "mutedText"))


class FilterChips(QWidget):
    """A removable chip for each active filter; hidden when there is none.

    Signals: `removed(object)`: the StoryQuery without the chip's filter.
    """

    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[QPushButton] = []
        self._without: list[StoryQuery] = []
        self._flow = FlowLayout(self)
        hold_height(self)
        self.setVisible(False)

    def show_query(self, query: StoryQuery) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        found = _active(query)
        self._chips = [self._chip(label) for label, _ in found]
        self._without = [less for _, less in found]
        self.setVisible(bool(found))
        follow(self, self._chips)

    def _chip(self, label: str) -> QPushButton:
        chip = QPushButton(f"{label} ×".replace("&", "&&"), self)
        chip.setProperty("kind", "chip")
        chip.setAccessibleName(self.tr("Remove filter: {0}").format(label))
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.clicked.connect(self._on_clicked)
        self._flow.addWidget(chip)
        chip.show()
        return chip

    @Slot()
    def _on_clicked(self) -> None:
        sender = self.sender()
        for chip, less in zip(self._chips, self._without, strict=True):
            if chip is sender:
                self.removed.emit(less)
                return


def _active(query: StoryQuery) -> list[tuple[str, StoryQuery]]:
    """List each filter in use by its words, with the query that lacks it."""
    found = []
    for status in query.statuses:
        rest = tuple(other for other in query.statuses if other is not status)
        found.append((status_name(status), replace(query, statuses=rest)))
    for field in ("section", "author", "language"):
        value = getattr(query, field)
        if value:
            found.append((filter_label(field, value), replace(query, **{field: ""})))
    return found


def filter_label(field: str, value: str) -> str:
    """Say a filter's value; a language by its name."""
    return language_name(value) if field == "language" else value
