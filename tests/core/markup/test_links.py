"""The link round the caret is found, and nothing else is taken for one."""

import pytest

from desktop.core.markup.links import Link, address_at, link_at

TEXT = "See [the report](https://a.example/x_(y)) and ![no](pictures/a.jpg) or \\[b](c)."


@pytest.mark.parametrize("index", [4, 10, 30, 41])
def test_the_link_at_the_caret(index: int) -> None:
    assert link_at(TEXT, index) == Link(4, 41, "the report", "https://a.example/x_(y)")


@pytest.mark.parametrize("index", [0, 3, 43, 50, len(TEXT) - 2])
def test_no_link_elsewhere(index: int) -> None:
    assert link_at(TEXT, index) is None


def test_an_address_in_angle_brackets() -> None:
    found = link_at("a\n[b](<https://c.example/d e>)", 4)
    assert found is not None
    assert found.address == "https://c.example/d e"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("See [it](https://a.example/b) now", "https://a.example/b"),
        ("[^1]: https://a.example/b_(c).", "https://a.example/b_(c)"),
        ("(it is at https://a.example/b)", "https://a.example/b"),
        ("<mailto:desk@a.example>", "mailto:desk@a.example"),
        ("“https://a.example/b”, she said", "https://a.example/b"),
    ],
)
def test_an_address_is_found_bare_or_in_a_link(text: str, address: str) -> None:
    assert address_at(text, text.index("a.example")) == address
    assert address_at("First line.\n" + text, 12 + text.index("a.example")) == address


@pytest.mark.parametrize("index", [0, 3, 22, 26])
def test_no_address_beside_one(index: int) -> None:
    assert address_at("See https://a.example. It says", index) == ""
