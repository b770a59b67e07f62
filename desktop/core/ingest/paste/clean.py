"""Turn what the clipboard holds into clean Markdown, and say what was left behind."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.ingest.admission import admit
from desktop.core.ingest.markup_tree import depth_of
from desktop.core.ingest.page_tree import parse_page
from desktop.core.ingest.parts import IngestError
from desktop.core.ingest.paste.origin import origin_of
from desktop.core.ingest.paste.plain import plain_markdown
from desktop.core.ingest.paste.reader import DEEPEST, blocks_of
from desktop.core.ingest.paste.rich import Removed, RichBlock, Tally, without_whole_look
from desktop.core.ingest.paste.writer import markdown_of
from desktop.core.markup.counting import count_words

LARGEST_HTML = 2_000_000
LARGEST_TEXT = 2_000_000
"""Characters; a body holds no more (`durability.md`, Text fidelity)."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """Clean Markdown, the program it came from ("" for plain text), and what stayed behind."""

    markdown: str
    words: int
    origin: str = ""
    removed: tuple[Removed, ...] = ()


def clean_paste(html: str, text: str, *, base: str = "") -> Pasted:
    """Clean a paste: of its HTML where that can be read, else of its plain text.

    `base` is the address of the page that was copied from. Raises IngestError, a plain
    sentence, for more than a story can hold.
    """
    tally = Tally()
    blocks = rich_blocks(html, base, tally) if html else []
    if not blocks:
        return plain_paste(text, escape=False)
    markdown = markdown_of(blocks)
    return Pasted(markdown, _words_of(blocks), origin_of(html), tally.removed())


def plain_paste(text: str, *, escape: bool) -> Pasted:
    """Clean plain text; with `escape`, nothing in it is read as Markdown.

    Raises IngestError, a plain sentence, for more than a story can hold.
    """
    if len(text) > LARGEST_TEXT:
        msg = "This is over 2 MB, more than a story can hold. Nothing was pasted."
        raise IngestError(msg)
    markdown = plain_markdown(admit(text).text, escape=escape)
    return Pasted(markdown, count_words(markdown))


def rich_blocks(html: str, base: str, tally: Tally) -> list[RichBlock]:
    """Give the blocks of pasted HTML; none where it is too large or too deep to be read."""
    if len(html) > LARGEST_HTML:
        return []
    try:
        root = parse_page(admit(html).text)
    except IngestError:
        return []
    if depth_of(root) > DEEPEST:
        return []
    if not base:
        base = next((found.get("href", "") for found in root.iter("base")), "")
    return without_whole_look(blocks_of(root, base, tally))


def _words_of(blocks: list[RichBlock]) -> int:
    runs = [block.text for block in blocks]
    cells = [
        "".join(run.text for run in cell) for block in blocks for row in block.rows for cell in row
    ]
    return count_words("\n".join((*runs, *cells)))
