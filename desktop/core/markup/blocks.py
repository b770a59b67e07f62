"""A body cut into its blocks: one pass over the text, no Markdown library."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from desktop.core.markup import marks


class BlockKind(StrEnum):
    """What a block is to the reader, or to the desk."""

    PARAGRAPH = "paragraph"
    SUBHEAD = "subhead"
    QUOTE = "quote"
    LIST = "list"
    TABLE = "table"
    PICTURE = "picture"
    FOOTNOTE = "footnote"
    DEFINITION = "definition"
    NOTE = "note"
    STASH = "stash"
    RULE = "rule"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Block:
    """One block: `text` is ``body[start:end]``, without the blank lines round it.

    `level` is 2 to 4 for a subhead and 0 for everything else.
    """

    kind: BlockKind
    start: int
    end: int
    text: str
    level: int = 0


# Anchored: a long line of blanks would else be looked through from each of its characters.
_GROUP = re.compile(r"^[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*", re.MULTILINE)
# A group of lines in which no line can be anything but prose needs no closer look.
_MARKED = re.compile(r"^[ \t]*(?:[#>*+_!|%\[-]|\d{1,3}\.|Table:)|^(?: {4}|\t)|\|", re.MULTILINE)

_SUBHEAD = re.compile(r" {0,3}(#{1,6})(?=[ \t]|$)")
_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})")
_QUOTE = re.compile(r" {0,3}>")
_ITEM = re.compile(r" {0,3}(?:[*+-]|(\d{1,3})\.)[ \t]+\S?")
_DEEPER = re.compile(r" {2,}|\t")
_CODE = re.compile(r" {4}|\t")
_FOOTNOTE = re.compile(r" {0,3}\[\^([^\]\s]*[^\]\s\\])\]:")
_DEFINITION = re.compile(
    r" {0,3}\[(?!\^)([^\[\]]*[^\[\]\\])\]:[ \t]*(\S+)(?:[ \t]+[\"'(].*[\"')])?[ \t]*"
)
PICTURE = re.compile(r"!\[([^\[\]]*)\]\(\s*<?pictures/([^\s()<>]+)>?\s*\)")
_DELIMITER_ROW = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
CAPTION = re.compile(r"Table:[ \t]*(.*)", re.DOTALL)


def split(body: str) -> tuple[Block, ...]:
    """Cut `body` into blocks, in order; between them stand only blank lines.

    A heading or rule is a block wherever its line stands; a quote or note begins at its
    line; a list begins only after a blank line, so that a dash within wire copy stays text.
    """
    found: list[Block] = []
    done = 0
    for start, end in marks.fences(body):
        found.extend(_joined(body, _pieces(body, done, start)))
        found.append(Block(BlockKind.STASH, start, end, body[start:end]))
        done = end
    found.extend(_joined(body, _pieces(body, done, len(body))))
    return tuple(found)


def _pieces(body: str, start: int, end: int) -> Iterator[Block]:
    for group in _GROUP.finditer(body, start, end):
        text = group.group()
        offset = group.start()
        for kind, level, first, after in _group(text):
            yield Block(kind, offset + first, offset + after, text[first:after], level)


@lru_cache(maxsize=8192)
def _group(text: str) -> tuple[tuple[BlockKind, int, int, int], ...]:
    """Cut one run of lines without a blank line between them: kind, level, start, end."""
    if _MARKED.search(text) is None:
        return ((BlockKind.PARAGRAPH, 0, 0, len(text)),)
    found: list[tuple[BlockKind, int, int, int]] = []
    lines = marks.masked_notes(text).split("\n")
    index = at = 0
    while index < len(lines):
        kind, level, taken = _at(lines, index)
        length = len("\n".join(lines[index : index + taken]))
        found.append((kind, level, at, at + length))
        at += length + 1
        index += taken
    return tuple(found)


def _at(lines: list[str], index: int) -> tuple[BlockKind, int, int]:
    """Say what begins at line `index`: its kind, its level, how many lines it takes."""
    line = lines[index]
    rest = len(lines) - index
    if heading := _SUBHEAD.match(line):
        return BlockKind.SUBHEAD, min(max(len(heading[1]), 2), 4), 1
    if _RULE.fullmatch(line):
        return BlockKind.RULE, 0, 1
    if PICTURE.fullmatch(line.strip(" \t")):
        return BlockKind.PICTURE, 0, 1
    if _QUOTE.match(line):
        return BlockKind.QUOTE, 0, _until_break(lines, index)
    if _FOOTNOTE.match(line):
        return BlockKind.FOOTNOTE, 0, _until_next(lines, index, _FOOTNOTE)
    if _DEFINITION.fullmatch(line):
        return BlockKind.DEFINITION, 0, 1
    if _is_note(lines[index:]):
        return BlockKind.NOTE, 0, rest
    if taken := _table_lines(lines, index):
        return BlockKind.TABLE, 0, taken
    if _ITEM.match(line):
        return BlockKind.LIST, 0, _list_lines(lines, index)
    if _CODE.match(line):
        return BlockKind.CODE, 0, _code_lines(lines, index)
    return BlockKind.PARAGRAPH, 0, _until_break(lines, index, quotes=True)


def _breaks(line: str) -> bool:
    return bool(
        _SUBHEAD.match(line)
        or _RULE.fullmatch(line)
        or PICTURE.fullmatch(line.strip(" \t"))
        or _FOOTNOTE.match(line)
    )


def _until_break(lines: list[str], index: int, *, quotes: bool = False) -> int:
    for later in range(index + 1, len(lines)):
        if _breaks(lines[later]) or (quotes and _QUOTE.match(lines[later])):
            return later - index
    return len(lines) - index


def _until_next(lines: list[str], index: int, opening: re.Pattern[str]) -> int:
    for later in range(index + 1, len(lines)):
        if opening.match(lines[later]):
            return later - index
    return len(lines) - index


def _list_lines(lines: list[str], index: int) -> int:
    ordered = _is_ordered(lines[index])
    for later in range(index + 1, len(lines)):
        line = lines[later]
        if _breaks(line) or (_ITEM.match(line) and _is_ordered(line) is not ordered):
            return later - index
    return len(lines) - index


def _is_ordered(line: str) -> bool:
    item = _ITEM.match(line)
    return bool(item and item[1])


def _code_lines(lines: list[str], index: int) -> int:
    for later in range(index + 1, len(lines)):
        if not _CODE.match(lines[later]):
            return later - index
    return len(lines) - index


def _table_lines(lines: list[str], index: int) -> int:
    """Count the lines of a table that begins here, a caption above its first row included."""
    first = index + 1 if CAPTION.match(lines[index]) else index
    if first + 1 >= len(lines) or "|" not in lines[first]:
        return 0
    row = lines[first + 1]
    if "|" not in row or not _DELIMITER_ROW.fullmatch(row):
        return 0
    if _cells(lines[first]) != _cells(row):
        return 0
    return len(lines) - index


def _cells(row: str) -> int:
    bare = row.strip(" \t")
    inner = bare[bare.startswith("|") : len(bare) - (bare.endswith("|") and bare[-2:] != "\\|")]
    return len(re.findall(r"(?<!\\)\|", re.sub(r"`[^`]*`", "", inner))) + 1


def _is_note(masked: list[str]) -> bool:
    return "\x00" in masked[0] and not "".join(masked).strip(" \t\x00")


def _joined(body: str, pieces: Iterator[Block]) -> Iterator[Block]:
    """Put together what blank lines cut: loose lists, code, long footnotes, table captions."""
    last: Block | None = None
    for piece in pieces:
        if last is not None and _belongs(last, piece, body):
            kind = BlockKind.TABLE if piece.kind is BlockKind.TABLE else last.kind
            last = Block(kind, last.start, piece.end, body[last.start : piece.end])
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last


def _belongs(last: Block, piece: Block, body: str) -> bool:
    if last.kind not in _MAY_GO_ON or (
        last.kind is BlockKind.PARAGRAPH and piece.kind is not BlockKind.TABLE
    ):
        return False
    if body.count("\n", last.end, piece.start) < 2:
        return False
    match last.kind:
        case BlockKind.LIST if piece.kind is BlockKind.LIST:
            return _is_ordered(piece.text) is _is_ordered(last.text)
        case BlockKind.LIST:
            return bool(_DEEPER.match(piece.text)) and piece.kind in _CONTINUES
        case BlockKind.FOOTNOTE:
            return bool(_CODE.match(piece.text)) and piece.kind in _CONTINUES
        case BlockKind.CODE:
            return piece.kind is BlockKind.CODE
        case _:
            return bool(CAPTION.match(last.text)) and not CAPTION.match(piece.text)


_MAY_GO_ON = frozenset({BlockKind.LIST, BlockKind.FOOTNOTE, BlockKind.CODE, BlockKind.PARAGRAPH})
_CONTINUES = frozenset({BlockKind.PARAGRAPH, BlockKind.CODE, BlockKind.LIST})


def subhead_words(line: str) -> str:
    """Give a subhead without its marks, in front and behind."""
    heading = _SUBHEAD.match(line)
    words = line[heading.end() :].strip(" \t") if heading else line
    bare = words.rstrip("#")
    return bare.rstrip(" \t") if not bare or bare[-1] in " \t" else words


def footnote_label(block: Block) -> str:
    """Give the label of a footnote's definition."""
    found = _FOOTNOTE.match(block.text)
    return found[1] if found else ""


