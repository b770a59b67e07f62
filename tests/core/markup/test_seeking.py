"""What is looked for is found as meant, and replaced exactly there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.markup.seeking import BadPattern, Wanted, hits, replaced

TEXT = "The port. The PORT’s crew reported; port 12."


def found(wanted: Wanted, text: str = TEXT) -> list[str]:
    return [text[hit.start : hit.end] for hit in hits(wanted, [("body", text)])]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted("port"), ["port", "PORT", "port", "port"]),
        (Wanted("port", is_case=True), ["port", "port", "port"]),
        (Wanted("port", is_word=True), ["port", "PORT", "port"]),
        (Wanted("port.", is_case=True), ["port."]),
        (Wanted(r"port \d+", is_regex=True), ["port 12"]),
        (Wanted("x*", is_regex=True), []),
        (Wanted(""), []),
    ],
)
def test_finding(wanted: Wanted, expected: list[str]) -> None:
    assert found(wanted) == expected


def test_turkish_has_two_letters_i() -> None:
    text = "IRAK ırak irak İRAK"
    assert found(Wanted("ırak", language="tr"), text) == ["IRAK", "ırak"]
    assert found(Wanted("İrak", language="tr-TR"), text) == ["irak", "İRAK"]


def test_groups_go_into_the_replacement() -> None:
    wanted = Wanted(r"(\w+) (\d+)", r"\2 \1", is_regex=True)
    assert replaced("port 12", hits(wanted, [("body", "port 12")])) == "12 port"
    plain = Wanted("12", r"\1")
    assert replaced("port 12", hits(plain, [("body", "port 12")])) == r"port \1"


@pytest.mark.parametrize("wanted", [Wanted("(", is_regex=True), Wanted("p", r"\9", is_regex=True)])
def test_a_bad_expression_is_named(wanted: Wanted) -> None:
    with pytest.raises(BadPattern):
        found(wanted)


@given(st.text("ab.é😀\n"), st.text("ab.é😀\n", min_size=1), st.text("xy😀"))
def test_replacing_is_what_python_does(text: str, wanted: str, instead: str) -> None:
    places = hits(Wanted(wanted, instead, is_case=True), [("body", text)])
    assert replaced(text, places) == text.replace(wanted, instead)
