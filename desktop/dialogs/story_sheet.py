"""The story that incoming copy makes, as a reader would meet it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop.core.ingest.parts import Kind, Parts, Piece
from desktop.core.publish.datelines import dateline_text
from desktop.models.wording import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.widgets.look import Look

SHARES = {"headline": 0.75, "deck": 0.88, "body": 0.92, "subhead": 0.92}
"""How much smaller than on the page, so that a column holds a story."""

MOST_PIECES = 80
"""Pieces of the body that are shown; the rest are counted."""


class StorySheet(QTextEdit):
    """Show the parts of a story, to be read."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._parts = Parts()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setProperty("framed", "true")
        self.setAccessibleName(self.tr("The story as recognised"))
        self.document().setDocumentMargin(12)
        look.changed.connect(self._draw)

    def show_parts(self, parts: Parts) -> None:
        """Show other parts, and stay at the same height of the page."""
        self._parts = parts
        self._draw()

    @Slot()
    def _draw(self) -> None:
        bar = self.verticalScrollBar()
        height = bar.value()
        self.setHtml("".join(self._paragraphs(self._parts)))
        bar.setValue(height)

    def _paragraphs(self, parts: Parts) -> Iterator[str]:
        if parts.kicker:
            yield self._set("kicker", "accent", parts.kicker, below_px=2)
        headline = parts.headline or self.tr("No headline found")
        yield self._set("headline", "ink" if parts.headline else "muted", headline, below_px=4)
        if parts.deck:
            yield self._set("deck", "mutedText", parts.deck)
        names = ", ".join(author.name for author in parts.authors)
        if names:
            yield self._set("ui", "mutedText", self.tr("By {0}").format(names))
        lead_in = dateline_text(parts.dateline, parts.language)
        for place, piece in enumerate(parts.body[:MOST_PIECES]):
            yield self._piece(piece, lead_in if place == 0 else "")
        if len(parts.body) > MOST_PIECES:
            rest = number(len(parts.body) - MOST_PIECES)
            yield self._set("small", "mutedText", self.tr("… and {0} more").format(rest))
        if parts.source:
            yield self._set("small", "mutedText", self.tr("Source: {0}").format(parts.source))

    def _piece(self, piece: Piece, lead_in: str) -> str:
        if piece.kind is Kind.SUBHEAD:
            return self._set("subhead", "ink", piece.text, below_px=4)
        text = f"• {piece.text}" if piece.kind is Kind.LIST_ITEM else piece.text
        token = "mutedText" if piece.kind is Kind.QUOTE else "ink"
        return self._set("body", token, text, lead_in=lead_in)

    def _set(
        self, role: str, token: str, text: str, *, below_px: int = 10, lead_in: str = ""
    ) -> str:
        font = self._look.font(role)
        share = SHARES.get(role, 1.0)
        size = f"{font.pointSizeF() * share:.1f}pt"
        if font.pixelSize() > 0:
            size = f"{round(font.pixelSize() * share)}px"
        bold = "bold" if font.weight() >= QFont.Weight.DemiBold else "normal"
        style = (
            f"margin:0 0 {below_px}px 0; font-family:'{font.family()}'; font-size:{size};"
            f" font-weight:{bold}; color:{self._look.colour(token).name()}"
        )
        lead = f"<b>{escape(lead_in)}</b> " if lead_in else ""
        return f'<p style="{escape(style)}">{lead}{escape(text)}</p>'
