"""The sheet that asks what readers are told of a change: its kind and its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QLabel, QWidget

from db.records import CorrectionKind
from desktop.dialogs.frame import FramedDialog
from desktop.models.wording import local_now, moment_label
from desktop.widgets.details.fields import Choice, Note, TextField
from desktop.widgets.details.groups import Rows
from desktop.widgets.history.changes import ChangesView

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from desktop.core.publish.corrections import Since
    from desktop.widgets.look import Look

SIZE, LEAST_SIZE = QSize(640, 560), QSize(480, 420)


@dataclass(frozen=True, slots=True)
class Telling:
    """What readers are told; `kind` None is a minor edit: nothing is, and no time moves."""

    kind: CorrectionKind | None
    text: str = ""


class CorrectionSheet(FramedDialog):
    """Show what changed since publication and ask how to label it; `value()` is the answer."""

    def __init__(
        self,
        look: Look,
        since: Since,
        parent: QWidget | None = None,
        now: Callable[[], dt.datetime] = local_now,
    ) -> None:
        super().__init__("correctionSheet", self.tr("What Changed"), parent)
        self._suggested = since.suggestion
        self.begin_at(SIZE.width(), SIZE.height())
        self.setMinimumSize(LEAST_SIZE)
        told = self.tr("Readers have had this story since {0}. This is what differs now:")
        if not since.changes:
            told = self.tr("Readers have had this story since {0}. Nothing in it differs now.")
        intro = QLabel(told.format(moment_label(since.moment, now())), self)
        intro.setProperty("role", "muted")
        intro.setWordWrap(True)
        changes = ChangesView(look, self)
        changes.setAccessibleName(self.tr("Changes since publication"))
        changes.show_changes(since.changes)
        changes.setVisible(bool(since.changes))
        self.body.addWidget(intro)
        self.body.addWidget(changes, 1)
        self.body.addWidget(self._build_rows())
        self.body.addStretch(0)
        self.foot.addStretch(1)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self._accept = self.add_button("", "primary")
        self._accept.setObjectName("correctionAccept")
        self._accept.clicked.connect(self.accept)
        self._kind.put(self._suggested.kind)
        self._text.put(self._suggested.text)
        self._kind.activated.connect(self._judge)
        self._text.textChanged.connect(self._judge)
        self._judge()
        self._kind.setFocus()

    def set_value(self, telling: Telling) -> None:
        self._kind.put(telling.kind)
        self._text.put(telling.text)
        self._judge()

    def value(self) -> Telling:
        kind = self._kind.currentData()
        if kind is None:
            return Telling(None)
        return Telling(CorrectionKind(kind), " ".join(self._text.text().split()))

    def _build_rows(self) -> Rows:
        rows = Rows(self)
        self._kind = Choice(self.tr("Kind"), "correctionKind", rows)
        for kind, title in (
            (CorrectionKind.CORRECTION, self.tr("Correction — a fact was wrong")),
            (CorrectionKind.CLARIFICATION, self.tr("Clarification — right, but misleading")),
            (CorrectionKind.UPDATE, self.tr("Update — there is news")),
            (CorrectionKind.EDITORS_NOTE, self.tr("Editor’s note")),
            (CorrectionKind.RETRACTION, self.tr("Retraction — the story does not stand")),
            (None, self.tr("Minor edit — readers are not told, the dates stay")),
        ):
            self._kind.addItem(title, kind)
        self._text = TextField(
            self.tr("Note to readers"), self.tr("What was wrong, and what is right"), rows
        )
        self._text.setObjectName("correctionText")
        self._text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._hint = Note(rows)
        rows.add(self.tr("Kind"), self._kind)
        rows.add(self.tr("Note"), self._text, self._hint)
        return rows

    @Slot()
    def _judge(self) -> None:
        telling = self.value()
        needs_words = telling.kind not in (None, CorrectionKind.UPDATE)
        self._text.setEnabled(telling.kind is not None)
        self._accept.setEnabled(bool(telling.text) or not needs_words)
        self._accept.setText(
            self.tr("Keep the Dates") if telling.kind is None else self.tr("Add to Story")
        )
        self._hint.say(self._consequence(telling))

    def _consequence(self, telling: Telling) -> str:
        if telling.kind is None:
            return ""
        if telling.kind is CorrectionKind.UPDATE and not telling.text:
            return self.tr("Only the time of the update will show.")
        return self.tr("It stands above the story, with its label and today’s date.")
