"""Forty stories together use everything, and every format keeps each of their words."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from db.records import CorrectionKind
from desktop.core.publish.export import export_bytes
from tests.core.publish import forty, reading, stories

CASES = forty.cases()
NAMES = [case.name for case in CASES]
ELEMENTS = (
    "p h2 h3 h4 ul ol li blockquote strong em a sup hr figure figcaption img span table caption "
    "thead tbody tr th td"
)
GAPS = (
    "description section published address byline author-page picture"
)  # fmt: skip
LETTER = re.compile(r"\w")


def page_of(case: forty.Case) -> bytes:
    theme = stories.house(case.theme)
    made = export_bytes(case.story, "page", case.site, theme, stories.NOW, {}, case.around)
    assert made.refused is None
    return made.data


def content(data: bytes) -> reading.Element:
    return reading.by_class(reading.tree(data), "e-content")[0]


def letters(element: reading.Element) -> str:
    """Give the letters shown, without the ways back from notes."""
    for link in element.xpath(".//a[@class='note-back']|.//a[starts-with(@href, '#')]"):
        if link.text != "1":
            link.drop_tree()
    return "".join(LETTER.findall(" ".join(element.itertext())))


def test_there_are_forty_and_each_theme_meets_each_language() -> None:
    assert len(CASES) == len(set(NAMES)) == 40
    met = {(case.theme, case.story.filing.language) for case in CASES}
    assert len(met) == len(forty.THEMES) * len(forty.LANGUAGES)


def test_together_they_use_every_element_and_correction() -> None:
    found: set[str] = set()
    for case in CASES:
        found |= {element.tag for element in content(page_of(case)).iter()}
    assert set(ELEMENTS.split()) <= found
    kinds = {note.kind for case in CASES for note in case.story.corrections}
    assert kinds == set(CorrectionKind)


def test_together_they_lack_every_fact_that_may_be_missing() -> None:
    lacking = {
        fact.id
        for case in CASES
        for fact in export_bytes(
            case.story, "page", case.site, stories.house(case.theme), stories.NOW
        ).missing
    }
    assert set(GAPS.split()) <= lacking


@pytest.mark.parametrize("profile", ["generic", "wordpress", "msn", "strict"])
@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_a_fragment_keeps_every_letter_of_the_page(case: forty.Case, profile: str) -> None:
    site = replace(case.site, filter_profile=profile, media_url="https://media.example")
    theme = stories.house(case.theme)
    made = export_bytes(case.story, "fragment", site, theme, stories.NOW)
    assert made.refused is None
    fragment = reading.pieces(made.data)
    assert not {"<", ">", "{", "}", "*", "#"} & set(fragment.text_content())
    assert letters(fragment) == letters(content(page_of(case)))
