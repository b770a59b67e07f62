"""Pasted blocks stand apart from the text they land in."""

import pytest

from desktop.core.ingest.paste.fitting import fitted


@pytest.mark.parametrize(
    ("pasted", "before", "after", "expected"),
    [
        ("words", "One ", " two.", "words"),
        ("One.\n\nTwo.", "| a |\n", "", "\nOne.\n\nTwo."),
        ("One.\n\nTwo.", "Before.\n\n", "", "One.\n\nTwo."),
        ("One.\n\nTwo.", "", "\n- item", "One.\n\nTwo.\n"),
        ("One.\n\nTwo.", "Said ", " so.", "One.\n\nTwo."),
        ("- a\n- b", "Before.", "", "\n\n- a\n- b"),
    ],
)
def test_line_ends_between_blocks(pasted: str, before: str, after: str, expected: str) -> None:
    assert fitted(pasted, before, after) == expected
