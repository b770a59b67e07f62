"""Which words are styled, and what a line leaves open for the next."""

import pytest
from PySide6.QtGui import QFont, QTextCursor, QTextDocument

from desktop.widgets.highlighter import (
    MOST_AT_ONCE,
    Line,
    MarkdownHighlighter,
    Style,
    merged,
    styled,
)
from desktop.widgets.line_layout import LineLayout, Room
from desktop.widgets.look import Look, bundled_look


def words(text: str, style: int, before: Line = Line.PLAIN) -> list[str]:
    _, runs = styled(text, before)
    return [text[start:end] for start, end, found in merged(runs) if style & found == style]


@pytest.mark.parametrize(
    ("text", "style", "expected"),
    [
        ("## Terms", Style.SUBHEAD, ["Terms"]),
        ("## Terms", Style.MARK, ["## "]),
        ("#Gaza", Style.SUBHEAD, []),
        ("a **b** c", Style.BOLD, ["b"]),
        ("a *b* c", Style.ITALIC, ["b"]),
        ("a ***b*** c", Style.BOLD | Style.ITALIC, ["b"]),
        ("a **b *c* d**", Style.BOLD | Style.ITALIC, ["c"]),
        ("2 * 3 * 4", Style.ITALIC, []),
        ("snake_case_name", Style.ITALIC, []),
        (r"\*a* b*", Style.ITALIC, []),
        ("see [it](https://x.example/a_b_c) now", Style.LINK, ["it"]),
        ("see https://x.example/*a* now", Style.ITALIC, []),
        ("`*a*`", Style.ITALIC, []),
        ("[TK age], TK and TKTK", Style.TO_COME, ["[TK age]", "TK", "TKTK"]),
        ("a %% *b* %% c", Style.NOTE, ["%% *b* %%"]),
        ("a %% *b* %% c", Style.ITALIC, []),
        ("> quoted", Style.MARK, ["> "]),
        ("- item", Style.MARK, ["- "]),
        ("1984. was", Style.MARK, []),
        ("[word]{lang=tr}", Style.MARK, ["[", "]{lang=tr}"]),
        ("%%%", Style.STASH, ["%%%"]),
    ],
)
def test_styles(text: str, style: int, expected: list[str]) -> None:
    assert words(text, style) == expected


@pytest.mark.parametrize(
    ("lines", "states"),
    [
        (["a", "%%%", "b", "", "%%%", "c"], [0, 1, 1, 1, 0, 0]),
        (["a %% note", "more", "end %% b", "c"], [2, 2, 0, 0]),
        (["a %% note", "", "b"], [2, 0, 0]),
        (["a %% note %%", "b"], [0, 0]),
    ],
)
def test_what_runs_on(lines: list[str], states: list[int]) -> None:
    found: list[int] = []
    state = Line.PLAIN
    for line in lines:
        state, _ = styled(line, state)
        found.append(state)
    assert found == states


def test_places_are_qt_positions(look: Look) -> None:
    document = QTextDocument()
    # A document tells of changes only once it has a layout.
    document.documentLayout()
    highlighter = MarkdownHighlighter(document, look, look.font("subhead"))
    document.setPlainText("😀 **bold**")
    assert highlighter.document() is document
    formats = document.firstBlock().layout().formats()
    bold = [f for f in formats if f.format.fontWeight() == QFont.Weight.Bold]
    assert [(f.start, f.length) for f in bold] == [(5, 4)]


def test_a_hostile_line_is_cheap() -> None:
    state, runs = styled("*a " * 1600 + "[" * 200, Line.PLAIN)
    assert state is Line.PLAIN
    assert len(runs) < 10


def highlighted(qapp) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentLayout(LineLayout(document, lambda _block: Room(0, 20)))
    MarkdownHighlighter(document, bundled_look(), QFont())
    qapp.processEvents()
    return document


def test_a_long_text_is_styled_over_several_turns(qapp, qtbot) -> None:
    document = highlighted(qapp)
    document.setPlainText("a **b** c\n" * (3 * MOST_AT_ONCE))
    first, last = document.firstBlock(), document.lastBlock().previous()
    assert first.layout().formats()
    assert not last.layout().formats()
    qtbot.waitUntil(lambda: bool(last.layout().formats()))
    block = first
    while block != document.lastBlock():
        assert block.layout().formats()
        block = block.next()


def test_what_is_opened_far_above_reaches_the_end_of_a_long_text(qapp, qtbot) -> None:
    document = highlighted(qapp)
    document.setPlainText("word\n" * (3 * MOST_AT_ONCE))
    last = document.lastBlock()
    qtbot.waitUntil(lambda: last.userState() == Line.PLAIN)
    QTextCursor(document).insertText("%%%\n")
    qtbot.waitUntil(lambda: document.lastBlock().userState() == Line.STASHED)


@pytest.mark.parametrize("line", [0, 20])
def test_an_edit_above_what_waits_is_styled_too(qapp, qtbot, line: int) -> None:
    document = highlighted(qapp)
    document.setPlainText("a **b** c\n" * (3 * MOST_AT_ONCE))
    QTextCursor(document.findBlockByNumber(line)).insertText("x **y** z\n")
    qtbot.waitUntil(lambda: bool(document.lastBlock().previous().layout().formats()))
    assert document.findBlockByNumber(line).layout().formats()
