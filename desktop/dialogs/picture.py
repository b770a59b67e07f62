"""The sheet of a picture: what readers hear and read of it, and what must stay in view."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QShowEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from db.records import PictureRole
from desktop.dialogs.frame import FramedDialog
from desktop.widgets.details.fields import Choice, Note, TextField, line_field
from desktop.widgets.details.groups import Rows

if TYPE_CHECKING:
    from db.records import Picture
    from desktop.widgets.look import Look

WIDTH_PX, SHOWN = 560, QSize(512, 260)
CROSS_PX, STEP = 9, 0.02
ARROWS = {
    Qt.Key.Key_Left: (-STEP, 0.0),
    Qt.Key.Key_Right: (STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -STEP),
    Qt.Key.Key_Down: (0.0, STEP),
}


class FocalPoint(QWidget):
    """Show a picture and the point of it that crops must keep: by click or by arrows."""

    def __init__(self, look: Look, picture: QPixmap, x: float, y: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._picture = picture
        self.point = QPointF(x, y)
        self.setFixedHeight(SHOWN.height())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Focal point"))
        self.setToolTip(self.tr("Click what must stay in view when the picture is cropped"))
        self._tell()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place()
        if not place.isEmpty():
            at = event.position() - QPointF(place.topLeft())
            self._move(at.x() / place.width(), at.y() / place.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = ARROWS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._move(self.point.x() + step[0], self.point.y() + step[1])

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        place = self._place()
        painter.fillRect(self.rect(), self._look.colour("mat"))
        painter.drawPixmap(place, self._picture)
        x = place.left() + self.point.x() * place.width()
        y = place.top() + self.point.y() * place.height()
        for colour, width in (("onAccent", 4.0), ("accent", 2.0)):
            painter.setPen(QPen(self._look.colour(colour), width))
            painter.drawEllipse(QPointF(x, y), CROSS_PX, CROSS_PX)
        if self.hasFocus():
            painter.setPen(QPen(self._look.colour("link"), 2.0))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _move(self, x: float, y: float) -> None:
        self.point = QPointF(min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0))
        self._tell()
        self.update()

    def _tell(self) -> None:
        self.setAccessibleDescription(
            self.tr("{0} % from the left, {1} % from the top").format(
                round(self.point.x() * 100), round(self.point.y() * 100)
            )
        )

    def _place(self) -> QRect:
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        corner = QPoint((self.width() - size.width()) // 2, (self.height() - size.height()) // 2)
        return QRect(corner, size)


class PictureSheet(FramedDialog):
    """Ask what a picture needs; `value()` is the answer.

    Signals: `removed()`: the picture shall leave the story.
    """

    removed = Signal()

    def __init__(
        self, look: Look, picture: Picture, data: bytes, *, is_new: bool, parent: QWidget
    ) -> None:
        super().__init__("pictureSheet", picture.name, parent)
        self.setFixedWidth(WIDTH_PX)
        self._picture = picture
        shown = QPixmap()
        shown.loadFromData(data)
        self._focal = FocalPoint(look, shown, picture.focal_x, picture.focal_y, self)
        self.body.addWidget(self._focal)
        rows = Rows(self)
        self._alt = TextField(self.tr("Alternative text"), self.tr("What is to be seen"))
        self._alt.setObjectName("pictureAlt")
        self._alt.put(picture.alt)
        self._note = Note()
        self._decorative = QCheckBox(self.tr("Decorative: nothing is lost by not seeing it"))
        self._decorative.setChecked(picture.decorative)
        self._caption = TextField(self.tr("Caption"), self.tr("Who and what, where and when"))
        self._caption.setObjectName("pictureCaption")
        self._caption.put(picture.caption)
        self._credit = line_field(self.tr("Credit"), "pictureCredit", self.tr("Photo: Ana Ruiz"))
        self._credit.setText(picture.credit)
        self._role = Choice(self.tr("Place"), "pictureRole")
        self._role.addItem(self.tr("In the text"), PictureRole.INLINE)
        self._role.addItem(self.tr("Above the story"), PictureRole.LEAD)
        self._role.put(picture.role)
        rows.add(self._alt.accessibleName(), self._alt, self._note)
        rows.add("", self._decorative)
        rows.add(self._caption.accessibleName(), self._caption)
        rows.add(self._credit.accessibleName(), self._credit)
        rows.add(self._role.accessibleName(), self._role)
        self.body.addWidget(rows)
        size = QLabel(f"{picture.width_px} × {picture.height_px}", self)
        size.setProperty("role", "small")
        remove = self.add_button(self.tr("Remove"))
        remove.setVisible(not is_new)
        remove.clicked.connect(self._on_removed)
        self.foot.addWidget(size)
        self.foot.addStretch(1)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        words = self.tr("Add Picture") if is_new else self.tr("Save")
        self.add_button(words, "primary").clicked.connect(self.accept)
        self._alt.textChanged.connect(self._judge)
        self._decorative.toggled.connect(self._judge)
        self._judge()
        self._alt.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit_height()

    def focus_field(self, name: str) -> None:
        """Put the caret in a field: "alt", "caption" or "credit"."""
        fields = {"alt": self._alt, "caption": self._caption, "credit": self._credit}
        fields.get(name, self._alt).setFocus()

    def value(self) -> Picture:
        return replace(
            self._picture,
            alt=" ".join(self._alt.text().split()),
            decorative=self._decorative.isChecked(),
            caption=" ".join(self._caption.text().split()),
            credit=self._credit.text().strip(),
            role=PictureRole(self._role.currentData()),
            focal_x=round(self._focal.point.x(), 3),
            focal_y=round(self._focal.point.y(), 3),
        )

    @Slot()
    def _judge(self) -> None:
        decorative = self._decorative.isChecked()
        self._alt.setEnabled(not decorative)
        missing = not decorative and not self._alt.text().strip()
        words = self.tr("Readers who cannot see it hear nothing.") if missing else ""
        self._note.say(words, "warn")
        if self.isVisible():
            self.fit_height()

    @Slot()
    def _on_removed(self) -> None:
        self.removed.emit()
        self.reject()
