"""Recognise a story on the clipboard: its words, and the looks that came with them."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.ingest.language import guess_language
from desktop.core.ingest.parts import Copy, Kind
from desktop.core.ingest.paste.clean import rich_blocks
from desktop.core.ingest.paste.origin import WEB, origin_of
from desktop.core.ingest.paste.rich import RichBlock, Tally
from desktop.core.ingest.paste.writer import written
from desktop.core.ingest.read import recognise
from desktop.core.ingest.told import Told, lines_from

_TOP = 4
"""Blocks among which a heading of the first level is the headline."""


def recognise_paste(html: str, text: str) -> Copy:
    """Recognise a paste; `html` may be empty, and so may `text`.

    The HTML of a word processor tells its headings, and so does a selection of a page; a
    whole page with its menus is better read as the text that a person sees.
    """
    plain = recognise(text) if text.strip() else None
    is_page = plain is not None and plain.input_kind == "pasted_text"
    if html and not (is_page and origin_of(html) == WEB):
        tally = Tally()
        blocks = rich_blocks(html, "", tally)
        if blocks:
            return _copy_of(blocks, tally)
    return plain or recognise(text)


def _copy_of(blocks: list[RichBlock], tally: Tally) -> Copy:
    told = list(_told(blocks))
    removed = ", ".join(f"{each.kind} ×{len(each.items)}" for each in tally.removed())
    return Copy(
        lines_from(told),
        original="\n".join(" ".join(each.text.split()) for each in told),
        language=guess_language(" ".join(each.text for each in told)),
        input_kind="html",
        notices=(f"Left behind: {removed}.",) if removed else (),
    )


def _told(blocks: list[RichBlock]) -> Iterator[Told]:
    marked = written(blocks)
    headline = next(
        (
            at
            for at, block in enumerate(blocks[:_TOP])
            if block.kind is Kind.SUBHEAD and (at == 0 or block.level == 1)
        ),
        -1,
    )
    for at, block in enumerate(blocks):
        if at == headline:
            yield Told(block.text, Kind.HEADLINE, "the heading at the top")
        elif text := _text_of(block):
            yield Told(text, _kind_of(block), "told by the paste", block.level, 1, marked[at])


def _kind_of(block: RichBlock) -> Kind | None:
    if block.quoted:
        return Kind.QUOTE
    if block.kind is Kind.PARAGRAPH:
        return Kind.PARAGRAPH if block.note else None
    return block.kind


def _text_of(block: RichBlock) -> str:
    if block.kind is not Kind.TABLE:
        return block.text.strip()
    cells = ("".join(run.text for run in cell) for row in block.rows for cell in row)
    return " | ".join(cell for cell in cells if cell)
