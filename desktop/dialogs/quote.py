"""The sheet that asks who said what is pasted as a quote, and where."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from desktop.dialogs.frame import FramedDialog

WIDTH_PX = 440


class Attribution(NamedTuple):
    """Who said it, and where; either may be empty."""

    speaker: str
    source: str


class QuoteSheet(FramedDialog):
    """Ask for speaker and source of a quote; `value()` is what was written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("quoteSheet", self.tr("Paste as Quote"), parent)
        self.fit_width(WIDTH_PX)
        form = QFormLayout()
        self._speaker = QLineEdit(self)
        self._speaker.setObjectName("quoteSpeaker")
        self._speaker.setAccessibleName(self.tr("Speaker"))
        self._source = QLineEdit(self)
        self._source.setObjectName("quoteSource")
        self._source.setAccessibleName(self.tr("Source"))
        self._source.setPlaceholderText(self.tr("a title, an agency or an address"))
        form.addRow(self.tr("Speaker"), self._speaker)
        form.addRow(self.tr("Source"), self._source)
        self.body.addLayout(form)
        self.foot.addStretch(1)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self.add_button(self.tr("Paste"), "primary").clicked.connect(self.accept)
        self._speaker.setFocus()

    def set_value(self, attribution: Attribution) -> None:
        self._speaker.setText(attribution.speaker)
        self._source.setText(attribution.source)

    def value(self) -> Attribution:
        return Attribution(self._speaker.text().strip(), self._source.text().strip())
