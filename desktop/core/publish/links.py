"""Which addresses may stand in what we publish."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from urllib.parse import quote, unquote, urlsplit

_ALLOWED = frozenset({"http", "https", "mailto", "tel"})
_RUNNABLE = frozenset({"javascript", "vbscript", "data", "file", "blob"})
_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]*):")
# Browsers drop these wherever they stand in an address: https://url.spec.whatwg.org/#url-parsing
_IGNORED_BY_BROWSERS = re.compile(r"[\t\n\r\\]")
_LEADING = "".join(map(chr, range(0x21)))
_INLINE = re.compile(r"\]\(\s*<?\s*([^)>]{1,300})")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_DEFINITION = re.compile(r"^[ \t]*\[(?!\^)[^\]\n]+\]:\s*<?\s*(\S{1,300})", re.MULTILINE)
_AUTOLINK = re.compile(r"<\s*([A-Za-z][A-Za-z0-9+.\-]*):[^<>\s]*>")


def scheme_of(address: str) -> str:
    """Return the scheme that `address` has once decoded, in lower case, else nothing."""
    text = address
    for _ in range(3):
        text = unquote(html.unescape(text))
    text = _IGNORED_BY_BROWSERS.sub("", text).lstrip(_LEADING).lower()
    found = _SCHEME.match(text)
    return found.group(1) if found else ""


def is_unsafe(address: str) -> bool:
    """Tell whether `address` has a scheme that readers must never be sent to."""
    scheme = scheme_of(address)
    return bool(scheme) and scheme not in _ALLOWED


def unsafe_links(body: str) -> tuple[str, ...]:
    """Return the link targets in a Markdown body that no export may carry."""
    targets = [*_inline_targets(body), *_DEFINITION.findall(body)]
    found = [target.strip() for target in targets if is_unsafe(target)]
    autolinks = _AUTOLINK.finditer(body)
    found += [m.group(0).strip("<> ") for m in autolinks if m.group(1).lower() in _RUNNABLE]
    return tuple(found)


def _inline_targets(body: str) -> Iterator[str]:
    """Give what may be a link's target; one that its paragraph never closes is plain text."""
    for paragraph in _BLANK_LINE.split(body):
        last = max(paragraph.rfind(")"), paragraph.rfind(">"))
        for found in _INLINE.finditer(paragraph, 0, last + 1):
            yield found[1]


def absolute(address: str) -> str:
    """Return `address` when it is a whole web address, else nothing."""
    text = address.strip()
    if any(char.isspace() or char in '\\<>"' or ord(char) < 0x21 for char in text):
        return ""
    try:
        parts = urlsplit(text)
    except ValueError:
        return ""
    return text if parts.scheme in ("http", "https") and parts.hostname else ""


def join(base: str, path: str) -> str:
    """Put `path` below `base`, with one slash between; nothing when `base` is no address."""
    root = absolute(base)
    return f"{root.rstrip('/')}/{path.lstrip('/')}" if root else ""


def as_uri(address: str) -> str:
    """Return a whole web address in ASCII, as RFC 3986 has it, else nothing."""
    text = absolute(address)
    if not text or not (urlsplit(text).hostname or "").isascii():
        return ""
    return quote(text, safe="%/:=&?~#+!$,;'@()*[]")
