"""The interface speaks the language chosen, else the system's, else English."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from db.records import Status
from desktop.models import interface_language
from desktop.models.interface_language import speak, spoken
from desktop.models.languages import language_name
from desktop.models.wording import number, status_name, words


@pytest.fixture(autouse=True)
def _then_english(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")
    QLocale.setDefault(QLocale.system())


class FakeLocale(QLocale):
    """A system in Turkey, or one in Lebanon that speaks Arabic."""

    tag = "tr-TR"

    @classmethod
    def system(cls) -> QLocale:  # type: ignore[override]
        return QLocale(cls.tag)


def test_what_is_chosen_is_spoken(qapp: QApplication):
    speak(qapp, "tr")
    assert status_name(Status.DRAFT) == "Taslak"
    assert words(12_345) == "12.345 sözcük"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") != "Cancel"
    speak(qapp, "en")
    assert status_name(Status.DRAFT) == "Draft"
    assert number(12_345) == "12,345"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_the_system_is_asked_first(qapp: QApplication, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(interface_language, "QLocale", FakeLocale)
    assert spoken("") == "tr"
    assert spoken("en") == "en"
    monkeypatch.setattr(FakeLocale, "tag", "de-AT")
    assert spoken("") == "en"


def test_a_locale_read_from_the_right_mirrors_the_window(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(interface_language, "INTERFACE_LANGUAGES", {"ar": "العربية"})
    monkeypatch.setattr(interface_language, "resource", str)  # a pseudo-locale: no words yet
    speak(qapp, "ar")
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    monkeypatch.undo()
    speak(qapp, "en")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_languages_and_keys_are_named_in_the_language(qapp: QApplication):
    speak(qapp, "tr")
    assert language_name("de") == "Almanca"
    assert language_name("en-GB") == "İngilizce (Birleşik Krallık)"
    assert language_name("xx-none") == "xx-none"
    keys = QKeySequence("Ctrl+Shift+PgDown")
    assert keys.toString(QKeySequence.SequenceFormat.NativeText) == "Ctrl+Shift+PgDn"
    speak(qapp, "en")
    assert language_name("de") == "German"
