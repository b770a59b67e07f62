"""The element tree between python-markdown and the printed HTML."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from db.records import Picture
from desktop.core.markup import pictures
from desktop.core.markup.languages import direction, tag
from desktop.core.markup.sanitise import safe_address

_MOST_BRACKETS = 100
_MOST_BACKTICKS = 500
_MOST_STARS = 5000
_MOST_BACKSLASHES = 2000
_MARKED = re.compile(r"[\\`*_\[<]|  \n")
_VOID = frozenset({"br", "hr", "img"})
_OPENING_LANGUAGE = re.compile(r"\s*\{lang=([A-Za-z0-9_-]+)\}[ \t]*")
_MAY_BE_FOREIGN = frozenset({"p", "li", "h2", "h3", "h4", "td", "th", "caption"})
_ALIGNED = {"text-align: right;": "right", "text-align: center;": "centre"}
_ITEM = re.compile(r"[ \t]*(?:[*+-]|\d{1,3}\.)(?:[ \t]+|$)")
_BARE_ITEM = re.compile(r"[ \t]*(?:[*+-]|\d{1,3}\.)[ \t]*")
_YEAR = re.compile(r"^([ \t]*\d{4,})\.(?=[ \t])", re.MULTILINE)
_ILLEGAL = re.compile(r"[\"<>\\^`{|}\s]|%(?![0-9A-Fa-f]{2})")
_CODE_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


def atomic(text: str) -> AtomicString:
    """Mark text that no pattern may touch."""
    return AtomicString(text)


def stripped_lines(text: str) -> str:
    """Take indents and end blanks off a paragraph; two blanks within it are a line break."""
    return "\n".join(line.lstrip(" \t") for line in text.split("\n")).rstrip(" \t")


def outdented(text: str) -> str:
    """Take one indent off each line of code, and show it as python-markdown escapes it."""
    lines = (line.removeprefix("    ") for line in text.rstrip().split("\n"))
    escaped = "\n".join(lines)
    for entity, letter in reversed(_CODE_ENTITIES):
        escaped = escaped.replace(letter, entity)
    return escaped + "\n"


def list_is_sane(text: str, most_markers: int, deepest: int) -> bool:
    """Say whether a list may be parsed: runs of marks and deep nests take quadratic time."""
    for line in text.expandtabs(4).split("\n"):
        if len(line) - len(line.lstrip(" ")) > 4 * deepest:
            return False
        at = count = 0
        while found := _ITEM.match(line, at):
            count += 1
            at = found.end()
            if count > most_markers or at >= len(line):
                break
        if count > most_markers:
            return False
    return True


def prepared_list(text: str) -> str:
    """Make a list safe for python-markdown: no tabs, no empty items, no years as numbers."""
    lines = text.expandtabs(4).split("\n")
    kept = (line for line in lines if not _BARE_ITEM.fullmatch(line))
    joined = "\n".join("" if not line.strip() else line for line in kept)
    return _YEAR.sub(r"\1\\.", re.sub(r"\n{3,}", "\n\n", joined))


def mark_languages(root: Element, language: str) -> None:
    """Turn ``{lang=tr}`` at the beginning of a paragraph or item into its language."""
    for element in root.iter():
        if element.tag in _MAY_BE_FOREIGN and element.text:
            found = _OPENING_LANGUAGE.match(element.text)
            if found and tag(found[1]):
                element.text = element.text[found.end() :]
                element.set("lang", tag(found[1]))
        if foreign := element.get("lang"):
            _turn(element, foreign, language)


def _turn(element: Element, foreign: str, language: str) -> None:
    if direction(foreign) != direction(language):
        element.set("dir", direction(foreign))


def calm(root: Element) -> None:
    """Keep the patterns away from text without marks, and from runs that would take seconds."""
    for element in root.iter():
        if element.text and _needs_no_patterns(element.text):
            element.text = AtomicString(element.text)
        if element.tail and _needs_no_patterns(element.tail):
            element.tail = AtomicString(element.tail)


def _needs_no_patterns(text: str) -> bool:
    return _MARKED.search(text) is None or _is_wild(text)


def _is_wild(text: str) -> bool:
    return (
        text.count("[") > _MOST_BRACKETS
        or text.count("`") > _MOST_BACKTICKS
        or text.count("\\") > _MOST_BACKSLASHES
        or text.count("*") + text.count("_") > _MOST_STARS
    )


def tidy(root: Element, known: Mapping[str, Picture], language: str = "") -> None:
    """Make the finished tree fit to print: safe links, table heads, pictures, plain code."""
    _tidy_children(root, known, language, within_link=False)


def _tidy_children(
    parent: Element, known: Mapping[str, Picture], language: str, *, within_link: bool
) -> None:
    for child in list(parent):
        _tidy_children(child, known, language, within_link=within_link or child.tag == "a")
        match child.tag:
            case "a":
                _tidy_link(parent, child, within_link=within_link)
            case "img":
                _tidy_image(parent, child, known, within_link=within_link)
            case "th" | "td":
                _tidy_cell(child)
            case "span" if foreign := child.get("lang"):
                _turn(child, foreign, language)
            case "code":
                child.text = AtomicString(_unescaped(child.text or ""))
            case "em" | "strong" | "mark" | "li" if not len(child) and not (child.text or ""):
                _replace(parent, child, "")
            case _:
                pass


def _unescaped(code: str) -> str:
    for entity, letter in _CODE_ENTITIES:
        code = code.replace(entity, letter)
    return code


def _tidy_link(parent: Element, link: Element, *, within_link: bool) -> None:
    href = link.get("href", "")
    css_class = link.get("class")
    if href.startswith("#") and (css_class == "note-back" or parent.tag == "sup"):
        return
    address = "" if within_link else tidy_address(href)
    if not address or not (len(link) or (link.text or "").strip()):
        _unwrap(parent, link)
        return
    link.attrib.clear()
    link.set("href", address)


def _tidy_image(
    parent: Element, image: Element, known: Mapping[str, Picture], *, within_link: bool
) -> None:
    source = image.get("src", "")
    words = image.get("alt", "")
    picture = known.get(source.removeprefix("pictures/"))
    if picture is not None and source.startswith("pictures/"):
        image.attrib.clear()
        image.attrib.update(pictures.image_attributes(picture))
        if "alt" in image.attrib:
            return
        source = ""
    address = "" if within_link else tidy_address(source)
    if address:
        image.attrib.clear()
        image.tag = "a"
        image.set("href", address)
        image.text = AtomicString(words or source)
    else:
        _replace(parent, image, words)


def _tidy_cell(cell: Element) -> None:
    aligned = _ALIGNED.get(cell.attrib.pop("style", ""))
    if aligned:
        cell.set("class", aligned)
    if cell.tag == "th":
        if len(cell) or (cell.text or "").strip():
            cell.set("scope", "col")
        else:
            cell.tag = "td"


def tidy_address(address: str) -> str:
    """Give a link's address as checkers accept it, or nothing when it leads elsewhere."""
    address = address.strip()
    if not safe_address(address):
        return ""
    try:
        parts = urlsplit(address)
        _port = parts.port
    except ValueError:
        return ""
    scheme = parts.scheme.lower()
    if scheme in ("http", "https"):
        host = parts.hostname or ""
        if not re.fullmatch(r"[^\s\"<>\\^`{|}%,;!$&'()*+=\[\]#?/@]+", host) or "@" in parts.netloc:
            return ""
    elif not parts.path:
        return ""
    head, _mark, fragment = address.partition("#")
    tidied = _percent(head)
    return f"{tidied}#{_percent(fragment)}" if fragment else tidied


