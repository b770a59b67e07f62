"""The export dialog: which file, made how, put where, and what it will lack."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QLineEdit, QWidget

from desktop.dialogs.findings import ChecksCard, FindingsCard, SinceCard
from desktop.dialogs.frame import FramedDialog
from desktop.models.sentences import localised
from desktop.models.wording import local_now, moment_label
from desktop.widgets.details.fields import Choice, Note, line_field, put_line
from desktop.widgets.details.groups import Rows
from desktop.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from desktop.core.publish.corrections import Since
    from desktop.widgets.look import Look

WIDTH_PX, TITLE_LETTERS, ICON_PX = 640, 40, 15
UNFIT = frozenset('/\\:*?"<>|')
"""Letters that some file system refuses in a name."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format on offer: its id, its words, how its file names end.

    `has_theme`: a theme lays it out; `is_html`: it can be copied as text.
    """

    id: str
    title: str
    ending: str
    has_theme: bool = False
    is_html: bool = False


@dataclass(frozen=True, slots=True)
class ExportOffer:
    """What the dialog starts from. `themes` are (name, title); `stem` names the file."""

    headline: str
    stem: str
    formats: tuple[Format, ...]
    themes: tuple[tuple[str, str], ...]
    folder: Path
    format: str = ""
    theme: str = ""
    is_published: bool = False


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What was chosen: ids of format and theme, and the file to write.

    `publishes`: readers get it now, so the story has a date of publication from here on.
    `reason`: why it leaves in spite of blockers.
    """

    format: str
    theme: str
    folder: Path
    name: str
    publishes: bool = False
    reason: str = ""

    @property
    def path(self) -> Path:
        return self.folder / self.name


