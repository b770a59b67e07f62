"""A few letters name a text, the better the closer they stand."""

import pytest

from desktop.core.subsequence import rank


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("svn", "Save Version with Note…"),
        ("expo", "Export…"),
        ("sav ver", "Save Version"),
        ("izmir", "İzmir limanı"),
        ("", "anything"),
        ("quit", "Quit"),
        ("oc", "Focus"),
    ],
)
def test_letters_in_order_are_found(query: str, text: str):
    assert rank(query, text) is not None


@pytest.mark.parametrize(("query", "text"), [("xq", "Export"), ("tt", "Quit"), ("nvs", "Save")])
def test_letters_out_of_order_are_not(query: str, text: str):
    assert rank(query, text) is None


def test_a_start_beats_a_word_beats_an_inside_beats_scattered_letters():
    texts = ["Notes", "Desk Note", "Keynotes", "Next oat tie"]
    ranks = [rank("not", text) for text in texts]
    assert None not in ranks
    assert ranks == sorted(ranks, key=lambda each: each or (9, 9, 9))
    assert len({each[0] for each in ranks if each}) == 4
