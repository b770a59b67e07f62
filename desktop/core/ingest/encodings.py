"""Turn the bytes of a file into text, whatever they were written in."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from desktop.core.ingest.alphabets import guess_script

_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_SEVEN_BIT = ("iso-2022", "utf-7", "hz")
_NO_CHARSETS = (
    "utf-16", "utf-32", "utf16", "utf32", "ucs", "undefined", "idna", "puny", "unicode", "raw",
)  # fmt: skip
"""What cannot be read in the ASCII of a declaration, and what Python calls an encoding besides."""

_ALIASES = {
    "iso-8859-1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "iso-8859-9": "cp1254",
    "iso-8859-8-i": "cp1255", "tis-620": "cp874", "windows-874": "cp874", "big5": "cp950",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932",
    "x-euc-jp": "euc_jp", "euc-kr": "cp949", "ks_c_5601-1987": "cp949",
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030",
}  # fmt: skip
"""What the names mean on the web: the wider set of each (https://encoding.spec.whatwg.org)."""

LONELY, CROWDED = 0.3, 0.7
"""The shares of bytes over 0x7F that stand beside another: fewer are a Latin script's accents,
more are another script's words; between them lie those that take two bytes a letter."""

_CROWD = re.compile(rb"[\x80-\x9f\xa1-\xff]{2,}")
_NO_LETTERS = bytes((*range(0x80), 0xA0))
"""ASCII, and what is a no-break space nearly everywhere: pages set rows of them."""
_NO_LATIN_LETTERS = bytes(range(0xC0))
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SNIFFED_BYTES = 4000
_UNREADABLE = 0.02
"""Text in UTF-16 has a smaller share of characters that no one can read; programs have more."""

_IN_WORDS = re.compile(r"(?<=[^\W\d_Ã])[¹³¿±¶](?=[^\W\d_])")
"""What the Polish letters of Central European encodings are in Western ones.

Behind an Ã they are what is left of UTF-8 that was read wrongly once before.
"""

_TURKISH = (b"\xd0", b"\xdd", b"\xde", b"\xf0", b"\xfd", b"\xfe")
"""The letters that set Windows-1254 apart; in Windows-1252 they are Icelandic."""


def decode(data: bytes) -> str:
    """Decode a file: byte order mark, valid UTF-8, its declaration, then the best guess.

    Never raises; valid UTF-8 is trusted before a declaration, which is often wrong.
    """
    mark = next((name for sign, name in _MARKS if data.startswith(sign)), "")
    if mark:
        return data.decode(mark, "replace").removeprefix("\ufeff")
    for name in _candidates(data):
        try:
            return data.decode(name).removeprefix("\ufeff")
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode(_guess(data), "replace")


def is_text(data: bytes) -> bool:
    """Tell whether bytes are text: no zeros but those of UTF-16 and UTF-32."""
    marked = any(data.startswith(sign) for sign, _ in _MARKS)
    return marked or b"\0" not in data[:_SNIFFED_BYTES] or bool(_wide(data))


def _candidates(data: bytes) -> Iterator[str]:
    found = _DECLARED.search(data[:_SNIFFED_BYTES])
    declared = found[1].decode("ascii").lower() if found else ""
    if declared.startswith(_SEVEN_BIT):
        yield declared
    if wide := _wide(data):
        yield wide
    if b"\x1b$" in data[:_SNIFFED_BYTES]:
        yield "iso2022_kr" if b"\x1b$)C" in data else "iso2022_jp_ext"
    yield "utf-8"
    if declared and not declared.startswith(_NO_CHARSETS):
        yield _ALIASES.get(declared, declared)


def _wide(data: bytes) -> str:
    """Name UTF-16 that has no mark, by the zeros in every other byte of its ASCII."""
    head = data[:_SNIFFED_BYTES]
    if b"\0" not in head or len(data) % 2:
        return ""
    name = "utf-16-be" if head[::2].count(0) > head[1::2].count(0) else "utf-16-le"
    try:
        text = codecs.getincrementaldecoder(name)().decode(head)
    except UnicodeDecodeError:
        return ""
    strange = sum(1 for c in text if not (c.isprintable() or c.isspace()))
    return name if strange <= len(text) * _UNREADABLE else ""


def _guess(data: bytes) -> str:
    """Guess a Latin page by its letters, another by its language; else ask the library."""
    high = len(data.translate(None, _NO_LETTERS))
    crowded = sum(map(len, _CROWD.findall(data)))
    is_other = crowded > high * CROWDED
    if crowded > high * LONELY and (named := guess_script(data, pairs_only=not is_other)):
        return named
    if not is_other:
        return _latin(data)
    # Imported here: it costs 30 ms, and nearly all copy is UTF-8.
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    return best.encoding if best else "cp1252"


def _latin(data: bytes) -> str:
    letters = len(data.translate(None, _NO_LATIN_LETTERS))
    turkish = sum(data.count(letter) for letter in _TURKISH)
    if turkish * 3 > letters:
        return "cp1254"
    signs = {
        name: len(_IN_WORDS.findall(data[:200_000].decode(name, "replace")))
        for name in ("cp1252", "cp1250", "iso8859_2")
    }
    return min(signs, key=lambda name: signs[name])
