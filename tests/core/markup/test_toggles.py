"""Marks put round words and before lines, and taken away; ``‹›`` shows the selection."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.markup import toggles
from desktop.core.markup.keystrokes import Edit


def selected(marked: str) -> tuple[str, int, int]:
    if "|" in marked:
        return marked.replace("|", ""), marked.index("|"), marked.index("|")
    start = marked.index("‹")
    return marked.replace("‹", "").replace("›", ""), start, marked.index("›") - 1


def after(text: str, edit: Edit) -> str:
    changed = text[: edit.start] + edit.insert + text[edit.end :]
    if edit.anchor is None or edit.anchor == edit.caret:
        return changed[: edit.caret] + "|" + changed[edit.caret :]
    low, high = sorted((edit.anchor, edit.caret))
    return changed[:low] + "‹" + changed[low:high] + "›" + changed[high:]


@pytest.mark.parametrize(
    ("before", "mark", "expected"),
    [
        ("the ‹port› is", "**", "the **‹port›** is"),
        ("the **‹port›** is", "**", "the ‹port› is"),
        ("the ‹**port**› is", "**", "the ‹port› is"),
        ("the *‹port›* is", "**", "the ***‹port›*** is"),
        ("the **‹port›** is", "*", "the ***‹port›*** is"),
        ("the ***‹port›*** is", "*", "the **‹port›** is"),
        ("the ‹port › is", "*", "the *‹port›*  is"),
        ("‹one\n\ntwo›", "*", "*‹one*\n\n*two›*"),
        ("*‹one*\n\n*two›*", "*", "‹one\n\ntwo›"),
        ("‹- one\n- two›", "**", "- **‹one**\n- **two›**"),
        ("the po|rt is", "**", "the **po|rt** is"),
        ("the **po|rt** is", "**", "the po|rt is"),
        ("the | is", "*", "the *|* is"),
        ("the *|* is", "*", "the | is"),
        ("the port|", "**", "the port**|**"),
    ],
)
def test_emphasis(before: str, mark: str, expected: str) -> None:
    text, start, end = selected(before)
    assert after(text, toggles.emphasis(text, start, end, mark)) == expected


@given(
    st.text(alphabet="ab ğ😀\u00a0,.", min_size=1, max_size=30),
    st.data(),
    st.sampled_from(["*", "**"]),
)
def test_emphasis_twice_gives_the_text_back(text: str, data: st.DataObject, mark: str) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    if not text[start:end].strip():
        return
    once = toggles.emphasis(text, start, end, mark)
    marked = text[: once.start] + once.insert + text[once.end :]
    assert once.anchor is not None
    again = toggles.emphasis(marked, once.anchor, once.caret, mark)
    assert marked[: again.start] + again.insert + marked[again.end :] == text


@pytest.mark.parametrize(
    ("before", "level", "expected"),
    [
        ("Terms|", 2, "## Terms|"),
        ("## Terms|", 2, "Terms|"),
        ("## Terms|", 3, "### Terms|"),
        ("- Ter|ms", 2, "## Ter|ms"),
        ("|", 4, "#### |"),
    ],
)
def test_subhead(before: str, level: int, expected: str) -> None:
    text, caret, _ = selected(before)
    assert after(text, toggles.subhead(text, level, caret)) == expected


@pytest.mark.parametrize(
    ("change", "before", "expected"),
    [
        (toggles.quote, "one\ntwo", "> one\n> two"),
        (toggles.quote, "> one\n>\n> two", "one\n\ntwo"),
        (toggles.quote, "", "> "),
        (toggles.bullets, "one\n\ntwo", "- one\n- two"),
        (toggles.bullets, "- one\n- two", "one\n\ntwo"),
        (toggles.bullets, "1. one\n2. two", "- one\n- two"),
        (toggles.numbers, "one\n\ntwo", "1. one\n2. two"),
        (toggles.numbers, "- one\n- two", "1. one\n2. two"),
        (toggles.numbers, "1. one\n2. two", "one\n\ntwo"),
        (toggles.bullets, "", "- "),
    ],
)
def test_line_marks(change, before: str, expected: str) -> None:
    edit = change(before)
    assert before[: edit.start] + edit.insert + before[edit.end :] == expected


@pytest.mark.parametrize(
    ("before", "url", "expected"),
    [
        ("the ‹deal› was", "https://a.example/x", "the [deal](https://a.example/x)| was"),
        ("the ‹deal› was", "https://a.example/(x)", "the [deal](<https://a.example/(x)>)| was"),
        ("the ‹deal› was", "", "the [deal](|) was"),
        ("|", "", "[|]()"),
    ],
)
def test_link(before: str, url: str, expected: str) -> None:
    text, start, end = selected(before)
    assert after(text, toggles.link(text, start, end, url)) == expected


@pytest.mark.parametrize(
    ("change", "before", "expected"),
    [
        (toggles.to_come, "| men", "[TK |] men"),
        (toggles.to_come, "‹forty› men", "[TK forty]| men"),
        (toggles.desk_note, "a |", "a %% | %%"),
        (toggles.desk_note, "a ‹check›", "a %% check %%|"),
        (toggles.desk_note, "a ‹%% check %%›", "a ‹check›"),
    ],
)
def test_desk_marks(change, before: str, expected: str) -> None:
    text, start, end = selected(before)
    assert after(text, change(text, start, end)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" https://a.example/x?y=1 ", True),
        ("mailto:a@b.example", True),
        ("see https://a.example", False),
        ("harbour", False),
    ],
)
def test_is_address(text: str, expected: bool) -> None:
    assert toggles.is_address(text) is expected
