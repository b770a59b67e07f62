"""What a line of incoming copy, or words inside it, can be made by hand: menu, keys, colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QTextCharFormat
from PySide6.QtWidgets import QMenu

from desktop.core.ingest.parts import Kind
from desktop.models.copy_lines import kind_name

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.widgets.look import Look

CHOICES = (
    Kind.KICKER,
    Kind.HEADLINE,
    Kind.DECK,
    Kind.BYLINE,
    Kind.DATELINE,
    Kind.SOURCE,
    Kind.SUBHEAD,
    Kind.PARAGRAPH,
    Kind.QUOTE,
    Kind.LIST_ITEM,
    Kind.CAPTION,
    Kind.CREDIT,
    Kind.NOTE,
    Kind.DROPPED,
)
"""What a line can be made by hand."""

KEYS = {
    Kind.KICKER: Qt.Key.Key_K,
    Kind.HEADLINE: Qt.Key.Key_H,
    Kind.DECK: Qt.Key.Key_D,
    Kind.BYLINE: Qt.Key.Key_B,
    Kind.DATELINE: Qt.Key.Key_L,
    Kind.SOURCE: Qt.Key.Key_S,
    Kind.SUBHEAD: Qt.Key.Key_U,
    Kind.PARAGRAPH: Qt.Key.Key_P,
    Kind.QUOTE: Qt.Key.Key_Q,
    Kind.LIST_ITEM: Qt.Key.Key_I,
    Kind.CAPTION: Qt.Key.Key_C,
    Kind.CREDIT: Qt.Key.Key_R,
    Kind.NOTE: Qt.Key.Key_N,
    Kind.DROPPED: Qt.Key.Key_Delete,
}
"""The key that makes the selected lines this; the menu shows it beside each name."""

KIND_OF_KEY = {key: kind for kind, key in KEYS.items()}

TOKENS = {
    Kind.KICKER: "accent",
    Kind.HEADLINE: "accent",
    Kind.DECK: "accent",
    Kind.BYLINE: "link",
    Kind.DATELINE: "link",
    Kind.SOURCE: "link",
    Kind.CREDIT: "link",
    Kind.CAPTION: "link",
    Kind.PUBLISHED: "link",
    Kind.SUBHEAD: "okText",
    Kind.NOTE: "warnText",
    Kind.FLAG: "warnText",
    Kind.EMBARGO: "warnText",
    Kind.DROPPED: "muted",
    Kind.SIGNOFF: "muted",
}
"""Colour of a kind's label; the kinds of the body's text are in ink."""


def kind_of_key(event: QKeyEvent) -> Kind | None:
    """Give the kind that a pressed key chooses; a key with Ctrl or Alt chooses none."""
    kept = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    if event.modifiers() & ~kept:
        return None
    return KIND_OF_KEY.get(Qt.Key(event.key()))


def add_kinds(menu: QMenu, chosen: Kind | None) -> None:
    """Fill a menu with the kinds, each with its key; the action's data is the kind."""
    for kind in CHOICES:
        action = menu.addAction(kind_name(kind))
        action.setData(kind)
        action.setShortcut(QKeySequence(KEYS[kind]))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.setCheckable(True)
        action.setChecked(kind is chosen)


def words_format(look: Look, kind: Kind) -> QTextCharFormat:
    """Tell how words of a kind look inside a line: its colour, with a line under or through."""
    token = TOKENS.get(kind, "ink")
    made = QTextCharFormat()
    made.setForeground(look.colour("mutedText" if token == "muted" else token))
    made.setFontUnderline(kind is not Kind.DROPPED)
    made.setFontStrikeOut(kind is Kind.DROPPED)
    return made
