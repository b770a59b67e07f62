"""What the typed keys become, typed one after another as a reporter would."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.markup.typography import Conversion, convert, quotes


def type_keys(keys: str, language: str = "en", after: str = "", dash: str = "–") -> str:
    text = ""
    for key in keys:
        made = convert(text, key, after, language, double_hyphen=dash)
        text = text + key if made is None else text[: len(text) - made.remove] + made.insert
    return text


@pytest.mark.parametrize(
    ("keys", "language", "expected"),
    [
        ('"Go," he said, "now."', "en", "“Go,” he said, “now.”"),
        ("\"She said 'no' again\"", "en", "“She said ‘no’ again”"),
        ("\"'No' is no\"", "en", "“‘No’ is no”"),
        ('("x") ["y"] --"z"', "en", "(“x”) [“y”] –“z”"),
        ("don't, players', 1990's", "en", "don’t, players’, 1990’s"),
        ("the '90s, 'tis done, rock 'n' roll", "en", "the ’90s, ’tis done, rock ’n’ roll"),
        ("'90 days' ended", "en", "‘90 days’ ended"),
        ('5\'10" tall, a 12" pipe', "en", '5\'10" tall, a 12" pipe'),
        ("in her 90's", "en", "in her 90’s"),
        ('he is "40"', "en", "he is “40”"),
        ('*"x"* and **"y"**', "en", "*“x”* and **“y”**"),
        ('"Ja", sagte er, "so \'ne Sache"', "de", "„Ja“, sagte er, „so ‚ne Sache“"),
        ("\"Wie geht's 'Hans'?\"", "de", "„Wie geht’s ‚Hans‘?“"),
        ('Il dit "oui" !', "fr", "Il dit «\u202foui\u202f» !"),
        ('"Türkiye\'nin"', "tr", "“Türkiye’nin”"),
        ("\"hej 'du'\"", "sv", "”hej ’du’”"),
        ('"да"', "ru", "«да»"),
        ('"x"', "de-CH", "«x»"),
        ('"x"', "xx", "“x”"),
        ("a -- b --- c", "en", "a – b — c"),
        ("wait... what....", "en", "wait… what…."),
        ('`"x" -- y...`', "en", '`"x" -- y...`'),
        ('https://x.org/"a"--b...', "en", 'https://x.org/"a"--b...'),
        ("[a](x--y...)", "en", "[a](x--y...)"),
        ("[a]: x--y", "en", "[a]: x--y"),
        ('    code "x"', "en", '    code "x"'),
        ('- "x"', "en", "- “x”"),
        ("| a |\n|---|", "en", "| a |\n|---|"),
    ],
)
def test_as_typed(keys: str, language: str, expected: str) -> None:
    assert type_keys(keys, language) == expected


def test_a_profile_may_make_two_hyphens_a_long_dash() -> None:
    assert type_keys("a -- b", dash="—") == "a — b"


def test_a_known_word_behind_shows_an_apostrophe() -> None:
    assert convert("the ", "'", "90s were", "en") == Conversion(0, "’")
    assert convert("the ", "'", "word", "en") == Conversion(0, "‘")


def test_a_quotation_begun_in_another_paragraph_is_not_this_one() -> None:
    assert convert("“Open\n\nIt is 12", '"', "", "en") is None


@given(st.text(), st.characters(), st.text(), st.sampled_from(["", "en", "de", "fr", "sv", "ar"]))
def test_no_conversion_takes_more_than_is_there(
    before: str, typed: str, after: str, language: str
) -> None:
    made = convert(before, typed, after, language)
    assert made is None or 0 <= made.remove <= len(before)
    assert quotes(language).opening
