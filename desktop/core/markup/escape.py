"""Plain text made safe as Markdown: only what would be misread is escaped."""

from __future__ import annotations

import re

_LINE_START = re.compile(
    r"#|>|[*+-](?:[ \t]|$)|(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})$"
    r"|[=-]+[ \t]*$|\[[^\[\]]+\]:|\{lang="
)
_MARKED = re.compile(r"[\\`*_\[<%]")
_NUMBERED = re.compile(r"^(\d+)(?=\.(?:[ \t]|$))")
_TABLE_ROW = re.compile(r"^(?=[ \t]*\|?[ \t]*:?-[-|: \t]*$)")
_BACKSLASH = re.compile(r"\\(?=[!-/:-@\[-`{-~\n]|$)")
_STAR = re.compile(r"(?<!\s)\*|\*(?!\s|$)")
_UNDERLINE = re.compile(r"(?<![\w\s])_|_(?![\w\s]|$)|(?<=\w)_(?!\w)|(?<!\w)_(?=\w)")
_BRACKET = re.compile(r"\[(?=\^|TK(?:TK)*\b)")
_ANGLE = re.compile(r"<(?=[A-Za-z][^<>\s]*>|[^<>\s]+@[^<>\s]+>)")
_PERCENT = re.compile(r"%(?=%)|(?<=%)%")
_LINKED = re.compile(r"\](?=[(\[{])")


def escape_markdown(text: str) -> str:
    """Give Markdown that reads as `text`, and looks like it wherever it can.

    Indents and blanks at line ends go: HTML would fold them anyway, and Markdown would read
    code and line breaks into them.
    """
    ticks = text.count("`") > 1
    lines = [line.strip(" \t") for line in text.split("\n")]
    return "\n".join(
        _line_start(_inline(line, ticks=ticks), first=index == 0)
        for index, line in enumerate(lines)
    )


def _inline(line: str, *, ticks: bool) -> str:
    if _MARKED.search(line) is None:
        return line
    line = _BACKSLASH.sub(r"\\\\", line)
    if ticks:
        line = line.replace("`", r"\`")
    if "[" in line:
        line = line.replace("[", r"\[") if _LINKED.search(line) else _BRACKET.sub(r"\\[", line)
    line = _STAR.sub(r"\\*", line)
    line = _UNDERLINE.sub(r"\\_", line)
    line = _ANGLE.sub(r"\\<", line)
    return _PERCENT.sub(r"\\%", line)


def _line_start(line: str, *, first: bool) -> str:
    if _LINE_START.match(line):
        return "\\" + line
    if not first and "|" in line and _TABLE_ROW.match(line):
        return "\\" + line
    return _NUMBERED.sub(r"\1\\", line)
