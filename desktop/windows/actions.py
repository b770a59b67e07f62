"""Every action of the window by name, with its words, icon and keys."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.widgets.look import Look


@dataclass(frozen=True, slots=True)
class Entry:
    """One action. `keys` and `mac_keys` are alternatives; mac ones default to `keys`.
    An `icon` is for the toolbar; menus show words.

    Qt reads Ctrl as ⌘ on macOS and Meta as ⌃. A `group` makes the action one choice of many;
    `under` names the submenu that it stands in.
    """

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    mac_keys: tuple[str, ...] = ()
    checkable: bool = False
    group: str = ""
    under: str = ""


# Source of names and keys: the interface contract, section 3. No default uses Ctrl+Alt,
# Alt+letter or a shifted digit, which AltGr layouts need.
MENUS: dict[str, tuple[Entry | None, ...]] = {
    "&File": (
        Entry("file.new", "New Story", ("Ctrl+N",), "file-plus-2"),
        Entry("file.template", "From Template…", ("Ctrl+Shift+N",)),
        Entry("file.go", "Go to Story…", ("Ctrl+O",)),
        Entry("file.close", "Close Story", ("Ctrl+W",)),
        Entry("file.reopen", "Reopen Closed Story", ("Ctrl+Shift+T",)),
        Entry("file.import", "Import…", ("Ctrl+Shift+M",), "download"),
        Entry("file.import_clipboard", "Import from Clipboard"),
        None,
        Entry("file.save_version", "Save Version", ("Ctrl+S",)),
        Entry("file.save_version_note", "Save Version with Note…", ("Ctrl+Shift+S",)),
        Entry("file.save_template", "Save as Template…"),
        None,
        Entry("file.export", "Export…", ("Ctrl+Shift+E",), "upload"),
        Entry("file.copy_html", "Copy as HTML", ("Ctrl+Shift+C",)),
        Entry("file.print", "Print…", ("Ctrl+P",)),
        None,
        Entry("file.back_up", "Back Up Now…"),
        None,
        Entry("file.quit", "Quit", ("Ctrl+Q",)),
    ),
    "&Edit": (
        Entry("edit.undo", "Undo", ("Ctrl+Z",)),
        Entry("edit.redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
        None,
        Entry("edit.cut", "Cut", ("Ctrl+X",)),
        Entry("edit.copy", "Copy", ("Ctrl+C",)),
        Entry("edit.paste", "Paste", ("Ctrl+V",)),
        Entry("edit.paste_plain", "Paste Plain", ("Ctrl+Shift+V",)),
        Entry("edit.paste_quote", "Paste as Quote…"),
        None,
        Entry("edit.select_all", "Select All", ("Ctrl+A",)),
        Entry("edit.select_paragraph", "Select Paragraph", ("Ctrl+Shift+A",)),
        Entry("edit.select_section", "Select Section"),
        None,
        Entry("edit.find", "Find…", ("Ctrl+F",)),
        Entry("edit.replace", "Replace…", ("Ctrl+H",), mac_keys=("Alt+Ctrl+F",)),
        Entry("edit.find_next", "Find Next", ("F3", "Ctrl+G"), mac_keys=("Ctrl+G",)),
        Entry(
            "edit.find_previous",
            "Find Previous",
            ("Shift+F3", "Ctrl+Shift+G"),
            mac_keys=("Ctrl+Shift+G",),
        ),
        None,
        Entry("edit.search_stories", "Search Stories", ("Ctrl+Shift+F",)),
        Entry("edit.replace_library", "Replace in Library…", ("Ctrl+Shift+H",)),
        Entry("edit.undo_replace_library", "Undo Replace in Library"),
        None,
        Entry("edit.preferences", "Preferences…", ("Ctrl+,",)),
    ),
    "&Story": (
        Entry("story.next", "Next in List", ("Ctrl+PgDown",), mac_keys=("Meta+PgDown",)),
        Entry("story.previous", "Previous in List", ("Ctrl+PgUp",), mac_keys=("Meta+PgUp",)),
        Entry("story.recent", "Recent Story", ("Ctrl+Tab",), mac_keys=("Meta+Tab",)),
        None,
        Entry("story.duplicate", "Duplicate", ("Ctrl+D",)),
        Entry("story.spike", "Spike"),
        None,
        Entry("story.correction", "Add Correction…"),
        Entry("story.target", "Target Length"),
        None,
        Entry("story.headline", "Headline", ("Ctrl+1",)),
        Entry("story.subhead2", "Subhead", ("Ctrl+2",), "heading-2"),
        Entry("story.subhead3", "Subhead, Level 3", ("Ctrl+3",)),
        Entry("story.subhead4", "Subhead, Level 4", ("Ctrl+4",)),
        Entry("story.new_subhead", "New Subhead Here"),
        None,
        Entry("story.section_up", "Section Up", ("Alt+Shift+Up",), mac_keys=("Alt+Ctrl+Up",)),
        Entry(
            "story.section_down", "Section Down", ("Alt+Shift+Down",), mac_keys=("Alt+Ctrl+Down",)
        ),
        Entry(
            "story.promote", "Promote Section", ("Alt+Shift+Left",), mac_keys=("Alt+Ctrl+Left",)
        ),
        Entry(
            "story.demote", "Demote Section", ("Alt+Shift+Right",), mac_keys=("Alt+Ctrl+Right",)
        ),
        None,
        Entry("story.paragraph_up", "Paragraph Up", ("Alt+Up",), mac_keys=("Meta+Ctrl+Up",)),
        Entry(
            "story.paragraph_down", "Paragraph Down", ("Alt+Down",), mac_keys=("Meta+Ctrl+Down",)
        ),
    ),
    "&Insert": (
        Entry("insert.link", "Link…", ("Ctrl+K",), "link"),
        Entry("insert.open_link", "Open Link", ("Ctrl+Return",)),
        Entry("insert.picture", "Image…", ("Ctrl+Shift+I",), "image"),
        None,
        Entry(
            "insert.quote", "Block Quote", ("Ctrl+Shift+Q",), "quote", mac_keys=("Meta+Ctrl+B",)
        ),
        Entry("insert.bullets", "Bullets", ("Ctrl+Shift+B",), "list"),
        Entry("insert.numbers", "Numbers", ("Ctrl+Shift+R",)),
        None,
        Entry("insert.bold", "Bold", ("Ctrl+B",), "bold"),
        Entry("insert.italic", "Italic", ("Ctrl+I",), "italic"),
        None,
        Entry("insert.footnote", "Footnote", ("Ctrl+Shift+K",)),
        Entry("insert.table", "Table"),
        None,
        Entry("insert.tk", "TK", ("Ctrl+T",)),
        Entry("insert.note", "Desk Note", ("Ctrl+/",)),
        Entry("insert.stash", "Stash Paragraphs"),
        None,
        Entry("insert.symbol", "Symbol…"),
        Entry("insert.snippet", "Snippet…"),
        Entry("insert.edit_snippets", "Edit Snippets…"),
    ),
    "&View": (
        Entry("view.stories", "Stories", ("Ctrl+Shift+L",)),
        Entry("view.outline", "Outline", ("Ctrl+Shift+O",)),
        Entry("view.preview", "Preview", ("Ctrl+E",), mac_keys=("Meta+Ctrl+P",)),
        Entry("view.details", "Details", ("Ctrl+Shift+D",)),
        Entry("view.checks", "Checks", ("F8",), "circle-check", mac_keys=("Meta+Alt+P",)),
        Entry("view.history", "History", ("Ctrl+Shift+Y",), "history"),
        None,
        Entry("view.left", "Left Column", ("F9",), mac_keys=("Meta+Ctrl+L",), checkable=True),
        Entry(
            "view.right", "Right Column", ("Shift+F9",), mac_keys=("Meta+Ctrl+R",), checkable=True
        ),
        None,
        Entry("view.focus", "Focus", ("Ctrl+Shift+J",), checkable=True),
        Entry(
            "view.typewriter",
            "Typewriter",
            ("Ctrl+Shift+W",),
            mac_keys=("Meta+Ctrl+T",),
            checkable=True,
        ),
        None,
        Entry("view.jump", "Jump to Heading", ("Ctrl+J",)),
        Entry("view.marks", "Notes, TK and Stashed Text…"),
        Entry("view.rename", "Rename Heading", ("F2",)),
        None,
        Entry("view.fold", "Fold Section", ("Alt+-",), mac_keys=("Meta+Ctrl+-",)),
        Entry("view.unfold", "Unfold Section", ("Alt+Shift+-",), mac_keys=("Meta+Ctrl+Shift+-",)),
        Entry("view.fold_all", "Fold All Sections"),
        Entry("view.unfold_all", "Unfold All Sections"),
        None,
        Entry("view.next_pane", "Next Pane", ("F6",), mac_keys=("Meta+F6",)),
        Entry("view.previous_pane", "Previous Pane", ("Shift+F6",), mac_keys=("Meta+Shift+F6",)),
        None,
        Entry("view.zoom_in", "Zoom In", ("Ctrl+=", "Ctrl++")),
        Entry("view.zoom_out", "Zoom Out", ("Ctrl+-",)),
        Entry("view.zoom_reset", "Reset Zoom", ("Ctrl+0",)),
        None,
        Entry("view.system", "System Theme", checkable=True, group="theme", under="Theme"),
        Entry("view.light", "Light", checkable=True, group="theme", under="Theme"),
        Entry("view.dark", "Dark", checkable=True, group="theme", under="Theme"),
        Entry("view.contrast", "High Contrast", checkable=True, group="theme", under="Theme"),
        None,
        Entry("view.desktop", "Desktop", checkable=True, group="width", under="Preview Width"),
        Entry("view.tablet", "Tablet", checkable=True, group="width", under="Preview Width"),
        Entry("view.phone", "Phone", checkable=True, group="width", under="Preview Width"),
        Entry("view.preview_only", "Preview Only", checkable=True),
        Entry("view.together", "Scroll Text and Preview Together", checkable=True),
        Entry("view.refresh", "Refresh Preview", ("F5",), mac_keys=("Ctrl+R",)),
        Entry(
            "view.full_screen", "Full Screen", ("F11",), mac_keys=("Meta+Ctrl+F",), checkable=True
        ),
    ),
    "&Tools": (
        Entry("tools.palette", "Command Palette…", ("Ctrl+Shift+P",)),
        None,
        Entry("tools.next_misspelling", "Next Misspelling", ("F7",), mac_keys=("Ctrl+;",)),
        Entry("tools.suggestions", "Suggestions", ("Ctrl+.",), mac_keys=("Meta+Ctrl+.",)),
        Entry("tools.next_finding", "Next Finding", ("Ctrl+F8",), mac_keys=("Alt+Ctrl+N",)),
        Entry("tools.spelling", "Spelling", ("Ctrl+F7",), checkable=True),
        Entry(
            "tools.tab",
            "Tab Always Moves Focus",
            ("Ctrl+M",),
            mac_keys=("Meta+Shift+M",),
            checkable=True,
        ),
        Entry("tools.lists", "Names and Words…"),
        Entry("tools.statistics", "Statistics…"),
        Entry("tools.templates", "Templates…"),
        None,
        Entry("tools.sites", "Site Profiles…"),
        Entry("tools.copy_theme", "Copy Page Theme"),
        Entry("tools.topics", "Import Media Topics…"),
    ),
    "&Help": (
        Entry("help.guide", "Copydesk Guide", ("F1",)),
        Entry("help.shortcuts", "Keyboard Shortcuts", ("Ctrl+F1",), mac_keys=("Meta+Ctrl+K",)),
        Entry("help.whats_new", "What’s New"),
        None,
        Entry("help.library", "Show the Library File"),
        Entry("help.log", "Show the Log"),
        None,
        Entry("help.about", "About Copydesk"),
    ),
}


class Actions(QObject):
    """Make the window's actions and find them by name, such as ``file.new``."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._entries: dict[str, Entry] = {}
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        for entries in MENUS.values():
            for entry in entries:
                if entry is not None:
                    self._make(entry, window)
        self._paint()
        look.changed.connect(self._paint)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def names(self) -> tuple[str, ...]:
        return tuple(self._actions)

    def keys(self, name: str) -> tuple[str, ...]:
        """Give an action's keys in Qt's portable words."""
        portable = QKeySequence.SequenceFormat.PortableText
        return tuple(keys.toString(portable) for keys in self._actions[name].shortcuts())

    def remap(self, shortcuts: Mapping[str, Sequence[str]]) -> None:
        """Give the named actions these keys, and every other one its own.

        Keys of its own that a remapped action has taken stay with that one.
        """
        taken = {key for name, keys in shortcuts.items() if name in self._actions for key in keys}
        for name, entry in self._entries.items():
            own = [key for key in _own_keys(entry) if key not in taken]
            keys = shortcuts.get(name, own)
            self._actions[name].setShortcuts([QKeySequence(key) for key in keys])

    def _make(self, entry: Entry, window: QWidget) -> None:
        action = QAction(tr(entry.text), window)
        action.setObjectName(f"action.{entry.name}")
        action.setShortcuts([QKeySequence(key) for key in _own_keys(entry)])
        action.setCheckable(entry.checkable)
        action.setIconVisibleInMenu(False)
        if entry.group:
            group = self._groups.setdefault(entry.group, QActionGroup(window))
            group.addAction(action)
        window.addAction(action)
        self._entries[entry.name] = entry
        self._actions[entry.name] = action

    @Slot()
    def _paint(self) -> None:
        for name, entry in self._entries.items():
            if entry.icon:
                self._actions[name].setIcon(self._look.icon(entry.icon))


def _own_keys(entry: Entry) -> tuple[str, ...]:
    on_mac = sys.platform == "darwin"
    return entry.mac_keys if on_mac and entry.mac_keys else entry.keys


def tr(text: str) -> str:
    """Give the words of an action or menu in the interface's language."""
    return QCoreApplication.translate("Actions", text)
