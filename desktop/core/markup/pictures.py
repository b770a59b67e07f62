"""A picture as readers get it: image, caption and credit, each from its own field."""

from __future__ import annotations

import html
import re

from db.records import Picture
from desktop.core.markup.sanitise import safe_picture

_BIDI_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LARGEST_PX = 9999


def figure(picture: Picture, css_class: str = "") -> str:
    """Make the ``figure`` of a picture, or nothing when its name cannot be an address.

    Without an alternative text the attribute is left out, not emptied: an empty one says
    that the picture is decorative, and only the desk may say that. HTML allows that beside
    a caption alone, so a picture that nothing describes yet is left out too.
    """
    attributes = image_attributes(picture)
    caption = _caption(picture)
    if not attributes or not (caption or "alt" in attributes):
        return ""
    image = " ".join(f'{name}="{html.escape(value)}"' for name, value in attributes.items())
    opening = f'<figure class="{css_class}">' if css_class else "<figure>"
    return f"{opening}<img {image}>{caption}</figure>"


def image_attributes(picture: Picture) -> dict[str, str]:
    """Give the attributes of a picture's ``img``; none when its name cannot be an address."""
    source = f"pictures/{picture.name}"
    if not safe_picture(source):
        return {}
    attributes = {"src": source}
    if picture.alt or picture.decorative:
        attributes["alt"] = "" if picture.decorative else picture.alt
    if 0 < picture.width_px <= _LARGEST_PX and 0 < picture.height_px <= _LARGEST_PX:
        attributes |= {"width": str(picture.width_px), "height": str(picture.height_px)}
    return attributes


def _caption(picture: Picture) -> str:
    caption = _isolated(picture.caption.strip())
    credit = _isolated(picture.credit.strip())
    if credit:
        credit = f'<span class="credit">{credit}</span>'
    joined = " ".join(part for part in (caption, credit) if part)
    return f"<figcaption>{joined}</figcaption>" if joined else ""


def _isolated(text: str) -> str:
    """Escape, and keep direction marks from turning the words beside them round."""
    escaped = html.escape(text, quote=False)
    return f'<span dir="auto">{escaped}</span>' if _BIDI_CONTROLS.search(text) else escaped
