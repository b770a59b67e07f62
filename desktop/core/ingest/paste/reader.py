"""Walk pasted HTML and give its blocks; what has no place in a story is tallied."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from desktop.core.ingest.admission import admit
from desktop.core.ingest.markup_tree import local_name, text_of
from desktop.core.ingest.page_tree import PageElement
from desktop.core.ingest.parts import Kind
from desktop.core.ingest.paste.addresses import clean_address
from desktop.core.ingest.paste.looks import class_looks, declarations, look_of
from desktop.core.ingest.paste.rich import RichBlock, Run, Tally, folded

DEEPEST = 250
DEEPEST_LIST = 6

_SILENT = frozenset(
    {"head", "style", "meta", "link", "title", "base", "template", "noscript", "svg", "math",
     "colgroup", "wbr", "xml", "source", "track", "param", "datalist"}
)  # fmt: skip
_LEFT_BEHIND = {
    "script": "script", "nav": "navigation", "iframe": "embed", "object": "embed",
    "embed": "embed", "video": "embed", "audio": "embed", "canvas": "embed", "button": "form",
    "input": "form", "select": "form", "textarea": "form", "del": "deletion",
    "s": "struck", "strike": "struck",
}  # fmt: skip
_BLOCKS = frozenset(
    {"p", "div", "section", "article", "main", "header", "footer", "aside", "ul", "ol", "dl",
     "dt", "dd", "table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "figure",
     "figcaption", "form", "body", "html", "address", "pre", "hr", "center", "details", "summary",
     "fieldset", "blockquote", "li"}
)  # fmt: skip
_HEADING = re.compile(r"h[1-6]")
_LIST_STYLE = re.compile(r"level(\d+)")
_NUMBERED = re.compile(r"\(?(?:\d{1,4}|[a-z]|[ivxlc]+)[.)]", re.IGNORECASE)
_NOTE_MARK = re.compile(r"#_?(?:ftn|edn|sdfootnote|sdendnote)(\d+)(?:sym)?$")
_NOTE_BODY = re.compile(r"_?(?:ftn|edn|sdfootnote|sdendnote)(\d+)$")
_NOTE_BACK = re.compile(r"#_?(?:(?:ftn|edn)ref\d+|sd(?:foot|end)note\d+anc)$")
_INITIALS = re.compile(r"\s*\[\w+\]\s*")
_SPACE = re.compile(r"[ \t\r\n\f]+")


class _Item(NamedTuple):
    depth: int
    ordered: bool


@dataclass(frozen=True, slots=True)
class _Around:
    """What holds for the text at one place of the tree."""

    bold: bool = False
    italic: bool = False
    pre: bool = False
    address: str = ""
    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    quoted: bool = False
    lists: tuple[bool, ...] = ()
    in_item: bool = False
    note: str = ""


def blocks_of(root: PageElement, base: str, tally: Tally) -> list[RichBlock]:
    """Give the blocks of a parsed paste, no deeper than `DEEPEST`."""
    reading = _Reading(base, tally, _sheet_of(root))
    reading.comments_told = any("comment-list" in el.get("style", "") for el in root.iter("div"))
    reading.element(root, _Around(), 0)
    reading.flush(_Around())
    return reading.blocks


def _sheet_of(root: PageElement) -> dict[str, dict[str, str]]:
    sheet = "".join(style.text or "" for style in root.iter("style"))
    return class_looks(sheet) if sheet else {}


class _Reading:
    """The blocks so far, and the runs of the one being read."""

    def __init__(self, base: str, tally: Tally, sheet: dict[str, dict[str, str]]) -> None:
        self.blocks: list[RichBlock] = []
        self.comments_told = False
        self._base = base
        self._tally = tally
        self._sheet = sheet
        self._runs: list[Run] = []
        self._item: _Item | None = None

    def flush(self, around: _Around) -> None:
        """End the block that is being read."""
        runs = folded(self._runs)
        self._runs = []
        if not runs:
            return
        if around.note:
            self._add_note(runs, around.note)
        elif self._item is not None:
            depth, ordered = self._item
            self._item = None
            self.blocks.append(
                RichBlock(Kind.LIST_ITEM, runs, depth, ordered, quoted=around.quoted)
            )
        elif around.in_item and self.blocks and self.blocks[-1].kind is Kind.LIST_ITEM:
            last = self.blocks[-1]
            self.blocks[-1] = replace(last, runs=(*last.runs, Run("\n"), *runs))
        else:
            self.blocks += _paragraphs(runs, around)

    def element(self, element: PageElement, around: _Around, depth: int) -> None:
        """Read an element: its text, its children and the text between them."""
        name = local_name(element)
        if not name or name in _SILENT or depth > DEEPEST or self._leaves_behind(element, name):
            return
        if name == "br":
            self._runs.append(_run("\n", around))
            return
        if name == "img":
            self._leave_picture(element)
            return
        is_block = name in _BLOCKS or bool(_HEADING.fullmatch(name))
        if is_block:
            self.flush(around)
        inner = self._inside(element, name, around)
        if name == "table" and (rows := self._table(element, inner, depth)):
            self.blocks.append(RichBlock(Kind.TABLE, quoted=around.quoted, rows=rows))
            return
        if not self._is_note_mark(element, name):
            self._children(element, inner, depth)
        if is_block:
            self.flush(inner)
            self._item = None if name == "li" else self._item

    def _children(self, element: PageElement, inner: _Around, depth: int) -> None:
        self._text(element.text, inner)
        for child in element:
            self.element(child, inner, depth + 1)
            self._text(child.tail, inner)

    def _text(self, text: str | None, around: _Around) -> None:
        if text:
            # Entities may name what no text may hold.
            text = admit(text).text
            text = text if around.pre else _SPACE.sub(" ", text)
            self._runs.append(_run(text, around))

    def _inside(self, element: PageElement, name: str, around: _Around) -> _Around:
        """Give what holds inside an element, and begin the list item that it may be."""
        style = declarations(element.get("style", ""))
        words = element.get("class", "").lower().split()
        around = self._looked(name, words, style, around)
        if name in ("ul", "ol"):
            around = replace(around, lists=(*around.lists, name == "ol"), in_item=False)
        elif name == "li":
            depth = min(max(len(around.lists), 1), DEEPEST_LIST)
            self._item = _Item(depth, bool(around.lists) and around.lists[-1])
            around = replace(around, in_item=True)
        elif name == "blockquote" or any(word.endswith("quote") for word in words):
            around = replace(around, quoted=True)
        elif name == "a" and (address := clean_address(element.get("href", ""), self._base)):
            around = replace(around, address=address)
        elif "mso-list" in style and (level := _LIST_STYLE.search(style["mso-list"])):
            mark = _list_mark(element)
            if not _HEADING.fullmatch(name):
                depth = min(int(level[1]), DEEPEST_LIST) or 1
                self._item = _Item(depth, bool(_NUMBERED.match(mark)))
        if note := _NOTE_BODY.match(element.get("id", "")):
            around = replace(around, note=note[1])
        return _headed(element, name, words, around)

    def _looked(
        self, name: str, words: list[str], style: dict[str, str], around: _Around
    ) -> _Around:
        if self._sheet and name in ("span", "a", "font", "b", "i"):
            told: dict[str, str] = {}
            for word in words:
                told |= self._sheet.get(word, {})
            style = told | style
        if name in ("b", "strong"):
            around = replace(around, bold=True)
        elif name in ("i", "em", "cite", "dfn", "var"):
            around = replace(around, italic=True)
        elif name == "pre":
            around = replace(around, pre=True)
        if not style:
            return around
        look = look_of(style)
        return replace(
            around,
            bold=around.bold if look.bold is None else look.bold,
            italic=around.italic if look.italic is None else look.italic,
            pre=around.pre if look.pre is None else look.pre,
        )

    def _leaves_behind(self, element: PageElement, name: str) -> bool:
        """Tell whether an element does not enter the story, and tally it if it says something."""
        style = declarations(element.get("style", ""))
        if style.get("mso-list", "") == "ignore":
            return True
        if style.get("mso-element", "") == "comment-list":
            self._leave_comments(element)
            return True
        if self._is_comment_mark(element, name) or _NOTE_BACK.search(element.get("href", "")):
            return True
        kind = _LEFT_BEHIND.get(name, "")
        if element.get("role", "") == "navigation":
            kind = "navigation"
        if not kind and style:
            look = look_of(style)
            kind = "hidden" if look.hidden else "struck" if look.struck else ""
        if not kind and element.get("aria-hidden", "") == "true" and name != "body":
            kind = "hidden"
        if kind:
            words = text_of(element) if name not in ("script", "iframe") else ""
            if words.strip() or kind in ("script", "embed"):
                self._tally.note(kind, words or element.get("src", ""))
        return bool(kind)

    def _is_comment_mark(self, element: PageElement, name: str) -> bool:
        words = element.get("class", "").lower().split()
        href = element.get("href", "")
        is_word = "msocomanchor" in words or "msocomoff" in words or href.startswith("#_msocom")
        if is_word and "msocomanchor" in words and not self.comments_told:
            self._tally.note("comment", text_of(element))
        is_docs = href.startswith("#cmnt")
        if name in ("p", "div") and _tells_comment(element):
            self._tally.note("comment", text_of(element))
            return True
        return is_word or is_docs or "msocommentreference" in words

    def _leave_comments(self, element: PageElement) -> None:
        comments = [
            child
            for child in element.iter("div")
            if declarations(child.get("style", "")).get("mso-element", "") == "comment"
        ]
        for comment in comments or [element]:
            words = [
                text_of(part)
                for part in comment.iter("p")
                if "msocommenttext" in part.get("class", "").lower()
            ]
            self._tally.note(
                "comment", _INITIALS.sub("", " ".join(words) or text_of(comment), count=1)
            )

    def _leave_picture(self, element: PageElement) -> None:
        width, height = element.get("width", ""), element.get("height", "")
        if width in ("0", "1") or height in ("0", "1"):
            self._tally.note("tracker", element.get("src", ""))
        else:
            source = element.get("src", "")
            name = "" if source.startswith("data:") else source.rpartition("/")[2].split("?")[0]
            self._tally.note("picture", element.get("alt", "") or name)

    def _is_note_mark(self, element: PageElement, name: str) -> bool:
        found = _NOTE_MARK.search(element.get("href", "")) if name == "a" else None
        if found is not None:
            self._runs.append(Run("", note=found[1]))
        return found is not None

    def _add_note(self, runs: tuple[Run, ...], note: str) -> None:
        last = self.blocks[-1] if self.blocks else None
        if last is not None and last.note == note:
            self.blocks[-1] = replace(last, runs=(*last.runs, Run(" "), *runs))
        else:
            self.blocks.append(RichBlock(Kind.PARAGRAPH, runs, note=note))

    def _table(
        self, table: PageElement, around: _Around, depth: int
    ) -> tuple[tuple[tuple[Run, ...], ...], ...]:
        """Read a table of data; one that only places things on a page gives nothing."""
        if around.in_item or not _holds_data(table):
            return ()
        rows: list[tuple[tuple[Run, ...], ...]] = []
        for row in table.iter("tr"):
            cells: list[tuple[Run, ...]] = []
            for cell in row:
                if local_name(cell) in ("td", "th"):
                    cells.append(self._cell(cell, around, depth))
                    cells += [()] * (_span(cell) - 1)
            rows.append(tuple(cells))
        caption = next(table.iter("caption"), None)
        if caption is not None and (words := _SPACE.sub(" ", caption.text_content()).strip()):
            self.blocks.append(RichBlock(Kind.PARAGRAPH, (Run(f"Table: {words}"),)))
        return tuple(rows)

    def _cell(self, cell: PageElement, around: _Around, depth: int) -> tuple[Run, ...]:
        reading = _Reading(self._base, self._tally, self._sheet)
        plain = replace(around, kind=Kind.PARAGRAPH, level=0, quoted=False, bold=False)
        reading._children(cell, plain, depth + 2)
        reading.flush(plain)
        runs: list[Run] = []
        for block in reading.blocks:
            runs += [
                Run(" "),
                *(replace(run, text=run.text.replace("\n", " ")) for run in block.runs),
            ]
        return folded(runs)


def _headed(element: PageElement, name: str, words: list[str], around: _Around) -> _Around:
    if around.in_item:
        return around
    level = int(name[1]) if _HEADING.fullmatch(name) else 0
    if element.get("role", "") == "heading" and element.get("aria-level", "").isdigit():
        level = int(element.get("aria-level", "")[:1])
    if "msotitle" in words or "x_msotitle" in words:
        level = 1
    return replace(around, kind=Kind.SUBHEAD, level=level) if level else around


def _paragraphs(runs: tuple[Run, ...], around: _Around) -> Iterator[RichBlock]:
    """Give a block, or several where empty lines part it; a subhead keeps to one line."""
    if around.kind is Kind.SUBHEAD:
        plain = " ".join("".join(run.text for run in runs).split())
        marks = tuple(replace(run, text="") for run in runs if run.note)
        yield RichBlock(Kind.SUBHEAD, (Run(plain), *marks), around.level, quoted=around.quoted)
        return
    part: list[Run] = []
    for run in runs:
        first, *rest = re.split(r"\n\n+", run.text)
        part.append(replace(run, text=first))
        for text in rest:
            yield from _paragraph(part, around)
            part = [replace(run, text=text)]
    yield from _paragraph(part, around)


def _paragraph(part: list[Run], around: _Around) -> Iterator[RichBlock]:
    if runs := folded(part):
        yield RichBlock(Kind.PARAGRAPH, runs, quoted=around.quoted)


def _run(text: str, around: _Around) -> Run:
    return Run(text, around.bold, around.italic, around.address)


def _tells_comment(element: PageElement) -> bool:
    return any(link.get("href", "").startswith("#cmnt_ref") for link in element.iter("a"))


def _list_mark(element: PageElement) -> str:
    """Give what Word shows before a list item: a bullet, or a number."""
    for span in element.iter("span"):
        if declarations(span.get("style", "")).get("mso-list", "") == "ignore":
            return span.text_content().strip()
    return ""


def _span(cell: PageElement) -> int:
    wide = cell.get("colspan", "")
    return min(int(wide), 50) if wide.isdigit() and int(wide) > 0 else 1


def _holds_data(table: PageElement) -> bool:
    """Tell a table of data from one that lays out a page or a mail."""
    rows = list(table.iter("tr"))
    widths = [sum(local_name(cell) in ("td", "th") for cell in row) for row in rows]
    if len(rows) < 2 or max(widths) < 2 or table.get("role", "") == "presentation":
        return False
    nested = sum(1 for _ in table.iter("table")) > 1
    return not nested and not any(
        True for _ in table.iter("ul", "ol", "h1", "h2", "h3", "blockquote")
    )
