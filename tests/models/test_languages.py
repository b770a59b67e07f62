"""Languages are named as a desk names them."""

import pytest

from desktop.models.languages import LANGUAGES, language_name


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("en-US", "English (US)"),
        ("en-GB", "English (UK)"),
        ("tr", "Turkish"),
        ("pt-BR", "Portuguese (Brazil)"),
        ("x-none", "x-none"),
        ("", ""),
    ],
)
def test_names(tag: str, name: str) -> None:
    assert language_name(tag) == name


def test_every_language_on_offer_has_a_name_of_its_own() -> None:
    names = {language_name(tag) for tag in LANGUAGES}
    assert len(names) == len(LANGUAGES)
    assert not names.intersection(LANGUAGES)
