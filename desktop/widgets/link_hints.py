"""Where a link in the text leads: shown under the pointer, opened only where that is safe."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QUrl

from desktop.core.markup.links import address_at

if TYPE_CHECKING:
    from desktop.widgets.story_text import StoryText

OPENED = ("http", "https", "mailto")
NEAR_PX = 12
"""A pointer farther from the nearest letter than this is on the blank paper."""

LONGEST_SHOWN = 120


def opened_url(address: str) -> QUrl | None:
    """Give what the browser or the mail program may be asked to open; None for all else.

    Qt reads the address once, here: the host that is shown is the one that is opened.
    """
    if not address.isprintable() or "\\" in address or address != address.strip():
        return None
    url = QUrl(address)
    leads = url.host()
    if url.scheme() == "mailto":
        # What follows may name files of this machine to attach.
        url = QUrl(f"mailto:{url.path()}")
        leads = url.path()
    return url if url.isValid() and url.scheme() in OPENED and leads else None


def host(url: QUrl) -> str:
    """Name where an address leads; letters of other scripts also as the network spells them."""
    if url.scheme() == "mailto":
        return url.path()
    shown = url.host()
    encoded = url.host(QUrl.ComponentFormattingOption.FullyEncoded)
    return shown if shown == encoded else f"{shown} ({encoded})"


def hint(address: str) -> str:
    """Say where a link leads and how it is opened."""
    url = opened_url(address)
    if url is None:
        words = QCoreApplication.translate("LinkHints", "Not a web or mail address")
        return f"{_cut(address)}\n{words}"
    key = "⌘" if sys.platform == "darwin" else "Ctrl"
    words = QCoreApplication.translate("LinkHints", "{0}+click opens it").format(key)
    return f"{host(url)}\n{_cut(address)}\n{words}"


def address_under(view: StoryText, point: QPoint) -> str:
    """Give the address of the link under a point of the view, or ""."""
    cursor = view.cursorForPosition(point)
    place = view.cursorRect(cursor)
    if not place.adjusted(-NEAR_PX, 0, NEAR_PX, 0).contains(point):
        return ""
    return address_at(view.text(), view.index_of(cursor.position()))


def _cut(address: str) -> str:
    return address if len(address) <= LONGEST_SHOWN else address[:LONGEST_SHOWN] + "…"
