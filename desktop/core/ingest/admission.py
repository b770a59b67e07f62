"""Make any text legal once, at the door, and say what was changed."""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST_LINE = 100_000
LONGEST_TEXT = 50_000_000

_BREAKS = re.compile("\r\n?|[\x85\u2028\u2029]")
_REMOVED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffc]")
_REPLACED = re.compile(
    "[\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_SUSPECT = re.compile(f"{_REMOVED.pattern}|{_REPLACED.pattern}|[\r\u2028\u2029]")
_PLAIN = re.compile("[\t\n -~\xa0-\u2027\u202a-\ud7ff]*")
"""Text that is surely legal, told ten times as fast as by looking for what is not."""


@dataclass(frozen=True, slots=True)
class Admitted:
    """Legal text, and a plain sentence for each thing that was changed."""

    text: str
    notices: tuple[str, ...] = ()


def admit(text: str) -> Admitted:
    r"""Turn any text into legal text; admitting it again changes nothing.

    Line ends become ``\n``, control characters go, what no file can carry becomes
    U+FFFD, a leading byte order mark goes, and lines over 100,000 characters are split.
    """
    text = text.lstrip("\ufeff")
    if len(text) <= LONGEST_LINE and (_PLAIN.fullmatch(text) or not _SUSPECT.search(text)):
        return Admitted(text)
    notices: list[str] = []
    text = _BREAKS.sub("\n", text)
    text, removed = _REMOVED.subn("", text)
    text, replaced = _REPLACED.subn("\ufffd", text)
    if removed:
        text = text.lstrip("\ufeff")
        notices.append(f"{_times(removed, 'control character')} removed.")
    if replaced:
        notices.append(f"{_times(replaced, 'damaged character')} replaced.")
    text, split = _short_lines(text)
    if split:
        notices.append(f"{_times(split, 'very long line')} split.")
    return Admitted(text, tuple(notices))


def _times(count: int, thing: str) -> str:
    return f"{count:,} {thing}{'' if count == 1 else 's'}"


def _short_lines(text: str) -> tuple[str, int]:
    """Split every line over the limit, at a space where there is one."""
    if len(text) <= LONGEST_LINE:
        return text, 0
    lines: list[str] = []
    split = 0
    for line in text.split("\n"):
        split += len(line) > LONGEST_LINE
        while len(line) > LONGEST_LINE:
            at = line.rfind(" ", 1, LONGEST_LINE) + 1 or LONGEST_LINE
            lines.append(line[:at])
            line = line[at:]
        lines.append(line)
    return "\n".join(lines), split
