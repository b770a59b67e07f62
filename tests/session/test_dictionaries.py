"""Hunspell's files are found and read; without them spelling is as it was."""

from pathlib import Path

import pytest

from desktop.core.proof.spelling import Lexicon, PyspellDictionary, Speller
from desktop.session.dictionaries import HunspellDictionary, Together

pytest.importorskip("hunspell")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "tr_TR.aff").write_text("SET UTF-8\nTRY aeiıoöuü\n", "utf-8")
    (tmp_path / "tr_TR.dic").write_text("4\nliman\ngemi\nİstanbul\nışık\n", "utf-8")
    (tmp_path / "xx_XX.dic").write_text("1\nlost\n", "utf-8")
    return tmp_path


def test_a_language_is_spoken_where_both_its_files_lie(folder: Path) -> None:
    found = HunspellDictionary([folder / "missing", folder])
    assert found.speaks("tr")
    assert found.speaks("tr-TR")
    assert not found.speaks("xx")
    assert not found.speaks("de")


def test_words_are_known_with_turkish_capitals(folder: Path) -> None:
    speller = Speller(HunspellDictionary([folder]), Lexicon())
    for word in ("liman", "LİMAN", "Işık", "istanbul"):
        assert speller.is_common(word, "tr")
    assert not speller.is_common("limna", "tr")
    assert "liman" in speller.suggest("limna", "tr")


def test_together_they_know_what_each_knows(folder: Path) -> None:
    both = Together(PyspellDictionary(), HunspellDictionary([folder]))
    assert both.speaks("en")
    assert both.known("harbor", "en")
    assert both.known("gemi", "tr")
    assert not both.known("gemi", "en")
    assert "receive" in both.suggest("recieve", "en")
