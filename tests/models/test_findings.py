"""Findings as cards say them: gathered, counted, placed."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from desktop.core.proof.engine import Report
from desktop.core.proof.findings import Finding, Severity, Where
from desktop.core.proof.readability import Readability
from desktop.models import findings as words
from desktop.models.findings import BLOCKERS, HINTS, NAMES, SPELLING, WARNINGS

pytestmark = pytest.mark.usefixtures("qapp")

READING = Readability(words=612, sentences=35, longest=44, ease=60.0, grade=8.4, fog=9.0)


def finding(rule: str, severity: Severity, *, section: int = 0, **more: str) -> Finding:
    field = more.get("field", "body")
    where = Where(field, section=section, section_title=more.get("title", ""), paragraph=1)
    return Finding(
        rule=rule,
        severity=severity,
        where=where,
        snippet=more.get("snippet", "the the"),
        message=more.get("message", "A word stands twice."),
        why="",
    )


def report(*found: Finding, spelling: bool = True, reading: Readability | None = None) -> Report:
    return Report(found, 52 - len(found), spelling, reading)


def test_findings_are_gathered_by_how_grave_they_are(qapp: QApplication) -> None:
    groups = words.grouped(
        report(
            finding("M01", Severity.BLOCKER),
            finding("T01", Severity.WARNING),
            finding("T01", Severity.WARNING, section=1),
            finding("T11", Severity.WARNING, snippet="recieve"),
            finding("T13", Severity.HINT, snippet="Rehn"),
            finding("S01", Severity.HINT),
        )
    )
    assert {kind: len(cards) for kind, cards in groups.items()} == {
        BLOCKERS: 1, WARNINGS: 1, SPELLING: 1, NAMES: 1, HINTS: 1,
    }  # fmt: skip
    assert len(groups[WARNINGS][0].findings) == 2
    assert groups[SPELLING][0].title == "recieve"
    assert groups[NAMES][0].word == "Rehn"
    assert [groups[kind][0].may_stand for kind in (BLOCKERS, WARNINGS)] == [False, True]


def test_a_card_says_where(qapp: QApplication) -> None:
    groups = words.grouped(
        report(
            finding("T01", Severity.WARNING, section=1, title="Terms of the deal"),
            finding("T02", Severity.WARNING, snippet=""),
            finding("T03", Severity.WARNING, field="headline"),
            finding("T04", Severity.WARNING, field="caption:quay.jpg"),
        )
    )
    assert [card.place for card in groups[WARNINGS]] == [
        "Terms of the deal · paragraph 1 · “the the”",
        "Lede · paragraph 1",
        "Headline · “the the”",
        "Caption · quay.jpg · “the the”",
    ]


def test_hints_count_neither_on_the_button_nor_in_the_outline(qapp: QApplication) -> None:
    told = report(
        finding("M01", Severity.BLOCKER, field="section"),
        finding("T01", Severity.WARNING, section=2),
        finding("S01", Severity.HINT, section=2),
    )
    assert words.badge_count(told) == 2
    assert words.badge_name(told) == "Checks: blockers 1, warnings 1"
    assert words.by_section(told) == {2: 1}


def test_the_footer_says_how_the_text_reads_beside_the_desks_own(qapp: QApplication) -> None:
    assert words.footer(report(reading=READING), (9.6, 21.0)) == (
        "Readability: grade 8 · sentences average 17 words · the desk’s own: grade 10, 21 words"
        " · longest sentence 44 words · 3 min aloud · 20 column inches · 52 checks passed"
    )


def test_the_footer_has_no_grade_where_it_means_nothing(qapp: QApplication) -> None:
    turkish = replace(READING, words=300, sentences=25, grade=0.0, fog=0.0)
    said = words.footer(report(reading=turkish), (9.6, 21.0))
    assert "grade" not in said
    assert said.startswith("Sentences average 12 words")


def test_spelling_that_is_off_is_said(qapp: QApplication) -> None:
    off = report(spelling=False)
    assert words.spelling_state(off) == "Spelling off"
    assert "there is no dictionary" in words.footer(off)
    assert words.spelling_state(report(finding("T11", Severity.WARNING))) == "1 spelling"
    assert words.spelling_state(report()) == ""
