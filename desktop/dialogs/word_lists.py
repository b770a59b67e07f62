"""The desk's and the house's own lists of names and words, edited as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from desktop.dialogs.frame import FramedDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH_PX, HEIGHT_PX, NAME_PX, KIND_PX = 680, 560, 240, 110
WORD = "word"
EDITABLE = Qt.ItemFlag.ItemIsEditable


class WordRow(NamedTuple):
    """A name or word, what it is, and the forms of it that are not to be used."""

    name: str
    kind: str = ""
    banned: tuple[str, ...] = ()
    checked: str = ""


class WordListsDialog(FramedDialog):
    """Show one list at a time; `rows()` is what stands in it.

    Signals: `list_asked(str)`; `save_asked(str, object)`: a list's name and its rows, a list
    of WordRow; `import_asked(str, str)` and `export_asked(str, str)`: a list and a file.
    """

    list_asked = Signal(str)
    save_asked = Signal(str, object)
    import_asked = Signal(str, str)
    export_asked = Signal(str, str)

    def __init__(self, lists: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__("wordListsDialog", self.tr("Names and Words"), parent)
        self.begin_at(WIDTH_PX, HEIGHT_PX)
        self._names = [name for name, _title in lists]
        self._is_changed = False
        self._picker: QFileDialog | None = None
        self._tabs = QTabBar(self)
        self._tabs.setDrawBase(False)
        for _name, title in lists:
            self._tabs.addTab(title)
        self.body.addWidget(self._tabs)
        self.body.addLayout(self._build_search())
        self._tree = self._build_tree()
        self.body.addWidget(self._tree, 1)
        note = QLabel(
            self.tr(
                "A name counts with its capital, a word of the kind “word” in any case. Forms "
                "not to be used are parted by semicolons."
            ),
            self,
        )
        note.setProperty("role", "small")
        note.setWordWrap(True)
        self.body.addWidget(note)
        self._build_foot()
        self._shown = self._names[0]
        self._tabs.currentChanged.connect(self._turn)

    def show_rows(self, name: str, rows: Sequence[WordRow], *, changed: bool = False) -> None:
        """Show a list, unless another one is shown by now."""
        if name != self._shown:
            return
        self._tree.clear()
        for row in rows:
            self._add(row)
        self._is_changed = changed
        self._narrow(self._search.text())

    def rows(self) -> list[WordRow]:
        """Give what stands in the table, rows without a name left out."""
        found: list[WordRow] = []
        for number in range(self._tree.topLevelItemCount()):
            item = self._tree.topLevelItem(number)
            if item is None:
                continue
            name = " ".join(item.text(0).split())
            banned = tuple(form.strip() for form in item.text(2).split(";") if form.strip())
            checked = item.data(0, Qt.ItemDataRole.UserRole) or ""
            if name:
                found.append(WordRow(name, item.text(1).strip(), banned, checked))
        return found

    def accept(self) -> None:
        self._keep()
        super().accept()

    def _keep(self) -> None:
        if self._is_changed:
            self._is_changed = False
            self.save_asked.emit(self._shown, self.rows())

    def _build_search(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        self._search = QLineEdit(self)
        self._search.setAccessibleName(self.tr("Find in the list"))
        self._search.setPlaceholderText(self.tr("Find in the list"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._narrow)
        add = self._button(self.tr("Add Row"), self._on_add)
        remove = self._button(self.tr("Remove Row"), self._on_remove)
        line.addWidget(self._search, 1)
        line.addWidget(add)
        line.addWidget(remove)
        return line

    def _build_tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setAccessibleName(self.tr("The list"))
        tree.setProperty("framed", "true")
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setHeaderLabels([self.tr("Name or word"), self.tr("Kind"), self.tr("Not to be used")])
        tree.setColumnWidth(0, NAME_PX)
        tree.setColumnWidth(1, KIND_PX)
        tree.header().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        tree.itemChanged.connect(self._on_changed)
        return tree

    def _build_foot(self) -> None:
        self.foot.addWidget(self._button(self.tr("Import CSV…"), self._on_import))
        self.foot.addWidget(self._button(self.tr("Export CSV…"), self._on_export))
        self.foot.addStretch(1)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self.add_button(self.tr("Save"), "primary").clicked.connect(self.accept)

    def _button(self, text: str, act: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _add(self, row: WordRow) -> QTreeWidgetItem:
        item = QTreeWidgetItem([row.name, row.kind, "; ".join(row.banned)])
        item.setData(0, Qt.ItemDataRole.UserRole, row.checked)
        item.setFlags(item.flags() | EDITABLE)
        self._tree.addTopLevelItem(item)
        return item

    @Slot(int)
    def _turn(self, number: int) -> None:
        self._keep()
        self._shown = self._names[number]
        self._tree.clear()
        self.list_asked.emit(self._shown)

    @Slot(str)
    def _narrow(self, text: str) -> None:
        wanted = text.strip().casefold()
        for number in range(self._tree.topLevelItemCount()):
            item = self._tree.topLevelItem(number)
            if item is not None:
                held = f"{item.text(0)} {item.text(2)}".casefold()
                item.setHidden(bool(wanted) and wanted not in held)

    @Slot()
    def _on_changed(self) -> None:
        self._is_changed = True

    @Slot()
    def _on_add(self) -> None:
        self._search.clear()
        item = self._add(WordRow(""))
        self._is_changed = True
        self._tree.setCurrentItem(item)
        self._tree.editItem(item, 0)

    @Slot()
    def _on_remove(self) -> None:
        for item in self._tree.selectedItems():
            self._tree.takeTopLevelItem(self._tree.indexOfTopLevelItem(item))
            self._is_changed = True

    @Slot()
    def _on_import(self) -> None:
        self._pick(self.tr("Import a list"), QFileDialog.AcceptMode.AcceptOpen)
        if self._picker is not None:
            self._picker.fileSelected.connect(self._on_import_picked)

    @Slot()
    def _on_export(self) -> None:
        self._pick(self.tr("Export the list"), QFileDialog.AcceptMode.AcceptSave)
        if self._picker is not None:
            self._picker.fileSelected.connect(self._on_export_picked)

    def _pick(self, title: str, mode: QFileDialog.AcceptMode) -> None:
        self._picker = QFileDialog(self, title, "", self.tr("Lists (*.csv)"))
        self._picker.setAcceptMode(mode)
        self._picker.setDefaultSuffix("csv")
        self._picker.finished.connect(self._picker.deleteLater)
        self._picker.open()

    @Slot(str)
    def _on_import_picked(self, path: str) -> None:
        self._keep()
        self.import_asked.emit(self._shown, path)

    @Slot(str)
    def _on_export_picked(self, path: str) -> None:
        self._keep()
        self.export_asked.emit(self._shown, path)
