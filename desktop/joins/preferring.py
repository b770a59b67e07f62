"""Joins the preferences to the settings and to what they change."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QKeySequence

from desktop.dialogs.ask import Answer
from desktop.dialogs.preferences import Page, PreferencesDialog, Row
from desktop.dialogs.reading import ReadingWindow, key_sheet
from desktop.dialogs.shortcuts import NATIVE, Keys, ShortcutsPage
from desktop.dialogs.snippets import SnippetsPage
from desktop.models.interface_language import INTERFACE_LANGUAGES, SYSTEM, spoken
from desktop.models.languages import language_name
from desktop.session.settings import Preferences
from desktop.session.themes import DEFAULT_THEME
from desktop.session.word_lists import DEFAULT_STYLE
from desktop.windows.actions import MENUS, tr

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.dialogs.ask import Ask
    from desktop.session.library import LibrarySession
    from desktop.session.settings import Settings
    from desktop.widgets.look import Look
    from desktop.windows.main_window import MainWindow

LANGUAGES = ("", "en", "en-GB", "tr", "de", "fr", "es", "it", "ar", "ru")
TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
STORY_SIZES = (50, 75, 90, 100, 110, 125, 150, 200, 300)


class Offers(NamedTuple):
    """What the pages offer by name and title: page themes, house styles of the checks."""

    themes: tuple[tuple[str, str], ...]
    styles: tuple[tuple[str, str], ...]


class Preferring(QObject):
    """Open the preferences, keep what is set, and let it hold at once.

    Signals: `reopen_asked()`, when the window is to speak another language now.
    """

    reopen_asked = Signal()

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        settings: Settings,
        library: LibrarySession,
        library_path: Path,
        offers: Offers,
        ask: Ask,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._settings = settings
        self._library = library
        self._path = library_path
        self._offers = offers
        self._ask = ask
        self._spoken = spoken(settings.preferences.interface_language)
        self._dialog: PreferencesDialog | None = None
        self._shortcuts: ShortcutsPage | None = None
        self._snippets: SnippetsPage | None = None
        actions = window.actions_by_name
        actions["edit.preferences"].triggered.connect(self.open)
        actions["insert.edit_snippets"].triggered.connect(self._open_snippets)
        actions["help.shortcuts"].triggered.connect(self.show_sheet)
        settings.changed.connect(self._on_changed)
        self._on_changed(settings.preferences)

    @Slot()
    def open(self) -> None:
        """Show the preferences, or bring them to the front."""
        if self._dialog is None:
            self._shortcuts = self._made_shortcuts()
            values = self._values(self._settings.preferences)
            self._snippets = SnippetsPage(self._settings.preferences.snippets)
            self._snippets.changed.connect(self._keep_snippets)
            pages = self._pages(self._shortcuts, self._snippets)
            self._dialog = PreferencesDialog(self._look, pages, values, self._window)
            self._dialog.changed.connect(self._set)
            self._dialog.asked.connect(self._do)
            self._dialog.reset_asked.connect(self._reset)
        self._show_keys()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    @Slot()
    def _open_snippets(self) -> None:
        self.open()
        if self._dialog is not None:
            self._dialog.show_page("snippets")

    @Slot(object)
    def _keep_snippets(self, snippets: dict[str, str]) -> None:
        self._settings.change(snippets=snippets)

    @Slot()
    def show_sheet(self) -> None:
        """Show all keys on one sheet that can be printed."""
        groups = []
        for title in MENUS:
            menu = _plain(tr(title))
            rows = [
                (row.title, ", ".join(QKeySequence(key).toString(NATIVE) for key in row.keys))
                for row in self._keys()
                if row.menu == menu and row.keys
            ]
            if rows:
                groups.append((menu, rows))
        title = self.tr("Keyboard Shortcuts")
        sheet = ReadingWindow(
            self._look, "keySheet", title, [key_sheet(title, groups)], parent=self._window
        )
        sheet.finished.connect(sheet.deleteLater)
        sheet.show()

    def _pages(self, shortcuts: ShortcutsPage, snippets: SnippetsPage) -> tuple[Page, ...]:
        return (
            self._you(),
            self._writing(),
            Page("snippets", self.tr("Snippets"), body=snippets),
            self._appearance(),
            self._preview(),
            self._checks(),
            self._export(),
            self._backups(),
            Page("shortcuts", self.tr("Shortcuts"), body=shortcuts),
            self._advanced(),
        )

    def _you(self) -> Page:
        return Page(
            "you",
            self.tr("You"),
            (
                Row(
                    "byline",
                    self.tr("Byline"),
                    "text",
                    self.tr("Your name as it is printed. New stories begin with it."),
                ),
                Row(
                    "desk",
                    self.tr("Desk"),
                    "text",
                    self.tr("The section that your new stories are filed under, such as World."),
                ),
            ),
        )

    def _writing(self) -> Page:
        names = tuple(
            (tag, language_name(tag) if tag else self.tr("Not set")) for tag in LANGUAGES
        )
        return Page(
            "writing",
            self.tr("Writing"),
            (
                Row(
                    "language",
                    self.tr("Language"),
                    "choice",
                    self.tr("Of new stories: it chooses quotes, casing, spelling and direction."),
                    names,
                ),
            ),
        )

    def _appearance(self) -> Page:
        return Page(
            "appearance",
            self.tr("Appearance"),
            (
                Row(
                    "interface_language",
                    self.tr("Interface language"),
                    "choice",
                    self.tr("Of menus, messages, numbers and dates."),
                    self._interface_languages(),
                ),
                Row("theme", self.tr("Theme"), "choice", choices=self._theme_names()),
                Row(
                    "interface_percent",
                    self.tr("Interface text"),
                    "choice",
                    self.tr("Menus, lists and panels."),
                    _percents(TEXT_SIZES),
                ),
                Row(
                    "zoom_percent",
                    self.tr("Story text"),
                    "choice",
                    self.tr("The words you write; Ctrl+= and Ctrl+- change it as well."),
                    _percents(STORY_SIZES),
                ),
            ),
        )

    def _interface_languages(self) -> tuple[tuple[str, str], ...]:
        return ((SYSTEM, self.tr("As the system")), *INTERFACE_LANGUAGES.items())

    def _theme_names(self) -> tuple[tuple[str, str], ...]:
        return (
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast")),
        )

    def _preview(self) -> Page:
        widths = (
            ("desktop", self.tr("Desktop")),
            ("tablet", self.tr("Tablet")),
            ("phone", self.tr("Phone")),
        )
        return Page(
            "preview",
            self.tr("Preview"),
            (
                Row(
                    "page_theme",
                    self.tr("Page theme"),
                    "choice",
                    self.tr("How the page is laid out, in the preview and on export."),
                    self._offers.themes,
                ),
                Row("preview_width", self.tr("Width"), "choice", choices=widths),
            ),
        )

    def _checks(self) -> Page:
        return Page(
            "checks",
            self.tr("Checks and Words"),
            (
                Row(
                    "check_style",
                    self.tr("House style"),
                    "choice",
                    self.tr("Which forms the checks ask for; Consistency asks for none."),
                    self._offers.styles,
                ),
                Row(
                    "lists",
                    self.tr("Lists"),
                    "button",
                    self.tr("Names and words that are right, and forms not to be used."),
                    (("", self.tr("Names and Words…")),),
                ),
            ),
        )

    def _export(self) -> Page:
        note = self.tr("Where the export dialog begins; each export remembers its own folder.")
        return Page(
            "export",
            self.tr("Export"),
            (Row("export_folder", self.tr("Save in"), "folder", note),),
        )

    def _backups(self) -> Page:
        folder = self._path.with_suffix(".backups")
        note = self.tr("Backups are made at the start and each half hour, in {0}.").format(folder)
        return Page(
            "backups",
            self.tr("Backups"),
            (
                Row("back_up", self.tr("Now"), "button", note, (("", self.tr("Back Up Now…")),)),
                Row(
                    "show_library",
                    self.tr("Library"),
                    "button",
                    str(self._path),
                    (("", self.tr("Show Folder")),),
                ),
            ),
        )

    def _advanced(self) -> Page:
        return Page(
            "advanced",
            self.tr("Advanced"),
            (
                Row(
                    "safe_graphics",
                    self.tr("Safe graphics"),
                    "check",
                    self.tr("Draw the preview without the graphics card; from the next start on."),
                ),
                Row(
                    "show_log",
                    self.tr("Log"),
                    "button",
                    self.tr("What went wrong is noted there, on this computer alone."),
                    (("", self.tr("Show Log Folder")),),
                ),
            ),
        )

    @Slot(str, object)
    def _set(self, name: str, value: object) -> None:
        self._settings.change(**{name: value})
        if name == "interface_language":
            self._offer_to_reopen()

    def _offer_to_reopen(self) -> None:
        """Words are given to widgets when they are made: the window is made anew for others."""
        tag = spoken(self._settings.preferences.interface_language)
        if tag == self._spoken:
            return
        self._ask.ask(
            self.tr("Change to {0} now?").format(INTERFACE_LANGUAGES[tag]),
            self.tr(
                "The window closes and opens again in the same place. Your text is saved first; "
                "only the steps of Undo begin anew."
            ),
            (
                Answer("later", self.tr("At the Next Start"), is_safe=True),
                Answer("now", self.tr("Change Now")),
            ),
            self._on_reopen_answer,
        )

    def _on_reopen_answer(self, answer: str) -> None:
        if answer == "now":
            self.reopen_asked.emit()

    @Slot(object)
    def _reset(self, names: list[str]) -> None:
        defaults = asdict(Preferences())
        self._settings.change(**{name: defaults[name] for name in names})
        if "interface_language" in names:
            self._offer_to_reopen()

    @Slot(str)
    def _do(self, name: str) -> None:
        if name == "show_library":
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))
        else:
            action = {
                "back_up": "file.back_up",
                "show_log": "help.log",
                "lists": "tools.lists",
            }[name]
            self._window.actions_by_name[action].trigger()

    @Slot(object)
    def _on_changed(self, kept: Preferences) -> None:
        self._library.begin_stories_with(kept.byline, kept.desk)
        editor = self._window.panels.editor
        for field in (editor.body, editor.head.kicker, editor.head.headline, editor.head.deck):
            field.set_snippets(kept.snippets)
        if self._snippets is not None:
            self._snippets.show_snippets(kept.snippets)
        if self._dialog is not None:
            self._dialog.show_values(self._values(kept))

    def _values(self, kept: Preferences) -> dict[str, Any]:
        values = asdict(kept)
        values["page_theme"] = values["page_theme"] or DEFAULT_THEME
        values["check_style"] = values["check_style"] or DEFAULT_STYLE
        return values

    # Shortcuts

    def _made_shortcuts(self) -> ShortcutsPage:
        page = ShortcutsPage()
        page.keys_chosen.connect(self._give_keys)
        page.reset_asked.connect(self._reset_keys)
        page.sheet_asked.connect(self.show_sheet)
        return page

    def _keys(self) -> Iterator[Keys]:
        actions = self._window.actions_by_name
        for title, entries in MENUS.items():
            for entry in entries:
                if entry is not None:
                    keys = actions.keys(entry.name)
                    is_default = entry.name not in self._settings.preferences.shortcuts
                    yield Keys(
                        entry.name, actions[entry.name].text(), _plain(tr(title)), keys, is_default
                    )

    @Slot(str, object)
    def _give_keys(self, name: str, keys: tuple[str, ...]) -> None:
        known = dict(self._settings.preferences.shortcuts)
        self._take({**known, name: keys})

    @Slot(str)
    def _reset_keys(self, name: str) -> None:
        """Give one action its own keys back, unless another has them now; or all of them."""
        known = dict(self._settings.preferences.shortcuts)
        known.pop(name, None)
        self._take(known if name else {})

    def _take(self, shortcuts: dict[str, tuple[str, ...]]) -> None:
        self._settings.change(shortcuts=shortcuts)
        self._window.actions_by_name.remap(shortcuts)
        self._show_keys()

    def _show_keys(self) -> None:
        if self._shortcuts is not None:
            self._shortcuts.show_keys(tuple(self._keys()))


def _percents(values: tuple[int, ...]) -> tuple[tuple[int, str], ...]:
    say = QCoreApplication.translate("Preferring", "{0} %")
    return tuple((value, say.format(value)) for value in values)


def _plain(title: str) -> str:
    return title.replace("&", "")
