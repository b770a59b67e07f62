"""A paste becomes a block quote that names its speaker and source."""

from __future__ import annotations

import pytest

from desktop.core.ingest.paste.quoting import quoted
from desktop.core.markup.render import RenderContext, render

QUOTES = [
    ("We waited.", "", "", "> We waited."),
    ("We waited.", "Tomas Rehn", "", "> We waited.\n>\n> — Tomas Rehn"),
    ("One.\n\nTwo.", "Tomas Rehn", "Copydesk Wire",
     "> One.\n>\n> Two.\n>\n> — Tomas Rehn, Copydesk Wire"),
    ("One.", "", "https://www.port.example/a?utm_source=x",
     "> One.\n>\n> — [port.example](https://www.port.example/a)"),
    ("One.", " *T* \n R", "", "> One.\n>\n> — \\*T\\* R"),
    ("One.", "", "javascript://x", "> One.\n>\n> — javascript://x"),
]  # fmt: skip


@pytest.mark.parametrize(("markdown", "speaker", "source", "made"), QUOTES)
def test_quotes(markdown: str, speaker: str, source: str, made: str) -> None:
    assert quoted(markdown, speaker, source) == made
    html = render(made, RenderContext(language="en")).html
    assert html.startswith("<blockquote>")
    assert html.count("<blockquote>") == 1
