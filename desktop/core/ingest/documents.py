"""Read Word documents: Title, Subtitle and Heading styles, or none at all."""

from __future__ import annotations

import importlib
import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from xml.parsers.expat import ExpatError

from desktop.core.ingest.markup_tree import DEEPEST, blocks_in, depth_of, text_of
from desktop.core.ingest.page_tree import parse_page
from desktop.core.ingest.parts import Copy, IngestError, Kind
from desktop.core.ingest.told import Told, lines_from

MOST_MEMBERS = 2_000
MOST_BYTES = 500_000_000
MOST_RATIO = 200

_STYLES = """
p[style-name='Title'] => h1.headline:fresh
p[style-name='Subtitle'] => p.deck:fresh
p[style-name='Quote'] => blockquote:fresh
p[style-name='Intense Quote'] => blockquote:fresh
p[style-name='Caption'] => figcaption:fresh
"""
_DAMAGE = (
    ArithmeticError, AttributeError, EOFError, LookupError, OSError, RuntimeError, SyntaxError,
    TypeError, ValueError, zipfile.BadZipFile, zlib.error, ExpatError,
)  # fmt: skip
"""What a broken archive or its XML makes mammoth and zipfile raise: no base class unites them."""

_TOLD = {"headline": Kind.HEADLINE, "deck": Kind.DECK}


def is_docx(data: bytes) -> bool:
    """Tell whether bytes are a Word document: a zip archive with its main part."""
    return data[:4] == b"PK\x03\x04" and b"word/" in data


def read_docx(name: str, data: bytes) -> Copy:
    """Read a Word document: insertions kept, deletions left out, pictures ignored.

    Raises IngestError when the file is damaged or larger inside than a story can be.
    """
    _check_archive(name, data)
    mammoth: Any = importlib.import_module("mammoth")
    try:
        result = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=_STYLES,
            convert_image=mammoth.images.img_element(_no_picture),
        )
    except _DAMAGE as error:
        msg = f"“{name}” is damaged and cannot be read as a Word document."
        raise IngestError(msg) from error
    html = str(result.value)
    if not html.strip():
        msg = f"“{name}” holds no text. There is nothing to take in."
        raise IngestError(msg)
    blocks = list(_blocks(html))
    notices = tuple(dict.fromkeys(str(message.message) for message in result.messages))
    original = "\n\n".join(" ".join(block.text.split()) for block in blocks)
    return Copy(lines_from(blocks), original=original, input_kind="docx", notices=notices)


def _check_archive(name: str, data: bytes) -> None:
    """Refuse a damaged archive, and one that grows beyond all measure."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except _DAMAGE as error:
        msg = f"“{name}” is damaged and cannot be read as a Word document."
        raise IngestError(msg) from error
    size = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    names = {member.filename for member in members}
    if (
        len(members) > MOST_MEMBERS
        or size > MOST_BYTES
        or size > MOST_RATIO * max(packed, 1)
        or len(names) < len(members)
    ):
        msg = f"“{name}” is larger inside than a story can be. Nothing was taken in."
        raise IngestError(msg)


def _no_picture(_image: object) -> dict[str, str]:
    return {}


def _blocks(html: str) -> Iterator[Told]:
    """Give the document's blocks, those in the styles of a story's head told as such."""
    root = parse_page(html)
    if depth_of(root) > DEEPEST:
        return
    named = {text_of(element): element.get("class", "") for element in root.iter("h1", "p")}
    for told in blocks_in(root):
        kind = _TOLD.get(named.get(" ".join(told.text.split()), ""))
        yield replace(told, kind=kind, reason="so styled in the document") if kind else told
