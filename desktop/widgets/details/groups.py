"""A group of the form: a title, labelled rows, rows that fold away, and one record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.widgets.details.fields import Note

if TYPE_CHECKING:
    from desktop.widgets.look import Look

LABEL_PX, LABEL_GAP_PX, ROW_GAP_PX, TITLE_GAP_PX, ROW_PX = 110, 12, 8, 12, 32


class Rows(QWidget):
    """Labelled fields, one below the other."""

    def __init__(self, parent: QWidget | None = None, label_px: int = LABEL_PX) -> None:
        super().__init__(parent)
        self._label_px = label_px
        self._labels: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(LABEL_GAP_PX)
        self._grid.setVerticalSpacing(ROW_GAP_PX)
        self._grid.setColumnStretch(1, 1)

    def add(self, text: str, field: QWidget, *below: QWidget) -> None:
        """Add a row: the label, the field, and what stands under the field."""
        row = self._grid.rowCount()
        label = QLabel(text, self)
        label.setProperty("role", "muted")
        label.setBuddy(field)
        label.setWordWrap(True)
        label.setFixedWidth(self._label_px)
        label.setMinimumHeight(ROW_PX)
        self._labels.append(label)
        label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        top = Qt.AlignmentFlag.AlignTop if below else Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(label, row, 0, top)
        self._grid.addLayout(_stack(field, *below), row, 1)
        for note in below[:1]:
            if isinstance(note, Note):
                note.describe(field)

    def set_label_width(self, width_px: int) -> None:
        for label in self._labels:
            label.setFixedWidth(width_px)

    def add_wide(self, *widgets: QWidget) -> None:
        """Add what needs the whole width."""
        self._grid.addLayout(_stack(*widgets), self._grid.rowCount(), 0, 1, 2)


def _stack(*widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    for widget in widgets:
        column.addWidget(widget)
    return column


class RecordGroup(QWidget):
    """Show one record of the story as fields.

    Signals: `edited(object)`: the record as the fields have it now, at every change made
    by hand. A subclass fills its fields in `_fill`, reads them in `_read`, says what is
    wrong in `_judge`, and connects their signals to `touch`.
    """

    edited = Signal(object)

    def __init__(
        self, look: Look, record: Any, title: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._record = record
        self._filling = False
        self.rows = Rows(self)
        self.more = Rows(self)
        self.more.setVisible(False)
        self._fold: QPushButton | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROW_GAP_PX)
        if title:
            column.addLayout(self._build_title(title))
            column.addSpacing(TITLE_GAP_PX - ROW_GAP_PX)
        column.addWidget(self.rows)
        column.addWidget(self.more)
        look.changed.connect(self._wear)

    def load(self, record: Any, *, fresh: bool = False) -> None:
        """Show a record; fields that already say the same are left alone.

        `fresh` tells that it is of another story: nothing half typed may stay.
        """
        self._record = record
        if fresh:
            self._forget_typing()
        if fresh or self._read() != record:
            self._filling = True
            try:
                self._fill(record)
            finally:
                self._filling = False
        self._judge()

    def value(self) -> Any:
        return self._read()

    def set_label_width(self, width_px: int) -> None:
        """Keep the labels of all groups in one column."""
        self.rows.set_label_width(width_px)
        self.more.set_label_width(width_px)

    def unfold(self) -> None:
        """Show the rows that fold away."""
        self._show_more(shown=True)

    def unfold_if_used(self) -> None:
        """Fold as a fresh story wants it: open when a folded field holds something."""
        self._show_more(self._uses_more())

    @Slot()
    def touch(self) -> None:
        """Take note that a field was changed by hand."""
        if self._filling:
            return
        self._record = self._read()
        self._judge()
        self.edited.emit(self._record)

    def _fill(self, record: Any) -> None:
        raise NotImplementedError

    def _read(self) -> Any:
        raise NotImplementedError

    def _forget_typing(self) -> None:
        """Drop what was typed and is in no record; by default nothing is."""

    def _judge(self) -> None:
        """Say what is wrong under the fields; by default nothing is."""

    def _uses_more(self) -> bool:
        return False

    def _build_title(self, title: str) -> QHBoxLayout:
        line = QHBoxLayout()
        label = QLabel(title, self)
        label.setProperty("role", "group")
        self._fold = QPushButton(self)
        self._fold.setProperty("kind", "icon")
        self._fold.setCheckable(True)
        self._fold.setAccessibleName(self.tr("More fields: {0}").format(title))
        self._fold.setToolTip(self.tr("More fields"))
        self._fold.toggled.connect(self._show_more)
        self._fold.setVisible(False)
        line.addWidget(label)
        line.addStretch(1)
        line.addWidget(self._fold)
        return line

    def _offer_more(self) -> None:
        if self._fold is not None:
            self._fold.setVisible(True)
        self._wear()

    @Slot(bool)
    def _show_more(self, shown: bool) -> None:
        self.more.setVisible(shown)
        if self._fold is not None:
            self._fold.setChecked(shown)
        self._wear()

    @Slot()
    def _wear(self) -> None:
        if self._fold is not None:
            name = "chevron-up" if self._fold.isChecked() else "chevron-down"
            self._fold.setIcon(self._look.icon(name, "mutedText"))
