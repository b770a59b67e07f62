"""Joins the command palette to the window's actions, the outline, and the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence

from db.records import Status
from desktop.core.markup import marks
from desktop.dialogs.palette import MARKS, STORIES, CommandPalette
from desktop.models.palette import Choice
from desktop.models.symbols import symbols
from desktop.models.wording import local_now, status_name, story_facts, story_title
from desktop.windows.actions import MENUS, tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.records import Story, StoryRow
    from desktop.session.draft import DraftSession
    from desktop.session.library import LibrarySession
    from desktop.session.outline import OutlineSession
    from desktop.session.seeking import SeekSession
    from desktop.session.settings import Settings
    from desktop.widgets.look import Look
    from desktop.windows.main_window import MainWindow

MOST_RECENT = 30


class Commanding(QObject):
    """Offer everything the window can do in one box, and do what was chosen."""

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        seek: SeekSession,
        library: LibrarySession,
        draft: DraftSession,
        outline: OutlineSession,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._seek = seek
        self._library = library
        self._draft = draft
        self._outline = outline
        self._settings = settings
        self._palette = CommandPalette(look, window)
        self._palette.chosen.connect(self._do)
        self._palette.stories_wanted.connect(self._look_for)
        seek.found.connect(self._show_stories)
        draft.opened.connect(self._note_opened)
        if draft.story is not None:
            self._note_opened(draft.story)
        actions = window.actions_by_name
        actions["tools.palette"].triggered.connect(self._open)
        actions["file.go"].triggered.connect(self._go)
        actions["story.recent"].triggered.connect(self._to_recent)
        actions["view.marks"].triggered.connect(self._list_marks)
        actions["insert.symbol"].triggered.connect(self._offer_symbols)
        actions["insert.snippet"].triggered.connect(self._offer_snippets)

    @Slot()
    def _open(self) -> None:
        self._show("")

    @Slot()
    def _go(self) -> None:
        self._show(STORIES)

    @Slot()
    def _list_marks(self) -> None:
        self._show(MARKS)

    @Slot()
    def _offer_symbols(self) -> None:
        recent = self._settings.preferences.recent_actions
        self._palette.show_over(tuple(symbols()), (), recent)

    @Slot()
    def _offer_snippets(self) -> None:
        known = self._settings.preferences.snippets
        if not known:
            self._window.actions_by_name["insert.edit_snippets"].trigger()
            return
        choices = [
            Choice("snippet", short, _first_line(text), short) for short, text in known.items()
        ]
        self._palette.show_over(tuple(choices), (), self._settings.preferences.recent_actions)

    def _show(self, start: str) -> None:
        choices = (*self._actions(), *self._statuses(), *self._fields())
        recent = self._settings.preferences.recent_actions
        self._palette.show_over(
            choices, tuple(self._headings()), recent, start, tuple(self._marks())
        )

    def _actions(self) -> Iterator[Choice]:
        for title, entries in MENUS.items():
            menu = tr(title).replace("&", "")
            for entry in entries:
                if entry is None or entry.name == "tools.palette":
                    continue
                action = self._window.actions_by_name[entry.name]
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                reason = "" if action.isEnabled() else self._reason(action.whatsThis())
                where = f"{menu} ▸ {tr(entry.under)}" if entry.under else menu
                yield Choice("action", entry.name, action.text(), where, keys, reason)

    def _reason(self, known: str) -> str:
        return known or self.tr("Not available just now")

    def _statuses(self) -> Iterator[Choice]:
        story = self._draft.story
        for status in Status:
            same = story is not None and story.status is status
            yield Choice(
                "status",
                status.value,
                status_name(status),
                self.tr("Status"),
                reason=self.tr("It is that already") if same else "",
            )

    def _fields(self) -> Iterator[Choice]:
        names = {
            "byline": self.tr("Byline"),
            "place": self.tr("Dateline place"),
            "agency": self.tr("Agency"),
            "date": self.tr("Dateline date"),
            "source": self.tr("Source"),
            "credit": self.tr("Credit line"),
            "rights": self.tr("Rights"),
            "slug": self.tr("Slug"),
            "section": self.tr("Section"),
            "keywords": self.tr("Keywords"),
            "topics": self.tr("Topics"),
            "genre": self.tr("Genre"),
            "language": self.tr("Language"),
            "priority": self.tr("Priority"),
            "target": self.tr("Target length"),
            "deadline": self.tr("Deadline"),
            "embargo": self.tr("Embargo"),
            "note": self.tr("Editor’s note"),
            "private": self.tr("Private sources"),
            "search": self.tr("Search title"),
            "description": self.tr("Search description"),
            "social": self.tr("Social title"),
        }
        for name, title in names.items():
            yield Choice("field", name, title, self.tr("Field in Details"))

    def _headings(self) -> Iterator[Choice]:
        for number, section in enumerate(self._outline.sections):
            title = section.title or self.tr("Lede")
            level = max(0, section.level - 2)
            yield Choice("heading", str(number), title, level=level)

    def _marks(self) -> Iterator[Choice]:
        kinds = {
            "note": self.tr("Desk note"),
            "tk": self.tr("To come"),
            "stash": self.tr("Stashed"),
        }
        for mark in marks.listed(self._window.panels.editor.body.text()):
            place = f"{mark.start}:{mark.end}"
            yield Choice("mark", place, mark.text or kinds[mark.kind], kinds[mark.kind])

    @Slot(str)
    def _look_for(self, words: str) -> None:
        self._seek.seek(words, self._settings.preferences.recent_stories)

    @Slot(str, object)
    def _show_stories(self, words: str, rows: tuple[StoryRow, ...]) -> None:
        now = local_now()
        self._palette.show_stories(
            words,
            [
                Choice(
                    "story",
                    row.id,
                    story_title(row),
                    f"{status_name(row.status)} · {story_facts(row, now)}",
                )
                for row in rows
            ],
        )

    @Slot(object)
    def _do(self, choice: Choice) -> None:
        if choice.kind == "story":
            self._library.open(choice.id)
            return
        if choice.kind == "heading":
            self._window.panels.outline.section_chosen.emit(int(choice.id))
            self._window.panels.editor.body.setFocus()
            return
        if choice.kind == "mark":
            body = self._window.panels.editor.body
            start, _colon, end = choice.id.partition(":")
            self._window.panels.editor.show_range(body, int(start), int(end))
            body.setFocus()
            return
        self._note_used(choice.id)
        if choice.kind in ("symbol", "snippet"):
            known = self._settings.preferences.snippets
            text = known.get(choice.id, "") if choice.kind == "snippet" else choice.id
            self._window.panels.editor.body.insertPlainText(text)
            self._window.panels.editor.body.setFocus()
        elif choice.kind == "field":
            self._window.show_tab(self._window.panels.details)
            self._window.panels.details.focus_field(choice.id)
        elif choice.kind == "status":
            self._window.tool_bar.status_chosen.emit(Status(choice.id))
        else:
            self._window.actions_by_name[choice.id].trigger()

    def _note_used(self, name: str) -> None:
        known = self._settings.preferences.recent_actions
        rest = tuple(each for each in known if each != name)
        self._settings.change(recent_actions=(name, *rest)[:MOST_RECENT])

    @Slot(object)
    def _note_opened(self, story: Story) -> None:
        known = self._settings.preferences.recent_stories
        rest = tuple(each for each in known if each != story.id)
        self._settings.change(recent_stories=(story.id, *rest)[:MOST_RECENT])

    @Slot()
    def _to_recent(self) -> None:
        """Go back to the story that was open before, and from there to this one."""
        here = self._draft.story.id if self._draft.story is not None else ""
        known = self._settings.preferences.recent_stories
        before = next((story_id for story_id in known if story_id != here), "")
        if before:
            self._library.open(before)
        else:
            self._window.toast.say(self.tr("No other story was open yet."))


def _first_line(text: str) -> str:
    first, _end, more = text.partition("\n")
    return f"{first} …" if more else first
