"""Read RTF: paragraphs with their styles, without deleted and hidden words.

Source: Microsoft, Rich Text Format (RTF) Specification, version 1.9.1.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field, replace

from desktop.core.ingest.admission import admit
from desktop.core.ingest.parts import Copy, IngestError, Kind
from desktop.core.ingest.rtf_words import (
    CHARACTERS,
    CHARSETS,
    LEFT_OUT,
    SIGNS,
    SILENT,
    kind_of_style,
)
from desktop.core.ingest.told import Told, lines_from

MOST_TOKENS = 500_000
MOST_BLOCKS = 30_000
DEEPEST = 1_000

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,9})? ?"
    rb"|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])|(?P<brace>[{}])"
    rb"|(?P<text>[^\\{}]+)|(?P<rest>\\)"
)
_PARAGRAPH_ENDS = frozenset({"par", "sect", "page", "column"})
_CELL_ENDS = frozenset({"cell", "nestcell"})
_ROW_ENDS = frozenset({"row", "nestrow"})
_ENDS = _PARAGRAPH_ENDS | _CELL_ENDS | _ROW_ENDS
_BLANK_ROW = re.compile(r"\n\s*\n")
_STYLED = "so styled in the document"


def is_rtf(data: bytes) -> bool:
    """Tell whether bytes are rich text."""
    return data.startswith(b"{\\rtf")


def read_rtf(name: str, data: bytes) -> Copy:
    """Read rich text; what is no part of its running text is left out with a notice.

    Raises IngestError when the file holds no text, or more than a story can.
    """
    reading = _Reading()
    if not reading.read(data):
        msg = f"“{name}” is larger inside than a story can be. Nothing was taken in."
        raise IngestError(msg)
    blocks = reading.blocks
    if not blocks:
        msg = f"“{name}” holds no text. There is nothing to take in."
        raise IngestError(msg)
    return Copy(
        lines_from(blocks),
        original="\n\n".join(" ".join(block.text.split()) for block in blocks),
        input_kind="rtf",
        notices=tuple(reading.notices),
    )


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds between two braces: where text goes, and how it is set.

    `into` is "" for the running text, else the destination. `following` is how many bytes
    stand in for a Unicode character, for readers that know none.
    """

    into: str = ""
    starred: bool = False
    hidden: bool = False
    deleted: bool = False
    font: int = -1
    following: int = 1
    style: int = 0
    outline: int = -1
    listed: bool = False
    tabled: bool = False


