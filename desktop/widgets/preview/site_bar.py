"""Which site the page is made for; shown to desks that write for several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


class SiteBar(QWidget):
    """Choose a site profile.

    Signals: `site_chosen` with a profile's name.
    """

    site_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("bar", "preview")
        label = QLabel(self.tr("Site"), self)
        label.setProperty("role", "small")
        self._sites = QComboBox(self)
        self._sites.setObjectName("siteChoice")
        self._sites.setProperty("kind", "plain")
        self._sites.setAccessibleName(self.tr("Site profile"))
        label.setBuddy(self._sites)
        self._sites.activated.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 8, 6)
        row.addWidget(label)
        row.addWidget(self._sites, 1)
        self.hide()

    def set_sites(self, names: Sequence[str], current: str) -> None:
        """Offer the profiles of these names."""
        self._sites.clear()
        self._sites.addItems(list(names))
        self._sites.setCurrentIndex(max(0, self._sites.findText(current)))
        self.setVisible(len(names) > 1)

    @Slot(int)
    def _choose(self, row: int) -> None:
        self.site_chosen.emit(self._sites.itemText(row))
