"""The link round the caret is found, and nothing else is taken for one."""

import pytest

from desktop.core.markup.links import Link, link_at

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
