"""An abbreviation is found where it stands as a word of its own, the longest one first."""

import pytest

from desktop.core.markup.snippets import expansion, usable

KNOWN = {";aa": "Anadolu Agency", "aa": "no", ";a": "one", "dpm": "deputy prime minister"}


@pytest.mark.parametrize(
    ("before", "short"),
    [(";aa", ";aa"), ("to ;aa", ";aa"), ("(dpm", "dpm"), ("“dpm", "dpm"), ("x ;a", ";a")],
)
def test_found_at_the_end(before: str, short: str) -> None:
    found = expansion(before, KNOWN)
    assert found == (short, KNOWN[short])


@pytest.mark.parametrize("before", ["", "xdpm", "dpm ", "DPM", "7dpm", "ı;bb"])
def test_nothing_amid_a_word_or_elsewhere(before: str) -> None:
    assert expansion(before, KNOWN) is None


def test_what_can_be_kept() -> None:
    assert usable(";aa", "Anadolu Agency")
    assert not usable("a", "Anadolu Agency")
    assert not usable("a a", "Anadolu Agency")
    assert not usable(";aa", "")
    assert not usable(";aa", ";aa")
