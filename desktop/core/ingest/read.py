"""Take in copy of any kind: the one door for text and for files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desktop.core.ingest.admission import LONGEST_TEXT, Admitted, admit
from desktop.core.ingest.advisories import stands_alone
from desktop.core.ingest.agency_xml import read_agency_xml
from desktop.core.ingest.encodings import decode
from desktop.core.ingest.evidence import Verdict
from desktop.core.ingest.kinds import sniff
from desktop.core.ingest.language import guess_language
from desktop.core.ingest.lines import Block, blocks_of, rows_of
from desktop.core.ingest.markdown_copy import read_markdown
from desktop.core.ingest.pages import looks_like_page, recognise_page
from desktop.core.ingest.parts import Copy, IngestError, Kind, Line
from desktop.core.ingest.transmissions import read_transmission
from desktop.core.ingest.web import read_html
from desktop.core.ingest.wire import recognise_blocks

__all__ = ["Admitted", "admit", "decode", "recognise", "recognise_file"]

_INVISIBLE = {0xAD: None, 0x200B: None}


def recognise(text: str, *, kind: str = "auto") -> Copy:
    """Recognise the parts of a text; `kind` is an input kind of ingest.md, or "auto".

    Any text is taken: what is not understood becomes body, marked as doubtful.
    """
    if len(text) > LONGEST_TEXT:
        msg = "This text is over 50 MB, too long for one story. Nothing was taken in."
        raise IngestError(msg)
    kind = sniff(text) if kind == "auto" else kind
    return _READERS.get(kind, _read_text)(text, kind)


def recognise_file(name: str, data: bytes) -> Copy:
    """Recognise the parts of a file from its bytes; its name only serves the messages."""
    if len(data) > LONGEST_TEXT:
        msg = f"“{name}” is over 50 MB, too large for one story. Nothing was taken in."
        raise IngestError(msg)
    if not data.strip():
        msg = f"“{name}” is empty. There is nothing to take in."
        raise IngestError(msg)
    if b"\0" in data[:4000] and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        msg = f"“{name}” is not text. Open a text, web, Word or wire file instead."
        raise IngestError(msg)
    return recognise(decode(data))


def _read_text(text: str, kind: str) -> Copy:
    admitted = admit(text)
    plain, notices = _without_invisible(admitted)
    rows = rows_of(plain)
    single = [
        Block(row.strip(), at, at, 1, len(row) - len(row.lstrip()))
        for at, row in enumerate(rows)
        if row.strip()
    ]
    if kind == "pasted_text" or (kind == "auto" and looks_like_page(single)):
        blocks, verdicts = single, recognise_page(single)
    else:
        blocks = blocks_of(rows, stands_alone)
        verdicts = recognise_blocks(blocks)
    lines = lines_of(rows, blocks, verdicts)
    return Copy(
        lines,
        original=admitted.text,
        language=guess_language(plain),
        input_kind=kind if kind in _READERS else "text",
        notices=notices,
    )


def _without_invisible(admitted: Admitted) -> tuple[str, tuple[str, ...]]:
    """Take soft hyphens and zero-width blanks out of copy, and say so."""
    text = admitted.text
    if "\u00ad" not in text and "\u200b" not in text:
        return text, admitted.notices
    return text.translate(_INVISIBLE), (*admitted.notices, "Invisible hyphens and blanks removed.")


def lines_of(rows: list[str], blocks: list[Block], verdicts: list[Verdict]) -> tuple[Line, ...]:
    """Give every row the verdict of its block; rows between blocks are blank."""
    lines: list[Line] = []
    for block, verdict in zip(blocks, verdicts, strict=True):
        lines += [Line(at, rows[at], Kind.BLANK) for at in range(len(lines), block.first)]
        for at in range(block.first, block.last + 1):
            lines.append(
                Line(
                    at,
                    rows[at],
                    verdict.kind,
                    verdict.reason,
                    verdict.confidence,
                    at > block.first,
                )
            )
    lines += [Line(at, rows[at], Kind.BLANK) for at in range(len(lines), len(rows))]
    return tuple(lines)


def _read_markdown(text: str, _kind: str) -> Copy:
    admitted = admit(text)
    copy = read_markdown(admitted.text, admitted.notices)
    return copy if copy.language else replace(copy, language=guess_language(admitted.text))


def _read_agency_xml(text: str, kind: str) -> Copy:
    admitted = admit(text)
    try:
        copy = read_agency_xml(admitted.text, kind)[0]
    except IngestError as error:
        copy = _read_text(text, "text")
        return replace(copy, notices=(*copy.notices, str(error)))
    if copy.language:
        return copy
    return replace(copy, language=guess_language(" ".join(line.text for line in copy.lines)))


def _read_transmission(text: str, kind: str) -> Copy:
    copy = read_transmission(text, kind)
    return replace(copy, language=guess_language(" ".join(line.text for line in copy.lines)))


def _read_html(text: str, _kind: str) -> Copy:
    admitted = admit(text)
    plain, notices = _without_invisible(admitted)
    try:
        copy = read_html(plain, admitted.text)
    except IngestError as error:
        copy = _read_text(text, "text")
        return replace(copy, notices=(*copy.notices, str(error)))
    return replace(copy, notices=notices)


_READERS: dict[str, Callable[[str, str], Copy]] = {
    "text": _read_text,
    "markdown": _read_markdown,
    "anpa": _read_transmission,
    "iptc7901": _read_transmission,
    "kyodo-text": _read_transmission,
    "html": _read_html,
    "nitf": _read_agency_xml,
    "newsml1.2": _read_agency_xml,
    "newsml-g2": _read_agency_xml,
}
