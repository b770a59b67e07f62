"""Enter, Backspace, Delete and Tab, as tables of a text with its caret before and after."""

import pytest

from desktop.core.markup import keystrokes
from desktop.core.markup.keystrokes import Edit, Place


def place(marked: str) -> tuple[Place, str, int]:
    """Read a text with its caret written as ``|``."""
    index = marked.index("|")
    text = marked.replace("|", "", 1)
    lines = text.split("\n")
    number = text[:index].count("\n")
    begin = index - text[:index].rfind("\n") - 1
    return Place(lines[number], begin, lines[:number], lines[number + 1 :]), text, index - begin


def after(marked: str, edit: Edit | None) -> str | None:
    if edit is None:
        return None
    _, text, begin = place(marked)
    changed = text[: begin + edit.start] + edit.insert + text[begin + edit.end :]
    caret = begin + edit.caret
    return changed[:caret] + "|" + changed[caret:]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("One.|", "One.\n\n|"),
        ("|One.", "\n\n|One."),
        ("One.| Two.", "One. \n\n|Two."),
        ("One. |Two.", "One. \n\n|Two."),
        ("## Terms|", "## Terms\n\n|"),
        ("One.\n|\nTwo.", "One.\n\n|\n\nTwo."),
        ("One.\n\n|", "One.\n\n\n|"),
        ("- one|", "- one\n- |"),
        ("- one| two", "- one \n- |two"),
        ("* one|", "* one\n* |"),
        ("1. one|", "1. one\n2. |"),
        ("1. one|\n2. two\n3. three", "1. one\n2. |\n3. two\n4. three"),
        ("1. one|\n    - deep\n2. two", "1. one\n2. |\n    - deep\n3. two"),
        ("1. one|\n\nEnd.", "1. one\n2. |\n\nEnd."),
        ("- one\n- |", "- one\n\n|"),
        ("- one\n- |\n- two", "- one\n\n|\n\n- two"),
        ("- one\n    - |", "- one\n- |"),
        ("- |", "|"),
        ("> one|", "> one\n>\n> |"),
        ("> one\n>\n> |", "> one\n\n|"),
        ("| a | b ||", "| a | b |\n|"),
        ("1984. was|", "1984. was\n\n|"),
        ("-dash|", "-dash\n\n|"),
    ],
)
def test_enter(before: str, expected: str) -> None:
    if before.startswith("| a"):
        where = Place("| a | b |", 9)
        assert keystrokes.enter(where) == Edit(9, 9, "\n", 10)
        return
    assert after(before, keystrokes.enter(place(before)[0])) == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("One.|", "One.  \n|"),
        ("One. | two", "One.  \n|two"),
        ("> one|", "> one  \n> |"),
        ("|", "\n|"),
    ],
)
def test_line_break(before: str, expected: str) -> None:
    assert after(before, keystrokes.line_break(place(before)[0])) == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("One.\n\n|Two.", "One.|Two."),
        ("One.\n\n|", "One.|"),
        ("One.\n|Two.", None),
        ("|One.", None),
        ("One|.", None),
        ("\n|One.", None),
        ("- one\n- |two", "- one|two"),
        ("Text.\n\n- |one", "Text.\n\n|one"),
        ("- one\n    - |two", "- one\n- |two"),
        ("> |one", "|one"),
        ("## |Terms", "|Terms"),
        ("## |", None),
    ],
)
def test_backspace(before: str, expected: str | None) -> None:
    assert after(before, keystrokes.backspace(place(before)[0])) == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("One.|\n\nTwo.", "One.|Two."),
        ("One.|\nTwo.", None),
        ("One|.\n\nTwo.", None),
        ("One.|", None),
    ],
)
def test_delete(before: str, expected: str | None) -> None:
    assert after(before, keystrokes.delete(place(before)[0])) == expected


@pytest.mark.parametrize("before", ["One two.|", "One.| Two.", "- one| two", "One |two."])
def test_backspace_takes_enter_back(before: str) -> None:
    split = after(before, keystrokes.enter(place(before)[0]))
    assert split is not None
    joined = after(split, keystrokes.backspace(place(split)[0]))
    assert joined is not None
    assert joined.replace("|", "") == before.replace("|", "")


@pytest.mark.parametrize(
    ("before", "deeper", "expected"),
    [
        ("- one|", True, "    - one|"),
        ("    - one|", False, "- one|"),
        ("  - one|", False, "- one|"),
        ("- one|", False, "- one|"),
        ("One|", True, None),
    ],
)
def test_nest(before: str, deeper: bool, expected: str | None) -> None:
    assert after(before, keystrokes.nest(place(before)[0], deeper=deeper)) == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [("# |", "## |"), ("## |", None), ("##### |", "#### |"), ("C# |", None), (" |", None)],
)
def test_level_typed(before: str, expected: str | None) -> None:
    line = before.replace("|", "")
    assert after(before, keystrokes.level_typed(line, len(line))) == expected
