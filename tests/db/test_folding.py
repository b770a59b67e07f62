"""Text folded for searching."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.folding import ACCENT, fold


def test_every_character_becomes_one_character() -> None:
    assert all(len(fold(chr(code))) == 1 for code in range(0x20000))


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("İIıi", "iiii"),
        ("ÇAĞRI Éluard Łódź Ørsted", "cagri eluard lodz orsted"),
        ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
        ("ёлка Йод", "елка иод"),
        ("a\x00b\nc\u00a0d", "a b c d"),
        ("e\u0301\u00ad", f"e{ACCENT}{ACCENT}"),
        ("السَّلام", f"الس{ACCENT}{ACCENT}لام"),
        ("हिन्दी 😀 漢字 ガ", "हिन्दी 😀 漢字 ガ"),
    ],
)
def test_case_and_accents_are_off(text: str, folded: str) -> None:
    assert fold(text) == folded
