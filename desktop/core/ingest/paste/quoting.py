"""Writes a paste as a block quote that says who said it and where."""

from __future__ import annotations

from urllib.parse import urlsplit

from desktop.core.ingest.paste.addresses import clean_address
from desktop.core.markup.escape import escape_markdown


def quoted(markdown: str, speaker: str, source: str) -> str:
    """Give a block quote; its last line names speaker and source, where they are given.

    A source that is an address becomes a link under the name of its site.
    """
    lines = markdown.strip("\n").split("\n")
    if said := ", ".join(part for part in (_words(speaker), _source(source)) if part):
        lines += ["", f"— {said}"]
    return "\n".join(f"> {line}" if line.strip() else ">" for line in lines)


def _source(source: str) -> str:
    address = clean_address(source) if "://" in source else ""
    if not address:
        return _words(source)
    site = (urlsplit(address).hostname or "").removeprefix("www.")
    return f"[{_words(site)}]({address.replace('(', '%28').replace(')', '%29')})"


def _words(text: str) -> str:
    return escape_markdown(" ".join(text.split()))
