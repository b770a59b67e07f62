"""The layers of words: what is known, what is nearly a name, what is suggested."""

import random

import pytest

from desktop.core.proof.lists import lexicon_from
from desktop.core.proof.names import is_at_home, words_of
from desktop.core.proof.passages import passage
from desktop.core.proof.places import PlaceTable, edits, fold
from desktop.core.proof.spelling import PyspellDictionary, Speller
from desktop.core.proof.tokens import sentences, tokens
from tests.core.proof.desks import checked, rules_in, speller


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It doesn’t matter.", ["It", "doesn't", "matter"]),
        ("The council’s well-known quay", ["The", "council", "well", "known", "quay"]),
        ("In the 1990s the 40th G7", ["In", "the", "the"]),
        ("ask@quay.example @quay #quay www.quay.example/a", []),
        ("co\u00adoperate", ["cooperate"]),
        ("cafe\u0301", ["café"]),
    ],
)
def test_tokens(text: str, words: list[str]) -> None:
    assert [token.text for token in tokens(text)] == words


def test_tokens_keep_their_places() -> None:
    text = "😀 Türkiye’nin co\u00adop"
    found = tokens(text, "tr")
    assert [text[token.start : token.end] for token in found] == ["Türkiye", "co\u00adop"]


def test_sentences_end_where_they_end() -> None:
    text = "On Oct. 7 he met Mr. Rehn. “Back?” he asked. “Yes.” It was."
    cut = [text[start:end] for start, end in sentences(text)]
    assert cut[0] == "On Oct. 7 he met Mr. Rehn."
    assert cut[-1] == "It was."


def test_variants_of_english() -> None:
    words = speller()
    assert words.is_common("colour", "en-GB")
    assert not words.is_common("colour", "en-US")
    assert not words.is_common("color", "en-GB")
    assert words.is_common("organize", "en-GB")
    assert words.is_common("colour", "en")
    assert words.is_common("color", "en")


def test_places_count_with_a_capital_only() -> None:
    assert speller().is_name("Kyiv")
    assert "T11" in rules_in("The kyiv quay.")


def test_suggestions_keep_their_capitals() -> None:
    words = speller()
    assert "receive" in words.suggest("recieve", "en-US")
    assert "Receive" in words.suggest("Recieve", "en-US")
    assert "Azerbaijan" in words.suggest("Azerbiajan", "en-US")
    assert "harbour" in words.suggest("harbor", "en-GB")


def test_names_are_listed_once() -> None:
    body = "They met Xhelilaj there.\n\nThen Xhelilaj left, and Xhelilaj came."
    names = [finding for finding in checked(body).findings if finding.rule == "T13"]
    assert [finding.snippet for finding in names] == ["Xhelilaj"]


def test_without_a_dictionary_spelling_is_off() -> None:
    found = checked({"body": "Gemi limana gerisin döndü.", "language": "tr"})
    assert not found.spelling
    assert not {finding.rule for finding in found.findings} & {"T11", "T12", "T13", "X02"}


def test_typed_errors_in_small_words_are_seen() -> None:
    dice = random.Random(7)
    words = speller()
    common = ("harbour", "council", "minister", "government", "reopen", "passenger")
    seen = total = 0
    for word in common * 20:
        typo = dice.choice([other for other in edits(word) if other != word])
        total += 1
        seen += not words.is_common(typo, "en-GB")
    assert seen / total >= 0.9


def test_a_desk_may_bring_its_own_lists() -> None:
    csv = "name,kind,not,checked\nOdesa,place,Odessa;Odesse,2026-01\n"
    lexicon = lexicon_from(names=(csv,), towns="Port Alder\n")
    words = Speller(PyspellDictionary(), lexicon)
    assert words.is_name("Odesa")
    assert words.is_name("Alder")
    assert lexicon.banned == {"Odessa": "Odesa", "Odesse": "Odesa"}


def test_places_are_found_by_bisection() -> None:
    table = PlaceTable(b"\nankara\nbaku\nnew york\nyerevan\n")
    assert all(key in table for key in ("ankara", "baku", "new york", "yerevan"))
    assert not any(key in table for key in ("", "a", "bak", "bakuu", "new", "zagreb"))
    assert table.near("bkau") == ("baku",)
    assert fold("İSTANBUL") == "istanbul"
    assert fold("Saint-Denis") == "saint denis"


def test_no_more_than_two_languages_are_held() -> None:
    dictionary = PyspellDictionary()
    assert dictionary.known("water", "en")
    assert dictionary.known("agua", "es")
    assert dictionary.known("acqua", "it")
    assert list(dictionary._words) == ["es", "it"]
    assert dictionary.known("water", "en")


@pytest.mark.parametrize(
    ("text", "at_home"),
    [
        ("The ferry left the quay at dawn, and forty passengers were on it.", True),
        ("Die Fähre verließ den Kai bei Tagesanbruch mit vierzig Fahrgästen an Bord.", False),
        ("Vapur şafakta kırk yolcuyla iskeleden ayrıldı ve adaya doğru yol aldı.", False),
        ("Halvorsen, Rehn, Lindqvist, Ortega, Kaya, Aksoy and Demir met.", False),
        ("", False),
    ],
)
def test_at_home_is_never_called_foreign(text: str, at_home: bool) -> None:
    assert is_at_home(text, "en", speller()) is at_home
    assert not (at_home and words_of(passage(text, None), "en", speller()).is_foreign)
