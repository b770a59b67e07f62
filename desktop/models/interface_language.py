"""The interface's own language: its words, its numbers and dates, and its direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from resources import resource

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

SYSTEM, ENGLISH = "", "en"

INTERFACE_LANGUAGES = {ENGLISH: "English", "tr": "Türkçe"}
"""Tag and own name of each language that the interface is complete in."""


def spoken(choice: str) -> str:
    """Give the tag of the language that a choice means: the system's, where it names one."""
    if choice in INTERFACE_LANGUAGES:
        return choice
    wanted = (tag.replace("_", "-").split("-")[0] for tag in QLocale.system().uiLanguages())
    return next((tag for tag in wanted if tag in INTERFACE_LANGUAGES), ENGLISH)


def speak(app: QGuiApplication, choice: str) -> None:
    """Have everything made from now on speak the chosen language.

    `choice` is a tag of `INTERFACE_LANGUAGES`, or `SYSTEM`. English needs no file: it is
    what the code says.
    """
    _be_silent(app)
    tag = spoken(choice)
    locale = _locale(tag)
    QLocale.setDefault(locale)
    app.setLayoutDirection(locale.textDirection())
    if tag != ENGLISH:
        translations = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _install(app, f"{translations}/qtbase_{tag}.qm")
        _install(app, str(resource(f"translations/copydesk_{tag}.qm")))


def resource_text(name: str) -> str:
    """Read a bundled text, such as ``guide/2-writing.md``, in the interface's language.

    The English one stands in where there is no other, such as ``guide/tr/2-writing.md``.
    """
    folder, _slash, file = name.rpartition("/")
    language = QLocale.languageToCode(QLocale().language())
    try:
        found = resource(f"{folder}/{language}/{file}")
    except FileNotFoundError:
        found = resource(name)
    return found.read_text(encoding="utf-8")


def _locale(tag: str) -> QLocale:
    """Count and date as the system does where it speaks the language, else as the language."""
    system, ours = QLocale.system(), QLocale(tag)
    return system if system.language() == ours.language() else ours


def _install(app: QGuiApplication, path: str) -> None:
    translator = QTranslator(app)
    translator.setObjectName("interfaceLanguage")
    if translator.load(path):
        QCoreApplication.installTranslator(translator)


def _be_silent(app: QGuiApplication) -> None:
    for translator in app.findChildren(QTranslator, "interfaceLanguage"):
        QCoreApplication.removeTranslator(translator)
        translator.setParent(None)
