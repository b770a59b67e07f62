"""The languages offered for a story, and their names."""

from PySide6.QtCore import QLocale

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
