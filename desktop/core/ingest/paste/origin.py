"""Which program a piece of HTML on the clipboard comes from."""

from __future__ import annotations

import re

WORD, OUTLOOK, EXCEL = "Word", "Outlook", "Excel"
LIBRE_OFFICE, GOOGLE_DOCS, WEB = "LibreOffice", "Google Docs", "the web"

_HEAD = 20_000
_MARKS = (
    (
        GOOGLE_DOCS,
        re.compile(r"docs-internal-guid|id=[\"']?docs-internal", re.IGNORECASE),
    ),
    (
        EXCEL,
        re.compile(
            r"schemas-microsoft-com:office:excel|content=[\"']?Excel\.Sheet", re.IGNORECASE
        ),
    ),
    (
        OUTLOOK,
        re.compile(r"class=[\"']?(?:x_Mso|elementToProof)|id=[\"']?divRplyFwdMsg", re.IGNORECASE),
    ),
    (LIBRE_OFFICE, re.compile(r"content=[\"'](?:LibreOffice|OpenOffice)", re.IGNORECASE)),
    (
        WORD,
        re.compile(
            r"schemas-microsoft-com:office:word|class=[\"']?Mso|Microsoft Word|mso-list"
            r"|data-contrast=|class=[\"'](?:TextRun|OutlineElement)",
            re.IGNORECASE,
        ),
    ),
)


def origin_of(html: str) -> str:
    """Name the program, as a sentence can: "Word", "Google Docs", "the web"."""
    head = html[:_HEAD]
    return next((name for name, mark in _MARKS if mark.search(head)), WEB)
