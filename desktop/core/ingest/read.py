"""Take in copy of any kind: the one door for text and for files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desktop.core.ingest.admission import LONGEST_TEXT, Admitted, admit
from desktop.core.ingest.agency_xml import read_agency_xml
from desktop.core.ingest.documents import is_docx, read_docx
from desktop.core.ingest.encodings import decode, is_text
from desktop.core.ingest.kinds import sniff
from desktop.core.ingest.language import guess_language
from desktop.core.ingest.markdown_copy import read_markdown
from desktop.core.ingest.ninjs import read_ninjs
from desktop.core.ingest.parts import Copy, IngestError
from desktop.core.ingest.plain_text import read_text, without_invisible
from desktop.core.ingest.rtf import is_rtf, read_rtf
from desktop.core.ingest.transmissions import read_transmission
from desktop.core.ingest.web import read_html

__all__ = ["Admitted", "admit", "decode", "recognise", "recognise_all", "recognise_file"]


def recognise(text: str, *, kind: str = "auto") -> Copy:
    """Recognise the parts of a text; `kind` is an input kind of ingest.md, or "auto".

    Any text is taken: what is not understood becomes body, marked as doubtful. Of several
    stories in one text this is the first.
    """
    return _stories(text, kind)[0]


def recognise_file(name: str, data: bytes) -> Copy:
    """Recognise the first story of a file; its name only serves the messages.

    Raises IngestError, a plain sentence, for what is empty, too large or not text.
    """
    return recognise_all(name, data)[0]


def recognise_all(name: str, data: bytes) -> tuple[Copy, ...]:
    """Recognise every story of a file: an agency's file may hold several.

    Raises IngestError, a plain sentence, for what is empty, too large or not text.
    """
    if len(data) > LONGEST_TEXT:
        msg = f"“{name}” is over 50 MB, too large for one story. Nothing was taken in."
        raise IngestError(msg)
    if not data.strip():
        msg = f"“{name}” is empty. There is nothing to take in."
        raise IngestError(msg)
    if is_rtf(data):
        return (_with_language(read_rtf(name, data)),)
    if is_docx(data):
        return (_with_language(read_docx(name, data)),)
    if not is_text(data):
        msg = f"“{name}” is not text. Open a text, web, Word or wire file instead."
        raise IngestError(msg)
    return _stories(decode(data), "auto")


def _stories(text: str, kind: str) -> tuple[Copy, ...]:
    if len(text) > LONGEST_TEXT:
        msg = "This text is over 50 MB, too long for one story. Nothing was taken in."
        raise IngestError(msg)
    is_open = kind == "auto"
    kind = sniff(text) if is_open else kind
    reader = _READERS.get(kind)
    if reader is None:
        page = True if kind == "pasted_text" else None if is_open else False
        return (read_text(text, page=page),)
    try:
        return tuple(map(_with_language, reader(text, kind)))
    except IngestError as error:
        copy = read_text(text, page=False)
        return (replace(copy, notices=(*copy.notices, str(error))),)


def _with_language(copy: Copy) -> Copy:
    if copy.language:
        return copy
    return replace(copy, language=guess_language(" ".join(line.text for line in copy.lines)))


def _markdown(text: str, _kind: str) -> tuple[Copy, ...]:
    admitted = admit(text)
    return (read_markdown(admitted.text, admitted.notices),)


def _agency_xml(text: str, kind: str) -> tuple[Copy, ...]:
    return read_agency_xml(admit(text).text, kind)


def _transmission(text: str, kind: str) -> tuple[Copy, ...]:
    return (read_transmission(text, kind),)


def _ninjs(text: str, _kind: str) -> tuple[Copy, ...]:
    return read_ninjs(admit(text).text)


def _html(text: str, _kind: str) -> tuple[Copy, ...]:
    original = admit(text)
    plain = without_invisible(original)
    return (replace(read_html(plain.text, original.text), notices=plain.notices),)


_READERS: dict[str, Callable[[str, str], tuple[Copy, ...]]] = {
    "markdown": _markdown,
    "nitf": _agency_xml,
    "newsml1.2": _agency_xml,
    "newsml-g2": _agency_xml,
    "anpa": _transmission,
    "iptc7901": _transmission,
    "kyodo-text": _transmission,
    "ninjs": _ninjs,
    "html": _html,
}
