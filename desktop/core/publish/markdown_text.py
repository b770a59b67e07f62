"""A tree of our own HTML as standard Markdown, in which nothing is read as a mark by mistake."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from desktop.core.publish.content_tree import (
    INLINE,
    NOTE_BACK,
    NOTE_REF,
    NOTES,
    is_kind,
    text_of,
)

_MARKS = re.compile(r"[\\`*_\[\]<~|]|&(?=#?\w+;)")
_LINE_START = re.compile(r"^[ \t]*(?:([#>+=:-])|(\d{1,9})([.)]))", re.MULTILINE)
_UNSAFE_IN_ADDRESS = re.compile(r"[()<>\s\\]")
# Not every blank: the narrow ones of French must survive.
_BLANKS = re.compile(r"[ \t\n]+")
_KEPT_AS_HTML = frozenset({"sub", "sup"})


def markdown_of(root: Element) -> str:
    """Write the children of `root` as blocks with a blank line between them."""
    return "\n\n".join(filter(None, map(_block, root)))


def _marks_escaped(text: str) -> str:
    return _MARKS.sub(lambda found: f"\\{found[0]}", text)


def _start_escaped(found: re.Match[str]) -> str:
    if found[1]:
        return f"\\{found[1]}"
    return f"{found[2]}\\{found[3]}"


def _block(element: Element) -> str:
    match element.tag:
        case "h2" | "h3" | "h4":
            return _heading(element)
        case "ul" | "ol" if is_kind(element, NOTES):
            return "\n\n".join(_note(number, item) for number, item in enumerate(element, 1))
        case "ul":
            return _list(element, ["-"] * len(element))
        case "ol":
            first = int(element.get("start", "1"))
            return _list(element, [f"{first + offset}." for offset in range(len(element))])
        case "blockquote":
            return _prefixed(_inside(element), "> ", "> ")
        case "pre":
            return _fenced(text_of(element).strip("\n"))
        case "hr":
            return "---"
        case "figure":
            return _figure(element)
        case "table":
            return _table(element)
        case _:
            return _inside(element)


def _heading(element: Element) -> str:
    words = _one_line(element)
    if words.endswith("#"):
        words = f"{words[:-1]}\\#"  # a closing run of marks would be dropped
    return f"{'#' * int(element.tag[1])} {words}"


def _fenced(text: str) -> str:
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{text}\n{fence}"


def _inside(element: Element) -> str:
    """Write what `element` holds: runs of text as paragraphs, blocks as blocks."""
    parts: list[str] = []
    run = Element("p", {"lang": element.get("lang", "")})
    run.text = element.text
    for child in element:
        if child.tag in INLINE:
            run.append(child)
            continue
        parts += [_paragraph(run), _block(child)]
        run = Element("p")
        run.text = child.tail
    parts.append(_paragraph(run))
    return "\n\n".join(filter(None, parts))


def _paragraph(element: Element) -> str:
    text = _LINE_START.sub(_start_escaped, _inline(element)).strip()
    language = element.get("lang", "")
    return f'<span lang="{language}">{text}</span>' if language and text else text


def _inline(element: Element) -> str:
    pieces = [_marks_escaped(element.text or "")]
    for child in element:
        tail = (child.tail or "").lstrip("\n") if child.tag == "br" else child.tail or ""
        pieces += [_word(child), _marks_escaped(tail)]
    return "".join(pieces)


def _word(element: Element) -> str:
    tag = element.tag
    if tag == "br":
        return "  \n"
    if tag == "img":
        return _image(element)
    if is_kind(element, NOTE_REF):
        return f"[^{text_of(element).strip()}]"
    if is_kind(element, NOTE_BACK):
        return ""
    if tag == "code":
        return _code(text_of(element))
    inside = _inline(element)
    if tag in ("strong", "em"):
        return _marked(inside, "**" if tag == "strong" else "*")
    if tag == "a":
        return f"[{inside}]({_address(element.get('href', ''))})"
    if tag in _KEPT_AS_HTML:
        return f"<{tag}>{inside}</{tag}>"
    language = element.get("lang", "")
    return f'<span lang="{language}">{inside}</span>' if language else inside


def _marked(inside: str, mark: str) -> str:
    """Set `mark` at the words: beside a blank it would be a plain character."""
    words = inside.strip()
    if not words:
        return inside
    before, _, after = inside.partition(words)
    return f"{before}{mark}{words}{mark}{after}"


def _code(text: str) -> str:
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    gap = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{gap}{text}{gap}{fence}"


def _address(address: str) -> str:
    return _UNSAFE_IN_ADDRESS.sub(lambda found: f"%{ord(found[0]):02X}", address)


def _image(element: Element) -> str:
    alt = _BLANKS.sub(" ", _marks_escaped(element.get("alt", "")))
    return f"![{alt}]({_address(element.get('src', ''))})"


def _figure(element: Element) -> str:
    image = element.find("img")
    caption = element.find("figcaption")
    parts = [_image(image)] if image is not None else []
    if caption is not None:
        parts.append(_marked(_one_line(caption), "*"))
    return "\n\n".join(parts)


def _list(element: Element, marks: list[str]) -> str:
    texts = [_inside(item) for item in element]
    gap = "\n\n" if any("\n\n" in text for text in texts) else "\n"
    return gap.join(
        _prefixed(text, f"{mark} ", " " * (len(mark) + 1))
        for mark, text in zip(marks, texts, strict=True)
    )


def _note(number: int, item: Element) -> str:
    return _prefixed(_inside(item).rstrip(), f"[^{number}]: ", "    ")


def _table(element: Element) -> str:
    caption = element.find("caption")
    rows = [[_one_line(cell) for cell in row] for row in element.iter("tr")]
    if not rows:
        return ""
    first = next(element.iter("tr"))
    rule = [_alignment(cell) for cell in first]
    lines = [f"| {' | '.join(row)} |" for row in (rows[0], rule, *rows[1:])]
    table = "\n".join(lines)
    return f"{_paragraph(caption)}\n\n{table}" if caption is not None else table


def _alignment(cell: Element) -> str:
    if is_kind(cell, "right"):
        return "---:"
    return ":---:" if is_kind(cell, "centre") else "---"


def _one_line(element: Element) -> str:
    return _BLANKS.sub(" ", _inline(element)).strip(" ")


def _prefixed(text: str, first: str, others: str) -> str:
    lines = text.split("\n")
    indented = [f"{others}{line}".rstrip() if line else others.rstrip() for line in lines]
    indented[0] = f"{first}{lines[0]}".rstrip()
    return "\n".join(indented)
