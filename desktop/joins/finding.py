"""Joins the find bar to the words of the open story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QTextCursor

from desktop.core.markup.seeking import Hit, Wanted, replaced
from desktop.widgets.story_text import StoryText

if TYPE_CHECKING:
    from desktop.session.draft import DraftSession
    from desktop.session.finding import FindSession
    from desktop.windows.main_window import MainWindow

REFRESH_MS = 150
UNDO_REPLACE = "find.undo"
BODY = "body"


class Finding(QObject):
    """Look again after every change, go from hit to hit, and replace in one step of undo."""

    def __init__(self, window: MainWindow, draft: DraftSession, session: FindSession) -> None:
        super().__init__(window)
        self._window = window
        self._draft = draft
        self._session = session
        self._bar = window.panels.find
        self._hits: tuple[Hit, ...] = ()
        self._texts: dict[str, str] = {}
        self._scope: QTextCursor | None = None
        self._is_replacing_all = False
        self._replaced: list[StoryText] = []
        self._soon = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._soon.timeout.connect(self.look)
        self._join()

    def _join(self) -> None:
        bar, actions = self._bar, self._window.actions_by_name
        bar.changed.connect(self.look)
        bar.next_asked.connect(self.go_on)
        bar.previous_asked.connect(self.go_back)
        bar.replace_asked.connect(self.replace)
        bar.replace_all_asked.connect(self.replace_all)
        bar.closed.connect(self._on_closed)
        actions["edit.find"].triggered.connect(self._find)
        actions["edit.replace"].triggered.connect(self._open_to_replace)
        actions["edit.find_next"].triggered.connect(self.go_on)
        actions["edit.find_previous"].triggered.connect(self.go_back)
        self._session.found.connect(self._on_found)
        self._session.failed.connect(self._on_failed)
        self._draft.opened.connect(self._on_opened)
        for field in self._fields().values():
            field.edited.connect(self._on_edited)
        self._window.toast.action_chosen.connect(self._on_toast)

    def _fields(self) -> dict[str, StoryText]:
        editor = self._window.panels.editor
        head = editor.head
        return {
            "kicker": head.kicker,
            "headline": head.headline,
            "deck": head.deck,
            BODY: editor.body,
        }

    @Slot()
    def _find(self) -> None:
        self._open(replaces=False)

    @Slot()
    def _open_to_replace(self) -> None:
        self._open(replaces=True)

    def _open(self, *, replaces: bool) -> None:
        field = next((f for f in self._fields().values() if f.hasFocus()), None)
        field = field or self._window.panels.editor.body
        chosen = field.selection_text()
        if "\n" in chosen:
            # Several lines are where to look, not what to look for.
            self._scope = QTextCursor(field.textCursor())
            self._bar.set_in_selection(wanted=field is self._window.panels.editor.body)
            chosen = ""
        self._bar.open(chosen, replaces=replaces)

    @Slot()
    def look(self) -> None:
        """Ask for the hits as the bar and the story stand now."""
        story = self._draft.story
        if not self._bar.isVisible() or story is None:
            return
        self._keep_scope()
        fields = self._fields()
        names = tuple(fields) if self._bar.is_everywhere else (BODY,)
        if self._bar.is_in_selection:
            names = (BODY,)
        texts = [(name, fields[name].text()) for name in names]
        self._session.look(self._bar.wanted(story.filing.language), texts)

    def _keep_scope(self) -> None:
        if not self._bar.is_in_selection:
            self._scope = None
        elif self._scope is None:
            self._scope = QTextCursor(self._window.panels.editor.body.textCursor())

    @Slot(object, object, object)
    def _on_found(
        self, _wanted: Wanted, texts: tuple[tuple[str, str], ...], found: tuple[Hit, ...]
    ) -> None:
        fields = self._fields()
        self._texts = dict(texts)
        if any(fields[name].text() != text for name, text in texts):
            self._soon.start()
            return
        self._hits = tuple(hit for hit in found if self._is_in_scope(hit))
        for name, field in fields.items():
            field.set_hits([(hit.start, hit.end) for hit in self._hits if hit.field == name])
        self._show_count()
        if self._is_replacing_all:
            self._is_replacing_all = False
            self._put_all()

    def _is_in_scope(self, hit: Hit) -> bool:
        if self._scope is None:
            return True
        body = self._window.panels.editor.body
        start = body.index_of(self._scope.selectionStart())
        end = body.index_of(self._scope.selectionEnd())
        return start <= hit.start and hit.end <= end

    @Slot(str)
    def _on_failed(self, text: str) -> None:
        self._forget()
        self._is_replacing_all = False
        self._bar.show_problem(text)

    @Slot()
    def go_on(self) -> None:
        """Choose the next hit behind the caret; from the last one begin anew."""
        self._step(forward=True)

    @Slot()
    def go_back(self) -> None:
        self._step(forward=False)

    def _step(self, *, forward: bool) -> None:
        if not self._bar.isVisible():
            self._open(replaces=False)
            return
        if not self._hits:
            return
        number = self._here()
        chosen = self._chosen()
        if forward:
            number = number + 1 if chosen else number
        else:
            number -= 1
        hit = self._hits[number % len(self._hits)]
        self._window.panels.editor.show_range(self._fields()[hit.field], hit.start, hit.end)
        self._show_count()

    def _here(self) -> int:
        """Give the number of the first hit at or behind the caret's selection."""
        order = list(self._fields())
        name, start = self._place()
        at = (order.index(name), start)
        places = [(order.index(hit.field), hit.start) for hit in self._hits]
        return next((n for n, place in enumerate(places) if place >= at), len(places))

    def _place(self) -> tuple[str, int]:
        fields = self._fields()
        last = self._window.panels.editor.range_field
        name = next((n for n, field in fields.items() if field is last), BODY)
        return name, fields[name].selection()[0]

    def _chosen(self) -> Hit | None:
        name, _start = self._place()
        selection = self._fields()[name].selection()
        return next(
            (h for h in self._hits if h.field == name and (h.start, h.end) == selection), None
        )

    def _show_count(self) -> None:
        chosen = self._chosen()
        current = self._hits.index(chosen) + 1 if chosen else 0
        self._bar.show_count(current, len(self._hits))

    @Slot()
    def replace(self) -> None:
        """Replace the chosen hit and choose the next one; choose first when none is."""
        chosen = self._chosen()
        if chosen is None:
            self.go_on()
            return
        field = self._fields()[chosen.field]
        if field.isReadOnly():
            return
        field.rearrange(replaced(field.text(), (chosen,)), chosen.start + len(chosen.replacement))
        self.look()

    @Slot()
    def replace_all(self) -> None:
        """Replace every hit, once they are those of the text as it stands."""
        self._is_replacing_all = True
        self.look()

    def _put_all(self) -> None:
        fields, self._replaced = self._fields(), []
        for name, field in fields.items():
            hits = [hit for hit in self._hits if hit.field == name]
            if hits and not field.isReadOnly():
                field.rearrange(replaced(field.text(), hits), min(hits[0].start, field.caret()))
                self._replaced.append(field)
        count = len(self._hits)
        self._forget()
        if self._replaced:
            text = self.tr("Replaced {0} places.").format(count)
            self._window.toast.say(text, ((UNDO_REPLACE, self.tr("Undo")),))
        self.look()

    @Slot(str)
    def _on_toast(self, action: str) -> None:
        if action == UNDO_REPLACE:
            fields, self._replaced = self._replaced, []
            for field in fields:
                field.undo()

    @Slot()
    def _on_edited(self) -> None:
        if self._bar.isVisible():
            self._forget()
            self._soon.start()

    @Slot(object)
    def _on_opened(self, _story: object) -> None:
        self._scope = None
        self._replaced = []
        self._bar.set_in_selection(wanted=False)
        self._forget()
        self._soon.start()

    @Slot()
    def _on_closed(self) -> None:
        self._forget()
        self._scope = None
        self._bar.set_in_selection(wanted=False)
        (self._window.panels.editor.range_field or self._window.panels.editor.body).setFocus()

    def _forget(self) -> None:
        self._hits = ()
        for field in self._fields().values():
            field.set_hits(())
