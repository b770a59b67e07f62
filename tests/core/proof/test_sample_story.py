"""The sample wire story reports what the specification lists, and no more."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from db.records import Author, Byline, Dateline, Filing, Head, Story, Times
from desktop.core.markup import blocks
from desktop.core.markup.counting import body_words, reading_minutes
from desktop.core.markup.outline import outline
from desktop.core.proof.engine import Checker, Report
from desktop.core.proof.findings import Severity
from desktop.core.proof.readability import readability
from desktop.core.proof.rule import Circumstances
from desktop.core.proof.spelling import Lexicon, PyspellDictionary, Speller
from desktop.session.word_lists import house_style, lexicon
from tests.core.proof.desks import NOW

SAMPLE = Path(__file__).parents[4] / "shared" / "samples" / "anadolu-story.txt"
pytestmark = pytest.mark.skipif(not SAMPLE.exists(), reason="the sample is not shipped")
SITE_TEXT = "Kaynak:"
DATELINE = "MOSCOW (AA) - "


def story(*, site_text: bool) -> Story:
    groups = SAMPLE.read_text(encoding="utf-8").strip().split("\n\n")
    headline, repeated, deck, byline, *rest = [group.strip("\n") for group in groups]
    body = "\n\n".join([repeated, *rest]).replace(DATELINE, "", 1)
    if not site_text:
        body = body[: body.index(SITE_TEXT)].rstrip()
    return Story(
        id="4b0f6c3e-0000-4000-8000-000000000000",
        times=Times(created=NOW, modified=NOW),
        head=Head(headline=headline, deck=deck),
        byline=Byline((Author(byline.removeprefix("By ")),)),
        dateline=Dateline(place="MOSCOW", agency="AA", separator="-"),
        body=body,
        filing=Filing(),
    )


def report(given: Story, style: str = "consistency") -> Report:
    bundled = lexicon()
    no_house_list = Lexicon(
        places=bundled.places,
        cities=bundled.cities,
        towns=bundled.towns,
        words=bundled.words,
        british=bundled.british,
        american=bundled.american,
        never=bundled.never,
    )
    checker = Checker(house_style(style), Speller(PyspellDictionary(), no_house_list))
    return checker.check(given, Circumstances(now_utc=NOW, assumed_language="en-US"))


def counted(given: Report, severity: Severity) -> dict[str, int]:
    return dict(Counter(f.rule for f in given.findings if f.severity is severity))


def test_imported_copy() -> None:
    found = report(story(site_text=False))
    assert counted(found, Severity.BLOCKER) == {"M04": 1, "M05": 1, "M06": 1}
    warnings = {"M07": 1, "M09": 1, "M11": 1, "S06": 3, "T01": 1}
    assert counted(found, Severity.WARNING) == warnings
    assert counted(found, Severity.HINT) == {"M12": 1, "S02": 1, "T13": 1, "D03": 1}
    by_rule = {finding.rule: finding for finding in found.findings}
    assert by_rule["T13"].snippet == "Karabakh"
    assert "42 words" in by_rule["S02"].message
    assert "101" in by_rule["M09"].message
    assert by_rule["T01"].snippet == '"under external influence."'


def test_copy_with_the_site_text() -> None:
    found = report(story(site_text=True))
    assert counted(found, Severity.BLOCKER) == {"M04": 1, "M05": 1, "M06": 1, "X02": 5}
    warnings = {"M07": 1, "M09": 1, "M11": 1, "S06": 3, "T01": 1, "T04": 1, "T05": 1}
    assert counted(found, Severity.WARNING) == warnings
    hints = {"M12": 1, "S02": 1, "T13": 1, "D03": 1, "T09": 1}
    assert counted(found, Severity.HINT) == hints
    by_rule = {finding.rule: finding for finding in found.findings}
    assert by_rule["T04"].snippet == "Kaynak:Source"
    assert by_rule["T05"].snippet == "to TO"
    assert by_rule["T09"].snippet == "TO THE NEWS"


def test_house_style_of_the_agency() -> None:
    found = report(story(site_text=False), "aa")
    dates = [finding for finding in found.findings if finding.rule == "T06"]
    assert [finding.snippet for finding in dates] == ["Oct. 7, 2023"]
    assert dates[0].severity is Severity.HINT
    assert "D03" not in {finding.rule for finding in found.findings}


def test_figures_after_the_subheads_are_mended() -> None:
    given = story(site_text=False)
    found = report(given)
    body = given.body
    fixes = [f.fix for f in found.findings if f.rule in ("S06", "M11") and f.fix]
    for fix in sorted(fixes, key=lambda fix: -fix.start):
        body = body[: fix.start] + fix.text + body[fix.end :]
    mended = replace(given, body=body)
    rows = outline(mended.body)
    assert [section.words for section in rows] == [150, 135, 146, 117]
    assert [section.quotes for section in rows] == [1, 4, 0, 1]
    assert body_words(mended.body) == 548
    assert reading_minutes(548, "en-US") == 2
    figures = readability(blocks.split(mended.body), "en-US")
    assert figures is not None
    assert figures.sentences == 20
    assert figures.average == pytest.approx(27.5, abs=0.2)
    assert figures.grade == pytest.approx(17, abs=1)
    assert figures.is_hard
    assert not {"S06", "M11"} & {finding.rule for finding in report(mended).findings}
