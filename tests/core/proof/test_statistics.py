"""The figures of a text: what is counted, and what is left out."""

import pytest

from desktop.core.proof.statistics import statistics

BODY = """The crews said “no to every offer” on Monday. They went home at 4.30 p.m. to sleep.

> We counted every lamp, and then we counted the lamps again.

## What happens next

- One boat
- Two boats

![](pictures/a.jpg)

%% ask the union %%
"""


def test_what_readers_get_is_counted() -> None:
    found = statistics(BODY, "en")
    assert found.words == 32
    assert found.paragraphs == 3
    assert found.subheads == 1
    assert found.quotes == 2
    assert found.quoted_words == 4 + 11
    assert [section.words for section in found.sections] == [28, 4]


def test_sentences_are_those_of_prose() -> None:
    found = statistics(BODY, "en")
    assert found.sentences == 3
    assert found.longest == 11
    assert found.average == pytest.approx(28 / 3)
    assert found.reading is not None
    assert found.reading.average == pytest.approx(found.average)


def test_characters_are_those_that_are_typed() -> None:
    found = statistics("Çok güzel.\n\nEvet.", "tr")
    assert found.characters == len("Çok güzel.Evet.")
    assert found.characters_unspaced == len("Çokgüzel.Evet.")


def test_a_language_without_a_formula_has_no_grade() -> None:
    found = statistics("غادر القارب عند الفجر. وعاد مساء.", "ar")
    assert found.sentences == 2
    assert found.reading is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("هل تم ذلك؟ نعم تم.", "ar"),
        ("کشتی چلی گئی۔ کوئی نہیں آیا۔", "ur"),
        ("नाव चली गई। कोई नहीं आया।", "hi"),
        ("Tekne gitti mi? Evet, gitti.", "tr"),
    ],
)
def test_sentences_end_as_their_language_ends_them(text: str, language: str) -> None:
    found = statistics(text, language)
    assert found.sentences == 2
    assert found.longest == max(section.longest for section in found.sections)


def test_nothing_is_nothing() -> None:
    found = statistics("", "en")
    assert (found.words, found.sentences, found.average) == (0, 0, 0.0)
    assert (found.minutes, found.minutes_aloud, found.column_inches) == (0, 0, 0)


def test_length_in_print_and_aloud() -> None:
    found = statistics(" ".join(["word"] * 549), "en")
    assert (found.minutes, found.minutes_aloud, found.column_inches) == (2, 3, 18)
