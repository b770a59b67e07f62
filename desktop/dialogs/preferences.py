"""The preferences: pages of rows, applied at once, searchable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.core.subsequence import SCATTERED, rank
from desktop.widgets.details.fields import Choice, line_field, put_line
from desktop.widgets.details.groups import Rows
from desktop.widgets.tab_order import follow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.widgets.look import Look

WIDTH_PX, HEIGHT_PX, NAV_PX, LABEL_PX, MARGIN_PX, GAP_PX = 800, 560, 214, 150, 24, 12
MOST_SCALE = 1.5


@dataclass(frozen=True, slots=True)
class Row:
    """One setting. `kind` is text, choice, check, folder or button; `name` is its field.

    `choices` are (value, words) of a choice; `note` stands below the field.
    """

    name: str
    label: str
    kind: str
    note: str = ""
    choices: tuple[tuple[Any, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page of settings; `body` takes the place of rows where a page needs more."""

    name: str
    title: str
    rows: tuple[Row, ...] = ()
    body: QWidget | None = None


class PreferencesDialog(QDialog):
    """Show settings by page.

    Signals: `changed(str, object)`: a setting and its value, as soon as it is set;
    `asked(str)`: the name of a button's row; `reset_asked(object)`: the names of the
    settings on a page.
    """

    changed = Signal(str, object)
    asked = Signal(str)
    reset_asked = Signal(object)

    def __init__(
        self,
        look: Look,
        pages: Sequence[Page],
        values: Mapping[str, Any],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._pages = tuple(pages)
        self._fields: dict[str, QWidget] = {}
        self._picking = ""
        self._picker: QFileDialog | None = None
        self.setObjectName("preferencesDialog")
        self.setWindowTitle(self.tr("Preferences"))
        self._build()
        self.show_values(values)
        look.changed.connect(self._wear)
        self._wear()

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show what holds now, saying nothing."""
        for name, field in self._fields.items():
            if name in values:
                self._put(field, values[name])

    def show_page(self, name: str) -> None:
        """Turn to the page of this name."""
        for row, page in enumerate(self._pages):
            if page.name == name:
                self._nav.setCurrentRow(row)

    def _put(self, field: QWidget, value: Any) -> None:
        if isinstance(field, Choice):
            if field.findData(value) < 0:
                field.addItem(str(value), value)
            field.put(value)
        elif isinstance(field, QCheckBox):
            with QSignalBlocker(field):
                field.setChecked(bool(value))
        elif isinstance(field, QLineEdit) and not field.hasFocus():
            put_line(field, str(value))

    def _build(self) -> None:
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._built_nav())
        side = QVBoxLayout()
        side.setContentsMargins(MARGIN_PX, MARGIN_PX - 4, MARGIN_PX, 16)
        side.setSpacing(GAP_PX)
        self._title = QLabel(self)
        self._title.setProperty("role", "title")
        self._stack = QStackedWidget(self)
        for page in self._pages:
            self._stack.addWidget(page.body or self._built_page(page))
        side.addWidget(self._title)
        side.addWidget(self._stack, 1)
        side.addLayout(self._built_foot())
        whole.addLayout(side, 1)
        follow(self._search, [self._nav])
        self._nav.currentRowChanged.connect(self._turn)
        self._nav.setCurrentRow(0)

    def _built_nav(self) -> QWidget:
        side = QWidget(self)
        side.setProperty("surface", "background")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(side)
        column.setContentsMargins(12, 16, 12, 16)
        column.setSpacing(GAP_PX)
        self._search = QLineEdit(side)
        self._search.setObjectName("preferencesSearch")
        self._search.setAccessibleName(self.tr("Search preferences"))
        self._search.setPlaceholderText(self.tr("Search"))
        self._search.setClearButtonEnabled(True)
        self._search.setProperty("leading", "true")
        self._glass = QAction(self)
        self._search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._search.textChanged.connect(self._narrow)
        self._nav = QListWidget(side)
        self._nav.setObjectName("preferencesPages")
        self._nav.setAccessibleName(self.tr("Pages"))
        self._nav.setProperty("nav", "true")
        for page in self._pages:
            self._nav.addItem(QListWidgetItem(page.title))
        column.addWidget(self._search)
        column.addWidget(self._nav, 1)
        self._side = side
        return side

    def _built_page(self, page: Page) -> QScrollArea:
        inner = QWidget()
        inner.setProperty("surface", "panel")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 4, 12, 4)
        rows = Rows(inner, LABEL_PX)
        for row in page.rows:
            note = QLabel(row.note, rows)
            note.setProperty("role", "small")
            note.setWordWrap(True)
            rows.add(row.label, self._field(row, rows), *((note,) if row.note else ()))
            if not row.note:
                note.hide()
        column.addWidget(rows)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _field(self, row: Row, parent: QWidget) -> QWidget:
        name = f"preference.{row.name}"
        if row.kind == "choice":
            field: QWidget = self._choice(row, name, parent)
        elif row.kind == "check":
            box = QCheckBox(parent)
            box.toggled.connect(self._on_changed)
            field = box
        elif row.kind == "button":
            button = QPushButton(row.choices[0][1], parent)
            button.setAutoDefault(False)
            button.clicked.connect(self._on_asked)
            field = button
        else:
            line = line_field(row.label, name, parent=parent)
            line.textEdited.connect(self._on_changed)
            if row.kind == "folder":
                pick = QAction(self.tr("Choose a folder"), line)
                pick.triggered.connect(self._pick)
                pick.setIcon(self._look.icon("folder-open", "mutedText"))
                line.addAction(pick, QLineEdit.ActionPosition.TrailingPosition)
            field = line
        field.setObjectName(name)
        field.setAccessibleName(row.label)
        field.setAccessibleDescription(row.note)
        self._fields[row.name] = field
        return field

    def _choice(self, row: Row, name: str, parent: QWidget) -> Choice:
        choice = Choice(row.label, name, parent)
        for value, words in row.choices:
            choice.addItem(words, value)
        choice.activated.connect(self._on_changed)
        return choice

    def _built_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        self._reset = QPushButton(self.tr("Reset Page"), self)
        self._reset.setObjectName("resetPage")
        self._reset.setAutoDefault(False)
        self._reset.clicked.connect(self._on_reset)
        close = QPushButton(self.tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        foot.addWidget(self._reset)
        foot.addStretch(1)
        foot.addWidget(close)
        return foot

    @Slot(int)
    def _turn(self, row: int) -> None:
        if row < 0:
            return
        page = self._pages[row]
        self._title.setText(page.title)
        self._stack.setCurrentIndex(row)
        self._reset.setVisible(any(each.kind != "button" for each in page.rows))

    @Slot(str)
    def _narrow(self, text: str) -> None:
        """Keep the pages that hold what was typed, and turn to the first of them."""
        first = -1
        for number, page in enumerate(self._pages):
            fits = not text.strip() or any(_names(text, words) for words in _words(page))
            self._nav.item(number).setHidden(not fits)
            first = number if fits and first < 0 else first
        if first >= 0 and self._nav.item(self._nav.currentRow()).isHidden():
            self._nav.setCurrentRow(first)

    @Slot()
    def _on_changed(self) -> None:
        name = self._name_of(self.sender())
        field = self._fields[name]
        if isinstance(field, Choice):
            self.changed.emit(name, field.currentData())
        elif isinstance(field, QCheckBox):
            self.changed.emit(name, field.isChecked())
        elif isinstance(field, QLineEdit):
            self.changed.emit(name, field.text().strip())

    @Slot()
    def _on_asked(self) -> None:
        self.asked.emit(self._name_of(self.sender()))

    @Slot()
    def _on_reset(self) -> None:
        page = self._pages[self._nav.currentRow()]
        self.reset_asked.emit([row.name for row in page.rows if row.kind != "button"])

    @Slot()
    def _pick(self) -> None:
        line = self.sender().parent()
        self._picking = self._name_of(line)
        start = line.text() if isinstance(line, QLineEdit) else ""
        self._picker = QFileDialog(self, self.tr("Choose a folder"), start)
        self._picker.setFileMode(QFileDialog.FileMode.Directory)
        self._picker.setOption(QFileDialog.Option.ShowDirsOnly)
        self._picker.fileSelected.connect(self._on_picked)
        self._picker.open()

    @Slot(str)
    def _on_picked(self, folder: str) -> None:
        self._put(self._fields[self._picking], folder)
        self.changed.emit(self._picking, folder)

    def _name_of(self, field: object) -> str:
        return next(name for name, each in self._fields.items() if each is field)

    @Slot()
    def _wear(self) -> None:
        self._glass.setIcon(self._look.icon("search", "mutedText"))
        self._side.setFixedWidth(round(NAV_PX * max(1.0, self._look.scale)))
        scale = min(MOST_SCALE, max(1.0, self._look.scale))
        most = self.screen().availableGeometry().size() - QSize(2 * MARGIN_PX, 2 * MARGIN_PX)
        self.resize((QSize(WIDTH_PX, HEIGHT_PX) * scale).boundedTo(most))


def _words(page: Page) -> tuple[str, ...]:
    own = page.body.accessibleDescription() if page.body is not None else ""
    return (page.title, own, *(f"{row.label} {row.note}" for row in page.rows))


def _names(text: str, words: str) -> bool:
    found = rank(text, words)
    return found is not None and found[0] < SCATTERED
