"""The site profiles: which site pages are made for, and everything that is true of it."""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.core.publish.site import CHOICES, SiteError, SiteProfile, from_json, to_json
from desktop.dialogs.frame import FramedDialog
from desktop.models.site_settings import (
    GROUPS,
    choice_title,
    group_title,
    setting_note,
    setting_title,
)
from desktop.widgets.details.fields import Choice, line_field
from desktop.widgets.details.groups import Rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.widgets.look import Look

WIDTH_PX, HEIGHT_PX, NAV_PX, LABEL_PX = 820, 600, 180, 150
UNKNOWN, YES, NO = "unknown", "yes", "no"


class SiteProfileDialog(FramedDialog):
    """Show one profile at a time; what is changed is kept with Save.

    Signals: `site_chosen(str)`: pages are to be made for this profile; `save_asked(object)`
    a SiteProfile; `delete_asked(str)`; `import_asked(str)` and `export_asked(object, str)`,
    with a file.
    """

    site_chosen = Signal(str)
    save_asked = Signal(object)
    delete_asked = Signal(str)
    import_asked = Signal(str)
    export_asked = Signal(object, str)

    def __init__(
        self,
        look: Look,
        offers: Mapping[str, Sequence[tuple[str, str]]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("siteProfileDialog", self.tr("Site Profiles"), parent)
        self.begin_at(WIDTH_PX, HEIGHT_PX)
        self._look = look
        self._offers = offers
        self._sites: tuple[SiteProfile, ...] = ()
        self._fields: dict[str, QWidget] = {}
        self._site = SiteProfile("")
        self._picker: QFileDialog | None = None
        self._build_top()
        self._build_pages()
        self._told = QLabel(self)
        self._told.setProperty("role", "error")
        self._told.setWordWrap(True)
        self._told.hide()
        self.body.addWidget(self._told)
        self.foot.addWidget(self._button(self.tr("Import…"), self._on_import))
        self.foot.addWidget(self._button(self.tr("Export…"), self._on_export))
        self.foot.addStretch(1)
        self.add_button(self.tr("Close")).clicked.connect(self.reject)
        self.add_button(self.tr("Save"), "primary").clicked.connect(self._on_save)

    def show_sites(self, sites: Sequence[SiteProfile], current: str) -> None:
        """Show these profiles, and the current one's settings."""
        self._sites = tuple(sites)
        names = [site.name for site in sites]
        self._choice.clear()
        for name in names:
            self._choice.addItem(name, name)
        self._choice.put(current if current in names else names[0])
        self._show(self._sites[max(0, self._choice.currentIndex())])

    def value(self) -> SiteProfile:
        """Give the profile as the fields have it. Raises SiteError with a sentence."""
        values = {name: self._read(name, field) for name, field in self._fields.items()}
        made = replace(self._site, name=self._name.text().strip(), **values)
        return from_json(to_json(made))

    def _build_top(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        self._choice = Choice(self.tr("Profile"), "siteChoice", self)
        self._choice.activated.connect(self._on_chosen)
        self._name = line_field(self.tr("Name of the profile"), "siteName", parent=self)
        line.addWidget(self._choice, 1)
        line.addWidget(self._name, 1)
        line.addWidget(self._button(self.tr("New"), self._on_new))
        self._delete = self._button(self.tr("Delete"), self._on_delete)
        line.addWidget(self._delete)
        self.body.addLayout(line)

    def _build_pages(self) -> None:
        nav = QListWidget(self)
        nav.setProperty("nav", "true")
        nav.setAccessibleName(self.tr("Pages"))
        nav.setFixedWidth(round(NAV_PX * max(1.0, self._look.scale)))
        stack = QStackedWidget(self)
        for group in GROUPS:
            nav.addItem(group_title(group))
            stack.addWidget(self._page(group))
        nav.currentRowChanged.connect(stack.setCurrentIndex)
        nav.setCurrentRow(0)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(nav)
        line.addWidget(stack, 1)
        self.body.addLayout(line, 1)

    def _page(self, group: str) -> QScrollArea:
        inner = QWidget()
        inner.setProperty("surface", "panel")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 4, 12, 4)
        rows = Rows(inner, LABEL_PX)
        for setting in dataclasses.fields(SiteProfile):
            if setting.metadata.get("group") == group:
                field = self._field(setting, rows)
                self._fields[setting.name] = field
                note = QLabel(setting_note(setting.name), rows)
                note.setProperty("role", "small")
                note.setVisible(bool(note.text()))
                rows.add(setting_title(setting.name), field, *((note,) if note.text() else ()))
        column.addWidget(rows)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _field(self, setting: dataclasses.Field[Any], parent: QWidget) -> QWidget:
        title, name = setting_title(setting.name), f"site.{setting.name}"
        if setting.default is None:
            choices = [
                (UNKNOWN, self.tr("Not said")), (YES, self.tr("Yes")), (NO, self.tr("No"))
            ]  # fmt: skip
            return self._choice_of(title, name, choices, parent)
        if isinstance(setting.default, bool):
            box = QCheckBox(parent)
            box.setObjectName(name)
            box.setAccessibleName(title)
            return box
        offered = self._offers.get(setting.name)
        if offered is None and setting.name in CHOICES:
            offered = [(value, choice_title(value)) for value in CHOICES[setting.name]]
        if offered is not None:
            return self._choice_of(title, name, offered, parent)
        return line_field(title, name, parent=parent)

    def _choice_of(
        self, title: str, name: str, offered: Sequence[tuple[str, str]], parent: QWidget
    ) -> Choice:
        choice = Choice(title, name, parent)
        for value, words in offered:
            choice.addItem(words, value)
        return choice

    def _button(self, text: str, act: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _show(self, site: SiteProfile) -> None:
        self._site = site
        self._name.setText(site.name)
        self._delete.setEnabled(site != self._sites[0] if self._sites else False)
        self._told.hide()
        for name, field in self._fields.items():
            value = getattr(site, name)
            if isinstance(field, QCheckBox):
                field.setChecked(value)
            elif isinstance(field, Choice):
                known = {None: UNKNOWN, True: YES, False: NO}
                field.put(known[value] if value is None or value in (True, False) else value)
            elif isinstance(value, tuple):
                field.setText(", ".join(map(str, value)))  # type: ignore[attr-defined]
            else:
                field.setText(str(value))  # type: ignore[attr-defined]

    def _read(self, name: str, field: QWidget) -> Any:
        usual = getattr(SiteProfile(""), name)
        if isinstance(field, QCheckBox):
            return field.isChecked()
        if isinstance(field, Choice):
            value = field.currentData()
            return {UNKNOWN: None, YES: True, NO: False}.get(value, value)
        text: str = field.text().strip()  # type: ignore[attr-defined]
        if isinstance(usual, tuple):
            return tuple(int(part) for part in text.split(",") if part.strip().isdigit())
        if isinstance(usual, int):
            return int(text) if text.isdigit() else usual
        return text

    @Slot()
    def _on_chosen(self) -> None:
        self._show(self._sites[self._choice.currentIndex()])
        self.site_chosen.emit(self._site.name)

    @Slot()
    def _on_new(self) -> None:
        self._show(replace(self._site, name=""))
        self._name.setPlaceholderText(self.tr("Name of the new profile"))
        self._name.setFocus()

    @Slot()
    def _on_delete(self) -> None:
        self.delete_asked.emit(self._site.name)

    @Slot()
    def _on_save(self) -> None:
        try:
            site = self.value()
            _ = site.zone
        except SiteError as error:
            self._told.setText(str(error))
            self._told.show()
            return
        self._told.hide()
        self.save_asked.emit(site)
        self.site_chosen.emit(site.name)

    @Slot()
    def _on_import(self) -> None:
        self._pick(self.tr("Import a profile"), QFileDialog.AcceptMode.AcceptOpen)
        if self._picker is not None:
            self._picker.fileSelected.connect(self.import_asked)

    @Slot()
    def _on_export(self) -> None:
        self._pick(self.tr("Export the profile"), QFileDialog.AcceptMode.AcceptSave)
        if self._picker is not None:
            self._picker.fileSelected.connect(self._on_export_picked)

    def _pick(self, title: str, mode: QFileDialog.AcceptMode) -> None:
        self._picker = QFileDialog(self, title, "", self.tr("Site profiles (*.json)"))
        self._picker.setAcceptMode(mode)
        self._picker.setDefaultSuffix("json")
        self._picker.finished.connect(self._picker.deleteLater)
        self._picker.open()

    @Slot(str)
    def _on_export_picked(self, path: str) -> None:
        self.export_asked.emit(self._site, path)
