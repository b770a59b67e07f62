"""Tell what kind of input a text is, from its content alone."""

from __future__ import annotations

import re

from desktop.core.ingest.markdown_copy import looks_like_markdown

_ROOT = re.compile(r"<([A-Za-z][\w:.-]*)")
_ROOTS = {
    "nitf": "nitf",
    "newsml": "newsml1.2",
    "newsitem": "newsml-g2",
    "newsmessage": "newsml-g2",
    "packageitem": "newsml-g2",
}
_HTML = re.compile(r"<(?:!doctype html|html|head|body|article|div|p|h1|meta)\b", re.IGNORECASE)


def sniff(text: str) -> str:
    """Name the kind of a text: ``html``, ``nitf``, ``ninjs``, ``markdown``, ``text`` …"""
    head = text[:4000].lstrip("\ufeff \t\r\n")
    if head.startswith("<"):
        return _markup_kind(head)
    if head.startswith(("{", "[")) and '"' in head[:200]:
        return (
            "ninjs"
            if re.search(r'"(?:headline|body_xhtml|body_text|uri|type)"\s*:', head)
            else "text"
        )
    if head.startswith("\x01"):
        return "iptc7901"
    if re.search(r"\x16|\x19.*\^", head[:200]) or re.search(r"(?m)^\^.*[<=]$", head):
        return "anpa"
    return "markdown" if looks_like_markdown(text) else "text"


def _markup_kind(head: str) -> str:
    """Tell by the root element; what it holds may be of another kind again."""
    found = _ROOT.search(head)
    root = found[1].lower().rpartition(":")[2] if found else ""
    if root in _ROOTS:
        return _ROOTS[root]
    return "html" if _HTML.search(head) else "text"
