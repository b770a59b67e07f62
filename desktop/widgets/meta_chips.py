"""Byline, dateline and source at a glance; a chip opens its field in Details."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QMenu,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from desktop.core.publish.datelines import dateline_text
from desktop.models.bidi import isolated
from desktop.widgets.flow import FlowLayout, hold_height

if TYPE_CHECKING:
    from db.records import Story
    from desktop.widgets.look import Look

SPACING_PX = 8
WORD_GAP_PX = 3
PLUS_PX = 11
ICON_GAP_PX = 4
SIDE_PX = 8
HEIGHT_PX, RISE_PX = 24, 3
LONGEST_PX = 260


class Fact(NamedTuple):
    """A field of the story: its name in Details, its label and what it holds."""

    field: str
    label: str
    value: str


class Chip(QPushButton):
    """A small button that shows a quiet label and a strong value."""

    def __init__(self, look: Look, fact: Fact, parent: QWidget, *, icon: str = "") -> None:
        super().__init__(parent)
        self.fact = fact
        self._look = look
        self._icon_name = icon
        self.setProperty("kind", "chip")
        self.setAccessibleName(f"{fact.label} {fact.value}".strip())
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        label = QFontMetrics(self._font()).horizontalAdvance(self.fact.label)
        value = QFontMetrics(self._font(strong=True)).horizontalAdvance(self.fact.value)
        gap = WORD_GAP_PX if self.fact.value else 0
        width = self._icon_px() + label + gap + value + 2 * SIDE_PX + 2
        return QSize(min(round(LONGEST_PX * max(1.0, self._look.scale)), width), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * SIDE_PX, self._height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        place = self.rect().adjusted(SIDE_PX + 1, 0, -SIDE_PX, 0)
        leading = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        if self._icon_name:
            icon = self._look.icon(self._icon_name, "mutedText")
            square = QRect(0, 0, PLUS_PX, PLUS_PX)
            square.moveCenter(place.center())
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            square.moveLeft(place.right() - PLUS_PX if mirrored else place.left())
            icon.paint(painter, square)
            place = self._after(place, self._icon_px())
        painter.setFont(self._font())
        painter.setPen(self._look.colour("mutedText"))
        painter.drawText(place, leading, self.fact.label)
        used = QFontMetrics(self._font()).horizontalAdvance(self.fact.label) + WORD_GAP_PX
        place = self._after(place, used)
        painter.setFont(self._font(strong=True))
        painter.setPen(self._look.colour("ink"))
        value = QFontMetrics(self._font(strong=True)).elidedText(
            self.fact.value, Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, leading, isolated(value))

    def _after(self, place: QRect, used_px: int) -> QRect:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return place.adjusted(0, 0, -used_px, 0) if mirrored else place.adjusted(used_px, 0, 0, 0)

    def _height(self) -> int:
        return max(HEIGHT_PX, QFontMetrics(self._font()).height() + 2 * RISE_PX)

    def _icon_px(self) -> int:
        return PLUS_PX + ICON_GAP_PX if self._icon_name else 0

    def _font(self, *, strong: bool = False) -> QFont:
        font = self._look.font("small")
        if strong:
            font.setWeight(QFont.Weight.DemiBold)
        return font


class MetaChips(QWidget):
    """Show what a story says of itself, and offer what is still empty.

    Signals: `field_asked` with the name of a field of Details.
    """

    field_asked = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[Fact, ...] = ()
        self._empty: tuple[Fact, ...] = ()
        self._chips: list[Chip] = []
        self._row = FlowLayout(self, SPACING_PX)
        hold_height(self)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._add = Chip(look, Fact("", self.tr("Add"), ""), self, icon="plus")
        self._add.setAccessibleName(self.tr("Add a field"))
        self._add.setMenu(self._menu)
        self._row.addWidget(self._add)
        look.changed.connect(self._remeasure)

    def show_story(self, story: Story) -> None:
        """Show the filled fields as chips; nothing moves when they are as before."""
        facts = self._facts(story)
        self._empty = tuple(fact for fact in facts if not fact.value)
        always = ("byline", "dateline", "source")
        shown = tuple(fact for fact in facts if fact.value and fact.field in always)
        self._add.setVisible(bool(self._empty))
        if shown != self._shown:
            self._shown = shown
            self._rebuild()

    @Slot()
    def _remeasure(self) -> None:
        for chip in (*self._chips, self._add):
            chip.updateGeometry()
        self.updateGeometry()
        self.update()

    def _facts(self, story: Story) -> tuple[Fact, ...]:
        filing, times = story.filing, story.times
        names = ", ".join(author.name for author in story.byline.authors if author.name)
        where = replace(story.dateline, separator="", date="")
        place = dateline_text(where, filing.language).removesuffix(" —")
        return (
            Fact("byline", self.tr("By"), story.byline.override or names),
            Fact("dateline", self.tr("Dateline"), place),
            Fact("source", self.tr("Source"), story.source.name),
            Fact("section", self.tr("Section"), filing.section),
            Fact("slug", self.tr("Slug"), filing.slug),
            Fact("keywords", self.tr("Keywords"), ", ".join(filing.keywords)),
            Fact("language", self.tr("Language"), filing.language),
            Fact("target", self.tr("Target"), str(filing.target_words or "")),
            Fact("deadline", self.tr("Deadline"), "set" if times.deadline else ""),
            Fact("embargo", self.tr("Embargo"), "set" if times.embargo else ""),
            Fact("editorsNote", self.tr("Editor’s note"), story.internal.editors_note),
        )

    def _rebuild(self) -> None:
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [Chip(self._look, fact, self) for fact in self._shown]
        before: QWidget = self
        for place, chip in enumerate(self._chips):
            chip.clicked.connect(self._on_clicked)
            self._row.insert_widget(place, chip)
            QWidget.setTabOrder(before, chip)
            before = chip
            chip.show()
        QWidget.setTabOrder(before, self._add)
        self.updateGeometry()

    @Slot()
    def _on_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.field_asked.emit(chip.fact.field)

    @Slot()
    def _fill_menu(self) -> None:
        self._menu.clear()
        for fact in self._empty:
            action = self._menu.addAction(fact.label)
            action.setData(fact.field)
            action.triggered.connect(self._on_added)

    @Slot()
    def _on_added(self) -> None:
        action = self.sender()
        self.field_asked.emit(str(action.data()))  # type: ignore[union-attr]
