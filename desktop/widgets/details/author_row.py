"""One author on the byline: a row that opens to a small form."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from db.records import Author, Role
from desktop.models.wording import role_name
from desktop.widgets.details.fields import Choice, line_field, put_line
from desktop.widgets.details.groups import Rows
from desktop.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from desktop.widgets.look import Look

FORM_LABEL_PX = 52


class Handle(QLabel):
    """What a row is dragged by.

    Signals: `dragged(int)`: the pointer's height on the screen while the button is down.
    """

    dragged = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag to reorder, or press Alt with ↑ or ↓"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.dragged.emit(event.globalPosition().toPoint().y())


class AuthorRow(QFrame):
    """Show an author; open, let every part be edited.

    Signals: `changed()` after an edit by hand; `removed()`; `moved(int)` by so many rows;
    `dragged(int)`: see Handle.
    """

    changed = Signal()
    removed = Signal()
    moved = Signal(int)
    dragged = Signal(int)

    def __init__(self, look: Look, author: Author, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._author = author
        self.setProperty("row", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 2, 4, 2)
        column.setSpacing(4)
        column.addLayout(self._build_line())
        self._form = self._build_form()
        self._form.setVisible(False)
        column.addWidget(self._form)
        look.changed.connect(self._wear)
        self._wear()
        self._show()

    def author(self) -> Author:
        return self._author

    def put(self, author: Author) -> None:
        """Show an author; fields that already say the same are left alone."""
        if author != self._author:
            self._author = author
            self._show()

    @Slot()
    def toggle(self) -> None:
        """Open or close the form."""
        self._form.setVisible(self._form.isHidden())
        if not self._form.isHidden() and self.hasFocus():
            self._name.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif not self.hasFocus():
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.toggle()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and event.position().y() < self._line_px():
            self.toggle()

    def _line_px(self) -> int:
        return self._remove.geometry().bottom() + 4

    def _build_line(self) -> QHBoxLayout:
        self._handle = Handle(self)
        self._handle.dragged.connect(self.dragged)
        self._title = ElidedLabel(self)
        self._title.setProperty("role", "group")
        self._facts = ElidedLabel(self)
        self._facts.setProperty("role", "muted")
        self._facts.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._remove = QPushButton(self)
        self._remove.setProperty("kind", "icon")
        self._remove.clicked.connect(self.removed)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._handle)
        line.addWidget(self._title)
        line.addWidget(self._facts, 1)
        line.addWidget(self._remove)
        return line

    def _build_form(self) -> QWidget:
        form = Rows(self, label_px=FORM_LABEL_PX)
        form.setContentsMargins(0, 4, 6, 6)
        self._name = line_field(self.tr("Name"), parent=form)
        self._role = Choice(self.tr("Role"), parent=form)
        for role in Role:
            self._role.addItem(role_name(role), role.value)
        self._place = line_field(self.tr("Place"), parent=form)
        self._url = line_field(self.tr("Link"), placeholder="https://", parent=form)
        self._email = line_field(self.tr("E-mail"), parent=form)
        for field in (self._name, self._role, self._place, self._url, self._email):
            form.add(field.accessibleName(), field)
        for line in (self._name, self._place, self._url, self._email):
            line.textEdited.connect(self._on_edited)
        self._role.activated.connect(self._on_edited)
        return form

    @Slot()
    def _on_edited(self) -> None:
        name = self._name.text().strip()
        self._author = replace(
            self._author,
            name=name or self._author.name,
            role=Role(self._role.currentData()),
            place=self._place.text().strip(),
            url=self._url.text().strip(),
            email=self._email.text().strip(),
        )
        self._show_line()
        self.changed.emit()

    def _show(self) -> None:
        put_line(self._name, self._author.name)
        self._role.put(self._author.role.value)
        put_line(self._place, self._author.place)
        put_line(self._url, self._author.url)
        put_line(self._email, self._author.email)
        self._show_line()

    def _show_line(self) -> None:
        facts = [role_name(self._author.role), self._author.place]
        self._title.setText(self._author.name)
        self._facts.setText(" · ".join(fact for fact in facts if fact))
        self._title.updateGeometry()
        self._facts.updateGeometry()
        spoken = ", ".join([self._author.name, *(fact for fact in facts if fact)])
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.setAccessibleDescription(self.tr("Enter edits, Alt and arrows move, Delete removes"))
        self._remove.setAccessibleName(self.tr("Remove {0}").format(self._author.name))

    @Slot()
    def _wear(self) -> None:
        self._handle.setPixmap(self._look.icon("grip-vertical", "mutedText").pixmap(15, 15))
        self._remove.setIcon(self._look.icon("x", "mutedText"))