class ExportDialog(FramedDialog):
    """Ask how a story shall leave; `value()` is the answer once accepted.

    Signals: `request_changed(object)`: the ExportRequest after every change, also when the
    dialog is first shown; `copy_asked()`: the HTML is wanted on the clipboard;
    `review_asked()`: the dialog closed to see to what was found; `checks_asked()`: the same
    for what the checks found; `change_asked()`: readers are to be told what changed.
    """

    request_changed = Signal(object)
    copy_asked = Signal()
    review_asked = Signal()
    checks_asked = Signal()
    change_asked = Signal()

    def __init__(
        self,
        look: Look,
        offer: ExportOffer,
        parent: QWidget | None = None,
        now: Callable[[], dt.datetime] = local_now,
    ) -> None:
        super().__init__("exportDialog", _title(self.tr("Export “{0}”"), offer), parent)
        self._look = look
        self._offer = offer
        self._now = now
        self._is_refused = self._is_blocked = False
        self._picker: QFileDialog | None = None
        self.fit_width(WIDTH_PX)
        self.body.addWidget(self._build_rows())
        self._card = FindingsCard(look, self)
        self._card.act.clicked.connect(self._on_review)
        self._since = SinceCard(look, self)
        self._since.act.clicked.connect(self.change_asked)
        self._checks = ChecksCard(look, self)
        self._checks.act.clicked.connect(self._on_checks)
        self._checks.anyway.clicked.connect(self._ask_reason)
        self._reason = line_field(
            self.tr("Why it may leave in spite of this"),
            "exportReason",
            self.tr("Why may it leave in spite of this? The reason is kept with the story."),
        )
        self._reason.hide()
        self._reason.textChanged.connect(self._judge)
        self.body.addWidget(self._since)
        self.body.addWidget(self._checks)
        self.body.addWidget(self._reason)
        self.body.addWidget(self._card)
        self._build_foot()
        self._wear()
        look.changed.connect(self._wear)
        self._on_format()
        self._format.activated.connect(self._on_format)
        self._theme.activated.connect(self._tell)
        self._folder.textChanged.connect(self._tell)
        self._name.textChanged.connect(self._tell)
        self._publishes.toggled.connect(self._tell)

    def value(self) -> ExportRequest:
        return ExportRequest(
            self._format.currentData(),
            self._theme.currentData() or "",
            Path(self._folder.text().strip()).expanduser(),
            self._name.text().strip(),
            self._publishes.isChecked(),
            "" if self._reason.isHidden() else self._reason.text().strip(),
        )

    def show_checks(self, blockers: Sequence[str], warnings: int, *, may_pass: bool) -> None:
        """Show what the checks found; a blocker keeps Export off until a reason is given."""
        self._is_blocked = bool(blockers)
        self._checks.show_found(blockers, warnings, may_pass=may_pass)
        if not blockers or not may_pass:
            self._reason.hide()
        self._judge()

    def show_missing(self, facts: Sequence[str]) -> None:
        """Show what the file will lack; the story may leave."""
        self._is_refused = False
        self._card.show_missing(facts)
        self._judge()

    def show_refusal(self, sentence: str) -> None:
        """Show why the story may not leave; Export and Copy are off."""
        self._is_refused = True
        self._card.show_refusal(localised(sentence))
        self._judge()

    def show_since(self, since: Since | None) -> None:
        """Show how the story differs from what its readers have."""
        moment = moment_label(since.moment, self._now()) if since else ""
        self._since.show_since(since, moment)
        self._judge()

    def mark_published(self, *, publishes: bool) -> None:
        self._publishes.setChecked(publishes)

    def says_changed(self) -> bool:
        """Tell whether the dialog shows that readers have something else."""
        return not self._since.isHidden()

    def show_replaces(self, moment: dt.datetime | None) -> None:
        """Show when a file of that name was last written, or that there is none."""
        self._replaces_icon.setVisible(moment is not None)
        self._replaces.setVisible(moment is not None)
        if moment is not None:
            self._replaces.setText(
                self.tr("Replaces {0} from {1}").format(
                    self.value().name, moment_label(moment, self._now())
                )
            )

    @Slot(str)
    def set_folder(self, folder: str) -> None:
        put_line(self._folder, _short(Path(folder)))
        self._tell()

    @Slot()
    def pick_folder(self) -> None:
        """Let a folder be chosen from the disk."""
        self._picker = QFileDialog(self, self.tr("Save in"), str(self.value().folder))
        self._picker.setFileMode(QFileDialog.FileMode.Directory)
        self._picker.setOption(QFileDialog.Option.ShowDirsOnly)
        self._picker.fileSelected.connect(self.set_folder)
        self._picker.open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell()

    def _build_rows(self) -> Rows:
        rows = Rows(self)
        self._format = Choice(self.tr("Format"), "exportFormat", rows)
        for made in self._offer.formats:
            self._format.addItem(made.title, made.id)
        self._theme = Choice(self.tr("Template"), "exportTheme", rows)
        for name, title in self._offer.themes:
            self._theme.addItem(title, name)
        self._format.setCurrentIndex(max(0, self._format.findData(self._offer.format)))
        self._theme.setCurrentIndex(max(0, self._theme.findData(self._offer.theme)))
        self._folder = line_field(self.tr("Save in"), "exportFolder", parent=rows)
        put_line(self._folder, _short(self._offer.folder))
        self._pick = QAction(self.tr("Choose a folder"), self)
        self._pick.triggered.connect(self.pick_folder)
        self._folder.addAction(self._pick, QLineEdit.ActionPosition.TrailingPosition)
        self._name = line_field(self.tr("File name"), "exportName", parent=rows)
        self._doubt = Note(rows)
        rows.add(self.tr("Format"), self._format)
        rows.add(self.tr("Template"), self._theme)
        rows.add(self.tr("Save in"), self._folder)
        rows.add(self.tr("File name"), self._name, self._doubt)
        self._publishes = QCheckBox(self.tr("Mark as published: readers get it today"), rows)
        self._publishes.setObjectName("exportPublishes")
        self._publishes.setToolTip(
            self.tr("Records the date of publication. Later changes can then be labelled.")
        )
        self._publishes.setVisible(not self._offer.is_published)
        if not self._offer.is_published:
            rows.add("", self._publishes)
        return rows

    def _build_foot(self) -> None:
        self._replaces_icon = QLabel(self)
        self._replaces = ElidedLabel(self)
        self._replaces.setProperty("role", "small")
        self.foot.addWidget(self._replaces_icon)
        self.foot.addWidget(self._replaces, 1)
        self.foot.addStretch(0)
        self._copy = self.add_button(self.tr("Copy HTML"))
        self._copy.clicked.connect(self.copy_asked)
        cancel = self.add_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._export = self.add_button(self.tr("Export"), "primary")
        self._export.setObjectName("exportAccept")
        self._export.clicked.connect(self.accept)
        self.show_replaces(None)

    @Slot()
    def _on_format(self) -> None:
        """Give the name the ending of its format, and keep a stem that was typed."""
        made = self._made()
        name = self._name.text().strip()
        endings = sorted((other.ending for other in self._offer.formats), key=len, reverse=True)
        old = next((ending for ending in endings if name.endswith(ending)), "")
        stem = name.removesuffix(old) or self._offer.stem
        put_line(self._name, stem + made.ending)
        self._theme.setEnabled(made.has_theme)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        self.show_replaces(None)
        self._judge()
        self.request_changed.emit(self.value())

    @Slot()
    def _on_review(self) -> None:
        self.reject()
        self.review_asked.emit()

    @Slot()
    def _on_checks(self) -> None:
        self.reject()
        self.checks_asked.emit()

    @Slot()
    def _ask_reason(self) -> None:
        self._checks.anyway.hide()
        self._reason.show()
        self._reason.setFocus()
        self._judge()

    @Slot()
    def _judge(self) -> None:
        name = self._name.text().strip()
        unfit = sorted(UNFIT.intersection(name))
        self._doubt.say(
            self.tr("A file name cannot hold {0}").format(" ".join(unfit)) if unfit else "",
            "error",
        )
        fit = bool(name.strip(".")) and not unfit and bool(self._folder.text().strip())
        passes = not self._is_blocked or bool(self.value().reason)
        self._export.setEnabled(fit and passes and not self._is_refused)
        self._copy.setVisible(self._made().is_html)
        self._copy.setEnabled(not self._is_refused)
        self.fit_height()

    def _made(self) -> Format:
        wanted = self._format.currentData()
        return next(made for made in self._offer.formats if made.id == wanted)

    @Slot()
    def _wear(self) -> None:
        self._pick.setIcon(self._look.icon("folder-open", "mutedText"))
        icon = self._look.icon("circle-check", "mutedText")
        self._replaces_icon.setPixmap(icon.pixmap(ICON_PX, ICON_PX))


def _title(pattern: str, offer: ExportOffer) -> str:
    headline = " ".join((offer.headline or offer.stem).split())
    if len(headline) > TITLE_LETTERS:
        headline = headline[:TITLE_LETTERS].rsplit(" ", 1)[0] + "…"
    return pattern.format(headline)


def _short(folder: Path) -> str:
    """Write a folder from the reader's home on."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(folder)
