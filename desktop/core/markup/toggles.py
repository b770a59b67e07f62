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
    pieces: list[str] = []
    spans = _spans_of_lines(text, start, end)
    everywhere = bool(spans) and all(_is_marked(text, a, b, mark) for a, b in spans)
    low, high = (spans[0][0], spans[-1][1]) if spans else (start, end)
    width = len(mark)
    if everywhere and all(not _inside(text, a, b, mark) for a, b in spans):
        low, high = low - width, high + width
    at = low
    for a, b in spans:
        pieces.append(_toggled(text, at, (a, b), mark, everywhere))
        at = b + width if everywhere and not _inside(text, a, b, mark) else b
    insert = "".join(pieces) + text[at:high]
    trim = 0 if everywhere else width
    return Edit(low, high, insert, low + len(insert) - trim, low + trim)


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
    """Cut a selection at its lines, without line marks and outer blanks."""
    spans: list[tuple[int, int]] = []
    at = start
    for line in text[start:end].split("\n"):
        mark = _LINE_MARK.match(line) if at == 0 or text[at - 1 : at] == "\n" else None
        begin = at + (mark.end() if mark else len(line) - len(line.lstrip()))
        stop = at + len(line.rstrip())
        if begin < stop:
            spans.append((begin, stop))
        at += len(line) + 1
    return spans


def _is_marked(text: str, start: int, end: int, mark: str) -> bool:
    return _inside(text, start, end, mark) or (
        _run(text, start, -1) in _runs_with(mark) and _run(text, end, 1) in _runs_with(mark)
    )


def _inside(text: str, start: int, end: int, mark: str) -> bool:
    words = text[start:end]
    stars = len(words) - len(words.lstrip("*"))
    tail = len(words) - len(words.rstrip("*"))
    runs = _runs_with(mark)
    return len(words) > 2 * len(mark) and stars in runs and tail in runs


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


def _toggled(text: str, at: int, span: tuple[int, int], mark: str, everywhere: bool) -> str:
    start, end = span
    width = len(mark)
    if not everywhere:
        already = _is_marked(text, start, end, mark)
        words = text[start:end]
        return text[at:start] + (words if already else mark + words + mark)
    if _inside(text, start, end, mark):
        return text[at:start] + text[start + width : end - width]
    return text[at : start - width] + text[start:end]


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
