"""The figures of a story: its length, its sentences, and its sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QGridLayout,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from desktop.dialogs.frame import FramedDialog
from desktop.models.statistics import figures, section_cells, section_heads, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.core.proof.statistics import Statistics

WIDTH_PX, HEIGHT_PX = 620, 640
ROW_GAP_PX, COLUMN_GAP_PX, BLOCK_GAP_PX = 6, 16, 48
RIGHT = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


class StatisticsDialog(FramedDialog):
    """Show the whole story's figures, and beside them those of what is selected."""

    def __init__(self, counted: Sequence[Statistics], parent: QWidget | None = None) -> None:
        super().__init__("statisticsDialog", "", parent)
        title = self.tr("Statistics")
        self.setWindowTitle(title)
        self.title.setText(title)
        names = (self.tr("Story"), self.tr("Selection"))
        self._columns = list(zip(names, counted, strict=False))
        self.body.addLayout(self._built_figures())
        self.body.addWidget(self._built_sections(counted[0]), 1)
        self._copy = self.add_button(self.tr("Copy"))
        self._copy.clicked.connect(self._on_copy)
        self.foot.addStretch(1)
        close = self.add_button(self.tr("Close"), "primary")
        close.clicked.connect(self.accept)
        close.setFocus()
        self.begin_at(WIDTH_PX, HEIGHT_PX)

    def _built_figures(self) -> QGridLayout:
        """Set the figures in two blocks side by side, so that all are seen at once."""
        grid = QGridLayout()
        grid.setVerticalSpacing(ROW_GAP_PX)
        grid.setHorizontalSpacing(COLUMN_GAP_PX)
        named = [dict(figures(counted)) for _name, counted in self._columns]
        names = list(named[0])
        half = (len(names) + 1) // 2
        wide = 2 + len(self._columns)
        for block in range(2):
            first = block * wide
            if len(self._columns) > 1:
                for at, (name, _counted) in enumerate(self._columns):
                    grid.addWidget(self._label(name, "group"), 0, first + 1 + at, RIGHT)
            for row, name in enumerate(names[block * half : (block + 1) * half], 1):
                grid.addWidget(self._label(name, "muted"), row, first)
                for at, found in enumerate(named):
                    value = self._label(found.get(name, "–"))
                    value.setAccessibleName(f"{name}: {value.text()}")
                    grid.addWidget(value, row, first + 1 + at, RIGHT)
        grid.setColumnMinimumWidth(wide - 1, BLOCK_GAP_PX)
        grid.setColumnStretch(wide - 1, 1)
        return grid

    def _label(self, text: str, role: str = "") -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            label.setProperty("role", role)
        return label

    def _built_sections(self, counted: Statistics) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setObjectName("sectionFigures")
        tree.setAccessibleName(self.tr("Sections"))
        tree.setProperty("framed", "true")
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        heads = section_heads()
        tree.setHeaderLabels(heads)
        header = tree.header()
        header.setStretchLastSection(False)
        for column in range(len(heads)):
            whole = QHeaderView.ResizeMode.Stretch
            mode = QHeaderView.ResizeMode.ResizeToContents if column else whole
            header.setSectionResizeMode(column, mode)
            if column:
                tree.headerItem().setTextAlignment(column, RIGHT)
        for section in counted.sections:
            item = QTreeWidgetItem(tree, section_cells(section, counted.words))
            item.setToolTip(0, item.text(0))
            for column in range(1, len(heads)):
                item.setTextAlignment(column, RIGHT)
        return tree

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(table(self._columns))
        self._copy.setText(self.tr("Copied"))