def footnote_text(block: Block) -> str:
    """Give the text of a footnote, its first indent taken off."""
    text = block.text.partition("]:")[2].strip(" \t")
    return _INDENT.sub("", text)


_INDENT = re.compile(r"^(?: {4}|\t)", re.MULTILINE)


def definition(block: Block) -> tuple[str, str]:
    """Give the label (small letters) and the address of a link's definition."""
    found = _DEFINITION.fullmatch(block.text)
    return (found[1].strip().lower(), found[2].strip("<>")) if found else ("", "")


_LINK = re.compile(
    r"!?\[((?:[^\[\]]|\[[^\[\]]*\])*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\{[^{}]*\})"
)
_REFERENCE = re.compile(r"\[\^[^\]\s]+\](?!:)")
_AUTOLINK = re.compile(r"<((?:https?|mailto|tel):[^<>\s]*)>")
_OPENING = re.compile(
    r"^[ \t>]*(?:(?:[*+-]|\d{1,3}\.)[ \t]+)?(?:\{lang=[^{}]*\}[ \t]*)?", re.MULTILINE
)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!|%<:~\"'])")
_EMPHASIS = re.compile(r"\*+|(?<!\w)_+|_+(?!\w)|`")


def plain(kind: BlockKind, text: str) -> str:
    """Give roughly the words readers see, for counting and for the outline.

    No Markdown library runs, so that the window's own thread may call it.
    """
    if kind is BlockKind.TABLE:
        caption = CAPTION.match(text)
        text = text[text.index("|") :] if caption else text
        text = text.replace("|", " ")
    text = marks.without_tk(marks.without_notes(text))
    if kind is BlockKind.SUBHEAD:
        text = subhead_words(text)
    text = _OPENING.sub("", text)
    if "[" in text:
        text = _REFERENCE.sub("", text)
        text = _LINK.sub(r"\1", text)
    if "<" in text:
        text = _AUTOLINK.sub(r"\1", text)
    text = (
        _EMPHASIS.sub("", _ESCAPED.sub("\x00\\1", text))
        if "\\" in text
        else _EMPHASIS.sub("", text)
    )
    return text.replace("\x00", "")
