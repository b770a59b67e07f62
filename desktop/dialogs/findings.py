"""Cards that say whether a story can leave, what it will lack, and what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.models.findings import BLOCKERS, WARNINGS, heading
from desktop.models.sentences import localised
from desktop.models.versions import field_label
from desktop.models.wording import number
from desktop.widgets.status import Dot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.core.publish.corrections import Since
    from desktop.widgets.look import Look


class StateCard(QFrame):
    """Show a mark, a line in bold, the particulars below it, and what can be done."""

    def __init__(self, look: Look, act: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self._dot = Dot(look, self)
        self._title = QLabel(self)
        self._title.setProperty("role", "group")
        self._text = QLabel(self)
        self._text.setProperty("role", "small")
        for label in (self._title, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.act = QPushButton(act, self)
        self.act.setProperty("kind", "link")
        self.act.setAutoDefault(False)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 10, 10, 10)
        line.setSpacing(10)
        mark = QVBoxLayout()
        mark.setContentsMargins(0, 4, 0, 0)
        mark.addWidget(self._dot)
        mark.addStretch(1)
        line.addLayout(mark)
        line.addLayout(words, 1)
        line.addWidget(self.act, 0, Qt.AlignmentFlag.AlignTop)

    def say(self, token: str, title: str, text: str, *, can_act: bool) -> None:
        """Show a state; `token` is the colour of its mark."""
        self._dot.show_token(token)
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.act.setVisible(can_act)
        self.setAccessibleName(" ".join(part for part in (title, text) if part))


class FindingsCard(StateCard):
    """Say whether a story can leave."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self.act.setText(self.tr("Review"))
        self.show_waiting()

    def show_waiting(self) -> None:
        self.say("muted", self.tr("Looking at the story…"), "", can_act=False)

    def show_missing(self, facts: Sequence[str]) -> None:
        """Name the facts that the file will lack; none is the best news."""
        if not facts:
            self.say(
                "ok",
                self.tr("Ready to export"),
                self.tr("Structured data complete."),
                can_act=False,
            )
            return
        title = self.tr("1 fact is unknown")
        if len(facts) > 1:
            title = self.tr("{0} facts are unknown").format(number(len(facts)))
        text = self.tr("Left out, because unknown: {0}.").format(", ".join(map(localised, facts)))
        self.say("warn", title, text, can_act=True)

    def show_refusal(self, sentence: str) -> None:
        """Say why the story may not leave."""
        self.say("accent", self.tr("This story cannot leave yet"), sentence, can_act=True)


class ChecksCard(StateCard):
    """Say what the checks found in a story that is about to leave.

    `anyway` lets it leave in spite of blockers; it is offered only where that may be.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self.act.setText(self.tr("Review"))
        self.act.setObjectName("reviewChecks")
        self.anyway = QPushButton(self.tr("Export Anyway…"), self)
        self.anyway.setObjectName("exportAnyway")
        self.anyway.setProperty("kind", "link")
        self.anyway.setAutoDefault(False)
        line = self.layout()
        assert isinstance(line, QHBoxLayout)
        line.insertWidget(line.count() - 1, self.anyway, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_found(self, blockers: Sequence[str], warnings: int, *, may_pass: bool) -> None:
        """Name the blockers; warnings are counted alone, for they let a story pass."""
        self.setVisible(bool(blockers) or warnings > 0)
        self.anyway.setVisible(bool(blockers) and may_pass)
        counted = heading(WARNINGS, warnings) if warnings else ""
        if blockers:
            text = " ".join([*map(localised, blockers), f"{counted}." if counted else ""]).strip()
            self.say("accent", heading(BLOCKERS, len(blockers)), text, can_act=True)
        elif warnings:
            text = self.tr("Warnings do not keep a story from leaving.")
            self.say("warn", counted, text, can_act=True)


class SinceCard(StateCard):
    """Say how a story differs from what its readers have."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self.act.setText(self.tr("Say What Changed…"))
        self.act.setObjectName("sayWhatChanged")
        self.hide()

    def show_since(self, since: Since | None, moment: str) -> None:
        """Show what differs; nothing when readers have nothing, or the very same."""
        self.setVisible(since is not None and (bool(since.changes) or since.is_told))
        if since is None:
            return
        if since.is_told:
            title = self.tr("Readers are told what changed since {0}").format(moment)
            self.say("ok", title, self._extent(since), can_act=bool(since.changes))
            return
        title = self.tr("Changed since readers got it, {0}").format(moment)
        self.say(
            "warn",
            title,
            self.tr("{0} Without a word about it this is a minor edit: the dates stay.").format(
                self._extent(since)
            ),
            can_act=True,
        )

    def _extent(self, since: Since) -> str:
        words = self.tr("{0} words in, {1} out.").format(
            number(since.changes.inserted_words), number(since.changes.deleted_words)
        )
        named = ", ".join(field_label(change.name) for change in since.changes.fields)
        return f"{named}. {words}" if named else words
