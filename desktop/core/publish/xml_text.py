"""XML written as text: escaped, legal in XML 1.0, and the same for the same input."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
# https://www.w3.org/TR/xml/#charsets
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(name: str, text: str = "", /, **attributes: str) -> str:
    """Write one element that holds text; nothing when there is neither text nor attribute.

    A name's colon is written ``__`` in the key of an attribute.
    """
    if not text and not attributes:
        return ""
    return f"<{name}{_written(attributes)}>{escape(_legal(text))}</{name}>"


def cdata(name: str, text: str) -> str:
    """Write markup as the text of an element; the mark that would end it is split."""
    safe = _legal(text).replace("]]>", "]]]]><![CDATA[>")
    return f"<{name}><![CDATA[{safe}]]></{name}>"


def group(name: str, parts: list[str], /, **attributes: str) -> str:
    """Write an element round other elements; nothing when there are none."""
    inside = "\n".join(filter(None, parts))
    return f"<{name}{_written(attributes)}>\n{inside}\n</{name}>" if inside else ""


def document(root: str) -> bytes:
    """Return a whole file."""
    return f"{DECLARATION}\n{root}\n".encode()


def _written(attributes: dict[str, str]) -> str:
    return "".join(
        f" {name.replace('__', ':')}={quoteattr(_legal(value))}"
        for name, value in attributes.items()
        if value
    )


def _legal(text: str) -> str:
    return _FORBIDDEN.sub("", text)
