"""The About box: what this is, its version, and whose work it stands on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QWidget

from desktop.dialogs.frame import FramedDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH_PX, HEIGHT_PX = 520, 460


@dataclass(frozen=True, slots=True)
class Licence:
    """Another's work that is in the product, and on which terms."""

    name: str
    licence: str
    version: str = ""


class AboutDialog(FramedDialog):
    """Show name, version and licences."""

    def __init__(
        self, version: str, licences: Sequence[Licence], parent: QWidget | None = None
    ) -> None:
        super().__init__("aboutDialog", self.tr("About Copydesk"), parent)
        self.begin_at(WIDTH_PX, HEIGHT_PX)
        self.title.setText(self.tr("Copydesk {0}").format(version))
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QLabel(
            self.tr(
                "A desktop newsroom editor: drafts offline, previews the page, "
                "exports publishable HTML. Licensed under the MIT licence."
            ),
            self,
        )
        words.setWordWrap(True)
        heading = QLabel(self.tr("It stands on"), self)
        heading.setProperty("role", "group")
        self._list = QTreeWidget(self)
        self._list.setProperty("framed", "true")
        self._list.setAccessibleName(self.tr("Licences"))
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setHeaderLabels([self.tr("Name"), self.tr("Version"), self.tr("Licence")])
        for each in licences:
            self._list.addTopLevelItem(QTreeWidgetItem([each.name, each.version, each.licence]))
        for column in (0, 1):
            mode = QHeaderView.ResizeMode.ResizeToContents
            self._list.header().setSectionResizeMode(column, mode)
        heading.setBuddy(self._list)
        self.body.addWidget(words)
        self.body.addWidget(heading)
        self.body.addWidget(self._list, 1)
        self.foot.addStretch(1)
        self.add_button(self.tr("Close")).clicked.connect(self.accept)
