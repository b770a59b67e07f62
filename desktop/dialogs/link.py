"""The sheet that makes, changes and removes a link."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from desktop.dialogs.frame import FramedDialog

WIDTH_PX = 480
SCHEMES = ("http", "https", "mailto", "tel")


class Linked(NamedTuple):
    """The words of a link and where it leads."""

    words: str
    address: str


class LinkSheet(FramedDialog):
    """Ask for words and address; `value()` is what was written.

    Signals: `removed()`: the words shall stay, without a link.
    """

    removed = Signal()

    def __init__(self, words: str, address: str, *, exists: bool, parent: QWidget) -> None:
        super().__init__("linkSheet", self.tr("Link"), parent)
        self.fit_width(WIDTH_PX)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        self._words = self._field(grid, 0, self.tr("Words"), words)
        self._address = self._field(grid, 1, self.tr("Address"), address)
        self._address.setPlaceholderText("https://")
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        grid.addWidget(self._told, 2, 1)
        self.body.addLayout(grid)
        remove = self.add_button(self.tr("Remove Link"))
        remove.setVisible(exists)
        remove.clicked.connect(self._on_removed)
        self.foot.addStretch(1)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self._link = self.add_button(self.tr("Link"), "primary")
        self._link.clicked.connect(self.accept)
        self._words.textChanged.connect(self._judge)
        self._address.textChanged.connect(self._judge)
        self._judge()
        (self._address if words else self._words).setFocus()
        self._address.selectAll()

    def value(self) -> Linked:
        address = self._address.text().strip()
        return Linked(self._words.text().strip() or address, _whole(address))

    def _field(self, grid: QGridLayout, row: int, name: str, text: str) -> QLineEdit:
        label = QLabel(name, self)
        label.setProperty("role", "muted")
        field = QLineEdit(text, self)
        field.setAccessibleName(name)
        label.setBuddy(field)
        grid.addWidget(label, row, 0)
        grid.addWidget(field, row, 1)
        return field

    @Slot()
    def _judge(self) -> None:
        """Name the host, so that a wrong or a foreign one is seen before it is published."""
        url = QUrl(_whole(self._address.text().strip()))
        good = url.scheme() in SCHEMES and (bool(url.host()) or url.scheme() in ("mailto", "tel"))
        empty = not self._address.text().strip()
        self._link.setEnabled(good)
        words = self.tr("Leads to {0}").format(url.host() or url.path()) if good else ""
        if not good and not empty:
            words = self.tr("A link begins with https:, http:, mailto: or tel:.")
        self._told.setProperty("role", "muted" if good or empty else "error")
        self._told.style().unpolish(self._told)
        self._told.style().polish(self._told)
        self._told.setText(words or " ")

    @Slot()
    def _on_removed(self) -> None:
        self.reject()
        self.removed.emit()


def _whole(address: str) -> str:
    """Add what writers leave out: www.example.org and someone@example.org."""
    if address.startswith("www."):
        return f"https://{address}"
    if "@" in address and ":" not in address and "/" not in address:
        return f"mailto:{address}"
    return address
