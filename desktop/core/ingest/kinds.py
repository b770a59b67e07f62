"""Tell what kind of input a text is, from its content alone."""

from __future__ import annotations

import re

from desktop.core.ingest.markdown_copy import looks_like_markdown

TEXT_KINDS = frozenset({"text", "kyodo-text", "pr-wire-text"})

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
    lowered = head.lower()
    for mark, kind in (
        ("<nitf", "nitf"),
        ("<newsmessage", "newsml-g2"),
        ("<newsitem xmlns", "newsml-g2"),
        ("<newsitem guid", "newsml-g2"),
        ("<newsml", "newsml1.2"),
    ):
        if mark in lowered:
            return kind
    return "html" if _HTML.search(head) else "text"
