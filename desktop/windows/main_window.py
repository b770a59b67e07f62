"""The desk's window: it places the panels and passes on what was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QIcon
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMenu,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.widgets.count_badge import TabCount
from desktop.widgets.recent_menu import RecentMenu
from desktop.widgets.toast import Toast
from desktop.widgets.tool_bar import ToolBar
from desktop.windows.actions import MENUS, Actions, Entry, tr
from resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.widgets.checks.panel import ChecksPanel
    from desktop.widgets.details.panel import DetailsPanel
    from desktop.widgets.find_bar import FindBar
    from desktop.widgets.history.panel import HistoryPanel
    from desktop.widgets.look import Look
    from desktop.widgets.outline_tree import OutlinePanel
    from desktop.widgets.preview_pane import PreviewPane
    from desktop.widgets.status import StatusLine
    from desktop.widgets.story_editor import StoryEditor
    from desktop.widgets.story_list import StoryListPanel

WIDTH_PX, HEIGHT_PX = 1440, 900
MIN_WIDTH_PX, MIN_HEIGHT_PX = 1024, 680
LEFT_PX, LEFT_MIN_PX, LEFT_MOST_MIN_PX = 272, 200, 256
WORDS_PX = 16
RIGHT_PX, RIGHT_MIN_PX = 500, 320
CENTRE_MIN_PX = 440
MENU_BAR_PX = 38
CARD_MARGINS_PX = (16, 16, 16, 0)


class Panels(NamedTuple):
    """What stands in the window; made by the composition root."""

    stories: StoryListPanel
    outline: OutlinePanel
    editor: StoryEditor
    preview: PreviewPane
    details: DetailsPanel
    checks: ChecksPanel
    history: HistoryPanel
    status: StatusLine
    find: FindBar


class MainWindow(QMainWindow):
    """Place the panels.

    Signals: `closing` without payload when a person asks to close (the window stays until
    `let_close`); `files_dropped` with a list of local paths; `copy_dropped` with the
    HTML and the text of what was dropped, either may be empty; `painted` once, after the first
    paint; `recent_asked` when the menu opens that names the stories open lately.
    """

    closing = Signal()
    files_dropped = Signal(object)
    copy_dropped = Signal(str, str)
    painted = Signal()
    recent_asked = Signal()

    def __init__(self, look: Look, panels: Panels) -> None:
        super().__init__()
        self.panels = panels
        self._look = look
        self.actions_by_name = Actions(look, self)
        self.tool_bar = ToolBar(look, self)
        self._may_close = False
        self._was_painted = False
        self.setObjectName("desk")
        self.setWindowIcon(QIcon(str(resource("icons/copydesk.svg"))))
        self.setMinimumSize(MIN_WIDTH_PX, MIN_HEIGHT_PX)
        self.resize(WIDTH_PX, HEIGHT_PX)
        self.setAcceptDrops(True)
        self.recent = RecentMenu(self)
        self._fill_menus()
        self._fill_tool_bar()
        self._columns = self._placed_columns()
        self.setCentralWidget(self._placed())
        self.toast = Toast(look, self)
        self.show_title("")
        self._join_view_actions()

    def show_count(self, count: int, words: str, *, grave: bool) -> None:
        """Number the findings on the Check button and its tab; `words` say what is counted."""
        for badge in (self._badge, self._badge_of_button):
            badge.show_count(count, grave=grave)
        self._check_button.setAccessibleName(words)
        self._badge.setAccessibleName(words)

    def show_title(self, slug: str) -> None:
        """Name the open story in the system's title bar."""
        self.setWindowTitle(f"{slug} — Copydesk" if slug else "Copydesk")

    def show_tab(self, panel: QWidget) -> None:
        """Bring a panel of the right column to the front."""
        self.actions_by_name["view.right"].setChecked(True)
        self.tabs.setCurrentWidget(panel)

    def show_preview_only(self, *, wanted: bool) -> None:
        """Give the preview every column, or let the words come back."""
        if wanted:
            self.show_tab(self.panels.preview)
        self._words.setVisible(not wanted)

    def put_above_editor(self, card: QWidget) -> None:
        """Show a card between the toolbar and the story, until it hides itself."""
        room = QWidget(self)
        column = QVBoxLayout(room)
        column.setContentsMargins(*CARD_MARGINS_PX)
        column.addWidget(card)
        card.destroyed.connect(room.deleteLater)
        self._centre.insertWidget(0, room)

    def let_close(self) -> None:
        """Close for good: everything is saved."""
        self._may_close = True
        self.close()

    def layout_state(self) -> dict[str, Any]:
        """Give geometry, splitters and tab, named as `restore_layout` takes them."""
        return {
            "geometry": bytes(self.saveGeometry().toBase64().data()).decode("ascii"),
            "splitters": {
                name: tuple(splitter.sizes()) for name, splitter in self._splitters.items()
            },
            "right_tab": self._tab_name(self.tabs.currentIndex()),
        }

    def restore_layout(
        self, geometry: str, splitters: Mapping[str, Sequence[int]], right_tab: str
    ) -> None:
        """Take back a kept layout; what no longer fits the screen is clamped by Qt."""
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "ignore")))
        for name, splitter in self._splitters.items():
            if len(splitters.get(name, ())) == splitter.count():
                splitter.setSizes(list(splitters[name]))
        for index in range(self.tabs.count()):
            if self._tab_name(index) == right_tab:
                self.tabs.setCurrentIndex(index)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
        else:
            event.ignore()
            self.closing.emit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            self.painted.emit()
        return done

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if any(url.isLocalFile() for url in data.urls()) or data.hasHtml() or data.hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        data = event.mimeData()
        event.acceptProposedAction()
        if paths := [url.toLocalFile() for url in data.urls() if url.isLocalFile()]:
            self.files_dropped.emit(paths)
        elif data.html().strip() or data.text().strip():
            self.copy_dropped.emit(data.html(), data.text())

    def _fill_menus(self) -> None:
        self._fit_menu_bar()
        self._look.changed.connect(self._fit_menu_bar)
        for title, entries in MENUS.items():
            self._fill_menu(self.menuBar().addMenu(tr(title)), entries)

    def _fill_menu(self, menu: QMenu, entries: Sequence[Entry | None]) -> None:
        submenus: dict[str, QMenu] = {}
        for entry in entries:
            if entry is None:
                menu.addSeparator()
                continue
            action = self.actions_by_name[entry.name]
            if entry.under and entry.under not in submenus:
                submenus[entry.under] = menu.addMenu(tr(entry.under))
            submenus.get(entry.under, menu).addAction(action)
            if entry.name == "file.go":
                menu.addMenu(self.recent)
                menu.aboutToShow.connect(self.recent_asked)
            if entry.name == "story.spike":
                menu.addMenu(self.tool_bar.status_menu)

    @Slot()
    def _fit_menu_bar(self) -> None:
        self.menuBar().setFixedHeight(
            MENU_BAR_PX + round(WORDS_PX * (max(1.0, self._look.scale) - 1))
        )

    def _fill_tool_bar(self) -> None:
        actions, bar = self.actions_by_name, self.tool_bar
        bar.add_button(actions["file.new"], self.tr("New story"), kind="").setObjectName(
            "newButton"
        )
        bar.add_button(actions["file.import"], self.tr("Import"), kind="").setObjectName(
            "importButton"
        )
        bar.add_rule()
        bar.add_button(actions["insert.bold"])
        bar.add_button(actions["insert.italic"])
        bar.add_button(actions["story.subhead2"], self.tr("Subhead"))
        bar.add_button(actions["insert.quote"], self.tr("Quote"))
        bar.add_button(actions["insert.bullets"], self.tr("List"))
        bar.add_button(actions["insert.link"], self.tr("Link"))
        bar.add_button(actions["insert.picture"], self.tr("Image"))
        bar.add_space()
        bar.add_status()
        self._check_button = bar.add_button(actions["view.checks"], self.tr("Check"), kind="")
        self._check_button.setObjectName("checkButton")
        self._badge_of_button = self._check_button.add_badge()
        bar.add_button(
            actions["file.export"], self.tr("Export"), kind="primary", token="onAccent"
        ).setObjectName("exportButton")

    def _placed(self) -> QWidget:
        whole = QWidget(self)
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.tool_bar)
        rows.addWidget(self._columns, 1)
        rows.addWidget(self.panels.status)
        return whole

    def _placed_columns(self) -> QSplitter:
        self._left = _splitter(Qt.Orientation.Vertical, self)
        self._left.addWidget(self.panels.stories)
        self._left.addWidget(self.panels.outline)
        self._left.setSizes([400, 380])
        self._widen_left()
        self._look.changed.connect(self._widen_left)
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("rightTabs")
        self.tabs.setDocumentMode(True)
        self.tabs.setMinimumWidth(RIGHT_MIN_PX)
        self.tabs.addTab(self.panels.preview, self.tr("Preview"))
        self.tabs.addTab(self.panels.details, self.tr("Details"))
        self.tabs.addTab(self.panels.checks, self.tr("Checks"))
        place = self.tabs.indexOf(self.panels.checks)
        self._badge = TabCount(self.tabs.tabBar(), place).badge
        self.tabs.addTab(self.panels.history, self.tr("History"))
        self.panels.editor.setMinimumWidth(CENTRE_MIN_PX)
        columns = _splitter(Qt.Orientation.Horizontal, self)
        for widget, stretch in ((self._left, 0), (self._placed_centre(), 1), (self.tabs, 0)):
            columns.addWidget(widget)
            columns.setStretchFactor(columns.count() - 1, stretch)
        self._splitters = {"columns": columns, "left": self._left}
        columns.setSizes([LEFT_PX, WIDTH_PX - LEFT_PX - RIGHT_PX, RIGHT_PX])
        return columns

    @Slot()
    def _widen_left(self) -> None:
        """Have room for the heads of the lists in large text; three columns still fit."""
        self._left.setMinimumWidth(min(LEFT_MOST_MIN_PX, round(LEFT_MIN_PX * self._look.scale)))

    def _placed_centre(self) -> QWidget:
        centre = self._words = QWidget(self)
        self._centre = rows = QVBoxLayout(centre)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.panels.find)
        rows.addWidget(self.panels.editor, 1)
        return centre

    def _tab_name(self, index: int) -> str:
        widget = self.tabs.widget(index)
        return widget.objectName() if widget is not None else ""

    def _join_view_actions(self) -> None:
        actions = self.actions_by_name
        actions["view.left"].setChecked(True)
        actions["view.right"].setChecked(True)
        actions["view.left"].toggled.connect(self._left.setVisible)
        actions["view.right"].toggled.connect(self.tabs.setVisible)
        actions["view.full_screen"].toggled.connect(self._fill_screen)
        actions["view.preview"].triggered.connect(self._to_preview)
        actions["view.details"].triggered.connect(self._to_details)
        actions["view.checks"].triggered.connect(self._to_checks)
        actions["view.history"].triggered.connect(self._to_history)
        actions["view.next_pane"].triggered.connect(self._to_next_pane)
        actions["view.previous_pane"].triggered.connect(self._to_previous_pane)
        actions["file.quit"].triggered.connect(self.close)

    @Slot(bool)
    def _fill_screen(self, filled: bool) -> None:
        self.showFullScreen() if filled else self.showNormal()

    @Slot()
    def _to_preview(self) -> None:
        self.show_tab(self.panels.preview)

    @Slot()
    def _to_details(self) -> None:
        self.show_tab(self.panels.details)

    @Slot()
    def _to_checks(self) -> None:
        self.show_tab(self.panels.checks)

    @Slot()
    def _to_history(self) -> None:
        self.show_tab(self.panels.history)

    @Slot()
    def _to_next_pane(self) -> None:
        self._step_pane(1)

    @Slot()
    def _to_previous_pane(self) -> None:
        self._step_pane(-1)

    def _step_pane(self, step: int) -> None:
        panels = self.panels
        panes: list[QWidget] = [
            panels.stories,
            panels.outline,
            panels.editor.head,
            panels.editor.body,
            self.tabs,
            self.tool_bar,
        ]
        panes = [pane for pane in panes if pane.isVisible()]
        focus = QApplication.focusWidget()
        here = next(
            (
                number
                for number, pane in enumerate(panes)
                if focus is not None and (pane is focus or pane.isAncestorOf(focus))
            ),
            -1,
        )
        for number in range(1, len(panes) + 1):
            if _enter(panes[(here + step * number) % len(panes)]):
                return


def _enter(pane: QWidget) -> bool:
    """Give the focus to where the pane had it, else to its first field, if it has one."""
    remembered = pane.focusWidget() or pane.focusProxy()
    wanted = [remembered] if remembered is not None else []
    for place in (*wanted, pane, *pane.findChildren(QWidget)):
        takes_focus = place.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes_focus and place.isVisible() and place.isEnabled():
            place.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
    return False


def _splitter(orientation: Qt.Orientation, parent: QWidget) -> QSplitter:
    splitter = QSplitter(orientation, parent)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    return splitter
