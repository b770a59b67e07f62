"""Turn the bytes of a file into text, whatever they were written in."""

from __future__ import annotations

import re
from collections.abc import Iterator

_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_SEVEN_BIT = ("iso-2022", "utf-7", "hz")
_ALIASES = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-9": "cp1254",
}

MOSTLY_LATIN = 0.25
"""Below this share of bytes over 0x7F, text is in a Latin script with a few accents."""

_TURKISH = (b"\xd0", b"\xdd", b"\xde", b"\xf0", b"\xfd", b"\xfe")
"""The letters that set Windows-1254 apart; in Windows-1252 they are Icelandic."""


def decode(data: bytes) -> str:
    """Decode a file: byte order mark, valid UTF-8, its declaration, then the best guess.

    Never raises; valid UTF-8 is trusted before a declaration, which is often wrong.
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace").removeprefix("\ufeff")
    for name in _candidates(data):
        try:
            return data.decode(name).removeprefix("\ufeff")
        except (UnicodeDecodeError, LookupError):
            continue
    return _guess(data)


def _candidates(data: bytes) -> Iterator[str]:
    found = _DECLARED.search(data[:4000])
    declared = found[1].decode("ascii").lower() if found else ""
    if declared.startswith(_SEVEN_BIT):
        yield declared
    yield "utf-8"
    if declared:
        yield _ALIASES.get(declared, declared)


def _guess(data: bytes) -> str:
    """Guess a Latin page by its letters; leave other scripts to the library."""
    high = sum(byte > 0x7F for byte in data)
    if high < len(data) * MOSTLY_LATIN:
        turkish = sum(data.count(letter) for letter in _TURKISH)
        return data.decode("cp1254" if turkish * 3 > high else "cp1252", "replace")
    # Imported here: it costs 30 ms, and nearly all copy is UTF-8.
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    return data.decode(best.encoding if best else "cp1252", "replace")
