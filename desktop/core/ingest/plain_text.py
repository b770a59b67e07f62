"""Read plain text: wire copy, a letter from the desk, or a whole page that was pasted."""

from __future__ import annotations

from desktop.core.ingest.admission import Admitted, admit
from desktop.core.ingest.advisories import stands_alone
from desktop.core.ingest.evidence import Verdict
from desktop.core.ingest.language import guess_language
from desktop.core.ingest.lines import Block, blocks_of, rows_of
from desktop.core.ingest.page_heads import recognise_page
from desktop.core.ingest.pages import looks_like_page
from desktop.core.ingest.parts import Copy, IngestError, Kind, Line
from desktop.core.ingest.wire import recognise_blocks

LONGEST_STORY = 2_000_000
MOST_ROWS = 30_000

_INVISIBLE = {0xAD: None, 0x200B: None}


def read_text(text: str, *, page: bool | None = None) -> Copy:
    """Recognise plain text; `page` tells whether it is a whole page, None leaves it open.

    Raises IngestError when the text is longer than a story can be.
    """
    admitted = without_invisible(admit(text))
    rows = rows_of(admitted.text)
    if len(text) > LONGEST_STORY or len(rows) > MOST_ROWS:
        msg = "This text is too long for one story. Nothing was taken in."
        raise IngestError(msg)
    single = _one_a_row(rows) if page is not False else []
    is_page = looks_like_page(single) if page is None else page
    if is_page:
        blocks, verdicts = single, recognise_page(single)
    else:
        blocks = blocks_of(rows, stands_alone)
        verdicts = recognise_blocks(blocks)
    return Copy(
        _lines_of(rows, blocks, verdicts),
        original=text if text == admitted.text else admit(text).text,
        language=guess_language(admitted.text),
        input_kind="pasted_text" if is_page else "text",
        notices=admitted.notices,
    )


def without_invisible(admitted: Admitted) -> Admitted:
    """Take soft hyphens and zero-width blanks out of copy, and say so."""
    text = admitted.text
    if "\u00ad" not in text and "\u200b" not in text:
        return admitted
    notice = "Invisible hyphens and blanks removed."
    return Admitted(text.translate(_INVISIBLE), (*admitted.notices, notice))


def _one_a_row(rows: list[str]) -> list[Block]:
    return [
        Block(bare, at, at, 1, len(row) - len(row.lstrip()))
        for at, row in enumerate(rows)
        if (bare := row.strip())
    ]


def _lines_of(rows: list[str], blocks: list[Block], verdicts: list[Verdict]) -> tuple[Line, ...]:
    """Give every row the verdict of its block; rows between blocks are blank."""
    lines: list[Line] = []
    for block, verdict in zip(blocks, verdicts, strict=True):
        lines += [Line(at, rows[at], Kind.BLANK) for at in range(len(lines), block.first)]
        lines += [
            Line(at, rows[at], verdict.kind, verdict.reason, verdict.confidence, at > block.first)
            for at in range(block.first, block.last + 1)
        ]
    lines += [Line(at, rows[at], Kind.BLANK) for at in range(len(lines), len(rows))]
    return tuple(lines)
