"""Pasted text with its looks: blocks of runs, each run bold, italic, linked or none of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from desktop.core.ingest.parts import Kind


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look; a line feed in it is a line break. `note` names a footnote."""

    text: str
    bold: bool = False
    italic: bool = False
    address: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class RichBlock:
    """One block. `level` is a subhead's (2 to 4) or a list item's depth (from 1).

    A table has `rows` of cells instead of runs; a footnote's text has its name in `note`.
    """

    kind: Kind
    runs: tuple[Run, ...] = ()
    level: int = 0
    ordered: bool = False
    quoted: bool = False
    rows: tuple[tuple[tuple[Run, ...], ...], ...] = ()
    note: str = ""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Removed:
    """What a paste left behind: what kind of thing, and each of them in words."""

    kind: str
    items: tuple[str, ...]


@dataclass(slots=True)
class Tally:
    """What is being left behind, in the order of its first appearance."""

    found: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    def note(self, kind: str, words: str) -> None:
        self.found.setdefault(kind, []).append(" ".join(words.split())[:120])

    def removed(self) -> tuple[Removed, ...]:
        return tuple(Removed(kind, tuple(items)) for kind, items in self.found.items())


def folded(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Fold blanks as a browser does, across runs, and join runs of one look."""
    joined: list[Run] = []
    at_start = True
    for run in runs:
        text = _blanks_folded(run.text, at_start=at_start)
        if not text and not run.note:
            continue
        at_start = text.endswith((" ", "\n")) if text else at_start
        if joined and not run.note and replace(joined[-1], text="") == replace(run, text=""):
            joined[-1] = replace(run, text=joined[-1].text + text)
        else:
            joined.append(replace(run, text=text))
    return _ends_trimmed(joined)


def without_whole_look(blocks: list[RichBlock]) -> list[RichBlock]:
    """Take bold off a paste that is bold throughout, and italic off one of several blocks.

    It came with the place the words were copied from: a headline, a teaser, a table's head.
    """
    texts = [run for block in blocks for run in block.runs if run.text.strip()]
    rich = [run for run in texts if not _only_marks(run.text)]
    bold = bool(rich) and all(run.bold for run in rich)
    italic = len(blocks) > 1 and bool(rich) and all(run.italic for run in rich)
    if not bold and not italic:
        return blocks
    return [
        replace(
            block,
            runs=tuple(
                replace(run, bold=run.bold and not bold, italic=run.italic and not italic)
                for run in block.runs
            ),
        )
        for block in blocks
    ]


def _only_marks(text: str) -> bool:
    return not any(letter.isalnum() for letter in text)


def _blanks_folded(text: str, *, at_start: bool) -> str:
    lines = [" ".join(line.split(" ")) for line in text.split("\n")]
    lines = [_single(line) for line in lines]
    lines = [line.lstrip(" ") if index or at_start else line for index, line in enumerate(lines)]
    return "\n".join(
        line.rstrip(" ") if index < len(lines) - 1 else line for index, line in enumerate(lines)
    )


def _single(line: str) -> str:
    while "  " in line:
        line = line.replace("  ", " ")
    return line


def _ends_trimmed(runs: list[Run]) -> tuple[Run, ...]:
    while runs and not runs[-1].note and not runs[-1].text.strip(" \n\u00a0"):
        runs.pop()
    while runs and not runs[0].note and not runs[0].text.strip(" \n\u00a0"):
        runs.pop(0)
    if runs:
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip(" \n\u00a0"))
        runs[0] = replace(runs[0], text=runs[0].text.lstrip(" \n"))
    return tuple(runs)