@dataclass(slots=True)
class _Reading:
    """Rich text being read, token by token."""

    blocks: list[Told] = field(default_factory=list[Told])
    notices: dict[str, None] = field(default_factory=dict[str, None])
    group: _Group = field(default_factory=_Group)
    groups: list[_Group] = field(default_factory=list[_Group])
    fonts: dict[int, str] = field(default_factory=dict[int, str])
    styles: dict[int, str] = field(default_factory=dict[int, str])
    words: list[str] = field(default_factory=list[str])
    names: list[str] = field(default_factory=list[str])
    cells: list[str] = field(default_factory=list[str])
    raw: bytearray = field(default_factory=bytearray)
    encoding: str = "cp1252"
    default_font: int = 0
    skip: int = 0
    gap: int = 0

    def read(self, data: bytes) -> bool:
        """Read every token; False when there are more than a story has."""
        at = tokens = 0
        while found := _TOKEN.match(data, at):
            at, tokens = found.end(), tokens + 1
            if tokens > MOST_TOKENS or self._is_too_large:
                return False
            if found["word"] == b"bin":
                at += max(int(found["number"] or 0), 0)
            elif self._take(found):
                break
        self._finish()
        return True

    @property
    def _is_too_large(self) -> bool:
        return len(self.blocks) > MOST_BLOCKS or len(self.groups) > DEEPEST

    def _finish(self) -> None:
        if self.group.tabled:
            self._end_cell()
        self._end_paragraph()
        self._end_row()

    def _take(self, found: re.Match[bytes]) -> bool:
        """Take one token; True when it closes the document."""
        if found["text"]:
            self._take_bytes(found["text"].translate(None, b"\r\n"))
            return False
        if found["hex"]:
            self._take_bytes(bytes.fromhex(found["hex"].decode()))
            return False
        if found["rest"]:
            return False
        self._decode()
        if brace := found["brace"]:
            return self._take_brace(brace)
        if sign := found["sign"]:
            self._take_sign(sign.decode("latin-1"))
        else:
            number = int(found["number"]) if found["number"] else None
            self._take_word(found["word"].decode(), number)
        return False

    def _take_brace(self, brace: bytes) -> bool:
        self.skip = 0
        if brace == b"{":
            self.groups.append(self.group)
        elif self.groups:
            if len(self.groups) == 1:
                self._finish()
            if self.group.into == "styles":
                self.styles[self.group.style] = "".join(self.names).strip(" ;").casefold()
                self.names.clear()
            self.group = self.groups.pop()
            return not self.groups
        return False

    def _take_bytes(self, some: bytes) -> None:
        skipped = min(self.skip, len(some))
        self.skip -= skipped
        if self._is_heard:
            self.raw += some[skipped:]

    @property
    def _is_heard(self) -> bool:
        group = self.group
        return group.into in ("", "styles") and not (group.hidden or group.deleted)

    def _decode(self) -> None:
        """Turn the bytes at hand into text: two of them may be one letter."""
        if self.raw:
            name = self.fonts.get(self.group.font, "") or self.encoding
            self._heard.append(self.raw.decode(name, "replace"))
            self.raw.clear()

    @property
    def _heard(self) -> list[str]:
        return self.names if self.group.into == "styles" else self.words

    def _put(self, text: str) -> None:
        if self.skip:
            self.skip -= 1
        elif self._is_heard:
            self._heard.append(text)

    def _take_sign(self, sign: str) -> None:
        if sign == "*":
            self.group = replace(self.group, starred=True)
        elif sign in ("\r", "\n"):
            self._take_word("par", None)
        else:
            self._put(SIGNS.get(sign, ""))

    def _take_word(self, word: str, number: int | None) -> None:
        if word in CHARACTERS:
            self._put(CHARACTERS[word])
        elif word == "u" and number is not None:
            self.skip = 0
            self._put(chr(number % 0x10000))
            self.skip = self.group.following
        elif word in _ENDS:
            if self.group.into == "":
                self._end(word)
        elif self.group.starred or word in SILENT:
            self._fall_silent(word)
        else:
            self._set(word, number)

    def _fall_silent(self, word: str) -> None:
        if self.group.into == "" and word in LEFT_OUT:
            self.notices[LEFT_OUT[word]] = None
        self.group = replace(self.group, into="nowhere", starred=False)

    def _set(self, word: str, number: int | None) -> None:
        """Set what holds from here to the end of the group."""
        group, on = self.group, number != 0
        match word:
            case "fonttbl" | "stylesheet":
                group = replace(group, into="fonts" if word == "fonttbl" else "styles")
            case "listtext" | "pntext":
                group = replace(group, into="nowhere")
                if self.groups:
                    self.groups[-1] = replace(self.groups[-1], listed=True)
            case "plain":
                group = replace(group, hidden=False, deleted=False, font=self.default_font)
            case "pard":
                group = replace(group, style=0, outline=-1, listed=False, tabled=False)
            case "v" | "deleted":
                self._note_unsaid(word, on=on)
                group = replace(group, **{"hidden" if word == "v" else "deleted": on})
            case "intbl":
                group = replace(group, tabled=True)
            case "mac" | "pc" | "pca" | "ansicpg" | "deff" | "fcharset":
                self._set_letters(word, number or 0)
            case "f" | "s" | "uc" | "outlinelevel" | "ls" if number is not None:
                names = {"f": "font", "s": "style", "uc": "following", "outlinelevel": "outline"}
                value = {names[word]: number} if word in names else {"listed": number > 0}
                group = replace(group, **value)
            case _:
                pass
        self.group = replace(group, starred=False)

    def _note_unsaid(self, word: str, *, on: bool) -> None:
        if on and self.group.into == "":
            self.notices[LEFT_OUT[word]] = None

    def _set_letters(self, word: str, number: int) -> None:
        """Set an encoding: the document's, or that of the font being told."""
        if word == "deff":
            self.default_font = number
        elif word == "fcharset":
            self.fonts[self.group.font] = CHARSETS.get(number, "")
        else:
            names = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850", "ansicpg": f"cp{number}"}
            name = "utf-8" if (word, number) == ("ansicpg", 65001) else names[word]
            self.encoding = name if _is_known(name) else self.encoding

    def _end(self, word: str) -> None:
        if word in _PARAGRAPH_ENDS:
            self._end_paragraph()
        elif word in _CELL_ENDS:
            self._end_cell()
        else:
            self._end_row()

    def _end_paragraph(self) -> None:
        text = self._text()
        if self.group.tabled:
            self.words.append(f"{text} " if text else "")
            return
        self._end_row()
        if not text:
            self.gap += 1
        for part in _BLANK_ROW.split(text) if text else ():
            kind, level = kind_of_style(self.styles.get(self.group.style, ""), self.group.outline)
            kind = kind or (Kind.LIST_ITEM if self.group.listed else None)
            told = Told(part.strip(), kind, _STYLED if kind else "", level, self.gap + 1)
            self.blocks.append(told)
            self.gap = 0

    def _text(self) -> str:
        """Give the text at hand, in which a pair of halves is one character."""
        self._decode()
        text = "".join(self.words).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        self.words.clear()
        return admit(text).text.strip()

    def _end_cell(self) -> None:
        self.cells.append(" ".join(self._text().split()))

    def _end_row(self) -> None:
        if any(self.cells):
            row = " | ".join(self.cells)
            self.blocks.append(Told(row, Kind.TABLE, "marked so by the file"))
        self.cells.clear()


def _is_known(name: str) -> bool:
    try:
        codecs.lookup(name)
    except LookupError:
        return False
    return True
