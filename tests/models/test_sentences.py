"""Sentences from below the window are said in its language, with what was filled in."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from db.errors import LibraryFull, StaleRevision
from desktop.models.interface_language import speak
from desktop.models.sentences import localised


@pytest.fixture(autouse=True)
def _then_english(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")
    QLocale.setDefault(QLocale.system())


def test_english_stays_what_it_is(qapp: QApplication):
    speak(qapp, "en")
    assert localised(str(LibraryFull("a.db"))) == str(LibraryFull("a.db"))


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Two blanks stand together.", "İki boşluk yan yana."),
        ("“{0}” is in {no} list.", "“{0}” is in {no} list."),
        (
            "Another story has the slug “a {1} b”. Change one of them.",
            "“a {1} b” kısa adı başka bir haberde var. Birini değiştirin.",
        ),
        (
            "No place “Ankra” is known. Did you mean Ankara?",
            "“Ankra” diye bir yer bilinmiyor. Şunu mu demek istediniz: Ankara?",
        ),
        (
            "The headline has 75 characters, 5 too many.",
            "Başlık 75 karakter, 5 fazla.",
        ),
        (
            "The story has 480 of 500 words: 20 short.",
            "Haber 500 sözcüğün 480 kadarında: 20 eksik.",
        ),
        (
            "The story is under embargo until 5 March 2026, 09:41 UTC. Nothing was written.",
            "Haberin ambargosu 5 Mart 2026, 09:41 UTC zamanına dek sürüyor. Hiçbir şey yazılmadı.",
        ),
        ("A sentence of nobody.", "A sentence of nobody."),
        ("", ""),
    ],
)
def test_a_sentence_is_known_by_its_template(qapp: QApplication, sentence: str, told: str):
    speak(qapp, "tr")
    assert localised(sentence) == told


def test_errors_of_the_library_are_known(qapp: QApplication):
    speak(qapp, "tr")
    assert "“a.db” kitaplığının bulunduğu disk dolu" in localised(str(LibraryFull("a.db")))
    assert "x numaralı haber, 7. kayıttan" in localised(str(StaleRevision("x", 7)))
