"""Put Markdown marks round words and before lines, and take them away again."""

from __future__ import annotations

import re
from collections.abc import Callable

from desktop.core.markup.keystrokes import INDENT, Edit

_QUOTE = re.compile(r"[ \t]*>[ \t]?")
_BULLET = re.compile(r"[ \t]*[-*+][ \t]+")
_NUMBER = re.compile(r"[ \t]*\d{1,3}\.[ \t]+")
_LINE_MARK = re.compile(r"(?:[ \t]*(?:[-*+]|\d{1,3}\.)[ \t]+)|(?:#{1,6}[ \t]+)")
_WORD = re.compile(r"[^\W_]+(?:[-'’‑][^\W_]+)*")
_Marker = Callable[[int], str]
_URL = re.compile(r"(?:https?://|mailto:)[^\s<>\[\]]+", re.IGNORECASE)


def emphasis(text: str, start: int, end: int, mark: str) -> Edit:
    """Toggle ``*`` or ``**`` on the selection, else on the word at the caret."""
    if start == end:
        return _emphasis_at_caret(text, start, mark)
    spans = _spans_of_lines(text, start, end)
    if not spans:
        return Edit(start, end, text[start:end], end, start)
    width = len(mark)
    remove = all(_is_marked(text, *span, mark) for span in spans)
    low, high = spans[0][0], spans[-1][1]
    if remove:
        low, high = low - width, high + width
    at = low
    pieces: list[str] = []
    for first, last in spans:
        words = text[first:last]
        if remove:
            pieces += text[at : first - width], words
            at = last + width
        else:
            done = _is_marked(text, first, last, mark)
            pieces += text[at:first], words if done else mark + words + mark
            at = last
    insert = "".join(pieces)
    trim = 0 if remove or _is_marked(text, *spans[0], mark) else width
    tail = 0 if remove or _is_marked(text, *spans[-1], mark) else width
    return Edit(low, high, insert, low + len(insert) - tail, low + trim)


def subhead(text: str, level: int, caret: int) -> Edit:
    """Make the line a subhead of a level from 2 to 4; its own level again ends it."""
    old = _LINE_MARK.match(text)
    had = old[0] if old else ""
    new = "" if had.strip() == "#" * level else "#" * level + " "
    return Edit(0, len(had), new, max(len(new), caret - len(had) + len(new)))


def quote(text: str) -> Edit:
    """Toggle whole lines between quoted and plain."""
    lines = text.split("\n")
    if all(_QUOTE.match(line) for line in lines if line.strip()) and text.strip():
        changed = [_QUOTE.sub("", line, count=1) for line in lines]
    else:
        changed = [f"> {line}" if line.strip() or not text.strip() else ">" for line in lines]
    return _whole(text, "\n".join(changed))


def bullets(text: str) -> Edit:
    """Toggle paragraphs between bulleted items and plain."""
    return _listed(text, _BULLET, lambda _: "- ")


def numbers(text: str) -> Edit:
    """Toggle paragraphs between numbered items and plain."""
    return _listed(text, _NUMBER, lambda number: f"{number}. ")


def wrap(text: str, start: int, end: int, opening: str, closing: str) -> Edit:
    """Put a pair round the selection and keep it selected."""
    insert = opening + text[start:end] + closing
    return Edit(start, end, insert, start + len(opening) + end - start, start + len(opening))


def link(text: str, start: int, end: int, url: str) -> Edit:
    """Make the selection a link; without an address the caret waits where it goes."""
    words = text[start:end]
    target = url.strip()
    if re.search(r"[\s()<>]", target):
        target = "<" + re.sub(r"[<>\n]", "", target) + ">"
    insert = f"[{words}]({target})"
    if not words:
        return Edit(start, end, insert, start + 1)
    caret = start + len(insert) - (0 if target else 1)
    return Edit(start, end, insert, caret)


def to_come(text: str, start: int, end: int) -> Edit:
    """Mark a gap that must be filled before export: ``[TK …]``."""
    words = text[start:end]
    insert = f"[TK {words}]"
    return Edit(start, end, insert, start + len(insert) - (0 if words else 1))


def desk_note(text: str, start: int, end: int) -> Edit:
    """Toggle ``%% … %%`` round the selection, or open an empty note at the caret."""
    words = text[start:end]
    bare = re.fullmatch(r"%%\s?(.*?)\s?%%", words, re.DOTALL)
    if bare and words:
        return Edit(start, end, bare[1], start + len(bare[1]), start)
    insert = f"%% {words} %%"
    return Edit(start, end, insert, start + len(insert) - (0 if words else 3))


def is_address(text: str) -> bool:
    """Tell whether a pasted text is nothing but a web or mail address."""
    return _URL.fullmatch(text.strip()) is not None


def _emphasis_at_caret(text: str, caret: int, mark: str) -> Edit:
    width = len(mark)
    if text[caret - width : caret] == mark == text[caret : caret + width] and caret >= width:
        return Edit(caret - width, caret + width, "", caret - width)
    word = next((w for w in _WORD.finditer(text) if w.start() < caret < w.end()), None)
    if word is None:
        return Edit(caret, caret, mark * 2, caret + width)
    edit = emphasis(text, word.start(), word.end(), mark)
    at = caret - width if len(edit.insert) < edit.end - edit.start else caret + width
    return Edit(edit.start, edit.end, edit.insert, at)


def _spans_of_lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a selection at its lines, without line marks, outer blanks and outer stars."""
    spans: list[tuple[int, int]] = []
    at = start
    for line in text[start:end].split("\n"):
        mark = _LINE_MARK.match(line) if at == 0 or text[at - 1 : at] == "\n" else None
        rest = line[mark.end() :] if mark else line
        begin = at + len(line) - len(rest.lstrip().lstrip("*"))
        stop = at + len(line.rstrip().rstrip("*"))
        if begin < stop:
            spans.append((begin, stop))
        at += len(line) + 1
    return spans


def _is_marked(text: str, start: int, end: int, mark: str) -> bool:
    runs = _runs_with(mark)
    return _run(text, start, -1) in runs and _run(text, end, 1) in runs


def _runs_with(mark: str) -> tuple[int, ...]:
    """How many stars in a row hold this mark: three are both bold and italic."""
    return (2, 3) if mark == "**" else (1, 3)


def _run(text: str, at: int, step: int) -> int:
    count = 0
    index = at if step > 0 else at - 1
    while 0 <= index < len(text) and text[index] == "*":
        count += 1
        index += step
    return count


def _listed(text: str, own: re.Pattern[str], marker: _Marker) -> Edit:
    lines = text.split("\n")
    full = [line for line in lines if line.strip()]
    if full and all(own.match(line) for line in full):
        return _whole(text, "\n\n".join(own.sub("", line, count=1) for line in full))
    changed: list[str] = []
    for line in full or [""]:
        bare = _LINE_MARK.sub("", line, count=1)
        nested = INDENT if line.startswith(INDENT) and _LINE_MARK.match(line) else ""
        changed.append(nested + marker(len(changed) + 1) + bare)
    return _whole(text, "\n".join(changed))


def _whole(text: str, changed: str) -> Edit:
    return Edit(0, len(text), changed, len(changed), 0 if "\n" in changed else None)
