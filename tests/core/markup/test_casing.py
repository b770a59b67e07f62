"""Capitals, small letters and slugs, language by language."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.markup.casing import lower, slugify, upper


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("istanbul, ılıca", "tr", "İSTANBUL, ILICA"),
        ("istanbul", "tr-TR", "İSTANBUL"),
        ("bakı, gəncə iki", "az", "BAKI, GƏNCƏ İKİ"),
        ("i̇̀", "lt", "Ì"),
        ("straße", "de", "STRASSE"),
        ("Αθήνα", "el", "ΑΘΗΝΑ"),
        ("istanbul", "en", "ISTANBUL"),
    ],
)
def test_capitals(text: str, language: str, expected: str) -> None:
    assert upper(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("İSTANBUL ILICA", "tr", "istanbul ılıca"),
        ("İSTANBUL", "en", "istanbul"),
        ("Ì", "lt", "i̇̀"),
        ("IŠ", "lt", "iš"),
        ("ΑΘΗΝΑ", "el", "αθηνα"),
    ],
)
def test_small_letters(text: str, language: str, expected: str) -> None:
    assert lower(text, language) == expected


@given(st.text(alphabet="abcçdefgğhıijklmnoöprsştuüvyz ", max_size=30))
def test_turkish_goes_there_and_back(text: str) -> None:
    assert lower(upper(text, "tr"), "tr") == text


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Harbour strike: day 2!", "en", "harbour-strike-day-2"),
        ("Türkiye’nin ışığı, ŞİŞLİ", "tr", "turkiyenin-isigi-sisli"),
        ("Große Straße in Köln", "de", "grosse-strasse-in-koeln"),
        ("Ålesund på Ærø søndag", "nb", "alesund-pa-aero-sondag"),
        ("Łódź & Kraków", "pl", "lodz-krakow"),
        ("Москва и Щукино", "ru", "moskva-i-shchukino"),
        ("Київ, Харків", "uk", "kyiv-kharkiv"),
        ("Η Αθήνα και ο ουρανός", "el", "i-athina-kai-o-ouranos"),
        ("Don't stop", "en", "dont-stop"),
        ("قطاع غزة", "ar", ""),
        ("—", "en", ""),
    ],
)
def test_slugs(text: str, language: str, expected: str) -> None:
    assert slugify(text, language) == expected


def test_a_long_slug_ends_with_a_whole_word() -> None:
    slug = slugify("ferry " * 30, "en")
    assert len(slug) <= 80
    assert slug.endswith("-ferry")
    assert slugify("x" * 200, "en") == "x" * 80


@given(st.text(), st.sampled_from(["", "en", "tr", "de", "lt", "el", "ar", "zh-Hant"]))
def test_a_slug_is_always_a_slug(text: str, language: str) -> None:
    slug = slugify(text, language)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug)
    assert len(slug) <= 80
    assert slugify(slug, "en") == slug
    upper(text, language)
    lower(text, language)
