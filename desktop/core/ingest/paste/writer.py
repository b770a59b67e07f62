"""Write rich blocks in the house dialect of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from desktop.core.ingest.parts import Kind
from desktop.core.ingest.paste.rich import RichBlock, Run
from desktop.core.markup.escape import escape_markdown

INDENT = "    "
"""One level of a list, as the editor nests (`keystrokes.nest`)."""

_BOLD, _ITALIC, _OPEN, _CLOSE, _SQUARE, _ROUND, _NOTE = map(chr, range(1, 8))
"""Stand for marks while the text round them is escaped; no legal text holds them."""

_STRIKE, _BANG, _BRACE = map(chr, (0x0E, 0x0F, 0x10))

_BEFORE_MARK = re.compile(f"\\\\+(?=[{_BOLD}-{_NOTE}])")
_CLOSED = re.compile(f"{_CLOSE}(\\d+){_CLOSE}")
_NOTED = re.compile(f"{_NOTE}(\\w+){_NOTE}")
_LIKE_A_GAP = re.compile(r"\s*TK(?:TK)*\b")
_EDGES = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)


def markdown_of(blocks: Sequence[RichBlock]) -> str:
    """Write blocks; list items and quoted paragraphs that follow each other stay together."""
    shift = _shift(blocks)
    pieces: list[str] = []
    notes = [block for block in blocks if block.note]
    for quoted, group in groupby((b for b in blocks if not b.note), key=_is_quoted):
        part = "\n\n".join(_groups(group, shift))
        pieces.append(_quoted(part) if quoted else part)
    pieces += [f"[^{block.note}]: {inline(block.runs, one_line=True)}" for block in notes]
    return "\n\n".join(piece for piece in pieces if piece)


def written(blocks: Sequence[RichBlock]) -> list[str]:
    """Write each block by itself; the items of one list carry their marks and indents."""
    shift = _shift(blocks)
    pieces: list[str] = []
    for kind, group in groupby(blocks, key=_kind):
        if kind is Kind.LIST_ITEM:
            pieces += (row for part in _lists(list(group)) for row in _items(part))
            continue
        for block in group:
            text = (
                inline(block.runs, one_line=True) if block.note else _group(kind, [block], shift)
            )
            text = f"[^{block.note}]: {text}" if block.note else text
            pieces.append(_quoted(text) if block.quoted else text)
    return pieces


def inline(runs: Iterable[Run], *, one_line: bool = False) -> str:
    """Write runs as the text of one paragraph."""
    addresses: list[str] = []
    looks = _linked(runs)
    marked = "".join(
        _marked(run, addresses, _italic_outside(before, run, after))
        for before, run, after in zip([None, *looks], looks, [*looks[1:], None], strict=False)
    )
    for mark in (_ITALIC, _BOLD):  # One that ends where the next begins goes on.
        marked = marked.replace(mark * 2, "")
    if one_line:
        marked = " ".join(marked.split("\n"))
    marked = _BEFORE_MARK.sub(lambda found: _STRIKE * len(found[0]), marked).replace(
        f"!{_OPEN}", _BANG + _OPEN
    )
    lines = escape_markdown(marked.replace(f"{_NOTE}(", _NOTE + _BRACE)).split("\n")
    text = "  \n".join(line for line in lines if line)
    text = _CLOSED.sub(lambda found: f"]({addresses[int(found[1])]})", text)
    text = _NOTED.sub(r"[^\1]", text)
    for stand_in, mark in (
        (_BOLD, "**"), (_ITALIC, "*"), (_OPEN, "["), (_SQUARE, r"\["), (_ROUND, r"\]"),
        (_STRIKE, r"\\"), (_BANG, r"\!"), (_BRACE, r"\("),
    ):  # fmt: skip
        text = text.replace(stand_in, mark)
    return text


def _group(kind: Kind, blocks: list[RichBlock], shift: int) -> str:
    if kind is Kind.LIST_ITEM:
        return "\n\n".join(map(_list, _lists(blocks)))
    if kind is Kind.TABLE:
        return "\n\n".join(_table(block.rows) for block in blocks)
    if kind is Kind.SUBHEAD:
        return "\n\n".join(
            f"{'#' * min(max(block.level + shift, 2), 4)} {_headed(block.runs)}"
            for block in blocks
        )
    return "\n\n".join(inline(block.runs) for block in blocks)


def _groups(blocks: Iterable[RichBlock], shift: int) -> Iterator[str]:
    for kind, group in groupby(blocks, key=_kind):
        if part := _group(kind, list(group), shift):
            yield part


def _kind(block: RichBlock) -> Kind:
    return block.kind


def _is_quoted(block: RichBlock) -> bool:
    return block.quoted


def _shift(blocks: Sequence[RichBlock]) -> int:
    """Lower all subheads by one where several stand on level 1; a single one is a title."""
    first = sum(block.kind is Kind.SUBHEAD and block.level == 1 for block in blocks)
    return 1 if first > 1 else 0


def _headed(runs: tuple[Run, ...]) -> str:
    plain = [replace(run, bold=False, italic=False) for run in runs]
    text = inline(plain, one_line=True)
    # A closing run of hashes would be read as a mark.
    return re.sub(r"(#+)$", r"\\\1", text)


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}" if line else ">" for line in text.split("\n"))


def _lists(items: list[RichBlock]) -> list[list[RichBlock]]:
    """Part items where bullets change to numbers on the outermost level."""
    least = min(item.level for item in items)
    lists: list[list[RichBlock]] = []
    ordered: bool | None = None
    for item in items:
        if item.level == least and item.ordered is not ordered:
            ordered = item.ordered
            lists.append([])
        elif not lists:
            lists.append([])
        lists[-1].append(item)
    return lists


def _list(items: list[RichBlock]) -> str:
    return "\n".join(_items(items))


def _items(items: list[RichBlock]) -> list[str]:
    rows: list[str] = []
    counts: list[int] = []
    least = min(item.level for item in items)
    for item in items:
        depth = min(item.level - least, len(counts))
        counts[depth + 1 :] = []
        if depth == len(counts):
            counts.append(0)
        counts[depth] += 1
        mark = f"{counts[depth]}." if item.ordered else "-"
        first, *rest = inline(item.runs).split("\n")
        below = [INDENT * (depth + 1) + line for line in rest]
        rows.append("\n".join((f"{INDENT * depth}{mark} {first}", *below)))
    return rows


def _table(rows: Sequence[Sequence[tuple[Run, ...]]]) -> str:
    width = max(len(row) for row in rows)
    written = [
        [_cell(cell) for cell in row] + [""] * (width - len(row)) for row in rows if any(row)
    ]
    if not written:
        return ""
    head, *rest = written
    lines = [head, ["---"] * width, *rest]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(runs: tuple[Run, ...]) -> str:
    return inline(runs, one_line=True).replace("|", r"\|")


def _linked(runs: Iterable[Run]) -> list[Run]:
    """Let a link speak once, and not over the edges of its words.

    Words that begin with TK in brackets would be a mark of the desk's: they lose their link.
    """
    tidy: list[Run] = []
    for run in runs:
        if run.address and (not run.text.strip() or _LIKE_A_GAP.match(run.text)):
            run = replace(run, address="")
        tidy.append(run)
    return tidy


def _italic_outside(before: Run | None, run: Run, after: Run | None) -> bool:
    """Say whether the italic of a run that is bold too goes on beyond it, and the bold not."""
    beside = [look for look in (before, after) if look and look.bold is not look.italic]
    return run.bold and run.italic and bool(beside) and beside[0].italic


def _marked(run: Run, addresses: list[str], italic_outside: bool) -> str:
    """Put stand-ins for marks round the words of a run, never round the blanks at its edges."""
    if run.note:
        return f"{_NOTE}{run.note}{_NOTE}"
    found = _EDGES.match(run.text)
    assert found is not None
    before, words, after = found.groups()
    if not words:
        return run.text
    if run.address:
        words = words.replace("\n", " ").replace("[", _SQUARE).replace("]", _ROUND)
        addresses.append(_safe(run.address))
        words = f"{_OPEN}{words}{_CLOSE}{len(addresses) - 1}{_CLOSE}"
    has_words = any(letter.isalnum() for letter in run.text)
    marks = ((run.italic, _ITALIC), (run.bold, _BOLD))
    for wanted, mark in reversed(marks) if italic_outside else marks:
        if wanted and has_words:
            words = _per_line(words, mark)
    return f"{before}{words}{after}"


def _per_line(words: str, mark: str) -> str:
    """Mark each line by itself: emphasis that crosses a line break is easily lost."""
    return "\n".join(
        f"{mark}{line.strip(' ')}{mark}" if line.strip(" ") else line for line in words.split("\n")
    )


def _safe(address: str) -> str:
    for letter, code in (("(", "%28"), (")", "%29"), ("*", "%2A"), ("[", "%5B"), ("]", "%5D")):
        address = address.replace(letter, code)
    return address
