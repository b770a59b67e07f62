"""Joins the checks to their panel, the editor's words, the outline, and the toolbar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.core.proof.findings import Finding, Severity
from desktop.dialogs.note import ReasonSheet
from desktop.models import findings as words
from desktop.models.findings import MISSPELT, NEAR, UNKNOWN_NAME
from desktop.models.sentences import localised
from desktop.session.preview import is_empty
from desktop.widgets import squiggles
from desktop.widgets.status import announce
from desktop.widgets.story_text import StoryText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.records import Story
    from desktop.core.proof.engine import Report
    from desktop.joins.picturing import Picturing
    from desktop.models.findings import FindingGroup
    from desktop.session.draft import DraftSession
    from desktop.session.proofing import ProofingSession
    from desktop.windows.main_window import MainWindow

UNDO_IGNORE, SAY_WHY = "checks.undo", "checks.why"
LONGEST_GROUND = 60
"""Letters of a finding that is shaded in the text: a long sentence would only glare."""

KINDS = {MISSPELT: squiggles.SPELLING, NEAR: squiggles.NEAR, UNKNOWN_NAME: squiggles.NAME}
FIELDS = {"slug", "section", "language", "byline", "dateline", "source", "topics", "embargo",
          "description", "search title", "social title", "social text"}  # fmt: skip


class Proofing(QObject):
    """Show what was found wherever it stands, and mend it there."""

    def __init__(
        self,
        window: MainWindow,
        proofing: ProofingSession,
        picturing: Picturing,
        draft: DraftSession,
    ) -> None:
        super().__init__(window)
        self._picturing = picturing
        self._window = window
        self._proofing = proofing
        self._draft = draft
        self._report: Report | None = None
        self._ignored: tuple[Finding, ...] = ()
        self._sheet: ReasonSheet | None = None
        self._menu: QMenu | None = None
        self._asked: Finding | None = None
        self._offered: Finding | None = None
        panel, actions = window.panels.checks, window.actions_by_name
        proofing.checked.connect(self._show)
        draft.opened.connect(self._forget_ignored)
        proofing.suggested.connect(self._offer)
        proofing.suggested.connect(panel.show_suggestions)
        panel.suggestions_asked.connect(self._ask_for_card)
        proofing.measured.connect(panel.show_usual)
        proofing.failed.connect(window.toast.say)
        draft.opened.connect(self._forget)
        panel.show_asked.connect(self._show_group)
        panel.fix_asked.connect(self._fix)
        panel.ignore_asked.connect(self._ignore)
        panel.accept_asked.connect(self._accept)
        panel.back_asked.connect(proofing.bring_back)
        window.panels.status.spelling_asked.connect(self._to_next_word)
        window.toast.action_chosen.connect(self._on_toast)
        actions["view.checks"].triggered.connect(proofing.check_now)
        actions["tools.next_misspelling"].triggered.connect(self._to_next_word)
        actions["tools.next_finding"].triggered.connect(self._to_next)
        actions["tools.suggestions"].triggered.connect(self._suggest)
        actions["tools.spelling"].setChecked(True)
        actions["tools.spelling"].toggled.connect(self._mark)
        for field in self._fields().values():
            field.mark_clicked.connect(self._suggest)

    def _fields(self) -> dict[str, StoryText]:
        editor = self._window.panels.editor
        head = editor.head
        return {
            "kicker": head.kicker,
            "headline": head.headline,
            "deck": head.deck,
            "body": editor.body,
        }

    @Slot(object)
    def _forget(self, story: Story) -> None:
        self._report = None
        self._window.panels.checks.show_report(None, is_blank=is_empty(story))
        self._window.panels.outline.show_issues({})
        self._window.show_count(0, self.tr("Checks"), grave=False)
        self._window.panels.status.show_spelling("")
        for field in self._fields().values():
            field.show_marks(())

    @Slot(object, object)
    def _show(self, report: Report, story: Story) -> None:
        if not self._is_of(story):
            return  # A newer text is being looked at.
        if is_empty(story):
            self._forget(story)  # six gaps at once would greet whoever begins
            return
        self._report = report
        self._window.panels.checks.show_report(report)
        self._window.panels.outline.show_issues(words.by_section(report))
        self._window.show_count(
            words.badge_count(report), words.badge_name(report), grave=bool(report.blockers)
        )
        self._window.panels.status.show_spelling(words.spelling_state(report))
        self._mark()

    def _is_of(self, story: Story) -> bool:
        """Tell whether the fields still show the text that was checked."""
        fields, head = self._fields(), story.head
        checked = (head.kicker, head.headline, head.deck, story.body)
        return tuple(field.text() for field in fields.values()) == checked

    @Slot()
    def _mark(self) -> None:
        found = self._report.findings if self._report else ()
        spells = self._window.actions_by_name["tools.spelling"].isChecked()
        for name, field in self._fields().items():
            marks = [
                (each.where.start, each.where.end, _kind(each))
                for each in found
                if each.where.field == name
                and each.where.end > each.where.start
                and (spells or each.rule not in KINDS)
                and (each.rule in KINDS or _is_short(each))
            ]
            field.show_marks(sorted(marks))

    # From card to card, and from word to word

    @Slot(object)
    def _show_group(self, group: FindingGroup) -> None:
        """Select the group's words: the next of its places behind the caret."""
        here = self._here()
        later = [each for each in group.findings if self._order(each) > here]
        self._select((later or list(group.findings))[0])

    def _select(self, finding: Finding) -> None:
        where = finding.where
        field = self._fields().get(where.field)
        if field is not None:
            self._window.panels.editor.show_range(field, where.start, where.end)
            field.setFocus()
        elif ":" in where.field:
            part, _colon, name = where.field.partition(":")
            self._picturing.edit(name, part)
        elif where.field in FIELDS:
            self._window.show_tab(self._window.panels.details)
            self._window.panels.details.focus_field(where.field)
        announce(self._window.panels.checks, localised(finding.message))

    def _here(self) -> tuple[int, int]:
        """Give the place of the caret's selection, to be compared with findings'."""
        for number, field in enumerate(self._fields().values()):
            if field is self._window.focusWidget():
                return number, field.selection()[0]
        last = self._window.panels.editor.range_field or self._window.panels.editor.body
        fields = list(self._fields().values())
        return fields.index(last), last.selection()[0]

    def _order(self, finding: Finding) -> tuple[int, int]:
        fields = list(self._fields())
        name = finding.where.field
        return (fields.index(name) if name in fields else len(fields), finding.where.start)

    @Slot()
    def _to_next(self) -> None:
        self._step([f for f in self._found() if f.rule != UNKNOWN_NAME])

    @Slot()
    def _to_next_word(self) -> None:
        self._step([f for f in self._found() if f.rule in (MISSPELT, NEAR)])

    def _found(self) -> tuple[Finding, ...]:
        return self._report.findings if self._report else ()

    def _step(self, findings: Sequence[Finding]) -> None:
        if not findings:
            self._window.toast.say(self.tr("Nothing more to look at."))
            return
        here = self._here()
        ordered = sorted(findings, key=self._order)
        self._select(next((f for f in ordered if self._order(f) > here), ordered[0]))

    # Mending

    @Slot(object)
    def _fix(self, findings: Sequence[Finding]) -> None:
        """Put the texts in, one step of undo a field; from the last to the first."""
        fields = self._fields()
        done = 0
        for name, field in fields.items():
            text, end = field.text(), len(field.text()) + 1
            fixes = [
                each.fix
                for each in findings
                if each.fix is not None and each.where.field == name and _stands(each, text)
            ]
            for fix in sorted(fixes, key=lambda fix: fix.start, reverse=True):
                if fix.end <= end:
                    text = text[: fix.start] + fix.text + text[fix.end :]
                    end = fix.start
                    done += 1
            if text != field.text() and not field.isReadOnly():
                field.replace_text(text)
        if done > 1:
            self._window.toast.say(self.tr("Fixed {0} places.").format(done))
        self._proofing.check_now()

    @Slot(object)
    def _ignore(self, group: FindingGroup) -> None:
        self._ignored = group.findings
        self._proofing.set_aside(group.findings)
        self._window.toast.say(
            self.tr("Ignored in this story: {0}").format(group.title),
            ((SAY_WHY, self.tr("Say Why…")), (UNDO_IGNORE, self.tr("Undo"))),
        )

    @Slot(str)
    def _on_toast(self, action: str) -> None:
        if action == UNDO_IGNORE:
            self._proofing.bring_back(self._ignored)
        elif action == SAY_WHY and self._ignored:
            self._sheet = ReasonSheet(localised(self._ignored[0].message), self._window)
            self._sheet.finished.connect(self._on_reason)
            self._sheet.open()

    @Slot(object)
    def _forget_ignored(self, _story: Story) -> None:
        """What was ignored in another story is neither brought back nor explained in this."""
        self._ignored = ()
        if self._sheet is not None:
            self._sheet.reject()

    @Slot(int)
    def _on_reason(self, result: int) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet is None:
            return
        if result == ReasonSheet.DialogCode.Accepted:
            self._proofing.set_aside(self._ignored, sheet.value())
        sheet.deleteLater()

    @Slot(object, str)
    def _accept(self, group: FindingGroup, name: str) -> None:
        self._proofing.accept_word(group.word, name)

    # Suggestions

    @Slot(str)
    def _ask_for_card(self, word: str) -> None:
        if self._draft.story is not None:
            self._proofing.suggest(word, self._draft.story.filing.language)

    @Slot()
    def _suggest(self) -> None:
        finding = self._word_at_caret()
        story = self._draft.story
        if finding is None or story is None:
            self._window.toast.say(self.tr("The word at the caret is in order."))
            return
        self._asked = finding
        self._proofing.suggest(finding.snippet, story.filing.language)

    def _word_at_caret(self) -> Finding | None:
        for name, field in self._fields().items():
            if field is self._window.focusWidget():
                caret = field.caret()
                return next(
                    (
                        each
                        for each in self._found()
                        if each.where.field == name
                        and each.rule in KINDS
                        and each.where.start <= caret <= each.where.end
                    ),
                    None,
                )
        return None

    @Slot(str, object)
    def _offer(self, word: str, found: tuple[str, ...]) -> None:
        finding = self._asked
        if finding is None or finding.snippet != word:
            return
        self._asked, self._offered = None, finding
        field = self._fields()[finding.where.field]
        self._menu = menu = QMenu(self._window)
        own = (finding.fix.text,) if finding.fix else ()
        for suggestion in dict.fromkeys((*own, *found)):
            action = menu.addAction(suggestion)
            action.setData(("put", suggestion))
            font = action.font()
            font.setBold(True)
            action.setFont(font)
        if menu.isEmpty():
            menu.addAction(self.tr("No suggestion")).setEnabled(False)
        menu.addSeparator()
        for text, act in (
            (self.tr("Right in This Story"), ("accept", "")),
            (self.tr("Add to the Desk’s List"), ("accept", "desk")),
            (self.tr("Add to the House List"), ("accept", "house")),
            (self.tr("Ignore Here"), ("ignore", "")),
        ):
            menu.addAction(text).setData(act)
        menu.triggered.connect(self._on_chosen)
        place = field.viewport().mapToGlobal(field.cursorRect().bottomLeft())
        menu.popup(place)
        QTimer.singleShot(0, menu, menu.setFocus)

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        finding, self._offered = self._offered, None
        if finding is None or action.data() is None:
            return
        act, value = action.data()
        if act == "accept":
            self._proofing.accept_word(finding.snippet, value)
        elif act == "ignore":
            self._proofing.set_aside((finding,))
        else:
            self._put(finding, value)

    def _put(self, finding: Finding, text: str) -> None:
        field = self._fields()[finding.where.field]
        start, end = finding.where.start, finding.where.end
        whole = field.text()
        if whole[start:end] == finding.snippet:
            field.rearrange(whole[:start] + text + whole[end:], start + len(text))
            field.setFocus()


def _kind(finding: Finding) -> str:
    if finding.rule in KINDS:
        return KINDS[finding.rule]
    return squiggles.GRAVE if finding.severity is Severity.BLOCKER else squiggles.LIGHT


def _stands(finding: Finding, text: str) -> bool:
    """Tell whether a field still holds what was found: it may have been edited since."""
    return text[finding.where.start : finding.where.end].startswith(finding.snippet)


def _is_short(finding: Finding) -> bool:
    """Say whether the words are few enough to be shaded."""
    where = finding.where
    return finding.severity is not Severity.HINT and where.end - where.start <= LONGEST_GROUND
