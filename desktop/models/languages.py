"""The languages offered for a story, and their names."""

from PySide6.QtCore import QCoreApplication, QLocale

LANGUAGES = (
    "en-US",
    "en-GB",
    "tr",
    "ar",
    "az",
    "bg",
    "cs",
    "da",
    "de",
    "el",
    "es",
    "fa",
    "fi",
    "fr",
    "he",
    "hu",
    "it",
    "ja",
    "ko",
    "ku",
    "nb",
    "nl",
    "pl",
    "pt-BR",
    "pt-PT",
    "ro",
    "ru",
    "sv",
    "uk",
    "ur",
    "zh-CN",
)
"""BCP 47 tags offered; a story's own tag is added when it is another."""


def language_name(tag: str) -> str:
    """Name a language, with its country when the tag has one: English (US)."""
    name = english_name(tag)
    if QLocale().language() in (QLocale.Language.English, QLocale.Language.C):
        return name
    said = QCoreApplication.translate("Language", name)
    return said if said != name else _named_by_others(tag)


def english_name(tag: str) -> str:
    """Name a language in English."""
    if tag == "en-US":
        return "English (US)"
    if tag == "en-GB":
        return "English (UK)"
    locale = QLocale(tag)
    if locale.language() == QLocale.Language.C:
        return tag
    name = QLocale.languageToString(locale.language())
    if "-" in tag:
        name = f"{name} ({QLocale.territoryToString(locale.territory())})"
    return name


def _named_by_others(tag: str) -> str:
    """Name a language that is not offered in the interface's own, which Qt cannot."""
    from babel import Locale, UnknownLocaleError  # 80 ms, never at the start

    reader = Locale.parse(QLocale().name())
    try:
        named = Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return tag
    return named.get_display_name(reader) or tag