def _percent(text: str) -> str:
    return (
        _ILLEGAL.sub(_percent_one, text)
        .replace("[", "%5B")
        .replace("]", "%5D")
        .replace("#", "%23")
    )


def _percent_one(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())


def _replace(parent: Element, child: Element, text: str) -> None:
    """Put plain text where an element was."""
    text += child.tail or ""
    index = list(parent).index(child)
    parent.remove(child)
    if index:
        parent[index - 1].tail = (parent[index - 1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _unwrap(parent: Element, child: Element) -> None:
    """Take an element away and leave what is in it."""
    index = list(parent).index(child)
    inner = list(child)
    if inner:
        inner[-1].tail = (inner[-1].tail or "") + (child.tail or "")
        child.tail = None
    _replace(parent, child, child.text or "")
    for offset, one in enumerate(inner):
        parent.insert(index + offset, one)


def inner_html(root: Element) -> str:
    """Print what is in `root`, in the form nh3 would leave it."""
    pieces: list[str] = []
    for child in root:
        _print(child, pieces)
    return "".join(pieces)


def _print(element: Element, pieces: list[str]) -> None:
    pieces.append(f"<{element.tag}")
    pieces.extend(f' {name}="{_attribute(value)}"' for name, value in element.items())
    pieces.append(">")
    if element.tag in _VOID:
        if element.tag == "br":
            pieces.append("\n")
    else:
        pieces.append(_text(element.text))
        for child in element:
            _print(child, pieces)
        pieces.append(f"</{element.tag}>")
    pieces.append(_text(element.tail))


def _text(text: str | None) -> str:
    return html.escape(text, quote=False) if text else ""


def _attribute(value: str) -> str:
    return html.escape(value, quote=False).replace('"', "&quot;")
